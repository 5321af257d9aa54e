// A thousand whole games through the logic of the screens: what a screen offers is never refused.
#include <catch2/catch.hpp>

#include "content/read_pack.hpp"
#include "ui/screens/ask_chooser.hpp"
#include "ui/screens/table_game.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace session = sprong::session;
namespace ui = sprong::ui;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int games = 100;  // ten times as slow there, and nothing that the others would show
#else
constexpr int games = 1000;
#endif

const content::Deck& deck() {
  static const content::PackReading reading =
      content::read_pack(std::string(SPRONG_SOURCE_DIR) + "/content/courage", content::Media::skip);
  REQUIRE(reading.pack);
  return reading.pack->decks.front();
}

/// A game as a table may choose it: 3 to 8 seats, a short deck or all of it, either rule for a miss, with and without
/// a stock, people and computer players mixed.
session::GameRecord some_game(base::Random& random) {
  session::GameRecord game;
  game.stamp = {session::RecordId(random.id()), 1, {}};
  game.deck = deck().id;
  game.after_miss = random.below(2) == 0 ? content::AfterMiss::asked : content::AfterMiss::clockwise;
  game.stock = random.below(3) == 0 ? content::Stock::draw : content::Stock::none;
  game.seed = random.next() >> 11;
  auto left_out = random.below(static_cast<std::uint32_t>(deck().quartets.size() - 2));
  std::vector<content::QuartetKey> all;
  for (const content::Quartet& quartet : deck().quartets) all.push_back(quartet.id);
  for (; left_out > 0; --left_out) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(random.below(static_cast<std::uint32_t>(all.size()))));
  }
  game.quartets = all;
  game.seats.resize(3 + random.below(6));
  for (session::Seat& seat : game.seats) {
    const std::uint32_t kind = random.below(8);
    seat.kind =
        kind == 0 ? session::SeatKind::attentive : (kind == 1 ? session::SeatKind::random : session::SeatKind::person);
    seat.attentiveness = random.below(11) / 10.0;
  }
  return game;
}

struct Counts {
  int asks = 0;
  int computer_asks = 0;
  int taken_back = 0;
  int stopped = 0;
  int finished = 0;
};

/// The next ask: of a person by the choices that the screen offers, of a computer player by itself.
quartet::Ask next_ask(const ui::TableGame& table, base::Random& random, Counts& counts) {
  if (!table.person(table.game().on_turn())) {
    ++counts.computer_asks;
    return table.computer_ask();
  }
  ui::AskChooser chooser;
  chooser.offer(table.game().view(table.game().on_turn()));
  int steps = 0;
  while (true) {
    const ui::AskStep step = chooser.step();
    const auto& offered = step == ui::AskStep::player    ? chooser.players()
                          : step == ui::AskStep::quartet ? chooser.quartets()
                                                         : chooser.cards();
    REQUIRE_FALSE(offered.empty());
    REQUIRE(chooser.choose_nth(random.below(static_cast<std::uint32_t>(offered.size()))) == step);
    REQUIRE(++steps <= 3);
    if (step == ui::AskStep::card) break;
  }
  REQUIRE(chooser.ask());
  return *chooser.ask();
}

/// Every change of the record is what a screen sends; refresh() plays it by the rules, as the session does.
void play(base::Random& random, Counts& counts) {
  session::GameRecord game = some_game(random);
  const bool by_time = random.below(4) == 0;
  ui::TableGame table;
  REQUIRE(table.refresh(game, deck()));
  const auto changed = [&] {
    ++game.stamp.revision;
    REQUIRE(table.refresh(game, deck()));
  };
  while (!table.game().finished()) {
    game.asks.push_back(table.ask_record(next_ask(table, random, counts)));
    ++counts.asks;
    changed();
    if (by_time && !table.game().finished() && random.below(40) == 0) {
      game.stopped = true;
      ++counts.stopped;
      changed();
      REQUIRE(table.game().stopped());
    } else if (table.may_take_back() && random.below(3) == 0) {
      game.asks.pop_back();
      ++counts.taken_back;
      changed();
    }
  }
  if (table.game().over()) ++counts.finished;
}

}  // namespace

TEST_CASE("nothing that a table is offered is refused, in whole games of every kind") {
  base::Random random(2016);
  Counts counts;
  for (int game = 0; game < games; ++game) play(random, counts);
  WARN(games << " games: " << counts.asks << " asks (" << counts.computer_asks << " by computer players), "
             << counts.taken_back << " taken back, " << counts.finished << " games to the end, " << counts.stopped
             << " stopped");
  CHECK(counts.finished + counts.stopped == games);
  CHECK(counts.taken_back > games / 10);
  CHECK(counts.stopped > games / 20);
}
