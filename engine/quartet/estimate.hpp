// Estimate: how long a game will take, told before it starts.
#pragma once

#include "base/result.hpp"
#include "quartet/rules.hpp"

namespace sprong::quartet {

/// How fast people are at one laptop. The defaults are guesses to be replaced by what a facilitator measures.
struct Pace {
  int people = 4;                       ///< seats 0 to people - 1 are people, the rest computer players
  double seconds_per_ask = 12;          ///< a person: who, which quartet, which card, and the answer
  double seconds_per_computer_ask = 3;  ///< a computer player says what it asks and is answered
  double seconds_per_hand_over = 8;     ///< the laptop goes to another person; computer players need none
  double pause_per_quartet = 30;        ///< a quartet is laid down, its meaning is read, the table may talk
};

/// Minutes. One game in ten is shorter than `low`, half are shorter than `typical`, one in ten is longer than `high`.
struct Estimate {
  double low = 0;
  double typical = 0;
  double high = 0;
  double asks = 0;  ///< asks in the typical game
};

/// Plays `setup` a few hundred times, half of them with random players and half with players who remember what was
/// said (people are somewhere between), and times them with `pace`. The same input gives the same estimate.
/// Errors: those of check(Setup).
base::Result<Estimate> estimate(const Setup& setup, const Pace& pace);

}  // namespace sprong::quartet
