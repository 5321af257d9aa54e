// The table on the real shell without a display: nothing of a hand is on the screen unless it is held open, and a
// whole game goes through the keys of the screen without a refusal.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include "base/clock.hpp"
#include "session/replay.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

namespace {

struct Table {
  base::FixedClock clock{1467115200000};
  std::unique_ptr<stage::Stage> on;
  std::unique_ptr<ui::Ui> app;
  session::RecordId game;

  /// `people` first seats are people, the others computer players.
  Table(int seats, int people, std::uint64_t seed, int width = 960, int height = 540) {
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.display = stage::Display::headless;
    options.fonts = std::filesystem::path(SPRONG_PROGRAM).parent_path() / "fonts";
    auto opened = stage::Stage::open(options, clock);
    REQUIRE(opened.ok());
    on = std::move(*opened);
    const std::filesystem::path source = SPRONG_SOURCE_DIR;
    ui::UiOptions with;
    with.words = source / "content/ui";
    with.packs = source / "content";
    with.assets = source / "assets";
    with.sessions = std::filesystem::temp_directory_path() / "sprong-unit-ui-table";
    std::filesystem::remove_all(with.sessions);
    with.standard.reduced_motion = true;
    with.seed = 7;
    auto made = ui::Ui::make(*on, clock, with);
    REQUIRE(made.ok());
    app = std::move(*made);
    begin(seats, people, seed);
  }
  ~Table() { std::filesystem::remove_all(std::filesystem::temp_directory_path() / "sprong-unit-ui-table"); }

  ui::Context& context() { return app->context(); }

  void begin(int seats, int people, std::uint64_t seed) {
    session::NewSession with;
    with.programme = content::ProgrammeKey("meeting-2");
    const auto& packs = context().packs();
    const auto courage =
        std::find_if(packs.begin(), packs.end(), [](const auto& pack) { return pack.pack->id.value == "courage"; });
    REQUIRE(courage != packs.end());
    REQUIRE(context().new_session(courage->pack, with));
    std::vector<session::Seat> at_table(static_cast<std::size_t>(seats));
    for (int seat = 0; seat < seats; ++seat) {
      at_table[static_cast<std::size_t>(seat)].animal = seat;
      if (seat >= people) at_table[static_cast<std::size_t>(seat)].kind = session::SeatKind::attentive;
    }
    std::vector<content::QuartetKey> quartets;
    for (const auto& quartet : context().deck()->quartets) quartets.push_back(quartet.id);
    game = *context().send(session::StartGame{1, quartets, at_table, seed});
    context().set_mark("quartet.game", game.value);
    context().open_screen("quartet_table");
    frames(3);
  }

  void frames(int count) {
    for (int frame = 0; frame < count; ++frame) app->frame();
  }
  static stage::Key read(const char* name) {
    stage::Key key;
    REQUIRE(stage::read_key(name, key));
    return key;
  }
  void down(const char* name) {
    on->inject(stage::KeyPressed{read(name)});
    frames(3);
  }
  void up(const char* name) {
    on->inject(stage::KeyReleased{read(name)});
    frames(3);
  }
  void press(const char* name) {
    on->inject(stage::KeyPressed{read(name)});
    on->inject(stage::KeyReleased{read(name)});
    frames(4);
  }

  bool shows(const char* name) const { return app->log().find(name) != nullptr; }
  /// Widgets that tell something of a hand.
  bool tells_of_a_hand() const {
    const auto& entries = app->log().entries();
    return std::any_of(entries.begin(), entries.end(), [](const ui::WidgetEntry& entry) {
      return entry.name.rfind("quartet.hand-", 0) == 0 || entry.name.rfind("quartet.which-", 0) == 0 ||
             entry.name.rfind("quartet.card-", 0) == 0;
    });
  }
  /// How many choices the next step of the ask offers.
  std::size_t choices() const {
    const auto count = [&](const std::string& prefix, bool only_free) {
      const auto& entries = app->log().entries();
      return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.name.rfind(prefix, 0) == 0 && entry.enabled && (!only_free || !entry.chosen);
      }));
    };
    const auto chosen = [&](const std::string& prefix) { return count(prefix, false) > count(prefix, true); };
    if (!chosen("quartet.seat-")) return count("quartet.seat-", false);
    if (!chosen("quartet.which-")) return count("quartet.which-", false);
    return count("quartet.card-", false);
  }
  /// Whether any text on the screen holds `words`.
  bool written(const std::string& words) const {
    const auto& texts = on->painter().texts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const auto& text) { return text.text.find(words) != std::string::npos; });
  }
  const session::GameRecord& record() { return context().document().games.at(game); }
  /// Names of the cards of all hands.
  std::vector<std::string> card_names() {
    std::vector<std::string> names;
    for (const auto& quartet : context().deck()->quartets) {
      for (const auto& card : quartet.cards) names.push_back(context().in(card.name));
    }
    return names;
  }
};

/// Plays on by keys until the game is over; gives the number of asks that people made.
int play(Table& table) {
  int made = 0;
  base::Random random(21);
  for (int step = 0; step < 2000 && !table.shows("quartet.to-choices"); ++step) {
    if (table.shows("quartet.i-am") || table.shows("quartet.on")) {
      REQUIRE_FALSE(table.tells_of_a_hand());
      table.press("PageDown");
      continue;
    }
    REQUIRE(table.shows("quartet.ask"));
    const std::size_t before = table.record().asks.size();
    REQUIRE_FALSE(table.tells_of_a_hand());
    table.down("Space");
    REQUIRE(table.tells_of_a_hand());
    const char* digits[] = {"1", "2", "3", "4", "5"};
    int keys = 0;
    for (; table.record().asks.size() == before && keys < 3; ++keys) {
      const std::size_t offered = table.choices();
      REQUIRE(offered > 0);
      table.press(digits[random.below(static_cast<std::uint32_t>(std::min<std::size_t>(offered, 5)))]);
    }
    REQUIRE(keys <= 3);
    REQUIRE(table.record().asks.size() == before + 1);
    table.up("Space");
    ++made;
  }
  return made;
}

}  // namespace

TEST_CASE("a closed hand is nowhere on the screen") {
  Table table(4, 4, 11);
  REQUIRE(table.shows("quartet.i-am"));
  const auto nothing_shown = [&] {
    CHECK_FALSE(table.tells_of_a_hand());
    for (const std::string& name : table.card_names()) {
      INFO(name);
      CHECK_FALSE(table.written(name));
    }
  };
  nothing_shown();
  table.press("PageDown");
  REQUIRE(table.shows("quartet.ask"));
  nothing_shown();

  SECTION("it opens only while the space bar is held") {
    table.down("Space");
    CHECK(table.tells_of_a_hand());
    const auto played = session::replay(table.record(), *table.context().deck());
    const int first = *played->hand(0).begin();
    const auto& quartet = table.context().deck()->quartets[static_cast<std::size_t>(first / 4)];
    CHECK(table.written(table.context().in(quartet.cards[static_cast<std::size_t>(first % 4)].name)));
    table.up("Space");
    nothing_shown();
  }
  SECTION("it opens only while the mouse button is held") {
    const ui::WidgetEntry* button = table.app->log().find("quartet.show-hand");
    REQUIRE(button != nullptr);
    const stage::Point at = table.on->painter().pixels(button->rect.centre());
    table.on->inject(stage::MouseMoved{at});
    table.on->inject(stage::MousePressed{at});
    table.frames(4);
    CHECK(table.tells_of_a_hand());
    table.on->inject(stage::MouseReleased{at});
    table.frames(4);
    table.on->inject(stage::KeyPressed{Table::read("F1")});  // the sentence on how to hold goes away
    table.on->inject(stage::KeyPressed{Table::read("F1")});
    table.frames(6);
    nothing_shown();
  }
  SECTION("digits choose nothing in a closed hand") {
    table.press("1");
    table.press("1");
    table.press("1");
    CHECK(table.record().asks.empty());
    nothing_shown();
  }
}

TEST_CASE("with the mouse held down, what it is let go on is chosen") {
  Table table(4, 4, 11);
  table.press("PageDown");
  table.press("1");
  const auto drag_to = [&](const std::string& prefix) {
    const stage::Point from = table.on->painter().pixels(table.app->log().find("quartet.show-hand")->rect.centre());
    table.on->inject(stage::MouseMoved{from});
    table.on->inject(stage::MousePressed{from});
    table.frames(4);
    const auto& entries = table.app->log().entries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const auto& entry) { return entry.name.rfind(prefix, 0) == 0; });
    REQUIRE(found != entries.end());
    const stage::Point to = table.on->painter().pixels(found->rect.centre());
    table.on->inject(stage::MouseMoved{to});
    table.frames(2);
    table.on->inject(stage::MouseReleased{to});
    table.frames(4);
  };
  drag_to("quartet.which-");
  CHECK_FALSE(table.tells_of_a_hand());
  drag_to("quartet.card-");
  CHECK(table.record().asks.size() == 1);
}

TEST_CASE("a game of six people goes through the keys of the screen to its end") {
  Table table(6, 6, 3);
  const int asks = play(table);
  CHECK(table.shows("quartet.to-choices"));
  CHECK(static_cast<int>(table.record().asks.size()) == asks);
  CHECK(asks > 20);
}

TEST_CASE("people and computer players at one table, on a small screen") {
  Table table(4, 2, 5, 640, 360);
  play(table);
  CHECK(table.shows("quartet.to-choices"));
}

TEST_CASE("whoever plays alone needs no hand-over and no key to see the cards") {
  Table table(4, 1, 2);
  CHECK(table.shows("quartet.ask"));
  CHECK(table.tells_of_a_hand());
}

TEST_CASE("a game is resumed where it was, with the hand closed") {
  Table table(3, 3, 8);
  while (!table.shows("quartet.ask")) table.press("PageDown");
  table.down("Space");
  table.press("1");
  table.press("1");
  table.press("1");
  table.up("Space");
  REQUIRE(table.record().asks.size() == 1);
  REQUIRE(table.shows("quartet.on"));
  const auto path = table.context().session().path();
  table.app->close_session();
  table.frames(3);
  table.app->open_session(path);
  table.frames(4);
  CHECK(table.shows("quartet.on"));
  table.press("PageDown");
  CHECK_FALSE(table.tells_of_a_hand());
}
