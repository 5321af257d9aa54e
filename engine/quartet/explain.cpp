#include "quartet/facts.hpp"
#include "quartet/mind.hpp"
#include "quartet/player.hpp"

namespace sprong::quartet {
namespace {

/// How many players other than asker and asked are remembered not to have the card.
int others_without(const Facts& facts, const Memory& memory, const Setup& setup, int asker, const Ask& ask) {
  int without = 0;
  for (int seat = 0; seat < setup.seats; ++seat) {
    if (seat == asker || seat == ask.asked) continue;
    const int since = facts.lacks_since(seat, ask.card);
    if (since > 0 && facts.draws_since(seat, ask.card) == 0 && memory.keeps(since, ask.card * most_seats + seat)) {
      ++without;
    }
  }
  return without;
}

}  // namespace

Reason explain(const Player& player, const Setup& setup, std::span<const Event> events_before, int asker,
               const Ask& ask) {
  Reason reason{ReasonKind::any, ask, asker, 0};
  if (player.kind == PlayerKind::random) return reason;
  const Facts facts = Facts::of(setup, events_before);
  const Memory memory(player, facts.heard());
  const int without = others_without(facts, memory, setup, asker, ask);
  const int asked_for = facts.holds_one_since(ask.asked, setup.shape.quartet_of(ask.card));
  if (facts.where(ask.card) == ask.asked && memory.keeps(facts.where_since(ask.card), ask.card)) {
    reason.kind = ReasonKind::seen;
  } else if (player.kind == PlayerKind::attentive && setup.rules.stock == Stock::none && without == setup.seats - 2) {
    reason.kind = ReasonKind::no_other;
  } else if (player.kind == PlayerKind::attentive && asked_for > 0 && memory.keeps(asked_for, -1 - ask.asked)) {
    reason.kind = ReasonKind::asked_for;
  } else if (without > 0) {
    reason.kind = ReasonKind::fewer;
    reason.seats = without;
  } else {
    reason.kind = ReasonKind::guess;
  }
  return reason;
}

std::string_view sentence_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::any:
      return "quartet.why.any";
    case ReasonKind::seen:
      return "quartet.why.seen";
    case ReasonKind::no_other:
      return "quartet.why.no-other";
    case ReasonKind::asked_for:
      return "quartet.why.asked-for";
    case ReasonKind::fewer:
      return "quartet.why.fewer";
    case ReasonKind::guess:
      break;
  }
  return "quartet.why.guess";
}

}  // namespace sprong::quartet
