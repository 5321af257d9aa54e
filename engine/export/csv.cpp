#include "export/csv.hpp"

#include <algorithm>
#include <array>

#include "export/items.hpp"
#include "export/withheld.hpp"

namespace sprong::exports {
namespace {

using report::Summary;

/// What spreadsheets take for the beginning of a formula, the full-width signs included.
/// @source OWASP, CSV Injection
constexpr std::array<std::string_view, 11> formula_starts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};

bool begins_like_formula(std::string_view text) {
  const std::string_view bare = text.substr(std::min(text.find_first_not_of('\''), text.size()));
  return std::any_of(formula_starts.begin(), formula_starts.end(),
                     [bare](std::string_view start) { return bare.substr(0, start.size()) == start; });
}

/// A text of which spreadsheets would make another number ("007", "1E2"); quoted, those that ask leave it as it is.
bool reads_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.eE+") == std::string_view::npos;
}

/// Writes the lines of one summary.
class CsvWriter {
 public:
  void number(std::string_view section, std::string_view item, std::string_view measure, int value) {
    line(section, item, measure, std::to_string(value));
  }
  void text(std::string_view section, std::string_view item, std::string_view measure, std::string_view value) {
    line(section, item, measure, csv_text(value));
  }
  void hidden(std::string_view section, std::string_view item, std::string_view measure) {
    line(section, item, measure, "");
  }
  void texts(std::string_view section, std::string_view item, std::string_view measure,
             const std::vector<report::Quote>& quotes) {
    for (const report::Quote& quote : quotes) text(section, item, measure, quote.text);
  }
  std::string take() { return std::move(m_text); }

 private:
  void line(std::string_view section, std::string_view item, std::string_view measure, std::string_view value) {
    m_text.append(section)
        .append(",")
        .append(csv_text(item))
        .append(",")
        .append(measure)
        .append(",")
        .append(value)
        .append("\n");
  }

  std::string m_text = "section,item,measure,value\n";
};

/// The how manieth report this is, and what changed since the one before it.
void write_report(const report::SessionFigures& session, CsvWriter& csv) {
  const std::string& id = session.id.value;
  csv.text("session", id, "closed", session.closed ? "true" : "false");
  csv.number("session", id, "report", session.report);
  csv.number("session", id, "forms_not_counted", session.not_counted);
  csv.text("session", id, "choices_withdrawn", session.withdrawn ? "true" : "false");
  const auto figure = [&](const std::string& measure, const std::optional<int>& value) {
    value ? csv.number("change", id, measure, *value) : csv.hidden("change", id, measure);
  };
  for (const report::Change& change : session.changes) {
    figure(change.what + "/before", change.before);
    figure(change.what + "/now", change.now);
  }
}

void write_overview(const Summary& summary, CsvWriter& csv) {
  csv.text("summary", "", "reader", report::reader_name(summary.reader));
  csv.number("summary", "", "participants", summary.participants);
  csv.number("summary", "", "groups", summary.groups);
  csv.number("summary", "", "forms_handed_in", summary.forms_handed_in);
  csv.text("summary", "", "closed", summary.closed ? "true" : "false");
  csv.text("summary", "", "suppressed", summary.suppressed ? "true" : "false");
  csv.text("summary", "", "deck", summary.deck);
  csv.number("summary", "", "conclusions", summary.conclusion_count);
  csv.number("summary", "", "texts_held_back", summary.held_back);
  for (const std::string& deck : summary.other_decks) csv.text("summary", "", "other_deck", deck);
  for (const report::SessionFigures& session : summary.sessions) {
    csv.text("session", session.id.value, "title", session.title);
    csv.text("session", session.id.value, "date", session.date);
    csv.number("session", session.id.value, "participants", session.participants);
    csv.number("session", session.id.value, "forms_handed_in", session.forms_handed_in);
    if (summary.reader == report::Reader::share) write_report(session, csv);
  }
}

void write_quartet(const report::QuartetFigures& quartet, CsvWriter& csv) {
  const std::string& id = quartet.id.value;
  const auto count = [&](const char* measure, int value, bool hidden) {
    hidden ? csv.hidden("quartet", id, measure) : csv.number("quartet", id, measure, value);
  };
  count("won", quartet.won, quartet.suppressed);
  count("keep", quartet.keep, quartet.suppressed);
  count("discard", quartet.discard, quartet.suppressed);
  count("not_won", quartet.not_won, quartet.suppressed);
  count("wish", quartet.wish, quartet.suppressed);
  csv.text("quartet", id, "verdict", quartet.suppressed ? "" : report::verdict_name(quartet.verdict));
  csv.texts("quartet", id, "keep_reason", quartet.keep_reasons);
  csv.texts("quartet", id, "discard_reason", quartet.discard_reasons);
  csv.texts("quartet", id, "wish_reason", quartet.wish_reasons);
}

void write_comparison(const Summary& summary, CsvWriter& csv) {
  for (const report::SessionFigures& session : summary.sessions) {
    for (std::size_t index = 0; index < session.quartets.size(); ++index) {
      const report::ComparedQuartet& cell = session.quartets[index];
      const auto count = [&](const char* measure, int value) {
        const std::string name = summary.quartets[index].id.value + "/" + measure;
        cell.suppressed ? csv.hidden("comparison", session.id.value, name)
                        : csv.number("comparison", session.id.value, name, value);
      };
      count("won", cell.won);
      count("keep", cell.keep);
      count("discard", cell.discard);
    }
  }
}

void write_cards(const char* colour, const report::CardFigures& cards, CsvWriter& csv) {
  csv.number("cards", colour, "self", cards.self_count);
  csv.number("cards", colour, "organisation", cards.organisation_count);
  csv.number("cards", colour, "client", cards.client_count);
  csv.texts("cards", colour, "self_text", cards.self);
  csv.texts("cards", colour, "organisation_text", cards.organisation);
  csv.texts("cards", colour, "client_text", cards.client);
}

void write_journey(const Summary& summary, CsvWriter& csv) {
  for (const report::StationFigures& station : summary.stations) {
    csv.number("station", station.id.value, "labels", station.labels);
    csv.texts("station", station.id.value, "label_own", station.own);
    csv.texts("station", station.id.value, "label_client", station.client);
    csv.texts("station", station.id.value, "story", station.stories);
  }
  write_cards("green", summary.green, csv);
  write_cards("red", summary.red, csv);
  csv.texts("conclusion", "", "text", summary.conclusions);
  csv.texts("need", "", "text", summary.needs);
  for (const report::ThemeFigures& theme : summary.themes) {
    csv.number("theme", theme.name, "items", theme.items);
    csv.number("theme", theme.name, "meetings", theme.meetings);
    for (const auto& [kind, count] : theme.by_kind) csv.number("theme", theme.name, kind, count);
    csv.texts("theme", theme.name, "text", theme.texts);
  }
}

void write_withheld(const Summary& summary, CsvWriter& csv) {
  for (const Withheld& withheld : withheld_of(summary)) {
    csv.text("withheld", withheld.what, "why", withheld.why);
    if (withheld.count > 0) csv.number("withheld", withheld.what, "count", withheld.count);
  }
}

/// Every text once by its id: what the figures were counted from.
void write_items(const Summary& summary, CsvWriter& csv) {
  for (const TextItem& item : items_of(summary)) {
    csv.text("item", item.id, "kind", item.kind);
    if (!item.about.empty()) csv.text("item", item.id, "about", item.about);
    if (!item.perspective.empty()) csv.text("item", item.id, "perspective", item.perspective);
    if (!item.theme.empty()) csv.text("item", item.id, "theme", item.theme);
    csv.text("item", item.id, "text", item.text);
  }
}

}  // namespace

std::string csv_text(std::string_view text) {
  const bool formula = begins_like_formula(text);
  const bool spaced = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  const bool plain = !formula && !spaced && !reads_like_number(text);
  if (plain && text.find_first_of(",;\"\r\n\t") == std::string_view::npos) return std::string(text);
  std::string field = formula ? "\"'" : "\"";
  for (const char character : text) {
    if (character == '"') field += '"';
    field += character;
  }
  return field + '"';
}

std::string to_csv(const Summary& summary) {
  CsvWriter csv;
  write_overview(summary, csv);
  for (const report::QuartetFigures& quartet : summary.quartets) write_quartet(quartet, csv);
  write_comparison(summary, csv);
  write_journey(summary, csv);
  write_withheld(summary, csv);
  write_items(summary, csv);
  return csv.take();
}

}  // namespace sprong::exports
