#ifdef SPRONG_PRINT
#include <algorithm>
#include <array>

#include "export/print_job.hpp"
#include "export/print_patterns.hpp"

namespace sprong::paper {

namespace {

constexpr int usual_forms = 24;
constexpr double margin = 15 * mm;
constexpr double width = a4.width - 2 * margin;
constexpr double right = a4.width - margin;
/// Columns of the table: the quartet, four boxes, the reason.
constexpr double name_width = 44 * mm;
constexpr double box_width = 18.5 * mm;
constexpr double boxes_left = margin + name_width;
constexpr double reason_left = boxes_left + 4 * box_width + 2 * mm;
/// What stands under the table is measured from the bottom of the page.
constexpr double strip_top = a4.height - 25 * mm;
constexpr double hand_in_top = strip_top - 27 * mm;
constexpr double need_top = hand_in_top - 39 * mm;

struct Form {
  std::string code;
  std::string table;  ///< filled in when it is known
};

void dashed_line(Sheet& sheet, double y, double from, double to) {
  cairo_save(sheet.pen());
  const double dashes[] = {3, 3};
  cairo_set_dash(sheet.pen(), dashes, 2, 0);
  line(sheet.pen(), from, y, to, y, 0.8, field_line);
  cairo_restore(sheet.pen());
}

void writing_line(Sheet& sheet, double y, double from, double to) {
  line(sheet.pen(), from, y, to, y, 0.7, field_line);
}

/// "Table ____", or the number where it is known.
void table_field(const Job& job, const Form& form, double x, double baseline) {
  const std::string word = job.words("print.form.table");
  const Style style = body(12, 600);
  job.sheet.write_on(word, style, x, baseline, 0);
  const double from = x + job.sheet.width(word, style) + 2 * mm;
  if (form.table.empty()) return writing_line(job.sheet, baseline + 1, from, from + 15 * mm);
  job.sheet.write_on(form.table, body(14, 600), from, baseline, 0);
}

/// Where a table plays more than once, a form says of which game it is.
void game_field(const Job& job, double x, double baseline) {
  const std::string word = job.words("print.form.game");
  const Style style = body(12, 600);
  job.sheet.write_on(word, style, x, baseline, 0);
  const double from = x + job.sheet.width(word, style) + 2 * mm;
  writing_line(job.sheet, baseline + 1, from, from + 8 * mm);
}

constexpr double code_gap = 2 * mm;
Style code_style() { return body(17, 600); }

double code_width(const Job& job, const Form& form) {
  return job.sheet.width(job.words("print.form.code"), body(11)) + code_gap + job.sheet.width(form.code, code_style());
}

void code_field(const Job& job, const Form& form, double x, double baseline) {
  const std::string word = job.words("print.form.code");
  job.sheet.write_on(word, body(11), x, baseline, 0);
  job.sheet.write_on(form.code, code_style(), x + job.sheet.width(word, body(11)) + code_gap, baseline, 0);
}

/// The numbered steps of filling it in; returns where they end.
double draw_steps(const Job& job, double y) {
  constexpr std::array ids{"print.form.step-won", "print.form.step-choose", "print.form.step-wish",
                           "print.form.step-why"};
  for (std::size_t number = 0; number < ids.size(); ++number) {
    job.sheet.write(std::to_string(number + 1), body(11.5, 600), margin, y, 6 * mm);
    y += job.sheet.write(job.words(ids[number]), body(11.5), margin + 6 * mm, y, width - 6 * mm) + 0.6 * mm;
  }
  return y;
}

/// Column heads stand on one line at the bottom; all are as small as the one that needs it.
struct Head {
  std::string word;
  double x;
  double width;
  Align align;
};

std::vector<Head> heads(const Job& job) {
  std::vector<Head> found{{job.words("print.form.quartet"), margin, name_width, Align::left}};
  double x = boxes_left;
  for (const char* id : {"print.form.won", "print.form.keep", "print.form.discard", "print.form.wish"}) {
    found.push_back({job.words(id), x + 0.4 * mm, box_width - 0.8 * mm, Align::centre});
    x += box_width;
  }
  found.push_back({job.words("print.form.why"), reason_left, right - reason_left, Align::left});
  return found;
}

void draw_heads(const Job& job, double baseline) {
  Style style = body(10.5, 600);
  style.leading = 1.1;
  const std::vector<Head> all = heads(job);
  for (const Head& head : all) style = job.sheet.fitted(head.word, style, head.width, 2, 8);
  for (const Head& head : all) {
    style.align = head.align;
    const double more = (job.sheet.lines(head.word, style, head.width) - 1) * style.size * style.leading;
    job.sheet.write_on(head.word, style, head.x, baseline - more, head.width);
  }
}

/// Three boxes, and a circle for the wish: of circles one takes one.
void draw_boxes(Sheet& sheet, const Box& row) {
  const double side = std::min(5.5 * mm, row.height * 0.62);
  const double middle = row.y + row.height / 2;
  for (int column = 0; column < 4; ++column) {
    const double x = boxes_left + (column + 0.5) * box_width;
    if (column == 3) {
      ring(sheet.pen(), x, middle, side / 2, 1.1, ink_2);
      continue;
    }
    colour(sheet.pen(), ink_2);
    cairo_set_line_width(sheet.pen(), 1.1);
    rounded(sheet.pen(), {x - side / 2, middle - side / 2, side, side}, 1.5);
    cairo_stroke(sheet.pen());
  }
}

void draw_row(const Job& job, std::size_t number, const Box& row) {
  const content::Quartet& quartet = *job.quartets[number];
  Sheet& sheet = job.sheet;
  const double radius = std::min(5 * mm, row.height * 0.4);
  const double middle = row.y + row.height / 2;
  const Box bar{row.x, middle - radius, 3.2 * mm, 2 * radius};
  fill_pattern(sheet.pen(), quartet, bar, 0.42);
  colour(sheet.pen(), ink);
  cairo_set_line_width(sheet.pen(), 0.8);
  cairo_rectangle(sheet.pen(), bar.x, bar.y, bar.width, bar.height);
  cairo_stroke(sheet.pen());
  const double disc_x = bar.right() + 1.6 * mm + radius;
  quartet_disc(sheet, job.pictures, quartet, static_cast<int>(number) + 1, disc_x, middle, radius);

  const Box name{disc_x + radius + 1.6 * mm, row.y, boxes_left - disc_x - radius - 2.6 * mm, row.height};
  Style style = body(std::min(13.5, row.height * 0.45), 600);
  style.leading = 1.1;
  sheet.write_in(job.in(quartet.name), sheet.fitted(job.in(quartet.name), style, name.width, 1, 8.5), name);
  draw_boxes(sheet, row);
  if (row.height >= 12 * mm) writing_line(sheet, middle, reason_left, right);
  writing_line(sheet, row.bottom(), reason_left, right);
  line(sheet.pen(), margin, row.bottom(), reason_left - 2 * mm, row.bottom(), 0.7, field_line);
}

void draw_table(const Job& job, double top) {
  const double rows_top = top + 10.5 * mm;
  draw_heads(job, rows_top - 2 * mm);
  line(job.sheet.pen(), margin, rows_top, right, rows_top, 1.2, ink);
  const double room = need_top - 5 * mm - rows_top;
  const double height = std::min(18 * mm, room / static_cast<double>(job.quartets.size()));
  for (std::size_t number = 0; number < job.quartets.size(); ++number) {
    draw_row(job, number, {margin, rows_top + static_cast<double>(number) * height, width, height});
  }
}

void draw_need(const Job& job) {
  job.sheet.write(job.words("print.form.need"), heading(16), margin, need_top, width);
  for (int number = 0; number < 3; ++number) {
    writing_line(job.sheet, need_top + (16 + number * 9) * mm, margin, right);
  }
}

void draw_hand_in(const Job& job, const Form& form) {
  Sheet& sheet = job.sheet;
  const double y = hand_in_top + sheet.write(job.words("print.form.hand-in"), heading(16), margin, hand_in_top, width);
  sheet.write(job.words("print.form.hand-in-text"), body(11.5), margin, y + 1 * mm, width);

  dashed_line(sheet, strip_top, 0, a4.width);
  code_field(job, form, margin, strip_top + 8.5 * mm);
  table_field(job, form, margin, strip_top + 16 * mm);
  constexpr double text_left = margin + 45 * mm;
  const Box text{text_left, strip_top + 2 * mm, right - text_left, 17 * mm};
  sheet.write_in(job.words("print.form.strip"), body(11.5), text);
}

void draw_form(const Job& job, const Form& form) {
  job.sheet.page(a4);
  const Style title = heading(27);
  const double code_left = right - code_width(job, form);
  const double game_left = code_left - 26 * mm;
  const double table_left = game_left - 34 * mm;
  const Style fitted = job.sheet.fitted(job.words("print.form.title"), title, table_left - margin - 4 * mm, 1, 18);
  constexpr double baseline = 22 * mm;
  job.sheet.write_on(job.words("print.form.title"), fitted, margin, baseline, table_left - margin - 4 * mm);
  table_field(job, form, table_left, baseline);
  game_field(job, game_left, baseline);
  code_field(job, form, code_left, baseline);
  draw_table(job, draw_steps(job, 27 * mm));
  draw_need(job);
  draw_hand_in(job, form);
}

}  // namespace

void print_forms(const Job& job) {
  const session::Document* session = job.options.session;
  const bool counted = session != nullptr && session->meeting.participants > 0;
  const std::string meeting = session != nullptr ? session->meeting.id.value : job.pack.id.value;
  const std::string table =
      session != nullptr && session->meeting.table > 0 ? std::to_string(session->meeting.table) : "";
  const int forms = job.copies(counted ? session->meeting.participants : usual_forms);
  for (int number = 0; number < forms; ++number) {
    draw_form(job, {form_code(meeting + "/" + table, job.options.first_form + number), table});
  }
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
