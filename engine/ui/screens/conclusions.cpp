// Conclusions: what each group concludes from the walk, on sheets, written live or taken in from paper.
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class ConclusionsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "conclusions"; }

  void enter(Context& context) override { context.focus("conclusions.text"); }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    const float bottom = context.size().height - item_foot_room(context);
    pool(context, {area.x + area.width * 0.5F, area.y + area.height * 0.4F}, 800);
    top_line(context, step_crumbs(context));
    const auto items = context.document().items_of(journey::ItemKind::conclusion);
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    {
      Scroll scroll(context, "conclusions.list",
                    {area.x, area.y + title + 16, area.width, bottom - area.y - title - 28}, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      scroll.used(inner.y + (items.empty() ? draw_question(context, inner) : draw_sheets(context, inner, items)));
    }
    const FootAct act = item_foot(
        context,
        {"conclusions", context.say("conclusions.keep"), context.say("step.next"), context.say("conclusions.next"),
         items.empty() ? std::string() : context.counted("conclusions.count", static_cast<long>(items.size()))});
    if (act == FootAct::keep) {
      journey::ItemText item;
      item.kind = journey::ItemKind::conclusion;
      keep_item(context, "conclusions", item);
    }
    if (act == FootAct::go_on) context.next();
    if (act == FootAct::back) context.back();
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code == stage::KeyCode::f8) turn_group(context, key.shift ? -1 : 1);
    if (key.code == stage::KeyCode::f4) context.open_screen("entry");
    return key.code == stage::KeyCode::f8 || key.code == stage::KeyCode::f4;
  }

 private:
  static float draw_question(Context& context, const Rect& rect) {
    if (context.step()->text.empty()) return 0;
    const Rect column{rect.x, rect.y, std::min(rect.width, 1360.0F), rect.height};
    return paragraphs(context, column, context.in(context.step()->text), style::room_body, theme().glow);
  }

  static float draw_sheets(Context& context, const Rect& rect, const std::vector<const session::Item*>& items) {
    const int across = context.narrow() ? 1 : 2;
    const float gap = 28;
    const float width = (rect.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    std::vector<float> bottoms(static_cast<std::size_t>(across), rect.y + 8);
    for (std::size_t index = 0; index < items.size(); ++index) {
      float& bottom = bottoms[index % bottoms.size()];
      const float x = rect.x + static_cast<float>(index % bottoms.size()) * (width + gap);
      const float inside = width - 64;
      const float text = context.paint().measure(items[index]->what.text, style::room_quote, inside).height;
      const Rect paper{x, bottom, width, text + 96};
      sheet(context, paper);
      words(context, {x + 32, bottom + 24, inside, text}, items[index]->what.text, style::room_quote, theme().ink);
      words(context, {x + 32, bottom + 32 + text, inside, 40}, origin_words(context, *items[index]), style::secondary,
            theme().ink_2);
      bottom += paper.height + gap;
    }
    return *std::max_element(bottoms.begin(), bottoms.end()) - rect.y;
  }
};

}  // namespace

std::unique_ptr<Screen> make_conclusions_screen() { return std::make_unique<ConclusionsScreen>(); }

}  // namespace sprong::ui
