// Replay: a kept game as the card game's own state again.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"
#include "quartet/game.hpp"
#include "session/records.hpp"

namespace sprong::session {

/// The game of a record on screen, played up to its last ask, and stopped when it was.
/// Errors: game.unknown-quartet, game.unknown-card, game.not-on-turn {seat}, and those of the card game (quartet.*).
base::Result<quartet::Game> replay(const GameRecord& game, const content::Deck& deck);

/// Plays the asks of a record that `played` has not had yet, and stops it when the record says so. What it has had must
/// be how the record begins. Errors: those of replay(); then `played` is of no use any more.
base::Result<void> play_on(quartet::Game& played, const GameRecord& game, const content::Deck& deck);

/// Which quartets each seat has won, in the order of the deck; of a printed game what was filled in.
/// Errors: those of replay().
base::Result<std::vector<std::vector<content::QuartetKey>>> won_by_seat(const GameRecord& game,
                                                                        const content::Deck& deck);

/// The number that the card game has for a card of this game. Errors: game.unknown-quartet, game.unknown-card.
base::Result<int> card_number(const GameRecord& game, const content::Deck& deck, const content::QuartetKey& quartet,
                              const content::CardKey& card);

}  // namespace sprong::session
