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

TEST_CASE("An ask may be undone at the table only while nobody has learnt from it") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const content::Deck& deck = *session.document().deck();
  CHECK(kit::codes(session.may_undo()) == "session.nothing-to-undo");
  const RecordId id = *session.send(StartGame{1, kit::keys(all_names), std::vector<Seat>(4), 7, 45});
  CHECK(session.document().games.at(id).pause == 45);
  CHECK(kit::codes(session.may_undo()) == "ok");
  int refused = 0;
  int allowed = 0;
  base::Random random(5);
  for (int asks = 0; asks < 60; ++asks) {
    const auto played = *replay(session.document().games.at(id), deck);
    if (played.finished()) break;
    const auto legal = played.legal_asks();
    const quartet::Ask ask = legal[random.below(static_cast<std::uint32_t>(legal.size()))];
    const content::Quartet& quartet = *content::find_quartet(
        deck,
        session.document().games.at(id).quartets[static_cast<std::size_t>(played.setup().shape.quartet_of(ask.card))]);
    const auto place = static_cast<std::size_t>(ask.card % played.setup().shape.cards_per_quartet);
    REQUIRE(session.send(MakeAsk{id, {played.on_turn(), ask.asked, quartet.id, quartet.cards[place].id}}).ok());
    auto now = *replay(session.document().games.at(id), deck);
    const bool may = now.take_back().ok();
    const auto before = session.document().games.at(id).asks.size();
    CHECK(kit::codes(session.may_undo()) == (may ? "ok" : "quartet.learnt"));
    CHECK(session.document().games.at(id).asks.size() == before);  // asking changes nothing
    (may ? allowed : refused) += 1;
  }
  CHECK(refused > 0);
  CHECK(allowed > 0);
  // All else at the table, and everything in the file, goes back as far as it goes.
  REQUIRE(session.send(StopGame{id}).ok());
  CHECK(kit::codes(session.may_undo()) == "ok");
  while (session.next_undo()) REQUIRE(session.undo().ok());
  CHECK(session.document().games.empty());
  CHECK(kit::codes(session.send(StartGame{1, kit::keys(all_names), std::vector<Seat>(4), 7, 601})) ==
        "game.pause-out-of-range");
}

TEST_CASE("A form knows the seat whose it is, and keeps it when it is changed") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const RecordId game = *session.send(StartGame{2, kit::keys(all_names), std::vector<Seat>(4), 1});
  PutForm form{{}, 2, "", game, {kit::keys({"red"}), {}, {}, {}, ""}, true};
  form.seat = 5;
  CHECK(kit::codes(session.send(form)) == "form.unknown-seat");
  form.seat = 3;
  form.id = *session.send(form);
  CHECK(session.document().forms.at(form.id).seat == 3);
  form.seat = 0;
  REQUIRE(session.send(form).ok());
  CHECK(session.document().forms.at(form.id).seat == 3);
  form.game = {};
  REQUIRE(session.send(form).ok());
  CHECK(session.document().forms.at(form.id).seat == 0);
}

TEST_CASE("Two games with printed cards at one table: the same quartet is won once in each") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  PutForm first{{}, 1, "a", {}, {kit::keys({"red"}), {}, {}, {}, ""}, true};
  REQUIRE(session.send(first).ok());
  PutForm second{{}, 1, "b", {}, {kit::keys({"red"}), {}, {}, {}, ""}, true};
  CHECK(kit::codes(session.send(second)) == "form.double-win");
  second.game_number = 2;
  REQUIRE(session.send(second).ok());
}
