// Cards: green (needed) and red (hinders), about oneself, the organisation or the client. They collect on a wall,
// three by two; a pile is spread out, a card is read, changed, moved and taken down.
#include <algorithm>

#include "ui/cards.hpp"
#include "ui/screens/card_wall.hpp"
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_reader.hpp"
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
    if (m_reader.open()) {
      if (m_reader.draw(context, cards_of(context, m_pile), false) == ItemReader::Act::closed) spread(context, m_pile);
      return;
    }
    if (spread_out(context)) return draw_spread(context);
    draw_wall(context);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    return m_reader.open() && m_reader.key(context, cards_of(context, m_pile), key);
  }

  bool key(Context& context, const stage::Key& key) override {
    if (m_reader.key(context, cards_of(context, m_pile), key)) return true;
    const int step = key.shift ? 2 : 1;
    switch (key.code) {
      case stage::KeyCode::escape:
        if (m_wall.put_back()) return true;
        if (!spread_out(context)) return false;
        gather(context);
        return true;
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

  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

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

  bool turn(Context& context, int by) {
    if (m_reader.open()) {
      m_reader.turn(context, cards_of(context, m_pile), by);
      return true;
    }
    if (!spread_out(context)) return false;
    const int wanted = m_page + by;
    if (wanted < 0 || wanted >= page_count(context))
      gather(context);
    else
      m_page = wanted;
    context.redraw();
    return true;
  }

  // ---- the wall ----

  void draw_wall(Context& context) {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const bool none = context.document().items_of(journey::ItemKind::green).empty() &&
                      context.document().items_of(journey::ItemKind::red).empty();
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    const float chips_top = context.size().height - item_foot_room(context) - 76;
    const Rect room{area.x, area.y + title + 8, area.width, chips_top - area.y - title - 24};
    if (none && !context.step()->text.empty()) {
      Scroll scroll(context, "cards.question", room, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      scroll.used(inner.y +
                  paragraphs(context, inner, context.in(context.step()->text), style::room_body, theme().glow));
    } else if (const auto pressed = m_wall.draw(context, room)) {
      spread(context, *pressed);
    }
    draw_chips(context, {area.x, chips_top});
    draw_foot(context);
  }

  static void draw_foot(Context& context) {
    const bool green = kind(context) == journey::ItemKind::green;
    const FootAct act = item_foot(context, {"cards",
                                            context.say("cards.keep"),
                                            context.say("step.next"),
                                            context.say(green ? "cards.next-green" : "cards.next-red"),
                                            {},
                                            context.say("cards.one-person")});
    if (act == FootAct::keep) {
      journey::ItemText item;
      item.kind = kind(context);
      item.about = about(context);
      keep_item(context, "cards", item);
    }
    if (act == FootAct::go_on) context.next();
    if (act == FootAct::back) context.back();
  }

  static void draw_chips(Context& context, Point at) {
    const bool keys = context.size().width > 1500;
    if (keys) at.x += key_cap(context, {at.x, at.y + 30}, "F4") + 12;
    for (const journey::ItemKind each : {journey::ItemKind::green, journey::ItemKind::red}) {
      const std::string text = context.say("item." + kind_id(each));
      if (chip(context, "cards.kind-" + kind_id(each), at, text, kind(context) == each)) {
        context.set_mark("cards.kind", kind_id(each));
        context.focus("cards.text");
      }
      at.x += chip_width(context, text, false) + 12;
    }
    at.x += 24;
    if (keys) at.x += key_cap(context, {at.x, at.y + 30}, "F7") + 12;
    for (std::size_t index = 0; index < all_abouts.size(); ++index) {
      const std::string text = context.say("item.about-" + about_id(all_abouts[index]));
      if (chip(context, "cards.about-" + about_id(all_abouts[index]), at, text, about(context) == all_abouts[index])) {
        context.set_mark("cards.about", static_cast<int>(index));
        context.focus("cards.text");
      }
      at.x += chip_width(context, text, false) + 12;
    }
  }

  // ---- one pile, spread out ----

  static bool spread_out(const Context& context) { return !context.mark("cards.pile").empty(); }

  void spread(Context& context, const CardPile& pile) {
    const bool again = spread_out(context) && m_pile == pile;
    if (!again) m_page = 0;
    m_pile = pile;
    context.set_mark("cards.pile", pile_id(pile));
    context.focus("cards.spread-on");
  }
  static void gather(Context& context) {
    context.set_mark("cards.pile", "");
    context.focus("cards.text");
  }
  [[nodiscard]] static int across(const Context& context) { return context.narrow() ? 1 : 3; }
  [[nodiscard]] static int a_page(const Context& context) { return context.narrow() ? 1 : 6; }
  [[nodiscard]] int page_count(const Context& context) const {
    const int cards = static_cast<int>(cards_of(context, m_pile).size());
    return std::max(1, (cards + a_page(context) - 1) / a_page(context));
  }

  /// The pile that was spread out when the meeting was left.
  void take_up_pile(const Context& context) {
    for (const journey::ItemKind each : {journey::ItemKind::green, journey::ItemKind::red}) {
      for (const journey::About whom : all_abouts) {
        const CardPile pile{each, whom};
        if (pile_id(pile) == context.mark("cards.pile")) m_pile = pile;
      }
    }
  }

  void draw_spread(Context& context) {
    take_up_pile(context);
    const auto cards = cards_of(context, m_pile);
    if (cards.empty()) return gather(context);
    m_page = std::clamp(m_page, 0, page_count(context) - 1);
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, pile_words(context, m_pile),
                                     context.counted("cards.pile", static_cast<long>(cards.size())), Audience::room);
    const Rect room{area.x, area.y + title, area.width, area.height - title - 8};
    const float gap = 28;
    const int columns = across(context);
    const int rows = std::max(1, a_page(context) / columns);
    const float width = (room.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (room.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    for (int place = 0; place < a_page(context); ++place) {
      const auto index = static_cast<std::size_t>(m_page * a_page(context) + place);
      if (index >= cards.size()) break;
      const Rect rect{room.x + static_cast<float>(place % columns) * (width + gap),
                      room.y + static_cast<float>(place / columns) * (height + gap), width, height};
      const Interaction on = context.interact("cards.card-" + std::to_string(index + 1), rect, cards[index]->what.text);
      draw_card(context, rect, *cards[index]);
      if (on.ring) focus_ring(context, rect, measure::radius_card);
      if (on.activated) m_reader.read(context, cards[index]->stamp.id);
    }
    draw_spread_foot(context);
  }

  void draw_spread_foot(Context& context) {
    const Backstage backstage(context);
    const int pages = page_count(context);
    const std::string on = context.say(m_page + 1 < pages ? "cards.more" : "read.done");
    if (foot_left(context, "cards.gather", context.say("read.close"))) return gather(context);
    const float left = measure::margin + quiet_button_width(context, context.say("read.close")) + 24;
    if (pages > 1) {
      foot_words(context,
                 context.say("labels.page", {{"page", std::to_string(m_page + 1)}, {"pages", std::to_string(pages)}}),
                 left);
    }
    if (next_step(context, "cards.spread-on", on)) turn(context, 1);
  }

  CardWall m_wall;
  ItemReader m_reader{"cards"};
  CardPile m_pile;  ///< that is spread out
  int m_page = 0;
};

}  // namespace

std::unique_ptr<Screen> make_cards_screen() { return std::make_unique<CardsScreen>(); }

}  // namespace sprong::ui
