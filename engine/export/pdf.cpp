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
constexpr double list_indent = 12;       ///< of a text beside its mark
constexpr std::size_t most_beside = 60;  ///< texts in a list that stands beside another
constexpr double list_gap = 16;          ///< between lists beside each other
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
    m_pages.text(m_tree.title, paper::heading(30), 0, nullptr, "H1");
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
    m_pages.need(height + 100);  // with the first lines of whatever stands under it
    m_found.of[section.id] = m_pages.number();
    const int outline = cairo_pdf_surface_add_outline(
        cairo_get_target(m_pages.pen()), parent, section.heading.c_str(), concat("page=", m_pages.number()).c_str(),
        level == 0 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : static_cast<cairo_pdf_outline_flags_t>(0));
    m_pages.text(section.heading, style, 0, nullptr, level == 0 ? "H2" : "H3");
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
    if (!quotes.title.empty()) {
      m_pages.need(44);
      m_pages.text(quotes.title, paper::body(text_size, 600));
      m_pages.down(3);
    }
    for (const std::string& text : quotes.texts) {
      m_pages.text(text, paper::body(text_size), list_indent, mark_of(quotes.side));
      m_pages.down(5);
    }
    m_pages.down(5);
  }

  /// Beside each other when none is much longer than the others and no text fills a page: else half of the paper
  /// would stay empty.
  void write(const Columns& columns) {
    if (fit_beside(columns.lists)) {
      write_beside(columns.lists);
    } else {
      for (const Quotes& quotes : columns.lists) write(quotes);
    }
  }

  static double list_width(std::size_t lists) {
    return (page_width - list_gap * static_cast<double>(lists - 1)) / static_cast<double>(lists);
  }

  bool fit_beside(const std::vector<Quotes>& lists) {
    if (lists.size() < 2 || lists.size() > 3) return false;
    // Long lists are read one by one, and measuring their texts at another width takes as long as writing them.
    const auto is_long = [](const Quotes& list) { return list.texts.size() > most_beside; };
    if (std::any_of(lists.begin(), lists.end(), is_long)) return false;
    std::size_t longest = 0;
    std::size_t shortest = lists.front().texts.size();
    for (const Quotes& list : lists) {
      longest = std::max(longest, list.texts.size());
      shortest = std::min(shortest, list.texts.size());
      const double width = list_width(lists.size()) - list_indent;
      for (const std::string& text : list.texts) {
        if (m_pages.sheet().height(text, paper::body(text_size), width) > Pages::whole() / 3) return false;
      }
    }
    return longest <= 3 * shortest + 3;
  }

  /// Row by row: a text of every list, as high as the highest.
  void write_beside(const std::vector<Quotes>& lists) {
    const double width = list_width(lists.size());
    std::size_t rows = 0;
    m_pages.need(60);
    double height = 0;
    for (std::size_t list = 0; list < lists.size(); ++list) {
      rows = std::max(rows, lists[list].texts.size());
      height = std::max(height, write_at(lists[list].title, paper::body(text_size, 600), list, width, 0));
    }
    m_pages.down(height + 3);
    for (std::size_t row = 0; row < rows; ++row) {
      height = 0;
      for (const Quotes& list : lists) {
        if (row >= list.texts.size()) continue;
        height = std::max(height, m_pages.sheet().height(list.texts[row], paper::body(text_size), width - list_indent));
      }
      m_pages.need(height);
      for (std::size_t list = 0; list < lists.size(); ++list) {
        if (row >= lists[list].texts.size()) continue;
        const double written = write_at(lists[list].texts[row], paper::body(text_size), list, width, list_indent);
        const double x = page_margin + static_cast<double>(list) * (width + list_gap);
        mark_of(lists[list].side)(m_pages.pen(), {x, m_pages.y(), list_indent, written});
      }
      m_pages.down(height + 5);
    }
    m_pages.down(5);
  }

  double write_at(const std::string& text, const Style& style, std::size_t list, double width, double indent) {
    const double x = page_margin + static_cast<double>(list) * (width + list_gap) + indent;
    const Tagged tagged(m_pages.sheet(), "P");
    return m_pages.sheet().write(text, style, x, m_pages.y(), width - indent);
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
        if (std::min(row_height(row, columns), Pages::whole() / 2) > m_pages.room()) {
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

  /// A row that is higher than a page goes on over the next ones.
  void table_row(const std::vector<std::string>& row, const std::vector<std::size_t>& columns, bool header) {
    std::vector<std::string> rest;
    for (const std::size_t column : columns) rest.push_back(row[column]);
    while (true) {
      const double room = std::min(row_height(row, columns), m_pages.room());
      double height = 0;
      if (header) paper::fill(m_pages.pen(), {page_margin, m_pages.y(), page_width, room}, paper::paper_2);
      for (std::size_t place = 0; place < columns.size(); ++place) {
        height = std::max(height, cell(rest[place], columns, place, header, room));
      }
      m_pages.down(height + 7);
      const double y = m_pages.y();
      paper::line(m_pages.pen(), page_margin, y, page_margin + page_width, y, 0.4, paper::paper_edge);
      if (std::all_of(rest.begin(), rest.end(), [](const std::string& text) { return text.empty(); })) return;
      m_pages.next_page();
    }
  }

  /// Writes what fits of a cell and takes it off `rest`; gives its height.
  double cell(std::string& rest, const std::vector<std::size_t>& columns, std::size_t place, bool header, double room) {
    const double wide = column_width(columns.size());
    const double x = page_margin + static_cast<double>(place) * wide + 4;
    const Style style = cell_style(columns[place], header);
    std::size_t end = rest.size();
    if (m_pages.sheet().height(rest, style, wide - 8) > room - 7) {
      end = m_pages.sheet().fitting(rest, style, wide - 8, room - 7);
    }
    const Tagged tagged(m_pages.sheet(), "P");
    const double height = m_pages.sheet().write(rest.substr(0, end), style, x, m_pages.y() + 3.5, wide - 8);
    rest.erase(0, end);
    return height;
  }

  Pages m_pages;
  const Tree& m_tree;
  const PageNumbers& m_known;
  PageNumbers m_found;
};

/// Tags are what makes a report of thousands of texts slow (five times) and large: it goes without.
constexpr std::size_t most_tagged = 2000;

std::size_t texts_in(const Section& section) {
  std::size_t texts = 0;
  for (const Block& block : section.blocks) {
    if (const auto* list = std::get_if<Quotes>(&block)) texts += list->texts.size();
    if (const auto* columns = std::get_if<Columns>(&block)) {
      for (const Quotes& quotes : columns->lists) texts += quotes.texts.size();
    }
  }
  for (const Section& part : section.parts) texts += texts_in(part);
  return texts;
}

std::size_t texts_in(const Tree& tree) {
  std::size_t texts = 0;
  for (const Section& section : tree.sections) texts += texts_in(section);
  return texts;
}

void describe(paper::Sheet& sheet, const Tree& tree) {
  cairo_surface_t* surface = cairo_get_target(sheet.pen());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, tree.subtitle.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Sprong");
}

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
  describe(sheet, tree);
  if (texts_in(tree) <= most_tagged) sheet.tag();
  ReportWriter(sheet, tree, known).write();
  return sheet.finish();
}

#else

base::Result<std::string> to_pdf(const report::Tree&) { return base::Error{"print.not-built", {}, {}}; }

#endif

}  // namespace sprong::exports
