// Dealing: shuffled by seed, dealt one by one from seat 0 on.
#pragma once

#include <numeric>
#include <span>

#include "base/random.hpp"
#include "quartet/table.hpp"

namespace sprong::quartet {

/// Shuffles the deck of `setup` and deals it one by one from seat 0 on; with a stock cards_dealt() each, and the
/// rest lies face down. `dealt_each` is cards_dealt(setup), passed in because it is the same for many games.
template <class Bits>
[[gnu::always_inline]] inline void deal(const Setup& setup, int dealt_each, base::Random& random, Dealt<Bits>& dealt) {
  std::array<std::uint8_t, most_cards> order;
  const int cards = setup.shape.cards();
  std::span<std::uint8_t> deck(order.data(), static_cast<std::size_t>(cards));
  std::iota(deck.begin(), deck.end(), std::uint8_t{0});
  random.shuffle(deck);
  const int in_hands = setup.rules.stock == Stock::draw ? dealt_each * setup.seats : cards;
  dealt.hands.fill(0);
  int seat = 0;
  for (int place = 0; place < in_hands; ++place) {
    dealt.hands[static_cast<std::size_t>(seat)] |= Bits{1} << deck[static_cast<std::size_t>(place)];
    seat = seat + 1 == setup.seats ? 0 : seat + 1;
  }
  dealt.stock_size = cards - in_hands;
  for (int place = in_hands; place < cards; ++place) {
    dealt.stock[static_cast<std::size_t>(place - in_hands)] = deck[static_cast<std::size_t>(place)];
  }
}

}  // namespace sprong::quartet
