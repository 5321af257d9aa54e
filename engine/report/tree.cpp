#include "report/tree.hpp"

#include <algorithm>
#include <set>

#include "report/tree_parts.hpp"

namespace sprong::report {
namespace {

std::string title_of(const Writing& writing) {
  const std::vector<SessionFigures>& sessions = writing.summary.sessions;
  if (sessions.size() == 1) return sessions.front().title;
  return writing.words.counted("report.title-together", static_cast<long>(sessions.size()));
}

std::string subtitle_of(const Writing& writing) {
  const std::vector<SessionFigures>& sessions = writing.summary.sessions;
  const std::string first = writing.date(sessions.front().date);
  const std::string last = writing.date(sessions.back().date);
  if (first == last) return first;
  return writing.words("report.period", {{"first", first}, {"last", last}});
}

std::string notice_of(const Writing& writing) {
  switch (writing.summary.reader) {
    case Reader::facilitator:
      return writing.words("report.notice.facilitator");
    case Reader::self:
      return writing.words("report.notice.self");
    case Reader::share:
      return writing.summary.closed ? std::string() : writing.words("report.notice.open");
    case Reader::room:
      return {};
  }
  VERIFY(false);
}

int label_count(const Summary& summary) {
  int labels = 0;
  for (const StationFigures& station : summary.stations) labels += station.labels;
  return labels;
}

int card_count(const Summary& summary) {
  int cards = 0;
  for (const CardFigures* figures : {&summary.green, &summary.red}) {
    cards += figures->self_count + figures->organisation_count + figures->client_count;
  }
  return cards;
}

/// "14 of 22", or only how many when nobody counted the people.
std::string forms_fact(const Writing& writing) {
  const std::string forms = std::to_string(writing.summary.forms_handed_in);
  if (writing.summary.participants < writing.summary.forms_handed_in) return forms;
  return writing.words("report.of", {{"part", forms}, {"whole", std::to_string(writing.summary.participants)}});
}

Facts facts_of(const Writing& writing) {
  const Summary& summary = writing.summary;
  Facts facts;
  const auto add = [&](const char* id, int count, const char* target = "") {
    if (count > 0) facts.facts.push_back({std::to_string(count), writing.words.counted(id, count), target});
  };
  if (summary.reader != Reader::self) {
    if (summary.sessions.size() > 1) add("report.fact.meetings", static_cast<int>(summary.sessions.size()));
    add("report.fact.people", summary.participants);
    add("report.fact.groups", summary.groups);
    if (!summary.deck.empty()) {
      const std::string label = writing.words.counted("report.fact.forms", summary.forms_handed_in);
      facts.facts.push_back({forms_fact(writing), label, "choices"});
    }
  }
  add("report.fact.labels", label_count(summary), "labels");
  add("report.fact.cards", card_count(summary), "cards");
  add("report.fact.conclusions", summary.conclusion_count, "conclusions");
  return facts;
}

/// "Something to hold on to: motivation and resistance." for every verdict that says something.
void add_headlines(const Writing& writing, Section& section) {
  for (const Verdict verdict : {Verdict::keep, Verdict::ambivalent, Verdict::discard}) {
    std::vector<std::string> names;
    for (const QuartetFigures& quartet : writing.summary.quartets) {
      if (!quartet.suppressed && quartet.verdict == verdict) names.push_back(writing.name(quartet));
    }
    if (names.empty()) continue;
    const std::string id = std::string("report.headline.") + verdict_name(verdict);
    section.blocks.push_back(Paragraph{Manner::lead, writing.words(id, {{"quartets", writing.joined(names)}})});
  }
}

void note_ids(const Section& section, std::set<std::string>& ids) {
  ids.insert(section.id);
  for (const Section& part : section.parts) note_ids(part, ids);
}

/// Takes away what leads to a section that is not there: nothing of it may be read.
void drop_targets(Section& section, const std::set<std::string>& there) {
  const auto drop = [&](std::string& target) {
    if (!there.contains(target)) target.clear();
  };
  for (Block& block : section.blocks) {
    if (auto* facts = std::get_if<Facts>(&block)) {
      for (Fact& fact : facts->facts) drop(fact.target);
    }
    if (auto* table = std::get_if<Table>(&block)) std::for_each(table->targets.begin(), table->targets.end(), drop);
  }
  for (Section& part : section.parts) drop_targets(part, there);
}

}  // namespace

std::string Writing::joined(const std::vector<std::string>& names) const {
  const std::string and_word = words("report.and");
  std::string text;
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (index > 0 && index + 1 == names.size()) {
      text.append(" ").append(and_word).append(" ");
    } else if (index > 0) {
      text += ", ";
    }
    text += names[index];
  }
  return text;
}

std::string Writing::date(const std::string& iso) const { return date_words(iso, words); }

std::string date_words(const std::string& iso, const content::Words& words) {
  const auto digit = [&](std::size_t at) { return iso[at] >= '0' && iso[at] <= '9'; };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-' || !digit(8) || !digit(9)) return iso;
  const std::string month = "report.month-" + iso.substr(5, 2);
  if (!words.has(month)) return iso;
  const std::string day = iso[8] == '0' ? iso.substr(9) : iso.substr(8);
  return day + " " + words(month) + " " + iso.substr(0, 4);
}

std::vector<std::string> texts_of(const std::vector<Quote>& quotes) {
  std::vector<std::string> texts;
  for (const Quote& quote : quotes) texts.push_back(quote.text);
  return texts;
}

void add_quotes(std::vector<Quotes>& lists, Side side, std::string title, const std::vector<Quote>& quotes) {
  if (quotes.empty()) return;
  Quotes list = list_of(quotes);
  list.side = side;
  list.title = std::move(title);
  lists.push_back(std::move(list));
}

Quotes list_of(const std::vector<Quote>& quotes) {
  Quotes list{Side::none, {}, texts_of(quotes), {}};
  for (const Quote& quote : quotes) list.ids.push_back(quote.source.value);
  return list;
}

void add_section(std::vector<Section>& sections, Section section) {
  if (!section.blocks.empty() || !section.parts.empty()) sections.push_back(std::move(section));
}

Section glance_section(const Writing& writing) {
  Section section{"glance", writing.words("report.glance.heading"), {}, {}};
  Facts facts = facts_of(writing);
  if (!facts.facts.empty()) section.blocks.push_back(std::move(facts));
  add_headlines(writing, section);
  return section;
}

Tree build_tree(const Summary& summary, const content::Words& words) {
  const Writing writing{summary, words};
  Tree tree;
  tree.language = words.language();
  tree.title = title_of(writing);
  tree.subtitle = subtitle_of(writing);
  tree.notice = notice_of(writing);
  tree.contents = words("report.contents");
  tree.colophon = words("report.colophon");
  for (const auto make : {glance_section, changed_section, choices_section, ambivalent_section, reasons_section,
                          comparison_section, cards_section, labels_section, themes_section, conclusions_section,
                          story_section, needs_section, privacy_section}) {
    add_section(tree.sections, make(writing));
  }
  std::set<std::string> there;
  for (const Section& section : tree.sections) note_ids(section, there);
  for (Section& section : tree.sections) drop_targets(section, there);
  return tree;
}

}  // namespace sprong::report
