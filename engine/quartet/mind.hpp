// Mind: what a computer player still knows at the moment that it must ask. Made from its view, then thrown away.
#pragma once

#include <array>
#include <cstdint>

#include "quartet/counting.hpp"
#include "quartet/facts.hpp"
#include "quartet/player.hpp"

namespace sprong::quartet {

/// Decides which facts a player still remembers. A fact once forgotten stays forgotten until it is heard again.
class Memory {
 public:
  Memory(const Player& player, int now) : m_player(player), m_now(now) {}
  /// `since` is the number of the event that taught the fact, 0 when there is no such fact; `about` tells facts of
  /// one event apart.
  [[nodiscard]] bool keeps(int since, int about) const;

 private:
  const Player& m_player;
  int m_now;
};

/// Where a player has cards, as far as it remembers, and what is left to reckon with.
struct Mind {
  std::array<std::int8_t, most_cards> where{};  ///< seat that surely has the card; -1 not known or out of play
  Unseen unseen;                                ///< holders are the seats, then the stock
};

enum class Wanted { own_quartets, all };

Mind recall(const Player& player, const SeatView& view, const Facts& facts, Wanted wanted);

/// Fills in the chances: exactly when that takes at most `most_effort` steps.
/// Returns whether it was done exactly.
bool reckon(Mind& mind, double most_effort);

}  // namespace sprong::quartet
