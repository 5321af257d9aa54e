// Summary: the report as it stands now, and what can still be done about it.
#include "ui/screens/report_reader.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/session_file.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/tree_view.hpp"

namespace sprong::ui {
namespace {

class SummaryScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "summary"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (context.narrow()) {
      draw_narrow(context, room);
    } else {
      const auto parts = columns(context, room, {0.68F, 0.32F}, {});
      const report::Reader reader = choose_reader(context, {parts[1].x, parts[1].y});
      draw_report(context, parts[0], reader);
      const bool alone = reader == report::Reader::self;  // nothing to choose there
      const float down = alone ? 0 : 84;
      Scroll scroll(context, "summary.actions",
                    {parts[1].x, parts[1].y + down, parts[1].width, parts[1].height - down});
      scroll.used(scroll.inner().y + draw_actions(context, scroll.inner()));
    }
    step_foot(context, Audience::desk);
  }

 private:
  /// The report over the whole width, and what can be done with it under it.
  void draw_narrow(Context& context, const Rect& room) {
    Scroll scroll(context, "summary.report", room, Scroll::Use::reading);
    Rect row = scroll.inner();
    row.y += 6;
    const report::Reader reader = choose_reader(context, {row.x, row.y});
    if (reader != report::Reader::self) row.y += 84;
    row.y += draw_paper(context, row, reader, m_paper_height) + 24;
    scroll.used(row.y + draw_actions(context, row));
  }

  static void draw_report(Context& context, const Rect& room, report::Reader reader) {
    sheet(context, room);
    Scroll scroll(context, "summary.report", room.inset(36, 28), Scroll::Use::reading);
    const Rect inner = scroll.inner();
    const auto tree = session_tree(context, reader);
    if (tree) {
      scroll.used(inner.y + draw_tree(context, inner, *tree));
    } else {
      words(context, inner, context.words().sentence(tree.error()), style::body, theme().ink);
    }
  }

  /// Gives the height.
  static float draw_actions(Context& context, Rect row) {
    const float top = row.y;
    row.height = 96;
    const auto entry = [&](const char* name, const char* sign, const std::string& words_id) {
      const bool pressed = entry_row(context, name, row, sign, context.say(words_id), context.say(words_id + "-words"));
      row.y += row.height;
      return pressed;
    };
    if (entry("summary.export", "export", "summary.export")) context.open_screen("export");
    const bool alone = context.document().programme().kind == content::ProgrammeKind::individual;
    if (context.deck() != nullptr && !alone && entry("summary.forms", "envelope", "summary.forms"))
      context.open_screen("paper_forms");
    if (context.exhibit() != nullptr &&
        entry("summary.entry", "sheet", alone ? "summary.entry-alone" : "summary.entry"))
      context.open_screen("entry");
    if (entry("summary.import", "folder", "summary.import")) context.open_screen("import");
    if (!alone && entry("summary.review", "eye", "summary.review")) context.open_screen("review");
    const bool closed = context.document().meeting.closed;
    if (entry("summary.closed", "key",
              std::string(closed ? "summary.reopen" : "summary.close") + (alone ? "-alone" : ""))) {
      set_closed(context, !closed);
    }
    // At the end of a meeting: what was not handed in can be removed, or stay.
    const long forms = alone ? 0 : unfinished_forms(context);
    const std::string about =
        forms > 0 ? context.counted("file.offer-unfinished", forms) : context.say("file.open-words");
    if (entry_row(context, "summary.file", row, "trash", context.say("file.open"), about)) {
      context.open_screen("session_file");
    }
    row.y += row.height;
    return row.y - top;
  }

  float m_paper_height = 600;  ///< as it was drawn last time
};

}  // namespace

std::unique_ptr<Screen> make_summary_screen() { return std::make_unique<SummaryScreen>(); }

}  // namespace sprong::ui
