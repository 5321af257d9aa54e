// Player: computer players. They see a SeatView and nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "quartet/seat_view.hpp"

namespace sprong::quartet {

enum class PlayerKind {
  random,     ///< any legal ask, all equally likely
  memory,     ///< remembers where cards went and who had not got them, draws no conclusions: a yardstick
  attentive,  ///< works out from everything said who can hold what
};

/// A computer player: a value, the same for the whole game. All that it remembers it takes from the view again at
/// each ask, so it can be asked at any moment, and a game can be resumed.
struct Player {
  PlayerKind kind = PlayerKind::attentive;
  /// How much of what was said it still knows, 0 to 1. At 1 it forgets nothing; at a a fact stays known for
  /// 12 * a / (1 - a) events (median), each fact for its own time; at 0 it plays from its hand alone.
  double attentiveness = 1.0;
  /// Which facts slip its memory early and which stay: any number, different for each player at a table.
  std::uint64_t temperament = 0;

  bool operator==(const Player&) const = default;
};

/// "random", "memory", "attentive", as they are called on the command line and in transcripts.
std::string_view name_of(PlayerKind kind);
/// Errors: quartet.no-such-player-kind {name}.
base::Result<PlayerKind> player_kind(std::string_view name);

/// What the player asks. Uses `random` for `random` asks and to choose among equals. `view.may_ask()` holds.
/// The same view and the same random numbers give the same ask.
Ask choose(const Player& player, const SeatView& view, base::Random& random);

/// How sure an attentive player is that each other seat (and, last, the stock) holds each card: exact over all deals
/// that fit what it knows while that takes few steps, else by the method of engine/docs/quartet.md, Inference.
struct Chances {
  /// [card][seat]; the stock is the seat after the last. Cards that were laid down are with nobody.
  std::vector<std::vector<double>> of;
  bool exact = true;
};
/// `exactly` as false forces the approximation, for measuring it.
Chances chances(const Player& player, const SeatView& view, bool exactly = true);

/// Why a player asked what it asked, from public facts only.
enum class ReasonKind {
  any,        ///< a guess among all
  seen,       ///< everyone saw that seat get the card
  no_other,   ///< every other player was heard not to have it
  asked_for,  ///< that seat asked for another card of the quartet, so it holds one
  fewer,      ///< `seats` others were heard not to have it
  guess,      ///< nothing is known about the card
};
struct Reason {
  ReasonKind kind = ReasonKind::any;
  Ask ask;
  int asker = 0;
  int seats = 0;  ///< for fewer
  bool operator==(const Reason&) const = default;
};

/// The reason of an ask of `asker` (seat), from the events before it, as that player remembers them. Nothing of a
/// hand goes in, so nothing of a hand can come out.
Reason explain(const Player& player, const Setup& setup, std::span<const Event> events_before, int asker,
               const Ask& ask);

/// The id of the sentence, "quartet.why.seen": words with {asked}, {card}, {quartet} and, for fewer, {count}.
std::string_view sentence_of(ReasonKind kind);

}  // namespace sprong::quartet
