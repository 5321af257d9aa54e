// Erase a session: what that does, what it cannot do, and one button that no presenter remote presses by chance.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class EraseSessionScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "erase_session"; }

  void enter(Context& context) override {
    m_path = context.has_session() ? context.session().path() : std::filesystem::path(context.mark("erase.path"));
    m_session = context.session_on_disk(m_path);
    context.focus("erase.keep");
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, {});
    const float title = screen_title(context, area, context.say("erase-session.title"));
    {
      Scroll scroll(context, "erase.text", {area.x, area.y + title + 20, area.width, area.height - title - 20});
      const Rect inner = scroll.inner();
      const float width = std::min(inner.width, 1180.0F);
      float y = inner.y;
      const std::string name = m_session ? m_session->title : m_path.filename().string();
      y += words(context, {inner.x, y, width, 100}, name, style::head, theme().text) + 6;
      y += words(context, {inner.x, y, width, 100}, m_session ? m_session->about : std::string(), style::secondary,
                 theme().dim) +
           28;
      for (const char* part : {"erase-session.does", "erase-session.not", "erase-session.copies"}) {
        y += words(context, {inner.x, y, width, 400}, context.say(part), style::body, theme().text) + 18;
      }
      y += 14;
      const std::string yes = context.say("erase-session.yes");
      if (quiet_button(context, "erase.yes", {inner.x, y, quiet_button_width(context, yes), 64}, yes)) erase(context);
      scroll.used(y + 80);
    }
    if (next_step(context, "erase.keep", context.say("erase-session.keep"))) context.close_screen();
  }

 private:
  void erase(Context& context) const {
    const std::string name = m_session ? m_session->title : m_path.filename().string();
    if (!context.erase_session(m_path)) return;
    context.open_screen("open_session");
    context.tell(context.say("erase-session.done", {{"name", name}}));
  }

  std::filesystem::path m_path;
  std::optional<SessionOnDisk> m_session;
};

}  // namespace

std::unique_ptr<Screen> make_erase_session_screen() { return std::make_unique<EraseSessionScreen>(); }

}  // namespace sprong::ui
