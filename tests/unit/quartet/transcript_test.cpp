#include <catch2/catch.hpp>

#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {
const Setup setup{Shape{3, 3}, Rules{}, 3, 0};
}

TEST_CASE("a transcript is JSON Lines: deal, quartets, asks, end") {
  const Names names = *names_of(plain_deck({3, 3}));
  Game game = *Game::make(setup, deal_of({{0, 1, 2}, {3, 4, 6}, {5, 7, 8}}));
  for (const Ask& ask : std::vector<Ask>{{2, 7}, {2, 5}}) REQUIRE(game.apply(ask).ok());
  CHECK(transcript(game, names, 1, {"person", "random", "attentive"}) ==
        "{\"type\": \"deal\", \"game\": 1, \"players\": [\"person\", \"random\", \"attentive\"], \"first\": 0, "
        "\"hands\": [[\"q0.c0\", \"q0.c1\", \"q0.c2\"], [\"q1.c0\", \"q1.c1\", \"q2.c0\"], [\"q1.c2\", \"q2.c1\", "
        "\"q2.c2\"]]}\n"
        "{\"type\": \"quartet\", \"player\": 0, \"quartet\": \"q0\"}\n"
        "{\"type\": \"ask\", \"asker\": 1, \"asked\": 2, \"card\": \"q2.c1\", \"given\": true}\n"
        "{\"type\": \"ask\", \"asker\": 1, \"asked\": 2, \"card\": \"q1.c2\", \"given\": true}\n"
        "{\"type\": \"quartet\", \"player\": 1, \"quartet\": \"q1\"}\n");
  REQUIRE(game.stop().ok());
  const std::string stopped = transcript(game, names, 1, {"person", "random", "attentive"});
  CHECK(stopped.ends_with("{\"type\": \"end\", \"won\": [[\"q0\"], [\"q1\"], []], \"stopped\": true}\n"));
}

TEST_CASE("a transcript names the seed, the stock and the draws, and the variant") {
  const Setup variant{Shape{3, 3}, {AfterMiss::clockwise, Stock::draw}, 2, 1};
  Game game = *Game::make(variant, 9);
  while (game.events().empty() || game.events().back().kind != EventKind::turn) {
    REQUIRE(game.apply(game.legal_asks().back()).ok());
  }
  const std::string text = transcript(game, *names_of(plain_deck({3, 3})), 3, {"random", "random"});
  CHECK(text.find("\"game\": 3, \"seed\": 9, ") != std::string::npos);
  CHECK(text.find("\"first\": 1") != std::string::npos);
  CHECK(text.find("\"stock\": [\"q") != std::string::npos);
  CHECK(text.find("\"after_miss\": \"clockwise\"}") != std::string::npos);
  CHECK(text.find("{\"type\": \"draw\", \"player\": ") != std::string::npos);
  CHECK(text.find("\"end\"") == std::string::npos);
}

TEST_CASE("a short deck is some of the quartets, in the order of the deck") {
  const content::Deck deck = plain_deck({8, 4});
  using Key = content::QuartetKey;
  const auto names = names_of(deck, {Key("q6"), Key("q1"), Key("q4"), Key("q1")});
  REQUIRE(names.ok());
  CHECK(names->quartets == std::vector<std::string>{"q1", "q4", "q6"});
  CHECK(names->shape == Shape{3, 4});
  CHECK(names->cards[4] == "q4.c0");
  CHECK(setup_for(deck, *names, 5, 2) == Setup{Shape{3, 4}, Rules{}, 5, 2});
  CHECK(names_of(deck)->quartets.size() == 8);
  CHECK(names_of(deck, {Key("q6"), Key("nope"), Key("q4")}).error().code == "quartet.no-such-quartet");
  CHECK(names_of(deck, {Key("q6"), Key("q4")}).error().code == "quartet.too-few-quartets");
}

TEST_CASE("the rules of a game come from its deck") {
  content::Deck deck = plain_deck({8, 4});
  deck.after_miss = AfterMiss::clockwise;
  deck.stock = Stock::draw;
  CHECK(setup_for(deck, *names_of(deck), 2).rules == Rules{AfterMiss::clockwise, Stock::draw});
}
