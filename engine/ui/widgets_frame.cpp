#include <algorithm>
#include <array>

#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

constexpr float next_least_width = 260;
constexpr float next_most_width = 560;
constexpr float arrow_room = 96;  ///< right of the text: the arrow and its margins
constexpr float next_text_indent = 28;
constexpr float sound_room = 420;  ///< in the top line, for the words of what sounds

}  // namespace

float safety_corner(Context& context) {
  stage::Painter& paint = context.paint();
  const float base = measure::top_baseline;
  const std::string safety = context.say("common.safety");
  const bool short_of_room = context.size().width < 1000;
  const TextStyle style{Face::text_medium, 22, 1.2F};
  const float words = short_of_room ? 0 : paint.width(safety, style) + 18;
  const float key = paint.width("F2", style::key) + 20;
  const float left = context.size().width - measure::margin - words - key;
  const Rect target{left - 12, base - 38, words + key + 24, measure::target};
  const Interaction on = context.interact("frame.safety", target, safety);
  key_cap(context, {left, base - 8}, "F2");
  if (!short_of_room)
    paint.text({left + key + 18, base - 2}, safety, style, mixed(theme().dim, theme().text, on.warmth));
  if (on.ring) focus_ring(context, target.inset(4, 8), 6);
  if (on.activated) context.toggle_safety();
  return target.x;
}

void top_line(Context& context, std::string_view crumbs) {
  stage::Painter& paint = context.paint();
  const float base = measure::top_baseline;
  const float name = paint.text({measure::margin, base}, "Sprong", {Face::serif, 32, 1}, theme().title);
  const float end = safety_corner(context);
  const float x = measure::margin + name + 24;
  UiState& state = context.ui().state();
  const float whole = end - x - 48;
  const float sound = state.caption.empty() || state.view == View::console ? 0 : std::min(sound_room, whole / 2);
  float used = 0;
  if (!crumbs.empty()) {
    paint.disc({x - 3, base - 11}, 3, theme().rail);
    used =
        paint.text({x + 15, base - 1}, crumbs, paint.fitting(crumbs, style::top_line, whole - sound, 16), theme().dim);
  }
  const float from = x + 15 + used + 32;
  if (end - 16 - from > 200) state.caption_place = Rect{from, base - 42, end - 16 - from, 64};
}

std::string step_crumbs(Context& context) {
  if (context.step() == nullptr) return {};
  const std::string& title = context.document().meeting.title;
  const std::string meeting = title.empty() ? context.in(context.document().programme().name) : title;
  return meeting + " · " + context.in(context.step()->title);
}

float screen_title(Context& context, const Rect& rect, std::string_view title, std::string_view beside,
                   Audience audience) {
  stage::Painter& paint = context.paint();
  const bool large = audience == Audience::room && !context.narrow();
  const TextStyle style = large ? style::room_title : style::title;
  const TextStyle beside_style = large ? style::room_body : style::secondary;
  TextSetting setting;
  setting.balanced = true;
  const Size taken = paint.text(rect, title, style, theme().text, setting);
  if (beside.empty()) return taken.height + 16;
  const float left = taken.width + 32;
  if (taken.height < style.size * 1.5F && left + paint.width(beside, beside_style) <= rect.width) {
    const float baseline = rect.y + (taken.height + paint.cap_height(style)) / 2;
    paint.text({rect.x + left, baseline}, beside, beside_style, theme().dim);
    return taken.height + 16;
  }
  const float below =
      words(context, {rect.x, rect.y + taken.height + 4, rect.width, 0}, beside, beside_style, theme().dim);
  return taken.height + below + 20;
}

void pool(Context& context, Point centre, float radius, float strength) {
  if (*theme().pool == '\0') return;
  const Rect rect{centre.x - radius, centre.y - radius * 0.84F, 2 * radius, 1.68F * radius};
  context.paint().picture(context.asset(theme().pool), rect, Colour{0xFFFFFF}.faded(strength));
}

void pool_around(Context& context, const Rect& hidden, float radius) {
  const Size size = context.size();
  const std::array<Rect, 4> beside{Rect{0, 0, size.width, hidden.y},
                                   {0, hidden.bottom(), size.width, size.height - hidden.bottom()},
                                   {0, hidden.y, hidden.x, hidden.height},
                                   {hidden.right(), hidden.y, size.width - hidden.right(), hidden.height}};
  for (const Rect& part : beside) {
    context.paint().push_clip(part);
    pool(context, hidden.centre(), radius);
    context.paint().pop_clip();
  }
}

Rect next_step_rect(const Context& context, std::string_view text, Audience audience) {
  const float height = audience == Audience::room ? measure::next_height_room : measure::next_height;
  const float most = std::min(next_most_width, context.size().width - 2 * measure::margin);
  const float least = std::min(context.size().width < 1400 ? next_least_width : measure::next_width, most);
  const float width =
      std::clamp(context.paint().width(text, style::button) + next_text_indent + arrow_room, least, most);
  return {context.size().width - measure::margin - width, context.size().height - 20 - height, width, height};
}

namespace {

void next_arrow(Context& context, const Rect& rect, Colour colour) {
  stage::Painter& paint = context.paint();
  const float right = rect.right() - 28;
  const float middle = rect.centre().y;
  paint.line({right - 27, middle}, {right - 1, middle}, 3.5F, colour);
  paint.outline({{right - 12, middle - 11}, {right, middle}, {right - 12, middle + 11}}, 3.5F, colour, false);
}

void draw_ready_next(Context& context, const Rect& rect, std::string_view text, const Interaction& on) {
  stage::Painter& paint = context.paint();
  const Rect face = rect.moved(0, on.pressed ? 2.0F : 0.0F);
  if (!on.pressed) paint.shadow(face, 16, 0, theme().lamp.faded(0.38F + 0.17F * on.warmth));
  paint.rounded(face, measure::radius_button, theme().lamp);
  paint.border(face, measure::radius_button, 2, theme().lamp_edge);
  const TextStyle style = paint.fitting(text, style::button, face.width - next_text_indent - arrow_room + 16, 20);
  TextSetting setting;
  setting.wrap = false;
  setting.upright = Upright::middle;
  paint.text({face.x + next_text_indent, face.y, face.width, face.height}, text, style, theme().ink, setting);
  next_arrow(context, face, theme().ink);
}

void draw_missing_next(Context& context, const Rect& rect, std::string_view missing) {
  stage::Painter& paint = context.paint();
  paint.rounded(rect, measure::radius_button, theme().wing);
  paint.border(rect, measure::radius_button, 2, theme().rail);
  const Rect inside = rect.inset(24, 8);
  const TextStyle style = paint.fitting(missing, {Face::text_medium, 24, 1.2F}, {inside.width, inside.height}, 16);
  TextSetting setting;
  setting.upright = Upright::middle;
  paint.text(inside, missing, style, theme().dim, setting);
}

}  // namespace

bool next_step(Context& context, const std::string& name, std::string_view text, std::string_view missing,
               Audience audience) {
  const Backstage backstage(context);
  const Rect rect = next_step_rect(context, text, audience);
  const bool ready = missing.empty();
  const Interaction on = context.interact(name, rect, ready ? text : missing, {Role::next, ready, false});
  if (ready)
    draw_ready_next(context, rect, text, on);
  else
    draw_missing_next(context, rect, missing);
  if (on.ring) focus_ring(context, rect, measure::radius_button);
  return on.activated;
}

bool beside_next_step(Context& context, const std::string& name, std::string_view text, std::string_view next_text,
                      bool enabled, Audience audience) {
  const Backstage backstage(context);
  const Rect next = next_step_rect(context, next_text, audience);
  const float width = quiet_button_width(context, text);
  return quiet_button(context, name, {next.x - 16 - width, next.y, width, next.height}, text, enabled);
}

bool foot_left(Context& context, const std::string& name, std::string_view text, bool enabled, Audience audience) {
  const Backstage backstage(context);
  const float width = quiet_button_width(context, text);
  const float height = audience == Audience::room ? measure::next_height_room : measure::next_height;
  return quiet_button(context, name, {measure::margin, context.size().height - 20 - height, width, height}, text,
                      enabled);
}

void foot_words(Context& context, std::string_view text, float x) {
  const Backstage backstage(context);
  const float middle = context.size().height - 20 - measure::next_height / 2;
  const TextStyle style =
      context.paint().fitting(text, style::small, context.size().width - x - measure::margin - 400, 16);
  context.paint().text({x, middle + context.paint().cap_height(style) / 2}, text, style, theme().dim);
}

}  // namespace sprong::ui
