// Strength: does one kind of player beat another?
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "quartet/player.hpp"

namespace sprong::quartet {

/// One challenger among others that are all alike. Every deal is played once from each seat, so that luck of the
/// cards and of the seat falls to both alike.
struct Match {
  Setup setup;
  Player challenger;
  Player others;
  std::uint64_t deals = 20000;
  std::uint64_t seed = 1;
};

/// The challenger's share of the wins (a win shared by n counts 1/n), and half the width of its 95 % confidence
/// interval, taken over deals. Without a difference in strength the share is 1 / seats.
struct Strength {
  double share = 0;
  double half_width = 0;
  [[nodiscard]] bool beats(int seats) const { return share - half_width > 1.0 / seats; }
};

/// Errors: those of check(Setup).
base::Result<Strength> strength(const Match& match);

}  // namespace sprong::quartet
