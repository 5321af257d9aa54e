// The three steps of an ask, and the form in hand, without a screen.
#include <catch2/catch.hpp>

#include "content/read_pack.hpp"
#include "quartet/game.hpp"
#include "ui/screens/ask_chooser.hpp"
#include "ui/screens/choice_draft.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace reflection = sprong::reflection;
namespace ui = sprong::ui;

namespace {

quartet::Game game_of(int seats, int quartets, std::uint64_t seed) {
  quartet::Setup setup;
  setup.seats = seats;
  setup.shape.quartets = quartets;
  auto game = quartet::Game::make(setup, seed);
  REQUIRE(game.ok());
  return *std::move(game);
}

const content::Deck& deck() {
  static const content::PackReading reading =
      content::read_pack(std::string(SPRONG_SOURCE_DIR) + "/content/courage", content::Media::skip);
  REQUIRE(reading.pack);
  return reading.pack->decks.front();
}

content::QuartetKey key(const char* id) { return content::QuartetKey(id); }

}  // namespace

TEST_CASE("whatever the chooser offers, the rules accept, in at most three keys") {
  base::Random random(4);
  int asks = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    quartet::Game game = game_of(3 + static_cast<int>(seed % 6), 3 + static_cast<int>(seed % 7), seed);
    ui::AskChooser chooser;
    while (!game.finished()) {
      chooser.clear();
      chooser.offer(game.view(game.on_turn()));
      int keys = 0;
      for (bool asked = false; !asked;) {
        const auto step = chooser.step();
        const auto& choices = step == ui::AskStep::player    ? chooser.players()
                              : step == ui::AskStep::quartet ? chooser.quartets()
                                                             : chooser.cards();
        REQUIRE_FALSE(choices.empty());
        const auto taken = chooser.choose_nth(random.below(static_cast<std::uint32_t>(choices.size())));
        REQUIRE(taken == step);
        asked = step == ui::AskStep::card;
        ++keys;
      }
      REQUIRE(keys <= 3);
      REQUIRE(chooser.ask());
      REQUIRE(game.apply(*chooser.ask()).ok());
      ++asks;
    }
  }
  CHECK(asks > 10000);
}

TEST_CASE("players to ask stand clockwise from the left neighbour") {
  quartet::Game game = game_of(5, 8, 11);
  base::Random random(3);
  for (int asks = 0; asks < 60 && game.on_turn() != 2; ++asks) {
    const auto legal = game.legal_asks();
    REQUIRE(game.apply(legal[random.below(static_cast<std::uint32_t>(legal.size()))]).ok());
  }
  REQUIRE(game.on_turn() == 2);
  ui::AskChooser chooser;
  chooser.offer(game.view(2));
  CHECK(chooser.players() == std::vector<int>{3, 4, 0, 1});
}

TEST_CASE("every legal ask can be chosen") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const quartet::Game game = game_of(4, 8, seed);
    for (const quartet::Ask& ask : game.legal_asks()) {
      ui::AskChooser chooser;
      chooser.offer(game.view(game.on_turn()));
      REQUIRE(chooser.choose_player(ask.asked));
      REQUIRE(chooser.choose_quartet(ask.card / 4));
      REQUIRE(chooser.choose_card(ask.card));
      REQUIRE(chooser.ask() == ask);
    }
  }
}

TEST_CASE("what is not offered cannot be chosen, and changes nothing") {
  const quartet::Game game = game_of(4, 8, 3);
  ui::AskChooser chooser;
  chooser.offer(game.view(game.on_turn()));
  CHECK_FALSE(chooser.choose_player(game.on_turn()));
  CHECK_FALSE(chooser.choose_card(chooser.quartets().front() * 4));  // no quartet was chosen yet
  REQUIRE(chooser.choose_quartet(chooser.quartets().front()));
  for (const int held : game.hand(game.on_turn())) CHECK_FALSE(chooser.choose_card(held));
  CHECK_FALSE(chooser.choose_nth(99));
  CHECK_FALSE(chooser.player());
  CHECK_FALSE(chooser.ask());
}

TEST_CASE("a choice that is no longer offered falls away") {
  quartet::Game game = game_of(3, 3, 5);
  ui::AskChooser chooser;
  chooser.offer(game.view(game.on_turn()));
  chooser.choose_player(chooser.players().front());
  chooser.choose_quartet(chooser.quartets().back());
  const int before = game.on_turn();
  while (!game.finished() && game.on_turn() == before) REQUIRE(game.apply(game.legal_asks().front()).ok());
  REQUIRE_FALSE(game.finished());
  chooser.offer(game.view(game.on_turn()));
  if (chooser.player()) CHECK(*chooser.player() != game.on_turn());
  if (chooser.ask()) CHECK(game.check(*chooser.ask()).ok());
}

TEST_CASE("a form in hand keeps the rules of the form, whatever is pressed") {
  base::Random random(9);
  const auto& quartets = deck().quartets;
  for (int round = 0; round < 500; ++round) {
    ui::ChoiceDraft draft(deck());
    for (int press = 0; press < 30; ++press) {
      const auto& id = quartets[random.below(static_cast<std::uint32_t>(quartets.size()))].id;
      draft.press(id, static_cast<ui::Mark>(1 + random.below(4)));
    }
    const reflection::Form form = draft.form("", [](const std::string&) { return std::string(); });
    REQUIRE(reflection::check_form(form, deck()).ok());
    ui::ChoiceDraft again(deck());
    again.read(draft.line());
    REQUIRE(again.line() == draft.line());
    again.take(form);
    REQUIRE(again.line() == draft.line());
  }
}

TEST_CASE("pressing a choice again takes it off") {
  ui::ChoiceDraft draft(deck());
  draft.press(key("motivation"), ui::Mark::keep);
  CHECK(draft.won(key("motivation")));
  draft.press(key("motivation"), ui::Mark::keep);
  CHECK(draft.at(key("motivation")) == ui::Mark::won);
  draft.press(key("feelings"), ui::Mark::wish);
  draft.press(key("resources"), ui::Mark::wish);
  CHECK(draft.at(key("feelings")) == ui::Mark::none);
  CHECK(draft.all(ui::Mark::wish) == std::vector<content::QuartetKey>{key("resources")});
  draft.press(key("resources"), ui::Mark::wish);
  CHECK(draft.choices() == 0);
}

TEST_CASE("a damaged line of a draft leaves out what it cannot read") {
  ui::ChoiceDraft draft(deck());
  draft.read("keep:motivation keep:nothing rubbish wins:feelings discard:legitimation :");
  CHECK(draft.line() == "keep:motivation discard:legitimation");
}
