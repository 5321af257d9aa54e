#ifdef SPRONG_PRINT
#include "export/print_job.hpp"

namespace sprong::paper {

// A poster is drawn as A4 and enlarged for A3: both have the same shape.
namespace {

using content::Perspective;

constexpr double margin = 14 * mm;
constexpr double width = a4.width - 2 * margin;
constexpr double least_figure = 70 * mm;

/// One sentence of a poster with the room above it.
struct Line {
  std::string text;
  Style style;
  double above;
};

std::vector<Line> sentences(const Job& job, const content::Station& station, Perspective perspective) {
  std::vector<Line> lines;
  if (perspective == Perspective::client) {
    Style place = body(15, 600);
    place.colour = ink_2;
    lines.push_back({job.words("print.poster.client"), place, 0});
  }
  lines.push_back({job.in(station.question.in(perspective)), heading(30, 700), 2 * mm});
  for (const content::Question& question : job.exhibit->questions) {
    lines.push_back({job.in(question.in(perspective)), heading(25, 600), 4.5 * mm});
  }
  Style labels = body(14);
  labels.colour = ink_2;
  lines.push_back({job.words("print.poster.labels"), labels, 7 * mm});
  return lines;
}

double height_of(const Job& job, const std::vector<Line>& lines) {
  double height = 0;
  for (const Line& line : lines) height += line.above + job.sheet.height(line.text, line.style, width);
  return height;
}

/// The sentences in type that leaves room for a figure.
std::vector<Line> fitting_sentences(const Job& job, const content::Station& station, Perspective perspective,
                                    double room) {
  std::vector<Line> lines = sentences(job, station, perspective);
  for (int step = 0; step < 12 && height_of(job, lines) > room; ++step) {
    for (Line& line : lines) line.style.size *= 0.95;
  }
  return lines;
}

double draw_head(const Job& job, const content::Station& station, std::size_t number) {
  Style count = body(14, 600);
  count.colour = ink_2;
  const std::string place =
      job.words("print.poster.station",
                {{"number", std::to_string(number)}, {"stations", std::to_string(job.exhibit->stations.size())}});
  double y = margin;
  y += job.sheet.write(place, count, margin, y, width) + 1.5 * mm;
  Style name = heading(58, 700);
  name.leading = 1.05;
  name = job.sheet.fitted(job.in(station.name), name, width, 1, 40);
  return y + job.sheet.write(job.in(station.name), name, margin, y, width);
}

/// The figure before its light, like behind the lit cloth.
void draw_figure(const Job& job, const content::Station& station, const Box& room) {
  const double side = std::min(room.width, room.height);
  const Box figure{room.middle() - side / 2, room.y + (room.height - side) / 2, side, side};
  cairo_new_path(job.sheet.pen());
  cairo_arc(job.sheet.pen(), figure.middle(), figure.y + side / 2, side / 2, 0, 6.2832);
  fill_lit(job.sheet.pen(), figure.middle(), figure.y + side / 2, side / 2);
  job.pictures.draw(job.sheet.pen(), station.figure, figure.inset(side * 0.09));
}

void draw_poster(const Job& job, const content::Station& station, std::size_t number, Perspective perspective) {
  const Box& size = job.options.a3 ? a3 : a4;
  job.sheet.page(size);
  cairo_save(job.sheet.pen());
  cairo_scale(job.sheet.pen(), size.width / a4.width, size.height / a4.height);
  const double top = draw_head(job, station, number) + 5 * mm;
  const std::vector<Line> lines = fitting_sentences(job, station, perspective, a4.height - margin - top - least_figure);
  const double text_height = height_of(job, lines);
  const Box room{margin, top, width, a4.height - margin - text_height - 7 * mm - top};
  draw_figure(job, station, room);
  double y = a4.height - margin - text_height;
  for (const Line& line : lines)
    y += line.above + job.sheet.write(line.text, line.style, margin, y + line.above, width);
  cairo_restore(job.sheet.pen());
}

/// The client's questions hang beside the own ones only where a group walks for its client.
std::vector<Perspective> perspectives(const Job& job) {
  std::vector<Perspective> found{Perspective::own};
  if (job.options.session == nullptr) return found;
  for (const session::Group* group : job.options.session->groups_in_order()) {
    if (group->perspective == Perspective::client) return {Perspective::own, Perspective::client};
  }
  return found;
}

}  // namespace

void print_posters(const Job& job) {
  for (int copy = 0; copy < job.copies(1); ++copy) {
    std::size_t number = 0;
    for (const content::Station& station : job.exhibit->stations) {
      ++number;
      for (const Perspective perspective : perspectives(job)) draw_poster(job, station, number, perspective);
    }
  }
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
