// AskChooser: the three plain steps of an ask (who, which quartet, which card) without a screen. Offers only
// what the rules allow, so nothing that is chosen here is refused.
#pragma once

#include <optional>
#include <vector>

#include "quartet/seat_view.hpp"

namespace sprong::ui {

enum class AskStep { player, quartet, card };

/// Invariant: what is chosen is offered. A step with one possibility is taken by itself; so is the first card of a
/// quartet, and pressing a card asks for it: no ask costs more than three keys.
class AskChooser {
 public:
  /// Takes over what the seat on turn may ask. What was chosen before stays when it is still offered.
  void offer(const quartet::SeatView& view);
  /// Forgets all choices, for the next turn.
  void clear();

  /// Seats, clockwise from the left neighbour: as they sit, and as their number keys stand on the screen.
  [[nodiscard]] const std::vector<int>& players() const { return m_players; }
  [[nodiscard]] const std::vector<int>& quartets() const { return m_quartets; }  ///< numbers in the game
  [[nodiscard]] const std::vector<int>& cards() const { return m_cards; }        ///< of the chosen quartet; else none

  [[nodiscard]] std::optional<int> player() const { return m_player; }
  [[nodiscard]] std::optional<int> quartet() const { return m_quartet; }
  [[nodiscard]] std::optional<int> card() const { return m_card; }
  /// The step that is to be taken next; card also when everything is chosen.
  [[nodiscard]] AskStep step() const;
  /// The ask, once all three are chosen.
  [[nodiscard]] std::optional<quartet::Ask> ask() const;

  // False, and nothing changed, for what is not offered.
  bool choose_player(int seat);
  bool choose_quartet(int quartet);
  bool choose_card(int card);
  /// A number key: the choice `index` (from 0) of the step that is next. Gives that step; none when there is no such
  /// choice.
  std::optional<AskStep> choose_nth(std::size_t index);

 private:
  void take_cards();

  quartet::CardSet m_askable;
  int m_cards_per_quartet = 4;
  std::vector<int> m_players, m_quartets, m_cards;
  std::optional<int> m_player, m_quartet, m_card;
};

}  // namespace sprong::ui
