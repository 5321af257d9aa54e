// The common hero story: at every station the exhibit's own text, then the stories that groups made there, read
// aloud or typed; it ends with the call again. Large type, stepped by hand; it goes on by itself when one asks for it.
#include <array>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/story_places.hpp"

namespace sprong::ui {
namespace {

constexpr const char* region = "hero.text";
/// Units a second at which a text goes by, from slow to quick; the third is about the pace of reading aloud.
constexpr std::array<float, 6> speeds{5, 8, 11, 15, 20, 28};
constexpr base::Milliseconds rest = 2500;  ///< before a text begins to move
constexpr base::Milliseconds beat = 33;

/// What is read at once.
struct StoryPage {
  const content::Station* station = nullptr;  ///< none for the ending
  std::string head;
  std::string beside;
  std::string text;
};

std::vector<StoryPage> pages_of(const Context& context) {
  std::vector<StoryPage> pages;
  const std::vector<StoryPlace> places = story_places(context);
  for (const content::Station& station : context.exhibit()->stations) {
    pages.push_back({&station, context.in(station.name), {}, context.in(station.text)});
    for (const StoryPlace& place : places) {
      if (place.station != &station) continue;
      const session::Story* story = context.document().story_of(place.group);
      const bool typed = story != nullptr && !story->text.empty() && story->release != session::Release::held;
      const std::string group = context.say("item.group", {{"group", std::to_string(place.group)}});
      pages.push_back({&station, context.in(station.name), group,
                       typed ? story->text : context.say("hero.reads", {{"group", std::to_string(place.group)}})});
    }
  }
  const content::Station& first = context.exhibit()->stations.front();
  pages.push_back({nullptr, context.in(first.name), {}, context.in(context.exhibit()->story_ending)});
  return pages;
}

class HeroStoryScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "hero_story"; }

  void draw(Context& context) override {
    const std::vector<StoryPage> pages = pages_of(context);
    const StoryPage& page = pages[index(context, pages.size())];
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    if (context.narrow() && !page.beside.empty()) {
      draw_text(context, area, page);  // a story needs the room
    } else {
      const float gap = context.narrow() ? 32 : 56;
      const Rect picture{area.x, area.y, (area.width - gap) * 0.34F, area.height};
      draw_picture(context, picture, page);
      draw_text(context, {picture.right() + gap, area.y, area.width - picture.width - gap, area.height}, page);
    }
    go_by_itself(context);
    if (!context.narrow()) {
      progress_dots(context, {area.x, area.bottom() + 4}, static_cast<int>(pages.size()),
                    static_cast<int>(index(context, pages.size())));
    }
    const bool last = index(context, pages.size()) + 1 == pages.size();
    if (last) return step_foot(context, Audience::room);
    const Backstage backstage(context);
    draw_pace(context);
    if (foot_left(context, "step.back", context.say("step.back")) && !back(context)) context.back();
    if (next_step(context, "step.next", context.say("hero.on"), {}, Audience::room)) {
      if (!context.scroll_by(region, screenful(context))) next(context);
    }
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::f7) return false;
    turn_pace(context);
    return true;
  }

  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

 private:
  static std::size_t index(const Context& context, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(context.mark_number("hero.page", 0), 0, static_cast<int>(count) - 1));
  }
  [[nodiscard]] static float screenful(const Context& context) { return context.content_area().height * 0.6F; }

  // ---- by itself ----

  static bool by_itself(const Context& context) { return context.mark("hero.pace") == "on"; }
  static int speed(const Context& context) {
    return std::clamp(context.mark_number("hero.speed", 2), 0, static_cast<int>(speeds.size()) - 1);
  }
  void turn_pace(Context& context) {
    context.set_mark("hero.pace", by_itself(context) ? "" : "on");
    m_moved = 0;
  }

  /// The text goes up with the clock; with reduced motion by whole lines.
  void go_by_itself(Context& context) {
    if (!by_itself(context)) return;
    const base::Milliseconds now = context.clock().steady();
    const std::string page = context.mark("hero.page");
    if (m_moved == 0 || page != m_page) {
      m_page = page;
      m_moved = now + rest;
      m_owed = 0;
    }
    context.redraw_in(now < m_moved ? m_moved - now : beat);
    if (now <= m_moved) return;
    m_owed += speeds[static_cast<std::size_t>(speed(context))] *
              static_cast<float>(std::min<base::Milliseconds>(now - m_moved, 1000)) / 1000;
    m_moved = now;
    const float line = style::room_body.size * style::room_body.line;
    const float step = context.settings().reduced_motion ? line : 0.4F;
    if (m_owed < step) return;
    context.scroll_by(region, m_owed);
    m_owed = 0;
  }

  /// Whether the text goes on by itself, and how quickly: between Back and the next step.
  void draw_pace(Context& context) {
    const std::string on = context.say(by_itself(context) ? "hero.pause" : "hero.by-itself");
    const float high = measure::next_height;
    const float left = measure::margin + quiet_button_width(context, context.say("step.back")) + 12;
    Rect at{left, context.size().height - 20 - high, quiet_button_width(context, on), high};
    if (quiet_button(context, "hero.pace", at, on)) turn_pace(context);
    if (!by_itself(context)) return;
    const int now = speed(context);
    at = {at.right() + 12, at.y, high, high};
    if (quiet_button(context, "hero.slower", at, "−", now > 0)) context.set_mark("hero.speed", now - 1);
    at.x = at.right() + 12;
    if (quiet_button(context, "hero.quicker", at, "+", now + 1 < static_cast<int>(speeds.size()))) {
      context.set_mark("hero.speed", now + 1);
    }
    if (context.narrow()) return;
    const std::string pace = context.say("hero.speed", {{"speed", std::to_string(now + 1)}});
    words(context, {at.right() + 20, at.y, 400, high}, pace, style::small, theme().dim, {.upright = Upright::middle});
  }

  static bool turn(Context& context, int by) {
    const int count = static_cast<int>(pages_of(context).size());
    const int wanted = context.mark_number("hero.page", 0) + by;
    if (wanted < 0 || wanted >= count) return false;
    context.set_mark("hero.page", wanted);
    context.back_to_top(region);
    return true;
  }

  static void draw_picture(Context& context, const Rect& rect, const StoryPage& page) {
    const content::Station& station = page.station != nullptr ? *page.station : context.exhibit()->stations.front();
    const Rect lit{rect.x, rect.y, rect.width, rect.height - 16};
    cloth(context, lit, lit.centre(), 1, true);
    figure(context, station, lit.inset(8));
  }

  static void draw_text(Context& context, const Rect& rect, const StoryPage& page) {
    float top = rect.y;
    top += words(context, rect, page.head, context.narrow() ? style::title : style::room_title, theme().title) + 4;
    if (!page.beside.empty())
      top += words(context, {rect.x, top, rect.width, 60}, page.beside, style::room_body, theme().dim);
    top += 16;
    const Rect shown{rect.x, top, rect.width, rect.bottom() - top};
    float bottom = 0;
    {
      Scroll scroll(context, region, shown, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      bottom = inner.y + paragraphs(context, inner, page.text, style::room_body,
                                    page.beside.empty() ? theme().text : theme().glow);
      scroll.used(bottom);
    }
    soften(context, shown, bottom > shown.bottom());
  }

  /// A text that goes on beyond the edge fades there: no line is cut in half.
  static void soften(Context& context, const Rect& rect, bool goes_on) {
    if (!goes_on) return;
    constexpr float soft = 44;
    const Colour night = theme().night;
    const float width = rect.width - 26;  // beside the thumb
    context.paint().gradient({rect.x - 14, rect.y, width, soft / 2}, night, night.faded(0));
    context.paint().gradient({rect.x - 14, rect.bottom() - soft, width, soft}, night.faded(0), night);
  }

  std::string m_page;              ///< that goes by itself
  base::Milliseconds m_moved = 0;  ///< when it moved last, or will begin to; 0: not yet
  float m_owed = 0;                ///< units that it has not moved yet
};

}  // namespace

std::unique_ptr<Screen> make_hero_story_screen() { return std::make_unique<HeroStoryScreen>(); }

}  // namespace sprong::ui
