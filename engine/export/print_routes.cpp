#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/print_job.hpp"
#include "journey/journey.hpp"
#include "session/walk.hpp"

namespace sprong::paper {

namespace {

using content::Perspective;

/// A group on paper: from the session, or only a number.
struct Walker {
  int number = 1;
  int people = 0;
  Perspective perspective = Perspective::own;
};

std::vector<Walker> walkers(const Job& job) {
  std::vector<Walker> found;
  const session::Document* session = job.options.session;
  if (job.options.copies == 0 && session != nullptr) {
    for (const session::Group* group : session->groups_in_order()) {
      found.push_back({group->number, group->people, group->perspective});
    }
  }
  if (!found.empty()) return found;
  const int stations = static_cast<int>(job.exhibit->stations.size());
  const int people = session != nullptr ? session->meeting.participants : 0;
  const int groups = job.copies(people > 0 ? journey::suggested_groups(people, stations) : stations);
  for (int number = 1; number <= groups; ++number) found.push_back({.number = number});
  return found;
}

struct Walk {
  std::vector<Walker> groups;
  std::vector<journey::Route> routes;  ///< of each group
  int minutes = 0;                     ///< a round

  [[nodiscard]] std::size_t rounds() const { return routes.empty() ? 0 : routes.front().size(); }
};

/// A round takes its share of the walk step; without such a step what the stations ask for.
int round_minutes(const Job& job, int rounds) {
  for (const Planned& planned : planned_steps(job)) {
    if (planned.step->kind == content::StepKind::walk) return std::max(1, planned.minutes / rounds);
  }
  int longest = 1;
  for (const content::Station& station : job.exhibit->stations) longest = std::max(longest, station.minutes);
  return longest;
}

/// As the session has it, in the middle of a walk as well; else as it will be for so many groups.
Walk plan_walk(const Job& job) {
  const int stations = static_cast<int>(job.exhibit->stations.size());
  Walk walk{.groups = walkers(job), .routes = {}, .minutes = 0};
  const session::Document* session = job.options.session;
  if (job.options.copies == 0 && session != nullptr) walk.routes = session::walk_routes(*session).routes;
  if (walk.routes.empty()) {
    const auto plan = journey::walk_plan(static_cast<int>(walk.groups.size()), stations, stations);
    walk.routes.resize(walk.groups.size());
    for (const auto& round : plan.visits) {
      for (std::size_t group = 0; group < round.size(); ++group) walk.routes[group].push_back(round[group]);
    }
  }
  walk.minutes = round_minutes(job, static_cast<int>(walk.rounds()));
  return walk;
}

/// None in a round in which the group was not there yet.
const content::Station* station_at(const Job& job, const Walk& walk, std::size_t round, std::size_t group) {
  const int index = walk.routes[group][round];
  return index == journey::absent ? nullptr : &job.exhibit->stations[static_cast<std::size_t>(index)];
}

std::string minutes_text(const Job& job, const Walk& walk) { return job.words.counted("print.minutes", walk.minutes); }

void station_disc(const Job& job, const content::Station& station, double x, double y, double radius) {
  cairo_new_path(job.sheet.pen());
  cairo_arc(job.sheet.pen(), x, y, radius, 0, 6.2832);
  fill_lit(job.sheet.pen(), x, y, radius);
  job.pictures.draw(job.sheet.pen(), station.icon,
                    Box{x - radius, y - radius, 2 * radius, 2 * radius}.inset(radius * 0.3));
}

// ---- the plan -------------------------------------------------------------------------------

constexpr double margin = 14 * mm;

constexpr double group_width = 30 * mm;
constexpr double gap = 2 * mm;
constexpr double icon_radius = 5.5 * mm;
constexpr double least_with_icon = 36 * mm;

/// One box of the plan, with room for an icon only where the columns are wide enough.
struct Cell {
  double width;
  double height;
  [[nodiscard]] bool icon() const { return width >= least_with_icon; }
  [[nodiscard]] double text_left() const { return icon() ? 2 * icon_radius + 3 * mm : 1.5 * mm; }
  [[nodiscard]] double text_width() const { return width - text_left() - 1 * mm; }
};

/// The largest type in which every station's name fits a cell.
Style cell_style(const Job& job, const Cell& cell) {
  Style style = heading(17, 600);
  for (const content::Station& station : job.exhibit->stations) {
    style = job.sheet.fitted(job.in(station.name), style, cell.text_width(), 3, 8);
    while (style.size > 8 && job.sheet.height(job.in(station.name), style, cell.text_width()) > cell.height)
      style.size -= 0.5;
  }
  return style;
}

void draw_cell(const Job& job, const content::Station& station, const Style& style, const Cell& cell, double x,
               double y) {
  const Box box{x, y, cell.width, cell.height};
  fill(job.sheet.pen(), box, paper_light);
  colour(job.sheet.pen(), paper_edge);
  cairo_set_line_width(job.sheet.pen(), 0.8);
  cairo_rectangle(job.sheet.pen(), box.x, box.y, box.width, box.height);
  cairo_stroke(job.sheet.pen());
  if (cell.icon()) {
    const double radius = std::min(icon_radius, cell.height * 0.4);
    station_disc(job, station, x + 1.5 * mm + icon_radius, y + cell.height / 2, radius);
  }
  job.sheet.write_in(job.in(station.name), style, {x + cell.text_left(), y, cell.text_width(), cell.height});
}

void draw_plan_head(const Job& job, const Walk& walk) {
  const double width = a4_landscape.width - 2 * margin;
  job.sheet.write(job.words("print.routes.title"), heading(32), margin, 10 * mm, width);
  job.sheet.write(job.words("print.routes.summary"), body(13), margin, 25 * mm, width);
  Style right = body(16, 600);
  right.align = Align::right;
  job.sheet.write(minutes_text(job, walk), right, margin, 15 * mm, width);
}

void draw_plan(const Job& job, const Walk& walk) {
  job.sheet.page(a4_landscape);
  draw_plan_head(job, walk);
  constexpr double top = 46 * mm;
  const double column = (a4_landscape.width - 2 * margin - group_width) / static_cast<double>(walk.rounds());
  const double row = std::min(32 * mm, (a4_landscape.height - margin - top) / static_cast<double>(walk.groups.size()));
  const Cell cell{column - gap, row - gap};
  for (std::size_t round = 0; round < walk.rounds(); ++round) {
    Style style = body(15, 600);
    style.align = Align::centre;
    const double x = margin + group_width + static_cast<double>(round) * column;
    const std::string name = job.words("print.routes.round", {{"number", std::to_string(round + 1)}});
    job.sheet.write_on(name, job.sheet.fitted(name, style, cell.width, 1, 9), x, top - 3 * mm, cell.width);
  }
  const Style style = cell_style(job, cell);
  for (std::size_t group = 0; group < walk.groups.size(); ++group) {
    const double y = top + static_cast<double>(group) * row;
    const std::string name = job.words("print.routes.group", {{"number", std::to_string(walk.groups[group].number)}});
    job.sheet.write_in(name, heading(19, 600), {margin, y, group_width - gap, cell.height});
    for (std::size_t round = 0; round < walk.rounds(); ++round) {
      const double x = margin + group_width + static_cast<double>(round) * column;
      const content::Station* station = station_at(job, walk, round, group);
      if (station != nullptr) draw_cell(job, *station, style, cell, x, y);
    }
  }
}

// ---- the sheet of a group -------------------------------------------------------------------

constexpr double sheet_width = a4.width - 2 * margin;

double draw_group_head(const Job& job, const Walker& group) {
  Sheet& sheet = job.sheet;
  const std::string name = job.words("print.routes.group", {{"number", std::to_string(group.number)}});
  sheet.write(name, heading(50), margin, 9 * mm, sheet_width);
  if (group.people > 0) {
    Style people = body(14, 600);
    people.align = Align::right;
    sheet.write(job.words.counted("print.people", group.people), people, margin, 20 * mm, sheet_width);
  }
  const std::string whose =
      job.words(group.perspective == Perspective::own ? "print.routes.own" : "print.routes.client");
  return 31 * mm + sheet.write(whose, body(15), margin, 31 * mm, sheet_width) + 4 * mm;
}

constexpr double time_width = 48 * mm;

/// How long a visit takes, and a line for the time at which to move on.
void draw_time(const Job& job, const Walk& walk, const Box& row, bool last) {
  Sheet& sheet = job.sheet;
  Style style = body(13, 600);
  style.align = Align::right;
  const double left = row.right() - time_width;
  const double middle = row.y + row.height / 2;
  sheet.write_on(minutes_text(job, walk), style, left, middle + (last ? 2 : -2) * mm, time_width);
  if (last) return;
  constexpr double blank = 18 * mm;
  line(sheet.pen(), row.right() - blank, middle + 7 * mm, row.right(), middle + 7 * mm, 0.8, field_line);
  style.weight = 400;
  const std::string until = job.words("print.routes.until");
  const double room = time_width - blank - 2 * mm;
  sheet.write_on(until, sheet.fitted(until, style, room, 1, 9), left, middle + 6.5 * mm, room);
}

/// A station with its question, in the middle of the box's height.
void draw_station(const Job& job, const content::Station& station, Perspective perspective, const Box& box) {
  Sheet& sheet = job.sheet;
  const Style name = sheet.fitted(job.in(station.name), heading(25, 700), box.width, 1, 15);
  const std::string& question = job.in(station.question.in(perspective));
  Style asked = body(13.5);
  asked.leading = 1.25;
  const double name_height = sheet.height(job.in(station.name), name, box.width);
  while (asked.size > 8 && name_height + sheet.height(question, asked, box.width) > box.height - 2 * mm)
    asked.size -= 0.5;
  const double height = name_height + sheet.height(question, asked, box.width);
  const double y = box.y + (box.height - height) / 2;
  sheet.write(job.in(station.name), name, box.x, y, box.width);
  sheet.write(question, asked, box.x, y + name_height, box.width);
}

void draw_visit(const Job& job, const Walk& walk, std::size_t group, std::size_t round, const Box& row) {
  line(job.sheet.pen(), row.x, row.y, row.right(), row.y, 0.8, field_line);
  job.sheet.write_in(std::to_string(round + 1), body(26, 600), {row.x, row.y, 10 * mm, row.height});
  const content::Station* station = station_at(job, walk, round, group);
  if (station == nullptr) return;
  const double radius = std::min(11 * mm, row.height * 0.36);
  station_disc(job, *station, row.x + 12 * mm + radius, row.y + row.height / 2, radius);
  const double left = row.x + 12 * mm + 2 * radius + 5 * mm;
  draw_station(job, *station, walk.groups[group].perspective,
               {left, row.y, row.right() - time_width - 2 * mm - left, row.height});
  draw_time(job, walk, row, round + 1 == walk.rounds());
}

/// The common questions and the story, at the foot of the page; returns where they begin.
double draw_group_foot(const Job& job, const Walker& group) {
  std::string questions;
  for (const content::Question& question : job.exhibit->questions) {
    questions += (questions.empty() ? "" : "  ") + job.in(question.in(group.perspective));
  }
  Style caption = body(13, 600);
  Style asked = heading(19, 600);
  asked.leading = 1.25;
  const Style story = body(13);
  Sheet& sheet = job.sheet;
  const double questions_height = questions.empty()
                                      ? 0
                                      : sheet.height(job.words("print.routes.questions"), caption, sheet_width) +
                                            sheet.height(questions, asked, sheet_width) + 4 * mm;
  const double top =
      a4.height - margin - questions_height - sheet.height(job.words("print.routes.story"), story, sheet_width);
  double y = top;
  if (!questions.empty()) {
    y += sheet.write(job.words("print.routes.questions"), caption, margin, y, sheet_width);
    y += sheet.write(questions, asked, margin, y, sheet_width) + 4 * mm;
  }
  sheet.write(job.words("print.routes.story"), story, margin, y, sheet_width);
  return top;
}

void draw_group(const Job& job, const Walk& walk, std::size_t group) {
  job.sheet.page(a4);
  const double top = draw_group_head(job, walk.groups[group]);
  const double bottom = draw_group_foot(job, walk.groups[group]) - 4 * mm;
  const double row = std::min(38 * mm, (bottom - top) / static_cast<double>(walk.rounds()));
  for (std::size_t round = 0; round < walk.rounds(); ++round) {
    draw_visit(job, walk, group, round, {margin, top + static_cast<double>(round) * row, sheet_width, row});
  }
  const double end = top + static_cast<double>(walk.rounds()) * row;
  line(job.sheet.pen(), margin, end, a4.width - margin, end, 0.8, field_line);
}

}  // namespace

void print_routes(const Job& job) {
  const Walk walk = plan_walk(job);
  draw_plan(job, walk);
  for (std::size_t group = 0; group < walk.groups.size(); ++group) draw_group(job, walk, group);
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
