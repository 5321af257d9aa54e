#include "ui/screens/table_game.hpp"

#include <algorithm>

#include "base/verify.hpp"

namespace sprong::ui {

namespace {

bool same_ask(const session::AskRecord& one, const session::AskRecord& other) {
  return one.asker == other.asker && one.asked == other.asked && one.quartet == other.quartet && one.card == other.card;
}

/// Whether `now` is `before` with asks added, perhaps stopped: then only those need playing.
bool goes_on(const session::GameRecord& before, const session::GameRecord& now) {
  const bool same_table = before.stamp.id == now.stamp.id && before.quartets == now.quartets &&
                          before.after_miss == now.after_miss && before.stock == now.stock && before.seed == now.seed &&
                          before.seats.size() == now.seats.size();
  return same_table && !before.stopped && before.asks.size() <= now.asks.size() &&
         std::equal(before.asks.begin(), before.asks.end(), now.asks.begin(), same_ask);
}

}  // namespace

bool TableGame::refresh(const session::GameRecord& record, const content::Deck& deck) {
  const bool same = m_game && m_deck == &deck && m_record.stamp.id == record.stamp.id &&
                    m_record.stamp.revision == record.stamp.revision && m_record.asks.size() == record.asks.size();
  if (same) return true;
  if (m_game && m_deck == &deck && goes_on(m_record, record)) {
    if (!session::play_on(*m_game, record, deck)) m_game.reset();
  } else if (auto played = session::replay(record, deck)) {
    m_game = std::move(*played);
  } else {
    m_game.reset();
  }
  m_record = record;
  m_deck = &deck;
  return m_game.has_value();
}

const content::Quartet& TableGame::quartet(int number) const {
  const content::Quartet* found = content::find_quartet(*m_deck, m_record.quartets[static_cast<std::size_t>(number)]);
  VERIFY(found != nullptr);
  return *found;
}

const content::Quartet& TableGame::quartet_of_card(int number) const {
  return quartet(m_game->setup().shape.quartet_of(number));
}

const content::Card& TableGame::card(int number) const {
  const int place = number % m_game->setup().shape.cards_per_quartet;
  return quartet_of_card(number).cards[static_cast<std::size_t>(place)];
}

session::AskRecord TableGame::ask_record(const quartet::Ask& ask) const {
  return {m_game->on_turn(), ask.asked, quartet_of_card(ask.card).id, card(ask.card).id};
}

bool TableGame::person(int seat) const {
  return m_record.seats[static_cast<std::size_t>(seat)].kind == session::SeatKind::person;
}

int TableGame::people() const {
  return static_cast<int>(std::count_if(m_record.seats.begin(), m_record.seats.end(),
                                        [](const auto& seat) { return seat.kind == session::SeatKind::person; }));
}

std::optional<int> TableGame::alone() const {
  if (people() != 1) return std::nullopt;
  int seat = 0;
  while (!person(seat)) ++seat;
  return seat;
}

std::optional<std::size_t> TableGame::moment(std::size_t from) const {
  const auto& events = m_game->events();
  for (std::size_t at = from; at < events.size(); ++at) {
    if (events[at].kind == quartet::EventKind::asked || events[at].kind == quartet::EventKind::laid) return at;
  }
  return std::nullopt;
}

int TableGame::on_turn_after(std::size_t at) const {
  const auto& events = m_game->events();
  for (std::size_t later = at + 1; later < events.size(); ++later) {
    if (events[later].kind == quartet::EventKind::turn) return events[later].seat;
    if (events[later].kind == quartet::EventKind::asked) return events[later].seat;
  }
  return m_game->on_turn();
}

bool TableGame::may_take_back() const { return !m_game->stopped() && m_game->may_take_back().ok(); }

quartet::Player TableGame::player(int seat) const {
  const session::Seat& at = m_record.seats[static_cast<std::size_t>(seat)];
  quartet::Player player;
  player.kind = at.kind == session::SeatKind::random ? quartet::PlayerKind::random : quartet::PlayerKind::attentive;
  player.attentiveness = at.attentiveness;
  player.temperament = m_record.seed + static_cast<std::uint64_t>(seat);
  return player;
}

quartet::Ask TableGame::computer_ask() const {
  // The same ask whenever the game is opened again at this point.
  base::Random random(m_record.seed ^ (0x9E3779B97F4A7C15U * (m_game->asks().size() + 1)));
  const int seat = m_game->on_turn();
  return quartet::choose(player(seat), m_game->view(seat), random);
}

quartet::Reason TableGame::reason(std::size_t at) const {
  const quartet::Event& event = m_game->events()[at];
  const std::span<const quartet::Event> before(m_game->events().data(), at);
  return quartet::explain(player(event.seat), m_game->setup(), before, event.seat, {event.other, event.card});
}

}  // namespace sprong::ui
