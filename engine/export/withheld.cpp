#include "export/withheld.hpp"

namespace sprong::exports {
namespace {

using report::SessionFigures;
using report::Summary;

/// A cell that is hidden though its meeting and quartet are shown is hidden for another's sake; which of the
/// reasons it is would tell how many won it.
void add_comparison(const Summary& summary, const SessionFigures& session, std::vector<Withheld>& all) {
  for (std::size_t index = 0; index < session.quartets.size(); ++index) {
    if (!session.quartets[index].suppressed) continue;
    const bool few = session.forms_handed_in < summary.min_forms;
    all.push_back({"comparison/" + session.id.value + "/" + summary.quartets[index].id.value,
                   few ? "too-few-forms" : "too-few-winners-or-subtraction", 0});
  }
}

}  // namespace

std::vector<Withheld> withheld_of(const Summary& summary) {
  std::vector<Withheld> all;
  const bool withdrawn = summary.sessions.size() == 1 && summary.sessions.front().withdrawn;
  if (summary.suppressed) {
    all.push_back({"quartets", withdrawn ? "withdrawn" : "too-few-forms", 0});
  } else {
    for (const report::QuartetFigures& quartet : summary.quartets) {
      if (quartet.suppressed) all.push_back({"quartet/" + quartet.id.value, "too-few-winners", 0});
    }
  }
  for (const SessionFigures& session : summary.sessions) {
    if (session.not_counted > 0) {
      all.push_back(
          {"forms/" + session.id.value, session.withdrawn ? "withdrawn" : "not-yet-counted", session.not_counted});
    }
    add_comparison(summary, session, all);
  }
  if (summary.held_back > 0) all.push_back({"texts", "review", summary.held_back});
  return all;
}

}  // namespace sprong::exports
