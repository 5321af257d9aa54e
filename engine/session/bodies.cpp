#include "session/bodies.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "session/strict_json.hpp"

namespace sprong::session {
namespace {

using nlohmann::json;

// ---- enums by name ----

template <class Enum>
struct Names;
template <>
struct Names<content::Perspective> {
  static constexpr std::array all{"own", "client"};
};
template <>
struct Names<journey::ItemKind> {
  static constexpr std::array all{"label", "conclusion", "green", "red"};
};
template <>
struct Names<journey::About> {
  static constexpr std::array all{"none", "self", "organisation", "client"};
};
template <>
struct Names<Release> {
  static constexpr std::array all{"unset", "approved", "held"};
};
template <>
struct Names<SeatKind> {
  static constexpr std::array all{"person", "random", "attentive"};
};
template <>
struct Names<content::AfterMiss> {
  static constexpr std::array all{"asked", "clockwise"};
};
template <>
struct Names<content::Stock> {
  static constexpr std::array all{"none", "draw"};
};

template <class Enum>
std::string name(Enum value) {
  return Names<Enum>::all[static_cast<std::size_t>(value)];
}

/// Thrown and caught in this file only, beside the library's own exceptions.
struct UnknownName : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class Enum>
void read(const json& value, Enum& target) {
  const auto& text = value.get_ref<const std::string&>();
  for (std::size_t index = 0; index < Names<Enum>::all.size(); ++index) {
    if (text != Names<Enum>::all[index]) continue;
    target = static_cast<Enum>(index);
    return;
  }
  throw UnknownName(text);
}

// ---- parts ----

json keys(const std::vector<content::QuartetKey>& quartets) {
  json list = json::array();
  for (const content::QuartetKey& quartet : quartets) list.push_back(quartet.value);
  return list;
}

std::vector<content::QuartetKey> read_keys(const json& list) {
  std::vector<content::QuartetKey> result;
  for (const json& value : list) result.emplace_back(value.get<std::string>());
  return result;
}

json releases(const std::map<std::string, Release>& decided) {
  json object = json::object();
  for (const auto& [what, release] : decided) object[what] = name(release);
  return object;
}

json chosen(const reflection::Chosen& choice) { return {{"quartet", choice.quartet.value}, {"reason", choice.reason}}; }

json chosen(const std::vector<reflection::Chosen>& choices) {
  json list = json::array();
  for (const reflection::Chosen& choice : choices) list.push_back(chosen(choice));
  return list;
}

reflection::Chosen read_chosen(const json& value) {
  return {content::QuartetKey(value.at("quartet").get<std::string>()), value.at("reason").get<std::string>()};
}

std::vector<reflection::Chosen> read_choices(const json& list) {
  std::vector<reflection::Chosen> result;
  for (const json& value : list) result.push_back(read_chosen(value));
  return result;
}

// ---- one pair of functions per kind ----

json publications(const std::vector<Publication>& published) {
  json list = json::array();
  for (const Publication& publication : published) {
    json forms = json::array();
    for (const RecordId& form : publication.forms) forms.push_back(form.value);
    list.push_back({{"forms", forms}, {"figures", publication.figures}});
  }
  return list;
}

std::vector<Publication> read_publications(const json& list) {
  std::vector<Publication> result;
  for (const json& value : list) {
    Publication& publication = result.emplace_back();
    for (const json& form : value.at("forms")) publication.forms.emplace_back(form.get<std::string>());
    value.at("figures").get_to(publication.figures);
  }
  return result;
}

json body(const Meeting& meeting) {
  json value{{"title", meeting.title},
             {"date", meeting.date},
             {"programme", meeting.programme.value},
             {"language", meeting.language.code},
             {"participants", meeting.participants},
             {"closed", meeting.closed},
             {"contacts", meeting.contacts}};
  if (!meeting.keep_until.empty()) value["keep-until"] = meeting.keep_until;
  if (!meeting.published.empty()) value["published"] = publications(meeting.published);
  return value;
}

void read(const json& value, Meeting& meeting) {
  meeting.id = MeetingId(meeting.stamp.id.value);
  value.at("title").get_to(meeting.title);
  value.at("date").get_to(meeting.date);
  value.at("programme").get_to(meeting.programme.value);
  value.at("language").get_to(meeting.language.code);
  value.at("participants").get_to(meeting.participants);
  value.at("closed").get_to(meeting.closed);
  value.at("contacts").get_to(meeting.contacts);
  if (value.contains("keep-until")) value.at("keep-until").get_to(meeting.keep_until);
  if (value.contains("published")) meeting.published = read_publications(value.at("published"));
}

json body(const StepPlan& plan) {
  return {{"step", plan.step.value}, {"skipped", plan.skipped}, {"minutes", plan.minutes}};
}

void read(const json& value, StepPlan& plan) {
  value.at("step").get_to(plan.step.value);
  value.at("skipped").get_to(plan.skipped);
  value.at("minutes").get_to(plan.minutes);
}

json body(const Group& group) {
  json value{{"number", group.number}, {"people", group.people}, {"perspective", name(group.perspective)}};
  for (const content::StationKey& station : group.route) value["route"].push_back(station.value);
  return value;
}

void read(const json& value, Group& group) {
  value.at("number").get_to(group.number);
  value.at("people").get_to(group.people);
  read(value.at("perspective"), group.perspective);
  if (!value.contains("route")) return;  // files made before routes were kept
  for (const json& station : value.at("route")) group.route.emplace_back(station.get<std::string>());
}

json body(const Item& item) {
  json value{{"entry", item.entry},
             {"kind", name(item.what.kind)},
             {"group", item.what.group},
             {"station", item.what.station.value},
             {"about", name(item.what.about)},
             {"text", item.what.text},
             {"perspective", name(item.what.perspective)},
             {"theme", item.theme.value},
             {"release", name(item.release)}};
  if (item.x && item.y) {
    value["x"] = *item.x;
    value["y"] = *item.y;
    if (item.cloth > 0) value["cloth"] = item.cloth;
  }
  return value;
}

void read(const json& value, Item& item) {
  value.at("entry").get_to(item.entry);
  read(value.at("kind"), item.what.kind);
  value.at("group").get_to(item.what.group);
  value.at("station").get_to(item.what.station.value);
  read(value.at("about"), item.what.about);
  value.at("text").get_to(item.what.text);
  read(value.at("perspective"), item.what.perspective);
  value.at("theme").get_to(item.theme.value);
  read(value.at("release"), item.release);
  if (value.contains("x")) {
    item.x = value.at("x").get<float>();
    item.y = value.at("y").get<float>();
    item.cloth = std::clamp(value.value("cloth", 0), 0, most_cloths - 1);
  }
}

json body(const Theme& theme) { return {{"name", theme.name}}; }

void read(const json& value, Theme& theme) { value.at("name").get_to(theme.name); }

json body(const Story& story) {
  return {
      {"group", story.group}, {"station", story.station.value}, {"text", story.text}, {"release", name(story.release)}};
}

void read(const json& value, Story& story) {
  value.at("group").get_to(story.group);
  value.at("station").get_to(story.station.value);
  value.at("text").get_to(story.text);
  read(value.at("release"), story.release);
}

json body(const GameRecord& game) {
  json seats = json::array();
  for (const Seat& seat : game.seats) {
    seats.push_back({{"kind", name(seat.kind)}, {"animal", seat.animal}, {"attentiveness", seat.attentiveness}});
  }
  // An ask is a short list: a game holds hundreds of them.
  json asks = json::array();
  for (const AskRecord& ask : game.asks) {
    asks.push_back(json::array({ask.asker, ask.asked, ask.quartet.value, ask.card.value}));
  }
  json won = json::array();
  for (const auto& quartets : game.won) won.push_back(keys(quartets));
  json value{{"table", game.table},
             {"number", game.number},
             {"deck", game.deck.value},
             {"quartets", keys(game.quartets)},
             {"after-miss", name(game.after_miss)},
             {"stock", name(game.stock)},
             {"printed", game.printed},
             {"seats", seats},
             {"seed", game.seed},
             {"asks", asks},
             {"stopped", game.stopped},
             {"won", won}};
  if (game.pause > 0) value["pause"] = game.pause;
  return value;
}

void read(const json& value, GameRecord& game) {
  value.at("table").get_to(game.table);
  value.at("number").get_to(game.number);
  value.at("deck").get_to(game.deck.value);
  game.quartets = read_keys(value.at("quartets"));
  read(value.at("after-miss"), game.after_miss);
  read(value.at("stock"), game.stock);
  value.at("printed").get_to(game.printed);
  value.at("seed").get_to(game.seed);
  value.at("stopped").get_to(game.stopped);
  if (value.contains("pause")) value.at("pause").get_to(game.pause);
  for (const json& seat : value.at("seats")) {
    Seat& held = game.seats.emplace_back();
    read(seat.at("kind"), held.kind);
    seat.at("animal").get_to(held.animal);
    seat.at("attentiveness").get_to(held.attentiveness);
  }
  for (const json& ask : value.at("asks")) {
    game.asks.push_back({ask.at(0).get<int>(), ask.at(1).get<int>(), content::QuartetKey(ask.at(2).get<std::string>()),
                         content::CardKey(ask.at(3).get<std::string>())});
  }
  for (const json& quartets : value.at("won")) game.won.push_back(read_keys(quartets));
}

json body(const FormRecord& form) {
  json value{{"table", form.table},
             {"code", form.code},
             {"game", form.game.value},
             {"game-number", form.game_number},
             {"won", keys(form.form.won)},
             {"keep", chosen(form.form.keep)},
             {"discard", chosen(form.form.discard)},
             {"need", form.form.need},
             {"handed-in", form.handed_in},
             {"releases", releases(form.releases)}};
  if (form.form.wish) value["wish"] = chosen(*form.form.wish);
  if (!form.exchanged.empty()) value["exchanged"] = form.exchanged;
  if (form.seat > 0) value["seat"] = form.seat;
  return value;
}

void read(const json& value, FormRecord& form) {
  value.at("table").get_to(form.table);
  value.at("code").get_to(form.code);
  value.at("game").get_to(form.game.value);
  value.at("game-number").get_to(form.game_number);
  form.form.won = read_keys(value.at("won"));
  form.form.keep = read_choices(value.at("keep"));
  form.form.discard = read_choices(value.at("discard"));
  if (value.contains("wish")) form.form.wish = read_chosen(value.at("wish"));
  value.at("need").get_to(form.form.need);
  value.at("handed-in").get_to(form.handed_in);
  if (value.contains("exchanged")) value.at("exchanged").get_to(form.exchanged);
  if (value.contains("seat")) value.at("seat").get_to(form.seat);
  for (const auto& [what, release] : value.at("releases").items()) read(release, form.releases[what]);
}

Record empty_record(Kind kind) {
  switch (kind) {
    case Kind::meeting:
      return Meeting{};
    case Kind::step:
      return StepPlan{};
    case Kind::group:
      return Group{};
    case Kind::item:
      return Item{};
    case Kind::theme:
      return Theme{};
    case Kind::story:
      return Story{};
    case Kind::game:
      return GameRecord{};
    case Kind::form:
      return FormRecord{};
  }
  return Meeting{};
}

}  // namespace

std::string write_body(const Record& record) {
  return std::visit([](const auto& held) { return body(held).dump(); }, record);
}

base::Result<Record> read_body(Kind kind, const Stamp& stamp, const std::string& text) {
  Record record = empty_record(kind);
  stamp_of(record) = stamp;
  try {
    const json value = parse_strictly(text);
    check_numbers(value);
    std::visit([&](auto& held) { read(value, held); }, record);
  } catch (const std::exception&) {  // the library's errors and UnknownName alike: not what we wrote
    return base::Error{"session.damaged", {{"record", stamp.id.value}}, {}};
  }
  return record;
}

}  // namespace sprong::session
