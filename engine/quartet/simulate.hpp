// Simulate: computer against computer, many games, for statistics, tests of strength and estimates.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "quartet/game.hpp"
#include "quartet/player.hpp"

namespace sprong::quartet {

/// How the n-th card of a set is found; the games are the same.
enum class Kernel { automatic, portable, bmi2 };

struct SimulateOptions {
  Setup setup;
  std::vector<Player> players;  ///< one for each seat
  std::uint64_t games = 1;      ///< 1 to 2^40
  std::uint64_t seed = 1;
  int threads = 1;  ///< 1 to 256; the result does not depend on it
  Kernel kernel = Kernel::automatic;
};

/// What many games came to. Sums of whole numbers, so that parts can be added in any order.
struct Statistics {
  std::uint64_t games = 0;
  std::uint64_t asks = 0;
  std::uint64_t given = 0;                           ///< asks that were given
  std::vector<std::uint64_t> games_by_asks;          ///< asks in a game -> games
  std::array<std::uint64_t, most_seats> quartets{};  ///< by seat
  std::array<std::uint64_t, most_seats> wins{};      ///< by seat, in 840ths: a win shared by n counts 840 / n
  bool operator==(const Statistics&) const = default;

  [[nodiscard]] double mean() const;
  /// The fewest asks that at least this share (0 to 1) of the games needed no more than.
  [[nodiscard]] std::uint64_t quantile(double share) const;
  void add(const Statistics& other);
};

/// The seed that game `index` (from 0) of a simulation is dealt with: the simulation's own for the first, so that
/// any game can be played again alone. Others fit in 53 bits, which every JSON reader keeps.
std::uint64_t seed_of(std::uint64_t seed, std::uint64_t index);

/// Plays the games and counts. Errors: those of check(Setup), quartet.players {players, seats}, quartet.threads.
base::Result<Statistics> simulate(const SimulateOptions& options);

/// Plays one game of a simulation, move by move. Errors: as simulate().
base::Result<Game> simulate_game(const SimulateOptions& options, std::uint64_t index);

/// The statistics as JSON (engine/docs/quartet.md, Simulation). `deck` is PACK/ID; `seconds` is what the caller
/// measured.
std::string to_json(const SimulateOptions& options, const Statistics& statistics, const std::string& deck,
                    double seconds);

/// One number that stands for the behaviour of rules, dealing and players: it changes when any of them does.
std::uint64_t signature();

}  // namespace sprong::quartet
