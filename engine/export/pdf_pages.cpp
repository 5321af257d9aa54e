#ifdef SPRONG_PRINT
#include "export/pdf_pages.hpp"

#include <algorithm>

#include "export/html_parts.hpp"

namespace sprong::exports {
namespace {

using paper::Box;
using paper::mm;
using paper::Style;

constexpr double top = 20 * mm;
constexpr double bottom = paper::a4.height - 22 * mm;
constexpr double fewest_lines = 4;  ///< a text of no more lines is not cut in two

}  // namespace

Pages::Pages(paper::Sheet& sheet, std::string running, int last)
    : m_sheet(sheet), m_running(std::move(running)), m_last(last) {
  next_page();
}

double Pages::room() const { return bottom - m_y; }
double Pages::whole() { return bottom - top; }

void Pages::next_page() {
  m_sheet.page(paper::a4);
  m_y = top;
  Style foot = paper::body(8.5);
  foot.colour = paper::ink_2;
  const double line = paper::a4.height - 14 * mm;
  const Style left = m_sheet.fitted(m_running, foot, page_width - 25 * mm, 1, 6);
  if (m_sheet.lines(m_running, left, page_width - 25 * mm) == 1) {
    m_sheet.write_on(m_running, left, page_margin, line, page_width - 25 * mm);
  }
  foot.align = paper::Align::right;
  const std::string number = m_last == 0 ? concat(this->number()) : concat(this->number(), " / ", m_last);
  m_sheet.write_on(number, foot, page_margin, line, page_width);
}

void Pages::need(double height) {
  if (height > room() && height <= whole()) next_page();
}

void Pages::text(const std::string& text, const Style& style, double indent, Mark mark, const char* tag) {
  const double width = page_width - indent;
  std::string rest = text;
  while (!rest.empty()) {
    const double height = m_sheet.height(rest, style, width);
    const double line = style.size * style.leading;
    std::size_t end = rest.size();
    if (height > room()) {
      end = height <= fewest_lines * line ? 0 : m_sheet.fitting(rest, style, width, room());
      if (end == 0) {
        next_page();
        end = height <= room() ? rest.size() : std::max<std::size_t>(1, m_sheet.fitting(rest, style, width, room()));
      }
    }
    const double written = [&] {
      const Tagged tagged(m_sheet, tag);
      return m_sheet.write(rest.substr(0, end), style, page_margin + indent, m_y, width);
    }();
    if (mark != nullptr) mark(pen(), {page_margin, m_y, indent, written});
    m_y += written;
    rest.erase(0, end);
  }
}

}  // namespace sprong::exports
#endif  // SPRONG_PRINT
