#include <catch2/catch.hpp>

#include "quartet/estimate.hpp"
#include "quartet/random_games.hpp"
#include "quartet/simulate.hpp"
#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

SimulateOptions options_for(const Setup& setup, PlayerKind kind, std::uint64_t games) {
  SimulateOptions options;
  options.setup = setup;
  options.players.assign(static_cast<std::size_t>(setup.seats), Player{kind, 1.0, 0});
  options.games = games;
  return options;
}

const Setup standard{Shape{8, 4}, {}, 4, 0};

}  // namespace

TEST_CASE("statistics do not depend on the number of threads or on the processor") {
  for (const PlayerKind kind : {PlayerKind::random, PlayerKind::attentive}) {
    SimulateOptions options = options_for(standard, kind, kind == PlayerKind::random ? 5000 : 600);
    const Statistics one = *simulate(options);
    options.threads = 5;
    CHECK(*simulate(options) == one);
    options.kernel = Kernel::portable;
    CHECK(*simulate(options) == one);
    options.seed = 2;
    CHECK_FALSE(*simulate(options) == one);
  }
}

TEST_CASE("the fast random games are the games that random players play") {
  // Some are played in turns: so with fewer games, as many, and more of them than there are turns.
  std::uint64_t games = 0;
  for (const Setup& setup : all_setups()) {
    SimulateOptions options = options_for(setup, PlayerKind::random, games++ % 8);
    Statistics slow;
    for (std::uint64_t index = 0; index < options.games; ++index) {
      const Game game = *simulate_game(options, index);
      ++slow.games;
      slow.asks += game.asks().size();
      for (const Event& event : game.events()) slow.given += event.given ? 1 : 0;
      for (int seat = 0; seat < setup.seats; ++seat)
        slow.quartets[static_cast<std::size_t>(seat)] += game.won(seat).size();
    }
    for (const Kernel kernel : {Kernel::portable, Kernel::automatic}) {
      options.kernel = kernel;
      const Statistics fast = *simulate(options);
      INFO(name_of_setup(setup));
      CHECK(fast.asks == slow.asks);
      CHECK(fast.given == slow.given);
      CHECK(fast.quartets == slow.quartets);
    }
  }
}

TEST_CASE("random games take as many asks as they are known to take") {
  // Mean asks at 3 to 6 seats, from an independent implementation of the rules.
  const std::array<double, 4> known{59.2, 98.1, 133.9, 167.5};
  for (int seats = 3; seats <= 6; ++seats) {
    const Statistics statistics = *simulate(options_for(Setup{Shape{8, 4}, {}, seats, 0}, PlayerKind::random, 20000));
    CHECK(statistics.mean() == Approx(known[static_cast<std::size_t>(seats - 3)]).margin(1.5));
  }
}

TEST_CASE("wins and quartets are shared out over the seats") {
  const Statistics statistics = *simulate(options_for(standard, PlayerKind::random, 1000));
  std::uint64_t quartets = 0;
  std::uint64_t wins = 0;
  for (std::size_t seat = 0; seat < most_seats; ++seat) {
    quartets += statistics.quartets[seat];
    wins += statistics.wins[seat];
  }
  CHECK(quartets == 8000);
  CHECK(wins == 840000);
}

TEST_CASE("quantiles are numbers of asks that occurred") {
  Statistics statistics;
  statistics.games = 4;
  statistics.games_by_asks = {0, 0, 1, 0, 2, 1};
  CHECK(statistics.quantile(0.25) == 2);
  CHECK(statistics.quantile(0.5) == 4);
  CHECK(statistics.quantile(0.99) == 5);
}

TEST_CASE("the first game of a simulation has its seed, so that any game can be played again alone") {
  SimulateOptions options = options_for(standard, PlayerKind::attentive, 1);
  const Game third = *simulate_game(options, 2);
  options.seed = *third.seed();
  CHECK(*simulate_game(options, 0) == third);
  CHECK(seed_of(42, 0) == 42);
  CHECK(seed_of(42, 1) != seed_of(43, 1));
  CHECK(seed_of(42, 1) < (std::uint64_t{1} << 53));
}

TEST_CASE("options that cannot be are refused") {
  SimulateOptions options = options_for(standard, PlayerKind::random, 1);
  options.players.pop_back();
  CHECK(simulate(options).error().code == "quartet.players");
  options = options_for(standard, PlayerKind::random, 1);
  options.threads = 0;
  CHECK(simulate(options).error().code == "quartet.threads");
  options.setup.seats = 2;
  CHECK(simulate(options).error().code == "quartet.seats");
  CHECK(simulate_game(options, 0).error().code == "quartet.seats");
}

TEST_CASE("statistics as JSON") {
  SimulateOptions options = options_for(Setup{Shape{3, 3}, {}, 3, 0}, PlayerKind::random, 2);
  options.players[1].kind = PlayerKind::attentive;
  Statistics statistics;
  statistics.games = 2;
  statistics.asks = 7;
  statistics.given = 3;
  statistics.games_by_asks = {0, 0, 0, 1, 1};
  statistics.quartets = {3, 2, 1};
  statistics.wins = {840 + 280, 280, 280};
  CHECK(
      to_json(options, statistics, "courage/diving-in", 0.5) ==
      "{\"schema\": \"sprong-simulation/1\", \"deck\": \"courage/diving-in\", \"players\": [\"random\", \"attentive\", "
      "\"random\"], \"games\": 2, \"seed\": 1, \"threads\": 1,\n"
      " \"asks\": {\"mean\": 3.50, \"median\": 3, \"p99\": 4, \"max\": 4}, \"hit_rate\": 0.4286,\n"
      " \"quartets_by_seat\": [1.5000, 1.0000, 0.5000], \"wins_by_seat\": [0.6667, 0.1667, 0.1667], \"seconds\": "
      "0.500, "
      "\"games_per_second\": 4}\n");
}

TEST_CASE("an estimate grows with people, seats, quartets and pauses") {
  const Setup five{Shape{8, 4}, {}, 5, 0};
  const Estimate long_game = *estimate(five, Pace{.people = 5});
  CHECK(long_game.low < long_game.typical);
  CHECK(long_game.typical < long_game.high);
  CHECK(estimate(Setup{Shape{4, 4}, {}, 5, 0}, Pace{.people = 5})->typical < long_game.typical);
  CHECK(estimate(five, Pace{.people = 1})->typical < long_game.typical);
  CHECK(estimate(five, Pace{.people = 5, .pause_per_quartet = 0})->typical ==
        Approx(long_game.typical - 8 * 0.5).margin(0.01));
  CHECK(estimate(five, Pace{.people = 5})->typical == long_game.typical);
  CHECK(estimate(Setup{Shape{8, 4}, {}, 2, 0}, Pace{}).error().code == "quartet.seats");
}

TEST_CASE("the behaviour of rules and players has not changed unnoticed") {
  // When this fails and the change was meant: say in the commit what changed, and put the new number here.
  CHECK(signature() == 6071271448571296205ULL);
}
