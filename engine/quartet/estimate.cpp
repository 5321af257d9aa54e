#include "quartet/estimate.hpp"

#include <algorithm>
#include <vector>

#include "quartet/simulate.hpp"

namespace sprong::quartet {
namespace {

constexpr std::uint64_t games_of_each = 150;
constexpr std::uint64_t estimate_seed = 2016;

double seconds(const Game& game, const Pace& pace) {
  double total = 0;
  int laptop_with = -1;  // the person who has it, nobody yet
  for (const Event& event : game.events()) {
    switch (event.kind) {
      case EventKind::asked:
        if (event.seat >= pace.people) {
          total += pace.seconds_per_computer_ask;
          break;
        }
        if (event.seat != laptop_with) total += pace.seconds_per_hand_over;
        laptop_with = event.seat;
        total += pace.seconds_per_ask;
        break;
      case EventKind::laid:
        total += pace.pause_per_quartet;
        break;
      case EventKind::drew:
        break;
      case EventKind::turn:
        break;
    }
  }
  return total;
}

double at_share(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace

base::Result<Estimate> estimate(const Setup& setup, const Pace& pace) {
  std::vector<double> minutes;
  std::vector<double> asks;
  for (const PlayerKind kind : {PlayerKind::random, PlayerKind::memory}) {
    SimulateOptions options;
    options.setup = setup;
    options.players.assign(static_cast<std::size_t>(std::max(0, setup.seats)), Player{kind, 1.0, 0});
    options.seed = estimate_seed;
    for (std::uint64_t index = 0; index < games_of_each; ++index) {
      const auto game = simulate_game(options, index);
      if (!game) return game.errors();
      minutes.push_back(seconds(*game, pace) / 60.0);
      asks.push_back(static_cast<double>(game->asks().size()));
    }
  }
  return Estimate{at_share(minutes, 0.1), at_share(minutes, 0.5), at_share(minutes, 0.9), at_share(asks, 0.5)};
}

}  // namespace sprong::quartet
