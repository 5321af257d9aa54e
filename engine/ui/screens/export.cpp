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
    top_line(context, context.has_session() ? context.document().meeting.title : std::string());
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
      words(context, row, context.say("open.none", {{"folder", context.sessions_folder().string()}}), style::body, theme().paper);
    }
    for (std::size_t index = 0; index < m_sessions.size(); ++index) {
      if (entry_row(context, "export.session-" + std::to_string(index), row, "folder", m_sessions[index].path.stem().string(),
                    {})) {
        if (context.open_session(m_sessions[index].path)) context.open_screen("export");
        return;
      }
      row.y += row.height;
    }
    scroll.used(row.y);
  }

  void draw_export(Context& context, const Rect& room) {
    const auto parts = columns(context, room, {0.42F, 0.58F}, {room.height * 0.5F, room.height * 0.5F});
    const report::Reader reader = choose_reader(context, {parts[0].x, parts[0].y});
    draw_kinds(context, {parts[0].x, parts[0].y + 84, parts[0].width, parts[0].height - 84});
    draw_preview(context, parts[1], reader);
    if (next_step(context, "export.make", context.say("export.make"))) make(context, reader);
  }

  void draw_kinds(Context& context, const Rect& room) {
    Scroll scroll(context, "export.kinds", room);
    Rect row = scroll.inner();
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
    scroll.used(row.y);
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
      float y = inner.y;
      y += words(context, inner, context.say("export.kind." + m_kind), style::title, theme().ink) + 14;
      y += words(context, {inner.x, y, inner.width, 800}, context.say("export.kind." + m_kind + "-paper"), style::body,
                 theme().ink);
      scroll.used(y);
      return;
    }
    const auto tree = session_tree(context, reader);
    if (tree) {
      scroll.used(inner.y + draw_tree(context, inner, *tree));
    } else {
      words(context, inner, context.words().sentence(tree.error()), style::body, theme().ink);
    }
  }

  void make(Context& context, report::Reader reader) const {
    const auto written = context.exporter().write(
        {m_kind, reader, context.language(), &context.document(), context.session().path().parent_path()});
    if (written) {
      context.tell(context.say("export.made", {{"file", written->string()}}));
    } else {
      context.warn(written.errors());
    }
  }

  std::vector<SessionOnDisk> m_sessions;
  std::string m_kind;
};

}  // namespace

std::unique_ptr<Screen> make_export_screen() { return std::make_unique<ExportScreen>(); }

}  // namespace sprong::ui
