// Cards: green (needed) and red (hinders), about oneself, the organisation or the client, on a wall.
#include "ui/cards.hpp"
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class CardsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "cards"; }

  void enter(Context& context) override { context.focus("cards.text"); }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    const float chips_top = context.size().height - item_foot_room(context) - 76;
    draw_wall(context, {area.x, area.y + title + 16, area.width, chips_top - area.y - title - 32});
    draw_chips(context, {area.x, chips_top});
    const bool green = kind(context) == journey::ItemKind::green;
    const FootAct act = item_foot(context, {"cards",
                                            context.say("cards.keep"),
                                            context.say("step.next"),
                                            context.say(green ? "cards.next-green" : "cards.next-red"),
                                            {}});
    if (act == FootAct::keep) {
      journey::ItemText item;
      item.kind = kind(context);
      item.about = about(context);
      keep_item(context, "cards", item);
    }
    if (act == FootAct::go_on) context.next();
    if (act == FootAct::back) context.back();
  }

  bool key(Context& context, const stage::Key& key) override {
    const int step = key.shift ? 2 : 1;
    switch (key.code) {
      case stage::KeyCode::f4:
        turn_kind(context);
        return true;
      case stage::KeyCode::f7:
        context.set_mark("cards.about", (context.mark_number("cards.about", 0) + step) % 3);
        return true;
      case stage::KeyCode::f8:
        turn_group(context, key.shift ? -1 : 1);
        return true;
      default:
        return false;
    }
  }

 private:
  static journey::ItemKind kind(const Context& context) {
    return context.mark("cards.kind", "green") == "green" ? journey::ItemKind::green : journey::ItemKind::red;
  }
  static journey::About about(const Context& context) {
    return all_abouts[static_cast<std::size_t>(std::clamp(context.mark_number("cards.about", 0), 0, 2))];
  }
  static void turn_kind(Context& context) {
    context.set_mark("cards.kind", kind(context) == journey::ItemKind::green ? "red" : "green");
  }

  static void draw_chips(Context& context, Point at) {
    for (const journey::ItemKind each : {journey::ItemKind::green, journey::ItemKind::red}) {
      const std::string text = context.say("item." + kind_id(each));
      if (chip(context, "cards.kind-" + kind_id(each), at, text, kind(context) == each)) {
        context.set_mark("cards.kind", kind_id(each));
        context.focus("cards.text");
      }
      at.x += chip_width(context, text, false) + 12;
    }
    at.x += 36;
    for (std::size_t index = 0; index < all_abouts.size(); ++index) {
      const std::string text = context.say("item.about-" + about_id(all_abouts[index]));
      if (chip(context, "cards.about-" + about_id(all_abouts[index]), at, text, about(context) == all_abouts[index])) {
        context.set_mark("cards.about", static_cast<int>(index));
        context.focus("cards.text");
      }
      at.x += chip_width(context, text, false) + 12;
    }
  }

  /// Green at the left, red at the right; each column scrolls with the other.
  static void draw_wall(Context& context, const Rect& rect) {
    Scroll scroll(context, "cards.wall", rect, Scroll::Use::reading);
    Rect inner = scroll.inner();
    const bool none = context.document().items_of(journey::ItemKind::green).empty() &&
                      context.document().items_of(journey::ItemKind::red).empty();
    if (none && !context.step()->text.empty()) {
      inner.y += paragraphs(context, inner, context.in(context.step()->text), style::room_body, theme().glow) + 28;
    }
    const bool one_column = context.narrow();
    const float gap = 40;
    const float width = one_column ? inner.width : (inner.width - gap) / 2;
    const float left = draw_column(context, {inner.x, inner.y, width, inner.height}, journey::ItemKind::green);
    const Rect second{one_column ? inner.x : inner.x + width + gap, one_column ? inner.y + left + 20 : inner.y, width,
                      inner.height};
    const float right = draw_column(context, second, journey::ItemKind::red);
    scroll.used(one_column ? second.y + right : inner.y + std::max(left, right));
  }

  static float draw_column(Context& context, const Rect& rect, journey::ItemKind kind) {
    const auto items = context.document().items_of(kind);
    float y = rect.y;
    y += words(context, rect, context.counted("cards.column-" + kind_id(kind), static_cast<long>(items.size())),
               style::room_head, theme().paper) +
         16;
    const int across = std::max(1, static_cast<int>((rect.width + 20) / (tag_card_width * 0.8F)));
    const float width = (rect.width - 20.0F * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t index = 0; index < items.size(); index += static_cast<std::size_t>(across)) {
      const std::size_t count = std::min(static_cast<std::size_t>(across), items.size() - index);
      float tallest = 220;  // cards beside each other are equally high
      for (std::size_t column = 0; column < count; ++column) {
        const std::string& text = items[index + column]->what.text;
        tallest = std::max(tallest, context.paint().measure(text, style::body, width - 130).height + 170);
      }
      for (std::size_t column = 0; column < count; ++column) {
        const session::Item& item = *items[index + column];
        const Rect place{rect.x + static_cast<float>(column) * (width + 20), y, width, tallest};
        tag_card(context, place, kind, context.say("item.about-" + about_id(item.what.about)), item.what.text);
      }
      y += tallest + 20;
    }
    return y - rect.y;
  }
};

}  // namespace

std::unique_ptr<Screen> make_cards_screen() { return std::make_unique<CardsScreen>(); }

}  // namespace sprong::ui
