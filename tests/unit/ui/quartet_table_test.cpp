// The table on the real shell without a display: nothing of a hand is on the screen unless it is held open, and a
// whole game goes through the keys of the screen without a refusal.
#include <catch2/catch.hpp>

#include <algorithm>

#include "session/replay.hpp"
#include "unit/ui/table.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;
using ui::tests::Table;

namespace {

/// Plays on by keys until the game is over; gives the number of asks that people made.
int play(Table& table) {
  int made = 0;
  base::Random random(21);
  for (int step = 0; step < 2000 && !table.has("quartet.to-choices"); ++step) {
    if (table.has("quartet.i-am") || table.has("quartet.on")) {
      REQUIRE_FALSE(table.tells_of_a_hand());
      table.key("PageDown");
      continue;
    }
    REQUIRE(table.has("quartet.ask"));
    const std::size_t before = table.record().asks.size();
    REQUIRE_FALSE(table.tells_of_a_hand());
    table.key_down("Space");
    REQUIRE(table.tells_of_a_hand());
    const char* digits[] = {"1", "2", "3", "4", "5"};
    int keys = 0;
    for (; table.record().asks.size() == before && keys < 3; ++keys) {
      const std::size_t offered = table.choices();
      REQUIRE(offered > 0);
      table.key(digits[random.below(static_cast<std::uint32_t>(std::min<std::size_t>(offered, 5)))]);
    }
    REQUIRE(keys <= 3);
    REQUIRE(table.record().asks.size() == before + 1);
    table.key_up("Space");
    ++made;
  }
  return made;
}

}  // namespace

TEST_CASE("a closed hand is nowhere on the screen") {
  Table table(4, 4, 11);
  REQUIRE(table.has("quartet.i-am"));
  const auto nothing_shown = [&] {
    CHECK_FALSE(table.tells_of_a_hand());
    for (const std::string& name : table.card_names()) {
      INFO(name);
      CHECK_FALSE(table.shows(name));
    }
  };
  nothing_shown();
  table.key("PageDown");
  REQUIRE(table.has("quartet.ask"));
  nothing_shown();

  SECTION("it opens only while the space bar is held") {
    table.key_down("Space");
    CHECK(table.tells_of_a_hand());
    const auto played = session::replay(table.record(), *table.context().deck());
    const int first = *played->hand(0).begin();
    const auto& quartet = table.context().deck()->quartets[static_cast<std::size_t>(first / 4)];
    CHECK(table.shows(table.context().in(quartet.cards[static_cast<std::size_t>(first % 4)].name)));
    table.key_up("Space");
    nothing_shown();
  }
  SECTION("it opens only while the mouse button is held") {
    const stage::Point at = table.middle_of("quartet.show-hand");
    table.mouse_down(at);
    CHECK(table.tells_of_a_hand());
    table.mouse_up(at);
    table.on->inject(stage::KeyPressed{Table::read("F1")});  // the sentence on how to hold goes away
    table.on->inject(stage::KeyPressed{Table::read("F1")});
    table.frames(6);
    nothing_shown();
  }
  SECTION("digits choose nothing in a closed hand") {
    table.key("1");
    table.key("1");
    table.key("1");
    CHECK(table.record().asks.empty());
    nothing_shown();
  }
}

TEST_CASE("with the mouse held down, what it is let go on is chosen") {
  Table table(4, 4, 11);
  table.key("PageDown");
  table.key("1");
  const auto drag_to = [&](const std::string& prefix) {
    table.mouse_down(table.middle_of("quartet.show-hand"));
    const auto& entries = table.app->log().entries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const auto& entry) { return entry.name.rfind(prefix, 0) == 0; });
    REQUIRE(found != entries.end());
    table.mouse_up(table.middle_of(found->name));
  };
  drag_to("quartet.which-");
  CHECK_FALSE(table.tells_of_a_hand());
  drag_to("quartet.card-");
  CHECK(table.record().asks.size() == 1);
}

TEST_CASE("a game of six people goes through the keys of the screen to its end") {
  Table table(6, 6, 3);
  const int asks = play(table);
  CHECK(table.has("quartet.to-choices"));
  CHECK(static_cast<int>(table.record().asks.size()) == asks);
  CHECK(asks > 20);
}

TEST_CASE("people and computer players at one table, on a small screen") {
  Table table(4, 2, 5, 640, 360);
  play(table);
  CHECK(table.has("quartet.to-choices"));
}

TEST_CASE("whoever plays alone needs no hand-over and no key to see the cards") {
  Table table(4, 1, 2);
  CHECK(table.has("quartet.ask"));
  CHECK(table.tells_of_a_hand());
}

TEST_CASE("a game is resumed where it was, with the hand closed") {
  Table table(3, 3, 8);
  while (!table.has("quartet.ask")) table.key("PageDown");
  table.key_down("Space");
  table.key("1");
  table.key("1");
  table.key("1");
  table.key_up("Space");
  REQUIRE(table.record().asks.size() == 1);
  REQUIRE(table.has("quartet.on"));
  const auto path = table.context().session().path();
  table.app->close_session();
  table.frames(3);
  table.app->open_session(path);
  table.frames(4);
  CHECK(table.has("quartet.on"));
  table.key("PageDown");
  CHECK_FALSE(table.tells_of_a_hand());
}
