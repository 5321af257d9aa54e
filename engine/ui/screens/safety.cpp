// Safety (F2): the agreements and whom to turn to, over whatever is on the screen.
#include "ui/screens/aftercare.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {
namespace {

float draw_agreement_list(Context& context, const Rect& rect, const content::Safety& safety) {
  float y = rect.y;
  y += words(context, rect, context.in(safety.agreements_title), style::head, theme().ink) + 16;
  for (const content::Agreement& agreement : safety.agreements) {
    y += words(context, {rect.x, y, rect.width, 200}, context.in(agreement.title), style::body_bold, theme().ink);
    y += words(context, {rect.x, y + 2, rect.width, 200}, context.in(agreement.text), style::small, theme().ink_2) + 18;
  }
  return y - rect.y;
}

float draw_aftercare(Context& context, const Rect& rect, const content::Safety& safety) {
  float y = rect.y;
  y += words(context, rect, context.in(safety.aftercare_title), style::head, theme().ink) + 10;
  y += words(context, {rect.x, y, rect.width, 300}, context.in(safety.aftercare_intro), style::small, theme().ink_2) +
       18;
  const Contacts contacts = context.has_session() ? Contacts::fill_in : Contacts::read;
  y += draw_contacts(context, {rect.x, y, rect.width, 3000}, contacts, Ground::paper, Audience::desk);
  return y - rect.y;
}

class SafetyScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "safety"; }

  void draw(Context& context) override {
    const Size screen = context.size();
    context.paint().fill({0, 0, screen.width, screen.height}, theme().night.faded(0.86F));
    const Rect paper{measure::margin, measure::margin, screen.width - 2 * measure::margin,
                     screen.height - measure::foot_height - measure::margin - 12};
    sheet(context, paper);
    {
      const Rect room = paper.inset(44, 36);
      Scroll scroll(context, "safety.text", room, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      const content::Safety& safety = context.pack().safety;
      if (context.narrow()) {
        const float first = draw_aftercare(context, inner, safety);
        const float second = draw_agreement_list(context, {inner.x, inner.y + first + 24, inner.width, 3000}, safety);
        scroll.used(inner.y + first + 24 + second);
      } else {
        const float half = (inner.width - 72) / 2;
        const float left = draw_agreement_list(context, {inner.x, inner.y, half, 3000}, safety);
        const float right = draw_aftercare(context, {inner.x + half + 72, inner.y, half, 3000}, safety);
        scroll.used(inner.y + std::max(left, right));
      }
    }
    foot_words(context, context.say("safety.close-words"));
    if (next_step(context, "safety.close", context.say("safety.close"))) context.toggle_safety();
  }
};

}  // namespace

std::unique_ptr<Screen> make_safety_screen() { return std::make_unique<SafetyScreen>(); }

}  // namespace sprong::ui
