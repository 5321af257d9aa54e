// Counting: in how many deals that fit what is known does a holder have a card?
#pragma once

#include <array>
#include <vector>

#include "quartet/rules.hpp"

namespace sprong::quartet {

/// Seats, and one more for the stock.
inline constexpr int most_holders = most_seats + 1;

/// The cards of one quartet that somebody has not seen, and what is known of them.
struct UnseenQuartet {
  int quartet = 0;
  int count = 0;  ///< unseen cards, 1 to 6
  std::array<int, most_cards_per_quartet> card{};
  /// weight[i][holder]: 0 when the holder cannot have card i, 1 when it can, between when it probably cannot.
  std::array<std::array<double, most_holders>, most_cards_per_quartet> weight{};
  unsigned holds_one = 0;  ///< bit per holder: it has at least one of these
  unsigned not_whole = 0;  ///< bit per holder: it has not got all of these
  bool wanted = false;     ///< whether its chances are asked for
  /// Answer: chance[i][holder].
  std::array<std::array<double, most_holders>, most_cards_per_quartet> chance{};
};

/// Everything that somebody has not seen. The numbers of places add up to the number of unseen cards.
struct Unseen {
  int holders = 0;
  std::array<int, most_holders> places{};  ///< holder -> unseen cards that it has
  std::vector<UnseenQuartet> quartets;
};

/// Steps that exact counting would take, about; for choosing a method.
double effort(const Unseen& unseen);

/// Fills in the chances of the wanted quartets by counting all ways to deal the unseen cards to the places, each way
/// counted with the product of its weights. False when there is no way at all; then the chances are not filled in.
/// Takes effort() steps and memory for product(places + 1) numbers a few times over.
bool count_exactly(Unseen& unseen);

/// The same by letting every holder have its number of cards only on average: each holder gets a multiplier, and
/// multipliers are fitted until the expected numbers are right. Good to a few hundredths, and quick for any deck.
/// @source the canonical ensemble as an approximation to counting with fixed totals; engine/docs/quartet.md, Inference
bool count_on_average(Unseen& unseen);

}  // namespace sprong::quartet
