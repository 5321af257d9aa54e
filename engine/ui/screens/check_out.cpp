// Check-out: how does everyone leave, and whom can they turn to afterwards.
#include "ui/screens/aftercare.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

float draw_questions(Context& context, const Rect& rect, const content::Safety& safety) {
  float y = rect.y;
  y += words(context, rect, context.in(safety.check_out_intro), style::room_body, theme().text) + 28;
  for (const content::Text& question : safety.check_out_questions) {
    y += words(context, {rect.x, y, rect.width, 300}, context.in(question), style::room_quote, theme().glow) + 18;
  }
  return y - rect.y;
}

float draw_paper(Context& context, const Rect& rect, const content::Safety& safety) {
  const Rect inside = rect.inset(36, 30);
  float y = inside.y;
  y += words(context, inside, context.in(safety.aftercare_title), style::head, theme().ink) + 16;
  y += draw_contacts(context, {inside.x, y, inside.width, 3000}, Contacts::read, Ground::paper, Audience::desk);
  return y - inside.y + 60;
}

class CheckOutScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "check_out"; }

  void draw(Context& context) override {
    const content::Safety& safety = context.pack().safety;
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.3F, area.y + area.height * 0.4F}, 720);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(safety.check_out_title), {}, Audience::room);
    const float top = area.y + title + 24;
    {
      Scroll scroll(context, "check_out.text", {area.x, top, area.width, area.bottom() - top}, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      if (context.narrow()) {
        const float first = draw_questions(context, inner, safety);
        const Rect paper{inner.x, inner.y + first + 20, inner.width, m_paper_height};
        sheet(context, paper);
        m_paper_height = draw_paper(context, paper, safety);
        scroll.used(paper.y + m_paper_height);
      } else {
        const float left = (inner.width - 56) * 0.55F;
        const float first = draw_questions(context, {inner.x, inner.y, left, inner.height}, safety);
        const Rect paper{inner.x + left + 56, inner.y, inner.width - left - 56, m_paper_height};
        sheet(context, paper);
        m_paper_height = draw_paper(context, paper, safety);
        scroll.used(inner.y + std::max(first, m_paper_height));
      }
    }
    step_foot(context, Audience::room);
  }

 private:
  float m_paper_height = 600;  ///< as it was drawn last time
};

}  // namespace

std::unique_ptr<Screen> make_check_out_screen() { return std::make_unique<CheckOutScreen>(); }

}  // namespace sprong::ui
