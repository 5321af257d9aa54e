#include <catch2/catch.hpp>

#include <set>

#include "quartet/simulate.hpp"
#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

const Player attentive{PlayerKind::attentive, 1.0, 0};
const Player memory{PlayerKind::memory, 1.0, 0};
const Player random_player{PlayerKind::random, 1.0, 0};

// Quartets: 0 1 2, 3 4 5, 6 7 8.
Game game_after(const std::vector<Ask>& asks,
                const std::vector<std::vector<int>>& hands = {{0, 1, 3}, {2, 4, 6}, {5, 7, 8}}) {
  return *Game::replay(Setup{Shape{3, 3}, {}, 3, 0}, deal_of(hands), asks);
}

Ask chosen(const Player& player, const Game& game, std::uint64_t seed = 1) {
  base::Random random(seed);
  return choose(player, game.view(game.on_turn()), random);
}

Reason reason_of_last(const Player& player, const Game& game) {
  // Everything up to the last ask.
  std::size_t last = game.events().size();
  while (game.events()[last - 1].kind != EventKind::asked) --last;
  const Event& ask = game.events()[last - 1];
  return explain(player, game.setup(), std::span(game.events()).first(last - 1), ask.seat, {ask.other, ask.card});
}

}  // namespace

TEST_CASE("kinds of player have names") {
  for (const PlayerKind kind : {PlayerKind::random, PlayerKind::memory, PlayerKind::attentive}) {
    CHECK(*player_kind(name_of(kind)) == kind);
  }
  CHECK(player_kind("clever").error().code == "quartet.no-such-player-kind");
}

TEST_CASE("a random player asks every legal ask about equally often") {
  const Game game = game_after({});
  base::Random random(3);
  std::map<Ask, int> times;
  for (int draw = 0; draw < 6000; ++draw) ++times[choose(random_player, game.view(0), random)];
  CHECK(times.size() == game.legal_asks().size());
  for (const auto& [ask, number] : times) CHECK((number > 850 && number < 1150));
}

TEST_CASE("who saw a card go somewhere asks for it there") {
  // Seat 0 asks in vain, seat 1 gets 5 from seat 2 and then misses at seat 0, who holds 3.
  const Game game = game_after({{1, 5}, {2, 5}, {0, 8}});
  REQUIRE(game.on_turn() == 0);
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    CHECK(chosen(attentive, game, seed) == Ask{1, 5});
    CHECK(chosen(memory, game, seed) == Ask{1, 5});
  }
}

TEST_CASE("an attentive player concludes who must have a card, one who only remembers does not") {
  // Seat 0 asks seat 1 for 5 in vain: seat 2 must have it. Seat 1 asks seat 2 for 0 in vain: seat 1 has another of
  // that quartet, and 2 is the only one seat 0 has not got. Seat 2 misses at seat 0.
  const Game game = game_after({{1, 5}, {2, 0}, {0, 6}});
  REQUIRE(game.on_turn() == 0);
  std::set<Ask> by_memory;
  for (std::uint64_t seed = 1; seed < 40; ++seed) {
    const Ask ask = chosen(attentive, game, seed);
    CHECK((ask == Ask{2, 5} || ask == Ask{1, 2}));
    by_memory.insert(chosen(memory, game, seed));
  }
  CHECK(by_memory.size() > 1);
  CHECK_FALSE(by_memory.contains(Ask{1, 5}));
}

TEST_CASE("a player who forgets everything plays from its hand; who forgets half is in between") {
  const Game game = game_after({{1, 5}, {2, 5}, {0, 8}});
  std::set<Ask> asks;
  int remembered = 0;
  for (std::uint64_t temperament = 0; temperament < 100; ++temperament) {
    asks.insert(chosen({PlayerKind::memory, 0.0, temperament}, game, temperament + 1));
    const Player friendly{PlayerKind::memory, 0.15, temperament};
    const Ask first = chosen(friendly, game, 7);
    CHECK(first == chosen(friendly, game, 7));
    if (first == Ask{1, 5}) ++remembered;
  }
  CHECK(asks.size() == 6);
  CHECK((remembered > 30 && remembered < 95));
}

TEST_CASE("a fact once forgotten stays forgotten") {
  for (std::uint64_t temperament = 0; temperament < 50; ++temperament) {
    SimulateOptions options;
    options.setup = Setup{Shape{8, 4}, {}, 4, 0};
    options.players.assign(4, random_player);
    const Game game = *simulate_game(options, temperament);
    // Follow the first card that changed hands.
    std::size_t at = 0;
    while (!game.events()[at].given) ++at;
    const Event& given = game.events()[at];
    const Player friendly{PlayerKind::memory, 0.5, temperament};
    bool forgotten = false;
    for (std::size_t now = at + 1; now < std::min(at + 60, game.events().size()); ++now) {
      const Event& event = game.events()[now];
      if (event.kind == EventKind::asked && event.card == given.card) break;
      const Reason reason =
          explain(friendly, game.setup(), std::span(game.events()).first(now), 1, {given.seat, given.card});
      const bool knows = reason.kind == ReasonKind::seen;
      CHECK_FALSE((forgotten && knows));
      forgotten = forgotten || !knows;
    }
  }
}

TEST_CASE("reasons are public facts") {
  using enum ReasonKind;
  SECTION("seen") {
    const Game game = game_after({{1, 5}, {2, 5}, {0, 8}, {1, 5}});
    CHECK(reason_of_last(attentive, game).kind == seen);
    CHECK(reason_of_last(memory, game).kind == seen);
    CHECK(reason_of_last(random_player, game).kind == any);
  }
  SECTION("no other player has it") {
    const Game game = game_after({{1, 5}, {2, 0}, {0, 6}, {2, 5}});
    CHECK(reason_of_last(attentive, game).kind == no_other);
    CHECK(reason_of_last(memory, game) == Reason{fewer, {2, 5}, 0, 1});
  }
  SECTION("asked for one of that quartet") {
    const Game game = game_after({{1, 5}, {0, 3}});
    CHECK(reason_of_last(attentive, game).kind == asked_for);
    CHECK(reason_of_last(memory, game).kind == guess);
  }
  SECTION("nothing known") { CHECK(reason_of_last(attentive, game_after({{1, 5}})).kind == guess); }
}

TEST_CASE("chances add up: every unseen card is with somebody, every seat has its number of cards") {
  for (const Setup& setup : all_setups()) {
    SimulateOptions options;
    options.setup = setup;
    options.players.assign(static_cast<std::size_t>(setup.seats), random_player);
    const Game whole = *simulate_game(options, 0);
    const std::vector<Ask> some(whole.asks().begin(),
                                whole.asks().begin() + static_cast<std::ptrdiff_t>(whole.asks().size() / 3));
    const Game game = *Game::replay(setup, *whole.seed(), some);
    const SeatView view = game.view(0);
    const Chances result = chances(attentive, view);
    std::vector<double> held(static_cast<std::size_t>(setup.seats) + 1, 0.0);
    for (int card = 0; card < setup.shape.cards(); ++card) {
      double sum = 0;
      for (std::size_t seat = 0; seat < held.size(); ++seat) {
        sum += result.of[static_cast<std::size_t>(card)][seat];
        held[seat] += result.of[static_cast<std::size_t>(card)][seat];
      }
      CHECK(sum == Approx(view.owner[static_cast<std::size_t>(setup.shape.quartet_of(card))] >= 0 ? 0.0 : 1.0));
    }
    for (int seat = 0; seat < setup.seats; ++seat) {
      CHECK(held[static_cast<std::size_t>(seat)] == Approx(view.counts[static_cast<std::size_t>(seat)]).margin(0.1));
    }
  }
}
