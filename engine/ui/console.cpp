#include "ui/console.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "ui/screens/walk_plan.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

constexpr base::Milliseconds minute = 60'000;
constexpr float strip_open_height = 84;
constexpr float scale_step = 0.1F;

std::string clock_time(const Context& context, base::Milliseconds when) {
  const char separator = context.language() == content::dutch ? '.' : ':';
  return context.say("walk.time", {{"time", base::local_time(when, separator)}});
}

/// What is left of the step where the meeting is, as planned and as its clock says.
base::Milliseconds left_of_step(const Context& context, int planned_minutes) {
  const base::Milliseconds now = context.clock().now();
  if (context.step()->kind == content::StepKind::walk) {
    const Walk walk = walk_of(context);
    if (walk.begun()) {
      const base::Milliseconds rounds = std::max(0, walk.rounds() - walk.round - 1);
      return std::max<base::Milliseconds>(0, context.timer().left(now)) + rounds * walk.minutes * minute;
    }
  }
  const std::string began = context.mark("began.step") == context.step()->id.value ? context.mark("began.at") : "";
  const base::Milliseconds since = began.empty() ? now : std::atoll(began.c_str());
  return std::max<base::Milliseconds>(0, planned_minutes * minute - std::max<base::Milliseconds>(0, now - since));
}

}  // namespace

bool is_for_room(content::StepKind kind) {
  using content::StepKind;
  return kind != StepKind::quartet && kind != StepKind::choices && kind != StepKind::summary;
}

bool is_for_room(const std::string& screen) {
  static const std::set<std::string> for_room{"page",    "agreements", "presentation", "walk",   "labels",
                                              "stories", "hero_story", "conclusions",  "cards",  "recap",
                                              "results", "check_out",  "pause",        "safety", "exchange"};
  return for_room.contains(screen);
}

// ---- pace -----------------------------------------------------------------------------------

void note_step_begin(Context& context) {
  if (!context.has_session() || context.session().read_only() || context.step() == nullptr) return;
  if (context.mark("began.step") == context.step()->id.value) return;
  context.set_mark("began.step", context.step()->id.value);
  context.set_mark("began.at", std::to_string(context.clock().now()));
}

std::string end_at_this_pace(const Context& context) {
  const auto plan = context.document().plan();
  const std::size_t now = context.document().current_step();
  base::Milliseconds left = left_of_step(context, plan[now].minutes);
  for (std::size_t index = now + 1; index < plan.size(); ++index) {
    if (!plan[index].skipped) left += plan[index].minutes * minute;
  }
  return context.say("console.end", {{"time", clock_time(context, context.clock().now() + left)}});
}

// ---- the strip ------------------------------------------------------------------------------

void toggle_strip(Context& context) {
  UiState& state = context.ui().state();
  state.shared->strip = !state.shared->strip;
  context.redraw();
}

bool strip_can_open(const Context& context) {
  const UiState& state = context.ui().state();
  if (state.view != View::whole || context.narrow() || !state.session || !state.screen) return false;
  const bool alone = state.session->document().programme().kind == content::ProgrammeKind::individual;
  return !alone && is_for_room(state.screen->name());
}

float console_strip_height(const Context& context) {
  const UiState& state = context.ui().state();
  const bool open = state.shared->strip && state.view == View::whole && state.session && state.screen;
  return open && is_for_room(state.screen->name()) ? strip_open_height : 0;
}

namespace {

void change_text_scale(Context& context, float by) {
  Settings changed = context.settings();
  changed.text_scale = std::clamp(changed.text_scale + by, least_text_scale, most_text_scale);
  context.change_settings(changed);
}

/// What is always at hand: dark, the size of the room's text, sound.
std::vector<ButtonSpec> always_at_hand(const Context& context) {
  const Settings& settings = context.settings();
  return {{"console.blank", context.say(context.ui().state().dark ? "console.light" : "console.dark")},
          {"console.smaller", context.say("console.smaller"), settings.text_scale > least_text_scale},
          {"console.larger", context.say("console.larger"), settings.text_scale < most_text_scale},
          {"console.sound", context.say(settings.muted ? "console.sound-on" : "console.sound-off")}};
}

void press(Context& context, const std::string& name) {
  if (name == "console.blank") context.blank(!context.ui().state().dark);
  if (name == "console.smaller") change_text_scale(context, -scale_step);
  if (name == "console.larger") change_text_scale(context, scale_step);
  if (name == "console.sound") context.toggle_mute();
  if (name == "console.swap") context.ui().state().shared->asked = WindowWish::swap_displays;
  if (name == "console.fold") toggle_strip(context);
  if (name == "console.path") context.open_screen("programme_path");
  if (name == "console.enter") context.open_screen("entry");
}

}  // namespace

void draw_console_strip(Context& context, const Screen&) {
  const float height = console_strip_height(context);
  if (height <= 0) return;
  const Size size = context.size();
  const float bottom =
      size.height - (context.step()->kind == content::StepKind::walk && !context.narrow() ? measure::strip_height
                                                                                          : measure::foot_height - 20);
  const Rect strip{0, bottom - height, size.width, height};
  context.paint().fill(strip, theme().wing);
  context.paint().fill({0, strip.y, strip.width, 2}, theme().rail);
  std::vector<ButtonSpec> buttons = always_at_hand(context);
  if (context.narrow()) buttons.pop_back();  // sound: Ctrl+M
  buttons.push_back({"console.fold", context.say("console.fold")});
  float width = 0;
  for (const ButtonSpec& button : buttons) width += quiet_button_width(context, button.text) + 12;
  const float left = std::max(measure::margin, size.width - measure::margin - width + 12);
  const int pressed = button_row(context, {left, strip.y + 13}, size.width, 58, buttons);
  if (pressed >= 0) press(context, buttons[static_cast<std::size_t>(pressed)].name);
  const Rect beside{measure::margin, strip.y, left - measure::margin - 24, strip.height};
  if (beside.width > 160) {
    words(context, beside, end_at_this_pace(context), style::secondary, theme().dim,
          {.upright = Upright::middle, .most_lines = 2});
  }
  context.redraw_in(minute - context.clock().now() % minute + 1);
}

// ---- what the room sees when there is nothing for it to see -----------------------------------

namespace {

class CurtainScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "curtain"; }
  void draw(Context& context) override {
    const Size size = context.size();
    const Point centre{size.width / 2, size.height * 0.46F};
    pool(context, centre, size.height * 0.62F, 0.9F);
    context.paint().text({centre.x, centre.y}, "Sprong", style::wordmark_large, theme().lamp, Align::centre);
    if (!context.has_session() || context.step() == nullptr) return;
    words(context, {measure::margin, centre.y + 40, size.width - 2 * measure::margin, 200},
          context.in(context.step()->title), style::room_title, theme().text, {.align = Align::centre});
  }
};

// ---- the console ----------------------------------------------------------------------------

class ConsoleScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "console"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, context.say("console.title") + " · " + step_crumbs(context));
    const Rect room{area.x, area.y, area.width, area.height - buttons_height};
    if (context.narrow()) {
      Scroll scroll(context, "console.all", room);
      Rect inner = scroll.inner();
      inner.height = 4000;
      for (const auto& part : {draw_now, draw_notes, draw_people}) inner.y += part(context, inner) + 24;
      scroll.used(inner.y);
    } else {
      const auto parts = columns(context, room, {0.29F, 0.40F, 0.31F}, {}, 32);
      draw_column(context, "console.now", parts[0], draw_now);
      panel(context, parts[1]);
      draw_column(context, "console.notes", parts[1].inset(28, 22), draw_notes);
      draw_column(context, "console.people", parts[2], draw_people);
    }
    draw_buttons(context, {area.x, room.bottom() + 8, area.width, buttons_height});
    draw_mirrored(context);
  }

 private:
  static constexpr float buttons_height = 74;
  using Part = float (*)(Context& context, const Rect& rect);

  static UiState& room_of(Context& context) { return context.ui().state().view_of(View::room); }

  static void draw_column(Context& context, const std::string& name, const Rect& rect, Part part) {
    Scroll scroll(context, name, rect);
    const Rect inner = scroll.inner();
    scroll.used(inner.y + part(context, {inner.x, inner.y, inner.width, 4000}));
  }

  // ---- now and next ----

  static float draw_now(Context& context, const Rect& rect) {
    float y = rect.y;
    const auto say = [&](const std::string& text, const TextStyle& style, Colour colour) {
      if (!text.empty()) y += words(context, {rect.x, y, rect.width, 1000}, text, style, colour) + 6;
    };
    say(context.say("console.now"), style::small_bold, theme().lamp);
    say(context.in(context.step()->title), style::head, theme().text);
    y += draw_clock(context, {rect.x, y + 8, rect.width, 0});
    const std::string coming = next_title(context);
    y += 18;
    say(context.say("console.next"), style::small_bold, theme().lamp);
    say(coming.empty() ? context.say("console.last") : coming, style::sub_head, theme().text);
    y += 10;
    say(end_at_this_pace(context), style::body, theme().dim);
    if (room_of(context).dark) say(context.say("console.is-dark"), style::body_bold, theme().glow);
    context.redraw_in(minute - context.clock().now() % minute + 1);
    return y - rect.y;
  }

  static std::string next_title(const Context& context) {
    const auto plan = context.document().plan();
    for (std::size_t index = context.document().current_step() + 1; index < plan.size(); ++index) {
      if (!plan[index].skipped) return context.in(plan[index].step->title);
    }
    return {};
  }

  static float draw_clock(Context& context, const Rect& rect) {
    if (context.mark("timer.step") != context.step()->id.value) return 0;
    const session::Timer timer = context.timer();
    const base::Milliseconds left = timer.left(context.clock().now());
    const TextStyle digits{Face::text_bold, 72, 1.0F, true};
    float y = words(context, {rect.x, rect.y, rect.width, 90}, clock_words(left), digits,
                    timer.running ? theme().text : theme().dim, {.wrap = false}) +
              8;
    std::string below = context.say("walk.paused");
    if (timer.running) {
      below = context.say(left <= 0 ? "walk.change-now" : "console.change-at",
                          {{"time", clock_time(context, context.clock().now() + left)}});
      context.redraw_in(left > 0 ? left % 1000 + 1 : 1000 - (-left) % 1000);
    }
    y += words(context, {rect.x, rect.y + y, rect.width, 90}, below, style::body, theme().glow) + 6;
    return y;
  }

  // ---- notes ----

  static float draw_notes(Context& context, const Rect& rect) {
    const content::Step& step = *context.step();
    float y = rect.y;
    const auto part = [&](const char* head, const content::Text& text) {
      if (text.empty()) return;
      y += words(context, {rect.x, y, rect.width, 60}, context.say(head), style::small_bold, theme().lamp) + 4;
      y += words(context, {rect.x, y, rect.width, 4000}, context.in(text), style::body, theme().text) + 22;
    };
    part("path.notes", step.notes);
    part("path.say", step.say);
    part("path.materials", step.materials);
    if (y == rect.y) y += words(context, rect, context.say("console.no-notes"), style::body, theme().dim);
    return y - rect.y;
  }

  // ---- groups and labels ----

  static float draw_people(Context& context, const Rect& rect) {
    float y = rect.y;
    if (context.step()->kind == content::StepKind::walk) y += draw_plan(context, rect);
    y += draw_labels(context, {rect.x, y, rect.width, 4000});
    return y - rect.y;
  }

  static float draw_plan(Context& context, const Rect& rect) {
    const Walk walk = walk_of(context);
    float y = rect.y + words(context, rect, context.say("console.plan"), style::small_bold, theme().lamp) + 8;
    const int now = std::max(0, walk.round);
    for (std::size_t group = 0; group < walk.groups.size(); ++group) {
      std::string where = station_name(context, walk, now, group);
      if (now + 1 < walk.rounds()) where += " → " + station_name(context, walk, now + 1, group);
      const std::string who = context.say("console.group", {{"group", std::to_string(walk.groups[group]->number)},
                                                            {"people", std::to_string(walk.groups[group]->people)}});
      y += words(context, {rect.x, y, rect.width, 100}, who, style::small_bold, theme().dim);
      y += words(context, {rect.x, y, rect.width, 100}, where, style::secondary, theme().text) + 10;
    }
    return y - rect.y + 14;
  }

  static std::string station_name(const Context& context, const Walk& walk, int round, std::size_t group) {
    const content::Station* station = walk.station(round, group);
    return station == nullptr ? context.say("walk.not-there") : context.in(station->name);
  }

  /// The last ones that came in, the newest first; each can be kept from the room and shown again.
  static float draw_labels(Context& context, const Rect& rect) {
    constexpr std::size_t most = 12;
    const auto labels = context.document().items_of(journey::ItemKind::label);
    if (labels.empty()) return 0;
    float y = rect.y +
              words(context, rect, context.counted("console.labels", static_cast<long>(labels.size())),
                    style::small_bold, theme().lamp) +
              8;
    for (std::size_t index = 0; index < std::min(most, labels.size()); ++index) {
      y += draw_label(context, {rect.x, y, rect.width, 1000}, *labels[labels.size() - 1 - index]) + 12;
    }
    return y - rect.y;
  }

  static float draw_label(Context& context, const Rect& rect, const session::Item& item) {
    const bool held = item.release == session::Release::held;
    const std::string button = context.say(held ? "console.show" : "console.hold");
    const float width = quiet_button_width(context, button);
    const Rect text{rect.x, rect.y, rect.width - width - 16, 1000};
    const content::Station* station = content::find_station(*context.exhibit(), item.what.station);
    const std::string where = station == nullptr ? std::string() : context.in(station->name);
    float height =
        words(context, text, item.what.text, style::secondary, held ? theme().past : theme().text, {.most_lines = 3});
    height += words(context, {text.x, text.y + height, text.width, 40},
                    held ? where + " · " + context.say("console.held") : where, style::smallest, theme().dim);
    if (quiet_button(context, "console.label-" + item.stamp.id.value,
                     {rect.right() - width, rect.y, width, measure::target}, button)) {
      context.send(session::ReleaseItem{item.stamp.id, held ? session::Release::unset : session::Release::held});
    }
    return std::max(height, measure::target);
  }

  // ---- controls ----

  static void draw_buttons(Context& context, const Rect& rect) {
    std::vector<ButtonSpec> buttons = always_at_hand(context);
    const WidgetLog& room = room_of(context).shown;
    if (room.find("step.path") == nullptr) buttons.push_back({"console.path", context.say("step.path")});
    if (room.find("walk.enter") == nullptr && context.exhibit() != nullptr) {
      buttons.push_back({"console.enter", context.say("walk.enter")});
    }
    if (stage::Stage::displays() >= 2) buttons.push_back({"console.swap", context.say("console.swap")});
    const int pressed = button_row(context, {rect.x, rect.y}, rect.right(), 58, buttons);
    if (pressed >= 0) press(context, buttons[static_cast<std::size_t>(pressed)].name);
  }

  /// What the facilitator can do on the room's screen stands here, and its next step where every screen has it.
  static void draw_mirrored(Context& context) {
    UiState& room = room_of(context);
    std::vector<ButtonSpec> buttons;
    std::vector<std::string> names;
    const WidgetEntry* next = nullptr;
    for (const WidgetEntry& entry : room.shown.entries()) {
      if (!entry.backstage || entry.role == Role::area) continue;
      if (entry.role == Role::next) {
        next = &entry;
        continue;
      }
      buttons.push_back({"console." + entry.name, entry.text, entry.enabled});
      names.push_back(entry.name);
    }
    const auto activate = [&](const std::string& name) {
      room.activated = name;
      context.redraw();
    };
    const std::string text = next == nullptr ? context.say("step.next") : next->text;
    const Rect corner = next_step_rect(context, text);
    const int pressed = button_row(context, {measure::margin, corner.y}, corner.x - 12, measure::next_height, buttons);
    if (pressed >= 0) activate(names[static_cast<std::size_t>(pressed)]);
    const std::string next_name = next == nullptr ? std::string() : next->name;
    const bool ready = next == nullptr || next->enabled;
    if (!next_step(context, "console.next", text, ready ? std::string() : text)) return;
    if (next_name.empty())
      context.next();
    else
      activate(next_name);
  }
};

}  // namespace

std::unique_ptr<Screen> make_console_screen() { return std::make_unique<ConsoleScreen>(); }
std::unique_ptr<Screen> make_curtain_screen() { return std::make_unique<CurtainScreen>(); }

void tell_console(UiState& room) {
  std::string now;
  for (const WidgetEntry& entry : room.shown.entries()) {
    if (entry.backstage) now += entry.name + "=" + entry.text + (entry.enabled ? "+" : "-");
  }
  if (now == room.on_console) return;
  room.on_console = now;
  room.view_of(View::console).stage.redraw();
}

}  // namespace sprong::ui
