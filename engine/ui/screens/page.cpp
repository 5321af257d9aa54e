// Page: a step with a title and a text for the room. At an exchange also the way to what people let each other read.
#include <algorithm>

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
      inner.y += paragraphs(context, inner, text, text_style(context, inner, text), theme().text);
      if (has_released(context)) inner.y += draw_released(context, inner);
      scroll.used(inner.y);
    }
    step_foot(context, Audience::room);
  }

 private:
  /// Whether somebody ticked something of a form for the table to read; on paper nobody does.
  static bool has_released(const Context& context) {
    const auto& forms = context.document().forms;
    return context.step()->kind == content::StepKind::exchange &&
           std::any_of(forms.begin(), forms.end(), [](const auto& form) { return !form.second.exchanged.empty(); });
  }

  /// Gives the height.
  static float draw_released(Context& context, const Rect& rect) {
    constexpr float gap = 40;
    const Backstage backstage(context);
    const std::string open = context.say("exchange.open");
    const Rect place{rect.x, rect.y + gap, quiet_button_width(context, open), measure::next_height};
    if (quiet_button(context, "page.exchange", place, open)) context.open_screen("exchange");
    return gap + place.height + 12;
  }

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
