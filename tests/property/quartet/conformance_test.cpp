// The conformance kit: random games over all setups, and at every state everything that must hold of any state.
#include <catch2/catch.hpp>

#include <array>
#include <iostream>
#include <optional>

#include "property/quartet/naive_table.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

struct Figures {
  long games = 0;
  long states = 0;
  long cases = 0;  ///< single asks that were tried or compared
};

bool cards_are_conserved(const Game& game) {
  WideWord seen = 0;
  int number = 0;
  const auto take = [&](CardSet cards) {
    seen |= cards.bits();
    number += cards.size();
  };
  for (int seat = 0; seat < game.setup().seats; ++seat) take(game.hand(seat));
  const std::vector<int>& stock = game.dealt().stock;
  take(cards({stock.end() - game.stock_left(), stock.end()}));
  for (int quartet = 0; quartet < game.setup().shape.quartets; ++quartet) {
    if (game.owner(quartet) < 0) continue;
    for (int place = 0; place < game.setup().shape.cards_per_quartet; ++place) {
      take(cards({quartet * game.setup().shape.cards_per_quartet + place}));
    }
  }
  return number == game.setup().shape.cards() && seen == (WideWord{1} << number) - 1;
}

/// The legal list against trying every ask there could be, and against the naive implementation.
void check_legal(const Game& game, const naive::Table& table, Figures& figures) {
  const std::vector<Ask> legal = game.legal_asks();
  std::vector<Ask> tried;
  for (int seat = -1; seat <= game.setup().seats; ++seat) {
    for (int card = -1; card <= game.setup().shape.cards(); ++card) {
      ++figures.cases;
      if (game.check({seat, card}).ok()) tried.push_back({seat, card});
    }
  }
  REQUIRE(legal == tried);
  REQUIRE(std::is_sorted(legal.begin(), legal.end()));
  REQUIRE(legal.empty() == game.finished());
  if (!game.finished()) REQUIRE(game.view(game.on_turn()).legal_asks() == legal);
  const std::vector<naive::Question> questions = table.questions();
  REQUIRE(questions.size() == legal.size());
  for (std::size_t number = 0; number < legal.size(); ++number) {
    REQUIRE(questions[number] == naive_question(game.setup().shape, legal[number]));
  }
}

void check_copies(const Game& game) {
  REQUIRE(*Game::read(game.serialise()) == game);
  REQUIRE(Game::read(game.serialise())->serialise() == game.serialise());
  const auto replayed = Game::replay(game.setup(), *game.seed(), game.asks());
  REQUIRE(*replayed == game);
  for (int seat = 0; seat < game.setup().seats; ++seat) REQUIRE(replayed->hand(seat) == game.hand(seat));
}

void check_refusal(Game& game, base::Random& random, Figures& figures) {
  const Ask ask{static_cast<int>(random.below(static_cast<std::uint32_t>(game.setup().seats))),
                static_cast<int>(random.below(static_cast<std::uint32_t>(game.setup().shape.cards())))};
  ++figures.cases;
  if (game.check(ask).ok()) return;
  const std::string before = game.serialise();
  const std::vector<Event> events = game.events();
  REQUIRE_FALSE(game.apply(ask).ok());
  REQUIRE(game.serialise() == before);
  REQUIRE(game.events() == events);
}

/// Taking back is refused and changes nothing, or undoes exactly the last ask.
void check_take_back(const Game& before, const Game& after) {
  Game back = after;
  if (back.take_back().ok()) {
    REQUIRE(back == before);
    for (int seat = 0; seat < before.setup().seats; ++seat) REQUIRE(back.hand(seat) == before.hand(seat));
    REQUIRE(back.on_turn() == before.on_turn());
  } else {
    REQUIRE(back == after);
  }
}

void play_checked(const Setup& setup, std::uint64_t seed, Figures& figures) {
  INFO(name_of_setup(setup) << ", seed " << seed);
  base::Random random(seed);
  Game game = std::move(Game::make(setup, seed)).value();
  naive::Table table = naive_table(game);
  // Replaying long games at every state takes its time; a share of the states is enough there.
  const std::uint32_t spacing = setup.shape.cards() > 40 ? 8 : 1;
  ++figures.games;
  while (!game.finished()) {
    ++figures.states;
    REQUIRE(cards_are_conserved(game));
    REQUIRE(same_state(game, table));
    const std::vector<Ask> legal = game.legal_asks();
    REQUIRE_FALSE(legal.empty());
    const Ask ask = legal[random.below(static_cast<std::uint32_t>(legal.size()))];
    const bool look = random.below(spacing) == 0;
    if (look) {
      check_legal(game, table, figures);
      check_copies(game);
      check_refusal(game, random, figures);
    }
    const std::optional<Game> before = look ? std::optional(game) : std::nullopt;
    REQUIRE(game.apply(ask).ok());
    table.ask(naive_question(setup.shape, ask));
    ++figures.cases;
    if (before) check_take_back(*before, game);
    REQUIRE(game.asks().size() < 20000);
  }
  REQUIRE(same_state(game, table));
  REQUIRE(cards_are_conserved(game));
  check_legal(game, table, figures);
}

long perft(const Game& game, int depth) {
  if (depth == 0) return 1;
  long leaves = 0;
  for (const Ask& ask : game.legal_asks()) {
    Game next = game;
    REQUIRE(next.apply(ask).ok());
    leaves += perft(next, depth - 1);
  }
  return leaves;
}

long perft(const naive::Table& table, int depth) {
  if (depth == 0) return 1;
  long leaves = 0;
  for (const naive::Question& question : table.questions()) {
    naive::Table next = table;
    next.ask(question);
    leaves += perft(next, depth - 1);
  }
  return leaves;
}

}  // namespace

TEST_CASE("conformance: random games on all setups") {
  Figures figures;
  for (const Setup& setup : all_setups()) {
    const std::uint64_t seeds = setup.shape.cards() > 40 ? 2 : setup.shape.cards() > 20 ? 4 : 20;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) play_checked(setup, seed, figures);
  }
  std::cout << "conformance: " << figures.games << " games, " << figures.states << " states, " << figures.cases
            << " cases, " << all_setups().size() << " setups\n";
  CHECK(figures.games > 800);
}

TEST_CASE("perft: as many games of a few asks as the naive implementation finds") {
  long compared = 0;
  for (const Rules& rules : all_rules()) {
    for (const int seats : {2, 3, 4}) {
      const Setup setup{Shape{3, 3}, rules, seats, seats - 1};
      if (!check(setup)) continue;
      for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Game game = *Game::make(setup, seed);
        INFO(name_of_setup(setup) << ", seed " << seed);
        for (int depth = 1; depth <= 4; ++depth) {
          const long leaves = perft(game, depth);
          CHECK(leaves == perft(naive_table(game), depth));
          compared += leaves;
        }
      }
    }
  }
  std::cout << "perft: " << compared << " games of up to 4 asks\n";
}

TEST_CASE("perft: counts that were found once do not change") {
  const Game game = *Game::make(Setup{Shape{3, 3}, {}, 3, 0}, deal_of({{0, 1, 3}, {2, 4, 6}, {5, 7, 8}}));
  const std::array<long, 6> known{6, 36, 212, 1241, 6829, 35896};
  for (int depth = 1; depth <= 6; ++depth) {
    CHECK(perft(game, depth) == known[static_cast<std::size_t>(depth - 1)]);
    CHECK(perft(naive_table(game), depth) == known[static_cast<std::size_t>(depth - 1)]);
  }
}
