// What comes back after a meeting, through the real screens: a file, a pile of paper at the keyboard with its keys
// counted, what may leave the room, and what a table sees.
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "session/csv.hpp"
#include "session/import.hpp"
#include "unit/ui/shell.hpp"

namespace {

using namespace sprong;
using ui::tests::Shell;

const std::filesystem::path examples = std::filesystem::path(SPRONG_SOURCE_DIR) / "sessions";
const std::vector<std::string> quartets{"resistance", "feelings",  "assignment",  "motivation",
                                        "resources",  "challenge", "undertaking", "legitimation"};

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& name) {
  const auto bytes = session::read_import_file(examples / name);
  REQUIRE(bytes.ok());
  const auto csv = session::read_csv(*bytes, name);
  REQUIRE(csv.ok());
  std::vector<Row> rows;
  for (const session::CsvRow& row : csv->rows) {
    Row& fields = rows.emplace_back();
    for (std::size_t index = 0; index < csv->header.size(); ++index) fields[csv->header[index]] = row.fields[index];
  }
  return rows;
}

/// The app with a meeting in it, and the keys that were pressed beside what was typed.
struct Desk : Shell {
  int keys = 0;

  explicit Desk(const std::string& programme, int groups = 5) : Shell(1280, 720) {
    session::NewSession with;
    with.programme = content::ProgrammeKey(programme);
    with.language = content::dutch;
    with.groups = groups;
    with.participants = 27;
    with.date = "2016-06-28";
    const auto& packs = context().packs();
    const auto courage =
        std::find_if(packs.begin(), packs.end(), [](const auto& pack) { return pack.pack->id.value == "courage"; });
    REQUIRE(courage != packs.end());
    REQUIRE(context().new_session(courage->pack, with));
    frames(3);
  }
  void open(const std::string& screen) {
    context().open_screen(screen);
    frames(3);
    REQUIRE(app->screen_name() == screen);
  }
  void press(const char* name, int times = 1) {
    for (int time = 0; time < times; ++time) key(name);
    keys += times;
  }
  const session::Document& document() { return context().document(); }
  void import(const std::string& name) {
    const auto bytes = session::read_import_file(examples / name);
    REQUIRE(bytes.ok());
    REQUIRE(context().import_csv(*bytes, name, session::SameCode::refuse).ok());
    frames(3);
  }
};

/// What every form says, by its code.
std::map<std::string, std::string> contents(const session::Document& document) {
  std::map<std::string, std::string> found;
  for (const session::FormRecord* record : document.forms_in_order()) {
    std::set<std::string> lines;
    for (const auto& quartet : record->form.won) lines.insert("won " + quartet.value);
    for (const auto& kept : record->form.keep) lines.insert("keep " + kept.quartet.value + " " + kept.reason);
    for (const auto& laid : record->form.discard) lines.insert("discard " + laid.quartet.value + " " + laid.reason);
    if (record->form.wish) lines.insert("wish " + record->form.wish->quartet.value + " " + record->form.wish->reason);
    lines.insert("need " + record->form.need);
    std::string& text = found[std::to_string(record->table) + "/" + record->code];
    for (const std::string& line : lines) text += line + "\n";
  }
  return found;
}

/// Writes a file beside the sessions.
std::string write(const std::string& name, const std::string& bytes) {
  const auto path = Shell::sessions() / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

}  // namespace

TEST_CASE("Fourteen paper forms at the keyboard: two keys a fact at most, and two a form") {
  const std::vector<Row> rows = rows_of("example-meeting-2-forms.csv");
  std::map<std::pair<std::string, std::string>, std::vector<const Row*>> forms;
  for (const Row& row : rows) forms[{row.at("table"), row.at("form")}].push_back(&row);
  REQUIRE(forms.size() == 14);

  std::map<std::string, std::string> from_file;
  {
    Desk desk("meeting-2");
    desk.import("example-meeting-2-forms.csv");
    from_file = contents(desk.document());
  }
  Desk desk("meeting-2");
  desk.open("paper_forms");
  const std::map<std::string, const char*> says{{"won", "Shift+F7"}, {"keep", "F3"}, {"discard", "F4"}, {"wish", "F7"}};
  int facts = 0;
  int table = 1;
  // The pile lies by table; who played at none comes first.
  for (const auto& [place, facts_of_form] : forms) {
    const int wanted = place.first.empty() ? 0 : std::stoi(place.first);
    if (wanted < table) desk.press("Shift+F8", table - wanted);
    if (wanted > table) desk.press("F8", wanted - table);
    table = wanted;
    desk.press("F12");
    desk.type(place.second);
    // A form is read from above: what was won is told with what was done with it, and otherwise by itself.
    for (const char* choice : {"won", "keep", "discard", "wish"}) {
      for (const Row* row : facts_of_form) {
        if (row->at("choice") != choice) continue;
        const bool told_with_choice = row->at("choice") == "won" &&
                                      std::any_of(facts_of_form.begin(), facts_of_form.end(), [&](const Row* other) {
                                        return (other->at("choice") == "keep" || other->at("choice") == "discard") &&
                                               other->at("quartet") == row->at("quartet");
                                      });
        if (told_with_choice) continue;
        ++facts;
        const auto at = std::find(quartets.begin(), quartets.end(), row->at("quartet")) - quartets.begin();
        desk.press(says.at(choice));
        desk.press(std::to_string(at + 1).c_str());
        if (!row->at("reason").empty()) desk.type(row->at("reason"));
      }
    }
    for (const Row* row : facts_of_form) {
      if (row->at("choice") != "need") continue;
      ++facts;
      desk.press("F11");
      desk.type(row->at("reason"));
    }
    desk.press("Enter");
    INFO(place.first << "/" << place.second << ": " << desk.app->message() << " " << desk.context().focused());
    CHECK(
        contents(desk.document()).count(place.first.empty() ? "0/" + place.second : place.first + "/" + place.second) ==
        1);
  }
  CHECK(desk.document().forms.size() == 14);
  CHECK(desk.shows("14 formulieren ingevoerd"));
  const int forms_count = static_cast<int>(forms.size());
  WARN(forms_count << " forms with " << facts << " facts: " << desk.keys << " keys beside what is written on them");
  CHECK(desk.keys <= 2 * (facts + forms_count));

  // What was entered is what the file says.
  const auto typed = contents(desk.document());
  REQUIRE(typed.size() == from_file.size());
  for (const auto& [code, text] : from_file) {
    INFO(code);
    CHECK(typed.at(code) == text);
  }
  // Reading the pile back, and the last form taken back with one key.
  CHECK(desk.has("paper.form-14"));
  desk.key("Ctrl+z");
  CHECK(desk.document().forms.size() == 13);
}

TEST_CASE("Labels and cards at the keyboard: one key each, and what it takes to turn the pile") {
  Desk desk("meeting-1");
  desk.open("entry");
  std::vector<Row> rows;
  for (const Row& row : rows_of("example-meeting-1-items.csv")) {
    const std::string& kind = row.at("kind");
    const auto labels =
        std::count_if(rows.begin(), rows.end(), [](const Row& each) { return each.at("kind") == "label"; });
    if ((kind == "label" && labels < 40) || kind == "green" || kind == "red") rows.push_back(row);
  }
  const std::map<std::string, int> kinds{{"label", 0}, {"conclusion", 1}, {"green", 2}, {"red", 3}};
  const std::map<std::string, int> stations{
      {"call", 0}, {"diving-in", 1}, {"maze", 2}, {"helpers", 3}, {"laurel-wreath", 4}};
  const std::map<std::string, int> abouts{{"self", 0}, {"organisation", 1}, {"client", 2}};
  const auto place = [&](const Row& row) {
    return row.at("kind") == "label" ? stations.at(row.at("station")) : abouts.at(row.at("about"));
  };
  // The piles as they come in: labels off the figures, station by station; cards by colour and group.
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& one, const Row& two) {
    const auto order = [&](const Row& row) {
      const std::string at = std::to_string(place(row));
      const bool label = row.at("kind") == "label";
      return std::tuple(kinds.at(row.at("kind")), label ? at : row.at("group"), label ? row.at("group") : at);
    };
    return order(one) < order(two);
  });
  int kind = 0;
  int station = 0;
  int about = 0;
  int group = 1;
  const auto turn = [&](const char* key, int& now, int wanted, int count) {
    const int on = (wanted - now + count) % count;
    const std::string back = std::string("Shift+") + key;
    on <= count - on ? desk.press(key, on) : desk.press(back.c_str(), count - on);
    now = wanted;
  };
  int labels = 0;
  int keys_for_labels = 0;
  for (const Row& row : rows) {
    turn("F4", kind, kinds.at(row.at("kind")), 4);
    if (row.at("kind") == "label") {
      turn("F7", station, place(row), 5);
    } else {
      turn("F7", about, place(row), 3);
    }
    turn("F8", group, std::stoi(row.at("group")), 6);
    desk.type(row.at("text"));
    desk.press("Enter");
    if (row.at("kind") == "label") {
      ++labels;
      keys_for_labels = desk.keys;
    }
  }
  REQUIRE(labels == 40);
  CHECK(desk.document().items.size() == rows.size());
  std::multiset<std::string> wanted;
  std::multiset<std::string> kept;
  for (const Row& row : rows)
    wanted.insert(row.at("kind") + row.at("station") + row.at("about") + row.at("group") + row.at("text"));
  for (const auto& [id, item] : desk.document().items) {
    static const std::map<journey::ItemKind, std::string> names{
        {journey::ItemKind::label, "label"}, {journey::ItemKind::green, "green"}, {journey::ItemKind::red, "red"}};
    static const std::vector<std::string> about_names{"", "self", "organisation", "client"};
    kept.insert(names.at(item.what.kind) + item.what.station.value +
                about_names[static_cast<std::size_t>(item.what.about)] + std::to_string(item.what.group) +
                item.what.text);
  }
  CHECK(kept == wanted);
  WARN("40 labels: " << keys_for_labels << " keys; " << rows.size() - 40 << " cards: " << desk.keys - keys_for_labels);
  CHECK(keys_for_labels <= 2 * 40);
  CHECK(desk.keys - keys_for_labels <= 2 * static_cast<int>(rows.size() - 40));
  desk.key("Ctrl+z");
  CHECK(desk.document().items.size() == rows.size() - 1);
}

TEST_CASE("Won quartets of a game with printed cards: one key each") {
  Desk desk("meeting-2");
  desk.open("quartet_setup");
  desk.click("quartet.printed");
  desk.click("quartet.deal");
  REQUIRE(desk.app->screen_name() == "quartet_printed");
  for (const char* seat : {"1", "2", "3", "1", "4", "2", "1", "3"}) desk.press(seat);
  const auto games = desk.document().games_in_order();
  REQUIRE(games.size() == 1);
  std::size_t won = 0;
  for (const auto& seat : games[0]->won) won += seat.size();
  CHECK(won == 8);
  CHECK(desk.keys == 8);
}

TEST_CASE("A file comes in by the keyboard: listed, typed, refused with its lines, and taken out again") {
  Desk desk("meeting-2");
  write("wrong.csv", "kind;text\r\nblue;a\r\nconclusion;\r\n");
  const std::string typed = write("typed.csv", "kind;about;text\r\ngreen;self;caf\xE9\r\n");
  desk.open("import");
  REQUIRE(desk.has("import.0"));
  CHECK(desk.context().focused() == "import.0");
  const auto files = desk.context().csv_files();
  const std::size_t wrong = files[0].filename() == "wrong.csv" ? 0 : 1;
  desk.click("import." + std::to_string(wrong));
  CHECK(desk.shows("Er is niets ingelezen"));
  CHECK(desk.shows("Regel 2"));
  CHECK(desk.shows("Regel 3"));
  CHECK(desk.document().items.empty());
  desk.app->focus("import.file");
  desk.frames(2);
  desk.key("Ctrl+a");
  desk.type(typed);
  desk.key("Enter");
  CHECK(desk.shows("Windows-1252"));
  REQUIRE(desk.document().items.size() == 1);
  CHECK(desk.document().items.begin()->second.what.text == "café");
  desk.app->focus("");
  desk.frames(2);
  desk.key("Ctrl+z");
  CHECK(desk.document().items.empty());
  // No path of this machine stays in the session.
  for (const auto& [field, text] : desk.document().drafts) CHECK(text.find(".csv") == std::string::npos);
  for (const auto& [name, value] : desk.document().position.marks) CHECK(value.find(".csv") == std::string::npos);
}

TEST_CASE("A dropped file is read at once; without a session nothing happens") {
  Desk desk("meeting-2");
  const std::string path = write("dropped.csv", "kind,about,text\nred,client,bang\n");
  desk.context().drop_csv(path);
  desk.frames(3);
  CHECK(desk.app->screen_name() == "import");
  CHECK(desk.document().items.size() == 1);
  desk.context().close_session();
  desk.frames(3);
  desk.context().drop_csv(path);
  desk.frames(3);
  CHECK(desk.app->screen_name() == "start");
}

TEST_CASE("Reading what may leave: one key decides and goes on, nobody stands beside a text, hints point") {
  Desk desk("one-day");
  desk.import("example-meeting-2-forms.csv");
  write("cards.csv", "");
  REQUIRE(desk.context()
              .import_csv("kind,about,text\ngreen,self,Ik bel Fatima op 06-12345678\n", "cards.csv",
                          session::SameCode::refuse)
              .ok());
  desk.open("review");
  CHECK(desk.shows("45 alles") == false);  // 43 reasons and needs, and a card
  CHECK(desk.shows("44 alles"));
  CHECK(desk.shows("44 nog te beslissen"));
  CHECK(desk.shows("Alleen voor jou"));
  CHECK(desk.shows("“06-12345678”: lijkt een telefoonnummer"));
  CHECK(desk.shows("“Fatima”: is dit een naam?"));
  desk.press("2");  // the card stays here
  CHECK(desk.document().items.begin()->second.release == session::Release::held);
  CHECK(desk.document().items.begin()->second.what.text == "Ik bel Fatima op 06-12345678");  // nothing is deleted
  for (int time = 0; time < 43; ++time) desk.press("1");
  CHECK(desk.keys == 44);
  CHECK(desk.shows("0 nog te beslissen"));
  CHECK(desk.shows("43 mag mee"));
  CHECK(desk.shows("1 blijft hier"));
  std::size_t approved = 0;
  for (const auto& [id, form] : desk.document().forms) {
    for (const auto& [what, release] : form.releases) approved += release == session::Release::approved ? 1U : 0U;
    CHECK_FALSE(desk.shows(std::to_string(form.table) + "/" + form.code));
  }
  CHECK(approved == 43);
  desk.press("F4");
  CHECK(desk.shows("1 van 43"));
  desk.press("2");  // another decision takes it out of this list
  CHECK(desk.shows("1 van 42"));
  desk.key("Ctrl+z");
  CHECK(desk.shows("1 van 43"));
}

TEST_CASE("The table sees what each released, without a name, and not what was taken back or kept") {
  Desk desk("meeting-2");
  for (const content::Step& step : desk.document().programme().steps) {
    if (step.kind == content::StepKind::choices) desk.context().go_to(step.id);
  }
  desk.frames(3);
  REQUIRE(desk.app->screen_name() == "choices");
  desk.click("choices.new");
  CHECK(desk.shows("Geef de laptop aan"));  // nothing of the form is in sight before it goes over
  CHECK_FALSE(desk.has("choices.wish-feelings"));
  desk.click("choices.here");
  desk.app->bring_into_view("choices.wish-feelings");
  desk.frames(3);
  desk.click("choices.wish-feelings");  // who won none can wish
  desk.app->focus("choices.why-wish-feelings");
  desk.frames(2);
  desk.type("kanariewoord");
  desk.app->bring_into_view("choices.exchange-wish-feelings");
  desk.frames(3);
  REQUIRE(desk.has("choices.exchange-wish-feelings"));
  CHECK_FALSE(desk.app->log().find("choices.exchange-wish-feelings")->chosen);  // off unless chosen
  desk.click("choices.done");
  desk.open("exchange");
  CHECK_FALSE(desk.shows("kanariewoord"));
  desk.context().close_screen();
  desk.frames(3);
  CHECK_FALSE(desk.shows("kanariewoord"));  // the list of people shows no text

  desk.click("choices.person-1");
  desk.click("choices.here");
  desk.app->bring_into_view("choices.exchange-wish-feelings");
  desk.frames(3);
  desk.click("choices.exchange-wish-feelings");
  desk.click("choices.done");
  desk.context().go_to(content::StepKey("exchange"));  // from the programme's own step, as soon as there is something
  desk.frames(3);
  REQUIRE(desk.app->screen_name() == "page");
  desk.click("page.exchange");
  CHECK(desk.app->screen_name() == "exchange");
  CHECK(desk.shows("kanariewoord"));
  CHECK_FALSE(desk.shows("Los formulier"));
  CHECK_FALSE(desk.document().forms.begin()->second.handed_in);  // shown at the table is not handed in
  desk.context().close_screen();
  desk.context().go_to(content::StepKey("choices"));
  desk.frames(3);

  desk.click("choices.person-1");
  desk.click("choices.here");
  desk.app->bring_into_view("choices.exchange-wish-feelings");
  desk.frames(3);
  CHECK(desk.app->log().find("choices.exchange-wish-feelings")->chosen);
  desk.click("choices.exchange-wish-feelings");
  desk.click("choices.done");
  desk.open("exchange");
  CHECK_FALSE(desk.shows("kanariewoord"));
  CHECK(desk.document().forms.begin()->second.exchanged.empty());
}
