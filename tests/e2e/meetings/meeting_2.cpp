// The second example meeting: 22 people, 14 forms handed in, taken in from paper with the keyboard alone; the
// summary must be what the forms say.
#include "e2e/meetings/rig.hpp"

namespace {

using namespace sprong;
using namespace sprong::test;

const fs::path sessions = fs::path(SPRONG_SOURCE_DIR) / "sessions";
const std::vector<std::string> quartets{"resistance", "feelings",  "assignment",  "motivation",
                                        "resources",  "challenge", "undertaking", "legitimation"};

/// One participant's rows.
struct PaperForm {
  std::string table;
  std::string code;
  std::vector<Row> rows;
};

std::vector<PaperForm> forms_of(const fs::path& file) {
  std::vector<PaperForm> forms;
  for (const Row& row : rows_of(file)) {
    const bool same = !forms.empty() && forms.back().table == row.at("table") && forms.back().code == row.at("form");
    if (!same) forms.push_back({row.at("table"), row.at("form"), {}});
    forms.back().rows.push_back(row);
  }
  return forms;
}

/// F3, F4, F7, Shift+F7 say what, the digit which quartet; then the reason is typed.
std::string keys_of(const PaperForm& form) {
  const std::map<std::string, std::string> function_keys{
      {"won", "Shift+F7"}, {"keep", "F3"}, {"discard", "F4"}, {"wish", "F7"}};
  std::string script = "key F12\ntype " + form.code + "\n";
  // What was won first: keeping or laying aside then takes its place.
  for (const bool won : {true, false}) {
    for (const Row& row : form.rows) {
      const std::string& choice = row.at("choice");
      if (choice.empty() || choice == "need" || (choice == "won") != won) continue;
      const auto place = std::find(quartets.begin(), quartets.end(), row.at("quartet")) - quartets.begin();
      script += "key " + function_keys.at(choice) + "\nkey " + std::to_string(place + 1) + "\nframes 3\n";
      if (!won && !row.at("reason").empty()) script += "type " + row.at("reason") + "\n";
    }
  }
  for (const Row& row : form.rows) {
    if (row.at("choice") == "need") script += "key F11\ntype " + row.at("reason") + "\n";
  }
  return script + "click paper.keep\n";
}

void lead_meeting_2(const std::string& language) {
  const fs::path file =
      sessions / ("example-meeting-2-forms" + std::string(language == "nl" ? "" : "-" + language) + ".csv");
  Rig rig("meeting-2", language);
  rig.play(
      "click start.meeting-2\nclick start.begin\nclick new.people.more\nclick new.people.more\nexpect 22\nclick "
      "new.begin\n");
  rig.play(
      "expect-screen page\nkey PageDown\nexpect-screen agreements\nkey PageDown\nexpect-screen recap\nkey PageDown\n"
      "expect-screen quartet_setup\nstep results\nexpect-screen results\nscreen paper_forms\nexpect-screen "
      "paper_forms\n");
  std::string table = "1";
  for (const PaperForm& form : forms_of(file)) {
    const int from = std::stoi(table.empty() ? "0" : table);
    const int to = std::stoi(form.table.empty() ? "0" : form.table);
    for (int step = from; step < to; ++step) rig.play("click paper.table.more\n");
    for (int step = from; step > to; --step) rig.play("click paper.table.less\n");
    table = form.table;
    rig.play(keys_of(form));
  }
  rig.play("click paper.close\nexpect-screen results\nstep summary\nexpect-screen summary\n");
  const session::Session wanted = imported(rig, "meeting-2", 0, 22, {file});
  CHECK(rig.document().forms.size() == 14);
  CHECK(summary_of(rig.document()) == summary_of(wanted.document()));
}

}  // namespace

TEST_CASE("meeting 2 of 22 people with 14 forms, in Dutch") { lead_meeting_2("nl"); }
TEST_CASE("meeting 2 of 22 people with 14 forms, in English") { lead_meeting_2("en"); }
