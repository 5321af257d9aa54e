// What an attentive player believes, against counting all deals that fit the public record.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "quartet/simulate.hpp"
#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

const Player attentive{PlayerKind::attentive, 1.0, 0};

using Table = std::vector<std::vector<double>>;

/// All ways to deal what `seat` was not dealt, in turn: `fit` gets each whole deal.
template <class Fit>
void deal_rest(Deal& deal, const std::vector<int>& rest, std::size_t next, const std::vector<int>& sizes, int seat,
               Fit fit) {
  if (next == rest.size()) return fit(deal);
  for (std::size_t holder = 0; holder < deal.hands.size(); ++holder) {
    if (static_cast<int>(holder) == seat || deal.hands[holder].size() == sizes[holder]) continue;
    deal.hands[holder].insert(rest[next]);
    deal_rest(deal, rest, next + 1, sizes, seat, fit);
    deal.hands[holder].erase(rest[next]);
  }
}

/// Where each card is, by replaying the game from every deal that `seat` cannot tell from the real one.
Table by_enumeration(const Game& game, int seat, long& deals) {
  const int seats = game.setup().seats;
  Deal deal;
  std::vector<int> sizes;
  std::vector<int> rest;
  for (int holder = 0; holder < seats; ++holder) {
    const CardSet& hand = game.dealt().hands[static_cast<std::size_t>(holder)];
    sizes.push_back(hand.size());
    deal.hands.push_back(holder == seat ? hand : CardSet{});
    if (holder == seat) continue;
    for (const int card : hand) rest.push_back(card);
  }
  Table table(static_cast<std::size_t>(game.setup().shape.cards()),
              std::vector<double>(static_cast<std::size_t>(seats) + 1, 0.0));
  long fitting = 0;
  deal_rest(deal, rest, 0, sizes, seat, [&](const Deal& possible) {
    const auto replayed = Game::replay(game.setup(), possible, game.asks());
    if (!replayed || replayed->events() != game.events()) return;
    ++fitting;
    for (int holder = 0; holder < seats; ++holder) {
      for (const int card : replayed->hand(holder))
        table[static_cast<std::size_t>(card)][static_cast<std::size_t>(holder)] += 1;
    }
  });
  REQUIRE(fitting > 0);
  deals += fitting;
  for (auto& row : table) {
    for (double& share : row) share /= static_cast<double>(fitting);
  }
  return table;
}

double difference(const Table& one, const Table& other) {
  double most = 0;
  for (std::size_t card = 0; card < one.size(); ++card) {
    for (std::size_t seat = 0; seat < one[card].size(); ++seat) {
      most = std::max(most, std::abs(one[card][seat] - other[card][seat]));
    }
  }
  return most;
}

struct Found {
  long states = 0;
  long deals = 0;
  double exact_off = 0;
  double average_off = 0;      ///< the worst
  double average_off_sum = 0;  ///< of the worst of each state
};

void compare(const Setup& setup, PlayerKind kind, std::uint64_t games, std::size_t spacing, Found& found) {
  SimulateOptions options;
  options.setup = setup;
  options.players.assign(static_cast<std::size_t>(setup.seats), Player{kind, 1.0, 0});
  for (std::uint64_t index = 0; index < games; ++index) {
    const Game whole = *simulate_game(options, index);
    for (std::size_t length = index % spacing; length <= whole.asks().size(); length += spacing) {
      const std::vector<Ask> asks(whole.asks().begin(), whole.asks().begin() + static_cast<std::ptrdiff_t>(length));
      const Game game = *Game::replay(setup, whole.dealt(), asks);
      for (int seat = 0; seat < setup.seats; ++seat) {
        const Table truth = by_enumeration(game, seat, found.deals);
        const Chances believed = chances(attentive, game.view(seat));
        REQUIRE(believed.exact);
        const double off = difference(truth, believed.of);
        INFO(game.serialise() << " seen by " << seat);
        REQUIRE(off < 1e-9);
        found.exact_off = std::max(found.exact_off, off);
        const double average_off = difference(truth, chances(attentive, game.view(seat), false).of);
        found.average_off = std::max(found.average_off, average_off);
        found.average_off_sum += average_off;
        ++found.states;
      }
    }
  }
}

void report(const std::string& what, const Found& found) {
  std::cout << "inference, " << what << ": " << found.states << " states, " << found.deals
            << " deals that fit; exact off by at most " << found.exact_off << "; on average off by "
            << found.average_off_sum / static_cast<double>(found.states) << ", at most " << found.average_off << "\n";
}

}  // namespace

TEST_CASE("on 3 quartets of 3 cards with 3 seats the chances equal enumeration") {
  Found found;
  for (const AfterMiss after_miss : {AfterMiss::asked, AfterMiss::clockwise}) {
    const Setup setup{Shape{3, 3}, {after_miss, Stock::none}, 3, 0};
    for (const PlayerKind kind : {PlayerKind::random, PlayerKind::memory, PlayerKind::attentive})
      compare(setup, kind, 60, 1, found);
  }
  report("3x3, 3 seats", found);
}

TEST_CASE("the chances equal enumeration on somewhat larger decks") {
  Found found;
  compare(Setup{Shape{3, 4}, {}, 3, 0}, PlayerKind::random, 40, 2, found);
  compare(Setup{Shape{4, 3}, {}, 3, 0}, PlayerKind::random, 40, 2, found);
  report("3x4 and 4x3, 3 seats", found);
  Found four;
  compare(Setup{Shape{3, 3}, {}, 4, 0}, PlayerKind::random, 20, 2, four);
  compare(Setup{Shape{4, 3}, {}, 4, 0}, PlayerKind::memory, 4, 5, four);
  report("3x3 and 4x3, 4 seats", four);
}
