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
  quartet = std::move(hidden);
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
  for (QuartetFigures& quartet : summary.quartets) {
    if (summary.suppressed || quartet.won < fewest_winners) hide(quartet);
  }
}

void suppress_comparison(Summary& summary) {
  for (std::size_t quartet = 0; quartet < summary.quartets.size(); ++quartet) suppress_row(summary, quartet);
}

}  // namespace sprong::report
