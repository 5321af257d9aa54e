#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/print_job.hpp"

namespace sprong::paper {

// The common hero story, to take home: at every station the exhibit's text, then the stories that groups made there.
// No names and no numbers of groups: it is one story. It ends as it began, with the call.
// @source the method, meeting 1, step 6
namespace {

constexpr double margin = 24 * mm;
constexpr double width = a4.width - 2 * margin;
constexpr double bottom = a4.height - 22 * mm;
constexpr double icon = 13 * mm;

/// A paragraph of the sheet.
struct Part {
  std::string text;
  Style style;
  double above = 0;
  double indent = 0;
  const content::Station* begins = nullptr;  ///< the heading of a station, with its disc
};

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (end > begin) all.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return all;
}

void add(std::vector<Part>& parts, const std::string& text, const Style& style, double above, double indent = 0) {
  for (const std::string& paragraph : paragraphs(text)) {
    parts.push_back({paragraph, style, above, indent});
    above = 2.5 * mm;
  }
}

/// What groups told at this station, in the order of their numbers; not what is held back.
std::vector<std::string> stories_at(const Job& job, const content::Station& station) {
  std::vector<const session::Story*> found;
  if (job.options.session == nullptr) return {};
  for (const auto& [id, story] : job.options.session->stories) {
    const bool told = !story.text.empty() && story.release != session::Release::held;
    if (told && story.station == station.id) found.push_back(&story);
  }
  std::sort(found.begin(), found.end(),
            [](const session::Story* one, const session::Story* other) { return one->group < other->group; });
  std::vector<std::string> texts;
  for (const session::Story* story : found) texts.push_back(story->text);
  return texts;
}

std::vector<Part> parts_of(const Job& job) {
  Style exhibit = heading(13.5, 600);
  exhibit.leading = 1.4;
  exhibit.colour = ink_2;
  Style told = body(13.5);
  told.leading = 1.55;
  std::vector<Part> parts;
  for (const content::Station& station : job.exhibit->stations) {
    parts.push_back({job.in(station.name), heading(24), 11 * mm, icon + 5 * mm, &station});
    add(parts, job.in(station.text), exhibit, 4 * mm);
    for (const std::string& story : stories_at(job, station)) add(parts, story, told, 5 * mm, 8 * mm);
  }
  const content::Station& first = job.exhibit->stations.front();
  parts.push_back({job.in(first.name), heading(24), 13 * mm, icon + 5 * mm, &first});
  add(parts, job.maybe(job.exhibit->story_ending), heading(16, 600), 4 * mm);
  return parts;
}

void draw_disc(const Job& job, const content::Station& station, double y) {
  const double radius = icon / 2;
  cairo_new_path(job.sheet.pen());
  cairo_arc(job.sheet.pen(), margin + radius, y + radius, radius, 0, 6.2832);
  fill_lit(job.sheet.pen(), margin + radius, y + radius, radius);
  job.pictures.draw(job.sheet.pen(), station.icon, Box{margin, y, icon, icon}.inset(icon * 0.15));
}

double height_of(const Job& job, const Part& part) {
  const double text = job.sheet.height(part.text, part.style, width - part.indent);
  return part.begins == nullptr ? text : std::max(text, icon);
}

double draw(const Job& job, const Part& part, double y) {
  const double height = height_of(job, part);
  if (part.begins != nullptr) {
    draw_disc(job, *part.begins, y);
    job.sheet.write_in(part.text, part.style, {margin + part.indent, y, width - part.indent, height});
  } else {
    job.sheet.write(part.text, part.style, margin + part.indent, y, width - part.indent);
    if (part.indent > 0) line(job.sheet.pen(), margin, y, margin, y + height, 1.6, lamp);
  }
  return height;
}

double draw_head(const Job& job) {
  job.sheet.page(a4);
  double y = 20 * mm;
  y += job.sheet.write(job.words("print.story.title"), heading(34), margin, y, width);
  const session::Document* session = job.options.session;
  const std::string meeting = session == nullptr ? job.in(job.exhibit->name) : session->meeting.title;
  return y + job.sheet.write(meeting, body(13), margin, y + 1 * mm, width);
}

}  // namespace

void print_story(const Job& job) {
  double y = draw_head(job);
  const std::vector<Part> parts = parts_of(job);
  for (std::size_t index = 0; index < parts.size(); ++index) {
    const Part& part = parts[index];
    double needed = part.above + height_of(job, part);
    // A heading never stands alone at the foot of a page.
    if (part.begins != nullptr && index + 1 < parts.size()) {
      needed += parts[index + 1].above + height_of(job, parts[index + 1]);
    }
    if (y + needed > bottom) {
      job.sheet.page(a4);
      y = margin;
    } else {
      y += part.above;
    }
    y += draw(job, part, y);
  }
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
