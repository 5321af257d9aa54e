// Conclusions: what each group concludes from the walk, on sheets, written live or taken in from paper. Each can be
// read by itself, changed and taken away.
#include <algorithm>

#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_reader.hpp"
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
    const auto items = shown(context);
    if (m_reader.open()) {
      if (m_reader.draw(context, items, false) == ItemReader::Act::closed) context.focus("conclusions.text");
      return;
    }
    const Rect area = context.content_area();
    const float bottom = context.size().height - item_foot_room(context);
    pool(context, {area.x + area.width * 0.5F, area.y + area.height * 0.4F}, 800);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    {
      Scroll scroll(context, "conclusions.list", {area.x, area.y + title, area.width, bottom - area.y - title - 12},
                    Scroll::Use::reading);
      const Rect inner = scroll.inner();
      scroll.used(inner.y + (items.empty() ? draw_question(context, inner) : draw_sheets(context, inner, items)));
    }
    draw_foot(context, items.size());
  }

  bool early_key(Context& context, const stage::Key& key) override {
    return m_reader.open() && m_reader.key(context, shown(context), key);
  }

  bool key(Context& context, const stage::Key& key) override {
    if (m_reader.key(context, shown(context), key)) return true;
    if (key.code == stage::KeyCode::f8) turn_group(context, key.shift ? -1 : 1);
    if (key.code == stage::KeyCode::f4) context.open_screen("entry");
    return key.code == stage::KeyCode::f8 || key.code == stage::KeyCode::f4;
  }

  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

 private:
  static std::vector<const session::Item*> shown(const Context& context) {
    return not_held(context.document().items_of(journey::ItemKind::conclusion));
  }

  bool turn(Context& context, int by) {
    if (!m_reader.open()) return false;
    m_reader.turn(context, shown(context), by);
    return true;
  }

  static void draw_foot(Context& context, std::size_t count) {
    const FootAct act = item_foot(
        context,
        {"conclusions", context.say("conclusions.keep"), context.say("step.next"), context.say("conclusions.next"),
         count == 0 ? std::string() : context.counted("conclusions.count", static_cast<long>(count))});
    if (act == FootAct::keep) {
      journey::ItemText item;
      item.kind = journey::ItemKind::conclusion;
      keep_item(context, "conclusions", item);
    }
    if (act == FootAct::go_on) context.next();
    if (act == FootAct::back) context.back();
  }

  static float draw_question(Context& context, const Rect& rect) {
    if (context.step()->text.empty()) return 0;
    const Rect column{rect.x, rect.y, std::min(rect.width, 1360.0F), rect.height};
    return paragraphs(context, column, context.in(context.step()->text), style::room_body, theme().glow);
  }

  float draw_sheets(Context& context, const Rect& rect, const std::vector<const session::Item*>& items) {
    const int across = context.narrow() ? 1 : 2;
    const float gap = 28;
    const float width = (rect.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    std::vector<float> bottoms(static_cast<std::size_t>(across), rect.y + 16);
    for (std::size_t index = 0; index < items.size(); ++index) {
      const auto shortest = std::min_element(bottoms.begin(), bottoms.end());
      const float x = rect.x + static_cast<float>(shortest - bottoms.begin()) * (width + gap);
      *shortest += draw_sheet(context, {x, *shortest, width, 0}, *items[index], index + 1) + gap;
    }
    return *std::max_element(bottoms.begin(), bottoms.end()) - rect.y;
  }

  /// One conclusion; gives its height.
  float draw_sheet(Context& context, const Rect& place, const session::Item& item, std::size_t number) {
    const float inside = place.width - 64;
    const std::string origin = origin_words(context, item);
    const float text = context.paint().measure(item.what.text, style::room_quote, inside).height;
    const Rect paper{place.x, place.y, place.width, text + (origin.empty() ? 48.0F : 96.0F)};
    sheet(context, paper);
    words(context, {paper.x + 32, paper.y + 24, inside, text}, item.what.text, style::room_quote, theme().ink);
    words(context, {paper.x + 32, paper.y + 32 + text, inside, 40}, origin, style::secondary, theme().ink_2);
    const Interaction on = context.interact("conclusions.item-" + std::to_string(number), paper, item.what.text);
    if (on.ring) focus_ring(context, paper, measure::radius_sheet);
    if (on.activated) m_reader.read(context, item.stamp.id);
    return paper.height;
  }

  ItemReader m_reader{"conclusions"};
};

}  // namespace

std::unique_ptr<Screen> make_conclusions_screen() { return std::make_unique<ConclusionsScreen>(); }

}  // namespace sprong::ui
