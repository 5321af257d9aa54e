#include "export/xlsx_overview.hpp"

#include <algorithm>
#include <cctype>

#include "report/tree.hpp"

namespace sprong::exports {
namespace {

using report::QuartetFigures;
using report::Summary;

constexpr lxw_color_t kept_colour = 0xF2B33D;
constexpr lxw_color_t discarded_colour = 0x483D34;
constexpr int columns = 6;       ///< of the table: quartet, won, kept, laid aside, wished, outcome
constexpr int chart_column = 6;  ///< laid aside once more, to the left of the axis
constexpr int characters = 92;   ///< that fit on a line over all columns

/// Writes the sheet from top to bottom.
class Overview {
 public:
  Overview(Book& book, const Summary& summary, const content::Words& words)
      : m_book(book), m_summary(summary), m_words(words), m_name(words("xlsx.sheet.overview")) {
    m_sheet = book.add_sheet(m_name);
  }

  void write() {
    const report::Tree tree = report::build_tree(m_summary, m_words);
    m_book.describe(tree.title + " · " + tree.subtitle, tree.notice.empty() ? tree.colophon : tree.notice);
    m_book.check(worksheet_set_column(m_sheet, 0, 0, 30, nullptr));
    m_book.check(worksheet_set_column(m_sheet, 1, columns - 1, 13, nullptr));
    m_book.check(worksheet_set_column(m_sheet, chart_column, chart_column, 13, nullptr));
    m_book.write_text(m_sheet, m_row++, 0, cell_pieces(tree.title).front(), m_book.formats().title);
    paragraph(tree.subtitle);
    if (!tree.notice.empty()) paragraph(tree.notice);
    ++m_row;
    section(tree, "glance");
    ++m_row;
    if (!m_summary.quartets.empty()) choices();
    section(tree, "changed");
    section(tree, "choices");
    section(tree, "comparison");
    section(tree, "privacy");
    paragraph(tree.colophon);
  }

 private:
  /// The facts and the sentences of one section of the report; its tables have sheets of their own.
  void section(const report::Tree& tree, const std::string& id) {
    for (const report::Section& section : tree.sections) {
      if (section.id != id) continue;
      for (const report::Block& block : section.blocks) {
        if (const auto* facts = std::get_if<report::Facts>(&block)) this->facts(*facts);
        if (const auto* text = std::get_if<report::Paragraph>(&block)) paragraph(text->text);
      }
    }
  }

  void facts(const report::Facts& facts) {
    for (const report::Fact& fact : facts.facts) {
      m_book.write_text(m_sheet, m_row, 0, fact.label, m_book.formats().text);
      const bool number =
          std::all_of(fact.value.begin(), fact.value.end(), [](unsigned char sign) { return std::isdigit(sign) != 0; });
      if (number) {
        m_book.write_number(m_sheet, m_row, 1, std::stod(fact.value), m_book.formats().number);
      } else {
        m_book.write_text(m_sheet, m_row, 1, fact.value, m_book.formats().text);
      }
      ++m_row;
    }
  }

  /// A text over all columns of the table, as high as it needs to be.
  void paragraph(const std::string& text) {
    const std::size_t lines = 1 + text.size() / characters;
    m_book.check(worksheet_set_row(m_sheet, m_row, 15.0 * static_cast<double>(lines), nullptr));
    m_book.check(worksheet_merge_range(m_sheet, m_row, 0, m_row, columns - 1, "", m_book.formats().note));
    m_book.write_text(m_sheet, m_row, 0, cell_pieces(text).front(), m_book.formats().note);
    ++m_row;
  }

  void choices() {
    const std::string headers[] = {m_words("report.choices.quartet"),   m_words("xlsx.column.won"),
                                   m_words("report.choices.kept"),      m_words("report.choices.discarded"),
                                   m_words("report.choices.wished"),    m_words("report.choices.outcome"),
                                   m_words("xlsx.column.for-the-chart")};
    for (int column = 0; column <= chart_column; ++column) {
      m_book.write_text(m_sheet, m_row, column, headers[column], m_book.formats().header);
    }
    const lxw_row_t first = ++m_row;
    for (const QuartetFigures& quartet : m_summary.quartets) quartet_row(quartet);
    if (!m_summary.suppressed) chart(first, m_row - 1);
    ++m_row;
  }

  void quartet_row(const QuartetFigures& quartet) {
    const Book::Formats& formats = m_book.formats();
    const std::string name = quartet.name.empty() ? quartet.id.value : quartet.name.in(m_words.language());
    m_book.write_text(m_sheet, m_row, 0, name, formats.text);
    if (quartet.suppressed) {
      m_book.write_text(m_sheet, m_row, columns - 1, m_words("report.choices.held-back"), formats.text);
    } else {
      m_book.write_number(m_sheet, m_row, 1, quartet.won, formats.number);
      m_book.write_number(m_sheet, m_row, 2, quartet.keep, formats.number);
      m_book.write_number(m_sheet, m_row, 3, quartet.discard, formats.number);
      m_book.write_number(m_sheet, m_row, 4, quartet.wish, formats.number);
      const std::string verdict = std::string("report.verdict.") + report::verdict_name(quartet.verdict);
      m_book.write_text(m_sheet, m_row, columns - 1, m_words(verdict), formats.text);
      m_book.write_number(m_sheet, m_row, chart_column, -quartet.discard, formats.unsigned_number);
    }
    ++m_row;
  }

  /// Bars to both sides of one axis: kept solid to the right, laid aside striped to the left.
  void chart(lxw_row_t first, lxw_row_t last) {
    lxw_chart* chart = m_book.add_chart(LXW_CHART_BAR_STACKED);
    lxw_chart_line outline{};
    outline.color = 0x201A17;
    outline.width = 0.75;
    lxw_chart_series* discarded = series(chart, first, last, chart_column, "report.choices.discarded", outline);
    lxw_chart_pattern stripes{};
    stripes.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
    stripes.fg_color = discarded_colour;
    stripes.bg_color = 0xFFFFFF;
    chart_series_set_pattern(discarded, &stripes);
    lxw_chart_series* kept = series(chart, first, last, 2, "report.choices.kept", outline);
    lxw_chart_fill solid{};
    solid.color = kept_colour;
    chart_series_set_fill(kept, &solid);
    chart_set_series_overlap(chart, 100);
    chart_set_series_gap(chart, 40);
    chart_title_set_name(chart, m_words("report.choices.chart").c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    // The first quartet stands on top, and the names left of the bars, not in them.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    std::string without_sign = "0;0";
    chart_axis_set_num_format(chart->x_axis, without_sign.data());
    if (highest() <= 12) chart_axis_set_major_unit(chart->x_axis, 1);
    lxw_chart_options options{};
    std::string description = m_words("report.choices.chart");
    options.description = description.data();
    options.x_scale = 1.3;
    options.y_scale = 1.3;
    m_book.check(worksheet_insert_chart_opt(m_sheet, 0, chart_column + 2, chart, &options));
  }

  lxw_chart_series* series(lxw_chart* chart, lxw_row_t first, lxw_row_t last, int column, const char* name,
                           lxw_chart_line& outline) {
    lxw_chart_series* made = chart_add_series(chart, nullptr, nullptr);
    const auto at = static_cast<lxw_col_t>(column);
    chart_series_set_categories(made, m_name.c_str(), first, 0, last, 0);
    chart_series_set_values(made, m_name.c_str(), first, at, last, at);
    chart_series_set_name(made, m_words(name).c_str());
    chart_series_set_line(made, &outline);
    return made;
  }

  int highest() const {
    int most = 0;
    for (const QuartetFigures& quartet : m_summary.quartets) most = std::max({most, quartet.keep, quartet.discard});
    return most;
  }

  Book& m_book;
  const Summary& m_summary;
  const content::Words& m_words;
  std::string m_name;
  lxw_worksheet* m_sheet = nullptr;
  lxw_row_t m_row = 0;
};

}  // namespace

void write_overview(Book& book, const Summary& summary, const content::Words& words) {
  Overview(book, summary, words).write();
}

}  // namespace sprong::exports
