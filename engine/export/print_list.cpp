#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/print_job.hpp"
#include "export/print_patterns.hpp"

namespace sprong::paper {

// The reading list: all cards with what they mean, to lie on the table beside the game.
namespace {

constexpr double margin = 15 * mm;
constexpr double gap = 9 * mm;
constexpr double column_width = (a4.width - 2 * margin - gap) / 2;
constexpr double top = 26 * mm;
constexpr double bottom = a4.height - 12 * mm;

enum class Draw { no, yes };

/// Walks down one quartet of the list, in type of `size` points; writes it as well when asked to.
/// Returns its height.
double quartet_block(const Job& job, std::size_t number, double size, double x, double y, Draw draw) {
  const content::Quartet& quartet = *job.quartets[number];
  Sheet& sheet = job.sheet;
  constexpr double indent = 13 * mm;
  const double begin = y;
  const auto put = [&](const std::string& text, Style style, double leading, double left, double at) {
    style.leading = leading;
    const double width = column_width - (left - x);
    return draw == Draw::yes ? sheet.write(text, style, left, at, width) : sheet.height(text, style, width);
  };
  if (draw == Draw::yes) {
    quartet_disc(sheet, job.pictures, quartet, static_cast<int>(number) + 1, x + 5 * mm, y + 5.5 * mm, 5 * mm);
  }
  y += put(job.in(quartet.name), heading(size + 6.5), 1.1, x + indent, y + 1 * mm) + 1.5 * mm;
  y += put(job.in(quartet.meaning), body(size, 600), 1.32, x + indent, y) + 1.5 * mm;
  y = std::max(y, begin + 12 * mm);
  for (const content::Card& card : quartet.cards) {
    y += put(job.in(card.name), heading(size + 2.5), 1.25, x, y);
    y += put(job.in(card.explanation), body(size), 1.32, x, y) + 1.6 * mm;
  }
  return y - begin;
}

/// The largest type in which no quartet is taller than a column.
double list_size(const Job& job) {
  double size = 11.5;
  const auto too_tall = [&](std::size_t number) {
    return quartet_block(job, number, size, 0, 0, Draw::no) > bottom - top;
  };
  for (std::size_t number = 0; number < job.quartets.size(); ++number) {
    while (size > 8 && too_tall(number)) size -= 0.5;
  }
  return size;
}

void start_page(const Job& job) {
  job.sheet.page(a4);
  const std::string title = job.words("print.cards.list", {{"deck", job.deck_name}});
  constexpr double width = a4.width - 2 * margin;
  job.sheet.write(title, job.sheet.fitted(title, heading(22), width, 1, 13), margin, 12 * mm, width);
}

}  // namespace

void print_card_list(const Job& job) {
  const double size = list_size(job);
  start_page(job);
  double y = top;
  int column = 0;
  for (std::size_t number = 0; number < job.quartets.size(); ++number) {
    const double needed = quartet_block(job, number, size, 0, 0, Draw::no);
    if (y > top && y + needed > bottom) {
      y = top;
      column = 1 - column;
      if (column == 0) start_page(job);
    }
    y += quartet_block(job, number, size, margin + column * (column_width + gap), y, Draw::yes) + 5 * mm;
  }
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
