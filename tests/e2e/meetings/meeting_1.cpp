// The first example meeting, led from start to end with keyboard and mouse: 27 people in 5 groups; labels, cards,
// conclusions and stories typed in from paper; the summary must be what was put in.
#include "e2e/meetings/rig.hpp"

namespace {

using namespace sprong;
using namespace sprong::test;

const fs::path sessions = fs::path(SPRONG_SOURCE_DIR) / "sessions";

const std::vector<std::string> kinds{"label", "conclusion", "green", "red"};
const std::vector<std::string> stations{"call", "diving-in", "maze", "helpers", "laurel-wreath"};
const std::vector<std::string> abouts{"self", "organisation", "client"};

std::string index_of(const std::vector<std::string>& list, const std::string& value) {
  return std::to_string(std::find(list.begin(), list.end(), value) - list.begin());
}

/// Makes groups walk in a perspective: pressed on the walk screen, then back to entering.
std::string walk_as(const std::string& group) {
  return "click entry.close\nstep walk\nclick walk.group-" + group + "\nclick walk.enter\nexpect-screen entry\n";
}

/// The script that types all rows of the items file, changing kind, group and place only where they differ.
std::string typed(const std::vector<Row>& rows) {
  std::string script;
  Row now{{"kind", "label"}, {"group", "1"}, {"station", "call"}, {"about", "self"}};
  std::map<std::string, std::string> perspectives;
  const auto choose = [&](const Row& row, const std::string& column, const std::vector<std::string>& list) {
    if (row.at(column).empty() || now[column] == row.at(column)) return;
    script += "click entry." + column + "-" + (list.empty() ? row.at(column) : index_of(list, row.at(column))) + "\n";
    now[column] = row.at(column);
  };
  for (const Row& row : rows) {
    std::string& walks = perspectives[row.at("group")];
    if (walks.empty()) walks = "own";
    const std::string wanted = row.at("perspective").empty() ? "own" : row.at("perspective");
    if (walks != wanted) script += walk_as(row.at("group"));
    walks = wanted;
    choose(row, "kind", kinds);
    choose(row, "group", {});
    if (row.at("kind") == "label") choose(row, "station", stations);
    if (row.at("kind") == "green" || row.at("kind") == "red") choose(row, "about", abouts);
    script += "type " + row.at("text") + "\nkey Enter\n";
  }
  return script;
}

const std::string from_start_to_walk = R"(
expect-screen start
click start.meeting-1
click start.begin
expect-screen new_meeting
click new.people.more
click new.people.more
click new.people.more
click new.people.more
click new.people.more
click new.people.more
click new.people.more
expect 27
click new.begin
expect-screen page
key PageDown
expect-screen agreements
key F2
expect 0800-2000
key F2
click step.next
expect-screen presentation
)";

/// The items file without the themes, which are made on a board of their own.
fs::path without_themes(const Rig& rig, const fs::path& file) {
  const fs::path path = rig.folder() / "items.csv";
  std::ofstream out(path);
  out << "kind,group,station,about,text,perspective\n";
  for (const Row& row : rows_of(file)) {
    std::string text = row.at("text");
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, 1, '"');
    out << row.at("kind") << ',' << row.at("group") << ',' << row.at("station") << ',' << row.at("about") << ",\""
        << text << "\"," << row.at("perspective") << '\n';
  }
  return path;
}

void lead_meeting_1(const std::string& language) {
  const std::string suffix = language == "nl" ? "" : "-" + language;
  const fs::path items = sessions / ("example-meeting-1-items" + suffix + ".csv");
  const fs::path stories = sessions / ("example-meeting-1-stories" + suffix + ".csv");
  Rig rig("meeting-1", language);
  rig.play(from_start_to_walk);
  REQUIRE(rig.document().groups.size() == 5);

  // The five figures, a paragraph at a time, with the presenter's key.
  for (int presses = 0; rig.ui().screen_name() == "presentation"; ++presses) {
    REQUIRE(presses < 60);
    rig.play("key PageDown\n");
  }
  rig.play("expect-screen walk\nclick step.next\nadvance 380000\nexpect 8:40\n");

  SECTION("a crash in the middle of the walk resumes at the second") {
    const fs::path file = rig.ui().context().session().path();
    rig.start();
    rig.clock().advance(20'000);
    rig.play("open " + file.string() + "\nexpect-screen walk\nexpect 8:20\n");
  }
  SECTION("led to the end") {
    rig.play(
        "click step.next\nclick step.next\nclick step.next\nclick step.next\nclick step.next\nexpect-screen pause\n");
    rig.play("step walk\nclick walk.enter\nexpect-screen entry\n" + typed(rows_of(items)) + "click entry.close\n");
    rig.play("step stories\nexpect-screen stories\n");
    for (const Row& row : rows_of(stories)) {
      rig.play("click stories.group-" + row.at("group") + "\ntype " + row.at("text") + "\n");
    }
    rig.play(
        "step hero-story\nexpect-screen hero_story\nstep check-out\nexpect 0800-2000\nclick step.next\nexpect-screen "
        "summary\n");
    rig.play("click summary.closed\nclick summary.export\nclick export.kind-json\nclick export.make\n");

    const session::Session wanted = imported(rig, "meeting-1", 5, 27, {without_themes(rig, items), stories});
    session::Document closed = wanted.document();
    closed.meeting.closed = true;
    CHECK(summary_of(rig.document()) == summary_of(closed));
    std::size_t exported = 0;
    for (const auto& entry : fs::directory_iterator(rig.folder()))
      exported += entry.path().extension() == ".json" ? 1 : 0;
    CHECK(exported == 1);
  }
}

}  // namespace

TEST_CASE("meeting 1 of 27 people in 5 groups, in Dutch") { lead_meeting_1("nl"); }
TEST_CASE("meeting 1 of 27 people in 5 groups, in English") { lead_meeting_1("en"); }
