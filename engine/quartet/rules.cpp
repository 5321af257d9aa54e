#include "quartet/rules.hpp"

#include <algorithm>
#include <string>

namespace sprong::quartet {

base::Result<void> check(const Setup& setup) {
  const Shape& shape = setup.shape;
  if (shape.quartets < 3 || shape.quartets > most_quartets || shape.cards_per_quartet < 3 ||
      shape.cards_per_quartet > most_cards_per_quartet) {
    return base::Error{
        "quartet.shape",
        {{"quartets", std::to_string(shape.quartets)}, {"cards", std::to_string(shape.cards_per_quartet)}},
        {}};
  }
  const int fewest = setup.rules.stock == Stock::draw ? 2 : 3;
  if (setup.seats < fewest || setup.seats > most_seats) {
    return base::Error{
        "quartet.seats", {{"seats", std::to_string(setup.seats)}, {"fewest", std::to_string(fewest)}}, {}};
  }
  if (setup.first < 0 || setup.first >= setup.seats) {
    return base::Error{"quartet.first", {{"seat", std::to_string(setup.first)}}, {}};
  }
  return {};
}

int cards_dealt(const Setup& setup) {
  const int usual = setup.seats == 2 ? 7 : 5;
  const int fitting = setup.shape.cards() * 2 / 3 / setup.seats;
  return std::max(1, std::min(usual, fitting));
}

}  // namespace sprong::quartet
