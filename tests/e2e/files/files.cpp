// Whole session files in the real app: another laptop's file made, dropped and merged; what was not handed in, and a
// session whose time has passed, erased.
#include "e2e/meetings/rig.hpp"

using namespace sprong;
using test::Rig;

namespace {

constexpr base::Milliseconds day = 86'400'000;

/// The only session in the folder whose name holds `part`.
test::fs::path file_with(const Rig& rig, const std::string& part) {
  test::fs::path found;
  for (const auto& entry : test::fs::directory_iterator(rig.folder())) {
    if (entry.path().filename().string().find(part) == std::string::npos) continue;
    CHECK(found.empty());
    found = entry.path();
  }
  REQUIRE_FALSE(found.empty());
  return found;
}

session::Session open(const Rig& rig, const test::fs::path& path) {
  auto opened = session::Session::open(path, rig.console().data.packs, base::FixedClock(0), base::Random(3));
  INFO(path << " " << (opened.ok() ? "" : test::told(rig.console(), opened.errors())));
  REQUIRE(opened.ok());
  return std::move(*opened);
}

session::PutForm form(const std::string& need, bool handed_in) {
  session::PutForm put{};
  put.table = 1;
  put.form.need = need;
  put.handed_in = handed_in;
  return put;
}

bool on_disk(const Rig& rig, const std::string& word) {
  for (const auto& entry : test::fs::directory_iterator(rig.folder())) {
    if (entry.path().extension() != ".png" && test::bytes_of(entry.path()).find(word) != std::string::npos) return true;
  }
  return false;
}

/// A meeting of the second kind, begun in the app and left.
test::fs::path begin(Rig& rig) {
  rig.play("motion off\nsettle\nclick start.meeting-2\nclick start.begin\nsettle\nclick new.begin\nsettle\n");
  const test::fs::path path = rig.ui().context().session().path();
  CHECK(rig.document().meeting.keep_until == base::months_later(rig.document().meeting.date, 6));
  return path;
}

}  // namespace

TEST_CASE("A table's file is made in the app, dropped on the window and merged") {
  for (const char* language : {"nl", "en"}) {
    Rig rig("files", language);
    const test::fs::path main = begin(rig);
    rig.play(
        "screen session_file\nsettle\nclick file.make-table\nsettle\nexpect " +
        std::string(language[0] == 'n' ? "Het bestand voor tafel 2 staat klaar" : "The file for table 2 is ready") +
        "\n");
    const test::fs::path table = file_with(rig, language[0] == 'n' ? "tafel-2" : "table-2");
    {
      session::Session other = open(rig, table);
      CHECK(other.document().meeting.id == rig.document().meeting.id);
      REQUIRE(other.send(form("at table two", true)).ok());
    }
    rig.play("drop " + table.filename().string() +
             "\nsettle\nexpect-screen merge_files\nexpect-widget merge.file-1\nclick merge.go\nsettle\nexpect " +
             std::string(language[0] == 'n' ? "1 ingeleverd formulier" : "1 form handed in") + "\n");
    CHECK(rig.ui().context().session().path() != main);
    CHECK(rig.document().forms.size() == 1);
    CHECK(rig.document().meeting.table == 0);
    rig.ui().close_session();
    CHECK(open(rig, main).document().forms.empty());  // those that were merged stay as they were
  }
}

TEST_CASE("Files of two meetings are merged from the list and by typing, and all of it shows") {
  Rig rig("two", "nl");
  const test::fs::path one = begin(rig);
  rig.ui().close_session();
  REQUIRE(open(rig, one).send(form("in the first", true)).ok());
  test::fs::create_directories(rig.folder() / "stick");
  { const session::Session two = test::imported(rig, "meeting-2", 0, 22, {"sessions/example-meeting-2-forms.csv"}); }
  test::fs::rename(rig.folder() / "imported.sprong", rig.folder() / "stick/two.sprong");
  rig.play("screen merge_files\nsettle\nclick merge.file-0\nfocus merge.path\ntype " +
           (rig.folder() / "stick/two.sprong").string() + "\nclick merge.add\nsettle\nclick merge.go\nsettle\n");
  REQUIRE(rig.ui().context().has_session());
  const auto documents = rig.ui().context().session().documents();
  REQUIRE(documents.size() == 2);
  CHECK(documents[0]->forms.size() + documents[1]->forms.size() > 14);
}

TEST_CASE("What is no session is not merged, and said to be none") {
  Rig rig("foreign", "nl");
  begin(rig);
  std::ofstream(rig.folder() / "letter.sprong") << "Dear aunt";
  rig.play("drop letter.sprong\nsettle\nexpect Dit is geen sessie van Sprong\nexpect-no-widget merge.go\n");
}

TEST_CASE("What was not handed in is erased when one says so twice, and not before") {
  Rig rig("unfinished", "nl");
  const test::fs::path path = begin(rig);
  rig.ui().close_session();
  {
    session::Session session = open(rig, path);
    REQUIRE(session.send(form("CANARY-OWN", false)).ok());
    REQUIRE(session.send(form("given", true)).ok());
    REQUIRE(session.keep_draft("choices.x.need", "CANARY-DRAFT").ok());
  }
  rig.play("open " + path.filename().string() +
           "\nscreen session_file\nsettle\nexpect 1 formulier is niet ingeleverd\n" +
           "click file.erase-unfinished\nclick file.erase-no\n");
  CHECK(on_disk(rig, "CANARY"));
  rig.play("click file.erase-unfinished\nclick file.erase-yes\nsettle\nexpect Gewist\n");
  CHECK_FALSE(on_disk(rig, "CANARY"));
  CHECK(rig.document().forms.size() == 1);
  rig.ui().close_session();
  CHECK_FALSE(on_disk(rig, "CANARY"));
}

TEST_CASE("After its time a session is told on the start screen, and erased from the list") {
  Rig rig("kept", "nl");
  const test::fs::path path = begin(rig);
  rig.ui().close_session();
  rig.start();
  rig.play("motion off\nsettle\nexpect-no-widget start.kept-long\n");
  rig.clock().advance(200 * day);
  rig.start();
  rig.play(
      "motion off\nsettle\nclick start.kept-long\nsettle\nexpect de bewaartijd was tot en met\nclick open.erase-0\n"
      "settle\nexpect-screen erase_session\nkey PageDown\nsettle\n");
  CHECK(test::fs::exists(path));  // a presenter remote does not erase
  rig.play("screen open_session\nsettle\nclick open.erase-0\nsettle\nclick erase.yes\nsettle\nexpect is gewist\n");
  CHECK_FALSE(test::fs::exists(path));
}

TEST_CASE("The session that is open is erased from inside") {
  Rig rig("inside", "nl");
  const test::fs::path path = begin(rig);
  rig.play("screen erase_session\nsettle\nclick erase.yes\nsettle\nexpect is gewist\nexpect-screen open_session\n");
  CHECK_FALSE(test::fs::exists(path));
}

TEST_CASE("A story is erased on its own screen, with no byte left") {
  Rig rig("story", "nl");
  rig.play(
      "motion off\nsettle\nclick start.meeting-1\nclick start.begin\nsettle\nclick new.begin\nsettle\n"
      "screen stories\nsettle\ntype CANARY-STORY over moed\nsettle\nclick stories.group-2\nsettle\n"
      "click stories.group-1\nsettle\n");
  CHECK(rig.document().stories.size() == 1);
  CHECK(on_disk(rig, "CANARY"));
  rig.play("click stories.erase\nclick stories.erase-leave\nsettle\n");
  CHECK(on_disk(rig, "CANARY"));
  rig.play("click stories.erase\nclick stories.erase-now\nsettle\nexpect Gewist\n");
  CHECK(rig.document().stories.empty());
  CHECK_FALSE(on_disk(rig, "CANARY"));
  rig.ui().close_session();
  CHECK_FALSE(on_disk(rig, "CANARY"));
}
