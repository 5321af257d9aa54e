#include "report/suppression.hpp"

#include <algorithm>

namespace sprong::report {
namespace {

/// Nothing of it remains but what it is.
void hide(QuartetFigures& quartet) {
  QuartetFigures hidden;
  hidden.id = quartet.id;
  hidden.name = quartet.name;
  hidden.colour = quartet.colour;
  hidden.ink = quartet.ink;
  hidden.pattern = quartet.pattern;
  hidden.suppressed = true;
  hidden.wish_suppressed = true;
  quartet = std::move(hidden);
}

/// The quartet whose wishes are hidden besides: the fewest there are, but not none where that can be.
QuartetFigures* fewest_wishes(std::vector<QuartetFigures>& quartets) {
  QuartetFigures* fewest = nullptr;
  for (QuartetFigures& quartet : quartets) {
    if (quartet.suppressed) continue;
    const bool better = fewest == nullptr || (quartet.wish > 0 && (fewest->wish == 0 || quartet.wish < fewest->wish));
    if (better) fewest = &quartet;
  }
  return fewest;
}

/// Everyone wishes for one quartet at most, so that the forms less the wishes shown bound the hidden ones.
/// That gives a hidden count away when nothing is left over, or when all wished and one quartet is hidden.
bool wishes_give_away(int hidden_quartets, int hidden_wishes, int left_over) {
  if (hidden_quartets == 0) return false;
  return left_over == 0 || (hidden_quartets == 1 && left_over == hidden_wishes);
}

struct Hidden {
  int cells = 0;
  int won = 0;
  int forms = 0;
};

/// Whether what is hidden together is still too little when the rest is subtracted from the total.
bool too_little(const Hidden& hidden, int min_forms) {
  return hidden.cells > 0 && (hidden.won < fewest_winners || hidden.forms < min_forms);
}

void suppress_row(Summary& summary, std::size_t quartet) {
  Hidden hidden;
  const auto hide_in = [&](SessionFigures& session) {
    ComparedQuartet& cell = session.quartets[quartet];
    ++hidden.cells;
    hidden.won += cell.won;
    hidden.forms += session.forms_handed_in;
    cell = {true, 0, 0, 0};
  };
  std::vector<SessionFigures*> shown;
  for (SessionFigures& session : summary.sessions) {
    if (session.quartets.empty()) continue;
    const bool too_few = session.forms_handed_in < summary.min_forms || session.quartets[quartet].won < fewest_winners;
    if (too_few || summary.quartets[quartet].suppressed) {
      hide_in(session);
    } else {
      shown.push_back(&session);
    }
  }
  std::stable_sort(shown.begin(), shown.end(), [quartet](const SessionFigures* one, const SessionFigures* other) {
    return one->quartets[quartet].won < other->quartets[quartet].won;
  });
  for (SessionFigures* session : shown) {
    if (!too_little(hidden, summary.min_forms)) break;
    hide_in(*session);
  }
}

}  // namespace

bool holds_back(Reader reader) { return reader == Reader::share || reader == Reader::room; }

void suppress_quartets(Summary& summary) {
  int hidden_quartets = 0;
  int hidden_wishes = 0;
  int left_over = summary.forms_handed_in;
  for (QuartetFigures& quartet : summary.quartets) {
    if (summary.suppressed || quartet.won < fewest_winners) {
      ++hidden_quartets;
      hidden_wishes += quartet.wish;
      hide(quartet);
    } else {
      left_over -= quartet.wish;
    }
  }
  if (!wishes_give_away(hidden_quartets, hidden_wishes, left_over)) return;
  if (QuartetFigures* quartet = fewest_wishes(summary.quartets)) {
    quartet->wish_suppressed = true;
    quartet->wish = 0;
    quartet->wish_reasons.clear();
  }
}

void suppress_comparison(Summary& summary) {
  for (std::size_t quartet = 0; quartet < summary.quartets.size(); ++quartet) suppress_row(summary, quartet);
}

}  // namespace sprong::report
