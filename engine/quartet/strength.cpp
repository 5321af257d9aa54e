#include "quartet/strength.hpp"

#include <algorithm>
#include <cmath>

#include "quartet/simulate.hpp"

namespace sprong::quartet {
namespace {

/// The part of the win that `seat` gets: 1 alone, 1 / n with others, 0 when somebody has more quartets.
double part_of_win(const Game& game, int seat) {
  std::size_t most = 0;
  int winners = 0;
  for (int other = 0; other < game.setup().seats; ++other) {
    const std::size_t quartets = game.won(other).size();
    if (quartets > most) winners = 0;
    most = std::max(most, quartets);
    if (quartets == most) ++winners;
  }
  return game.won(seat).size() == most ? 1.0 / winners : 0.0;
}

}  // namespace

base::Result<Strength> strength(const Match& match) {
  if (auto fine = check(match.setup); !fine) return fine.errors();
  const int seats = match.setup.seats;
  double sum = 0;
  double squares = 0;
  for (std::uint64_t index = 0; index < match.deals; ++index) {
    double share = 0;
    for (int seat = 0; seat < seats; ++seat) {
      SimulateOptions options;
      options.setup = match.setup;
      options.seed = match.seed;
      options.players.assign(static_cast<std::size_t>(seats), match.others);
      options.players[static_cast<std::size_t>(seat)] = match.challenger;
      share += part_of_win(*simulate_game(options, index), seat) / seats;
    }
    sum += share;
    squares += share * share;
  }
  const auto deals = static_cast<double>(std::max<std::uint64_t>(1, match.deals));
  const double mean = sum / deals;
  const double variance = std::max(0.0, squares / deals - mean * mean);
  return Strength{mean, 1.96 * std::sqrt(variance / deals)};
}

}  // namespace sprong::quartet
