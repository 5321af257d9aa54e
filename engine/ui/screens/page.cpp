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
      Scroll scroll(context, "page.text", room, Scroll::Use::reading);
      Rect inner = scroll.inner();
      inner.width = std::min(inner.width, 1480.0F);
      const std::string& text = context.in(context.step()->text);
      scroll.used(inner.y + paragraphs(context, inner, text, text_style(context, inner, text), theme().text));
    }
    step_foot(context, Audience::room);
  }

 private:
  /// As large as leaves a third of the room dark; never under the size of the room's text.
  static TextStyle text_style(Context& context, const Rect& room, const std::string& text) {
    constexpr float largest = 52;
    TextStyle style = style::room_body;
    style.size = context.narrow() ? style.size : largest;
    return context.paint().fitting(text, style, Size{room.width, room.height * 0.66F}, style::room_body.size);
  }
};

}  // namespace

std::unique_ptr<Screen> make_page_screen() { return std::make_unique<PageScreen>(); }

}  // namespace sprong::ui
