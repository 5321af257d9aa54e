#include "ui/screens/tree_view.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace sprong::ui {
namespace {

constexpr float far_down = 100'000;

/// Writes down a column: every part moves `m_y` on.
class Writer {
 public:
  Writer(Context& context, const Rect& rect) : m_context(context), m_rect(rect), m_y(rect.y) {}

  void tree(const report::Tree& tree) {
    text(tree.title, style::title, theme().ink, 4);
    text(tree.subtitle, style::secondary, theme().ink_2, 12);
    if (!tree.notice.empty()) text(tree.notice, style::body_bold, theme().ember, 12);
    for (const report::Section& section : tree.sections) draw(section, 0);
    text(tree.colophon, style::small, theme().ink_2, 0);
  }

  [[nodiscard]] float height() const { return m_y - m_rect.y; }

 private:
  void text(const std::string& what, const TextStyle& style, Colour colour, float after, float indent = 0) {
    if (what.empty()) return;
    const Rect place{m_rect.x + indent, m_y, m_rect.width - indent, far_down};
    m_y += words(m_context, place, what, style, colour) + after;
  }

  void draw(const report::Section& section, int depth) {
    m_y += depth == 0 ? 30.0F : 18.0F;
    if (depth == 0) {
      hairline(m_context, m_rect.x, m_y, m_rect.width, Ground::paper);
      m_y += 22;
    }
    text(section.heading, depth == 0 ? style::head : style::sub_head, theme().ink, 12);
    for (const report::Block& block : section.blocks) std::visit([this](const auto& what) { draw(what); }, block);
    for (const report::Section& part : section.parts) draw(part, depth + 1);
  }

  void draw(const report::Paragraph& paragraph) {
    const bool quiet = paragraph.manner == report::Manner::note || paragraph.manner == report::Manner::held_back;
    const TextStyle& style =
        paragraph.manner == report::Manner::lead ? style::body_bold : (quiet ? style::small : style::body);
    text(paragraph.text, style, quiet ? theme().ink_2 : theme().ink, 12);
  }

  void draw(const report::Facts& facts) {
    float cell = 230;  // wide enough for the widest: "14 van 22"
    for (const report::Fact& fact : facts.facts)
      cell = std::max(cell, m_context.paint().width(fact.value, style::desk_clock) + 32);
    const int columns = std::max(1, static_cast<int>(m_rect.width / cell));
    float lowest = 0;
    for (std::size_t index = 0; index < facts.facts.size(); ++index) {
      const int column = static_cast<int>(index) % columns;
      if (column == 0 && index > 0) m_y += lowest + 12;
      const Rect place{m_rect.x + static_cast<float>(column) * cell, m_y, cell - 16, far_down};
      const float value = words(m_context, place, facts.facts[index].value, style::desk_clock, theme().ink);
      const float label =
          words(m_context, place.moved(0, value + 2), facts.facts[index].label, style::small, theme().ink_2);
      lowest = std::max(column == 0 ? 0.0F : lowest, value + 2 + label);
    }
    m_y += lowest + 16;
  }

  static const char* sign(report::Side side) {
    switch (side) {
      case report::Side::kept:
        return "tick";
      case report::Side::discarded:
        return "lay-aside";
      case report::Side::wished:
        return "sun";
      case report::Side::green:
        return "plus";
      case report::Side::red:
        return "minus";
      case report::Side::none:
        break;
    }
    return nullptr;
  }

  void draw(const report::Quotes& quotes) {
    if (const char* name = sign(quotes.side); name != nullptr && !quotes.title.empty()) {
      icon(m_context, name, {m_rect.x + 14, m_y + 17}, 26, theme().ink);
      text(quotes.title, style::body_bold, theme().ink, 6, 38);
    } else {
      text(quotes.title, style::body_bold, theme().ink, 6);
    }
    for (const std::string& quote : quotes.texts) {
      m_context.paint().disc({m_rect.x + 8, m_y + 17}, 4, theme().field_line);
      text(quote, style::body, theme().ink, 6, 28);
    }
    m_y += 10;
  }

  void draw(const report::Columns& columns) {
    for (const report::Quotes& list : columns.lists) draw(list);
  }

  void draw(const report::Table& table) {
    text(table.caption, style::body_bold, theme().ink, 8);
    const auto count = static_cast<float>(table.header.size());
    const float first = m_rect.width * 0.34F;
    const float other = count > 1 ? (m_rect.width - first) / (count - 1) : 0;
    const auto row = [&](const std::vector<std::string>& cells, const TextStyle& style, Colour colour) {
      float lowest = 0;
      for (std::size_t index = 0; index < cells.size(); ++index) {
        const float x = index == 0 ? m_rect.x : m_rect.x + first + other * static_cast<float>(index - 1);
        const Rect place{x, m_y, (index == 0 ? first : other) - 12, far_down};
        lowest = std::max(lowest, words(m_context, place, cells[index], style, colour));
      }
      m_y += lowest + 6;
      hairline(m_context, m_rect.x, m_y, m_rect.width, Ground::paper);
      m_y += 6;
    };
    row(table.header, style::small_bold, theme().ink_2);
    for (const std::vector<std::string>& cells : table.rows) row(cells, style::small, theme().ink);
    m_y += 12;
  }

  void draw(const report::DivergingBars& chart) {
    text(chart.title, style::body_bold, theme().ink, 8);
    int most = 1;
    for (const report::Bar& bar : chart.bars) most = std::max({most, bar.left, bar.right});
    const float axis = m_rect.x + m_rect.width * 0.56F;
    const float unit = std::min(40.0F, m_rect.width * 0.16F / static_cast<float>(most));
    const Rect left_head{m_rect.x, m_y, axis - m_rect.x - 12, 40};
    words(m_context, left_head, chart.left_name, style::small_bold, theme().ink_2, {.align = Align::right});
    m_y += words(m_context, {axis + 12, m_y, 400, 40}, chart.right_name, style::small_bold, theme().ink_2) + 8;
    for (const report::Bar& bar : chart.bars) bar_line(chart, bar, axis, unit);
    m_y += 14;
  }

  void bar_line(const report::DivergingBars& chart, const report::Bar& bar, float axis, float unit) {
    constexpr float height = 40;
    const Rect name{m_rect.x, m_y, m_rect.width * 0.24F, height};
    words(m_context, name, bar.name, style::small_bold, theme().ink, {.upright = Upright::middle, .most_lines = 1});
    if (!bar.held_back.empty()) {
      words(m_context, {axis + 12, m_y, m_rect.right() - axis - 12, height}, bar.held_back, style::small, theme().ink_2,
            {.upright = Upright::middle});
    } else {
      const float left = unit * static_cast<float>(bar.left);
      const float right = unit * static_cast<float>(bar.right);
      block({axis - left, m_y + 8, left, height - 16}, chart.left_side);
      block({axis, m_y + 8, right, height - 16}, chart.right_side);
      words(m_context, {m_rect.x, m_y, axis - left - 10 - m_rect.x, height}, bar.left_text, style::small, theme().ink,
            {.align = Align::right, .upright = Upright::middle, .wrap = false});
      words(m_context, {axis + right + 10, m_y, 200, height}, bar.right_text, style::small, theme().ink,
            {.upright = Upright::middle, .wrap = false});
      words(m_context, {m_rect.right() - 170, m_y, 170, height}, bar.outcome,
            m_context.paint().fitting(bar.outcome, style::small_bold, Size{170, height}, 16), theme().ink,
            {.align = Align::right, .upright = Upright::middle});
    }
    m_context.paint().fill({axis - 1, m_y, 2, height}, theme().ink);
    m_y += height;
  }

  /// Kept and needed are filled, laid aside and hindering are striped: the difference reads in grey too.
  void block(const Rect& rect, report::Side side) {
    if (rect.width <= 0) return;
    const bool solid = side == report::Side::kept || side == report::Side::green;
    const Colour colour = side == report::Side::green ? theme().green : theme().lamp;
    if (solid) {
      m_context.paint().fill(rect, colour);
    } else {
      m_context.paint().fill(rect, theme().field);
      m_context.paint().stripes(rect, 12, 5, side == report::Side::red ? theme().red : theme().ink_2);
    }
    m_context.paint().border(rect, 0, 2, theme().ink);
  }

  Context& m_context;
  Rect m_rect;
  float m_y;
};

}  // namespace

float draw_tree(Context& context, const Rect& rect, const report::Tree& tree) {
  Writer writer(context, rect);
  writer.tree(tree);
  return writer.height();
}

}  // namespace sprong::ui
