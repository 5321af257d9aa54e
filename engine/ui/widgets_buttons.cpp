#include <algorithm>

#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

/// Colours of a control on its ground.
struct Skin {
  Colour face;
  Colour face_warm;
  Colour edge;
  Colour text;
  Colour text_off;
};

Skin skin_of(Ground ground) {
  const Theme& look = theme();
  if (ground == Ground::paper) return {look.paper, look.field, look.field_line, look.ink, look.ink_2};
  return {look.wing, look.wing_2, look.rail, look.text, look.dim};
}

}  // namespace

bool quiet_button(Context& context, const std::string& name, const Rect& rect, std::string_view text, bool enabled,
                  Ground ground) {
  stage::Painter& paint = context.paint();
  const Interaction on = context.interact(name, rect, text, {Role::button, enabled, false});
  const Skin skin = skin_of(ground);
  const Rect face = rect.moved(0, on.pressed ? 2.0F : 0.0F);
  paint.rounded(face, measure::radius_button, mixed(skin.face, skin.face_warm, on.warmth));
  paint.border(face, measure::radius_button, enabled ? 2.0F : 1.0F, enabled ? skin.edge : skin.edge.faded(0.6F));
  const float size = rect.height >= 68 ? 26.0F : 24.0F;
  const TextStyle style = paint.fitting(text, {Face::text_medium, size, 1.15F}, {face.width - 24, face.height}, 16);
  TextSetting setting;
  setting.align = Align::centre;
  setting.upright = Upright::middle;
  setting.balanced = true;
  paint.text(face.inset(12, 0), text, style, enabled ? skin.text : skin.text_off.faded(0.75F), setting);
  if (on.ring) focus_ring(context, rect, measure::radius_button, ground);
  return on.activated;
}

float quiet_button_width(Context& context, std::string_view text) {
  return std::max(120.0F, context.paint().width(text, {Face::text_medium, 26, 1.15F}) + 64);
}

int button_row(Context& context, Point at, float right, float height, const std::vector<ButtonSpec>& buttons) {
  int pressed = -1;
  Point pen = at;
  for (std::size_t index = 0; index < buttons.size(); ++index) {
    const ButtonSpec& button = buttons[index];
    const float width = quiet_button_width(context, button.text);
    if (pen.x > at.x && pen.x + width > right) pen = {at.x, pen.y + height + 12};
    if (quiet_button(context, button.name, {pen.x, pen.y, width, height}, button.text, button.enabled)) {
      pressed = static_cast<int>(index);
    }
    pen.x += width + 12;
  }
  return pressed;
}

float key_cap(Context& context, Point left_middle, std::string_view key, Ground ground) {
  stage::Painter& paint = context.paint();
  const Skin skin = skin_of(ground);
  const float width = paint.width(key, style::key) + 20;
  paint.border({left_middle.x, left_middle.y - 17, width, 34}, 6, 2, skin.edge);
  paint.text({left_middle.x + 10, left_middle.y + paint.cap_height(style::key) / 2}, key, style::key, skin.text);
  return width;
}

void focus_ring(Context& context, const Rect& rect, float radius, Ground ground) {
  context.paint().border(rect.inset(-8), radius + 6, 4, ground == Ground::night ? theme().focus : theme().ember);
}

// ---- small parts ----------------------------------------------------------------------------

float words(Context& context, const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
            const TextSetting& setting) {
  return context.paint().text(rect, text, style, colour, setting).height;
}

float numbered(Context& context, Point left_middle, int number, std::string_view text) {
  stage::Painter& paint = context.paint();
  const TextStyle digit{Face::text_bold, 24, 1};
  paint.disc({left_middle.x + 20, left_middle.y}, 20, theme().lamp);
  paint.text({left_middle.x + 20, left_middle.y + paint.cap_height(digit) / 2}, std::to_string(number), digit,
             theme().ink, Align::centre);
  const TextStyle style{Face::serif, 30, 1.1F};
  return 54 + paint.text({left_middle.x + 54, left_middle.y + paint.cap_height(style) / 2}, text, style, theme().text);
}

void hairline(Context& context, float x, float y, float width, Ground ground) {
  context.paint().fill({x, y, width, 2}, ground == Ground::night ? theme().wing_2 : theme().paper_edge);
}

void dotted_line(Context& context, float x, float y, float width, Ground ground) {
  const Colour colour = ground == Ground::night ? theme().rail : theme().field_line;
  for (float at = 0; at < width; at += 8) context.paint().fill({x + at, y, 3, 2}, colour);
}

void tick_disc(Context& context, Point centre, float radius, Ground ground) {
  stage::Painter& paint = context.paint();
  const bool paper = ground == Ground::paper;
  paint.disc(centre, radius, paper ? theme().ink : theme().lamp);
  const float share = radius / 15;
  paint.outline({{centre.x - 7 * share, centre.y},
                 {centre.x - 2 * share, centre.y + 6 * share},
                 {centre.x + 7 * share, centre.y - 5 * share}},
                3.5F * share, paper ? theme().lamp : theme().ink, false);
}

void icon(Context& context, std::string_view name, Point centre, float size, Colour colour) {
  context.paint().picture_inside(context.asset("ui-" + std::string(name)),
                                 {centre.x - size / 2, centre.y - size / 2, size, size}, colour);
}

void animal_disc(Context& context, int animal, Point centre, float radius) {
  stage::Painter& paint = context.paint();
  paint.disc(centre, radius, theme().paper);
  paint.disc(centre, radius - std::max(2.0F, radius / 16), animal_colour(animal));
  const float head = radius * 1.24F;
  paint.picture_inside(context.asset(animal_id(animal)), {centre.x - head / 2, centre.y - head / 2, head, head});
}

std::string animal_name(const Context& context, int animal) {
  return context.say(std::string("animal.") + animal_id(animal));
}

}  // namespace sprong::ui
