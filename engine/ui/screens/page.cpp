// Page: a step with a title and a text for the room.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class PageScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "page"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.35F, area.y + area.height * 0.45F}, 760);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    const Rect room{area.x, area.y + title + 32, area.width, area.height - title - 32};
    {
      Scroll scroll(context, "page.text", room);
      Rect inner = scroll.inner();
      inner.width = std::min(inner.width, 1360.0F);
      scroll.used(inner.y + paragraphs(context, inner, context.in(context.step()->text), style::room_body, theme().paper));
    }
    step_foot(context, Audience::room);
  }
};

}  // namespace

std::unique_ptr<Screen> make_page_screen() { return std::make_unique<PageScreen>(); }

}  // namespace sprong::ui
