#include "quartet/player.hpp"

#include <array>

#include "quartet/mind.hpp"

namespace sprong::quartet {
namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

/// Steps that exact counting may take for one ask: about a fifth of a millisecond. Beyond that, on average.
constexpr double most_effort = 100000;
/// What it may take when somebody wants to look at the chances themselves.
constexpr double most_effort_to_show = 5000000;

/// Keeps the best asks and draws one of them.
class Choice {
 public:
  /// Scores are compared in whole billionths, so that equal chances reached along different sums stay equal.
  void offer(const Ask& ask, double score) {
    const auto rounded = static_cast<std::int64_t>(score * 1e9 + (score < 0 ? -0.5 : 0.5));
    if (!m_asks.empty() && rounded < m_best) return;
    if (m_asks.empty() || rounded > m_best) m_asks.clear();
    m_best = rounded;
    m_asks.push_back(ask);
  }
  [[nodiscard]] Ask draw(base::Random& random) const {
    VERIFY(!m_asks.empty());
    return m_asks.size() == 1 ? m_asks.front() : m_asks[random.below(static_cast<std::uint32_t>(m_asks.size()))];
  }

 private:
  std::int64_t m_best = 0;
  std::vector<Ask> m_asks;
};

Ask choose_random(const SeatView& view, base::Random& random) {
  const std::vector<Ask> asks = view.legal_asks();
  return asks[random.below(static_cast<std::uint32_t>(asks.size()))];
}

/// Takes what it saw go somewhere; else anything of which it does not remember that it would fail.
Ask choose_from_memory(const Player& player, const SeatView& view, base::Random& random) {
  const Facts facts = Facts::of(view.setup, view.events);
  const Memory memory(player, facts.heard());
  Choice choice;
  for (const Ask& ask : view.legal_asks()) {
    const int where = facts.where(ask.card);
    const int lacks = facts.lacks_since(ask.asked, ask.card);
    double score = 1;
    if (where >= 0 && memory.keeps(facts.where_since(ask.card), ask.card)) {
      score = where == ask.asked ? 2 : 0;
    } else if (lacks > 0 && memory.keeps(lacks, ask.card * most_seats + ask.asked)) {
      score = 0;
    }
    choice.offer(ask, score);
  }
  return choice.draw(random);
}

/// Weighs asks for an attentive player.
class Weighing {
 public:
  Weighing(const SeatView& view, const Facts& facts, const Mind& mind) : m_view(view), m_facts(facts) {
    for (int card = 0; card < view.setup.shape.cards(); ++card) m_chance[at(card)].fill(0.0);
    for (const UnseenQuartet& quartet : mind.unseen.quartets) {
      for (int index = 0; index < quartet.count; ++index)
        m_chance[at(quartet.card[at(index)])] = quartet.chance[at(index)];
    }
    for (int card = 0; card < view.setup.shape.cards(); ++card) {
      const int seat = mind.where[at(card)];
      if (seat >= 0) m_chance[at(card)][at(seat)] = 1.0;
    }
    for (int seat = 0; seat < view.setup.seats; ++seat) m_danger[at(seat)] = seat == view.seat ? 0.0 : danger_of(seat);
  }

  /// What an ask is worth: a card and another turn when it is given, against what the player who is then on turn can
  /// take. A sure card comes before everything: it gives nothing away that counts.
  [[nodiscard]] double worth(const Ask& ask) const {
    const double chance = m_chance[at(ask.card)][at(ask.asked)];
    if (chance > 1.0 - 1e-9) return 100.0;
    if (chance < 1e-9) return -100.0;
    const int quartet = m_view.setup.shape.quartet_of(ask.card);
    const double gain = 1.0 + weight_of_progress * held(quartet);
    const double loss = weight_of_danger * m_danger[at(next_after_miss(ask.asked))] + given_away(quartet, ask.asked);
    return chance * gain - (1.0 - chance) * loss;
  }

 private:
  // Found by play: one player with other weights among three with these, thousands of deals with the seats rotated.
  static constexpr double weight_of_progress = 0.05;
  static constexpr double weight_of_danger = 0.05;
  static constexpr double weight_of_showing = 0.8;

  [[nodiscard]] int next_after_miss(int asked) const {
    if (m_view.setup.rules.after_miss == AfterMiss::asked) return asked;
    int seat = m_view.seat;
    do {
      seat = (seat + 1) % m_view.setup.seats;
    } while (m_view.counts[at(seat)] == 0 && seat != m_view.seat);
    return seat;
  }

  [[nodiscard]] int first_card(int quartet) const { return quartet * m_view.setup.shape.cards_per_quartet; }

  [[nodiscard]] int held(int quartet) const {
    int cards = 0;
    for (int place = 0; place < m_view.setup.shape.cards_per_quartet; ++place) {
      cards += m_view.hand.has(first_card(quartet) + place) ? 1 : 0;
    }
    return cards;
  }

  /// Chance that `seat` can ask for cards of `quartet`: taken as if its cards came to it independently.
  [[nodiscard]] double can_ask(int seat, int quartet) const {
    double none = 1.0;
    for (int place = 0; place < m_view.setup.shape.cards_per_quartet; ++place) {
      none *= 1.0 - m_chance[at(first_card(quartet) + place)][at(seat)];
    }
    return 1.0 - none;
  }

  /// Cards of this player that everyone knows of and that `seat` can probably ask for.
  [[nodiscard]] double danger_of(int seat) const {
    double cards = 0;
    for (int quartet = 0; quartet < m_view.setup.shape.quartets; ++quartet) {
      int known = m_facts.holds_one_since(m_view.seat, quartet) > 0 ? 1 : 0;
      for (int place = 0; place < m_view.setup.shape.cards_per_quartet; ++place) {
        known += m_facts.where(first_card(quartet) + place) == m_view.seat ? 1 : 0;
      }
      if (known > 0 && held(quartet) > 0) cards += known * can_ask(seat, quartet);
    }
    return cards;
  }

  /// What a failed ask tells: that this player holds cards of the quartet, if that was not known yet.
  [[nodiscard]] double given_away(int quartet, int asked) const {
    if (m_facts.holds_one_since(m_view.seat, quartet) > 0) return 0.0;
    for (int place = 0; place < m_view.setup.shape.cards_per_quartet; ++place) {
      if (m_facts.where(first_card(quartet) + place) == m_view.seat) return 0.0;
    }
    return weight_of_showing * can_ask(next_after_miss(asked), quartet) * held(quartet);
  }

  const SeatView& m_view;
  const Facts& m_facts;
  std::array<std::array<double, most_holders>, most_cards> m_chance;
  std::array<double, most_seats> m_danger{};
};

/// A card that is remembered to have gone somewhere: no reckoning needed. False when there is none.
bool ask_for_seen(const SeatView& view, const Mind& mind, Ask& ask) {
  for (const int card : view.cards_to_ask()) {
    const int seat = mind.where[at(card)];
    if (seat < 0) continue;
    ask = {seat, card};
    return true;
  }
  return false;
}

Ask choose_attentively(const Player& player, const SeatView& view, base::Random& random) {
  const Facts facts = Facts::of(view.setup, view.events);
  Mind mind = recall(player, view, facts, Wanted::own_quartets);
  if (Ask ask; ask_for_seen(view, mind, ask)) return ask;
  reckon(mind, most_effort);
  const Weighing weighing(view, facts, mind);
  Choice choice;
  const CardSet cards = view.cards_to_ask();
  for (const int seat : view.players_to_ask()) {
    for (const int card : cards) choice.offer({seat, card}, weighing.worth({seat, card}));
  }
  return choice.draw(random);
}

}  // namespace

std::string_view name_of(PlayerKind kind) {
  switch (kind) {
    case PlayerKind::random:
      return "random";
    case PlayerKind::memory:
      return "memory";
    case PlayerKind::attentive:
      break;
  }
  return "attentive";
}

base::Result<PlayerKind> player_kind(std::string_view name) {
  for (const PlayerKind kind : {PlayerKind::random, PlayerKind::memory, PlayerKind::attentive}) {
    if (name == name_of(kind)) return kind;
  }
  return base::Error{"quartet.no-such-player-kind", {{"name", std::string(name)}}, {}};
}

Ask choose(const Player& player, const SeatView& view, base::Random& random) {
  VERIFY(view.may_ask());
  switch (player.kind) {
    case PlayerKind::random:
      return choose_random(view, random);
    case PlayerKind::memory:
      return choose_from_memory(player, view, random);
    case PlayerKind::attentive:
      break;
  }
  return choose_attentively(player, view, random);
}

Chances chances(const Player& player, const SeatView& view, bool exactly) {
  Mind mind = recall(player, view, Facts::of(view.setup, view.events), Wanted::all);
  Chances result;
  result.exact = reckon(mind, exactly ? most_effort_to_show : -1.0);
  const auto seats = at(view.setup.seats);
  result.of.assign(at(view.setup.shape.cards()), std::vector<double>(seats + 1, 0.0));
  for (const UnseenQuartet& quartet : mind.unseen.quartets) {
    for (int index = 0; index < quartet.count; ++index) {
      const auto& chance = quartet.chance[at(index)];
      result.of[at(quartet.card[at(index)])].assign(chance.begin(), chance.begin() + view.setup.seats + 1);
    }
  }
  for (int card = 0; card < view.setup.shape.cards(); ++card) {
    const int seat = mind.where[at(card)];
    if (seat >= 0) result.of[at(card)][at(seat)] = 1.0;
  }
  return result;
}

}  // namespace sprong::quartet
