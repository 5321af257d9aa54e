// Walk: who is where in every round, one shared clock, and the few controls that the facilitator needs.
#include "ui/cards.hpp"
#include "ui/console.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/walk_plan.hpp"
#include "ui/screens/walk_setup.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds minute = 60'000;
constexpr base::Milliseconds soon = 2 * minute;  ///< when the word under the clock changes

class WalkScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "walk"; }

  void draw(Context& context) override {
    const Walk walk = walk_of(context);
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title =
        screen_title(context, area, context.in(context.step()->title), beside(context, walk), Audience::room);
    const float foot = context.has_console() ? measure::margin : strip_height(context);
    const float bottom = context.size().height - foot - console_strip_height(context);
    const float top = area.y + title + 16;
    const Rect room{area.x, top, area.width, bottom - top - 12};
    if (context.narrow()) {
      draw_narrow(context, room, walk);
    } else {
      const Rect above{room.x, room.y, room.width, room.height - questions_height(walk)};
      const auto parts = columns(context, above, {0.78F, 0.22F}, {}, 32);
      {
        Scroll scroll(context, "walk.plan", parts[0]);
        scroll.used(scroll.inner().y + draw_grid(context, scroll.inner(), walk));
      }
      if (walk.begun()) {
        draw_clock(context, parts[1], walk);
      } else {
        Scroll scroll(context, "walk.setup", parts[1]);
        const Rect inner = scroll.inner();
        scroll.used(inner.y + draw_walk_setup(context, {inner.x, inner.y, inner.width, 2000}, walk));
      }
      draw_questions(context, {room.x, above.bottom(), room.width, questions_height(walk)}, walk);
    }
    draw_strip(context, walk);
  }

  /// The clock goes on while one looks at something else, but not while another step uses it.
  void enter(Context& context) override {
    if (context.mark("timer.step") == context.step()->id.value || context.mark_number("walk.round", -1) < 0) return;
    context.set_mark("timer.step", context.step()->id.value);
    context.set_timer({false, base::Milliseconds{context.mark_number("walk.left", 0)}, context.clock().now()});
  }
  void leave(Context& context) override {
    if (!context.has_session() || context.mark("timer.step") != context.mark("walk.step")) return;
    context.set_mark("walk.left", static_cast<int>(context.timer().left(context.clock().now())));
  }

  bool back(Context& context) override {
    const int round = context.mark_number("walk.round", -1);
    if (round < 0) return false;
    const Walk walk = walk_of(context);
    if (round == 0) {
      context.set_mark("walk.round", -1);
    } else {
      begin_round(context, round - 1, walk.minutes);
    }
    return true;
  }

 private:
  // ---- plan ----

  static bool any(const Walk& walk, content::Perspective perspective) {
    return std::any_of(walk.groups.begin(), walk.groups.end(),
                       [perspective](const session::Group* group) { return group->perspective == perspective; });
  }
  /// A line of questions, and two for groups that walk the client's journey: those are longer.
  static float questions_height(const Walk& walk) {
    const bool client = any(walk, content::Perspective::client);
    const bool own = !client || any(walk, content::Perspective::own);
    return (own ? 74.0F : 22.0F) + (client ? 104.0F : 0.0F);
  }
  static float strip_height(const Context& context) {
    return context.narrow() ? measure::foot_height : measure::strip_height;
  }

  /// "Ronde 2 van 5"; on a narrow screen the clock as well, for which there is no room elsewhere.
  static std::string beside(Context& context, const Walk& walk) {
    if (!walk.begun()) return context.say("walk.before");
    std::string round = context.say(
        "walk.round", {{"round", std::to_string(walk.round + 1)}, {"rounds", std::to_string(walk.rounds())}});
    if (!context.narrow()) return round;
    const base::Milliseconds left = context.timer().left(context.clock().now());
    if (context.timer().running) context.redraw_in(left > 0 ? left % 1000 + 1 : 1000 - (-left) % 1000);
    return round + " · " + (context.timer().running ? clock_words(left) : context.say("walk.paused"));
  }

  /// All below each other: what can be done, the plan, the questions.
  void draw_narrow(Context& context, const Rect& room, const Walk& walk) {
    Scroll scroll(context, "walk.plan", room, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    float y = inner.y + 8;
    if (!walk.begun()) y += draw_walk_setup(context, {inner.x, y, inner.width, 2000}, walk) + 24;
    y += draw_grid(context, {inner.x, y, inner.width, 0}, walk) + 16;
    y += draw_questions(context, {inner.x, y, inner.width, questions_height(walk)}, walk) + 8;
    if (walk.begun() && !context.has_console()) {
      const auto buttons = controls(context);
      const int pressed = button_row(context, {inner.x, y}, inner.right(), 58, buttons);
      if (pressed >= 0) press(context, buttons[static_cast<std::size_t>(pressed)].name);
      y += 58 + 70;
    }
    scroll.used(y);
  }

  static float draw_grid(Context& context, const Rect& rect, const Walk& walk) {
    if (walk.groups.empty()) {
      return words(context, rect, context.say("walk.no-groups"), style::room_body, theme().text);
    }
    const int rounds = walk.rounds();
    const float head = 52;
    const float gap = 8;
    const auto groups = static_cast<float>(walk.groups.size());
    const float row =
        std::clamp((rect.height - head - gap * groups) / groups, context.narrow() ? 88.0F : 64.0F, 132.0F);
    const float group_width = 150;
    const int shown = std::min(rounds, context.narrow() ? rounds_on_narrow : rounds_on_wide);
    const int first = std::clamp(walk.round - (context.narrow() ? 0 : 1), 0, rounds - shown);
    const float share = (rect.width - group_width - gap * static_cast<float>(shown)) /
                        (static_cast<float>(shown) + (walk.begun() ? 0.7F : 0.0F));
    float x = rect.x + group_width + gap;
    for (int round = first; round < first + shown; ++round) {
      const float width = share * (round == walk.round ? 1.7F : 1.0F);
      draw_column(context, {x, rect.y, width, head + (row + gap) * groups}, walk, round, head, row, gap);
      x += width + gap;
    }
    for (std::size_t group = 0; group < walk.groups.size(); ++group) {
      const Rect cell{rect.x, rect.y + head + (row + gap) * static_cast<float>(group), group_width, row};
      draw_group(context, cell, *walk.groups[group], walk.late.contains(walk.groups[group]->number));
    }
    return head + (row + gap) * groups;
  }

  static constexpr int rounds_on_narrow = 2;
  static constexpr int rounds_on_wide = 5;  ///< as many as can be read from ten metres

  static void draw_column(Context& context, const Rect& rect, const Walk& walk, int round, float head, float row,
                          float gap) {
    const bool now = round == walk.round;
    if (now) {
      context.paint().shadow(rect.inset(-6), 16, 0, theme().lamp.faded(0.38F));
      context.paint().rounded(rect.inset(-6), measure::radius_row, theme().lamp);
    }
    const std::string title = now ? context.say("walk.now")
                                  : (round == walk.round + 1 && walk.begun()
                                         ? context.say("walk.after")
                                         : context.say("walk.round-short", {{"round", std::to_string(round + 1)}}));
    words(context, {rect.x, rect.y, rect.width, head}, title, now ? style::room_head_text : style::room_caption,
          now ? theme().ink : theme().dim, {.align = Align::centre, .upright = Upright::middle, .wrap = false});
    for (std::size_t group = 0; group < walk.groups.size(); ++group) {
      const Rect cell{rect.x, rect.y + head + (row + gap) * static_cast<float>(group), rect.width, row};
      const content::Station* station = walk.station(round, group);
      if (station != nullptr) draw_cell(context, cell, *station, round - walk.round, walk);
    }
  }

  static void draw_cell(Context& context, const Rect& cell, const content::Station& station, int when,
                        const Walk& walk) {
    const bool begun = walk.begun();
    const std::string& name = context.in(station.name);
    if (begun && when == 0) {
      context.paint().rounded(cell, 4, theme().paper);
      const float radius = std::min(42.0F, cell.height * 0.36F);
      station_disc(context, station, {cell.x + radius + 12, cell.centre().y}, radius);
      const Rect text{cell.x + 2 * radius + 26, cell.y, cell.width - 2 * radius - 36, cell.height};
      const TextStyle fitted =
          context.paint().fitting(name, style::room_name, Size{text.width, text.height - 8}, 24, true);
      words(context, text, name, fitted, theme().ink, {.upright = Upright::middle, .balanced = true});
      return;
    }
    const bool past = begun && when < 0;
    context.paint().rounded(cell, measure::radius_row, begun && when == 1 ? theme().wing_2 : theme().wing);
    const Rect text = cell.inset(8, 4);
    const TextStyle fitted =
        context.paint().fitting(name, TextStyle{Face::serif, 32, 1.1F}, Size{text.width, text.height}, 22, true);
    words(context, text, name, fitted, past ? theme().past : theme().text,
          {.align = Align::centre, .upright = Upright::middle, .balanced = true});
  }

  /// Group number; pressing it changes whose journey the group walks.
  static void draw_group(Context& context, const Rect& cell, const session::Group& group, bool late) {
    const bool client = group.perspective == content::Perspective::client;
    const std::string name = "walk.group-" + std::to_string(group.number);
    const std::string words_text = context.say(client ? "walk.client" : "walk.own");
    const Interaction act = context.interact(name, cell, words_text, {.role = Role::choice, .chosen = client});
    if (act.activated) {
      context.send(
          session::SetPerspective{group.number, client ? content::Perspective::own : content::Perspective::client});
    }
    const std::string below = late ? context.say("walk.waits") : (client ? words_text : std::string());
    const float number_width = 44;
    const float height = cell.height - (below.empty() ? 0 : 26);
    words(context, {cell.x, cell.y, cell.width - number_width - 14, height}, context.say("walk.group"),
          style::room_caption, theme().dim, {.upright = Upright::middle, .wrap = false});
    words(context, {cell.right() - number_width - 8, cell.y, number_width, height}, std::to_string(group.number),
          TextStyle{Face::text_bold, 46, 1.0F, true}, theme().text,
          {.align = Align::right, .upright = Upright::middle, .wrap = false});
    if (!below.empty()) {
      words(context, {cell.x, cell.bottom() - 34, cell.width, 30}, below, style::small, theme().glow, {.wrap = false});
    }
    if (act.ring) focus_ring(context, cell, measure::radius_row);
  }

  static float draw_questions(Context& context, const Rect& rect, const Walk& walk) {
    const bool client = any(walk, content::Perspective::client);
    float y = rect.y;
    if (!client || any(walk, content::Perspective::own)) {
      y = draw_questions_of(context, {rect.x, y + 54}, rect.right(), content::Perspective::own, style::room_head);
    }
    if (client) {
      const TextStyle smaller{Face::serif, 36, 1.1F};
      y = draw_questions_of(context, {rect.x, y + 48}, rect.right(), content::Perspective::client, smaller);
    }
    return y - rect.y + 20;
  }

  /// In a row, and on in the next where there is no room; gives the last baseline.
  static float draw_questions_of(Context& context, Point at, float right, content::Perspective perspective,
                                 const TextStyle& style) {
    constexpr float between = 56;
    const float left = at.x;
    const bool own = perspective == content::Perspective::own;
    std::vector<std::string> questions{context.say(own ? "walk.recognise" : "walk.recognise-client")};
    for (const content::Question& common : context.exhibit()->questions) {
      questions.push_back(context.in(common.in(perspective)));
    }
    for (const std::string& question : questions) {
      const float width = context.paint().width(question, style);
      if (at.x > left && at.x + width > right) at = {left, at.y + style.size * 1.3F};
      context.paint().text(at, question, style, own ? theme().title : theme().glow);
      at.x += width + between;
    }
    return at.y;
  }

  // ---- clock ----

  static void draw_clock(Context& context, const Rect& rect, const Walk& walk) {
    const base::Milliseconds now = context.clock().now();
    const session::Timer timer = context.timer();
    const base::Milliseconds left = timer.left(now);
    const base::Milliseconds whole = std::max(1, context.mark_number("walk.minutes", 15)) * minute;
    const float radius = std::min(190.0F, rect.width / 2 - 4);
    const Point centre{rect.x + rect.width / 2, rect.y + radius + 8};
    const float share = std::clamp(static_cast<float>(left) / static_cast<float>(whole), 0.0F, 1.0F);
    clock_ring(context, centre, radius, share, clock_words(left), context.say("walk.minutes"));
    const Rect below{rect.x, centre.y + radius + 26, rect.width, 60};
    if (!timer.running) {
      words(context, below, context.say("walk.paused"), style::room_head, theme().glow, {.align = Align::centre});
      return;
    }
    const Align middle = Align::centre;
    float y = below.y;
    const bool change_now = left <= 0;
    const char* head = change_now ? (walk.late.empty() ? "walk.change-now" : "walk.wait") : "walk.change-at";
    y += words(context, below, context.say(head), style::room_body, change_now ? theme().glow : theme().dim,
               {.align = middle});
    const char separator = context.language() == content::dutch ? '.' : ':';
    if (!change_now) {
      const std::string time = context.say("walk.time", {{"time", base::local_time(now + left, separator)}});
      y += words(context, {rect.x, y, rect.width, 80}, time, TextStyle{Face::text_bold, 54, 1.1F, true}, theme().text,
                 {.align = middle, .wrap = false});
    }
    const std::string last = walk.late.empty()
                                 ? context.say(left <= soon ? "walk.round-off" : "walk.write")
                                 : context.counted("walk.waiting-for", static_cast<long>(walk.late.size()),
                                                   {{"groups", late_words(context, walk)}});
    words(context, {rect.x, y + 10, rect.width, 200}, last, style::room_body,
          walk.late.empty() ? theme().dim : theme().glow, {.align = middle, .balanced = true});
    context.redraw_in(left > 0 ? left % 1000 + 1 : 1000 - (-left) % 1000);
  }

  /// "2, 3 en 5"
  static std::string late_words(const Context& context, const Walk& walk) {
    std::string all;
    for (const int number : walk.late) {
      const std::string here = std::to_string(number);
      if (all.empty()) {
        all = here;
      } else if (number == *walk.late.rbegin()) {
        all = context.say("walk.late-last", {{"groups", all}, {"last", here}});
      } else {
        all += ", " + here;
      }
    }
    return all;
  }

  // ---- strip ----

  static std::vector<ButtonSpec> controls(const Context& context) {
    const bool running = context.timer().running;
    return {{"walk.pause", context.say(running ? "walk.pause" : "walk.go-on")},
            {"walk.less", context.say("walk.less")},
            {"walk.more", context.say("walk.more")},
            {"walk.change", context.say("walk.change")},
            {"walk.enter", context.say("walk.enter")}};
  }

  void draw_strip(Context& context, const Walk& walk) {
    const Backstage backstage(context);
    const std::string next = next_words(context, walk);
    const Rect corner = next_step_rect(context, next, Audience::room);
    std::vector<ButtonSpec> buttons{{"step.back", context.say("step.back")}, {"step.path", context.say("step.path")}};
    Point at{measure::margin, corner.bottom() - measure::next_height};
    if (!context.narrow() || context.has_console()) {
      const Rect strip = console_strip(context, context.say("walk.facilitator"), context.say("walk.strip-note"));
      at = {strip.x, strip.bottom() - 64};
      if (strip_can_open(context)) buttons.push_back({"step.strip", context.say("console.strip")});
      if (walk.begun()) {
        const auto more = controls(context);
        buttons.insert(buttons.end(), more.begin(), more.end());
      } else if (!walk.groups.empty()) {
        buttons.push_back({"walk.change", context.say("walk.change")});
      }
    }
    const int pressed = button_row(context, at, corner.x - 12, context.narrow() ? measure::next_height : 58, buttons);
    if (pressed >= 0) press(context, buttons[static_cast<std::size_t>(pressed)].name);
    const std::string missing = walk.groups.empty() ? context.say("walk.no-groups-short") : std::string();
    if (next_step(context, "step.next", next, missing, Audience::room)) {
      if (walk.begun() && walk.last_round()) {
        context.next();
      } else {
        begin_round(context, walk.round + 1, walk.minutes);
      }
    }
  }

  static std::string next_words(const Context& context, const Walk& walk) {
    if (!walk.begun()) return context.say("walk.begin");
    if (walk.last_round()) return context.say("walk.end");
    return context.say("walk.next-round", {{"round", std::to_string(walk.round + 2)}});
  }

  void press(Context& context, const std::string& name) {
    const base::Milliseconds now = context.clock().now();
    session::Timer timer = context.timer();
    const base::Milliseconds left = timer.left(now);
    if (name == "step.back") {
      if (!back(context)) context.back();
    } else if (name == "step.path") {
      context.open_screen("programme_path");
    } else if (name == "step.strip") {
      toggle_strip(context);
    } else if (name == "walk.change") {
      context.open_screen("walk_change");
    } else if (name == "walk.enter") {
      context.open_screen("entry");
    } else {
      if (name == "walk.pause") timer.running = !timer.running;
      timer.remaining = left + (name == "walk.more" ? minute : 0) - (name == "walk.less" ? minute : 0);
      timer.since = now;
      context.set_timer(timer);
    }
  }
};

}  // namespace

std::unique_ptr<Screen> make_walk_screen() { return std::make_unique<WalkScreen>(); }

}  // namespace sprong::ui
