#include "ui/screens/ask_chooser.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

bool has(const std::vector<int>& values, int value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Keeps a choice that is still offered; takes the only one there is.
void settle(std::optional<int>& chosen, const std::vector<int>& offered) {
  if (chosen && !has(offered, *chosen)) chosen.reset();
  if (!chosen && offered.size() == 1) chosen = offered.front();
}

}  // namespace

void AskChooser::offer(const quartet::SeatView& view) {
  m_players = view.players_to_ask();
  std::rotate(m_players.begin(), std::upper_bound(m_players.begin(), m_players.end(), view.seat), m_players.end());
  m_quartets = view.quartets_to_ask();
  m_askable = view.cards_to_ask();
  m_cards_per_quartet = view.setup.shape.cards_per_quartet;
  settle(m_player, m_players);
  settle(m_quartet, m_quartets);
  take_cards();
}

void AskChooser::take_cards() {
  m_cards.clear();
  for (const int card : m_askable) {
    if (m_quartet && card / m_cards_per_quartet == *m_quartet) m_cards.push_back(card);
  }
  if (m_card && !has(m_cards, *m_card)) m_card.reset();
  if (!m_card && !m_cards.empty()) m_card = m_cards.front();
}

void AskChooser::clear() { *this = {}; }

AskStep AskChooser::step() const {
  if (!m_player) return AskStep::player;
  return m_quartet ? AskStep::card : AskStep::quartet;
}

std::optional<quartet::Ask> AskChooser::ask() const {
  if (!m_player || !m_card) return std::nullopt;
  return quartet::Ask{*m_player, *m_card};
}

bool AskChooser::choose_player(int seat) {
  if (!has(m_players, seat)) return false;
  m_player = seat;
  return true;
}

bool AskChooser::choose_quartet(int quartet) {
  if (!has(m_quartets, quartet)) return false;
  m_quartet = quartet;
  take_cards();
  return true;
}

bool AskChooser::choose_card(int card) {
  if (!has(m_cards, card)) return false;
  m_card = card;
  return true;
}

std::optional<AskStep> AskChooser::choose_nth(std::size_t index) {
  const AskStep now = step();
  const std::vector<int>& offered =
      now == AskStep::player ? m_players : (now == AskStep::quartet ? m_quartets : m_cards);
  if (index >= offered.size()) return std::nullopt;
  const int choice = offered[index];
  if (now == AskStep::player)
    choose_player(choice);
  else if (now == AskStep::quartet)
    choose_quartet(choice);
  else
    choose_card(choice);
  return now;
}

}  // namespace sprong::ui
