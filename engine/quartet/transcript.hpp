// Transcript: a game as JSON Lines, and the names that numbers of quartets and cards stand for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"
#include "quartet/game.hpp"

namespace sprong::quartet {

/// Which quartets and cards of a deck a game is played with: index in these lists = number in the game. The whole
/// deck, or a short deck of chosen quartets.
struct Names {
  std::vector<std::string> quartets;  ///< quartet number -> its id
  std::vector<std::string> cards;     ///< card number -> "QUARTET.CARD"
  Shape shape;
};

/// The names of a deck, or of the quartets `chosen` from it (in the order of the deck, whatever order they were
/// chosen in). Errors: quartet.no-such-quartet {quartet}, quartet.too-few-quartets {count}.
base::Result<Names> names_of(const content::Deck& deck, const std::vector<content::QuartetKey>& chosen = {});

/// The setup for a game with these names, by the rules of the deck.
Setup setup_for(const content::Deck& deck, const Names& names, int seats, int first = 0);

/// The game as JSON Lines (engine/docs/quartet.md, Transcript), each line ended by a line feed. `number` counts games
/// from 1; `players` has one word a seat: a PlayerKind's name, or "person". Without an end line while not finished.
std::string transcript(const Game& game, const Names& names, int number, const std::vector<std::string>& players);

}  // namespace sprong::quartet
