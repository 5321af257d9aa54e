#ifdef SPRONG_PRINT
#include "export/print_job.hpp"

namespace sprong::paper {

namespace {

constexpr double margin = 15 * mm;
constexpr double time_width = 24 * mm;
constexpr double text_left = margin + time_width;
constexpr double bottom = a4.height - 18 * mm;
constexpr double page_top = 24 * mm;  ///< of every page but the first, under its running head
constexpr double caption_width = 27 * mm;

/// A stretch of the page that is not divided: a title with what stands first under it, or a paragraph.
struct Block {
  std::string time;     ///< minutes since the beginning, "0:15"; empty for what belongs to the block above
  std::string minutes;  ///< how long it takes
  std::string caption;  ///< "Say"; empty for a title
  std::string text;
  Style style;
  double above = 0;
  double left = text_left + caption_width;
  bool keep_with_next = false;
};

std::string clock_text(int minutes) {
  const std::string rest = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + ":" + (rest.size() == 1 ? "0" : "") + rest;
}

/// The paragraphs of a text, and long ones in parts of at most a third of a page: what goes on over the
/// page is never cut off.
std::vector<std::string> paragraphs(const std::string& text) {
  constexpr std::size_t longest = 1000;
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t end = std::min(text.find("\n\n", from), text.size());
    std::size_t next = end + 2;
    if (end - from > longest) {
      const std::size_t space = text.rfind(' ', from + longest);
      if (space != std::string::npos && space > from) {
        end = space;
        next = space + 1;
      }
    }
    parts.push_back(text.substr(from, end - from));
    from = next;
  }
  return parts;
}

void add_part(std::vector<Block>& blocks, const std::string& caption, const std::string& text, const Style& style) {
  bool first = true;
  for (const std::string& paragraph : paragraphs(text)) {
    blocks.push_back({.time = {},
                      .minutes = {},
                      .caption = first ? caption : "",
                      .text = paragraph,
                      .style = style,
                      .above = (first ? 1.6 : 1.0) * mm});
    first = false;
  }
}

void add_step(const Job& job, std::vector<Block>& blocks, const Planned& planned, int since) {
  const content::Step& step = *planned.step;
  blocks.push_back({.time = clock_text(since),
                    .minutes = job.words("print.runsheet.minutes", {{"minutes", std::to_string(planned.minutes)}}),
                    .caption = {},
                    .text = job.in(step.title),
                    .style = heading(17, 700),
                    .above = 6 * mm,
                    .left = text_left,
                    .keep_with_next = true});
  Style say = heading(13, 600);
  say.leading = 1.3;
  add_part(blocks, job.words("print.runsheet.materials"), job.maybe(step.materials), body(11.5));
  add_part(blocks, job.words("print.runsheet.notes"), job.maybe(step.notes), body(11.5));
  add_part(blocks, job.words("print.runsheet.say"), job.maybe(step.say), say);
}

double block_height(const Job& job, const Block& block) {
  return block.above + job.sheet.height(block.text, block.style, a4.width - margin - block.left);
}

void draw_block(const Job& job, const Block& block, double y, double above) {
  y += above;
  if (!block.time.empty()) {
    line(job.sheet.pen(), margin, y - 2 * mm, a4.width - margin, y - 2 * mm, 0.8, paper_edge);
    job.sheet.write(block.time, body(15, 600), margin, y, time_width);
    Style minutes = body(11.5);
    minutes.colour = ink_2;
    job.sheet.write(block.minutes, minutes, margin, y + 7 * mm, time_width);
  }
  if (!block.caption.empty()) {
    Style caption = body(11.5, 600);
    caption.colour = ink_2;
    job.sheet.write(block.caption, job.sheet.fitted(block.caption, caption, caption_width - 2 * mm, 1, 8), text_left, y,
                    caption_width - 2 * mm);
  }
  job.sheet.write(block.text, block.style, block.left, y, a4.width - margin - block.left);
}

/// What stands over the first page; returns where the steps begin. Also draws when `draw` is set.
double head(const Job& job, bool draw) {
  const auto put = [&](const std::string& text, const Style& style, double y) {
    constexpr double width = a4.width - 2 * margin;
    return y + (draw ? job.sheet.write(text, style, margin, y, width) : job.sheet.height(text, style, width));
  };
  int total = 0;
  for (const Planned& planned : planned_steps(job)) total += planned.minutes;
  double y = put(job.words("print.runsheet.title") + ": " + job.in(job.programme->name), heading(27), 12 * mm);
  if (const session::Document* session = job.options.session; session != nullptr) {
    std::string meeting =
        session->meeting.title + (session->meeting.title.empty() ? "" : " · ") + session->meeting.date;
    if (session->meeting.participants > 0)
      meeting += " · " + job.words.counted("print.people", session->meeting.participants);
    y = put(meeting, body(12.5, 600), y + 1 * mm);
  }
  y = put(job.words("print.runsheet.total",
                    {{"hours", std::to_string(total / 60)}, {"minutes", std::to_string(total % 60)}}) +
              " · " + job.words("print.runsheet.begin") + " __________",
          body(12.5), y + 1 * mm);
  return y;
}

/// Which blocks stand on which page: every page is a range of indices.
std::vector<std::size_t> page_starts(const Job& job, const std::vector<Block>& blocks) {
  std::vector<std::size_t> starts{0};
  double y = head(job, false);
  std::size_t unit = 0;
  while (unit < blocks.size()) {
    std::size_t end = unit;
    double height = 0;
    do height += block_height(job, blocks[end]);
    while (blocks[end++].keep_with_next && end < blocks.size());
    if (y + height > bottom && unit > starts.back()) {
      starts.push_back(unit);
      y = page_top - blocks[unit].above;
    }
    y += height;
    unit = end;
  }
  return starts;
}

/// Over a page stands the step that goes on there, or only the sheet's name.
void draw_running_head(const Job& job, const std::vector<Block>& blocks, std::size_t first) {
  Style style = body(10.5);
  style.colour = ink_2;
  std::string text = job.words("print.runsheet.title") + ": " + job.in(job.programme->name);
  std::size_t step = first;
  while (step > 0 && !blocks[step].keep_with_next) --step;
  if (step < first && !blocks[step].time.empty()) {
    text += " · " + job.words("print.runsheet.continued", {{"time", blocks[step].time}, {"step", blocks[step].text}});
  }
  job.sheet.write(text, style, margin, 13 * mm, a4.width - 2 * margin);
}

void draw_page_number(const Job& job, std::size_t page, std::size_t pages) {
  Style style = body(10.5);
  style.colour = ink_2;
  style.align = Align::right;
  const std::string text =
      job.words("print.runsheet.page", {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
  job.sheet.write(text, style, margin, a4.height - 14 * mm, a4.width - 2 * margin);
}

void draw_runsheet(const Job& job, const std::vector<Block>& blocks) {
  const std::vector<std::size_t> starts = page_starts(job, blocks);
  for (std::size_t page = 0; page < starts.size(); ++page) {
    job.sheet.page(a4);
    double y = page == 0 ? head(job, true) : page_top;
    if (page > 0) draw_running_head(job, blocks, starts[page]);
    const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : blocks.size();
    for (std::size_t block = starts[page]; block < end; ++block) {
      const double above = page > 0 && block == starts[page] ? 0 : blocks[block].above;
      draw_block(job, blocks[block], y, above);
      y += block_height(job, blocks[block]) - blocks[block].above + above;
    }
    draw_page_number(job, page + 1, starts.size());
  }
}

}  // namespace

void print_runsheet(const Job& job) {
  std::vector<Block> blocks;
  int since = 0;
  for (const Planned& planned : planned_steps(job)) {
    add_step(job, blocks, planned, since);
    since += planned.minutes;
  }
  for (int copy = 0; copy < job.copies(1); ++copy) draw_runsheet(job, blocks);
  print_safety(job);
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
