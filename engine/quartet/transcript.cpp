#include "quartet/transcript.hpp"

#include <algorithm>

namespace sprong::quartet {
namespace {

// Ids are lower-case letters, digits and hyphens, so nothing in a line needs escaping.
std::string quoted(const std::string& id) { return "\"" + id + "\""; }

std::string list(const std::vector<std::string>& values) {
  std::string text = "[";
  for (const std::string& value : values) text += (text.size() == 1 ? "" : ", ") + value;
  return text + "]";
}

template <class Numbers>
std::string names(const Numbers& numbers, const std::vector<std::string>& of) {
  std::vector<std::string> words;
  for (const int number : numbers) words.push_back(quoted(of[static_cast<std::size_t>(number)]));
  return list(words);
}

std::string deal_line(const Game& game, const Names& deck, int number, const std::vector<std::string>& players) {
  std::vector<std::string> seats;
  for (const std::string& player : players) seats.push_back(quoted(player));
  std::vector<std::string> hands;
  for (const CardSet& hand : game.dealt().hands) hands.push_back(names(hand, deck.cards));
  std::string line = "{\"type\": \"deal\", \"game\": " + std::to_string(number);
  if (game.seed()) line += ", \"seed\": " + std::to_string(*game.seed());
  line += ", \"players\": " + list(seats) + ", \"first\": " + std::to_string(game.setup().first);
  line += ", \"hands\": " + list(hands);
  if (game.setup().rules.stock == Stock::draw) line += ", \"stock\": " + names(game.dealt().stock, deck.cards);
  if (game.setup().rules.after_miss == AfterMiss::clockwise) line += ", \"after_miss\": \"clockwise\"";
  return line + "}\n";
}

std::string ask_line(const Event& event, const Names& deck) {
  return "{\"type\": \"ask\", \"asker\": " + std::to_string(event.seat) +
         ", \"asked\": " + std::to_string(event.other) +
         ", \"card\": " + quoted(deck.cards[static_cast<std::size_t>(event.card)]) +
         ", \"given\": " + (event.given ? "true" : "false") + "}\n";
}

std::string end_line(const Game& game, const Names& deck) {
  std::vector<std::string> won;
  for (int seat = 0; seat < game.setup().seats; ++seat) won.push_back(names(game.won(seat), deck.quartets));
  return "{\"type\": \"end\", \"won\": " + list(won) + (game.stopped() ? ", \"stopped\": true" : "") + "}\n";
}

}  // namespace

base::Result<Names> names_of(const content::Deck& deck, const std::vector<content::QuartetKey>& chosen) {
  for (const content::QuartetKey& id : chosen) {
    const bool known = std::any_of(deck.quartets.begin(), deck.quartets.end(),
                                   [&](const content::Quartet& quartet) { return quartet.id == id; });
    if (!known) return base::Error{"quartet.no-such-quartet", {{"quartet", id.value}}, {}};
  }
  Names result;
  for (const content::Quartet& quartet : deck.quartets) {
    if (!chosen.empty() && std::find(chosen.begin(), chosen.end(), quartet.id) == chosen.end()) continue;
    result.quartets.push_back(quartet.id.value);
    for (const content::Card& card : quartet.cards) result.cards.push_back(quartet.id.value + "." + card.id.value);
    result.shape.cards_per_quartet = static_cast<int>(quartet.cards.size());
  }
  result.shape.quartets = static_cast<int>(result.quartets.size());
  if (result.shape.quartets < 3) {
    return base::Error{"quartet.too-few-quartets", {{"count", std::to_string(result.shape.quartets)}}, {}};
  }
  return result;
}

Setup setup_for(const content::Deck& deck, const Names& names, int seats, int first) {
  return Setup{names.shape, Rules{deck.after_miss, deck.stock}, seats, first};
}

std::string transcript(const Game& game, const Names& names, int number, const std::vector<std::string>& players) {
  std::string text = deal_line(game, names, number, players);
  std::size_t drawn = 0;
  for (const Event& event : game.events()) {
    const std::string seat = std::to_string(event.seat);
    switch (event.kind) {
      case EventKind::asked:
        text += ask_line(event, names);
        break;
      case EventKind::laid:
        text += "{\"type\": \"quartet\", \"player\": " + seat +
                ", \"quartet\": " + quoted(names.quartets[static_cast<std::size_t>(event.quartet)]) + "}\n";
        break;
      case EventKind::drew: {
        const int card = game.dealt().stock[drawn++];
        text += "{\"type\": \"draw\", \"player\": " + seat +
                ", \"card\": " + quoted(names.cards[static_cast<std::size_t>(card)]) + "}\n";
        break;
      }
      case EventKind::turn:
        break;  // follows from the rules
    }
  }
  if (game.finished()) text += end_line(game, names);
  return text;
}

}  // namespace sprong::quartet
