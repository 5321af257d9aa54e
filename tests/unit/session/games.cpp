#include "session/replay.hpp"

#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

const std::vector<std::string> all_names{"red", "orange", "yellow", "green", "blue", "violet"};

/// A legal ask of a game, drawn from the number of asks before it, as the session takes it.
AskRecord next_ask(const GameRecord& record, const content::Deck& deck) {
  const auto game = replay(record, deck);
  REQUIRE(game.ok());
  const std::vector<quartet::Ask> legal = game->legal_asks();
  const quartet::Ask ask = legal[base::Random(record.asks.size()).below(static_cast<std::uint32_t>(legal.size()))];
  const content::Quartet& quartet =
      *content::find_quartet(deck, record.quartets[static_cast<std::size_t>(ask.card / 4)]);
  return {game->on_turn(), ask.asked, quartet.id, quartet.cards[static_cast<std::size_t>(ask.card % 4)].id};
}

}  // namespace

TEST_CASE("A game on screen is kept as its deal and asks") {
  const kit::Folder folder;
  RecordId id;
  std::string before;
  {
    Session session = kit::create(folder / "a");
    const content::Deck& deck = *session.document().deck();
    id = *session.send(StartGame{1, kit::keys({"blue", "red", "green"}), std::vector<Seat>(3), 7});
    CHECK(session.document().games.at(id).quartets == kit::keys({"red", "green", "blue"}));
    CHECK(session.document().games.at(id).number == 1);
    const AskRecord ask = next_ask(session.document().games.at(id), deck);
    REQUIRE(session.send(MakeAsk{id, ask}).ok());
    AskRecord wrong = next_ask(session.document().games.at(id), deck);
    wrong.asker = (wrong.asker + 1) % 3;
    CHECK(kit::codes(session.send(MakeAsk{id, wrong})) == "game.not-on-turn");
    wrong = next_ask(session.document().games.at(id), deck);
    wrong.asked = wrong.asker;
    CHECK(kit::codes(session.send(MakeAsk{id, wrong})) == "quartet.asks-self");
    wrong.quartet = content::QuartetKey("violet");  // not played with
    CHECK(kit::codes(session.send(MakeAsk{id, wrong})) == "game.unknown-quartet");
    wrong.quartet = content::QuartetKey("red");
    wrong.card = content::CardKey("seven");
    CHECK(kit::codes(session.send(MakeAsk{id, wrong})) == "game.unknown-card");
    CHECK(session.document().games.at(id).asks.size() == 1);
    before = kit::text_of(session.document());
  }
  Session session = kit::opened(folder / "a");
  CHECK(kit::text_of(session.document()) == before);
  const content::Deck& deck = *session.document().deck();
  while (!replay(session.document().games.at(id), deck)->finished()) {
    REQUIRE(session.send(MakeAsk{id, next_ask(session.document().games.at(id), deck)}).ok());
  }
  std::size_t won = 0;
  const auto by_seat = won_by_seat(session.document().games.at(id), deck);
  for (const auto& quartets : by_seat.value()) won += quartets.size();
  CHECK(won == 3);
  CHECK(kit::codes(session.send(StopGame{id})) == "quartet.finished");
  REQUIRE(session.undo().ok());
  CHECK_FALSE(replay(session.document().games.at(id), deck)->finished());
  REQUIRE(session.send(StopGame{id}).ok());
  CHECK(replay(session.document().games.at(id), deck)->stopped());
  CHECK(kit::codes(session.send(StopGame{id})) == "quartet.finished");
}

TEST_CASE("A game that cannot be played is not started") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const auto start = [&](int table, const std::vector<std::string>& names, std::size_t seats) {
    return kit::codes(session.send(StartGame{table, kit::keys(names), std::vector<Seat>(seats), 1}));
  };
  CHECK(start(0, {"red", "red", "pink"}, 3) == "game.table-out-of-range game.quartet-twice game.unknown-quartet");
  CHECK(start(1, all_names, 2) == "quartet.seats");
  CHECK(start(1, all_names, 9) == "quartet.seats");
  CHECK(start(1, {"red", "blue"}, 3) == "quartet.shape");
  CHECK(session.document().games.empty());
  CHECK(start(1, all_names, 4) == "ok");
  CHECK(start(1, all_names, 4) == "ok");
  CHECK(session.document().games_in_order().back()->number == 2);
  CHECK(kit::codes(session.send(MakeAsk{RecordId("x"), {}})) == "game.unknown");
}

TEST_CASE("A game with printed cards is who won what") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const auto put = [&](const RecordId& game, const std::vector<std::vector<content::QuartetKey>>& won) {
    return session.send(PutPrintedGame{game, 3, kit::keys({"red", "blue", "green"}), won});
  };
  CHECK(kit::codes(put({}, {kit::keys({"red"}), kit::keys({"red"})})) == "game.double-win");
  CHECK(kit::codes(put({}, {kit::keys({"violet"})})) == "game.unknown-quartet");
  CHECK(kit::codes(put({}, std::vector<std::vector<content::QuartetKey>>(9))) == "game.too-many-seats");
  const RecordId id = *put({}, {kit::keys({"red"}), {}});
  CHECK(*put(id, {kit::keys({"red"}), kit::keys({"blue"})}) == id);
  CHECK(session.document().games.at(id).number == 1);
  CHECK(won_by_seat(session.document().games.at(id), *session.document().deck())->at(1) == kit::keys({"blue"}));
  CHECK(kit::codes(session.send(StopGame{id})) == "game.printed");
  const RecordId on_screen = *session.send(StartGame{3, kit::keys(all_names), std::vector<Seat>(4), 1});
  CHECK(kit::codes(put(on_screen, {})) == "game.on-screen");

  PutForm form{{}, 3, "", id, {kit::keys({"red"}), {}, {}, {}, ""}, false};
  const RecordId kept = *session.send(form);
  CHECK(session.document().forms.at(kept).game_number == 1);
  form.table = 2;
  CHECK(kit::codes(session.send(form)) == "form.game-at-other-table");
  CHECK(kit::codes(session.send(TakeBackGame{id})) == "game.has-forms");
  REQUIRE(session.send(EraseForm{kept}).ok());
  REQUIRE(session.send(TakeBackGame{id}).ok());
  CHECK(kit::codes(put(id, {})) == "game.taken-back");
}
