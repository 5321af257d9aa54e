#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/print_back.hpp"
#include "export/print_job.hpp"
#include "export/print_patterns.hpp"

namespace sprong::paper {

// Cards are drawn in the pixels of their anatomy, 300 x 458, and scaled to 60 mm wide.
namespace {

constexpr Box face{0, 0, 300, 458};
constexpr double scale = 60 * mm / face.width;
constexpr int across = 3;
constexpr int down = 3;
constexpr int per_page = across * down;
/// A card with the white rim around it through which the scissors go.
constexpr double cell_width = 62.4 * mm;
constexpr double cell_height = face.height * scale + 2 * mm;
constexpr Box cells{(a4.width - across * cell_width) / 2, (a4.height - down * cell_height) / 2, across* cell_width,
                    down* cell_height};

constexpr double band_height = 107;
constexpr double foot_top = 442;
constexpr double padding = 18;
constexpr double text_width = face.width - 2 * padding;
constexpr double mate_indent = 18;

/// One card to print with what it says of its quartet.
struct Printed {
  const content::Quartet* quartet;
  int quartet_number;  ///< in the deck, from 1
  std::size_t card;    ///< index in the quartet
};

std::vector<Printed> all_cards(const Job& job) {
  std::vector<Printed> cards;
  for (std::size_t number = 0; number < job.quartets.size(); ++number) {
    const content::Quartet& quartet = *job.quartets[number];
    for (std::size_t card = 0; card < quartet.cards.size(); ++card) {
      cards.push_back({&quartet, static_cast<int>(number) + 1, card});
    }
  }
  return cards;
}

void draw_ground(Sheet& sheet, const content::Quartet& quartet) {
  cairo_t* pen = sheet.pen();
  cairo_save(pen);
  rounded(pen, face, 14);
  cairo_clip(pen);
  fill(pen, face, paper_light);
  fill_pattern(pen, quartet, {0, 0, face.width, band_height}, 1);
  fill(pen, {0, band_height - 2, face.width, 3}, ink);
  fill_pattern(pen, quartet, {0, foot_top + 2, face.width, face.height - foot_top - 2}, 1);
  fill(pen, {0, foot_top, face.width, 2.5}, ink);
  cairo_restore(pen);
}

void draw_edge(Sheet& sheet) {
  colour(sheet.pen(), ink);
  cairo_set_line_width(sheet.pen(), 2);
  rounded(sheet.pen(), face.inset(1), 13);
  cairo_stroke(sheet.pen());
}

/// A pip per card of the quartet, the card's own filled.
void draw_pips(Sheet& sheet, std::size_t cards, std::size_t own) {
  for (std::size_t pip = 0; pip < cards; ++pip) {
    const double x = 274 - 16 * static_cast<double>(cards - 1 - pip);
    disc(sheet.pen(), x, 47.5, 6.5, paper);
    ring(sheet.pen(), x, 47.5, 6.5, 2, ink);
    if (pip == own) disc(sheet.pen(), x, 47.5, 3.6, ink);
  }
}

/// The sizes with which everything on one card fits.
struct Sizes {
  double name = 34;
  double mates = 20;
  double prompt = 20;
};

Style name_style(double size) {
  Style style = heading(size, 700);
  style.leading = 1.06;
  return style;
}
Style mate_style(double size) {
  Style style = body(size, 400);
  style.leading = 1.2;
  return style;
}
Style prompt_style(double size) {
  Style style = heading(size, 600);
  style.leading = 1.25;
  return style;
}

class Face {
 public:
  Face(const Job& job, const Printed& card) : m_job(job), m_sheet(job.sheet), m_card(card) { choose_sizes(); }

  void draw() {
    const content::Quartet& quartet = *m_card.quartet;
    draw_ground(m_sheet, quartet);
    draw_edge(m_sheet);
    quartet_disc(m_sheet, m_job.pictures, quartet, m_card.quartet_number, 60, 88.5, 44);
    draw_pips(m_sheet, quartet.cards.size(), m_card.card);
    draw_quartet_name();
    draw_text();
    draw_prompt();
  }

 private:
  static constexpr double name_baseline = 185;

  [[nodiscard]] const content::Card& card() const { return m_card.quartet->cards[m_card.card]; }
  [[nodiscard]] const std::string& name() const { return m_job.in(card().name); }

  [[nodiscard]] std::vector<std::string> mates() const {
    std::vector<std::string> names;
    for (const content::Card& other : m_card.quartet->cards) {
      if (other.id != card().id) names.push_back(m_job.in(other.name));
    }
    return names;
  }

  /// Where the line under the name stands: lower when the name takes two lines.
  [[nodiscard]] double name_line() const {
    const int lines = m_sheet.lines(name(), name_style(m_sizes.name), text_width);
    return 207 + (lines - 1) * m_sizes.name * 1.06;
  }

  [[nodiscard]] double mates_height() const {
    double height = 0;
    for (const std::string& mate : mates()) {
      height += m_sheet.height(mate, mate_style(m_sizes.mates), text_width - mate_indent) + m_sizes.mates * 0.17;
    }
    return height;
  }

  [[nodiscard]] double prompt_height() const {
    return m_sheet.height(m_job.in(card().prompt), prompt_style(m_sizes.prompt), text_width) + 22;
  }

  [[nodiscard]] bool fits() const { return name_line() + 12 + mates_height() + 6 + prompt_height() <= foot_top; }

  /// First the mates give way, then the prompt, then both, down to 13 pixels (7.4 points).
  void choose_sizes() {
    m_sizes.name = m_sheet.fitted(name(), name_style(34), text_width, 1, 22).size;
    while (!fits() && (m_sizes.mates > 13 || m_sizes.prompt > 13)) {
      double& larger = m_sizes.mates >= m_sizes.prompt ? m_sizes.mates : m_sizes.prompt;
      larger -= 0.5;
    }
  }

  void draw_quartet_name() {
    Style style = body(22, 600);
    style.leading = 1.05;
    style = m_sheet.fitted(m_job.in(m_card.quartet->name), style, face.width - 114 - 14, 1, 16);
    m_sheet.write_on(m_job.in(m_card.quartet->name), style, 114, 135, face.width - 114 - 14);
  }

  void draw_text() {
    m_sheet.write_on(name(), name_style(m_sizes.name), padding, name_baseline, text_width);
    double y = name_line();
    line(m_sheet.pen(), padding, y, face.width - padding, y, 2, ink);
    y += 12;
    const Style style = mate_style(m_sizes.mates);
    for (const std::string& mate : mates()) {
      ring(m_sheet.pen(), padding + 5, y + m_sizes.mates * 0.62, m_sizes.mates * 0.2, m_sizes.mates * 0.1, ink);
      y += m_sheet.write(mate, style, padding + mate_indent, y, text_width - mate_indent) + m_sizes.mates * 0.17;
    }
  }

  void draw_prompt() {
    const double top = foot_top - prompt_height();
    fill(m_sheet.pen(), {2, top, face.width - 4, foot_top - top}, paper_2);
    cairo_save(m_sheet.pen());
    const double dots[] = {2, 6};
    cairo_set_dash(m_sheet.pen(), dots, 2, 0);
    cairo_set_line_cap(m_sheet.pen(), CAIRO_LINE_CAP_ROUND);
    line(m_sheet.pen(), padding, top, face.width - padding, top, 1.5, field_line);
    cairo_restore(m_sheet.pen());
    m_sheet.write(m_job.in(card().prompt), prompt_style(m_sizes.prompt), padding, top + 10, text_width);
  }

  const Job& m_job;
  Sheet& m_sheet;
  const Printed& m_card;
  Sizes m_sizes;
};

/// Where a place on the page (0 to 8) has its card, without the rim.
Box place(int number) {
  const double width = face.width * scale;
  const double height = face.height * scale;
  return {cells.x + number % across * cell_width + (cell_width - width) / 2,
          cells.y + number / across * cell_height + (cell_height - height) / 2, width, height};
}

/// Marks in the margin at every cut.
void draw_cut_marks(Sheet& sheet) {
  constexpr double gap = 1 * mm;
  constexpr double width = 0.5;
  for (int column = 0; column <= across; ++column) {
    const double x = cells.x + column * cell_width;
    line(sheet.pen(), x, 3 * mm, x, cells.y - gap, width, ink_2);
    line(sheet.pen(), x, cells.bottom() + gap, x, a4.height - 3 * mm, width, ink_2);
  }
  for (int row = 0; row <= down; ++row) {
    const double y = cells.y + row * cell_height;
    line(sheet.pen(), 4 * mm, y, cells.x - gap, y, width, ink_2);
    line(sheet.pen(), cells.right() + gap, y, a4.width - 4 * mm, y, width, ink_2);
  }
}

void draw_page(const Job& job, const std::vector<Printed>& cards, std::size_t from) {
  Sheet& sheet = job.sheet;
  sheet.page(a4);
  draw_cut_marks(sheet);
  for (std::size_t index = from; index < std::min(cards.size(), from + per_page); ++index) {
    const Box box = place(static_cast<int>(index - from));
    cairo_save(sheet.pen());
    cairo_translate(sheet.pen(), box.x, box.y);
    cairo_scale(sheet.pen(), scale, scale);
    Face(job, cards[index]).draw();
    cairo_restore(sheet.pen());
  }
}

/// Backs are all alike and dark past the outermost cut, so neither turning the sheet nor a shift of
/// some millimetres tells one card from another. Always nine: whichever side the sheet is turned over.
void draw_backs(const Job& job) {
  job.sheet.page(a4);
  constexpr double slack = 5 * mm;
  fill(job.sheet.pen(), cells.inset(-slack), night);
  for (int number = 0; number < per_page; ++number) card_back(job.sheet, place(number), job.words("print.wordmark"));
}

}  // namespace

void print_cards(const Job& job) {
  const std::vector<Printed> cards = all_cards(job);
  for (int copy = 0; copy < job.copies(1); ++copy) {
    for (std::size_t from = 0; from < cards.size(); from += per_page) {
      draw_page(job, cards, from);
      if (job.options.backs) draw_backs(job);
    }
    print_card_list(job);
  }
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
