// The common hero story: at every station the exhibit's own text, then the stories that groups made there, read
// aloud or typed; it ends with the call again. Large type, stepped by hand.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/story_places.hpp"

namespace sprong::ui {
namespace {

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
      const bool typed = story != nullptr && !story->text.empty();
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
    const float gap = context.narrow() ? 32 : 56;
    const Rect picture{area.x, area.y, (area.width - gap) * 0.34F, area.height};
    draw_picture(context, picture, page);
    draw_text(context, {picture.right() + gap, area.y, area.width - picture.width - gap, area.height}, page);
    if (!context.narrow()) {
      progress_dots(context, {area.x, area.bottom() + 4}, static_cast<int>(pages.size()),
                    static_cast<int>(index(context, pages.size())));
    }
    const bool last = index(context, pages.size()) + 1 == pages.size();
    if (last) {
      step_foot(context, Audience::room);
      return;
    }
    if (foot_left(context, "step.back", context.say("step.back")) && !back(context)) context.back();
    if (next_step(context, "step.next", context.say("hero.on"), {}, Audience::room)) next(context);
  }

  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

 private:
  static std::size_t index(const Context& context, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(context.mark_number("hero.page", 0), 0, static_cast<int>(count) - 1));
  }
  static bool turn(Context& context, int by) {
    const int count = static_cast<int>(pages_of(context).size());
    const int wanted = context.mark_number("hero.page", 0) + by;
    if (wanted < 0 || wanted >= count) return false;
    context.set_mark("hero.page", wanted);
    context.back_to_top("hero.text");
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
    top += words(context, rect, page.head, context.narrow() ? style::title : style::room_title, theme().lamp) + 4;
    if (!page.beside.empty())
      top += words(context, {rect.x, top, rect.width, 60}, page.beside, style::room_body, theme().dim);
    top += 16;
    Scroll scroll(context, "hero.text", {rect.x, top, rect.width, rect.bottom() - top}, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    scroll.used(inner.y + paragraphs(context, inner, page.text, style::room_body,
                                     page.beside.empty() ? theme().paper : theme().glow));
  }
};

}  // namespace

std::unique_ptr<Screen> make_hero_story_screen() { return std::make_unique<HeroStoryScreen>(); }

}  // namespace sprong::ui
