// Stories: a short story per group, typed here or only read from paper.
#include <algorithm>
#include <cmath>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/story_places.hpp"

namespace sprong::ui {
namespace {

class StoriesScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "stories"; }

  void enter(Context& context) override { take_up(context); }
  void leave(Context& context) override { keep(context); }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.66F, area.y + area.height * 0.4F}, 720);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (context.narrow()) {
      draw_sheet(context, room);  // the group is in the caption; Next and Back go from one to the other
    } else {
      const auto parts = columns(context, room, {0.34F, 0.66F}, {});
      draw_groups(context, parts[0]);
      draw_sheet(context, parts[1]);
    }
    const std::vector<StoryPlace> places = story_places(context);
    const bool last = places.empty() || group(context) == places.back().group;
    if (last) {
      step_foot(context, Audience::room);
    } else {
      draw_foot(context);
    }
    if (m_erasing) draw_erase(context);
  }

  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

 private:
  static std::string field_name(int group) { return "stories.text-" + std::to_string(group); }
  static int group(const Context& context) { return std::max(1, context.mark_number("stories.group", 1)); }

  bool turn(Context& context, int by) {
    const int wanted = group(context) + by;
    if (wanted < 1 || wanted > static_cast<int>(story_places(context).size())) return false;
    show(context, wanted);
    return true;
  }

  void show(Context& context, int group) {
    keep(context);
    context.set_mark("stories.group", group);
    take_up(context);
  }

  /// Puts the kept story in the field, unless there is unfinished text for it.
  static void take_up(Context& context) {
    const std::string name = field_name(group(context));
    const session::Story* kept = context.document().story_of(group(context));
    std::string& text = context.draft(name);
    if (text.empty() && kept != nullptr) text = kept->text;
    context.focus(name);
  }

  /// Sends what was typed for the group on show when it differs from what is kept.
  static void keep(Context& context) {
    for (const StoryPlace& place : story_places(context)) {
      if (place.group != group(context)) continue;
      const std::string& typed = context.draft(field_name(place.group));
      const session::Story* kept = context.document().story_of(place.group);
      const bool same = kept == nullptr ? typed.empty() : kept->text == typed;
      if (same || context.send(session::PutStory{place.group, place.station->id, typed, {}})) {
        context.forget_draft(field_name(place.group));
      }
    }
  }

  void draw_groups(Context& context, const Rect& rect) {
    Scroll scroll(context, "stories.groups", rect);
    Rect row = scroll.inner();
    row.height = 92;
    for (const StoryPlace& place : story_places(context)) {
      const bool chosen = place.group == group(context);
      const std::string title = context.say("item.group", {{"group", std::to_string(place.group)}});
      const Interaction act = context.interact("stories.group-" + std::to_string(place.group), row, title,
                                               {.role = Role::choice, .chosen = chosen});
      if (act.activated) show(context, place.group);
      if (chosen) context.paint().rounded(row.inset(2, 4), measure::radius_row, theme().wing_2);
      station_disc(context, *place.station, {row.x + 50, row.centre().y}, 32);
      const Rect text{row.x + 100, row.y + 12, row.width - 150, 70};
      const float head = words(context, text, title, style::body_bold, theme().text);
      words(context, text.moved(0, head), context.in(place.station->name), style::small, theme().dim);
      if (context.document().story_of(place.group) != nullptr)
        icon(context, "tick", {row.right() - 34, row.centre().y}, 28, theme().title);
      if (act.ring) focus_ring(context, row.inset(4), measure::radius_row);
      row.y += row.height;
    }
    scroll.used(row.y);
  }

  void draw_sheet(Context& context, const Rect& rect) {
    sheet(context, rect);
    const Rect inside = context.narrow() ? rect.inset(20, 16) : rect.inset(40, 32);
    Scroll scroll(context, "stories.sheet", inside);
    const Rect inner = scroll.inner();
    const std::string name = field_name(group(context));
    const session::Story* kept = context.document().story_of(group(context));
    if (kept != nullptr && kept->release == session::Release::held) {
      const float height = words(context, inner, context.say("stories.held"), style::body, theme().ink_2);
      scroll.used(inner.y + height);
      return;
    }
    std::string& text = context.draft(name);
    FieldOptions options;
    options.caption = context.say("stories.caption", {{"group", std::to_string(group(context))}});
    options.caption_beside = context.say("stories.from-paper");
    options.limit = journey::story_limit;
    options.several_lines = true;
    const float below = kept != nullptr ? 76 : 0;
    options.least_lines =
        std::max(2.0F, std::floor((inside.height - 90 - below) / (style::body.size * style::body.line)));
    const float height = field_height(context, inner.width, text, options);
    field(context, name, {inner.x, inner.y, inner.width, height}, text, options);
    scroll.used(inner.y + height + below);
    if (kept == nullptr) return;
    const std::string erase = context.say("stories.erase");
    if (quiet_button(context, "stories.erase", {inner.x, inner.y + height + 16, quiet_button_width(context, erase), 52},
                     erase, true, Ground::paper)) {
      m_erasing = true;
      context.focus("stories.erase-leave");
    }
  }

  /// Erasing cannot be undone: it is asked, in plain words.
  void draw_erase(Context& context) {
    const session::Story* kept = context.document().story_of(group(context));
    if (kept == nullptr) {
      m_erasing = false;
      return;
    }
    const Rect inside = overlay(context, {1040, 420});
    Rect row = inside;
    row.y += words(context, row, context.say("stories.erase-title"), style::head, theme().text) + 16;
    words(context, row, context.say("stories.erase-what"), style::body, theme().text);
    const int pressed = button_row(context, {inside.x, inside.bottom() - 72}, inside.right(), 68,
                                   {{"stories.erase-leave", context.say("stories.erase-leave")},
                                    {"stories.erase-now", context.say("stories.erase-now")}});
    if (pressed < 0) return;
    m_erasing = false;
    if (pressed == 0) return context.focus(field_name(group(context)));
    const session::RecordId id = kept->stamp.id;
    const std::string name = field_name(group(context));
    context.forget_draft(name);
    context.forget_typing();
    if (context.send(session::EraseStory{id})) context.tell(context.say("stories.erased"));
  }

  void draw_foot(Context& context) {
    const Backstage backstage(context);
    const std::string text = context.say("stories.next-group");
    if (foot_left(context, "step.back", context.say("step.back")) && !back(context)) context.back();
    if (next_step(context, "step.next", text, {}, Audience::room)) next(context);
  }

  bool m_erasing = false;  ///< it is asked whether the story may really be erased
};

}  // namespace

std::unique_ptr<Screen> make_stories_screen() { return std::make_unique<StoriesScreen>(); }

}  // namespace sprong::ui
