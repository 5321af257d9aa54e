#ifdef SPRONG_PRINT
#include "export/print_back.hpp"

#include <vector>

namespace sprong::paper {

namespace {

constexpr Box drawn{0, 0, 226, 340};  ///< the size in which the back is drawn
constexpr double light_x = 113;
constexpr double light_y = 150;
constexpr double light_radius = 72;
constexpr Colour cut_out{0x0D, 0x09, 0x08};

struct Point {
  double x;
  double y;
};
struct Joint {
  double x;
  double y;
  double radius;
};

/// The jumper, made of cut-out limbs that turn on pins; the feet stand on the board at 0, 0.
const std::vector<std::vector<Point>> limbs = {
    {{16, -216}, {70, -189}, {78, -203}, {28, -236}},
    {{78, -189}, {115, -217}, {109, -227}, {70, -203}},
    {{-23, -119}, {26, -83}, {42, -101}, {-1, -145}},
    {{23, -96}, {-2, -17}, {14, -11}, {45, -88}},
    {{-6, -14}, {14, -16}, {46, -6}, {46, 0}, {-6, 0}},
    {{-33, -123}, {8, -70}, {32, -86}, {1, -145}},
    {{8, -85}, {-28, -19}, {-12, -9}, {32, -71}},
    {{-32, -16}, {-10, -18}, {22, -7}, {22, 0}, {-32, 0}},
    {{2, -246}, {36, -244}, {46, -214}, {14, -118}, {-8, -104}, {-58, -92}, {-44, -132}, {-20, -200}},
    {{-20, -140}, {-58, -92}, {-76, -96}, {-50, -140}},
    {{38, -235}, {50, -257}, {30, -267}, {18, -245}},
    {{70, -294}, {81, -276}, {73, -272}, {73, -266}, {66, -258}, {46, -254}},
    {{22, -300}, {46, -310}, {30, -276}},
    {{8, -238}, {-44, -208}, {-36, -192}, {20, -214}},
    {{-35, -207}, {-83, -237}, {-89, -227}, {-45, -193}},
    {{-52, -156}, {-8, -140}, {-20, -98}, {-66, -114}},
};
const std::vector<Joint> joints = {
    {22, -226, 11}, {74, -196, 8},   {112, -222, 6}, {116, -225, 8}, {-12, -132, 17}, {34, -92, 12},
    {6, -14, 8},    {-16, -134, 20}, {20, -78, 14},  {-20, -14, 9},  {28, -240, 11},  {40, -262, 11},
    {48, -282, 26}, {22, -300, 12},  {14, -226, 13}, {-40, -200, 9}, {-86, -232, 6},  {-92, -236, 8},
};
const std::vector<Joint> pins = {
    {14, -226, 3}, {-40, -200, 3}, {20, -78, 3}, {-14, -132, 3}, {74, -196, 3}, {60, -285, 3},
};
constexpr double jumper_scale = 0.24;

void fill_polygon(cairo_t* pen, const std::vector<Point>& points) {
  cairo_new_path(pen);
  for (const Point& point : points) cairo_line_to(pen, point.x, point.y);
  cairo_close_path(pen);
  cairo_fill(pen);
}

void draw_jumper(cairo_t* pen) {
  cairo_save(pen);
  cairo_translate(pen, light_x, light_y + 12);
  cairo_scale(pen, jumper_scale, jumper_scale);
  colour(pen, cut_out);
  for (const auto& limb : limbs) fill_polygon(pen, limb);
  for (const Joint& joint : joints) disc(pen, joint.x, joint.y, joint.radius, cut_out);
  for (const Joint& hole : pins) disc(pen, hole.x, hole.y, hole.radius, {0xFF, 0xE6, 0xAE});
  cairo_restore(pen);
}

void draw_board(cairo_t* pen) {
  const double top = light_y + 12;
  const double left = light_x - light_radius;
  colour(pen, cut_out);
  fill_polygon(pen, {{left, top}, {light_x + 12, top}, {light_x + 12, top + 4}, {left, top + 6.5}});
  fill_polygon(pen, {{left + 9, top}, {left + 18, top}, {left + 22, top + 40}, {left + 13, top + 40}});
}

}  // namespace

void card_back(Sheet& sheet, const Box& card, const std::string& wordmark) {
  cairo_t* pen = sheet.pen();
  const double scale = card.width / drawn.width;
  cairo_save(pen);
  cairo_translate(pen, card.x, card.y);
  cairo_scale(pen, scale, scale);
  // The line stands far from the edge: one that is off by two millimetres still looks meant.
  colour(pen, lamp);
  cairo_set_line_width(pen, 1.5);
  rounded(pen, drawn.inset(24), 6);
  cairo_stroke(pen);
  cairo_new_path(pen);
  cairo_arc(pen, light_x, light_y, light_radius, 0, 6.2832);
  cairo_save(pen);
  cairo_clip_preserve(pen);
  fill_lit(pen, light_x, light_y, light_radius);
  draw_board(pen);
  draw_jumper(pen);
  cairo_restore(pen);
  Style style = heading(26, 600);
  style.align = Align::centre;
  style.colour = lamp;
  sheet.write_on(wordmark, style, 30, 272, drawn.width - 60);
  cairo_restore(pen);
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
