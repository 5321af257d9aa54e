#include "export/qdpx.hpp"

#include <chrono>
#include <map>

#include "base/random.hpp"
#include "export/html_parts.hpp"
#include "export/qdpx_project.hpp"
#include "export/zip_writer.hpp"
#include "report/tree.hpp"
#include "themes/themes.hpp"

namespace sprong::exports {
namespace {

using report::Quote;
using report::Summary;

std::string hex(const content::Colour& colour) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string text = "#";
  for (const unsigned char part : {colour.red, colour.green, colour.blue}) {
    text += digits[part / 16];
    text += digits[part % 16];
  }
  return text;
}

/// The day of the last meeting at midnight. A day that is none becomes the first of 2000.
std::string moment_of(const Summary& summary) {
  const std::string& date = summary.sessions.back().date;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int used = 0;
  const bool numbers = std::sscanf(date.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used) == 3;
  const std::chrono::year_month_day named{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  const bool right = numbers && used == 10 && date.size() == 10 && year > 0 && named.ok();
  return (right ? date : std::string("2000-01-01")) + "T00:00:00Z";
}

/// Makes the project of one summary.
class ProjectMaker {
 public:
  ProjectMaker(const Summary& summary, const content::Words& words) : m_summary(summary), m_words(words) {
    std::string all;
    for (const report::SessionFigures& session : summary.sessions) all += session.id.value + "/";
    m_meetings = base::derived_id(all) + "/";  // short: it is part of the key of every text
    for (const report::ThemeFigures& theme : summary.themes) {
      for (const Quote& quote : theme.texts) m_theme_of[quote.source] = theme_guid(theme);
    }
  }

  Project make() {
    describe();
    add_codes();
    add_labels();
    add_stories();
    add_cards("green", m_summary.green);
    add_cards("red", m_summary.red);
    add_list("conclusion", m_summary.conclusions);
    add_reasons();
    add_needs();
    return std::move(m_project);
  }

 private:
  void describe() {
    const report::Tree tree = report::build_tree(m_summary, m_words);
    m_project.name = UniqueNames().take(tree.title);
    m_project.date = moment_of(m_summary);
    m_project.description = concat(tree.title, "\n", tree.subtitle, "\n");
    if (!tree.notice.empty()) m_project.description += tree.notice + "\n";
    for (const report::Section& section : tree.sections) {
      if (section.id != "privacy") continue;
      for (const report::Block& block : section.blocks) {
        if (const auto* text = std::get_if<report::Paragraph>(&block)) m_project.description += text->text + "\n";
      }
    }
  }

  // ---- codes ----

  std::string code_guid(const std::string& key) const { return guid("code/" + key); }
  std::string quartet_guid(const report::QuartetFigures& quartet) const {
    return code_guid(concat("quartet/", m_summary.deck, "/", quartet.id.value));
  }
  std::string theme_guid(const report::ThemeFigures& theme) const {
    return code_guid(concat("theme/", m_meetings, themes::theme_identity(theme.name)));
  }
  std::string name_of(const content::Text& name, const std::string& id) const {
    return name.empty() ? id : name.in(m_words.language());
  }

  /// A heading with a code "qdpx.code.ID" for every id.
  void add_fixed(const char* heading, const std::vector<const char*>& ids) {
    Code group = group_of(heading);
    for (const char* id : ids) group.codes.push_back({code_guid(id), name_code(id), {}, {}});
    m_project.codes.push_back(std::move(group));
  }
  std::string name_code(const char* id) { return m_code_names.take(m_words(std::string("qdpx.code.") + id)); }
  Code group_of(const char* heading) { return {code_guid(concat("group/", heading)), name_code(heading), {}, {}}; }

  void add_codes() {
    add_fixed("kinds", {"label", "story", "green", "red", "conclusion", "keep", "discard", "wish", "need"});
    add_fixed("perspectives", {"own", "client"});
    add_fixed("about", {"about-self", "about-organisation", "about-client"});
    Code quartets = group_of("quartets");
    for (const report::QuartetFigures& quartet : m_summary.quartets) {
      const std::string name = m_code_names.take(name_of(quartet.name, quartet.id.value));
      quartets.codes.push_back({quartet_guid(quartet), name, hex(quartet.colour), {}});
    }
    if (!quartets.codes.empty()) m_project.codes.push_back(std::move(quartets));
    Code themes = group_of("themes");
    for (const report::ThemeFigures& theme : m_summary.themes) {
      themes.codes.push_back({theme_guid(theme), m_code_names.take(theme.name), {}, {}});
    }
    if (!themes.codes.empty()) m_project.codes.push_back(std::move(themes));
  }

  // ---- sources ----

  /// "qdpx.source.KIND", and what it is of.
  Source source_of(const std::string& kind, const std::string& id, const std::string& name) {
    std::string called = m_words("qdpx.source." + kind);
    if (!name.empty()) called += " - " + name;
    return {concat(m_meetings, kind, "/", id), m_source_names.take(called)};
  }
  void keep(Source source) {
    if (!source.selections.empty()) m_project.sources.push_back(std::move(source));
  }

  /// A text of the group, with the theme that it was put with.
  void add_item(Source& source, const Quote& quote, std::vector<std::string> codes) {
    const auto theme = m_theme_of.find(quote.source);
    if (theme != m_theme_of.end()) codes.push_back(theme->second);
    source.add("item/" + quote.source.value, quote.text, std::move(codes));
  }

  /// A text from a form, known by itself alone.
  void add_from_form(Source& source, const std::string& list, const Quote& quote, std::vector<std::string> codes) {
    const std::string key = concat("form/", m_meetings, list, "/", quote.text);
    source.add(concat(key, "/", ++m_alike[key]), quote.text, std::move(codes));
  }

  void add_labels() {
    for (const report::StationFigures& station : m_summary.stations) {
      Source source = source_of("label", station.id.value, name_of(station.name, station.id.value));
      for (const Quote& quote : station.own) add_item(source, quote, {code_guid("label"), code_guid("own")});
      for (const Quote& quote : station.client) add_item(source, quote, {code_guid("label"), code_guid("client")});
      keep(std::move(source));
    }
  }

  void add_stories() {
    for (const report::StationFigures& station : m_summary.stations) {
      Source source = source_of("story", station.id.value, name_of(station.name, station.id.value));
      for (const Quote& quote : station.stories) add_item(source, quote, {code_guid("story")});
      keep(std::move(source));
    }
  }

  void add_cards(const char* colour, const report::CardFigures& cards) {
    Source source = source_of(colour, "", "");
    for (const Quote& quote : cards.self) add_item(source, quote, {code_guid(colour), code_guid("about-self")});
    for (const Quote& quote : cards.organisation) {
      add_item(source, quote, {code_guid(colour), code_guid("about-organisation")});
    }
    for (const Quote& quote : cards.client) add_item(source, quote, {code_guid(colour), code_guid("about-client")});
    keep(std::move(source));
  }

  void add_list(const char* kind, const std::vector<Quote>& quotes) {
    Source source = source_of(kind, "", "");
    for (const Quote& quote : quotes) add_item(source, quote, {code_guid(kind)});
    keep(std::move(source));
  }

  void add_reasons() {
    for (const auto& [kind, list] : {std::pair("keep", &report::QuartetFigures::keep_reasons),
                                     std::pair("discard", &report::QuartetFigures::discard_reasons),
                                     std::pair("wish", &report::QuartetFigures::wish_reasons)}) {
      Source source = source_of(kind, "", "");
      for (const report::QuartetFigures& quartet : m_summary.quartets) {
        for (const Quote& quote : quartet.*list) {
          add_from_form(source, concat(kind, "/", quartet.id.value), quote, {code_guid(kind), quartet_guid(quartet)});
        }
      }
      keep(std::move(source));
    }
  }

  void add_needs() {
    Source source = source_of("need", "", "");
    for (const Quote& quote : m_summary.needs) add_from_form(source, "need", quote, {code_guid("need")});
    keep(std::move(source));
  }

  const Summary& m_summary;
  const content::Words& m_words;
  std::string m_meetings;  ///< made of the ids of the meetings: what tells this project from others
  std::map<session::RecordId, std::string> m_theme_of;
  std::map<std::string, int> m_alike;
  UniqueNames m_code_names;
  UniqueNames m_source_names;
  Project m_project;
};

}  // namespace

base::Result<std::string> to_qdpx(const Summary& summary, const content::Words& words) {
  const Project project = ProjectMaker(summary, words).make();
  std::vector<Member> members{{"project.qde", project_xml(project)}};
  for (const Source& source : project.sources)
    members.emplace_back(concat("sources/", source.guid, ".txt"), source.text);
  return zip(members, "qdpx");
}

}  // namespace sprong::exports
