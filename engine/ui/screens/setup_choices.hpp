// What is agreed before a game is dealt: who sits where, which quartets, how long. Kept as marks of the session, so
// that it is still there tomorrow.
#pragma once

#include <string>
#include <vector>

#include "quartet/estimate.hpp"
#include "session/records.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

constexpr int longest_pause = 300;  ///< seconds

struct GameChoices {
  int table = 1;
  std::vector<session::Seat> seats;           ///< 3 to 8
  std::vector<content::QuartetKey> quartets;  ///< in the order of the deck
  int minutes = 0;                            ///< time limit; 0: none
  int pause = 30;                             ///< seconds for a quartet that was laid down; 0: none
  bool printed = false;                       ///< with printed cards
};

/// The choices as they stand; without any, what suits the programme: four people, or one person and computer players.
GameChoices read_choices(const Context& context);
void keep_choices(Context& context, const GameChoices& choices);
/// More seats get the next animals; a programme for one person fills them with computer players.
void set_seat_count(const Context& context, GameChoices& choices, std::size_t count);
/// How long such a game will take; nothing when it cannot be played.
std::optional<quartet::Estimate> estimate_of(const Context& context, const GameChoices& choices);

}  // namespace sprong::ui
