#include <algorithm>

#include "ui/cards.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

TextSetting one_line(Align align = Align::left) {
  TextSetting setting;
  setting.wrap = false;
  setting.align = align;
  setting.upright = Upright::middle;
  return setting;
}

/// A ring with a dot in it when it is on.
void draw_radio(Context& context, Point centre, float radius, bool on, Colour colour) {
  context.paint().ring(centre, radius, 2.5F, colour);
  if (on) context.paint().disc(centre, radius * 0.625F, colour);
}

/// A box with a tick in it when it is on.
void draw_tick_box(Context& context, const Rect& box, bool on, Ground ground) {
  stage::Painter& paint = context.paint();
  const Colour edge = ground == Ground::night ? theme().text : theme().ink;
  if (on)
    paint.rounded(box, 6, edge);
  else
    paint.border(box, 6, 2.5F, edge);
  if (!on) return;
  const Point centre = box.centre();
  paint.outline({{centre.x - 8, centre.y}, {centre.x - 2, centre.y + 7}, {centre.x + 8, centre.y - 6}}, 3.5F,
                ground == Ground::night ? theme().ink : theme().lamp, false);
}

}  // namespace

bool big_row(Context& context, const std::string& name, const Rect& rect, const BigRow& row) {
  stage::Painter& paint = context.paint();
  const Interaction on = context.interact(name, rect, row.title, {Role::choice, row.enabled, row.chosen});
  paint.shadow(rect, 9, 8, theme().shade.faded(0.5F));
  if (row.chosen) {
    paper_face(context, rect, measure::radius_row);
  } else {
    paint.rounded(rect, measure::radius_row, mixed(theme().wing, theme().wing_2, 0.6F + 0.4F * on.warmth));
    paint.border(rect, measure::radius_row, 2, theme().rail);
  }
  const Colour first = row.chosen ? theme().ink : theme().text;
  const Colour second = row.chosen ? theme().ink_2 : theme().dim;
  float left = rect.x + 28;
  const Point disc{rect.x + 68, rect.centre().y};
  if (!row.picture.empty()) {
    if (paint.has_picture(row.picture)) paint.picture(row.picture, {disc.x - 46, disc.y - 46, 92, 92});
    for (float y = rect.y + 16; y < rect.bottom() - 16; y += 8) paint.fill({rect.x + 136, y, 2, 3}, second.faded(0.5F));
    left = rect.x + 164;
  }
  const float right_width = row.right.empty() ? 0 : paint.width(row.right, {Face::text_medium, 24, 1.2F});
  const float end = rect.right() - 28;
  const TextStyle title = paint.fitting(row.title, {Face::serif_bold, 34, 1.1F}, end - left - right_width - 24, 22);
  const float room = end - left - 56;
  const bool two_lines = paint.width(row.words, style::secondary) > room;
  const float first_baseline = rect.y + (two_lines ? 46.0F : 54.0F);
  paint.text({left, first_baseline}, row.title, title, first);
  if (!row.right.empty())
    paint.text({end, first_baseline}, row.right, {Face::text_medium, 24, 1.2F}, second, Align::right);
  if (two_lines) {
    const TextStyle small = paint.fitting(row.words, {Face::text, 22, 1.25F}, Size{room, 58}, 16, true);
    TextSetting setting;
    setting.balanced = true;
    paint.text({left, rect.y + 60, room, 58}, row.words, small, second, setting);
  } else {
    paint.text({left, rect.y + 94}, row.words, style::secondary, second);
  }
  if (row.chosen) tick_disc(context, {rect.right() - 46, rect.y + 92}, 15, Ground::paper);
  if (on.ring) focus_ring(context, rect, measure::radius_row);
  return on.activated;
}

bool entry_row(Context& context, const std::string& name, const Rect& rect, std::string_view picture,
               std::string_view title, std::string_view words, bool enabled) {
  stage::Painter& paint = context.paint();
  const Interaction on = context.interact(name, rect, title, {Role::button, enabled, false});
  hairline(context, rect.x, rect.y, rect.width);
  if (on.warmth > 0) paint.rounded(rect.inset(0, 3), measure::radius_row, theme().wing_2.faded(on.warmth));
  icon(context, picture, {rect.x + 36, rect.centre().y}, 46, enabled ? theme().title : theme().rail);
  const float left = rect.x + 84;
  const float room = rect.width - 84 - 60;
  const TextStyle name_style = paint.fitting(title, {Face::serif, 28, 1.1F}, room, 20);
  paint.text({left, rect.centre().y - 4}, title, name_style, enabled ? theme().text : theme().dim);
  paint.text({left, rect.centre().y + 27}, words, paint.fitting(words, style::small, room, 16), theme().dim);
  const Point arrow{rect.right() - 22, rect.centre().y};
  paint.outline({{arrow.x - 5, arrow.y - 10}, {arrow.x + 5, arrow.y}, {arrow.x - 5, arrow.y + 10}}, 3, theme().rail,
                false);
  if (on.ring) focus_ring(context, rect.inset(2, 6), measure::radius_row);
  return on.activated;
}

namespace {

/// Swatch and disc of a row's quartet; gives where its name begins.
float row_head(Context& context, const Rect& rect, const ChoiceRow& row) {
  if (row.quartet == nullptr) return rect.x + 24;
  const float middle = rect.centre().y;
  if (row.small) {
    quartet_disc(context, *row.quartet, {rect.x + 40, middle}, 27);
    return rect.x + 76;
  }
  pattern_bar(context, {rect.x + 10, middle - 28, 16, 56}, *row.quartet, Ground::paper);
  quartet_disc(context, *row.quartet, {rect.x + 72, middle}, 30);
  return rect.x + 122;
}

}  // namespace

bool choice_row(Context& context, const std::string& name, const Rect& rect, const ChoiceRow& row) {
  stage::Painter& paint = context.paint();
  const Interaction on = context.interact(name, rect, row.text, {Role::choice, row.enabled, row.chosen});
  if (row.chosen)
    paint.rounded(rect, 10, theme().field);
  else if (on.warmth > 0)
    paint.rounded(rect, 10, theme().field.faded(0.6F * on.warmth));
  paint.border(rect, 10, row.chosen ? 3.0F : 2.0F, row.chosen ? theme().ink : theme().field_line);
  const float left = row_head(context, rect, row);
  const float mark = row.small ? 12.0F : 16.0F;
  const Point centre{rect.right() - (row.small ? 26.0F : 42.0F), rect.centre().y};
  if (row.tick)
    draw_tick_box(context, {centre.x - 16, centre.y - 16, 32, 32}, row.chosen, Ground::paper);
  else
    draw_radio(context, centre, mark, row.chosen, theme().ink);
  float right = centre.x - mark - 12;
  if (!row.reason.empty()) {
    const TextStyle reason = paint.fitting(row.reason, style::small, rect.width * 0.42F, 16);
    const float width = paint.width(row.reason, reason);
    paint.text({right - width, rect.y, width, rect.height}, row.reason, reason, theme().ink_2, one_line());
    right -= width + 12;
  }
  const Face face = row.chosen || row.small ? Face::serif_bold : Face::serif;
  const TextStyle style = paint.fitting(row.text, {face, row.small ? 23.0F : 30.0F, 1.1F}, right - left, 16);
  paint.text({left, rect.y, right - left, rect.height}, row.text, style, row.enabled ? theme().ink : theme().ink_2,
             one_line());
  if (on.ring) focus_ring(context, rect, 10, Ground::paper);
  return on.activated;
}

float chip_width(Context& context, std::string_view text, bool with_disc) {
  return context.paint().width(text, style::small_bold) + (with_disc ? 60.0F : 26.0F) + 22;
}

bool chip(Context& context, const std::string& name, Point at, std::string_view text, bool chosen,
          const content::Quartet* quartet, bool enabled) {
  stage::Painter& paint = context.paint();
  const Rect rect{at.x, at.y, chip_width(context, text, quartet != nullptr), 60};
  const Interaction on = context.interact(name, rect, text, {Role::choice, enabled, chosen});
  if (chosen) {
    paint.rounded(rect, 30, theme().paper);
  } else {
    paint.rounded(rect, 30, mixed(theme().wing, theme().wing_2, on.warmth));
    paint.border(rect, 30, 2, enabled ? theme().rail : theme().rail.faded(0.5F));
  }
  if (quartet != nullptr) quartet_disc(context, *quartet, {rect.x + 30, rect.centre().y}, 24);
  const Colour colour = chosen ? theme().ink : enabled ? theme().text : theme().dim;
  const float left = rect.x + (quartet != nullptr ? 60.0F : 26.0F);
  paint.text({left, rect.y, rect.right() - left, rect.height}, text, style::small_bold, colour, one_line());
  if (chosen) {
    const Point mark{rect.right() - 12, rect.y + 4};
    paint.disc(mark, 19, theme().night);
    tick_disc(context, mark, 15, Ground::night);
  }
  if (on.ring) focus_ring(context, rect, 30);
  return on.activated;
}

bool tick(Context& context, const std::string& name, const Rect& rect, std::string_view text, bool on, Ground ground,
          bool enabled) {
  stage::Painter& paint = context.paint();
  const float needed = paint.measure(text, style::body, rect.width - 56).height;
  const Rect place{rect.x, rect.y, rect.width, std::max({rect.height, needed + 8, 44.0F})};
  const Interaction hit = context.interact(name, place, text, {Role::choice, enabled, on});
  draw_tick_box(context, {place.x, place.centre().y - 16, 32, 32}, on, ground);
  TextSetting setting;
  setting.upright = Upright::middle;
  const Colour colour =
      ground == Ground::night ? (enabled ? theme().text : theme().dim) : (enabled ? theme().ink : theme().ink_2);
  paint.text({place.x + 52, place.y, place.width - 56, place.height}, text, style::body, colour, setting);
  if (hit.ring) focus_ring(context, place, measure::radius_field, ground);
  return hit.activated;
}

bool radio(Context& context, const std::string& name, const Rect& rect, std::string_view text, std::string_view words,
           bool on, Ground ground, bool enabled) {
  stage::Painter& paint = context.paint();
  const bool paper = ground == Ground::paper;
  const Interaction hit = context.interact(name, rect, text, {Role::choice, enabled, on});
  if (paper && on) paint.rounded(rect, 10, theme().field);
  if (!paper) paint.rounded(rect, 10, mixed(theme().wing, theme().wing_2, on ? 1.0F : hit.warmth));
  const Colour edge = paper ? (on ? theme().ink : theme().field_line) : (on ? theme().lamp : theme().rail);
  paint.border(rect, 10, on ? 3.0F : 2.0F, edge);
  const Colour first = paper ? theme().ink : theme().text;
  const Colour second = paper ? theme().ink_2 : theme().dim;
  const float first_middle = words.empty() ? rect.centre().y : rect.y + rect.height * 0.36F;
  draw_radio(context, {rect.x + 36, first_middle}, 16, on, first);
  const float left = rect.x + 70;
  const float room = rect.right() - left - 24;
  const TextStyle style = paint.fitting(text, style::sub_head, room, 18);
  paint.text({left, first_middle + paint.cap_height(style) / 2}, text, style, enabled ? first : second);
  if (!words.empty()) {
    const TextStyle small = paint.fitting(words, style::small, room, 16);
    paint.text({left, first_middle + 42}, words, small, second);
  }
  if (hit.ring) focus_ring(context, rect, 10, ground);
  return hit.activated;
}

}  // namespace sprong::ui
