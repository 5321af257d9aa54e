#include "export/xlsx.hpp"

#include <map>

#include "export/xlsx_book.hpp"
#include "export/xlsx_overview.hpp"
#include "report/tree.hpp"

namespace sprong::exports {
namespace {

using report::Quote;
using report::Summary;

/// Writes the sheets with one kind of record each.
class Sheets {
 public:
  Sheets(Book& book, const Summary& summary, const content::Words& words)
      : m_book(book), m_summary(summary), m_words(words) {
    for (const report::ThemeFigures& theme : summary.themes) {
      for (const Quote& quote : theme.texts) m_theme_of[quote.source] = theme.name;
    }
  }

  void write() {
    write_meetings();
    write_quartets();
    write_reasons();
    write_labels();
    write_cards();
    write_conclusions();
    write_stories();
    write_needs();
    write_themes();
    write_comparison();
    write_changes();
  }

 private:
  /// A sheet named by "xlsx.sheet.NAME" with a column for every "xlsx.column.ID".
  TidySheet sheet(const std::string& name, const std::vector<std::pair<const char*, double>>& columns) {
    std::vector<Column> made;
    for (const auto& [id, width] : columns) made.push_back({m_words(std::string("xlsx.column.") + id), width});
    return {m_book, m_words("xlsx.sheet." + name), std::move(made), m_words("xlsx.column.continued")};
  }

  std::string name_of(const content::Text& name, const std::string& id) const {
    return name.empty() ? id : name.in(m_words.language());
  }
  std::string name_of(const report::QuartetFigures& quartet) const { return name_of(quartet.name, quartet.id.value); }
  std::string name_of(const report::StationFigures& station) const { return name_of(station.name, station.id.value); }

  /// The name of the theme that a text was put with; nothing when there is none.
  Cell theme_of(const Quote& quote) const {
    const auto found = m_theme_of.find(quote.source);
    return found == m_theme_of.end() ? Cell() : Cell(found->second);
  }

  static Cell shown(int count, bool hidden) { return hidden ? Cell() : Cell(count); }

  void write_meetings() {
    TidySheet table =
        sheet("meetings", {{"meeting", 34}, {"date", 12}, {"participants", 14}, {"groups", 10}, {"forms", 14}});
    for (const report::SessionFigures& session : m_summary.sessions) {
      table.row({session.title, session.date, session.participants, session.groups, session.forms_handed_in});
    }
    table.finish();
  }

  void write_quartets() {
    TidySheet table = sheet("quartets", {{"id", 16},
                                         {"quartet", 26},
                                         {"won", 12},
                                         {"kept", 12},
                                         {"discarded", 12},
                                         {"not-won", 12},
                                         {"wished", 12},
                                         {"outcome", 24}});
    for (const report::QuartetFigures& quartet : m_summary.quartets) {
      const bool hidden = quartet.suppressed;
      const std::string outcome = hidden
                                      ? m_words("report.choices.held-back")
                                      : m_words(std::string("report.verdict.") + report::verdict_name(quartet.verdict));
      table.row({quartet.id.value, name_of(quartet), shown(quartet.won, hidden), shown(quartet.keep, hidden),
                 shown(quartet.discard, hidden), shown(quartet.not_won, hidden), shown(quartet.wish, hidden), outcome});
    }
    table.finish();
  }

  void write_reasons() {
    TidySheet table = sheet("reasons", {{"id", 28}, {"quartet", 26}, {"choice", 16}, {"text", 90}});
    for (const report::QuartetFigures& quartet : m_summary.quartets) {
      const auto add = [&](const char* choice, const std::vector<Quote>& quotes) {
        for (const Quote& quote : quotes)
          table.row({quote.source.value, name_of(quartet), m_words(choice), quote.text});
      };
      add("report.choices.kept", quartet.keep_reasons);
      add("report.choices.discarded", quartet.discard_reasons);
      add("report.choices.wished", quartet.wish_reasons);
    }
    table.finish();
  }

  void write_labels() {
    TidySheet table = sheet("labels", {{"id", 28}, {"station", 26}, {"perspective", 24}, {"theme", 24}, {"text", 90}});
    for (const report::StationFigures& station : m_summary.stations) {
      const auto add = [&](const char* perspective, const std::vector<Quote>& quotes) {
        for (const Quote& quote : quotes) {
          table.row({quote.source.value, name_of(station), m_words(perspective), theme_of(quote), quote.text});
        }
      };
      add("report.labels.own", station.own);
      add("report.labels.client", station.client);
    }
    table.finish();
  }

  void write_cards() {
    TidySheet table = sheet("cards", {{"id", 28}, {"colour", 14}, {"about", 18}, {"theme", 24}, {"text", 90}});
    const auto add = [&](const char* colour, const char* about, const std::vector<Quote>& quotes) {
      for (const Quote& quote : quotes)
        table.row({quote.source.value, m_words(colour), m_words(about), theme_of(quote), quote.text});
    };
    const auto add_all = [&](const char* colour, const report::CardFigures& cards) {
      add(colour, "report.cards.about-self", cards.self);
      add(colour, "report.cards.about-organisation", cards.organisation);
      add(colour, "report.cards.about-client", cards.client);
    };
    add_all("xlsx.green", m_summary.green);
    add_all("xlsx.red", m_summary.red);
    table.finish();
  }

  void write_conclusions() {
    TidySheet table = sheet("conclusions", {{"id", 28}, {"theme", 24}, {"text", 110}});
    for (const Quote& quote : m_summary.conclusions) table.row({quote.source.value, theme_of(quote), quote.text});
    table.finish();
  }

  void write_stories() {
    TidySheet table = sheet("stories", {{"id", 28}, {"station", 26}, {"text", 110}});
    for (const report::StationFigures& station : m_summary.stations) {
      for (const Quote& quote : station.stories) table.row({quote.source.value, name_of(station), quote.text});
    }
    table.finish();
  }

  void write_needs() {
    TidySheet table = sheet("needs", {{"id", 28}, {"text", 120}});
    for (const Quote& quote : m_summary.needs) table.row({quote.source.value, quote.text});
    table.finish();
  }

  void write_themes() {
    TidySheet table = sheet("themes", {{"theme", 30},
                                       {"meetings", 12},
                                       {"texts", 12},
                                       {"labels", 12},
                                       {"conclusions", 14},
                                       {"green", 14},
                                       {"red", 14}});
    for (const report::ThemeFigures& theme : m_summary.themes) {
      const auto count = [&](const char* kind) {
        const auto found = theme.by_kind.find(kind);
        return found == theme.by_kind.end() ? 0 : found->second;
      };
      table.row(
          {theme.name, theme.meetings, theme.items, count("label"), count("conclusion"), count("green"), count("red")});
    }
    table.finish();
  }

  /// Only where several meetings stand beside each other.
  void write_comparison() {
    bool compared = false;
    for (const report::SessionFigures& session : m_summary.sessions) compared = compared || !session.quartets.empty();
    if (!compared) return;
    TidySheet table = sheet(
        "comparison", {{"meeting", 34}, {"date", 12}, {"quartet", 26}, {"won", 12}, {"kept", 12}, {"discarded", 12}});
    for (const report::SessionFigures& session : m_summary.sessions) {
      for (std::size_t index = 0; index < session.quartets.size(); ++index) {
        const report::ComparedQuartet& cell = session.quartets[index];
        table.row({session.title, session.date, name_of(m_summary.quartets[index]), shown(cell.won, cell.suppressed),
                   shown(cell.keep, cell.suppressed), shown(cell.discard, cell.suppressed)});
      }
    }
    table.finish();
  }

  /// Only in a report that came after another one of the same meeting.
  void write_changes() {
    bool changed = false;
    for (const report::SessionFigures& session : m_summary.sessions) changed = changed || !session.changes.empty();
    if (!changed) return;
    TidySheet table =
        sheet("changes", {{"meeting", 34}, {"date", 12}, {"report", 12}, {"figure", 50}, {"before", 12}, {"now", 12}});
    const auto figure = [](const std::optional<int>& value) { return value ? Cell(*value) : Cell(); };
    for (const report::SessionFigures& session : m_summary.sessions) {
      for (const report::Change& change : session.changes) {
        table.row({session.title, session.date, session.report, report::figure_name(m_summary, m_words, change.what),
                   figure(change.before), figure(change.now)});
      }
    }
    table.finish();
  }

  Book& m_book;
  const Summary& m_summary;
  const content::Words& m_words;
  std::map<session::RecordId, std::string> m_theme_of;
};

}  // namespace

base::Result<std::string> to_xlsx(const Summary& summary, const content::Words& words) {
  Book book;
  if (book.open()) {
    write_overview(book, summary, words);
    Sheets(book, summary, words).write();
  }
  return book.finish();
}

}  // namespace sprong::exports
