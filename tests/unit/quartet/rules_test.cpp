#include <catch2/catch.hpp>

#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

const Setup three_by_three{Shape{3, 3}, Rules{}, 3, 0};
// Quartets: 0 1 2, 3 4 5, 6 7 8.
const std::vector<std::vector<int>> usual_hands{{0, 1, 3}, {2, 4, 6}, {5, 7, 8}};

Game usual_game(int first = 0, Rules rules = {}) {
  Setup setup = three_by_three;
  setup.first = first;
  setup.rules = rules;
  return std::move(Game::make(setup, deal_of(usual_hands))).value();
}

void play(Game& game, const std::vector<Ask>& asks) {
  for (const Ask& ask : asks) REQUIRE(game.apply(ask).ok());
}

std::string refusal(const Game& game, const Ask& ask) {
  const auto result = game.check(ask);
  return result ? "allowed" : result.error().code;
}

std::vector<EventKind> kinds(const Game& game) {
  std::vector<EventKind> result;
  for (const Event& event : game.events()) result.push_back(event.kind);
  return result;
}

}  // namespace

TEST_CASE("a setup is 3 to 8 seats, 2 with a stock, and 3 to 20 quartets of 3 to 6 cards") {
  const auto code = [](Shape shape, Rules rules, int seats, int first) {
    const auto result = check(Setup{shape, rules, seats, first});
    return result ? std::string("fine") : result.error().code;
  };
  const Rules stock{AfterMiss::asked, Stock::draw};
  CHECK(code({3, 3}, {}, 3, 0) == "fine");
  CHECK(code({20, 6}, {}, 8, 7) == "fine");
  CHECK(code({3, 3}, stock, 2, 1) == "fine");
  CHECK(code({3, 3}, {}, 2, 0) == "quartet.seats");
  CHECK(code({8, 4}, {}, 9, 0) == "quartet.seats");
  CHECK(code({8, 4}, stock, 1, 0) == "quartet.seats");
  CHECK(code({2, 4}, {}, 4, 0) == "quartet.shape");
  CHECK(code({21, 4}, {}, 4, 0) == "quartet.shape");
  CHECK(code({8, 2}, {}, 4, 0) == "quartet.shape");
  CHECK(code({8, 7}, {}, 4, 0) == "quartet.shape");
  CHECK(code({8, 4}, {}, 4, 4) == "quartet.first");
  CHECK(code({8, 4}, {}, 4, -1) == "quartet.first");
}

TEST_CASE("cards are dealt one by one from seat 0 on, so hands differ by at most one") {
  for (const int seats : {3, 4, 5, 6, 7, 8}) {
    const Game game = *Game::make(Setup{Shape{8, 4}, {}, seats, 0}, 7);
    for (int seat = 0; seat < seats; ++seat) {
      CHECK(game.dealt().hands[static_cast<std::size_t>(seat)].size() == 32 / seats + (seat < 32 % seats ? 1 : 0));
    }
  }
}

TEST_CASE("with a stock five cards each are dealt, seven with two players, at most two thirds of the deck") {
  const auto each = [](Shape shape, int seats) {
    return cards_dealt(Setup{shape, {AfterMiss::asked, Stock::draw}, seats, 0});
  };
  CHECK(each({8, 4}, 2) == 7);
  CHECK(each({8, 4}, 4) == 5);
  CHECK(each({8, 4}, 6) == 3);
  CHECK(each({3, 3}, 8) == 1);
  const Game game = *Game::make(Setup{Shape{8, 4}, {AfterMiss::asked, Stock::draw}, 4, 0}, 1);
  CHECK(game.dealt().stock.size() == 12);
}

TEST_CASE("a deal that is not the whole deck, dealt evenly, is refused") {
  const auto code = [](const std::vector<std::vector<int>>& hands, const std::vector<int>& stock = {}) {
    const auto game = Game::make(three_by_three, deal_of(hands, stock));
    return game ? std::string("fine") : game.error().code;
  };
  CHECK(code(usual_hands) == "fine");
  CHECK(code({{0, 1, 3}, {2, 4, 6}, {5, 7}}) == "quartet.deal");
  CHECK(code({{0, 1, 3}, {2, 4, 6}, {5, 7, 3}}) == "quartet.deal");
  CHECK(code({{0, 1, 3, 2, 4}, {6, 8}, {5, 7}}) == "quartet.deal");
  CHECK(code({{0, 1, 3}, {2, 4, 6}, {5, 7, 9}}) == "quartet.deal");
  CHECK(code({{0, 1}, {2, 4}, {5, 7}}, {3, 6, 8}) == "quartet.deal");
  CHECK(code({{0, 1, 3}, {2, 4, 6, 5, 7, 8}}) == "quartet.deal");
}

TEST_CASE("one may ask for what one lacks of the quartets one holds, of anyone who holds cards") {
  const Game game = usual_game();
  CHECK(game.legal_asks() == std::vector<Ask>{{1, 2}, {1, 4}, {1, 5}, {2, 2}, {2, 4}, {2, 5}});
  const SeatView view = game.view(0);
  CHECK(view.legal_asks() == game.legal_asks());
  CHECK(view.players_to_ask() == std::vector<int>{1, 2});
  CHECK(view.quartets_to_ask() == std::vector<int>{0, 1});
  CHECK(view.cards_to_ask(1) == cards({4, 5}));
  CHECK(view.cards_to_ask(2).empty());
  CHECK(game.view(1).legal_asks().empty());
}

TEST_CASE("a refused ask has its reason and changes nothing") {
  Game game = usual_game();
  play(game, {{1, 2}});  // quartet 0 is down
  CHECK(refusal(game, {3, 4}) == "quartet.no-such-player");
  CHECK(refusal(game, {-1, 4}) == "quartet.no-such-player");
  CHECK(refusal(game, {0, 4}) == "quartet.asks-self");
  CHECK(refusal(game, {1, 9}) == "quartet.no-such-card");
  CHECK(refusal(game, {1, -1}) == "quartet.no-such-card");
  CHECK(refusal(game, {1, 1}) == "quartet.already-down");
  CHECK(refusal(game, {1, 3}) == "quartet.holds-card");
  CHECK(refusal(game, {1, 7}) == "quartet.holds-none-of-quartet");
  const Game before = game;
  CHECK_FALSE(game.apply({1, 7}).ok());
  CHECK(game == before);
  play(game, {{1, 4}, {2, 5}});  // quartet 1 as well; seat 0 is out, seat 1 holds 6
  CHECK(game.on_turn() == 1);
  CHECK(refusal(game, {0, 7}) == "quartet.player-without-cards");
  play(game, {{2, 7}, {2, 8}});
  CHECK(refusal(game, {2, 7}) == "quartet.finished");
}

TEST_CASE("given: the card moves and the asker goes on; refused: the player who was asked is on turn") {
  Game game = usual_game();
  play(game, {{1, 4}});
  CHECK(game.hand(0) == cards({0, 1, 3, 4}));
  CHECK(game.hand(1) == cards({2, 6}));
  CHECK(game.on_turn() == 0);
  play(game, {{2, 2}});
  CHECK(game.on_turn() == 2);
  CHECK(game.hand(2) == cards({5, 7, 8}));
}

TEST_CASE("variant: after a miss the turn goes clockwise") {
  Game game = usual_game(0, {AfterMiss::clockwise, Stock::none});
  play(game, {{2, 2}});
  CHECK(game.on_turn() == 1);
}

TEST_CASE("a whole game: quartets are laid down at once, and the game ends when all are down") {
  Game game = usual_game();
  play(game, {{1, 2}, {1, 5}, {2, 7}, {2, 8}, {2, 5}});
  CHECK(game.hand(2).empty());
  CHECK_FALSE(game.over());
  play(game, {{0, 3}});
  CHECK(game.over());
  CHECK(game.finished());
  CHECK_FALSE(game.stopped());
  CHECK(game.legal_asks().empty());
  CHECK(game.won(0) == std::vector<int>{0});
  CHECK(game.won(1) == std::vector<int>{1, 2});
  CHECK(game.won(2).empty());
  using enum EventKind;
  CHECK(kinds(game) == std::vector<EventKind>{asked, laid, asked, turn, asked, asked, laid, asked, asked, laid});
}

TEST_CASE("whoever lays down their last card on their own turn passes it clockwise to the next with cards") {
  Game game = usual_game(1);
  play(game, {{0, 3}, {2, 5}, {2, 0}});  // seat 1 has laid quartet 1 and keeps 2 and 6; seat 2 is on turn with 7 and 8
  CHECK(game.on_turn() == 2);
  play(game, {{1, 6}});
  CHECK(game.hand(2).empty());
  CHECK(game.on_turn() == 0);
  play(game, {{1, 2}});
  CHECK(game.over());
}

TEST_CASE("a quartet dealt whole is laid down before anyone asks, and who is then without cards is passed over") {
  const auto game = Game::make(three_by_three, deal_of({{0, 1, 2}, {3, 4, 6}, {5, 7, 8}}));
  REQUIRE(game.ok());
  using enum EventKind;
  CHECK(kinds(*game) == std::vector<EventKind>{laid, turn});
  CHECK(game->won(0) == std::vector<int>{0});
  CHECK(game->on_turn() == 1);
}

TEST_CASE("a deal of whole quartets only is a game that is over at once") {
  const auto game = Game::make(three_by_three, deal_of({{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}));
  REQUIRE(game.ok());
  CHECK(game->over());
  CHECK(game->legal_asks().empty());
}

TEST_CASE("variant with a stock: a miss draws a card, and while it lasts nobody stays without cards") {
  const Setup setup{Shape{3, 3}, {AfterMiss::asked, Stock::draw}, 2, 0};
  Game game = *Game::make(setup, deal_of({{0, 3, 6}, {1, 4, 7}}, {2, 5, 8}));
  play(game, {{1, 1}, {1, 2}});  // the second is a miss, but the card drawn is the one: quartet 0 is down
  CHECK(game.won(0) == std::vector<int>{0});
  CHECK(game.hand(0) == cards({3, 6}));
  CHECK(game.on_turn() == 1);
  CHECK(game.stock_left() == 2);
  play(game, {{0, 3}, {0, 6}});  // seat 0 gave its last card and draws 5
  CHECK(game.hand(0) == cards({5}));
  play(game, {{0, 5}});
  CHECK(game.hand(0) == cards({8}));
  play(game, {{0, 8}});
  CHECK(game.over());
  using enum EventKind;
  CHECK(kinds(game) ==
        std::vector<EventKind>{asked, asked, drew, laid, turn, asked, asked, drew, asked, laid, drew, asked, laid});
}

TEST_CASE("what was drawn is in no event and in nobody else's view") {
  const Setup setup{Shape{3, 3}, {AfterMiss::asked, Stock::draw}, 2, 0};
  Game game = *Game::make(setup, deal_of({{0, 3, 6}, {1, 4, 7}}, {5, 2, 8}));
  play(game, {{1, 2}});
  const Event& draw = game.events()[1];
  CHECK(draw.kind == EventKind::drew);
  CHECK(draw.card == -1);
  CHECK(game.view(0).hand.has(5));
  CHECK(game.view(1).hand == cards({1, 4, 7}));
  CHECK(game.view(1).counts[0] == 4);
}

TEST_CASE("a game can be stopped at any ask; what is not down is nobody's") {
  Game game = usual_game();
  play(game, {{1, 2}});
  REQUIRE(game.stop().ok());
  CHECK(game.finished());
  CHECK_FALSE(game.over());
  CHECK(game.legal_asks().empty());
  CHECK(game.view(0).legal_asks().empty());
  CHECK(game.owner(1) == -1);
  CHECK(refusal(game, {1, 4}) == "quartet.finished");
  CHECK(game.stop().error().code == "quartet.finished");
}

TEST_CASE("an ask can be taken back when everyone knew its answer") {
  Game game = usual_game();
  play(game, {{1, 5}, {2, 5}, {2, 7}, {0, 8}});  // seat 1 is seen to hold 5 and 7; seat 0 is on turn
  const Game before = game;
  SECTION("a sure miss: the turn comes back") {
    play(game, {{2, 5}});
    CHECK(game.on_turn() == 2);
    REQUIRE(game.take_back().ok());
    CHECK(game == before);
    CHECK(game.on_turn() == 0);
  }
  SECTION("a sure hit: the card goes back") {
    play(game, {{1, 5}});
    REQUIRE(game.take_back().ok());
    CHECK(game == before);
  }
  SECTION("also when it follows that only one player can have it") {
    Game early = usual_game();
    play(early, {{1, 5}, {2, 5}});  // seats 0 and 1 asked for 5 themselves
    REQUIRE(early.take_back().ok());
    CHECK(early.hand(2).has(5));
  }
  SECTION("not after somebody asked again") {
    play(game, {{2, 5}, {1, 6}});
    CHECK(game.take_back().error().code == "quartet.learnt");
  }
}

TEST_CASE("an ask cannot be taken back when somebody learnt from it") {
  Game game = usual_game();
  CHECK(game.take_back().error().code == "quartet.nothing-to-take-back");
  play(game, {{1, 5}});  // a miss nobody was sure of
  Game before = game;
  CHECK(game.take_back().error().code == "quartet.learnt");
  CHECK(game == before);
  play(game, {{2, 7}});  // a hit nobody was sure of
  before = game;
  CHECK(game.take_back().error().code == "quartet.learnt");
  CHECK(game == before);
}

TEST_CASE("a quartet that was laid down stays down, and a card drawn is not put back") {
  Game game = usual_game(1);
  play(game, {{0, 3}, {2, 0}, {1, 4}, {1, 3}});  // seat 2 lays quartet 1: where 3 was, everyone knew
  CHECK(game.won(2) == std::vector<int>{1});
  CHECK(game.take_back().error().code == "quartet.learnt");

  const Setup setup{Shape{3, 3}, {AfterMiss::asked, Stock::draw}, 2, 0};
  Game stock = *Game::make(setup, deal_of({{0, 3, 6}, {1, 4, 7}}, {5, 2, 8}));
  play(stock, {{1, 2}, {0, 0}, {0, 2}});  // seat 1 was heard not to have 2 itself; seat 0 draws nothing yet
  CHECK(stock.take_back().error().code == "quartet.learnt");
}

TEST_CASE("stopping can be taken back") {
  Game game = usual_game();
  const Game before = game;
  REQUIRE(game.stop().ok());
  REQUIRE(game.take_back().ok());
  CHECK(game == before);
}

TEST_CASE("a game is kept as seed or deal, and asks") {
  const Setup setup{Shape{8, 4}, {}, 4, 2};
  Game game = *Game::make(setup, 42);
  play(game, {game.legal_asks().front()});
  play(game, {game.legal_asks().back()});
  CHECK(*Game::replay(setup, 42, game.asks()) == game);
  const auto by_hand = Game::replay(setup, game.dealt(), game.asks());
  REQUIRE(by_hand.ok());
  CHECK(by_hand->events() == game.events());
  CHECK_FALSE(by_hand->seed().has_value());

  const auto refused = Game::replay(setup, 42, {game.asks()[0], {2, 99}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().arguments.back().name == "number");
  CHECK(refused.error().arguments.back().value == "2");
}

TEST_CASE("a game as one line of text") {
  Game game = usual_game();
  play(game, {{1, 2}, {1, 5}});
  CHECK(game.serialise() == "quartet/1 3x3 3 0 asked,none - 001012122 - 1:2,1:5 playing");
  CHECK(*Game::read(game.serialise()) == game);
  REQUIRE(game.stop().ok());
  CHECK(game.serialise() == "quartet/1 3x3 3 0 asked,none - 001012122 - 1:2,1:5 stopped");
  CHECK(*Game::read(game.serialise()) == game);
  const Game seeded =
      *Game::make(Setup{Shape{3, 3}, {AfterMiss::clockwise, Stock::draw}, 2, 1}, 18446744073709551615ULL);
  CHECK(*Game::read(seeded.serialise()) == seeded);
}

TEST_CASE("text that is not a game says at which character") {
  const std::string good = "quartet/1 3x3 3 0 asked,none - 001012122 - 1:2,1:5 playing";
  const auto at = [](const std::string& text) {
    const auto game = Game::read(text);
    return game ? std::string("fine")
                : game.error().code + (game.error().arguments.empty() ? "" : " " + game.error().arguments[0].value);
  };
  CHECK(at(good) == "fine");
  CHECK(at("") == "quartet.serialised 1");
  CHECK(at("quartet/2" + good.substr(9)) == "quartet.serialised 1");
  CHECK(at(good + " ") == "quartet.serialised 59");
  CHECK(at("quartet/1 03x3" + good.substr(13)) == "quartet.serialised 11");
  CHECK(at("quartet/1 -3x3" + good.substr(13)) == "quartet.serialised 11");
  CHECK(at("quartet/1 9999999999x3" + good.substr(13)) == "quartet.serialised 11");
  CHECK(at("quartet/1 2x3" + good.substr(13)) == "quartet.shape 2");
  CHECK(at("quartet/1 3x3 9 0" + good.substr(17)) == "quartet.seats 9");
  CHECK(at("quartet/1 3x3 3 0 asked,none - 001012132 - - playing") == "quartet.serialised 40");
  CHECK(at("quartet/1 3x3 3 0 asked,none - 001012121 - - playing") == "quartet.deal");
  CHECK(at("quartet/1 3x3 3 0 asked,none - 001012122 1 - playing") == "quartet.deal");
  CHECK(at("quartet/1 3x3 3 0 asked,none - 001012122 - 1:2,1:1 playing") == "quartet.already-down 2");
  for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(Game::read(good.substr(0, length)).ok());
}
