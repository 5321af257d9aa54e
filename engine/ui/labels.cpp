#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "ui/cards.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

constexpr float corner_cut = 20;
constexpr float eyelet_down = 16;
constexpr float degree = 0.0174533F;

Point turned(Point point, Point pivot, float degrees) {
  const float sine = std::sin(degrees * degree);
  const float cosine = std::cos(degrees * degree);
  const float across = point.x - pivot.x;
  const float down = point.y - pivot.y;
  return {pivot.x + across * cosine - down * sine, pivot.y + across * sine + down * cosine};
}

std::vector<Point> label_shape(const Rect& rect) {
  return {{rect.x + corner_cut, rect.y},
          {rect.right() - corner_cut, rect.y},
          {rect.right(), rect.y + corner_cut},
          {rect.right(), rect.bottom()},
          {rect.x, rect.bottom()},
          {rect.x, rect.y + corner_cut}};
}

}  // namespace

float label_height(Context& context, std::string_view text, float width) {
  const auto lines = std::max<std::size_t>(1, context.paint().line_spans(text, style::label, width - 24, true).size());
  // 92, 130, 172, and so on by the line height.
  constexpr std::array<float, 3> heights{92, 130, 172};
  if (lines <= heights.size()) return heights[lines - 1];
  return heights.back() + static_cast<float>(lines - heights.size()) * style::label.size * style::label.line;
}

float label_tilt(std::string_view id) {
  std::uint32_t hash = 2166136261U;
  for (const char character : id) hash = (hash ^ static_cast<unsigned char>(character)) * 16777619U;
  hash ^= hash >> 15;
  return static_cast<float>(static_cast<int>(hash % 33) - 16) / 8;
}

void label_string(Context& context, float x, float top, float bottom) {
  for (const Rect& label : context.ui().state().hung) {
    const bool above = x > label.x && x < label.right() && label.y < bottom;
    if (above) top = std::max(top, label.bottom());
  }
  if (top < bottom) context.paint().line({x, top}, {x, bottom}, 2.5F, theme().string);
}

Rect paper_label(Context& context, Point corner, std::string_view id, std::string_view text, float string_top,
                 float swing, float width) {
  stage::Painter& paint = context.paint();
  const Rect rect{corner.x, corner.y, width, label_height(context, text, width)};
  const Point eye{rect.centre().x, rect.y + eyelet_down};
  const float tilt = label_tilt(id) + swing;
  paint.shadow(rect.inset(6), 9, 8, theme().shade.faded(0.45F));
  std::vector<Point> shape = label_shape(rect);
  for (Point& point : shape) point = turned(point, eye, tilt);
  paint.polygon(shape, theme().paper_light, theme().paper_dark);
  paint.outline(shape, 1.5F, theme().paper_edge);
  label_string(context, eye.x, string_top, eye.y - 6);
  context.ui().state().hung.push_back(rect);
  paint.disc(eye, 8, theme().brass);
  paint.disc(eye, 4, theme().string);
  TextSetting setting;
  setting.align = Align::centre;
  setting.upright = Upright::middle;
  setting.balanced = true;
  paint.tilted_text({rect.x + 12, rect.y + 24, rect.width - 24, rect.height - 30}, text, style::label, theme().ink,
                    setting, tilt, eye);
  return rect;
}

bool label_button(Context& context, const std::string& name, Point corner, std::string_view id, std::string_view text,
                  float string_top, float swing, float width) {
  const Rect rect = paper_label(context, corner, id, text, string_top, swing, width);
  const Interaction on = context.interact(name, rect, text, {Role::button, true, false});
  if (on.ring) focus_ring(context, rect, 4, Ground::paper);
  return on.activated;
}

void label_place(Context& context, const Rect& rect) {
  stage::Painter& paint = context.paint();
  const std::vector<Point> shape = label_shape(rect);
  paint.polygon(shape, theme().paper.faded(0.28F));
  paint.dashed_outline(shape, 3, 10, 9, theme().ink);
  paint.disc({rect.centre().x, rect.y + eyelet_down}, 6, theme().string);
}

Swing label_swing(float run) {
  if (run >= 1) return {};
  constexpr float first = 6;  // degrees
  constexpr float swings = 3;
  const float rest = 1 - run;
  const float fall = std::max(0.0F, 1 - run * 4);
  return {first * rest * rest * std::sin(run * swings * 2 * 3.14159265F), 24 * fall * fall};
}

// ---- green and red --------------------------------------------------------------------------

namespace {

constexpr float notch = 26;

void draw_rim(Context& context, const Rect& rect, journey::ItemKind kind) {
  stage::Painter& paint = context.paint();
  if (kind == journey::ItemKind::green) return paint.rounded(rect, 36, theme().green);
  // Two notches make it not convex: two halves that meet in the middle.
  // They reach a little under the middle piece, so that no seam shows.
  const float middle = rect.centre().y;
  constexpr float under = 3;
  for (const float side : {-1.0F, 1.0F}) {
    const float edge = side < 0 ? rect.x : rect.right();
    const float tip = edge - side * notch;
    const float inner = tip - side * under;
    std::vector<Point> high{{edge, rect.y}, {inner, rect.y}, {inner, middle}, {tip, middle}, {edge, middle - notch}};
    std::vector<Point> low{
        {edge, middle + notch}, {tip, middle}, {inner, middle}, {inner, rect.bottom()}, {edge, rect.bottom()}};
    if (side > 0) {
      std::reverse(high.begin(), high.end());
      std::reverse(low.begin(), low.end());
    }
    paint.polygon(high, theme().red);
    paint.polygon(low, theme().red);
  }
  paint.fill({rect.x + notch, rect.y, rect.width - 2 * notch, rect.height}, theme().red);
}

void draw_sign(Context& context, Point centre, journey::ItemKind kind) {
  stage::Painter& paint = context.paint();
  const bool green = kind == journey::ItemKind::green;
  paint.disc(centre, 28, theme().ink);
  paint.disc(centre, 26, green ? theme().green : theme().red);
  const Colour sign = green ? theme().paper : theme().ink;
  paint.rounded({centre.x - 14, centre.y - 3, 28, 6}, 3, sign);
  if (green) paint.rounded({centre.x - 3, centre.y - 14, 6, 28}, 3, sign);
}

}  // namespace

void tag_card(Context& context, const Rect& rect, journey::ItemKind kind, std::string_view head, std::string_view text,
              Audience audience) {
  stage::Painter& paint = context.paint();
  paint.shadow(rect, 9, 8, theme().shade.faded(0.5F));
  draw_rim(context, rect, kind);
  const Rect plate = rect.inset(40, 26);
  paint.rounded(plate, 12, theme().paper);
  draw_sign(context, {plate.x + 46, plate.y + 44}, kind);
  const TextStyle word = paint.fitting(head, {Face::serif_bold, 32, 1.1F}, plate.width - 108, 20);
  paint.text({plate.x + 88, plate.y + 44 + paint.cap_height(word) / 2}, head, word, theme().ink);
  paint.fill({plate.x + 20, plate.y + 84, plate.width - 40, 2}, theme().ink);
  TextStyle body = audience == Audience::room ? style::room_body : style::body;
  const Size room{plate.width - 40, plate.height - 84 - 26};
  body = paint.fitting(text, body, room, 16);
  paint.text({plate.x + 20, plate.y + 98, room.width, room.height}, text, body, theme().ink);
}

bool tag_card_button(Context& context, const std::string& name, const Rect& rect, journey::ItemKind kind,
                     std::string_view head, std::string_view text, bool chosen, Audience audience) {
  const Interaction on = context.interact(name, rect, text, {Role::choice, true, chosen});
  tag_card(context, rect, kind, head, text, audience);
  if (chosen) tick_disc(context, {rect.right() - 26, rect.y + 24}, 15, Ground::night);
  if (on.ring) focus_ring(context, rect, kind == journey::ItemKind::green ? 36.0F : 0.0F);
  return on.activated;
}

}  // namespace sprong::ui
