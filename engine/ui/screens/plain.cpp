#include "ui/screens/plain.hpp"

#include <utility>

#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

class PlainScreen final : public Screen {
 public:
  explicit PlainScreen(std::string name) : m_name(std::move(name)) {}
  [[nodiscard]] std::string name() const override { return m_name; }
  void draw(Context& context) override {
    top_line(context, step_crumbs(context));
    const content::Step* step = context.step();
    const Rect area = context.content_area();
    const float down = screen_title(context, area, step == nullptr ? m_name : context.in(step->title), {}, Audience::room);
    if (step != nullptr) {
      words(context, {area.x, area.y + down, area.width, 0}, context.in(step->text), style::room_body, theme().paper);
    }
    if (next_step(context, m_name + ".next", context.say("common.next"), {}, Audience::room)) context.next();
  }

 private:
  std::string m_name;
};

}  // namespace

std::unique_ptr<Screen> make_plain_screen(const std::string& name) { return std::make_unique<PlainScreen>(name); }

}  // namespace sprong::ui
