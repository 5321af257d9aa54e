// Diverging bars as inline SVG. One block is one person or card; what is many becomes one long block.
// Sizes are units of the view box, 960 wide.
#include <algorithm>

#include "export/html.hpp"
#include "export/html_parts.hpp"

namespace sprong::exports {
namespace {

using report::Bar;
using report::DivergingBars;
using report::Side;

constexpr int width = 960;
constexpr int head_height = 40;
constexpr int row_height = 46;
constexpr int block_height = 30;
constexpr int name_width = 225;
constexpr int count_width = 92;  // "14 of 14" beside a bar
constexpr int outcome_width = 165;
constexpr int most_unit = 44;
constexpr int least_unit = 14;  // narrower blocks run together

std::string number(std::string_view name, int value) { return attribute(name, concat(value)); }

std::string hex(const content::Colour& colour) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string text = "#";
  for (const unsigned char part : {colour.red, colour.green, colour.blue}) {
    text += digits[part / 16];
    text += digits[part % 16];
  }
  return text;
}

std::string text_at(int x, int y, std::string_view css, std::string_view anchor, std::string_view text) {
  return concat("<text", number("x", x), number("y", y), attribute("class", css), attribute("text-anchor", anchor), ">",
                html_text(text), "</text>\n");
}

/// The tile of a quartet's pattern, as in the look of the cards at half size.
std::string tile(content::Pattern pattern) {
  switch (pattern) {
    case content::Pattern::bricks:
      return "width=\"12\" height=\"8\"><path d=\"M0 0H12M0 4H12M3 0V4M9 4V8\"/>";
    case content::Pattern::lines:
      return "width=\"6\" height=\"6\"><path d=\"M3 0V6\"/>";
    case content::Pattern::dashes:
      return "width=\"8\" height=\"8\"><path d=\"M0 8L4 4\" stroke-width=\"2.4\"/>";
    case content::Pattern::waves:
      return "width=\"14\" height=\"8\"><path d=\"M0 4Q3.5 0 7 4T14 4\" stroke-width=\"1.6\"/>";
    case content::Pattern::grid:
      return "width=\"7\" height=\"7\"><path d=\"M0 0H7M0 0V7\" stroke-width=\"1.6\"/>";
    case content::Pattern::flames:
      return "width=\"14\" height=\"12\"><path class=\"solid\" d=\"M7 1Q11 7 7 11Q3 7 7 1Z\"/>";
    case content::Pattern::zigzag:
      return "width=\"14\" height=\"9\"><path d=\"M0 8L7 2L14 8\" stroke-width=\"1.6\"/>";
    case content::Pattern::dots:
      return "width=\"8\" height=\"8\"><circle class=\"solid\" cx=\"4\" cy=\"4\" r=\"2\"/>";
  }
  VERIFY(false);
}

/// Draws one chart from top to bottom.
class Chart {
 public:
  Chart(const DivergingBars& bars, int number) : m_bars(bars), m_id(concat("chart-", number)) {
    int left = 1;
    int right = 1;
    for (const Bar& bar : bars.bars) {
      left = std::max(left, bar.left);
      right = std::max(right, bar.right);
      m_outcomes = m_outcomes || !bar.outcome.empty();
    }
    const int room = width - name_width - 2 * count_width - (m_outcomes ? outcome_width : 0);
    m_unit = std::min(most_unit * 4, room * 4 / (left + right));
    m_axis = name_width + count_width + left * m_unit / 4;
    m_height = head_height + row_height * static_cast<int>(bars.bars.size()) + 6;
  }

  std::string draw() {
    m_svg = concat("<svg", attribute("viewBox", concat("0 0 ", width, " ", m_height)), " role=\"img\"",
                   attribute("aria-labelledby", concat(m_id, "-title ", m_id, "-description")), ">\n");
    m_svg += concat("<title", attribute("id", concat(m_id, "-title")), ">", html_text(m_bars.title), "</title>\n");
    m_svg +=
        concat("<desc", attribute("id", concat(m_id, "-description")), ">", html_text(m_bars.description), "</desc>\n");
    definitions();
    m_svg += text_at(m_axis - 14, 24, "side", "end", signed_name(m_bars.left_side, m_bars.left_name));
    m_svg += text_at(m_axis + 14, 24, "side", "start", signed_name(m_bars.right_side, m_bars.right_name));
    for (std::size_t index = 0; index < m_bars.bars.size(); ++index) {
      row(m_bars.bars[index], head_height + row_height * static_cast<int>(index), index);
    }
    m_svg += concat("<path class=\"axis\"", attribute("d", concat("M", m_axis, " 32V", m_height - 4)), "/>\n");
    return concat(std::move(m_svg), "</svg>\n");
  }

 private:
  static std::string signed_name(Side side, const std::string& name) {
    if (side == Side::green) return concat("+ ", name);
    return side == Side::red ? concat("− ", name) : name;
  }

  void definitions() {
    m_svg += concat("<defs>\n<pattern", attribute("id", concat(m_id, "-stripes")),
                    " width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    "<rect class=\"ground\" width=\"8\" height=\"8\"/><rect class=\"stripe\" width=\"4\" "
                    "height=\"8\"/></pattern>\n");
    for (std::size_t index = 0; index < m_bars.bars.size(); ++index) {
      const auto& swatch = m_bars.bars[index].swatch;
      if (!swatch) continue;
      m_svg += concat("<pattern", attribute("id", swatch_id(index)),
                      attribute("class", swatch->ink == content::Ink::ink ? "on-light" : "on-dark"),
                      " patternUnits=\"userSpaceOnUse\" ", tile(swatch->pattern), "</pattern>\n");
    }
    m_svg += "</defs>\n";
  }

  std::string swatch_id(std::size_t index) const { return concat(m_id, "-pattern-", index + 1); }

  void row(const Bar& bar, int top, std::size_t index) {
    const int baseline = top + 29;
    m_svg += concat("<path class=\"rule\"", attribute("d", concat("M0 ", top, "H", width)), "/>\n");
    if (bar.swatch) {
      m_svg += concat("<rect class=\"swatch\" x=\"2\" width=\"16\" height=\"30\" rx=\"3\"", number("y", top + 8),
                      attribute("fill", hex(bar.swatch->colour)), "/>");
      m_svg += concat("<rect class=\"swatch\" x=\"2\" width=\"16\" height=\"30\" rx=\"3\"", number("y", top + 8),
                      attribute("fill", concat("url(#", swatch_id(index), ")")), "/>\n");
    }
    m_svg += text_at(bar.swatch ? 30 : 2, baseline, "name", "start", bar.name);
    if (!bar.held_back.empty()) {
      m_svg += text_at(m_axis + 14, baseline, "held-back", "start", bar.held_back);
      return;
    }
    blocks(m_bars.left_side, bar.left, top + 8, true);
    blocks(m_bars.right_side, bar.right, top + 8, false);
    m_svg += text_at(m_axis - 10 - length(bar.left), baseline, "count", "end", bar.left == 0 ? "–" : bar.left_text);
    m_svg +=
        text_at(m_axis + 10 + length(bar.right), baseline, "count", "start", bar.right == 0 ? "–" : bar.right_text);
    if (!bar.outcome.empty()) m_svg += text_at(width - outcome_width + 12, baseline, "outcome", "start", bar.outcome);
  }

  /// Widths are kept in quarters, so that long rows stay true to their counts.
  int length(int count) const { return count * m_unit / 4; }

  void blocks(Side side, int count, int top, bool leftwards) {
    if (count == 0) return;
    if (m_unit < least_unit * 4) {
      block(side, leftwards ? m_axis - length(count) : m_axis + 1, top, length(count) - 1);
      return;
    }
    for (int index = 0; index < count; ++index) {
      const int from = leftwards ? m_axis - length(index + 1) : m_axis + length(index) + 3;
      block(side, from, top, length(index + 1) - length(index) - 3);
    }
  }

  void block(Side side, int x, int top, int wide) {
    const std::string place =
        concat(number("x", x), number("y", top), number("width", wide), number("height", block_height));
    if (side == Side::discarded) {
      m_svg +=
          concat("<rect class=\"bar\" rx=\"3\"", place, attribute("fill", concat("url(#", m_id, "-stripes)")), "/>\n");
    } else if (side == Side::red) {
      red_block(x, top, wide);
    } else {
      m_svg +=
          concat("<rect class=\"bar ", (side == Side::green ? "green\" rx=\"9\"" : "kept\" rx=\"3\""), place, "/>\n");
    }
    if (wide >= 20 && (side == Side::green || side == Side::red)) sign(side, x + wide / 2, top + block_height / 2);
  }

  /// The red card's shape: a notch left and right.
  void red_block(int x, int top, int wide) {
    const int notch = std::min(5, wide / 4);
    const int half = block_height / 2;
    const auto point = [](int px, int py) { return concat(px, " ", py); };
    m_svg += concat(
        "<path class=\"bar red\"",
        attribute("d", concat("M", point(x, top), "H", x + wide, "L", point(x + wide - notch, top + half), "L",
                              point(x + wide, top + block_height), "H", x, "L", point(x + notch, top + half), "Z")),
        "/>\n");
  }

  void sign(Side side, int x, int y) {
    std::string path = concat("M", x - 5, " ", y, "h10");
    if (side == Side::green) path += concat("M", x, " ", y - 5, "v10");
    m_svg += concat("<path class=\"sign\"", attribute("d", path), "/>\n");
  }

  const DivergingBars& m_bars;
  std::string m_id;
  bool m_outcomes = false;
  int m_unit = 0;  ///< width of one person, in quarters
  int m_axis = 0;
  int m_height = 0;
  std::string m_svg;
};

}  // namespace

std::string html_chart(const DivergingBars& chart, int number) { return Chart(chart, number).draw(); }

}  // namespace sprong::exports
