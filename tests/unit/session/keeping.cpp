// How long a session is kept, what is removed at its end, and erasing all of it.
#include <algorithm>

#include "session/glance.hpp"
#include "session/merge.hpp"
#include "session/remove.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

PutForm form(const std::string& code, const std::string& need, bool handed_in) {
  PutForm put{};
  put.code = code;
  put.form.need = need;
  put.handed_in = handed_in;
  return put;
}

/// Whether a byte string stands in any file of the folder.
bool holds(const kit::Folder& folder, const std::string& word) {
  return std::any_of(kit::fs::directory_iterator(folder / ""), kit::fs::directory_iterator(),
                     [&](const auto& entry) { return kit::bytes_of(entry.path()).find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("A session is kept until a day, which anybody may move") {
  const kit::Folder folder;
  const NewSession with{content::ProgrammeKey("full"), "", {}, 0, 0, "", "2016-12-28"};
  {
    auto session = Session::create(folder / "a", kit::pack(), with, kit::clock(), base::Random(1));
    REQUIRE(session.ok());
    CHECK(session->document().meeting.keep_until == "2016-12-28");
    CHECK(kit::codes(session->send(SetKeepUntil{"2016-12-32"})) == "session.date");
    REQUIRE(session->send(SetKeepUntil{"2017-06-28"}).ok());
    CHECK(session->next_undo()->id == "undo.set-keep-until");
    REQUIRE(session->undo().ok());
    REQUIRE(session->send(SetKeepUntil{""}).ok());
    REQUIRE(session->undo().ok());
  }
  CHECK(kit::opened(folder / "a").document().meeting.keep_until == "2016-12-28");
  CHECK(glance(folder / "a")->keep_until == "2016-12-28");
  NewSession wrong = with;
  wrong.keep_until = "soon";
  CHECK(kit::codes(Session::create(folder / "b", kit::pack(), wrong, kit::clock(), base::Random(1))) == "session.date");
}

TEST_CASE("What was not handed in is removed without a trace, and nothing else is") {
  const kit::Folder folder;
  {
    Session session = kit::create(folder / "a");
    REQUIRE(session.send(form("a", "CANARY-ONE not yet", false)).ok());
    REQUIRE(session.send(form("b", "handed in", true)).ok());
    const RecordId changed = *session.send(form("c", "CANARY-TWO first words", false));
    PutForm second = form("c", "second words", true);
    second.id = changed;
    REQUIRE(session.send(second).ok());  // the first words are only in the undo log now
    REQUIRE(session.send(form("d", "CANARY-THREE undone", false)).ok());
    REQUIRE(session.undo().ok());
    REQUIRE(session.send(kit::label("a label stays")).ok());
    REQUIRE(session.keep_draft("labels.text", "CANARY-FOUR half a label").ok());
    for (const char* word : {"CANARY-ONE", "CANARY-TWO", "CANARY-FOUR"}) CHECK(holds(folder, word));
    REQUIRE(session.send(EraseNotHandedIn{}).ok());
    CHECK_FALSE(holds(folder, "CANARY"));
    CHECK(session.document().drafts.empty());
    CHECK(session.document().forms.size() == 2);
    CHECK(session.document().items.size() == 1);
    CHECK_FALSE(session.next_undo());
    CHECK_FALSE(session.next_redo());
    REQUIRE(session.send(EraseNotHandedIn{}).ok());  // nothing left is no error
  }
  const Session again = kit::opened(folder / "a");
  CHECK(again.document().forms.size() == 2);
  CHECK_FALSE(holds(folder, "CANARY"));
}

TEST_CASE("Only unfinished text, or only what was undone, is removed as well") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  REQUIRE(session.send(kit::label("CANARY-UNDONE")).ok());
  REQUIRE(session.undo().ok());
  REQUIRE(session.keep_draft("x", "CANARY-DRAFT").ok());
  REQUIRE(session.send(EraseNotHandedIn{}).ok());
  CHECK_FALSE(holds(folder, "CANARY"));
}

TEST_CASE("What was not handed in goes out of every meeting of a merged file, and no copy brings it back") {
  const kit::Folder folder;
  {
    Session one = kit::create(folder / "one", "full", 1);
    REQUIRE(one.send(form("a", "CANARY-ONE", false)).ok());
    Session two = kit::create(folder / "two", "full", 2);
    REQUIRE(two.send(form("a", "CANARY-TWO", false)).ok());
    REQUIRE(two.send(form("b", "handed in", true)).ok());
  }
  REQUIRE(merge(folder / "both", {folder / "one", folder / "two"}, {}, base::Random(5)).ok());
  REQUIRE(kit::opened(folder / "both").send(EraseNotHandedIn{}).ok());
  CHECK(kit::bytes_of(folder / "both").find("CANARY") == std::string::npos);
  REQUIRE(merge(folder / "again", {folder / "one", folder / "both", folder / "two"}, {}, base::Random(6)).ok());
  CHECK(kit::bytes_of(folder / "again").find("CANARY") == std::string::npos);
}

TEST_CASE("A whole session is removed with what lies beside it") {
  const kit::Folder folder;
  const kit::fs::path path = folder / "a.sprong";
  { REQUIRE(kit::create(path).send(kit::label("CANARY")).ok()); }
  const kit::fs::path linked = folder / "same-bytes";
  kit::fs::create_hard_link(path, linked);
  const kit::fs::path part = folder / ("a.sprong." + std::string(26, 'x') + ".part");
  kit::write_bytes(part, "CANARY");
  {
    const Session open = kit::opened(path);
    CHECK(kit::codes(remove_session(path)) == "session.open-elsewhere");
  }
  CHECK(kit::opened(path).document().items.size() == 1);
  REQUIRE(remove_session(path).ok());
  CHECK_FALSE(kit::fs::exists(path));
  CHECK_FALSE(kit::fs::exists(part));
  // The bytes themselves were overwritten, not only the name removed.
  CHECK(kit::bytes_of(linked).find_first_not_of('\0') == std::string::npos);
  CHECK(kit::codes(remove_session(path)) == "session.not-found");
}

TEST_CASE("What is no session is not removed as one") {
  const kit::Folder folder;
  kit::write_bytes(folder / "letter.txt", "Dear aunt");
  CHECK(kit::codes(remove_session(folder / "letter.txt")) == "session.not-a-session");
  CHECK(kit::bytes_of(folder / "letter.txt") == "Dear aunt");
  { kit::create(folder / "a"); }
  std::string newer = kit::bytes_of(folder / "a");
  newer[63] = 99;  // user_version: one may erase what one cannot change
  kit::write_bytes(folder / "a", newer);
  CHECK(remove_session(folder / "a").ok());
}
