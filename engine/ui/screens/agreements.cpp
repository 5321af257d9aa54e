// Agreements: what the group agrees before it begins, in the words of the pack's safety page.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

/// The agreements in two columns, each with its lamp and a few words; gives the height.
float draw_agreements(Context& context, const Rect& rect, const content::Safety& safety) {
  const int columns_count = context.narrow() ? 1 : 2;
  const float width =
      (rect.width - measure::column_gap * static_cast<float>(columns_count - 1)) / static_cast<float>(columns_count);
  float bottom = 0;
  float row = 0;
  float row_height = 0;
  for (std::size_t index = 0; index < safety.agreements.size(); ++index) {
    const auto column = static_cast<float>(static_cast<int>(index) % columns_count);
    if (column == 0.0F) {
      row += row_height;
      row_height = 0;
    }
    const content::Agreement& agreement = safety.agreements[index];
    const Rect place{rect.x + column * (width + measure::column_gap) + 52, rect.y + row, width - 52, rect.height};
    context.paint().disc({place.x - 34, place.y + 23}, 13, theme().lamp);
    const float head = words(context, place, context.in(agreement.title), style::room_head, theme().text);
    const Rect below{place.x, place.y + head + 6, place.width, place.height};
    const float text = words(context, below, context.in(agreement.text), style::room_small, theme().dim);
    row_height = std::max(row_height, head + 6 + text + 30);
    bottom = std::max(bottom, row + row_height);
  }
  return bottom;
}

class AgreementsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "agreements"; }

  void draw(Context& context) override {
    const content::Safety& safety = context.pack().safety;
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.5F, area.y + area.height * 0.4F}, 800);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(safety.agreements_title), {}, Audience::room);
    const Rect below{area.x, area.y + title + 16, area.width, area.height};
    const content::Text& own = context.step()->text;  // a step may say it in words of its own: alone at a desk
    const float intro =
        words(context, below, context.in(own.empty() ? safety.agreements_intro : own), style::room_body, theme().glow);
    const float top = below.y + intro + 28;
    {
      Scroll scroll(context, "agreements.list", {area.x, top, area.width, area.bottom() - top}, Scroll::Use::reading);
      scroll.used(scroll.inner().y + draw_agreements(context, scroll.inner(), safety));
    }
    const bool alone = context.document().programme().kind == content::ProgrammeKind::individual;
    step_foot(context, Audience::room, context.say(alone ? "agreements.agreed-alone" : "agreements.agreed"));
  }
};

}  // namespace

std::unique_ptr<Screen> make_agreements_screen() { return std::make_unique<AgreementsScreen>(); }

}  // namespace sprong::ui
