// Random games, as fast as they go: the rules of Table with random players and nobody writing anything down.
#pragma once

#include <cstdint>

#include "quartet/simulate.hpp"

namespace sprong::quartet {

/// Counts of a run of games in fixed memory, so that playing allocates nothing.
class Tally {
 public:
  explicit Tally(const Setup& setup);
  void count(const Setup& setup, std::uint64_t asks, std::uint64_t given,
             const std::array<std::int8_t, most_quartets>& owner);
  [[nodiscard]] const Statistics& statistics() const { return m_statistics; }

 private:
  Statistics m_statistics;
};

/// Plays games `from` to `to` (not included) between random players and adds them to `tally`. The same asks as
/// simulate_game() with random players.
void play_random_games(const SimulateOptions& options, std::uint64_t from, std::uint64_t to, Tally& tally);

/// Whether this processor has the instructions of Kernel::bmi2.
bool has_bmi2();

}  // namespace sprong::quartet
