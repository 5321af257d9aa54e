#include "quartet/game.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "quartet/deal.hpp"
#include "quartet/facts.hpp"

namespace sprong::quartet {
namespace {

base::Error refusal(const char* code) { return base::Error{code, {}, {}}; }

/// Writes down what happens at the table.
struct Recorder {
  std::vector<Event>& events;

  void asked(int asker, int asked, int card, bool given) {
    Event event = of(EventKind::asked, asker);
    event.other = static_cast<std::int8_t>(asked);
    event.card = static_cast<std::int16_t>(card);
    event.given = given;
    events.push_back(event);
  }
  void laid(int seat, int quartet) {
    Event event = of(EventKind::laid, seat);
    event.quartet = static_cast<std::int8_t>(quartet);
    events.push_back(event);
  }
  void drew(int seat) { events.push_back(of(EventKind::drew, seat)); }
  void turn(int seat) { events.push_back(of(EventKind::turn, seat)); }

  static Event of(EventKind kind, int seat) {
    Event event;
    event.kind = kind;
    event.seat = static_cast<std::int8_t>(seat);
    return event;
  }
};

/// Every card once, hands even (all equal with a stock, else at most one apart).
bool fits(const Setup& setup, const Deal& deal) {
  if (static_cast<int>(deal.hands.size()) != setup.seats) return false;
  if (setup.rules.stock == Stock::none && !deal.stock.empty()) return false;
  CardSet seen;
  int cards = 0;
  int fewest = most_cards;
  int most = 0;
  for (const CardSet& hand : deal.hands) {
    seen = CardSet(seen.bits() | hand.bits());
    cards += hand.size();
    fewest = std::min(fewest, hand.size());
    most = std::max(most, hand.size());
  }
  for (const int card : deal.stock) {
    if (card < 0 || card >= setup.shape.cards()) return false;
    seen.insert(card);
    ++cards;
  }
  const WideWord all = (WideWord{1} << setup.shape.cards()) - 1;
  const int apart = setup.rules.stock == Stock::none ? 1 : 0;
  return seen.bits() == all && cards == setup.shape.cards() && most - fewest <= apart && fewest > 0;
}

Deal dealt_by(const Setup& setup, base::Random& random) {
  Dealt<WideWord> dealt;
  deal(setup, cards_dealt(setup), random, dealt);
  Deal result;
  for (int seat = 0; seat < setup.seats; ++seat) result.hands.emplace_back(dealt.hands[static_cast<std::size_t>(seat)]);
  result.stock.assign(dealt.stock.begin(), dealt.stock.begin() + dealt.stock_size);
  return result;
}

base::Result<Game> played(base::Result<Game> game, const std::vector<Ask>& asks) {
  if (!game) return game;
  int number = 0;
  for (const Ask& ask : asks) {
    ++number;
    if (auto done = game->apply(ask); !done) {
      base::Error error = done.error();
      error.arguments.push_back({"number", std::to_string(number)});
      return error;
    }
  }
  return game;
}

}  // namespace

Game::Game(const Setup& setup, Deal deal, std::optional<std::uint64_t> seed)
    : m_layout(std::make_shared<const Layout<WideWord>>(setup)),
      m_deal(std::make_shared<const Deal>(std::move(deal))),
      m_seed(seed) {
  Dealt<WideWord> dealt;
  for (std::size_t seat = 0; seat < m_deal->hands.size(); ++seat) dealt.hands[seat] = m_deal->hands[seat].bits();
  for (const int card : m_deal->stock) {
    dealt.stock[static_cast<std::size_t>(dealt.stock_size++)] = static_cast<std::uint8_t>(card);
  }
  Recorder recorder{m_events};
  m_table.start(*m_layout, dealt, recorder);
}

base::Result<Game> Game::make(const Setup& setup, std::uint64_t seed) {
  if (auto fine = quartet::check(setup); !fine) return fine.errors();
  base::Random random(seed);
  return Game(setup, dealt_by(setup, random), seed);
}

base::Result<Game> Game::make(const Setup& setup, const Deal& deal) {
  if (auto fine = quartet::check(setup); !fine) return fine.errors();
  if (!fits(setup, deal)) return refusal("quartet.deal");
  return Game(setup, deal, std::nullopt);
}

base::Result<Game> Game::make(const Setup& setup, base::Random& random) {
  if (auto fine = quartet::check(setup); !fine) return fine.errors();
  return Game(setup, dealt_by(setup, random), std::nullopt);
}

base::Result<Game> Game::replay(const Setup& setup, std::uint64_t seed, const std::vector<Ask>& asks) {
  return played(make(setup, seed), asks);
}

base::Result<Game> Game::replay(const Setup& setup, const Deal& deal, const std::vector<Ask>& asks) {
  return played(make(setup, deal), asks);
}

CardSet Game::hand(int seat) const { return CardSet(m_table.hands[static_cast<std::size_t>(seat)]); }

std::vector<int> Game::won(int seat) const {
  std::vector<int> quartets;
  for (int quartet = 0; quartet < setup().shape.quartets; ++quartet) {
    if (owner(quartet) == seat) quartets.push_back(quartet);
  }
  return quartets;
}

SeatView Game::view(int seat) const {
  SeatView view;
  view.setup = setup();
  view.seat = seat;
  view.hand = hand(seat);
  for (std::size_t other = 0; other < static_cast<std::size_t>(setup().seats); ++other) {
    view.counts[other] = count(m_table.hands[other]);
  }
  for (std::size_t quartet = 0; quartet < view.owner.size(); ++quartet) view.owner[quartet] = m_table.owner[quartet];
  view.stock_left = stock_left();
  view.on_turn = on_turn();
  view.finished = finished();
  view.events = m_events;
  return view;
}

std::vector<Ask> Game::legal_asks() const {
  std::vector<Ask> asks;
  if (finished()) return asks;
  const CardSet wanted(m_table.askable(*m_layout, on_turn()));
  for (int other = 0; other < setup().seats; ++other) {
    if ((m_table.others_awake() >> other & 1U) == 0) continue;
    for (const int card : wanted) asks.push_back({other, card});
  }
  return asks;
}

base::Result<void> Game::check(const Ask& ask) const {
  if (finished()) return refusal("quartet.finished");
  if (ask.asked < 0 || ask.asked >= setup().seats) return refusal("quartet.no-such-player");
  if (ask.asked == on_turn()) return refusal("quartet.asks-self");
  if (hand(ask.asked).empty()) return refusal("quartet.player-without-cards");
  if (ask.card < 0 || ask.card >= setup().shape.cards()) return refusal("quartet.no-such-card");
  if (owner(setup().shape.quartet_of(ask.card)) >= 0) return refusal("quartet.already-down");
  if (hand(on_turn()).has(ask.card)) return refusal("quartet.holds-card");
  if (!CardSet(m_table.askable(*m_layout, on_turn())).has(ask.card)) return refusal("quartet.holds-none-of-quartet");
  return {};
}

void Game::play(const Ask& ask) {
  Recorder recorder{m_events};
  m_table.ask(*m_layout, ask.asked, ask.card, recorder);
  m_asks.push_back(ask);
}

base::Result<void> Game::apply(const Ask& ask) {
  auto fine = check(ask);
  if (fine) play(ask);
  return fine;
}

base::Result<void> Game::stop() {
  if (finished()) return refusal("quartet.finished");
  m_stopped = true;
  return {};
}

base::Result<void> Game::may_take_back() const {
  if (m_stopped) return {};
  if (m_asks.empty()) return refusal("quartet.nothing-to-take-back");
  std::size_t last = m_events.size() - 1;
  for (; m_events[last].kind != EventKind::asked; --last) {
    if (m_events[last].kind != EventKind::turn) return refusal("quartet.learnt");
  }
  const std::span<const Event> before(m_events.data(), last);
  if (!Facts::of(setup(), before).answer_is_certain(m_events[last])) return refusal("quartet.learnt");
  return {};
}

base::Result<void> Game::take_back() {
  if (auto may = may_take_back(); !may) return may;
  if (m_stopped) {
    m_stopped = false;
    return {};
  }
  Game before(setup(), *m_deal, m_seed);
  for (std::size_t number = 0; number + 1 < m_asks.size(); ++number) before.play(m_asks[number]);
  *this = std::move(before);
  return {};
}

bool Game::operator==(const Game& other) const {
  return setup() == other.setup() && *m_deal == *other.m_deal && m_seed == other.m_seed && m_asks == other.m_asks &&
         m_events == other.m_events && m_stopped == other.m_stopped;
}

}  // namespace sprong::quartet
