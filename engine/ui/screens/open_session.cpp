// Open a session: those in the sessions folder, last changed first.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class OpenSessionScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "open_session"; }

  void enter(Context& context) override {
    look(context);
    if (!m_sessions.empty()) context.focus("open.0");
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    if (!(m_language == context.language())) look(context);
    top_line(context, {});
    const float title = screen_title(context, area, context.say("open.title"), context.say("open.words"));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (m_sessions.empty()) {
      words(context, room, context.say("open.none", {{"folder", context.sessions_folder().string()}}), style::body,
            theme().text);
    } else {
      draw_list(context, room);
    }
    if (foot_left(context, "open.back", context.say("step.back"))) context.close_screen();
    const std::string merge = context.say("open.merge");
    if (m_sessions.size() > 1 && next_to_back(context, merge)) context.open_screen("merge_files");
  }

 private:
  void look(const Context& context) {
    m_sessions = context.sessions();
    m_language = context.language();
  }

  /// Merging needs two: it stands in the corner of the next step, but is not what one came for.
  static bool next_to_back(Context& context, const std::string& text) {
    const float width = quiet_button_width(context, text);
    const float bottom = context.size().height - 20;
    return quiet_button(
        context, "open.merge",
        {context.size().width - measure::margin - width, bottom - measure::next_height, width, measure::next_height},
        text);
  }

  void draw_list(Context& context, const Rect& room) {
    Scroll scroll(context, "open.list", room);
    Rect row = scroll.inner();
    row.width = std::min(row.width, 1280.0F);
    row.height = 82;
    const std::string erase = context.say("open.erase");
    const float button = quiet_button_width(context, erase);
    for (std::size_t index = 0; index < m_sessions.size(); ++index) {
      const SessionOnDisk& session = m_sessions[index];
      const std::string number = std::to_string(index);
      Rect entry = row;
      entry.width -= button + 20;
      if (entry_row(context, "open." + number, entry, session.kept_too_long ? "clock" : "folder", session.title,
                    session.about)) {
        context.open_session(session.path);
        return;
      }
      if (quiet_button(context, "open.erase-" + number, {row.right() - button, row.y + 8, button, row.height - 16},
                       erase)) {
        context.set_mark("erase.path", session.path.string());
        context.open_screen("erase_session");
      }
      row.y += row.height;
    }
    scroll.used(row.y);
  }

  std::vector<SessionOnDisk> m_sessions;
  content::Language m_language;  ///< in which they are described
};

}  // namespace

std::unique_ptr<Screen> make_open_session_screen() { return std::make_unique<OpenSessionScreen>(); }

}  // namespace sprong::ui
