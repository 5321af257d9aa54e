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
            theme().paper);
    } else {
      draw_list(context, room);
    }
    if (foot_left(context, "open.back", context.say("step.back"))) context.close_screen();
  }

 private:
  void look(const Context& context) {
    m_sessions = context.sessions();
    m_language = context.language();
  }

  void draw_list(Context& context, const Rect& room) {
    Scroll scroll(context, "open.list", room);
    Rect row = scroll.inner();
    row.width = std::min(row.width, 1280.0F);
    row.height = 82;
    for (std::size_t index = 0; index < m_sessions.size(); ++index) {
      if (entry_row(context, "open." + std::to_string(index), row, "folder", m_sessions[index].title,
                    m_sessions[index].about)) {
        context.open_session(m_sessions[index].path);
        return;
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
