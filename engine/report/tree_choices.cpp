// The sections about the quartet: what was kept, laid aside and wished for, and what courage needs.
#include <algorithm>

#include "report/tree_parts.hpp"

namespace sprong::report {
namespace {

/// By kept minus laid aside, the highest first; what is held back last, in the order of the deck.
std::vector<const QuartetFigures*> in_order(const Summary& summary) {
  std::vector<const QuartetFigures*> order;
  for (const QuartetFigures& quartet : summary.quartets) order.push_back(&quartet);
  std::stable_sort(order.begin(), order.end(), [](const QuartetFigures* one, const QuartetFigures* other) {
    if (one->suppressed != other->suppressed) return other->suppressed;
    return one->keep - one->discard > other->keep - other->discard;
  });
  return order;
}

std::string part_of(const Writing& writing, int part, int whole) {
  return writing.words("report.of", {{"part", std::to_string(part)}, {"whole", std::to_string(whole)}});
}

std::string verdict_word(const Writing& writing, const QuartetFigures& quartet) {
  return writing.words(std::string("report.verdict.") + verdict_name(quartet.verdict));
}

DivergingBars chart_of(const Writing& writing, const std::vector<const QuartetFigures*>& order) {
  DivergingBars chart;
  chart.title = writing.words("report.choices.chart");
  chart.left_name = writing.words("report.choices.discarded");
  chart.right_name = writing.words("report.choices.kept");
  for (const QuartetFigures* quartet : order) {
    Bar bar;
    bar.name = writing.name(*quartet);
    bar.swatch = Swatch{quartet->colour, quartet->ink, quartet->pattern};
    if (quartet->suppressed) {
      bar.held_back = writing.words("report.choices.held-back");
      chart.description += writing.words("report.choices.described-held-back", {{"quartet", bar.name}}) + " ";
    } else {
      bar.left = quartet->discard;
      bar.right = quartet->keep;
      bar.left_text = part_of(writing, quartet->discard, quartet->won);
      bar.right_text = part_of(writing, quartet->keep, quartet->won);
      bar.outcome = verdict_word(writing, *quartet);
      chart.description += writing.words.counted("report.choices.described", quartet->won,
                                                 {{"quartet", bar.name},
                                                  {"keep", std::to_string(quartet->keep)},
                                                  {"discard", std::to_string(quartet->discard)},
                                                  {"outcome", bar.outcome}}) +
                           " ";
    }
    chart.bars.push_back(std::move(bar));
  }
  if (!chart.description.empty()) chart.description.pop_back();
  return chart;
}

std::vector<std::string> row_of(const Writing& writing, const QuartetFigures& quartet) {
  const std::string held_back = writing.words("report.choices.held-back");
  if (quartet.suppressed) return {writing.name(quartet), held_back, held_back, held_back, held_back};
  const auto counted = [&](const char* id, int part, int whole) {
    return writing.words.counted(id, whole, {{"part", std::to_string(part)}});
  };
  return {writing.name(quartet), counted("report.choices.of-winners", quartet.keep, quartet.won),
          counted("report.choices.of-winners", quartet.discard, quartet.won),
          counted("report.choices.of-others", quartet.wish, quartet.not_won), verdict_word(writing, quartet)};
}

/// Whether both sides of a quartet have a section of their own.
bool two_sided(const QuartetFigures& quartet) { return !quartet.suppressed && quartet.verdict == Verdict::ambivalent; }

Table table_of(const Writing& writing, const std::vector<const QuartetFigures*>& order) {
  Table table;
  table.caption = writing.words("report.choices.table");
  for (const char* column : {"quartet", "kept", "discarded", "wished", "outcome"}) {
    table.header.push_back(writing.words(std::string("report.choices.") + column));
  }
  for (const QuartetFigures* quartet : order) {
    table.rows.push_back(row_of(writing, *quartet));
    table.targets.push_back((two_sided(*quartet) ? "ambivalent-" : "reasons-") + quartet->id.value);
  }
  return table;
}

/// Quartets that went this way in at least two meetings that are shown, and another way in none: "kept" more often
/// than laid aside, "discarded" the other way round; "differs": now this, now that.
std::vector<std::string> in_all_meetings(const Writing& writing, const std::string& way) {
  std::vector<std::string> names;
  for (std::size_t index = 0; index < writing.summary.quartets.size(); ++index) {
    int kept = 0;
    int discarded = 0;
    int even = 0;
    for (const SessionFigures& session : writing.summary.sessions) {
      if (session.quartets.empty() || session.quartets[index].suppressed) continue;
      const ComparedQuartet& cell = session.quartets[index];
      ++(cell.keep > cell.discard ? kept : cell.keep < cell.discard ? discarded : even);
    }
    const bool fits = way == "kept"        ? kept > 1 && discarded + even == 0
                      : way == "discarded" ? discarded > 1 && kept + even == 0
                                           : kept > 0 && discarded > 0;
    if (fits) names.push_back(writing.name(writing.summary.quartets[index]));
  }
  return names;
}

}  // namespace

std::string why_no_choices(const Writing& writing, const char* id) {
  const std::vector<SessionFigures>& sessions = writing.summary.sessions;
  if (sessions.size() == 1 && sessions.front().withdrawn) return writing.words(std::string(id) + "withdrawn");
  return writing.words(std::string(id) + "all-held-back", {{"fewest", std::to_string(writing.summary.min_forms)}});
}

Section choices_section(const Writing& writing) {
  const Summary& summary = writing.summary;
  Section section{"choices", writing.words("report.choices.heading"), {}, {}};
  if (summary.quartets.empty()) return section;
  section.blocks.push_back(Paragraph{Manner::plain, writing.words("report.choices.intro")});
  if (summary.suppressed) {
    section.blocks.push_back(Paragraph{Manner::held_back, why_no_choices(writing, "report.choices.")});
    return section;
  }
  const std::vector<const QuartetFigures*> order = in_order(summary);
  section.blocks.push_back(chart_of(writing, order));
  section.blocks.push_back(table_of(writing, order));
  section.blocks.push_back(Paragraph{Manner::note, writing.words("report.choices.rule")});
  return section;
}

Section ambivalent_section(const Writing& writing) {
  Section section{"ambivalent", writing.words("report.ambivalent.heading"), {}, {}};
  for (const QuartetFigures& quartet : writing.summary.quartets) {
    if (!two_sided(quartet)) continue;
    Section part{"ambivalent-" + quartet.id.value, writing.name(quartet), {}, {}};
    const std::vector<base::Argument> counts = {{"keep", std::to_string(quartet.keep)},
                                                {"discard", std::to_string(quartet.discard)}};
    part.blocks.push_back(
        Paragraph{Manner::plain, writing.words.counted("report.ambivalent.counts", quartet.won, counts)});
    Columns both;
    add_quotes(both.lists, Side::kept, writing.words("report.choices.kept"), quartet.keep_reasons);
    add_quotes(both.lists, Side::discarded, writing.words("report.choices.discarded"), quartet.discard_reasons);
    if (!both.lists.empty()) part.blocks.push_back(std::move(both));
    section.parts.push_back(std::move(part));
  }
  if (!section.parts.empty())
    section.blocks.push_back(Paragraph{Manner::plain, writing.words("report.ambivalent.intro")});
  return section;
}

Section reasons_section(const Writing& writing) {
  Section section{"reasons", writing.words("report.reasons.heading"), {}, {}};
  for (const QuartetFigures* quartet : in_order(writing.summary)) {
    Columns lists;
    if (!two_sided(*quartet)) {
      add_quotes(lists.lists, Side::kept, writing.words("report.choices.kept"), quartet->keep_reasons);
      add_quotes(lists.lists, Side::discarded, writing.words("report.choices.discarded"), quartet->discard_reasons);
    }
    add_quotes(lists.lists, Side::wished, writing.words("report.choices.wished"), quartet->wish_reasons);
    if (lists.lists.empty()) continue;
    section.parts.push_back({"reasons-" + quartet->id.value, writing.name(*quartet), {std::move(lists)}, {}});
  }
  return section;
}

Section comparison_section(const Writing& writing) {
  const Summary& summary = writing.summary;
  Section section{"comparison", writing.words("report.comparison.heading"), {}, {}};
  Table table;
  table.caption = writing.words("report.comparison.table");
  table.header.push_back(writing.words("report.choices.quartet"));
  for (const SessionFigures& session : summary.sessions) {
    if (session.quartets.empty()) continue;
    table.header.push_back(session.title + ", " + writing.date(session.date));
  }
  if (table.header.size() < 3 || summary.suppressed) return section;
  for (std::size_t index = 0; index < summary.quartets.size(); ++index) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row.push_back(writing.name(summary.quartets[index]));
    for (const SessionFigures& session : summary.sessions) {
      if (session.quartets.empty()) continue;
      const ComparedQuartet& cell = session.quartets[index];
      row.push_back(cell.suppressed ? writing.words("report.choices.held-back")
                                    : writing.words.counted("report.comparison.cell", cell.won,
                                                            {{"keep", std::to_string(cell.keep)},
                                                             {"discard", std::to_string(cell.discard)}}));
    }
  }
  for (const char* way : {"kept", "discarded", "differs"}) {
    const std::vector<std::string> names = in_all_meetings(writing, way);
    if (names.empty()) continue;
    section.blocks.push_back(Paragraph{
        Manner::plain, writing.words(std::string("report.comparison.") + way, {{"quartets", writing.joined(names)}})});
  }
  section.blocks.push_back(std::move(table));
  return section;
}

Section needs_section(const Writing& writing) {
  Section section{"needs", writing.words("report.needs.heading"), {}, {}};
  if (!writing.summary.needs.empty()) section.blocks.push_back(list_of(writing.summary.needs));
  return section;
}

}  // namespace sprong::report
