// Changing the walk: who comes late or leaves, a group that falls apart or comes new, a group for which the change
// waits, more or fewer rounds. A screen for the facilitator; the room keeps its plan.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/walk_plan.hpp"

namespace sprong::ui {
namespace {

constexpr float row_height = 76;
constexpr float button_height = 60;

class WalkChangeScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "walk_change"; }

  void draw(Context& context) override {
    const Walk walk = walk_of(context);
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.say("change.title"), beside(context, walk));
    {
      Scroll scroll(context, "change.all", {area.x, area.y + title + 16, area.width, area.height - title - 16});
      Rect inner = scroll.inner();
      inner.width = std::min(inner.width, 1500.0F);
      float y = inner.y + 8;
      for (std::size_t group = 0; group < walk.groups.size(); ++group) {
        y += draw_group(context, {inner.x, y, inner.width, row_height}, walk, group);
      }
      y += 16;
      y += draw_all_groups(context, {inner.x, y, inner.width, button_height}, walk);
      scroll.used(y);
    }
    if (next_step(context, "change.close", context.say("change.close"))) context.close_screen();
  }

 private:
  static std::string beside(const Context& context, const Walk& walk) {
    if (!walk.begun()) return context.say("walk.before");
    return context.say("walk.round",
                       {{"round", std::to_string(walk.round + 1)}, {"rounds", std::to_string(walk.rounds())}});
  }

  /// Gives the height that it took.
  static float draw_group(Context& context, const Rect& row, const Walk& walk, std::size_t index) {
    const session::Group& group = *walk.groups[index];
    const std::string number = std::to_string(group.number);
    const std::string own = "change.group-" + number;
    const float middle = row.y + (row.height - button_height) / 2;
    words(context, {row.x, row.y, 190, row.height}, context.say("walk.group") + " " + number, style::sub_head,
          theme().text, {.upright = Upright::middle, .wrap = false});
    int people = std::max(1, group.people);
    if (stepper(context, own + "-people", {row.x + 190, middle, 250, button_height}, people, 1, 99)) {
      set_people(context, group.number, people);
    }
    Point at{row.x + 190 + 250 + 24, middle};
    float height = row.height;
    if (walk.begun()) {
      const bool late = walk.late.contains(group.number);
      const bool can_go = walk.groups.size() > 1;
      const std::vector<ButtonSpec> buttons{{own + "-late", context.say(late ? "change.go-on" : "change.late")},
                                            {own + "-gone", context.say("change.gone"), can_go}};
      float width = 0;
      for (const ButtonSpec& button : buttons) width += quiet_button_width(context, button.text) + 12;
      if (at.x + width > row.right()) {  // no room beside: below
        at = {row.x + 24, row.y + row.height};
        height += row_height;
      }
      const int pressed = button_row(context, at, row.right(), button_height, buttons);
      if (pressed == 0) hold_for(context, group.number);
      if (pressed == 1) dissolve_group(context, group.number);
      at.x += width + 12;
    }
    const Rect route{at.x, at.y, row.right() - at.x, button_height};
    if (route.width > 200) {
      words(context, route, route_words(context, walk, index), style::small, theme().dim,
            {.upright = Upright::middle, .most_lines = 2});
    }
    return height;
  }

  /// "De doolhof, dan De helpers, dan De roep"
  static std::string route_words(const Context& context, const Walk& walk, std::size_t group) {
    std::string all;
    for (int round = std::max(0, walk.round); round < walk.rounds(); ++round) {
      const content::Station* station = walk.station(round, group);
      const std::string name = station == nullptr ? context.say("walk.not-there") : context.in(station->name);
      all += (all.empty() ? "" : " → ") +
             (walk.again(round, group) ? context.say("walk.again", {{"station", name}}) : name);
    }
    return all;
  }

  static float draw_all_groups(Context& context, const Rect& row, const Walk& walk) {
    std::vector<ButtonSpec> buttons{{"change.joins", context.say("change.joins")},
                                    {"change.leaves", context.say("change.leaves")}};
    const bool room = static_cast<int>(walk.groups.size()) < journey::most_groups;
    if (walk.begun()) {
      buttons.push_back({"change.new-group", context.say("change.new-group"), room});
      buttons.push_back({"change.round-less", context.say("change.round-less"), walk.rounds() > walk.round + 1});
      buttons.push_back({"change.round-more", context.say("change.round-more"), walk.rounds() < session::most_rounds});
    }
    const int pressed = button_row(context, {row.x, row.y}, row.right(), row.height, buttons);
    if (pressed == 0) change_people(context, 1);
    if (pressed == 1) change_people(context, -1);
    if (pressed == 2) new_group(context);
    if (pressed == 3) change_rounds(context, -1);
    if (pressed == 4) change_rounds(context, 1);
    float y = row.y + row.height + 24;
    const auto say = [&](const std::string& text, Colour colour) {
      y += words(context, {row.x, y, row.width, 400}, text, style::body, colour) + 8;
    };
    int fewest = walk.stations();
    for (const journey::Route& route : walk.routes) fewest = std::min(fewest, journey::stations_seen(route));
    if (fewest < walk.stations()) {
      say(context.say("change.fewest", {{"some", std::to_string(fewest)}, {"all", std::to_string(walk.stations())}}),
          theme().dim);
    }
    if (static_cast<int>(walk.groups.size()) > walk.stations()) say(context.say("walk.shared"), theme().glow);
    return y - row.y;
  }
};

}  // namespace

std::unique_ptr<Screen> make_walk_change_screen() { return std::make_unique<WalkChangeScreen>(); }

}  // namespace sprong::ui
