#include "session/replay.hpp"

#include <algorithm>

namespace sprong::session {
namespace {

quartet::Setup setup_of(const GameRecord& game, const content::Deck& deck) {
  quartet::Setup setup;
  setup.shape.quartets = static_cast<int>(game.quartets.size());
  setup.shape.cards_per_quartet = static_cast<int>(deck.quartets.front().cards.size());
  setup.rules = {game.after_miss, game.stock};
  setup.seats = static_cast<int>(game.seats.size());
  return setup;
}

base::Result<void> check_quartets(const GameRecord& game, const content::Deck& deck) {
  for (const content::QuartetKey& quartet : game.quartets) {
    if (content::find_quartet(deck, quartet) == nullptr) {
      return base::Error{"game.unknown-quartet", {{"quartet", quartet.value}}, {}};
    }
  }
  return {};
}

}  // namespace

base::Result<int> card_number(const GameRecord& game, const content::Deck& deck, const content::QuartetKey& quartet,
                              const content::CardKey& card) {
  const auto place = std::find(game.quartets.begin(), game.quartets.end(), quartet);
  const content::Quartet* found = content::find_quartet(deck, quartet);
  if (place == game.quartets.end() || found == nullptr) {
    return base::Error{"game.unknown-quartet", {{"quartet", quartet.value}}, {}};
  }
  for (std::size_t index = 0; index < found->cards.size(); ++index) {
    if (found->cards[index].id != card) continue;
    const auto before = static_cast<std::size_t>(place - game.quartets.begin()) * found->cards.size();
    return static_cast<int>(before + index);
  }
  return base::Error{"game.unknown-card", {{"card", quartet.value + "." + card.value}}, {}};
}

base::Result<quartet::Game> replay(const GameRecord& game, const content::Deck& deck) {
  if (const auto checked = check_quartets(game, deck); !checked.ok()) return checked.errors();
  auto made = quartet::Game::make(setup_of(game, deck), game.seed);
  if (!made.ok()) return made.errors();
  if (const auto done = play_on(*made, game, deck); !done.ok()) return done.errors();
  return made;
}

base::Result<void> play_on(quartet::Game& played, const GameRecord& game, const content::Deck& deck) {
  for (std::size_t number = played.asks().size(); number < game.asks.size(); ++number) {
    const AskRecord& ask = game.asks[number];
    const auto card = card_number(game, deck, ask.quartet, ask.card);
    if (!card.ok()) return card.errors();
    if (!played.finished() && played.on_turn() != ask.asker) {
      return base::Error{"game.not-on-turn", {{"seat", std::to_string(ask.asker)}}, {}};
    }
    if (const auto asked = played.apply({ask.asked, *card}); !asked.ok()) return asked.errors();
  }
  if (game.stopped) return played.stop();
  return {};
}

base::Result<std::vector<std::vector<content::QuartetKey>>> won_by_seat(const GameRecord& game,
                                                                        const content::Deck& deck) {
  if (game.printed) return game.won;
  const auto played = replay(game, deck);
  if (!played.ok()) return played.errors();
  std::vector<std::vector<content::QuartetKey>> result(game.seats.size());
  for (std::size_t seat = 0; seat < game.seats.size(); ++seat) {
    for (const int quartet : played->won(static_cast<int>(seat))) {
      result[seat].push_back(game.quartets[static_cast<std::size_t>(quartet)]);
    }
  }
  return result;
}

}  // namespace sprong::session
