// Rules: what a game of quartet is made of, as numbers; names of players and cards come in at the edge.
#pragma once

#include <array>
#include <cstdint>

#include "base/result.hpp"
#include "content/pack.hpp"

namespace sprong::quartet {

inline constexpr int most_seats = 8;
inline constexpr int most_quartets = 20;
inline constexpr int most_cards_per_quartet = 6;
inline constexpr int most_cards = most_quartets * most_cards_per_quartet;

using content::AfterMiss;
using content::Stock;

/// How many cards there are.
struct Shape {
  int quartets = 8;           ///< 3 to 20
  int cards_per_quartet = 4;  ///< 3 to 6
  [[nodiscard]] int cards() const { return quartets * cards_per_quartet; }
  [[nodiscard]] int quartet_of(int card) const { return card / cards_per_quartet; }
  bool operator==(const Shape&) const = default;
};

/// The variants of the game; the default is the standard game.
/// @source engine/docs/quartet.md, Rules
struct Rules {
  AfterMiss after_miss = AfterMiss::asked;
  Stock stock = Stock::none;
  bool operator==(const Rules&) const = default;
};

/// Everything that is agreed before the cards are dealt.
struct Setup {
  Shape shape;
  Rules rules;
  int seats = 4;  ///< 3 to 8, 2 only with a stock; numbered from 0, clockwise
  int first = 0;  ///< the seat that begins
  bool operator==(const Setup&) const = default;
};

/// Whether a game can be played with this setup.
/// Errors: quartet.shape {quartets, cards}, quartet.seats {seats, fewest}, quartet.first {seat}.
base::Result<void> check(const Setup& setup);

/// Cards that each seat gets from the stock game's deal: 7 with two players, else 5, but together at most two
/// thirds of the deck. Without a stock all cards are dealt.
int cards_dealt(const Setup& setup);

/// "Have you got this card?" The asker is whoever's turn it is.
struct Ask {
  int asked = 0;  ///< seat
  int card = 0;
  auto operator<=>(const Ask&) const = default;
};

enum class EventKind : std::uint8_t {
  asked,  ///< `seat` asked `other` for `card`: `given` or not
  laid,   ///< `seat` laid down the quartet `quartet`
  drew,   ///< `seat` drew from the stock; which card only they know
  turn,   ///< the turn goes to `seat`
};

/// One thing that everyone at the table saw or heard. The game's list of events is all that is public about it
/// beside the numbers of cards, and is what logs, transcripts and computer players are made from.
struct Event {
  EventKind kind = EventKind::asked;
  bool given = false;        ///< asked only
  std::int8_t seat = 0;      ///< who did it
  std::int8_t other = -1;    ///< asked only: who was asked
  std::int16_t card = -1;    ///< asked only
  std::int8_t quartet = -1;  ///< laid only
  bool operator==(const Event&) const = default;
};

}  // namespace sprong::quartet
