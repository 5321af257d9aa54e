#include "export/json.hpp"

#include <nlohmann/json.hpp>

#include "export/items.hpp"
#include "export/withheld.hpp"

namespace sprong::exports {
namespace {

using Json = nlohmann::ordered_json;
using report::Summary;

Json texts_of(const std::vector<report::Quote>& quotes) {
  Json texts = Json::array();
  for (const report::Quote& quote : quotes) texts.push_back(quote.text);
  return texts;
}

/// In the order of the pack's languages.
Json name_of(const content::Text& name, const Summary& summary) {
  Json names = Json::object();
  for (const content::Language& language : summary.languages) {
    if (name.has(language)) names[language.code] = name.in(language);
  }
  return names;
}

Json sessions_of(const Summary& summary) {
  Json sessions = Json::array();
  for (const report::SessionFigures& session : summary.sessions) {
    sessions.push_back({{"id", session.id.value}, {"title", session.title}, {"date", session.date}});
  }
  return sessions;
}

Json hidden_quartet(const report::QuartetFigures& quartet, const Summary& summary) {
  return {{"id", quartet.id.value}, {"name", name_of(quartet.name, summary)},
          {"won", nullptr},         {"keep", nullptr},
          {"discard", nullptr},     {"not_won", nullptr},
          {"wish", nullptr},        {"verdict", nullptr},
          {"reasons", nullptr}};
}

Json quartet_of(const report::QuartetFigures& quartet, const Summary& summary) {
  if (quartet.suppressed) return hidden_quartet(quartet, summary);
  Json reasons;
  reasons["keep"] = texts_of(quartet.keep_reasons);
  reasons["discard"] = texts_of(quartet.discard_reasons);
  reasons["wish"] = texts_of(quartet.wish_reasons);
  Json figures;
  figures["id"] = quartet.id.value;
  figures["name"] = name_of(quartet.name, summary);
  figures["won"] = quartet.won;
  figures["keep"] = quartet.keep;
  figures["discard"] = quartet.discard;
  figures["not_won"] = quartet.not_won;
  figures["wish"] = quartet.wish;
  figures["verdict"] = report::verdict_name(quartet.verdict);
  figures["reasons"] = std::move(reasons);
  return figures;
}

Json quartets_of(const Summary& summary) {
  Json quartets = Json::array();
  for (const report::QuartetFigures& quartet : summary.quartets) quartets.push_back(quartet_of(quartet, summary));
  return quartets;
}

Json stations_of(const Summary& summary) {
  Json stations = Json::array();
  for (const report::StationFigures& station : summary.stations) {
    stations.push_back({{"id", station.id.value}, {"labels", station.labels}});
  }
  return stations;
}

Json card_counts(const report::CardFigures& cards) {
  return {{"self", cards.self_count}, {"organisation", cards.organisation_count}, {"client", cards.client_count}};
}

Json themes_of(const Summary& summary) {
  Json themes = Json::array();
  for (const report::ThemeFigures& theme : summary.themes) {
    Json by_kind = Json::object();
    for (const char* kind : {"label", "conclusion", "green", "red"}) {
      const auto found = theme.by_kind.find(kind);
      if (found != theme.by_kind.end()) by_kind[kind] = found->second;
    }
    themes.push_back({{"name", theme.name},
                      {"items", theme.items},
                      {"by_kind", std::move(by_kind)},
                      {"texts", texts_of(theme.texts)},
                      {"meetings", theme.meetings}});
  }
  return themes;
}

Json card_texts(const report::CardFigures& cards) {
  return {{"self", texts_of(cards.self)},
          {"organisation", texts_of(cards.organisation)},
          {"client", texts_of(cards.client)}};
}

/// Labels, stories, cards and conclusions word for word.
Json all_texts(const Summary& summary) {
  Json labels = Json::object();
  Json stories = Json::object();
  for (const report::StationFigures& station : summary.stations) {
    labels[station.id.value] = {{"own", texts_of(station.own)}, {"client", texts_of(station.client)}};
    stories[station.id.value] = texts_of(station.stories);
  }
  return {{"labels", std::move(labels)},
          {"stories", std::move(stories)},
          {"green", card_texts(summary.green)},
          {"red", card_texts(summary.red)},
          {"conclusions", texts_of(summary.conclusions)}};
}

/// Per meeting the same quartets, in the order of the deck.
Json comparison_of(const Summary& summary) {
  Json meetings = Json::array();
  for (const report::SessionFigures& session : summary.sessions) {
    if (session.quartets.empty()) continue;
    Json quartets = Json::array();
    for (std::size_t index = 0; index < session.quartets.size(); ++index) {
      const report::ComparedQuartet& cell = session.quartets[index];
      const auto shown = [&cell](int count) { return cell.suppressed ? Json(nullptr) : Json(count); };
      quartets.push_back({{"id", summary.quartets[index].id.value},
                          {"won", shown(cell.won)},
                          {"keep", shown(cell.keep)},
                          {"discard", shown(cell.discard)}});
    }
    meetings.push_back({{"session", session.id.value},
                        {"participants", session.participants},
                        {"forms_handed_in", session.forms_handed_in},
                        {"quartets", std::move(quartets)}});
  }
  return meetings;
}

/// Every text once, with its id and what it is about: what the figures were counted from.
Json items_json(const Summary& summary) {
  Json items = Json::array();
  for (const TextItem& item : items_of(summary)) {
    Json one{{"id", item.id}, {"kind", item.kind}};
    if (!item.about.empty()) one["about"] = item.about;
    if (!item.perspective.empty()) one["perspective"] = item.perspective;
    if (!item.theme.empty()) one["theme"] = item.theme;
    one["text"] = item.text;
    items.push_back(std::move(one));
  }
  return items;
}

Json withheld_json(const Summary& summary) {
  Json all = Json::array();
  for (const Withheld& withheld : withheld_of(summary)) {
    Json one{{"what", withheld.what}, {"why", withheld.why}};
    if (withheld.count > 0) one["count"] = withheld.count;
    all.push_back(std::move(one));
  }
  return all;
}

Json figure(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

/// Per meeting the how manieth report this is, and what changed since the one before it.
Json reports_of(const Summary& summary) {
  Json reports = Json::array();
  if (summary.reader != report::Reader::share) return reports;
  for (const report::SessionFigures& session : summary.sessions) {
    Json changes = Json::array();
    for (const report::Change& change : session.changes) {
      changes.push_back({{"what", change.what}, {"before", figure(change.before)}, {"now", figure(change.now)}});
    }
    reports.push_back({{"session", session.id.value},
                       {"closed", session.closed},
                       {"report", session.report},
                       {"forms_not_counted", session.not_counted},
                       {"choices_withdrawn", session.withdrawn},
                       {"changes", std::move(changes)}});
  }
  return reports;
}

}  // namespace

std::string to_json(const Summary& summary) {
  Json json;
  json["schema"] = "sprong-summary/1";
  json["sessions"] = sessions_of(summary);
  json["participants"] = summary.participants;
  json["forms_handed_in"] = summary.forms_handed_in;
  json["suppressed"] = summary.suppressed;
  json["deck"] = summary.deck.empty() ? Json(nullptr) : Json(summary.deck);
  json["quartets"] = quartets_of(summary);
  json["stations"] = stations_of(summary);
  json["cards"] = {{"green", card_counts(summary.green)}, {"red", card_counts(summary.red)}};
  json["conclusions"] = summary.conclusion_count;
  json["needs"] = texts_of(summary.needs);
  json["themes"] = themes_of(summary);
  json["texts"] = all_texts(summary);
  json["comparison"] = comparison_of(summary);
  json["other_decks"] = summary.other_decks;
  json["reader"] = report::reader_name(summary.reader);
  json["min_forms"] = summary.min_forms;
  json["groups"] = summary.groups;
  json["texts_held_back"] = summary.held_back;
  json["closed"] = summary.closed;
  json["reports"] = reports_of(summary);
  json["withheld"] = withheld_json(summary);
  json["items"] = items_json(summary);
  // Texts were checked on their way in; replacing keeps a stray byte from becoming an exception.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sprong::exports
