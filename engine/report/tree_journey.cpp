// The sections about the journey: labels, cards, themes, conclusions, the common story; and what is
// not in the report.
#include <algorithm>

#include "report/tree_parts.hpp"

namespace sprong::report {
namespace {

struct AboutRow {
  const char* id;
  int CardFigures::*count;
  std::vector<Quote> CardFigures::*quotes;
};
constexpr AboutRow about_rows[] = {{"self", &CardFigures::self_count, &CardFigures::self},
                                   {"organisation", &CardFigures::organisation_count, &CardFigures::organisation},
                                   {"client", &CardFigures::client_count, &CardFigures::client}};

DivergingBars card_chart(const Writing& writing) {
  DivergingBars chart;
  chart.title = writing.words("report.cards.chart");
  chart.left_side = Side::red;
  chart.right_side = Side::green;
  chart.left_name = writing.words("report.cards.red");
  chart.right_name = writing.words("report.cards.green");
  for (const AboutRow& row : about_rows) {
    Bar bar;
    bar.name = writing.words(std::string("report.cards.about-") + row.id);
    bar.left = writing.summary.red.*row.count;
    bar.right = writing.summary.green.*row.count;
    bar.left_text = std::to_string(bar.left);
    bar.right_text = std::to_string(bar.right);
    if (!chart.description.empty()) chart.description += " ";
    chart.description += writing.words("report.cards.described",
                                       {{"about", bar.name}, {"green", bar.right_text}, {"red", bar.left_text}});
    chart.bars.push_back(std::move(bar));
  }
  return chart;
}

Table card_table(const Writing& writing) {
  Table table;
  table.caption = writing.words("report.cards.table");
  for (const char* column : {"about", "green", "red"}) {
    table.header.push_back(writing.words(std::string("report.cards.") + column));
  }
  for (const AboutRow& row : about_rows) {
    table.rows.push_back({writing.words(std::string("report.cards.about-") + row.id),
                          std::to_string(writing.summary.green.*row.count),
                          std::to_string(writing.summary.red.*row.count)});
    table.targets.push_back(std::string("cards-") + row.id);
  }
  return table;
}

/// "7 texts: 4 labels, 2 green cards and 1 red card"
std::string theme_count(const Writing& writing, const ThemeFigures& theme) {
  std::vector<std::string> kinds;
  for (const char* kind : {"label", "conclusion", "green", "red"}) {
    const auto found = theme.by_kind.find(kind);
    if (found == theme.by_kind.end()) continue;
    kinds.push_back(writing.words.counted(std::string("report.themes.") + kind, found->second));
  }
  return writing.words.counted("report.themes.items", theme.items, {{"kinds", writing.joined(kinds)}});
}

std::vector<Block> paragraphs(const std::string& text) {
  std::vector<Block> blocks;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", from), text.size());
    if (end > from) blocks.push_back(Paragraph{Manner::plain, text.substr(from, end - from)});
    from = end + 2;
  }
  return blocks;
}

/// The texts of a part that has some; that they were all held back when none may be read.
void add_lists(const Writing& writing, Section& part, Columns lists) {
  if (lists.lists.empty()) {
    part.blocks.push_back(Paragraph{Manner::held_back, writing.words("report.texts-held-back")});
  } else {
    part.blocks.push_back(std::move(lists));
  }
}

int suppressed_quartets(const Summary& summary) {
  return static_cast<int>(std::count_if(summary.quartets.begin(), summary.quartets.end(),
                                        [](const QuartetFigures& quartet) { return quartet.suppressed; }));
}

/// Whether the wishes of a quartet that is shown are held back for the sake of one that is not.
/// Forms of meetings of which choices were shown before: that came in later, or none of which can be counted again.
int not_counted(const Summary& summary, bool withdrawn) {
  int forms = 0;
  for (const SessionFigures& session : summary.sessions) {
    if (session.withdrawn == withdrawn) forms += session.not_counted;
  }
  return forms;
}

bool comparison_held_back(const Summary& summary) {
  return std::any_of(summary.sessions.begin(), summary.sessions.end(), [](const SessionFigures& session) {
    return std::any_of(session.quartets.begin(), session.quartets.end(),
                       [](const ComparedQuartet& quartet) { return quartet.suppressed; });
  });
}

void add_suppression(const Writing& writing, Section& section) {
  const Summary& summary = writing.summary;
  const auto say = [&](std::string text) { section.blocks.push_back(Paragraph{Manner::plain, std::move(text)}); };
  const std::vector<base::Argument> fewest = {{"fewest", std::to_string(summary.min_forms)},
                                              {"winners", std::to_string(fewest_winners)}};
  if (summary.suppressed) {
    if (!summary.quartets.empty()) say(why_no_choices(writing, "report.privacy."));
    return;
  }
  if (const int quartets = suppressed_quartets(summary); quartets > 0) {
    say(writing.words.counted("report.privacy.quartets-held-back", quartets, fewest));
  }
  if (const int forms = not_counted(summary, false); forms > 0) {
    say(writing.words.counted("report.privacy.not-counted", forms));
  }
  if (const int forms = not_counted(summary, true); forms > 0) {
    say(writing.words.counted("report.privacy.withdrawn-forms", forms));
  }
  if (comparison_held_back(summary)) say(writing.words("report.privacy.comparison-held-back", fewest));
}

}  // namespace

Section cards_section(const Writing& writing) {
  Section section{"cards", writing.words("report.cards.heading"), {}, {}};
  for (const AboutRow& row : about_rows) {
    if (writing.summary.green.*row.count + writing.summary.red.*row.count == 0) continue;
    Columns lists;
    add_quotes(lists.lists, Side::green, writing.words("report.cards.green"), writing.summary.green.*row.quotes);
    add_quotes(lists.lists, Side::red, writing.words("report.cards.red"), writing.summary.red.*row.quotes);
    Section part{std::string("cards-") + row.id, writing.words(std::string("report.cards.about-") + row.id), {}, {}};
    add_lists(writing, part, std::move(lists));
    section.parts.push_back(std::move(part));
  }
  if (section.parts.empty()) return section;
  section.blocks = {Paragraph{Manner::plain, writing.words("report.cards.intro")}, card_chart(writing),
                    card_table(writing)};
  return section;
}

Section labels_section(const Writing& writing) {
  Section section{"labels", writing.words("report.labels.heading"), {}, {}};
  for (const StationFigures& station : writing.summary.stations) {
    if (station.labels == 0) continue;
    const std::string name = writing.name(station.name, station.id.value);
    Section part{"station-" + station.id.value, name, {}, {}};
    part.blocks.push_back(Paragraph{Manner::note, writing.words.counted("report.labels.count", station.labels)});
    Columns lists;
    add_quotes(lists.lists, Side::none, writing.words("report.labels.own"), station.own);
    add_quotes(lists.lists, Side::none, writing.words("report.labels.client"), station.client);
    add_lists(writing, part, std::move(lists));
    section.parts.push_back(std::move(part));
  }
  return section;
}

Section themes_section(const Writing& writing) {
  Section section{"themes", writing.words("report.themes.heading"), {}, {}};
  for (std::size_t index = 0; index < writing.summary.themes.size(); ++index) {
    const ThemeFigures& theme = writing.summary.themes[index];
    Section part{"theme-" + std::to_string(index + 1), theme.name, {}, {}};
    part.blocks.push_back(Paragraph{Manner::note, theme_count(writing, theme)});
    if (writing.summary.sessions.size() > 1) {
      part.blocks.push_back(Paragraph{Manner::note, writing.words.counted("report.themes.meetings", theme.meetings)});
    }
    if (!theme.texts.empty()) part.blocks.push_back(Quotes{Side::none, {}, texts_of(theme.texts)});
    section.parts.push_back(std::move(part));
  }
  return section;
}

Section conclusions_section(const Writing& writing) {
  Section section{"conclusions", writing.words("report.conclusions.heading"), {}, {}};
  if (!writing.summary.conclusions.empty()) {
    section.blocks.push_back(list_of(writing.summary.conclusions));
  }
  return section;
}

Section story_section(const Writing& writing) {
  const Summary& summary = writing.summary;
  Section section{"story", writing.words("report.story.heading"), {}, {}};
  const bool told = std::any_of(summary.stations.begin(), summary.stations.end(),
                                [](const StationFigures& station) { return !station.stories.empty(); });
  if (!told) return section;
  section.blocks.push_back(Paragraph{Manner::plain, writing.words("report.story.intro")});
  for (const StationFigures& station : summary.stations) {
    Section part{"story-" + station.id.value, writing.name(station.name, station.id.value), {}, {}};
    if (!station.text.empty()) part.blocks = paragraphs(station.text.in(writing.words.language()));
    if (!station.stories.empty()) part.blocks.push_back(list_of(station.stories));
    add_section(section.parts, std::move(part));
  }
  if (!summary.story_ending.empty()) {
    section.parts.push_back({"story-ending",
                             writing.words("report.story.ending"),
                             paragraphs(summary.story_ending.in(writing.words.language())),
                             {}});
  }
  return section;
}

Section privacy_section(const Writing& writing) {
  const Summary& summary = writing.summary;
  Section section{"privacy", writing.words("report.privacy.heading"), {}, {}};
  const auto say = [&](std::string text) { section.blocks.push_back(Paragraph{Manner::plain, std::move(text)}); };
  if (summary.reader != Reader::self) {
    if (!summary.deck.empty()) say(writing.words("report.privacy.not-handed-in"));
    say(writing.words("report.privacy.order"));
  }
  add_suppression(writing, section);
  if (summary.held_back > 0) say(writing.words.counted("report.privacy.texts-held-back", summary.held_back));
  if (!summary.other_decks.empty()) {
    say(writing.words("report.privacy.other-decks", {{"decks", writing.joined(summary.other_decks)}}));
  }
  return section;
}

}  // namespace sprong::report
