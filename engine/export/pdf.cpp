#include "export/pdf.hpp"

#ifdef SPRONG_PRINT
#include <cairo-pdf.h>

#include <algorithm>

#include "export/html_parts.hpp"
#include "export/pdf_pages.hpp"
#endif

namespace sprong::exports {

#ifdef SPRONG_PRINT
namespace {

using namespace report;
using paper::mm;
using paper::Style;

constexpr double text_size = 10.5;
constexpr std::size_t most_columns = 5;  ///< of a table beside each other, its first one included

Style quiet(Style style) {
  style.colour = paper::ink_2;
  return style;
}

/// Lays the report out on pages, and notes where every section begins.
class ReportWriter {
 public:
  ReportWriter(paper::Sheet& sheet, const Tree& tree, const PageNumbers& known)
      : m_pages(sheet, concat(tree.title, " · ", tree.subtitle), known.last), m_tree(tree), m_known(known) {}

  PageNumbers write() {
    front();
    for (const Section& section : m_tree.sections) contents_row(section, 0);
    m_pages.next_page();
    for (const Section& section : m_tree.sections) this->section(section, 0, CAIRO_PDF_OUTLINE_ROOT);
    m_pages.down(14);
    m_pages.text(m_tree.colophon, quiet(paper::body(9)));
    m_found.last = m_pages.number();
    return std::move(m_found);
  }

 private:
  void front() {
    m_pages.text("Sprong", quiet(paper::body(10.5, 600)));
    m_pages.down(10);
    m_pages.text(m_tree.title, paper::heading(30));
    m_pages.down(4);
    m_pages.text(m_tree.subtitle, quiet(paper::body(13)));
    if (!m_tree.notice.empty()) {
      m_pages.down(14);
      m_pages.text(m_tree.notice, paper::body(text_size, 600), 12, mark_of(Side::discarded));
    }
    m_pages.down(24);
    m_pages.text(m_tree.contents, paper::heading(17));
    m_pages.down(8);
  }

  void contents_row(const Section& section, int level) {
    paper::Sheet& sheet = m_pages.sheet();
    const double indent = level * 14;
    const Style style = paper::body(level == 0 ? 11 : 10, level == 0 ? 600 : 400);
    const double width = page_width - indent - 14 * mm;
    m_pages.need(sheet.height(section.heading, style, width));
    const auto number = m_known.of.find(section.id);
    const bool known = number != m_known.of.end();
    if (known) cairo_tag_begin(m_pages.pen(), CAIRO_TAG_LINK, concat("page=", number->second).c_str());
    const double height = sheet.write(section.heading, style, page_margin + indent, m_pages.y(), width);
    if (known) {
      Style right = style;
      right.align = paper::Align::right;
      sheet.write(concat(number->second), right, page_margin, m_pages.y(), page_width);
      cairo_tag_end(m_pages.pen(), CAIRO_TAG_LINK);
    }
    m_pages.down(height + (level == 0 ? 3 : 1));
    for (const Section& part : section.parts) contents_row(part, level + 1);
  }

  void section(const Section& section, int level, int parent) {
    const Style style = paper::heading(level == 0 ? 20 : 14);
    const double height = m_pages.sheet().height(section.heading, style, page_width);
    if (level == 0 && m_pages.number() > 0) m_pages.down(10);
    m_pages.need(height + (level == 0 ? 90 : 60));
    m_found.of[section.id] = m_pages.number();
    const int outline = cairo_pdf_surface_add_outline(
        cairo_get_target(m_pages.pen()), parent, section.heading.c_str(), concat("page=", m_pages.number()).c_str(),
        level == 0 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : static_cast<cairo_pdf_outline_flags_t>(0));
    m_pages.text(section.heading, style);
    m_pages.down(6);
    for (const Block& block : section.blocks) {
      std::visit([this](const auto& content) { write(content); }, block);
    }
    for (const Section& part : section.parts) this->section(part, level + 1, outline);
    m_pages.down(6);
  }

  void write(const Paragraph& paragraph) {
    switch (paragraph.manner) {
      case Manner::plain:
        m_pages.text(paragraph.text, paper::body(text_size));
        break;
      case Manner::lead:
        m_pages.text(paragraph.text, paper::body(12.5, 600));
        break;
      case Manner::note:
        m_pages.text(paragraph.text, quiet(paper::body(9)));
        break;
      case Manner::held_back:
        m_pages.text(paragraph.text, quiet(paper::body(text_size)), 10, mark_of(Side::none));
        break;
    }
    m_pages.down(7);
  }

  void write(const Facts& facts) {
    constexpr std::size_t beside = 3;
    constexpr double wide = page_width / beside;
    paper::Sheet& sheet = m_pages.sheet();
    for (std::size_t first = 0; first < facts.facts.size(); first += beside) {
      m_pages.need(48);
      double height = 0;
      for (std::size_t index = first; index < std::min(first + beside, facts.facts.size()); ++index) {
        const double x = page_margin + static_cast<double>(index - first) * wide;
        const double value = sheet.write(facts.facts[index].value, paper::heading(22), x, m_pages.y(), wide - 8);
        const double label =
            sheet.write(facts.facts[index].label, quiet(paper::body(9.5)), x, m_pages.y() + value + 1, wide - 8);
        height = std::max(height, value + label + 1);
      }
      m_pages.down(height + 8);
    }
    m_pages.down(4);
  }

  void write(const Quotes& quotes) {
    constexpr double indent = 12;
    if (!quotes.title.empty()) {
      m_pages.need(44);
      m_pages.text(quotes.title, paper::body(text_size, 600));
      m_pages.down(3);
    }
    for (const std::string& text : quotes.texts) {
      m_pages.text(text, paper::body(text_size), indent, mark_of(quotes.side));
      m_pages.down(5);
    }
    m_pages.down(5);
  }

  void write(const Columns& columns) {
    for (const Quotes& quotes : columns.lists) write(quotes);
  }

  void write(const DivergingBars& chart) { draw_chart(m_pages, chart); }

  /// A table with more columns than a page is wide becomes several, each with the first column.
  void write(const Table& table) {
    m_pages.need(80);
    m_pages.text(table.caption, paper::body(text_size, 600));
    m_pages.down(4);
    for (std::size_t first = 1; first < std::max<std::size_t>(2, table.header.size()); first += most_columns - 1) {
      std::vector<std::size_t> columns{0};
      for (std::size_t index = first; index < std::min(first + most_columns - 1, table.header.size()); ++index) {
        columns.push_back(index);
      }
      table_row(table.header, columns, true);
      for (const std::vector<std::string>& row : table.rows) {
        if (row_height(row, columns) > m_pages.room()) {
          m_pages.next_page();
          table_row(table.header, columns, true);
        }
        table_row(row, columns, false);
      }
      m_pages.down(10);
    }
  }

  static double column_width(std::size_t columns) { return page_width / static_cast<double>(columns); }
  static Style cell_style(std::size_t column, bool header) { return paper::body(9, header || column == 0 ? 600 : 400); }

  double row_height(const std::vector<std::string>& row, const std::vector<std::size_t>& columns) {
    double height = 0;
    for (const std::size_t column : columns) {
      const double wide = column_width(columns.size()) - 8;
      height = std::max(height, m_pages.sheet().height(row[column], cell_style(column, true), wide));
    }
    return height + 7;
  }

  void table_row(const std::vector<std::string>& row, const std::vector<std::size_t>& columns, bool header) {
    const double height = row_height(row, columns);
    const double y = m_pages.y();
    if (header) paper::fill(m_pages.pen(), {page_margin, y, page_width, height}, paper::paper_2);
    for (std::size_t place = 0; place < columns.size(); ++place) {
      const double wide = column_width(columns.size());
      const double x = page_margin + static_cast<double>(place) * wide + 4;
      m_pages.sheet().write(row[columns[place]], cell_style(columns[place], header), x, y + 3.5, wide - 8);
    }
    paper::line(m_pages.pen(), page_margin, y + height, page_margin + page_width, y + height, 0.4, paper::paper_edge);
    m_pages.down(height);
  }

  Pages m_pages;
  const Tree& m_tree;
  const PageNumbers& m_known;
  PageNumbers m_found;
};

}  // namespace

base::Result<std::string> to_pdf(const Tree& tree) {
  // Laid out twice: the contents come first and have to know where everything ends up.
  PageNumbers known;
  {
    paper::Sheet trial(tree.title, tree.language.code);
    trial.measure_only();
    known = ReportWriter(trial, tree, known).write();
  }
  paper::Sheet sheet(tree.title, tree.language.code);
  ReportWriter(sheet, tree, known).write();
  return sheet.finish();
}

#else

base::Result<std::string> to_pdf(const report::Tree&) { return base::Error{"print.not-built", {}, {}}; }

#endif

}  // namespace sprong::exports
