#include "quartet/seat_view.hpp"

namespace sprong::quartet {

std::vector<int> SeatView::players_to_ask() const {
  std::vector<int> players;
  if (!may_ask()) return players;
  for (int other = 0; other < setup.seats; ++other) {
    if (other != seat && counts[static_cast<std::size_t>(other)] > 0) players.push_back(other);
  }
  return players;
}

CardSet SeatView::cards_to_ask(int quartet) const {
  CardSet wanted;
  if (!may_ask()) return wanted;
  const int size = setup.shape.cards_per_quartet;
  bool holds_one = false;
  for (int card = quartet * size; card < (quartet + 1) * size; ++card) {
    if (hand.has(card)) {
      holds_one = true;
    } else {
      wanted.insert(card);
    }
  }
  return holds_one ? wanted : CardSet{};
}

CardSet SeatView::cards_to_ask() const {
  WideWord wanted = 0;
  for (int quartet = 0; quartet < setup.shape.quartets; ++quartet) wanted |= cards_to_ask(quartet).bits();
  return CardSet(wanted);
}

std::vector<int> SeatView::quartets_to_ask() const {
  std::vector<int> quartets;
  for (int quartet = 0; quartet < setup.shape.quartets; ++quartet) {
    if (!cards_to_ask(quartet).empty()) quartets.push_back(quartet);
  }
  return quartets;
}

std::vector<Ask> SeatView::legal_asks() const {
  std::vector<Ask> asks;
  const CardSet wanted = cards_to_ask();
  for (const int other : players_to_ask()) {
    for (const int card : wanted) asks.push_back({other, card});
  }
  return asks;
}

}  // namespace sprong::quartet
