#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/html_parts.hpp"
#include "export/pdf_pages.hpp"
#include "export/print_patterns.hpp"

namespace sprong::exports {
namespace {

using paper::Box;
using paper::Colour;
using paper::mm;
using paper::Style;
using report::Bar;
using report::DivergingBars;
using report::Side;

constexpr Colour green_colour{0x00, 0x69, 0x5C};
constexpr Colour red_colour{0xE6, 0x51, 0x00};
constexpr Colour white{0xFF, 0xFF, 0xFF};

constexpr double row_height = 23;
constexpr double block_height = 15;
constexpr double name_width = 108;
constexpr double count_width = 44;  ///< "14 of 14" beside a bar
constexpr double outcome_width = 84;
constexpr double most_unit = 22;
constexpr double least_unit = 7;  ///< narrower blocks run together

void outline(cairo_t* pen) {
  paper::colour(pen, paper::ink);
  cairo_set_line_width(pen, 0.6);
  cairo_stroke(pen);
}

/// Slanting stripes within `box`.
void stripes(cairo_t* pen, const Box& box) {
  cairo_save(pen);
  cairo_rectangle(pen, box.x, box.y, box.width, box.height);
  cairo_clip(pen);
  paper::fill(pen, box, white);
  for (double x = box.x - box.height; x < box.right(); x += 5) {
    paper::line(pen, x, box.bottom(), x + box.height, box.y, 2.2, paper::ink_2);
  }
  cairo_restore(pen);
}

/// The red card's shape: a notch left and right.
void notched(cairo_t* pen, const Box& box) {
  const double notch = std::min(3.0, box.width / 4);
  const double half = box.y + box.height / 2;
  cairo_move_to(pen, box.x, box.y);
  cairo_line_to(pen, box.right(), box.y);
  cairo_line_to(pen, box.right() - notch, half);
  cairo_line_to(pen, box.right(), box.bottom());
  cairo_line_to(pen, box.x, box.bottom());
  cairo_line_to(pen, box.x + notch, half);
  cairo_close_path(pen);
}

void sign(cairo_t* pen, Side side, const Box& box) {
  const double y = box.y + box.height / 2;
  paper::line(pen, box.middle() - 3, y, box.middle() + 3, y, 1.4, white);
  if (side == Side::green) paper::line(pen, box.middle(), y - 3, box.middle(), y + 3, 1.4, white);
}

void block(cairo_t* pen, Side side, const Box& box) {
  if (side == Side::discarded) {
    stripes(pen, box);
    cairo_rectangle(pen, box.x, box.y, box.width, box.height);
  } else if (side == Side::red) {
    notched(pen, box);
    paper::colour(pen, red_colour);
    cairo_fill_preserve(pen);
  } else {
    paper::rounded(pen, box, std::min(side == Side::green ? 5.0 : 1.5, box.width / 2));
    paper::colour(pen, side == Side::green ? green_colour : paper::lamp);
    cairo_fill_preserve(pen);
  }
  outline(pen);
  if (box.width >= 10 && (side == Side::green || side == Side::red)) sign(pen, side, box);
}

/// Draws one chart from top to bottom.
class Chart {
 public:
  Chart(Pages& pages, const DivergingBars& bars) : m_pages(pages), m_sheet(pages.sheet()), m_bars(bars) {
    int left = 1;
    int right = 1;
    for (const Bar& bar : bars.bars) {
      left = std::max(left, bar.left);
      right = std::max(right, bar.right);
      m_outcomes = m_outcomes || !bar.outcome.empty();
    }
    const double wide = page_width - name_width - 2 * count_width - (m_outcomes ? outcome_width : 0);
    m_unit = std::min(most_unit, wide / (left + right));
    m_axis = page_margin + name_width + count_width + left * m_unit;
  }

  void draw() {
    m_pages.need(row_height * static_cast<double>(m_bars.bars.size() + 2));
    m_pages.text(m_bars.title, paper::body(10.5, 600));
    m_pages.down(4);
    head();
    for (const Bar& bar : m_bars.bars) {
      if (m_pages.room() < row_height) {
        m_pages.next_page();
        head();
      }
      row(bar, m_pages.y());
      m_pages.down(row_height);
    }
    m_pages.down(8);
  }

 private:
  static std::string signed_name(Side side, const std::string& name) {
    if (side == Side::green) return concat("+ ", name);
    return side == Side::red ? concat("− ", name) : name;
  }

  void head() {
    Style style = paper::body(9, 600);
    const double y = m_pages.y();
    m_sheet.write(signed_name(m_bars.right_side, m_bars.right_name), style, m_axis + 7, y, 0);
    style.align = paper::Align::right;
    const double room = m_axis - 7 - page_margin;
    m_sheet.write(signed_name(m_bars.left_side, m_bars.left_name), style, page_margin, y, room);
    m_pages.down(16);
  }

  void row(const Bar& bar, double y) {
    cairo_t* pen = m_sheet.pen();
    paper::line(pen, page_margin, y, page_margin + page_width, y, 0.4, paper::paper_edge);
    if (bar.swatch) swatch(*bar.swatch, {page_margin, y + 4, 8, block_height});
    const double indent = bar.swatch ? 14 : 0;
    name(bar.name, {page_margin + indent, y, name_width - indent, row_height});
    if (bar.held_back.empty()) {
      bars(bar, y + 4);
    } else {
      m_sheet.write_in(bar.held_back, small(), {m_axis + 7, y, page_margin + page_width - m_axis - 7, row_height});
    }
    paper::line(pen, m_axis, y, m_axis, y + row_height, 1, paper::ink);
  }

  static Style small() {
    Style style = paper::body(9);
    style.colour = paper::ink_2;
    return style;
  }

  void name(const std::string& text, const Box& box) {
    m_sheet.write_in(text, m_sheet.fitted(text, paper::body(10, 500), box.width, 1, 7), box);
  }

  void swatch(const report::Swatch& swatch, const Box& box) {
    content::Quartet quartet;
    quartet.colour = swatch.colour;
    quartet.ink = swatch.ink;
    quartet.pattern = swatch.pattern;
    paper::fill_pattern(m_sheet.pen(), quartet, box, 0.35);
    cairo_new_path(m_sheet.pen());
    cairo_rectangle(m_sheet.pen(), box.x, box.y, box.width, box.height);
    outline(m_sheet.pen());
  }

  void bars(const Bar& bar, double y) {
    blocks(m_bars.left_side, bar.left, y, true);
    blocks(m_bars.right_side, bar.right, y, false);
    Style style = small();
    const double middle = y + 2.5;
    m_sheet.write(bar.right == 0 ? "–" : bar.right_text, style, m_axis + 5 + bar.right * m_unit, middle, 0);
    style.align = paper::Align::right;
    const double end = m_axis - 5 - bar.left * m_unit;
    m_sheet.write(bar.left == 0 ? "–" : bar.left_text, style, page_margin, middle, end - page_margin);
    if (bar.outcome.empty()) return;
    const Box box{page_margin + page_width - outcome_width + 6, y - 4, outcome_width - 6, row_height};
    m_sheet.write_in(bar.outcome, m_sheet.fitted(bar.outcome, paper::body(9.5, 600), box.width, 1, 7), box);
  }

  void blocks(Side side, int count, double y, bool leftwards) {
    if (count == 0) return;
    const bool together = m_unit < least_unit;
    const double wide = together ? count * m_unit : m_unit;
    for (int index = 0; index < (together ? 1 : count); ++index) {
      const double x = leftwards ? m_axis - (index + 1) * wide : m_axis + index * wide;
      block(m_sheet.pen(), side, {x + 1.2, y, wide - 2.4, block_height});
    }
  }

  Pages& m_pages;
  paper::Sheet& m_sheet;
  const DivergingBars& m_bars;
  bool m_outcomes = false;
  double m_unit = 0;  ///< width of one person or card
  double m_axis = 0;
};

constexpr double mark_width = 3;

}  // namespace

void draw_chart(Pages& pages, const DivergingBars& chart) { Chart(pages, chart).draw(); }

Mark mark_of(Side side) {
  switch (side) {
    case Side::none:
      return [](cairo_t* pen, const Box& box) { paper::fill(pen, {box.x, box.y, 1, box.height}, paper::paper_edge); };
    case Side::kept:
      return [](cairo_t* pen, const Box& box) {
        paper::fill(pen, {box.x, box.y, mark_width, box.height}, paper::lamp);
      };
    case Side::discarded:
      return [](cairo_t* pen, const Box& box) { stripes(pen, {box.x, box.y, mark_width, box.height}); };
    case Side::wished:
      return [](cairo_t* pen, const Box& box) { paper::ring(pen, box.x + 2.5, box.y + 7, 2.2, 1, paper::ink_2); };
    case Side::green:
      return [](cairo_t* pen, const Box& box) {
        paper::line(pen, box.x, box.y + 7, box.x + 6, box.y + 7, 1.6, green_colour);
        paper::line(pen, box.x + 3, box.y + 4, box.x + 3, box.y + 10, 1.6, green_colour);
      };
    case Side::red:
      return [](cairo_t* pen, const Box& box) {
        paper::line(pen, box.x, box.y + 7, box.x + 6, box.y + 7, 1.6, red_colour);
      };
  }
  VERIFY(false);
}

}  // namespace sprong::exports
#endif  // SPRONG_PRINT
