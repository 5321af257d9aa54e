// Export: for whom, which file, and a look at it before it is made. Without a session one is chosen first.
#include "ui/exporter.hpp"
#include "ui/screens/report_reader.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/tree_view.hpp"

namespace sprong::ui {
namespace {

class ExportScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "export"; }

  void enter(Context& context) override { m_sessions = context.sessions(); }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context,
             context.has_session() ? step_crumbs(context) + " · " + context.say("export.title") : std::string());
    const float title = screen_title(context, area, context.say("export.title"),
                                     context.has_session() ? std::string() : context.say("export.choose-session"));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (context.has_session()) {
      draw_export(context, room);
    } else {
      draw_sessions(context, room);
    }
    if (foot_left(context, "export.back", context.say("step.back"))) context.close_screen();
  }

 private:
  void draw_sessions(Context& context, const Rect& room) {
    Scroll scroll(context, "export.sessions", room);
    Rect row = scroll.inner();
    row.width = std::min(row.width, 1280.0F);
    row.height = 82;
    if (m_sessions.empty()) {
      words(context, row, context.say("open.none", {{"folder", context.sessions_folder().string()}}), style::body,
            theme().text);
    }
    for (std::size_t index = 0; index < m_sessions.size(); ++index) {
      if (entry_row(context, "export.session-" + std::to_string(index), row, "folder", m_sessions[index].title,
                    m_sessions[index].about)) {
        if (context.open_session(m_sessions[index].path)) context.open_screen("export");
        return;
      }
      row.y += row.height;
    }
    scroll.used(row.y);
  }

  void draw_export(Context& context, const Rect& room) {
    report::Reader reader = report::Reader::self;
    if (context.narrow()) {
      Scroll scroll(context, "export.kinds", room);
      Rect row = scroll.inner();
      row.y += 6;
      reader = choose_reader(context, {row.x, row.y});
      if (reader != report::Reader::self) row.y += 84;
      row.y += offer_closing(context, row, reader);
      row.y += draw_kinds(context, row) + 24;
      if (on_paper(context)) {
        scroll.used(row.y + draw_paper_words(context, row, theme().text));
      } else {
        scroll.used(row.y + draw_paper(context, row, reader, m_paper_height));
      }
    } else {
      const auto parts = columns(context, room, {0.42F, 0.58F}, {});
      reader = choose_reader(context, {parts[0].x, parts[0].y});
      const float down = reader == report::Reader::self ? 0 : 84;
      {
        Scroll scroll(context, "export.kinds", {parts[0].x, parts[0].y + down, parts[0].width, parts[0].height - down});
        Rect row = scroll.inner();
        row.y += offer_closing(context, row, reader);
        scroll.used(row.y + draw_kinds(context, row));
      }
      draw_preview(context, parts[1], reader);
    }
    if (next_step(context, "export.make", context.say("export.make"))) make(context, reader);
  }

  /// A shared report is made from a closed meeting: one press closes it first. Gives the height.
  static float offer_closing(Context& context, Rect row, report::Reader reader) {
    if (reader != report::Reader::share || is_published(context.document())) return 0;
    row.height = 96;
    const std::string id = context.document().meeting.closed ? "export.close-again" : "export.close";
    if (entry_row(context, "export.close", row, "key", context.say(id), context.say(id + "-words"))) {
      set_closed(context, true);
    }
    return row.height + 12;
  }

  /// Gives the height.
  float draw_kinds(Context& context, Rect row) {
    const float top = row.y;
    row.height = 92;
    for (const ExportKind& kind : context.exporter().kinds()) {
      if (m_kind.empty()) m_kind = kind.id;
      const std::string id = "export.kind." + kind.id;
      if (radio(context, "export.kind-" + kind.id, row, context.say(id), context.say(id + "-words"), m_kind == kind.id,
                Ground::night)) {
        m_kind = kind.id;
      }
      row.y += row.height + 6;
    }
    return row.y - top;
  }

  [[nodiscard]] bool on_paper(const Context& context) const {
    for (const ExportKind& kind : context.exporter().kinds()) {
      if (kind.id == m_kind) return kind.paper;
    }
    return false;
  }

  void draw_preview(Context& context, const Rect& room, report::Reader reader) const {
    sheet(context, room);
    Scroll scroll(context, "export.preview", room.inset(36, 28));
    const Rect inner = scroll.inner();
    if (on_paper(context)) {
      scroll.used(inner.y + draw_paper_words(context, inner, theme().ink));
      return;
    }
    const auto tree = session_tree(context, reader);
    if (tree) {
      scroll.used(inner.y + draw_tree(context, inner, *tree));
    } else {
      words(context, inner, context.words().sentence(tree.error()), style::body, theme().ink);
    }
  }

  /// What the paper is for; gives the height.
  float draw_paper_words(Context& context, const Rect& rect, Colour colour) const {
    const float head = words(context, rect, context.say("export.kind." + m_kind), style::title, colour) + 14;
    return head + words(context, {rect.x, rect.y + head, rect.width, 800},
                        context.say("export.kind." + m_kind + "-paper"), style::body, colour);
  }

  void make(Context& context, report::Reader reader) const {
    const auto written =
        context.exporter().write({m_kind, reader, context.language(), &context.document(),
                                  context.session().documents(), context.session().path().parent_path()});
    if (written) {
      context.tell(context.say("export.made", {{"file", written->string()}}));
    } else {
      context.warn(written.errors());
    }
  }

  std::vector<SessionOnDisk> m_sessions;
  std::string m_kind;
  float m_paper_height = 600;  ///< as it was drawn last time
};

}  // namespace

std::unique_ptr<Screen> make_export_screen() { return std::make_unique<ExportScreen>(); }

}  // namespace sprong::ui
