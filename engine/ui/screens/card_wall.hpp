// The wall of green and red cards, three by two: about oneself, the organisation, the client; what is needed above,
// what hinders below. Each pile shows its last card and how many there are; a card is dragged to another pile.
#pragma once

#include <optional>

#include "journey/journey.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

/// One of the six piles.
struct CardPile {
  journey::ItemKind kind = journey::ItemKind::green;
  journey::About about = journey::About::self;
  bool operator==(const CardPile&) const = default;
};

/// The cards of a pile that may stand in the room, in the order of entry.
std::vector<const session::Item*> cards_of(const Context& context, const CardPile& pile);
/// "Nodig · de organisatie"
std::string pile_words(const Context& context, const CardPile& pile);
/// The id of a pile in widgets: "green-self".
std::string pile_id(const CardPile& pile);

class CardWall {
 public:
  /// Draws the wall in `rect`. Gives the pile that was pressed.
  std::optional<CardPile> draw(Context& context, const Rect& rect);
  /// Leaves the card that is dragged where it was. False: none is.
  bool put_back();

 private:
  struct Grab {
    session::RecordId id;
    CardPile from;
    Point at;         ///< where the mouse went down
    bool on = false;  ///< the mouse moved far enough
    bool given_up = false;
  };
  /// Where each pile stood when it was drawn last.
  struct Place {
    CardPile pile;
    Rect rect;
  };
  bool draw_pile(Context& context, const Rect& rect, const CardPile& pile);
  void take_mouse(Context& context, const CardPile& pile, const session::Item& card);
  bool let_go(Context& context);
  void draw_in_hand(Context& context);

  std::optional<Grab> m_grab;
  std::vector<Place> m_places;
};

/// One card with its text, in `rect`; a text that is longer than the room ends in "…".
void draw_card(Context& context, const Rect& rect, const session::Item& card);

}  // namespace sprong::ui
