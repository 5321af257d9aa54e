#include <charconv>

#include "quartet/game.hpp"

// One line: quartet/1 SHAPE SEATS FIRST RULES SEED DEAL STOCK ASKS END, such as
//   quartet/1 8x4 4 0 asked,none 42 0123… - 1:13,2:4 playing
// DEAL has one character a card: the seat it was dealt to, or s for the stock; STOCK lists its cards in the order of
// drawing. An empty list is -, END is playing or stopped.

namespace sprong::quartet {
namespace {

constexpr std::string_view marker = "quartet/1";

std::string joined(const std::vector<std::string>& parts) {
  if (parts.empty()) return "-";
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ",") + part;
  return text;
}

/// Takes a line apart; remembers where it first went wrong.
class Reader {
 public:
  explicit Reader(std::string_view text) : m_text(text) {}

  bool word(std::string_view expected) {
    if (m_text.substr(m_at, expected.size()) != expected) return false;
    m_at += expected.size();
    return true;
  }
  void expect(std::string_view expected) {
    if (!m_bad && !word(expected)) m_bad = true;
  }
  template <class Number>
  Number number() {
    Number value{};
    if (m_bad) return value;
    const auto [end, wrong] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
    const auto length = static_cast<std::size_t>(end - (m_text.data() + m_at));
    // A number is written in one way only: no minus sign, no zeros in front.
    const char first = m_at < m_text.size() ? m_text[m_at] : ' ';
    if (wrong != std::errc{} || first == '-' || (first == '0' && length > 1)) {
      m_bad = true;
    } else {
      m_at += length;
    }
    return value;
  }
  char character() {
    if (m_bad || m_at >= m_text.size()) {
      m_bad = true;
      return ' ';
    }
    return m_text[m_at++];
  }
  void fail() { m_bad = true; }
  [[nodiscard]] bool bad() const { return m_bad; }
  [[nodiscard]] bool good_end() const { return !m_bad && m_at == m_text.size(); }
  [[nodiscard]] base::Error error() const { return {"quartet.serialised", {{"at", std::to_string(m_at + 1)}}, {}}; }

 private:
  std::string_view m_text;
  std::size_t m_at = 0;
  bool m_bad = false;
};

Setup read_setup(Reader& reader) {
  Setup setup;
  reader.expect(std::string(marker) + " ");
  setup.shape.quartets = reader.number<int>();
  reader.expect("x");
  setup.shape.cards_per_quartet = reader.number<int>();
  reader.expect(" ");
  setup.seats = reader.number<int>();
  reader.expect(" ");
  setup.first = reader.number<int>();
  reader.expect(" ");
  if (reader.word("clockwise,")) {
    setup.rules.after_miss = AfterMiss::clockwise;
  } else {
    reader.expect("asked,");
  }
  if (reader.word("draw")) {
    setup.rules.stock = Stock::draw;
  } else {
    reader.expect("none");
  }
  reader.expect(" ");
  return setup;
}

Deal read_deal(Reader& reader, const Setup& setup) {
  Deal deal;
  deal.hands.resize(static_cast<std::size_t>(setup.seats));
  for (int card = 0; card < setup.shape.cards() && !reader.bad(); ++card) {
    const char holder = reader.character();
    if (holder == 's') continue;
    if (holder < '0' || holder >= '0' + setup.seats) {
      reader.fail();
    } else {
      deal.hands[static_cast<std::size_t>(holder - '0')].insert(card);
    }
  }
  reader.expect(" ");
  if (!reader.word("-")) {
    do {
      deal.stock.push_back(reader.number<int>());
    } while (!reader.bad() && reader.word(","));
  }
  reader.expect(" ");
  return deal;
}

std::vector<Ask> read_asks(Reader& reader) {
  std::vector<Ask> asks;
  if (reader.word("-")) return asks;
  do {
    Ask ask;
    ask.asked = reader.number<int>();
    reader.expect(":");
    ask.card = reader.number<int>();
    asks.push_back(ask);
  } while (!reader.bad() && reader.word(","));
  return asks;
}

}  // namespace

std::string Game::serialise() const {
  const Setup& game = setup();
  std::string text(marker);
  text.append(" ").append(std::to_string(game.shape.quartets));
  text.append("x").append(std::to_string(game.shape.cards_per_quartet));
  text.append(" ").append(std::to_string(game.seats));
  text.append(" ").append(std::to_string(game.first));
  text += game.rules.after_miss == AfterMiss::asked ? " asked" : " clockwise";
  text += game.rules.stock == Stock::none ? ",none " : ",draw ";
  text += (m_seed ? std::to_string(*m_seed) : "-") + " ";
  std::string holders(static_cast<std::size_t>(game.shape.cards()), 's');
  for (std::size_t seat = 0; seat < m_deal->hands.size(); ++seat) {
    for (const int card : m_deal->hands[seat]) holders[static_cast<std::size_t>(card)] = static_cast<char>('0' + seat);
  }
  std::vector<std::string> stock;
  for (const int card : m_deal->stock) stock.push_back(std::to_string(card));
  std::vector<std::string> asks;
  for (const Ask& ask : m_asks) asks.push_back(std::to_string(ask.asked) + ":" + std::to_string(ask.card));
  return text + holders + " " + joined(stock) + " " + joined(asks) + (m_stopped ? " stopped" : " playing");
}

base::Result<Game> Game::read(std::string_view text) {
  Reader reader(text);
  const Setup setup = read_setup(reader);
  if (reader.bad()) return reader.error();
  if (auto fine = quartet::check(setup); !fine) return fine.errors();
  std::optional<std::uint64_t> seed;
  if (!reader.word("-")) seed = reader.number<std::uint64_t>();
  reader.expect(" ");
  const Deal deal = read_deal(reader, setup);
  const std::vector<Ask> asks = read_asks(reader);
  reader.expect(" ");
  const bool stopped = reader.word("stopped");
  if (!stopped) reader.expect("playing");
  if (!reader.good_end()) return reader.error();
  auto game = replay(setup, deal, asks);
  if (!game) return game;
  game->m_seed = seed;
  if (stopped) {
    if (auto done = game->stop(); !done) return done.errors();
  }
  return game;
}

}  // namespace sprong::quartet
