#include "ui/screens/card_wall.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/cards.hpp"
#include "ui/screens/item_words.hpp"

namespace sprong::ui {
namespace {

constexpr float head_height = 52;
constexpr float side_width = 190;  ///< the signs and words of the two rows
constexpr float gap = 24;
constexpr float edge = 9;  ///< of each card that shows under the last one
constexpr float drag_from = 10;
constexpr float low_rows = 190;  ///< lower rows show no card, only their counts

constexpr std::array<journey::ItemKind, 2> kinds{journey::ItemKind::green, journey::ItemKind::red};

std::string widget_of(const CardPile& pile) { return "cards.pile-" + pile_id(pile); }

/// A row on which there is no room for a card: sign, whom it is about, how many.
void draw_count(Context& context, const Rect& rect, const CardPile& pile, std::size_t count) {
  panel(context, rect);
  const float radius = std::min(26.0F, rect.height / 2 - 8);
  tag_card_sign(context, {rect.x + 18 + radius, rect.centre().y}, pile.kind, radius);
  const float left = rect.x + 30 + 2 * radius;
  const std::string number = std::to_string(count);
  const float wide = context.paint().width(number, style::count);
  const Rect words_room{left, rect.y, rect.right() - left - wide - 32, rect.height};
  const std::string about = context.say("item.about-" + about_id(pile.about));
  const TextStyle fitted = context.paint().fitting(about, style::body_bold, words_room.width, 18);
  words(context, words_room, about, fitted, theme().text, {.upright = Upright::middle, .wrap = false});
  words(context, {rect.right() - wide - 18, rect.y, wide + 4, rect.height}, number, style::count, theme().text,
        {.upright = Upright::middle, .wrap = false});
}

}  // namespace

std::vector<const session::Item*> cards_of(const Context& context, const CardPile& pile) {
  auto cards = not_held(context.document().items_of(pile.kind));
  std::erase_if(cards, [&](const session::Item* card) { return card->what.about != pile.about; });
  return cards;
}

std::string pile_id(const CardPile& pile) { return kind_id(pile.kind) + "-" + about_id(pile.about); }

std::string pile_words(const Context& context, const CardPile& pile) {
  return context.say("cards.head-" + kind_id(pile.kind)) + " · " + context.say("item.about-" + about_id(pile.about));
}

void draw_card(Context& context, const Rect& rect, const session::Item& card) {
  stage::Painter& paint = context.paint();
  const Rect plate = tag_card_face(context, rect, card.what.kind);
  tag_card_sign(context, {plate.x + 40, plate.y + 40}, card.what.kind, 24);
  const Rect room{plate.x + 78, plate.y + 14, plate.width - 98, plate.height - 28};
  constexpr float least = 22;
  const TextStyle fitted = paint.fitting(card.what.text, style::room_body, Size{room.width, room.height}, least);
  const float line = fitted.size * fitted.line;
  const int most = std::max(1, static_cast<int>(room.height / line));
  words(context, room, card.what.text, fitted, theme().ink, {.upright = Upright::middle, .most_lines = most});
}

std::optional<CardPile> CardWall::draw(Context& context, const Rect& rect) {
  const bool dropped = let_go(context);
  m_places.clear();
  const bool low = rect.height < 2 * low_rows;
  const float side = context.narrow() ? 0 : side_width;
  const float head = low ? 0 : head_height;
  const float width = (rect.width - side - 2 * gap) / 3;
  const float height = (rect.height - head - gap) / 2;
  std::optional<CardPile> pressed;
  for (std::size_t row = 0; row < kinds.size(); ++row) {
    const float top = rect.y + head + static_cast<float>(row) * (height + gap);
    if (side > 0) {
      const float radius = std::min(40.0F, height / 3);
      tag_card_sign(context, {rect.x + radius, top + height / 2 - 26}, kinds[row], radius);
      words(context, {rect.x, top + height / 2 + radius - 14, side - 16, 60},
            context.say("cards.head-" + kind_id(kinds[row])), style::room_name, theme().text, {.wrap = false});
    }
    for (std::size_t column = 0; column < all_abouts.size(); ++column) {
      const float left = rect.x + side + static_cast<float>(column) * (width + gap);
      const CardPile pile{kinds[row], all_abouts[column]};
      if (row == 0 && head > 0) {
        words(context, {left, rect.y, width, head}, context.say("item.about-" + about_id(pile.about)), style::room_name,
              theme().text, {.align = Align::left, .wrap = false});
      }
      if (draw_pile(context, {left, top, width, height}, pile)) pressed = pile;
    }
  }
  draw_in_hand(context);
  if (dropped) return std::nullopt;
  return pressed;
}

bool CardWall::draw_pile(Context& context, const Rect& rect, const CardPile& pile) {
  stage::Painter& paint = context.paint();
  auto cards = cards_of(context, pile);
  const std::string count = context.counted("cards.pile", static_cast<long>(cards.size()));
  const Interaction on =
      context.interact(widget_of(pile), rect, pile_words(context, pile) + ", " + count, {Role::button, !cards.empty()});
  m_places.push_back({pile, rect});
  if (rect.height < low_rows) {
    draw_count(context, rect, pile, cards.size());
  } else if (cards.empty()) {
    paint.dashed_outline(
        {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}}, 2, 10, 9,
        theme().rail);
    words(context, rect.inset(24), context.say("cards.none"), style::room_small, theme().dim,
          {.align = Align::centre, .upright = Upright::middle});
  } else {
    const session::Item* top = cards.back();
    take_mouse(context, pile, *top);
    if (m_grab && m_grab->on && m_grab->id == top->stamp.id) cards.pop_back();
    const std::size_t under = std::min<std::size_t>(3, cards.empty() ? 0 : cards.size() - 1);
    const float counted = 44;
    const Rect card{rect.x, rect.y, rect.width - 3 * edge, rect.height - counted - 6};
    for (std::size_t below = under; below > 0; --below) {
      const float by = static_cast<float>(below) * edge;
      tag_card_face(context, {card.x + by, card.y + by * 0.4F, card.width, card.height}, pile.kind);
    }
    if (!cards.empty()) draw_card(context, card, *cards.back());
    words(context, {rect.x, rect.bottom() - counted, rect.width, counted}, count, style::room_small, theme().text,
          {.upright = Upright::middle, .wrap = false});
  }
  if (on.ring) focus_ring(context, rect, measure::radius_card);
  return on.activated;
}

// ---- a card in the hand ---------------------------------------------------------------------

void CardWall::take_mouse(Context& context, const CardPile& pile, const session::Item& card) {
  if (!context.dragging(widget_of(pile))) return;
  const Point mouse = context.mouse();
  if (!m_grab) m_grab = Grab{card.stamp.id, pile, mouse};
  const bool far = std::hypot(mouse.x - m_grab->at.x, mouse.y - m_grab->at.y) > drag_from;
  if (m_grab->from == pile && far && !m_grab->given_up) m_grab->on = true;
}

bool CardWall::put_back() {
  if (!m_grab || !m_grab->on) return false;
  m_grab->on = false;
  m_grab->given_up = true;
  return true;
}

/// The card goes to the pile over which it is let go. True: this was no press on a pile.
bool CardWall::let_go(Context& context) {
  if (!m_grab || context.dragging(widget_of(m_grab->from))) return false;
  const Grab grab = *m_grab;
  m_grab.reset();
  const Point mouse = context.mouse();
  const bool moved = grab.on || (!grab.given_up && std::hypot(mouse.x - grab.at.x, mouse.y - grab.at.y) > drag_from);
  const auto to =
      std::find_if(m_places.begin(), m_places.end(), [&](const Place& p) { return p.rect.contains(mouse); });
  const auto card = context.document().items.find(grab.id);
  if (moved && to != m_places.end() && to->pile != grab.from && card != context.document().items.end()) {
    journey::ItemText what = card->second.what;
    what.kind = to->pile.kind;
    what.about = to->pile.about;
    const auto theme_of = context.document().themes.find(card->second.theme);
    const bool themed = theme_of != context.document().themes.end();
    context.send(session::PutItem{grab.id, what, themed ? theme_of->second.name : std::string()});
  }
  return moved || grab.given_up;
}

void CardWall::draw_in_hand(Context& context) {
  if (!m_grab || !m_grab->on) return;
  const auto card = context.document().items.find(m_grab->id);
  const auto from =
      std::find_if(m_places.begin(), m_places.end(), [&](const Place& p) { return p.pile == m_grab->from; });
  if (card == context.document().items.end() || from == m_places.end()) return;
  const Point mouse = context.mouse();
  for (const Place& place : m_places) {
    if (place.rect.contains(mouse))
      context.paint().border(place.rect.inset(-8), measure::radius_card, 4, theme().focus);
  }
  const Rect& home = from->rect;
  draw_card(
      context,
      Rect{home.x + mouse.x - m_grab->at.x, home.y + mouse.y - m_grab->at.y, home.width - 3 * edge, home.height - 50},
      card->second);
}

}  // namespace sprong::ui
