#include "quartet/facts.hpp"

#include <algorithm>
#include <limits>

namespace sprong::quartet {

Facts::Facts(const Setup& setup) : m_setup(setup) {
  m_where.fill(-1);
  for (auto& quartets : m_not_whole) quartets.fill(true);
}

Facts Facts::of(const Setup& setup, std::span<const Event> events) {
  Facts facts(setup);
  for (const Event& event : events) facts.hear(event);
  return facts;
}

void Facts::hear(const Event& event) {
  // After 65535 events facts count as learnt at the last of them: no game of people is that long.
  m_heard = std::min(m_heard + 1, int{std::numeric_limits<std::uint16_t>::max()});
  switch (event.kind) {
    case EventKind::asked:
      hear_ask(event);
      break;
    case EventKind::drew:
      hear_draw(event.seat);
      break;
    case EventKind::laid:
      break;  // nobody asks for these cards again
    case EventKind::turn:
      break;
  }
}

void Facts::hear_ask(const Event& event) {
  const int quartet = m_setup.shape.quartet_of(event.card);
  const int first = quartet * m_setup.shape.cards_per_quartet;
  bool showed_before = false;
  for (int card = first; card < first + m_setup.shape.cards_per_quartet; ++card) {
    showed_before = showed_before || where(card) == event.seat;
  }
  if (!showed_before) m_holds_one[index(event.seat)][index(quartet)] = static_cast<std::uint16_t>(m_heard);
  if (event.given) {
    moved(event.card, event.other, event.seat);
  } else {
    lacks(event.seat, event.card);
    lacks(event.other, event.card);
  }
}

void Facts::lacks(int seat, int card) {
  m_lacks_since[index(seat)][index(card)] = static_cast<std::uint16_t>(m_heard);
  m_lacks_draws[index(seat)][index(card)] = m_draws[index(seat)];
}

void Facts::moved(int card, int from, int to) {
  const int quartet = m_setup.shape.quartet_of(card);
  const bool new_to_all = where(card) < 0;
  m_where[index(card)] = static_cast<std::int8_t>(to);
  m_where_since[index(card)] = static_cast<std::uint16_t>(m_heard);
  for (auto& cards : m_lacks_since) cards[index(card)] = 0;
  if (new_to_all) {
    m_holds_one[index(from)][index(quartet)] = 0;
    for (int seat = 0; seat < m_setup.seats; ++seat) {
      if (seat != from) m_not_whole[index(seat)][index(quartet)] = false;
    }
  }
  if (!seen_elsewhere(quartet, to)) m_not_whole[index(to)][index(quartet)] = true;
}

void Facts::hear_draw(int seat) {
  ++m_draws[index(seat)];
  for (int quartet = 0; quartet < m_setup.shape.quartets; ++quartet) {
    m_not_whole[index(seat)][index(quartet)] = !seen_elsewhere(quartet, seat);
  }
}

bool Facts::seen_elsewhere(int quartet, int seat) const {
  const int first = quartet * m_setup.shape.cards_per_quartet;
  for (int card = first; card < first + m_setup.shape.cards_per_quartet; ++card) {
    if (where(card) >= 0 && where(card) != seat) return true;
  }
  return false;
}

bool Facts::answer_is_certain(const Event& ask) const {
  if (where(ask.card) >= 0) return true;
  const auto surely_lacks = [&](int seat) {
    return lacks_since(seat, ask.card) > 0 && draws_since(seat, ask.card) == 0;
  };
  if (surely_lacks(ask.other)) return true;
  if (m_setup.rules.stock == Stock::draw) return false;  // it may lie face down
  for (int seat = 0; seat < m_setup.seats; ++seat) {
    if (seat != ask.seat && seat != ask.other && !surely_lacks(seat)) return false;
  }
  return true;
}

}  // namespace sprong::quartet
