// The same game for the naive implementation.
#pragma once

#include "property/quartet/naive.hpp"
#include "unit/quartet/games.hpp"

namespace sprong::quartet::tests {

inline naive::Card naive_card(const Shape& shape, int card) {
  return {card / shape.cards_per_quartet, card % shape.cards_per_quartet};
}

inline naive::Table naive_table(const Game& game) {
  const Setup& setup = game.setup();
  naive::Table table;
  table.quartets = setup.shape.quartets;
  table.size = setup.shape.cards_per_quartet;
  table.clockwise = setup.rules.after_miss == AfterMiss::clockwise;
  for (const CardSet& hand : game.dealt().hands) {
    table.hands.emplace_back();
    for (const int card : hand) table.hands.back().insert(naive_card(setup.shape, card));
  }
  for (const int card : game.dealt().stock) table.stock.push_back(naive_card(setup.shape, card));
  table.begin(static_cast<std::size_t>(setup.first));
  return table;
}

inline naive::Question naive_question(const Shape& shape, const Ask& ask) {
  return {static_cast<std::size_t>(ask.asked), naive_card(shape, ask.card)};
}

/// Whether both games stand the same.
inline bool same_state(const Game& game, const naive::Table& table) {
  if (game.over() != table.over() || (!game.over() && game.on_turn() != static_cast<int>(table.turn))) return false;
  if (game.stock_left() != static_cast<int>(table.stock.size())) return false;
  for (int seat = 0; seat < game.setup().seats; ++seat) {
    const auto place = static_cast<std::size_t>(seat);
    std::set<naive::Card> hand;
    for (const int card : game.hand(seat)) hand.insert(naive_card(game.setup().shape, card));
    const std::vector<int> won = game.won(seat);
    if (hand != table.hands[place] || std::set<int>(won.begin(), won.end()) != table.piles[place]) return false;
  }
  return true;
}

}  // namespace sprong::quartet::tests
