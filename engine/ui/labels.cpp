#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "ui/cards.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

constexpr float corner_cut = 20;
constexpr float mark_room = 32;
constexpr float degree = 0.0174533F;

Point turned(Point point, Point pivot, float degrees) {
  const float sine = std::sin(degrees * degree);
  const float cosine = std::cos(degrees * degree);
  const float across = point.x - pivot.x;
  const float down = point.y - pivot.y;
  return {pivot.x + across * cosine - down * sine, pivot.y + across * sine + down * cosine};
}

std::vector<Point> label_shape(const Rect& rect, bool marked, float cut = corner_cut) {
  std::vector<Point> shape{{rect.x + cut, rect.y}, {rect.right() - cut, rect.y}, {rect.right(), rect.y + cut}};
  if (marked) {
    shape.insert(shape.end(), {{rect.right(), rect.bottom() - cut},
                               {rect.right() - cut, rect.bottom()},
                               {rect.x + cut, rect.bottom()},
                               {rect.x, rect.bottom() - cut}});
  } else {
    shape.insert(shape.end(), {{rect.right(), rect.bottom()}, {rect.x, rect.bottom()}});
  }
  shape.push_back({rect.x, rect.y + cut});
  return shape;
}

}  // namespace

float label_height(Context& context, const LabelPaper& paper) {
  const auto lines =
      std::max<std::size_t>(1, context.paint().line_spans(paper.text, paper.style, paper.width - 24).size());
  // 92, 130, 172, and so on by the line height.
  constexpr std::array<float, 3> heights{92, 130, 172};
  const float mark = paper.mark.empty() ? 0 : mark_room;
  const float line = paper.style.size * paper.style.line;
  if (paper.style != style::label) return std::max(heights.front(), 44 + static_cast<float>(lines) * line) + mark;
  if (lines <= heights.size()) return heights[lines - 1] + mark;
  return heights.back() + static_cast<float>(lines - heights.size()) * line + mark;
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

Rect paper_label(Context& context, Point corner, const LabelPaper& label, float string_top, float swing) {
  stage::Painter& paint = context.paint();
  const Rect rect{corner.x, corner.y, label.width, label_height(context, label)};
  const Point eye{rect.centre().x, rect.y + label_eyelet};
  const float tilt = label_tilt(label.id) * std::min(1.0F, label_width / label.width) + swing;
  paint.shadow(rect.inset(6), 9, 8, theme().shade.faded(0.45F));
  std::vector<Point> shape = label_shape(rect, !label.mark.empty());
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
  const float mark = label.mark.empty() ? 0 : mark_room;
  paint.tilted_text({rect.x + 12, rect.y + 24, rect.width - 24, rect.height - 30 - mark}, label.text, label.style,
                    theme().ink, setting, tilt, eye);
  if (mark > 0) {
    paint.tilted_text({rect.x + 12, rect.bottom() - mark - 8, rect.width - 24, mark}, label.mark, style::room_caption,
                      theme().ink_2, setting, tilt, eye);
  }
  return rect;
}

void begin_cloth(Context& context) { context.ui().state().hung.clear(); }

void label_pin(Context& context, Point at) {
  context.paint().disc(at, 8, theme().string);
  context.paint().disc({at.x - 2, at.y - 2}, 3, theme().brass);
}

Rect large_label(Context& context, const Rect& rect, bool marked) {
  stage::Painter& paint = context.paint();
  const float share = std::min(2.4F, rect.height / 340);
  const std::vector<Point> shape = label_shape(rect, marked, corner_cut * share);
  const Point eye{rect.centre().x, rect.y + 18 * share};
  paint.shadow(rect, 22, 12, theme().shade.faded(0.6F));
  paint.polygon(shape, theme().paper_light, theme().paper_dark);
  paint.outline(shape, 1.5F, theme().paper_edge);
  paint.line({eye.x, 0}, {eye.x, eye.y}, 2.5F * share, theme().rail);
  paint.disc(eye, 8 * share, theme().brass);
  paint.disc(eye, 4 * share, theme().string);
  const float top = 34 * share;
  return {rect.x + 28 * share, rect.y + top, rect.width - 56 * share, rect.height - top - 12 * share};
}

void label_place(Context& context, const Rect& rect) {
  stage::Painter& paint = context.paint();
  const std::vector<Point> shape = label_shape(rect, false);
  paint.polygon(shape, theme().paper.faded(0.28F));
  paint.dashed_outline(shape, 3, 10, 9, theme().ink);
  paint.disc({rect.centre().x, rect.y + label_eyelet}, 6, theme().string);
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
  // Two notches make it not convex: bands of its full width, and between them two halves that meet in the middle.
  const float middle = rect.centre().y;
  paint.fill({rect.x, rect.y, rect.width, middle - notch - rect.y}, theme().red);
  paint.fill({rect.x, middle + notch, rect.width, rect.bottom() - middle - notch}, theme().red);
  paint.fill({rect.x + notch, middle - 2, rect.width - 2 * notch, 4}, theme().red);
  paint.polygon({{rect.x, middle - notch},
                 {rect.right(), middle - notch},
                 {rect.right() - notch, middle},
                 {rect.x + notch, middle}},
                theme().red);
  paint.polygon({{rect.x + notch, middle},
                 {rect.right() - notch, middle},
                 {rect.right(), middle + notch},
                 {rect.x, middle + notch}},
                theme().red);
}

}  // namespace

void tag_card_sign(Context& context, Point centre, journey::ItemKind kind, float radius) {
  stage::Painter& paint = context.paint();
  const bool green = kind == journey::ItemKind::green;
  const float arm = radius / 2;
  const float half = radius / 9.3F;
  paint.disc(centre, radius, theme().ink);
  paint.disc(centre, radius - 2, green ? theme().green : theme().red);
  const Colour sign = green ? theme().paper : theme().ink;
  paint.rounded({centre.x - arm, centre.y - half, 2 * arm, 2 * half}, half, sign);
  if (green) paint.rounded({centre.x - half, centre.y - arm, 2 * half, 2 * arm}, half, sign);
}

Rect tag_card_face(Context& context, const Rect& rect, journey::ItemKind kind) {
  stage::Painter& paint = context.paint();
  paint.shadow(rect, 9, 8, theme().shade.faded(0.5F));
  draw_rim(context, rect, kind);
  const Rect plate = rect.inset(40, 26);
  paint.rounded(plate, 12, theme().paper);
  return plate;
}

void tag_card(Context& context, const Rect& rect, journey::ItemKind kind, std::string_view head, std::string_view text,
              Audience audience) {
  stage::Painter& paint = context.paint();
  const Rect plate = tag_card_face(context, rect, kind);
  tag_card_sign(context, {plate.x + 46, plate.y + 44}, kind);
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
