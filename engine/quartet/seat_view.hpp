// SeatView: all that one player can know. What a seat must not see is not in it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "quartet/cards.hpp"
#include "quartet/rules.hpp"

namespace sprong::quartet {

/// The game as one seat sees it: its own hand, how many cards the others hold, what lies on the table, and what
/// everyone heard. Computer players get nothing else. It looks at the events of its Game: use it before that game
/// changes or goes.
struct SeatView {
  Setup setup;
  int seat = 0;
  CardSet hand;
  std::array<int, most_seats> counts{};    ///< cards in each seat's hand
  std::array<int, most_quartets> owner{};  ///< quartet -> the seat that laid it down, -1 while it is in play
  int stock_left = 0;                      ///< cards face down
  int on_turn = 0;
  bool finished = false;          ///< all quartets are down, or the game was stopped
  std::span<const Event> events;  ///< everything said and done, oldest first

  [[nodiscard]] bool may_ask() const { return !finished && on_turn == seat; }
  /// Who, which quartet and which card can be asked for: the three steps of an ask. Any player to ask goes with any
  /// card to ask for. Sorted; empty when it is not this seat's turn.
  [[nodiscard]] std::vector<int> players_to_ask() const;
  [[nodiscard]] std::vector<int> quartets_to_ask() const;
  [[nodiscard]] CardSet cards_to_ask() const;
  [[nodiscard]] CardSet cards_to_ask(int quartet) const;
  /// All of them together, sorted by player, then card.
  [[nodiscard]] std::vector<Ask> legal_asks() const;
};

}  // namespace sprong::quartet
