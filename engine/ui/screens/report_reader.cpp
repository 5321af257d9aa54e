#include "ui/screens/report_reader.hpp"

#include <cmath>

#include "report/publish.hpp"
#include "ui/screens/tree_view.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

report::Reader choose_reader(Context& context, Point at) {
  if (context.document().programme().kind == content::ProgrammeKind::individual) return report::Reader::self;
  const std::string chosen = context.mark("report.reader", "share");
  for (const std::string reader : {"share", "facilitator"}) {
    const std::string text = context.say("report-for." + reader);
    if (chip(context, "report.for-" + reader, at, text, chosen == reader) && chosen != reader) {
      context.set_mark("report.reader", reader);
    }
    at.x += chip_width(context, text, false) + 12;
  }
  return context.mark("report.reader", "share") == "share" ? report::Reader::share : report::Reader::facilitator;
}

void set_closed(Context& context, bool closed) {
  session::SetClosed command{closed};
  if (closed) command.published = report::publication_of(context.document());
  context.send(command);
}

bool is_published(const session::Document& meeting) {
  const auto& published = meeting.meeting.published;
  return meeting.meeting.closed && !published.empty() && published.back() == report::publication_of(meeting);
}

base::Result<report::Tree> session_tree(const Context& context, report::Reader reader) {
  report::SummaryOptions options;
  options.reader = reader;
  const auto summary = report::summarise(context.session().documents(), options);
  if (!summary) return summary.errors();
  return report::build_tree(*summary, context.words());
}

float draw_paper(Context& context, const Rect& place, report::Reader reader, float& height) {
  const Rect paper{place.x, place.y, place.width, height};
  sheet(context, paper);
  const Rect inside = paper.inset(28, 24);
  const auto tree = session_tree(context, reader);
  const float taken = tree ? draw_tree(context, inside, *tree)
                           : words(context, inside, context.words().sentence(tree.error()), style::body, theme().ink);
  if (std::abs(taken + 48 - height) > 1) context.redraw();
  height = taken + 48;
  return height;
}

}  // namespace sprong::ui
