// The section about what changed since an earlier report of the same meeting.
#include <algorithm>

#include "report/tree_parts.hpp"

namespace sprong::report {
namespace {

/// "quartet/motivation/keep" in three, with empty parts where there are fewer.
struct Parts {
  std::string kind, of, measure;
};
Parts parts_of(const std::string& what) {
  const std::size_t first = what.find('/');
  if (first == std::string::npos) return {what, {}, {}};
  const std::size_t last = what.rfind('/');
  if (last == first) return {what.substr(0, first), what.substr(first + 1), {}};
  return {what.substr(0, first), what.substr(first + 1, last - first - 1), what.substr(last + 1)};
}

/// The name of the station or quartet with this id; the id itself when the deck or exhibit has it no more.
template <class Figures>
std::string name_of(const Writing& writing, const std::vector<Figures>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Figures& one) { return one.id.value == id; });
  return found == all.end() ? id : writing.name(found->name, id);
}

std::string shown(const Writing& writing, const std::optional<int>& figure) {
  return figure ? std::to_string(*figure) : writing.words("report.choices.held-back");
}

Table table_of(const Writing& writing, const SessionFigures& session) {
  Table table;
  table.caption = writing.words("report.changed.table");
  for (const char* column : {"what", "before", "now"}) {
    table.header.push_back(writing.words(std::string("report.changed.") + column));
  }
  for (const Change& change : session.changes) {
    table.rows.push_back({figure_name(writing.summary, writing.words, change.what), shown(writing, change.before),
                          shown(writing, change.now)});
  }
  return table;
}

}  // namespace

std::string figure_name(const Summary& summary, const content::Words& words, const std::string& what) {
  const Writing writing{summary, words};
  const auto [kind, of, measure] = parts_of(what);
  const std::string id = "report.changed." + kind;
  if (kind == "quartet") {
    return writing.words(id + "-" + measure, {{"quartet", name_of(writing, writing.summary.quartets, of)}});
  }
  if (kind == "labels") return writing.words(id, {{"station", name_of(writing, writing.summary.stations, of)}});
  if (kind == "cards") return writing.words(id + "-" + of, {{"about", writing.words("report.cards.about-" + measure)}});
  return writing.words(id);
}

Section changed_section(const Writing& writing) {
  Section section{"changed", writing.words("report.changed.heading"), {}, {}};
  const bool alone = writing.summary.sessions.size() == 1;
  for (const SessionFigures& session : writing.summary.sessions) {
    if (session.report == 1) continue;
    std::vector<Block> blocks;
    const std::vector<base::Argument> report = {{"report", std::to_string(session.report)},
                                                {"earlier", std::to_string(session.report - 1)}};
    if (session.changes.empty()) {
      blocks.push_back(Paragraph{Manner::plain, writing.words("report.changed.nothing", report)});
    } else {
      blocks.push_back(Paragraph{Manner::plain, writing.words("report.changed.intro", report)});
      blocks.push_back(table_of(writing, session));
    }
    if (alone) {
      section.blocks = std::move(blocks);
    } else {
      section.parts.push_back(
          {"changed-" + session.id.value, session.title + ", " + writing.date(session.date), std::move(blocks), {}});
    }
  }
  return section;
}

}  // namespace sprong::report
