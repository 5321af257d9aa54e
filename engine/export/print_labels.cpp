#ifdef SPRONG_PRINT
#include <array>

#include "export/print_job.hpp"

namespace sprong::paper {

namespace {

constexpr int across = 2;
constexpr int down = 4;
constexpr int per_page = across * down;
constexpr double gap = 4 * mm;
constexpr double margin = 10 * mm;
constexpr double piece_width = (a4.width - 2 * margin - (across - 1) * gap) / across;
constexpr double piece_height = (a4.height - 2 * margin - (down - 1) * gap) / down;
/// So many labels does a group write at a station, and so many cards of a colour after the walk.
constexpr int pieces_per_group = 3;
constexpr int usual_groups = 5;

constexpr Colour brass{0xB9, 0x8A, 0x3A};
constexpr Colour eyelet_hole{0x2A, 0x1A, 0x0D};
constexpr Colour green_card{0x00, 0x69, 0x5C};
constexpr Colour red_card{0xE6, 0x51, 0x00};

Box place(int number) {
  return {margin + number % across * (piece_width + gap), margin + number / across * (piece_height + gap), piece_width,
          piece_height};
}

/// Starts a page and draws eight of something on it.
template <class Draw>
void full_pages(const Job& job, int pages, Draw draw) {
  for (int page = 0; page < pages; ++page) {
    job.sheet.page(a4);
    for (int number = 0; number < per_page; ++number) draw(place(number));
  }
}

/// "group ____" that ends at `to`.
void group_field(const Job& job, double to, double baseline) {
  const std::string word = job.words("print.label.group");
  Style style = body(11);
  style.colour = ink_2;
  const double from = to - 12 * mm;
  line(job.sheet.pen(), from, baseline + 1, to, baseline + 1, 0.7, field_line);
  job.sheet.write_on(word, style, from - job.sheet.width(word, style) - 1.5 * mm, baseline, 0);
}

// ---- labels ---------------------------------------------------------------------------------

void label_shape(cairo_t* pen, const Box& box) {
  constexpr double cut = 8 * mm;
  cairo_new_path(pen);
  cairo_move_to(pen, box.x + cut, box.y);
  cairo_line_to(pen, box.right() - cut, box.y);
  cairo_line_to(pen, box.right(), box.y + cut);
  cairo_line_to(pen, box.right(), box.bottom());
  cairo_line_to(pen, box.x, box.bottom());
  cairo_line_to(pen, box.x, box.y + cut);
  cairo_close_path(pen);
}

void draw_label(const Job& job, const content::Station& station, const Box& box) {
  cairo_t* pen = job.sheet.pen();
  label_shape(pen, box);
  colour(pen, field_line);
  cairo_set_line_width(pen, 1);
  cairo_stroke(pen);
  disc(pen, box.middle(), box.y + 6.5 * mm, 3 * mm, brass);
  disc(pen, box.middle(), box.y + 6.5 * mm, 1.5 * mm, eyelet_hole);

  const double baseline = box.bottom() - 5 * mm;
  const Box icon{box.x + 3 * mm, baseline - 5.5 * mm, 7.5 * mm, 7.5 * mm};
  const double left = job.pictures.draw(pen, station.icon, icon) ? icon.right() + 1.5 * mm : box.x + 4 * mm;
  const double room = box.right() - 28 * mm - left;
  Style style = body(11, 600);
  style.leading = 1.1;
  style = job.sheet.fitted(job.in(station.name), style, room, 1, 9);
  const double more = (job.sheet.lines(job.in(station.name), style, room) - 1) * style.size * style.leading;
  job.sheet.write_on(job.in(station.name), style, left, baseline - more, room);
  group_field(job, box.right() - 4 * mm, baseline);
}

// ---- green and red cards --------------------------------------------------------------------

void green_shape(cairo_t* pen, const Box& box) { rounded(pen, box, 7 * mm); }

void red_shape(cairo_t* pen, const Box& box) {
  constexpr double notch = 5 * mm;
  const double middle = box.y + box.height / 2;
  cairo_new_path(pen);
  cairo_move_to(pen, box.x, box.y);
  cairo_line_to(pen, box.right(), box.y);
  cairo_line_to(pen, box.right(), middle - notch);
  cairo_line_to(pen, box.right() - notch, middle);
  cairo_line_to(pen, box.right(), middle + notch);
  cairo_line_to(pen, box.right(), box.bottom());
  cairo_line_to(pen, box.x, box.bottom());
  cairo_line_to(pen, box.x, middle + notch);
  cairo_line_to(pen, box.x + notch, middle);
  cairo_line_to(pen, box.x, middle - notch);
  cairo_close_path(pen);
}

enum class Sign { plus, minus };

void draw_sign(cairo_t* pen, Sign sign, double x, double y) {
  constexpr double arm = 2.4 * mm;
  const Colour stroke = sign == Sign::plus ? paper : ink;
  disc(pen, x, y, 5 * mm, sign == Sign::plus ? green_card : red_card);
  ring(pen, x, y, 5 * mm, 1, ink);
  cairo_save(pen);
  cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
  line(pen, x - arm, y, x + arm, y, 3.2, stroke);
  if (sign == Sign::plus) line(pen, x, y - arm, x, y + arm, 3.2, stroke);
  cairo_restore(pen);
}

/// Whom it is about: three boxes with a word each, spread over the width.
void draw_about(const Job& job, double left, double baseline, double width) {
  constexpr std::array ids{"print.about.self", "print.about.organisation", "print.about.client"};
  constexpr double side = 3.8 * mm;
  Style style = body(10.5);
  double words = 0;
  for (const char* id : ids) words += job.sheet.width(job.words(id), style) + side + 1.4 * mm;
  const double between = (width - words) / (ids.size() - 1);
  double x = left;
  for (const char* id : ids) {
    colour(job.sheet.pen(), ink_2);
    cairo_set_line_width(job.sheet.pen(), 1);
    rounded(job.sheet.pen(), {x, baseline - side + 0.4 * mm, side, side}, 1.2);
    cairo_stroke(job.sheet.pen());
    x += side + 1.4 * mm;
    job.sheet.write_on(job.words(id), style, x, baseline, 0);
    x += job.sheet.width(job.words(id), style) + between;
  }
}

void draw_card(const Job& job, Sign sign, const Box& box) {
  cairo_t* pen = job.sheet.pen();
  sign == Sign::plus ? green_shape(pen, box) : red_shape(pen, box);
  colour(pen, sign == Sign::plus ? green_card : red_card);
  cairo_fill(pen);
  const Box plate{box.x + 7 * mm, box.y + 4.5 * mm, box.width - 14 * mm, box.height - 9 * mm};
  rounded(pen, plate, 2.4 * mm);
  cairo_set_source_rgb(pen, 1, 1, 1);
  cairo_fill(pen);

  draw_sign(pen, sign, plate.x + 8 * mm, plate.y + 8 * mm);
  const std::string word = job.words(sign == Sign::plus ? "print.green.title" : "print.red.title");
  const double word_left = plate.x + 15.5 * mm;
  const double word_width = plate.right() - 3 * mm - word_left;
  job.sheet.write_on(word, job.sheet.fitted(word, heading(18), word_width, 1, 12), word_left, plate.y + 10 * mm,
                     word_width);
  const double inner = plate.x + 4 * mm;
  line(pen, inner, plate.y + 15.5 * mm, plate.right() - 4 * mm, plate.y + 15.5 * mm, 1, ink);
  group_field(job, plate.right() - 4 * mm, plate.bottom() - 11 * mm);
  draw_about(job, inner, plate.bottom() - 4 * mm, plate.width - 8 * mm);
}

int usual_pages(const Job& job) {
  const session::Document* session = job.options.session;
  const int groups =
      session != nullptr && !session->groups.empty() ? static_cast<int>(session->groups.size()) : usual_groups;
  return (groups * pieces_per_group + per_page - 1) / per_page;
}

}  // namespace

void print_labels(const Job& job) {
  const int pages = job.copies(usual_pages(job));
  for (const content::Station& station : job.exhibit->stations) {
    full_pages(job, pages, [&](const Box& box) { draw_label(job, station, box); });
  }
  full_pages(job, pages, [&](const Box& box) { draw_card(job, Sign::plus, box); });
  full_pages(job, pages, [&](const Box& box) { draw_card(job, Sign::minus, box); });
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
