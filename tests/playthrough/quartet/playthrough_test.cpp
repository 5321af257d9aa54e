// Whole games as text, approved by reading them. When a change is meant: SPRONG_APPROVE=1 writes the texts anew; read
// the difference before it is committed.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "content/read_pack.hpp"
#include "content/words.hpp"
#include "quartet/simulate.hpp"
#include "quartet/transcript.hpp"

using namespace sprong;
using namespace sprong::quartet;

namespace {

const std::filesystem::path root = SPRONG_SOURCE_DIR;

void check_approved(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = root / "tests/playthrough/quartet" / name;
  if (std::getenv("SPRONG_APPROVE") != nullptr) std::ofstream(path, std::ios::binary) << actual;
  std::ifstream file(path, std::ios::binary);
  std::stringstream expected;
  expected << file.rdbuf();
  INFO(path.string() + " differs; to see how: SPRONG_APPROVE=1 and git diff");
  CHECK((actual == expected.str()));
}

const content::Pack& courage() {
  static const content::PackReading reading = content::read_pack(root / "content/courage", content::Media::skip);
  REQUIRE(reading.pack.has_value());
  return *reading.pack;
}

std::vector<Player> table_of(std::initializer_list<PlayerKind> kinds) {
  std::vector<Player> players;
  for (const PlayerKind kind : kinds) players.push_back({kind, 1.0, players.size()});
  return players;
}

std::vector<std::string> names_of_players(const std::vector<Player>& players) {
  std::vector<std::string> names;
  for (const Player& player : players) names.emplace_back(name_of(player.kind));
  return names;
}

/// Tells one game as a person at the table with X-ray eyes would.
class Telling {
 public:
  Telling(const Names& names, const std::vector<Player>& players) : m_names(names), m_players(players) {
    auto words = content::read_words(root / "content/ui", content::english);
    REQUIRE(words.ok());
    m_words = *words;
  }

  std::string tell(const Setup& setup, std::uint64_t seed) {
    Game game = *Game::make(setup, seed);
    base::Random random(seed);
    m_text << game.serialise() << "\n";
    tell_events(game, 0);
    while (!game.finished()) {
      tell_state(game);
      const Player& player = m_players[static_cast<std::size_t>(game.on_turn())];
      const SeatView view = game.view(game.on_turn());
      const Ask ask = choose(player, view, random);
      tell_reason(explain(player, setup, view.events, view.seat, ask));
      const std::size_t before = game.events().size();
      REQUIRE(game.apply(ask).ok());
      tell_events(game, before);
    }
    m_text << "\n" << game.serialise() << "\n";
    return m_text.str();
  }

 private:
  static std::string seat_name(int seat) { return std::string("seat ").append(std::to_string(seat)); }
  [[nodiscard]] const std::string& card_name(int card) const { return m_names.cards[static_cast<std::size_t>(card)]; }

  void tell_state(const Game& game) {
    m_text << "\n";
    for (int seat = 0; seat < game.setup().seats; ++seat) {
      m_text << (seat == game.on_turn() ? "> " : "  ") << seat_name(seat) << ":";
      for (const int card : game.hand(seat)) m_text << " " << card_name(card);
      m_text << " |";
      for (const int quartet : game.won(seat)) m_text << " " << m_names.quartets[static_cast<std::size_t>(quartet)];
      m_text << "\n";
    }
    m_text << "  " << game.legal_asks().size() << " legal asks, stock " << game.stock_left() << "\n";
  }

  void tell_reason(const Reason& reason) {
    const std::vector<base::Argument> arguments{
        {"asked", seat_name(reason.ask.asked)},
        {"card", card_name(reason.ask.card)},
        {"quartet", m_names.quartets[static_cast<std::size_t>(m_names.shape.quartet_of(reason.ask.card))]}};
    const std::string id(sentence_of(reason.kind));
    m_text << "  \""
           << (reason.kind == ReasonKind::fewer ? m_words.counted(id, reason.seats, arguments) : m_words(id, arguments))
           << "\"\n";
  }

  void tell_events(const Game& game, std::size_t from) {
    for (std::size_t number = from; number < game.events().size(); ++number) {
      const Event& event = game.events()[number];
      m_text << seat_name(event.seat);
      switch (event.kind) {
        case EventKind::asked:
          m_text << " asks " << seat_name(event.other) << " for " << card_name(event.card) << ": "
                 << (event.given ? "yes" : "no");
          break;
        case EventKind::laid:
          m_text << " lays down " << m_names.quartets[static_cast<std::size_t>(event.quartet)];
          break;
        case EventKind::drew:
          m_text << " draws";
          break;
        case EventKind::turn:
          m_text << " is on turn";
          break;
      }
      m_text << "\n";
    }
  }

  const Names& m_names;
  const std::vector<Player>& m_players;
  content::Words m_words;
  std::ostringstream m_text;
};

}  // namespace

TEST_CASE("transcripts of games for 3 to 6 players with the whole deck") {
  const content::Deck& deck = courage().decks.front();
  const Names names = *names_of(deck);
  using enum PlayerKind;
  const std::vector<PlayerKind> kinds{attentive, random, memory, attentive, random, attentive};
  for (int seats = 3; seats <= 6; ++seats) {
    SimulateOptions options;
    options.setup = setup_for(deck, names, seats);
    options.seed = 42;
    for (int seat = 0; seat < seats; ++seat) options.players.push_back({kinds[static_cast<std::size_t>(seat)], 1.0, 0});
    std::string text;
    for (std::uint64_t index = 0; index < 2; ++index) {
      text += transcript(*simulate_game(options, index), names, static_cast<int>(index) + 1,
                         names_of_players(options.players));
    }
    check_approved(std::string("transcript-").append(std::to_string(seats)).append("-players.jsonl"), text);
  }
}

TEST_CASE("a short deck, told ask by ask") {
  const content::Deck& deck = courage().decks.front();
  using Key = content::QuartetKey;
  const Names names = *names_of(deck, {Key("feelings"), Key("motivation"), Key("resources"), Key("challenge")});
  const auto told = [&](const std::vector<Player>& players, Rules rules, std::uint64_t seed) {
    return Telling(names, players).tell({names.shape, rules, static_cast<int>(players.size()), 0}, seed);
  };
  using enum PlayerKind;
  check_approved("short-deck.txt", told(table_of({attentive, attentive, attentive, memory}), {}, 7));
  check_approved("short-deck-clockwise.txt",
                 told(table_of({attentive, random, memory}), {AfterMiss::clockwise, Stock::none}, 8));
  check_approved("short-deck-stock.txt", told(table_of({attentive, memory}), {AfterMiss::asked, Stock::draw}, 9));
}
