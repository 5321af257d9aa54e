// Pages: text and marks that run on from page to page. Inside the export room only.
#pragma once

#include <map>
#include <string>

#include "export/print_sheet.hpp"
#include "report/tree.hpp"

namespace sprong::exports {

inline constexpr double page_margin = 20 * paper::mm;
inline constexpr double page_width = paper::a4.width - 2 * page_margin;  ///< of what is written on

/// Where everything begins, known once the report was laid out.
struct PageNumbers {
  std::map<std::string, int> of;  ///< by the id of a section
  int last = 0;
};

/// What stands left of a text, as high as the text.
using Mark = void (*)(cairo_t* pen, const paper::Box& box);

/// What is drawn as long as this lives is a paragraph, a heading and so on for who has the page read aloud.
class Tagged {
 public:
  Tagged(const paper::Sheet& sheet, const char* tag) : m_sheet(sheet), m_tag(tag) {
    if (m_sheet.tags()) cairo_tag_begin(m_sheet.pen(), m_tag, nullptr);
  }
  ~Tagged() {
    if (m_sheet.tags()) cairo_tag_end(m_sheet.pen(), m_tag);
  }
  Tagged(const Tagged&) = delete;
  Tagged& operator=(const Tagged&) = delete;

 private:
  const paper::Sheet& m_sheet;
  const char* m_tag;
};

class Pages {
 public:
  /// `running` is at the foot of every page; `last` the number of pages, 0 while that is not known.
  Pages(paper::Sheet& sheet, std::string running, int last);

  [[nodiscard]] paper::Sheet& sheet() { return m_sheet; }
  [[nodiscard]] cairo_t* pen() const { return m_sheet.pen(); }
  [[nodiscard]] int number() const { return m_sheet.pages(); }
  [[nodiscard]] double y() const { return m_y; }
  /// What is left of this page.
  [[nodiscard]] double room() const;
  /// What a whole page has room for.
  [[nodiscard]] static double whole();

  void next_page();
  /// Goes to the next page unless `height` fits on this one; what is higher than a page stays.
  void need(double height);
  void down(double by) { m_y += by; }

  /// Writes text over as many pages as it takes, with `mark` left of it on each.
  /// `tag` is what it is in the structure of the document: "P", "H1".
  void text(const std::string& text, const paper::Style& style, double indent = 0, Mark mark = nullptr,
            const char* tag = "P");

 private:
  paper::Sheet& m_sheet;
  std::string m_running;
  int m_last;
  double m_y = 0;
};

/// Draws diverging bars, row by row.
void draw_chart(Pages& pages, const report::DivergingBars& chart);

/// The marks of what was kept, laid aside, and so on: told apart without colour as well.
Mark mark_of(report::Side side);

}  // namespace sprong::exports
