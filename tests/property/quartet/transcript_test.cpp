// Transcripts, read back as text by someone who knows only their format and the rules in words.
#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "property/quartet/naive_table.hpp"
#include "quartet/simulate.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

/// A card "q3.c1" of a plain deck.
naive::Card card_of(const std::string& name) {
  const std::size_t dot = name.find('.');
  REQUIRE(name.front() == 'q');
  REQUIRE(name.substr(dot + 1, 1) == "c");
  return {std::stoi(name.substr(1, dot - 1)), std::stoi(name.substr(dot + 2))};
}

/// The value of a key in a line, up to the next comma that is not inside brackets.
std::string value_of(const std::string& line, const std::string& key) {
  const std::string start = "\"" + key + "\": ";
  const std::size_t from = line.find(start);
  if (from == std::string::npos) return "";
  std::size_t at = from + start.size();
  int depth = 0;
  std::string value;
  for (; at < line.size(); ++at) {
    const char character = line[at];
    if (depth == 0 && (character == ',' || character == '}')) break;
    depth += character == '[' ? 1 : character == ']' ? -1 : 0;
    if (character != '"') value += character;
  }
  return value;
}

std::vector<std::string> words_in(const std::string& list) {
  std::vector<std::string> words;
  const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  for (std::size_t at = list.find_first_of(letters); at != std::string::npos;) {
    const std::size_t end = std::min(list.size(), list.find_first_not_of(letters, at));
    words.push_back(list.substr(at, end - at));
    at = list.find_first_of(letters, end);
  }
  return words;
}

/// The lists inside a list, each without its brackets.
std::vector<std::string> lists_in(const std::string& list) {
  std::vector<std::string> lists;
  for (std::size_t at = list.find('[', 1); at != std::string::npos; at = list.find('[', at + 1)) {
    lists.push_back(list.substr(at + 1, list.find(']', at) - at - 1));
  }
  return lists;
}

/// Plays a transcript on the naive table and compares every line with what the table does.
class Reading {
 public:
  explicit Reading(const Shape& shape) : m_shape(shape) {}

  void line(const std::string& text) {
    const std::string type = value_of(text, "type");
    INFO(text);
    if (type == "deal") {
      deal(text);
    } else if (type == "ask") {
      REQUIRE(m_expected.empty());
      const naive::Question question{static_cast<std::size_t>(std::stoul(value_of(text, "asked"))),
                                     card_of(value_of(text, "card"))};
      REQUIRE(m_table.turn == std::stoul(value_of(text, "asker")));
      REQUIRE(m_table.allowed(question));
      REQUIRE((m_table.hands[question.player].contains(question.card)) == (value_of(text, "given") == "true"));
      const auto before = m_table.piles;
      m_table.ask(question);
      expect_since(before);
    } else if (type == "quartet") {
      const auto player = static_cast<std::size_t>(std::stoul(value_of(text, "player")));
      REQUIRE(m_expected.erase({player, std::stoi(value_of(text, "quartet").substr(1))}) == 1);
    } else if (type == "draw") {
      REQUIRE(card_of(value_of(text, "card")) == m_stock.at(m_drawn++));
    } else {
      REQUIRE(type == "end");
      end(text);
    }
  }
  [[nodiscard]] bool ended() const { return m_ended; }

 private:
  void deal(const std::string& text) {
    m_table.quartets = m_shape.quartets;
    m_table.size = m_shape.cards_per_quartet;
    m_table.clockwise = value_of(text, "after_miss") == "clockwise";
    for (const std::string& hand : lists_in(value_of(text, "hands"))) {
      m_table.hands.emplace_back();
      for (const std::string& card : words_in(hand)) m_table.hands.back().insert(card_of(card));
    }
    REQUIRE(words_in(value_of(text, "players")).size() == m_table.hands.size());
    for (const std::string& card : words_in(value_of(text, "stock"))) m_stock.push_back(card_of(card));
    m_table.stock.assign(m_stock.begin(), m_stock.end());
    m_table.begin(std::stoul(value_of(text, "first")));
    expect_since(std::vector<std::set<int>>(m_table.hands.size()));
  }
  void expect_since(const std::vector<std::set<int>>& before) {
    for (std::size_t player = 0; player < before.size(); ++player) {
      for (const int quartet : m_table.piles[player]) {
        if (!before[player].contains(quartet)) m_expected.insert({player, quartet});
      }
    }
  }
  void end(const std::string& text) {
    REQUIRE(m_expected.empty());
    REQUIRE(m_table.over());
    REQUIRE(m_drawn + m_table.stock.size() == m_stock.size());
    const std::vector<std::string> won = lists_in(value_of(text, "won"));
    REQUIRE(won.size() == m_table.piles.size());
    for (std::size_t player = 0; player < won.size(); ++player) {
      std::set<int> quartets;
      for (const std::string& quartet : words_in(won[player])) quartets.insert(std::stoi(quartet.substr(1)));
      REQUIRE(quartets == m_table.piles[player]);
    }
    m_ended = true;
  }

  Shape m_shape;
  naive::Table m_table;
  std::vector<naive::Card> m_stock;
  std::size_t m_drawn = 0;
  std::set<std::pair<std::size_t, int>> m_expected;  ///< quartets that must be laid down before the next ask
  bool m_ended = false;
};

}  // namespace

TEST_CASE("transcripts of all setups play on the naive table") {
  long lines = 0;
  for (const Setup& setup : all_setups()) {
    const Names names = *names_of(plain_deck(setup.shape));
    SimulateOptions options;
    options.setup = setup;
    options.setup.first = 0;
    std::vector<std::string> players;
    for (int seat = 0; seat < setup.seats; ++seat) {
      options.players.push_back({seat % 2 == 0 ? PlayerKind::attentive : PlayerKind::memory, 1.0, 0});
      players.emplace_back(name_of(options.players.back().kind));
    }
    const std::uint64_t games = setup.shape.cards() <= 32 ? 5 : 1;
    for (std::uint64_t index = 0; index < games; ++index) {
      std::istringstream text(transcript(*simulate_game(options, index), names, 1, players));
      INFO(name_of_setup(setup) << ", game " << index);
      Reading reading(setup.shape);
      for (std::string line; std::getline(text, line); ++lines) reading.line(line);
      REQUIRE(reading.ended());
    }
  }
  std::cout << "transcripts: " << lines << " lines read back\n";
}
