#include "session/import.hpp"

#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

struct Trial {
  kit::Folder folder;
  Session session = kit::create(folder / "a", "full", 1, 3, 15);

  /// "forms items unchanged" of an import that went well, else "LINE:code" of every error.
  std::string import(const std::string& csv, SameCode same_code = SameCode::refuse) {
    const std::string before = kit::text_of(session.document());
    const auto result = import_csv(session, csv, "f.csv", same_code);
    if (result.ok()) {
      return std::to_string(result->forms) + " " + std::to_string(result->items) + " " +
             std::to_string(result->unchanged);
    }
    CHECK(kit::text_of(session.document()) == before);
    std::string all;
    for (const base::Error& error : result.errors()) {
      CHECK((error.place.file == "f.csv" || error.place.file.empty()));
      all += (all.empty() ? "" : " ") + std::to_string(error.place.line) + ":" + error.code;
    }
    return all;
  }
  const FormRecord& form(std::size_t index) { return *session.document().forms_in_order().at(index); }
};

const std::string forms_header = "table,form,choice,quartet,reason\n";
const std::string items_header = "kind,group,station,about,text,perspective,theme\n";

const std::string two_forms =
    forms_header +
    "1,a,won,red,\n1,b,won,blue,\n1,a,won,green,\n1,a,keep,red,\"why, because\nof \"\"it\"\"\"\n"
    "1,a,discard,green,\n1,a,wish,violet,\n1,b,need,,time\n,c,,,\n";

}  // namespace

TEST_CASE("Forms come in, whole and in any order") {
  Trial trial;
  CHECK(trial.import(two_forms) == "3 0 0");
  REQUIRE(trial.session.document().forms.size() == 3);
  const FormRecord& nobodys = trial.form(0);
  CHECK(nobodys.table == 0);
  CHECK(nobodys.code == "c");
  CHECK(nobodys.form == reflection::Form{});
  const FormRecord& first = trial.form(1);
  CHECK(first.code == "a");
  CHECK(first.handed_in);
  CHECK(first.form.won == kit::keys({"red", "green"}));
  CHECK(first.form.keep.at(0).reason == "why, because\nof \"it\"");
  CHECK(first.form.wish->quartet.value == "violet");
  CHECK(trial.form(2).form.need == "time");
  CHECK(trial.session.next_undo()->id == "undo.several");
}

TEST_CASE("The same file again adds nothing, however it was undone, and erased stays erased") {
  Trial trial;
  CHECK(trial.import(two_forms) == "3 0 0");
  CHECK(trial.import(two_forms) == "0 0 3");
  REQUIRE(trial.session.undo().ok());
  CHECK(trial.session.document().forms.empty());
  CHECK(trial.import(two_forms) == "3 0 0");
  const RecordId erased = trial.form(1).stamp.id;
  REQUIRE(trial.session.send(EraseForm{erased}).ok());
  CHECK(trial.import(two_forms) == "0 0 3");
  CHECK(trial.session.document().forms.size() == 2);
  // Handing in again, with another file, makes a new one.
  CHECK(trial.import(forms_header + "1,a,wish,red,\n") == "1 0 0");
  CHECK(trial.form(1).stamp.id != erased);
}

TEST_CASE("Another form under the same code is refused, or takes the old one's place") {
  Trial trial;
  CHECK(trial.import(two_forms) == "3 0 0");
  const RecordId a = trial.form(1).stamp.id;
  const std::string swapped = forms_header + "1,a,won,blue,\n1,b,won,red,\n1,b,won,green,\n";
  CHECK(trial.import(swapped) == "2:import.form-differs 3:import.form-differs");
  CHECK(trial.import(swapped, SameCode::replace) == "2 0 0");
  CHECK(trial.form(1).stamp.id == a);
  CHECK(trial.form(1).form.won == kit::keys({"blue"}));
  CHECK(trial.form(2).form.won == kit::keys({"red", "green"}));
  CHECK(trial.import(swapped, SameCode::replace) == "0 0 2");
  CHECK(trial.import(swapped) == "0 0 2");
}

TEST_CASE("Every broken rule of a form is told at its line, and nothing comes in") {
  Trial trial;
  const auto refused = [&](const std::string& rows) { return trial.import(forms_header + rows); };
  CHECK(refused("1,a,won,red,\n1,b,won,red,\n") == "3:form.double-win");
  CHECK(refused("1,b,won,red,\n1,a,won,red,\n") == "3:form.double-win");
  CHECK(refused("1,a,keep,red,\n") == "2:form.keep-not-won");
  CHECK(refused("1,a,discard,red,\n") == "2:form.discard-not-won");
  CHECK(refused("1,a,won,red,\n1,a,discard,red,\n1,a,keep,red,\n") == "4:form.keep-and-discard");
  CHECK(refused("1,a,wish,red,\n1,a,won,red,\n") == "2:form.wish-won");
  CHECK(refused("1,a,wish,red,\n1,a,wish,blue,\n") == "3:import.second-wish");
  CHECK(refused("1,a,won,red,\n1,a,won,red,\n") == "3:form.chosen-twice");
  CHECK(refused("1,a,need,,x\n1,a,need,,y\n") == "3:import.need-twice");
  CHECK(refused("1,a,wish,pink,\n") == "2:form.unknown-quartet");
  CHECK(refused("1,a,wish,,\n") == "2:import.quartet-missing");
  CHECK(refused("1,a,need,red,x\n") == "2:import.quartet-not-allowed");
  CHECK(refused("1,a,won,red,because\n") == "2:import.reason-not-allowed");
  CHECK(refused("1,a,maybe,red,\n") == "2:import.unknown-value");
  CHECK(refused("1,a,wish,red,\n1,a,,,\n") == "3:import.blank-with-choices");
  CHECK(refused("1,a,,,\n1,a,wish,red,\n") == "3:import.blank-with-choices");
  CHECK(refused("1,,wish,red,\n") == "2:import.form-missing");
  CHECK(refused("0,a,wish,red,\nx,b,wish,red,\n100,c,,,\n") ==
        "2:import.not-a-number 3:import.not-a-number 4:import.not-a-number");
  CHECK(refused("1,a,won,red,\n1,a,keep,red," + std::string(501, 'x') + "\n") == "3:text.too-long");
  CHECK(refused("1,a,keep,red,\n1,b,keep,blue,\n1,c,wish,pink,\n") ==
        "2:form.keep-not-won 3:form.keep-not-won 4:form.unknown-quartet");
  CHECK(refused("1,a,keep,blue,\n1,a,won,red,\n1,b,won,red,\n") == "2:form.keep-not-won 4:form.double-win");
  CHECK(trial.session.document().forms.empty());
}

TEST_CASE("Games and tables are told apart") {
  Trial trial;
  const std::string header = "game;reason;quartet;choice;form;table\r\n";
  CHECK(
      trial.import(header + "1;;red;won;a;1\r\n2;;red;won;b;1\r\n;;red;won;a;2\r\n;;red;won;x;\r\n;;red;won;y;\r\n") ==
      "5 0 0");
  CHECK(trial.import(header + "2;;red;won;c;1\r\n") == "2:form.double-win");
  CHECK(trial.import(header + "1;;blue;won;d;1\r\n2;;green;won;d;1\r\n") == "3:import.form-in-two-games");
  CHECK(trial.form(3).game_number == 2);
}

TEST_CASE("Items come in with their themes, texts untouched") {
  Trial trial;
  const std::string file = items_header +
                           "label,1,diving-in,,My hands were shaking,own,Going anyway\n"
                           "green,1,,organisation,\"An hour\r\na month \",,\n"
                           "red,2,,self,Ωμέγα ﷽ 𝄞,client,going ANYWAY\n"
                           "conclusion,,,,We go further together,,\n";
  CHECK(trial.import(file) == "0 4 0");
  const Document& document = trial.session.document();
  CHECK(document.themes.size() == 1);
  CHECK(document.items_of(journey::ItemKind::green).at(0)->what.text == "An hour\r\na month ");
  CHECK(document.items_of(journey::ItemKind::red).at(0)->what.text == "Ωμέγα ﷽ 𝄞");
  CHECK(document.items_of(journey::ItemKind::red).at(0)->what.perspective == content::Perspective::client);
  CHECK(document.items_of(journey::ItemKind::conclusion).at(0)->what.group == 0);
  CHECK(trial.import(file) == "0 0 4");
  const RecordId erased = document.items_of(journey::ItemKind::label).at(0)->stamp.id;
  REQUIRE(trial.session.send(EraseItem{erased}).ok());
  CHECK(trial.import(file) == "0 0 4");
  CHECK(document.items.size() == 3);
  CHECK(trial.import("text,kind\nx,conclusion\n") == "0 1 0");
}

TEST_CASE("Every wrong line of items is told") {
  Trial trial;
  CHECK(trial.import(items_header +
                     "label,1,,,x,,\nblue,1,,,x,,\ngreen,1,,nobody,x,,\ngreen,1,,,x,,\n"
                     "conclusion,x,,,,,\nconclusion,1,,,,,\nconclusion,1,,,x,theirs,\n"
                     "conclusion,1,,,x,," +
                     std::string(61, 'x') + "\n") ==
        "2:item.station-missing 3:import.unknown-value 4:import.unknown-value 5:item.about-missing "
        "6:import.not-a-number 7:text.empty 8:import.unknown-value 9:theme.name-too-long");
  CHECK(trial.session.document().items.empty());
}

TEST_CASE("Files that are not as they should be") {
  Trial trial;
  CHECK(trial.import("") == "1:csv.empty");
  CHECK(trial.import("\xEF\xBB\xBF\n\n") == "1:csv.empty");
  CHECK(trial.import("a,b\n1,2\n") == "1:import.unknown-header");
  CHECK(trial.import("kind,text,text\n") == "1:csv.column-twice");
  CHECK(trial.import("kind,text,colour\n") == "1:import.unknown-column");
  CHECK(trial.import("table,form,choice\n") == "1:import.missing-column 1:import.missing-column");
  CHECK(trial.import("kind,text\nconclusion,a\nconclusion\nconclusion,b,c\n") == "3:csv.fields 4:csv.fields");
  CHECK(trial.import("kind,text\nconclusion,a \"word\"\nconclusion,\"a\" b\nconclusion,\"open\n\n") ==
        "2:csv.quote-inside 3:csv.after-quote 4:csv.quote-open");
  CHECK(trial.import(std::string("kind,text\nconclusion,a") + '\0' + "b\n") == "2:text.control-character");
  // A byte order mark, lone returns, rows of nothing and a last line without an end.
  CHECK(trial.import("\xEF\xBB\xBFkind;text\rconclusion;\"a\rb\"\r;\rconclusion;c") == "0 2 0");
  CHECK(trial.import("kind;text\rconclusion;\"a\rb\"\rconclusion;\r") == "4:text.empty");
}

TEST_CASE("An import into a session that cannot take it") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a", "bare");
  CHECK(kit::codes(import_csv(session, two_forms, "f.csv")) == "form.no-deck");
  Session second = kit::opened(folder / "a");
  CHECK(kit::codes(import_csv(second, two_forms, "f.csv")) == "session.open-elsewhere");
}
