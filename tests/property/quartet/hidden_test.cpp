// Non-interference: cards that a seat cannot see change nothing that it sees, may do, or (as a computer) does.
#include <catch2/catch.hpp>

#include <iostream>
#include <optional>

#include "quartet/simulate.hpp"
#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

std::vector<Player> players(std::uint64_t temperament) {
  return {{PlayerKind::random, 1.0, temperament},
          {PlayerKind::memory, 1.0, temperament},
          {PlayerKind::memory, 0.6, temperament},
          {PlayerKind::attentive, 1.0, temperament},
          {PlayerKind::attentive, 0.5, temperament}};
}

/// The first `length` asks again with two cards swapped that `seat` did not get in the deal; nothing when that
/// could not have been told from the game as it was.
std::optional<Game> with_hidden_swap(const Game& game, int seat, base::Random& random) {
  Deal deal = game.dealt();
  const int cards_in_deck = game.setup().shape.cards();
  const int one = static_cast<int>(random.below(static_cast<std::uint32_t>(cards_in_deck)));
  const int other = static_cast<int>(random.below(static_cast<std::uint32_t>(cards_in_deck)));
  if (one == other) return std::nullopt;
  for (std::size_t holder = 0; holder < deal.hands.size(); ++holder) {
    CardSet& hand = deal.hands[holder];
    const bool has_one = hand.has(one);
    const bool has_other = hand.has(other);
    if (static_cast<int>(holder) == seat && (has_one || has_other)) return std::nullopt;
    if (has_one == has_other) continue;
    hand.erase(has_one ? one : other);
    hand.insert(has_one ? other : one);
  }
  for (int& card : deal.stock) card = card == one ? other : card == other ? one : card;
  if (deal == game.dealt()) return std::nullopt;
  auto swapped = Game::replay(game.setup(), deal, game.asks());
  if (!swapped || swapped->events() != game.events()) return std::nullopt;
  if (!(swapped->hand(seat) == game.hand(seat))) return std::nullopt;  // a card that it drew itself
  return std::move(*swapped);
}

void check_same_for(const Game& game, const Game& swapped, int seat) {
  const SeatView view = game.view(seat);
  const SeatView same = swapped.view(seat);
  REQUIRE(view.setup == same.setup);
  REQUIRE(view.counts == same.counts);
  REQUIRE(view.owner == same.owner);
  REQUIRE(view.stock_left == same.stock_left);
  REQUIRE(view.on_turn == same.on_turn);
  REQUIRE(view.finished == same.finished);
  REQUIRE(std::equal(view.events.begin(), view.events.end(), same.events.begin(), same.events.end()));
  REQUIRE(view.legal_asks() == same.legal_asks());
  if (!view.may_ask()) return;
  REQUIRE(game.legal_asks() == swapped.legal_asks());
  for (const Player& player : players(static_cast<std::uint64_t>(seat))) {
    base::Random random(5);
    base::Random same_random(5);
    const Ask ask = choose(player, view, random);
    REQUIRE(ask == choose(player, same, same_random));
    REQUIRE(random.next() == same_random.next());
    REQUIRE(explain(player, view.setup, view.events, seat, ask) == explain(player, same.setup, same.events, seat, ask));
  }
}

}  // namespace

TEST_CASE("non-interference: swapping hidden cards changes no view, no legal ask and no choice") {
  long swaps = 0;
  base::Random random(2016);
  for (const Setup& setup : all_setups()) {
    if (setup.shape.cards() > 52) continue;
    SimulateOptions options;
    options.setup = setup;
    for (int seat = 0; seat < setup.seats; ++seat) {
      options.players.push_back({seat % 2 == 0 ? PlayerKind::random : PlayerKind::memory, 1.0, 0});
    }
    INFO(name_of_setup(setup));
    for (std::uint64_t index = 0; index < 8; ++index) {
      const Game whole = *simulate_game(options, index);
      for (int stop = 0; stop < 8; ++stop) {
        const auto length = random.below(static_cast<std::uint32_t>(whole.asks().size() + 1));
        const std::vector<Ask> asks(whole.asks().begin(), whole.asks().begin() + length);
        const Game game = *Game::replay(setup, whole.dealt(), asks);
        for (int attempt = 0; attempt < 12; ++attempt) {
          const int seat = attempt % 2 == 0 ? game.on_turn() : attempt % setup.seats;
          const auto swapped = with_hidden_swap(game, seat, random);
          if (!swapped) continue;
          check_same_for(game, *swapped, seat);
          ++swaps;
        }
      }
    }
  }
  std::cout << "non-interference: " << swaps << " swaps of hidden cards\n";
  CHECK(swaps > 1000);
}
