#ifdef SPRONG_PRINT
#include "export/print_patterns.hpp"

#include <cmath>
#include <numbers>

namespace sprong::paper {

namespace {

using content::Pattern;

/// Calls `draw` for every place of a grid of tiles that covers width x height, and one ring around it.
template <class Draw>
void each_tile(double width, double height, double across, double down, Draw draw) {
  for (double y = -down; y < height + down; y += down) {
    for (double x = -across; x < width + across; x += across) draw(x, y);
  }
}

void rows(cairo_t* pen, double width, double height, double distance) {
  for (double y = distance / 2; y < height + distance; y += distance) {
    cairo_move_to(pen, 0, y);
    cairo_line_to(pen, width, y);
  }
}

void columns(cairo_t* pen, double width, double height, double distance) {
  for (double x = distance / 2; x < width + distance; x += distance) {
    cairo_move_to(pen, x, 0);
    cairo_line_to(pen, x, height);
  }
}

void bricks(cairo_t* pen, double width, double height) {
  rows(pen, width, height, 8);
  each_tile(width, height, 24, 16, [pen](double x, double y) {
    cairo_move_to(pen, x + 6, y + 4);
    cairo_rel_line_to(pen, 0, 8);
    cairo_move_to(pen, x + 18, y + 12);
    cairo_rel_line_to(pen, 0, 8);
  });
  cairo_set_line_width(pen, 1.6);
  cairo_stroke(pen);
}

void waves(cairo_t* pen, double width, double height) {
  for (double y = 8; y < height + 16; y += 16) {
    cairo_move_to(pen, -32, y);
    for (double x = -32; x < width; x += 32) {
      cairo_rel_curve_to(pen, 5.4, -5.4, 10.6, -5.4, 16, 0);
      cairo_rel_curve_to(pen, 5.4, 5.4, 10.6, 5.4, 16, 0);
    }
  }
  cairo_set_line_width(pen, 2.6);
  cairo_stroke(pen);
}

void zigzag(cairo_t* pen, double width, double height) {
  for (double y = 15; y < height + 36; y += 18) {
    cairo_move_to(pen, -24, y);
    for (double x = -24; x < width; x += 24) {
      cairo_rel_line_to(pen, 12, -12);
      cairo_rel_line_to(pen, 12, 12);
    }
  }
  cairo_set_line_width(pen, 2.4);
  cairo_stroke(pen);
}

void dashes(cairo_t* pen, double width, double height) {
  each_tile(width, height, 24, 24, [pen](double x, double y) {
    cairo_move_to(pen, x + 9.5, y + 2.5);
    cairo_rel_line_to(pen, -7, 7);
    cairo_move_to(pen, x + 21.5, y + 14.5);
    cairo_rel_line_to(pen, -7, 7);
  });
  cairo_set_line_width(pen, 3.2);
  cairo_stroke(pen);
}

void flames(cairo_t* pen, double width, double height) {
  each_tile(width, height, 24, 24, [pen](double left, double top) {
    for (const double shift : {0.0, 12.0}) {
      const double x = left + 6 + shift;
      const double y = top + 0.5 + shift;
      cairo_move_to(pen, x, y);
      cairo_curve_to(pen, x + 4.3, y + 6, x + 4.3, y + 11, x, y + 15);
      cairo_curve_to(pen, x - 4.3, y + 11, x - 4.3, y + 6, x, y);
    }
  });
  cairo_fill(pen);
}

void dots(cairo_t* pen, double width, double height) {
  each_tile(width, height, 20, 20, [pen](double x, double y) {
    for (const double at : {5.0, 15.0}) {
      cairo_new_sub_path(pen);
      cairo_arc(pen, x + at, y + at, 3.4, 0, 2 * std::numbers::pi);
    }
  });
  cairo_fill(pen);
}

void grid(cairo_t* pen, double width, double height) {
  rows(pen, width, height, 18);
  columns(pen, width, height, 18);
  cairo_set_line_width(pen, 2.0);
  cairo_stroke(pen);
}

void lines(cairo_t* pen, double width, double height) {
  columns(pen, width, height, 8);
  cairo_set_line_width(pen, 1.8);
  cairo_stroke(pen);
}

void draw_pattern(cairo_t* pen, Pattern pattern, double width, double height) {
  switch (pattern) {
    case Pattern::bricks:
      return bricks(pen, width, height);
    case Pattern::lines:
      return lines(pen, width, height);
    case Pattern::dashes:
      return dashes(pen, width, height);
    case Pattern::waves:
      return waves(pen, width, height);
    case Pattern::grid:
      return grid(pen, width, height);
    case Pattern::flames:
      return flames(pen, width, height);
    case Pattern::zigzag:
      return zigzag(pen, width, height);
    case Pattern::dots:
      return dots(pen, width, height);
  }
}

}  // namespace

void fill_pattern(cairo_t* pen, const content::Quartet& quartet, const Box& box, double unit) {
  cairo_save(pen);
  cairo_rectangle(pen, box.x, box.y, box.width, box.height);
  cairo_clip(pen);
  fill(pen, box, quartet.colour);
  cairo_translate(pen, box.x, box.y);
  cairo_scale(pen, unit, unit);
  const bool light = quartet.ink == content::Ink::paper;
  colour(pen, light ? paper : ink, light ? 0.66 : 0.58);
  cairo_new_path(pen);
  draw_pattern(pen, quartet.pattern, box.width / unit, box.height / unit);
  cairo_restore(pen);
}

void quartet_disc(Sheet& sheet, Pictures& pictures, const content::Quartet& quartet, int number, double x, double y,
                  double radius) {
  cairo_t* pen = sheet.pen();
  disc(pen, x, y, radius, paper);
  ring(pen, x, y, radius * 0.9, radius * 0.08, quartet.colour);
  ring(pen, x, y, radius, radius * 0.06, ink);
  const double side = radius * 1.18;
  const Box box{x - side / 2, y - side / 2, side, side};
  if (pictures.draw(pen, quartet.icon, box)) return;
  Style style = body(radius * 0.9, 600);
  style.align = Align::centre;
  sheet.write_in(std::to_string(number), style, box);
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
