// Open a session: those in the sessions folder, last changed first.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class OpenSessionScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "open_session"; }

  void enter(Context& context) override { m_sessions = context.sessions(); }

  void draw(Context& context) override {
    const Rect area = context.content_area();
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
  void draw_list(Context& context, const Rect& room) {
    Scroll scroll(context, "open.list", room);
    Rect row = scroll.inner();
    row.width = std::min(row.width, 1280.0F);
    row.height = 82;
    for (std::size_t index = 0; index < m_sessions.size(); ++index) {
      const std::string file = m_sessions[index].path.stem().string();
      if (entry_row(context, "open." + std::to_string(index), row, "folder", file,
                    m_sessions[index].path.parent_path().string())) {
        context.open_session(m_sessions[index].path);
        return;
      }
      row.y += row.height;
    }
    scroll.used(row.y);
  }

  std::vector<SessionOnDisk> m_sessions;
};

}  // namespace

std::unique_ptr<Screen> make_open_session_screen() { return std::make_unique<OpenSessionScreen>(); }

}  // namespace sprong::ui
