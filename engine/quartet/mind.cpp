#include "quartet/mind.hpp"

#include <algorithm>
#include <bit>

namespace sprong::quartet {
namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

/// About log2(1 / u) for a uniform u, without the mathematics library, whose last digit differs between machines.
double exponential(std::uint64_t bits) {
  const int zeros = std::countl_zero(bits | 1U);
  const std::uint64_t fraction = (bits << zeros) << 1U >> 11U;
  return zeros + 1.0 - static_cast<double>(fraction) / 9007199254740992.0;
}

void recall_quartet(const SeatView& view, const Facts& facts, const Memory& memory, const Mind& mind,
                    UnseenQuartet& quartet) {
  for (int seat = 0; seat < view.setup.seats; ++seat) {
    if (seat == view.seat) continue;
    const int places = mind.unseen.places[at(seat)];
    for (int index = 0; index < quartet.count; ++index) {
      const int card = quartet.card[at(index)];
      double& weight = quartet.weight[at(index)][at(seat)];
      weight = places > 0 ? 1.0 : 0.0;
      const int since = facts.lacks_since(seat, card);
      if (places == 0 || since == 0 || !memory.keeps(since, card * most_seats + seat)) continue;
      weight = std::min(1.0, static_cast<double>(facts.draws_since(seat, card)) / places);
    }
    const int since = facts.holds_one_since(seat, quartet.quartet);
    if (since > 0 && memory.keeps(since, -1 - seat)) quartet.holds_one |= 1U << seat;
    if (facts.not_whole(seat, quartet.quartet)) quartet.not_whole |= 1U << seat;
  }
  for (int index = 0; index < quartet.count; ++index) {
    quartet.weight[at(index)][at(view.setup.seats)] = view.stock_left > 0 ? 1.0 : 0.0;
  }
}

/// Whether this seat holds a card of the quartet that nobody else has seen: then nobody else can have the rest whole.
bool breaks_whole(const SeatView& view, const Facts& facts, int quartet) {
  const int size = view.setup.shape.cards_per_quartet;
  for (int card = quartet * size; card < (quartet + 1) * size; ++card) {
    if (view.hand.has(card) && facts.where(card) < 0) return true;
  }
  return false;
}

/// Sorts the cards in play into those whose place is remembered and those that are unseen.
void sort_cards(const SeatView& view, const Facts& facts, const Memory& memory, Mind& mind) {
  const int size = view.setup.shape.cards_per_quartet;
  mind.where.fill(-1);
  for (int number = 0; number < view.setup.shape.quartets; ++number) {
    if (view.owner[at(number)] >= 0) continue;
    UnseenQuartet quartet;
    quartet.quartet = number;
    for (int card = number * size; card < (number + 1) * size; ++card) {
      if (view.hand.has(card)) {
        mind.where[at(card)] = static_cast<std::int8_t>(view.seat);
        quartet.wanted = true;
      } else if (facts.where(card) >= 0 && memory.keeps(facts.where_since(card), card)) {
        mind.where[at(card)] = static_cast<std::int8_t>(facts.where(card));
        --mind.unseen.places[at(facts.where(card))];
      } else {
        quartet.card[at(quartet.count++)] = card;
      }
    }
    if (quartet.count > 0) mind.unseen.quartets.push_back(quartet);
  }
}

/// Leaves out what is known of quartets: for when nothing fits, which only the approximations for a stock can cause.
void relax(Unseen& unseen) {
  for (UnseenQuartet& quartet : unseen.quartets) {
    quartet.holds_one = 0;
    quartet.not_whole = 0;
    for (auto& weights : quartet.weight) {
      for (int holder = 0; holder < unseen.holders; ++holder) {
        weights[at(holder)] = unseen.places[at(holder)] > 0 ? 1.0 : 0.0;
      }
    }
  }
}

}  // namespace

bool Memory::keeps(int since, int about) const {
  const double attentiveness = m_player.attentiveness;
  if (attentiveness >= 1.0) return true;
  const auto fact = static_cast<std::uint64_t>(since) << 32 ^ static_cast<std::uint32_t>(about);
  const double lifetime =
      12.0 * attentiveness / (1.0 - attentiveness) * exponential(mixed(fact + mixed(m_player.temperament + 1)));
  return m_now - since < lifetime;
}

Mind recall(const Player& player, const SeatView& view, const Facts& facts, Wanted wanted) {
  Mind mind;
  const Memory memory(player, facts.heard());
  mind.unseen.holders = view.setup.seats + 1;
  for (int seat = 0; seat < view.setup.seats; ++seat) {
    if (seat != view.seat) mind.unseen.places[at(seat)] = view.counts[at(seat)];
  }
  mind.unseen.places[at(view.setup.seats)] = view.stock_left;
  mind.unseen.quartets.reserve(at(view.setup.shape.quartets));
  sort_cards(view, facts, memory, mind);
  for (UnseenQuartet& quartet : mind.unseen.quartets) {
    recall_quartet(view, facts, memory, mind, quartet);
    if (breaks_whole(view, facts, quartet.quartet)) quartet.not_whole = 0;
    if (wanted == Wanted::all) quartet.wanted = true;
  }
  return mind;
}

bool reckon(Mind& mind, double most_effort) {
  const bool exact = effort(mind.unseen) <= most_effort;
  const auto count = exact ? count_exactly : count_on_average;
  if (count(mind.unseen)) return exact;
  relax(mind.unseen);
  VERIFY(count(mind.unseen));
  return false;
}

}  // namespace sprong::quartet
