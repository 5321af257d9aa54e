// Merging: what comes of it, what is refused, and a file with several meetings afterwards.
#include "session/merge.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "session/erase.hpp"
#include "session/transcripts.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

using Paths = std::vector<kit::fs::path>;

std::string merged(const kit::fs::path& out, const Paths& files) {
  return kit::codes(merge(out, files, {}, base::Random(99)));
}

/// Everything in the folder, to see that nothing was left or changed.
std::map<std::string, std::string> all_in(const kit::Folder& folder) {
  std::map<std::string, std::string> result;
  for (const auto& entry : kit::fs::directory_iterator(folder / "")) {
    result[entry.path().filename().string()] = kit::bytes_of(entry.path());
  }
  return result;
}

void run_sql(const kit::fs::path& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  char* reason = nullptr;
  const int result = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &reason);
  INFO((reason == nullptr ? "" : reason));
  CHECK(result == SQLITE_OK);
  sqlite3_free(reason);
  sqlite3_close(handle);
}

PutForm form(const std::string& code, const std::string& reason) {
  return {{}, 1, code, {}, {kit::keys({"red"}), {kit::chosen("red", reason)}, {}, {}, ""}, true};
}

/// A session with another pack than the other tests have.
Session create_with_other_pack(const kit::fs::path& path, std::uint64_t seed) {
  std::vector<content::SourceFile> sources = kit::sources();
  const std::string from = "version=\"1.0\"";
  std::string& xml = sources.back().bytes;
  xml.replace(xml.find(from), from.size(), "version=\"2.0\"");
  content::PackReading reading = content::read_pack(sources, {});
  REQUIRE(reading.pack);
  auto made = Session::create(path, std::make_shared<const content::Pack>(*std::move(reading.pack)),
                              {content::ProgrammeKey("full"), "Another", {}, 0, 5}, kit::clock(), base::Random(seed));
  REQUIRE(made.ok());
  return std::move(made).value();
}

}  // namespace

TEST_CASE("The files of one meeting become one, and count its people once") {
  const kit::Folder folder;
  {
    Session main = kit::create(folder / "main", "full", 1, 3, 12);
    REQUIRE(main.send(kit::label("from the main file")).ok());
    auto table = Session::create_table(folder / "table", main, 2, kit::clock(), base::Random(5));
    REQUIRE(table->send(kit::label("from the table")).ok());
    REQUIRE(table->send(form("a", "why")).ok());
    REQUIRE(table->keep_draft("label.text", "half a sen").ok());
  }
  REQUIRE(merged(folder / "out", {folder / "main", folder / "table"}) == "ok");
  const Session out = kit::opened(folder / "out");
  CHECK_FALSE(out.read_only());
  CHECK(out.documents().size() == 1);
  CHECK(out.document().meeting.participants == 12);
  CHECK(out.document().meeting.table == 0);
  CHECK(out.document().groups.size() == 3);
  CHECK(out.document().items.size() == 2);
  CHECK(out.document().forms.size() == 1);
  CHECK(out.document().drafts.empty());
  CHECK_FALSE(out.next_undo());
}

TEST_CASE("Different meetings stay apart in one file, each with its own content") {
  const kit::Folder folder;
  {
    Session first = kit::create(folder / "a", "full", 1, 0, 12);
    REQUIRE(first.send(kit::label("one")).ok());
    REQUIRE(first.send(StartGame{1, kit::keys({"red", "orange", "yellow", "green", "blue"}), std::vector<Seat>(4), 7})
                .ok());
    Session second = kit::create(folder / "b", "bare", 2, 0, 20);
    Session third = create_with_other_pack(folder / "c", 3);
    REQUIRE(third.send(kit::label("three")).ok());
    REQUIRE(third.send(StartGame{1, kit::keys({"red", "orange", "yellow", "green", "blue"}), std::vector<Seat>(4), 7})
                .ok());
  }
  REQUIRE(merged(folder / "out", {folder / "b", folder / "c", folder / "a"}) == "ok");
  const Session out = kit::opened(folder / "out");
  const std::vector<const Document*> all = out.documents();
  REQUIRE(all.size() == 3);
  int people = 0;
  for (const Document* document : all) people += document->meeting.participants;
  CHECK(people == 37);
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const Document* one, const Document* other) { return told_before(*one, *other); }));
  CHECK(all[0]->meeting.title == "Another");
  CHECK(all[0]->pack->version == "2.0");
  CHECK(all[1]->pack->version == "1.0");
  const std::string games = *transcripts(all);
  CHECK(games.find("\"game\": 1") != games.find("\"game\": 2"));
  CHECK(games.find("\"game\": 2") != std::string::npos);
}

TEST_CASE("In a file with several meetings every text can be released and erased, and released again by undo") {
  const kit::Folder folder;
  RecordId one;
  RecordId two;
  RecordId form_id;
  {
    Session first = kit::create(folder / "a", "full", 1);
    one = *first.send(kit::label("canary-one"));
    REQUIRE(first.send(form("a", "first")).ok());
    Session second = kit::create(folder / "b", "full", 2);
    two = *second.send(kit::label("canary-two"));
    form_id = *second.send(form("a", "canary-form"));
  }
  REQUIRE(merged(folder / "out", {folder / "a", folder / "b"}) == "ok");
  const auto release_of = [](const Session& session, const RecordId& id) {
    for (const Document* document : session.documents()) {
      if (document->items.contains(id)) return document->items.at(id).release;
    }
    return Release::unset;
  };
  {
    Session out = kit::opened(folder / "out");
    const std::vector<Command> holds{ReleaseItem{one, Release::held}, ReleaseItem{two, Release::held},
                                     ReleaseReason{form_id, "keep/red", Release::approved}};
    REQUIRE(out.send_all(holds).ok());
    // All or none: the first of these would go.
    CHECK_FALSE(
        out.send_all({ReleaseItem{one, Release::approved}, ReleaseItem{RecordId("nothing"), Release::held}}).ok());
    CHECK(release_of(out, one) == Release::held);
    REQUIRE(out.undo().ok());
    CHECK(release_of(out, one) == Release::unset);
    CHECK(release_of(out, two) == Release::unset);
    REQUIRE(out.redo().ok());
  }
  {
    Session out = kit::opened(folder / "out");
    CHECK(release_of(out, one) == Release::held);
    CHECK(release_of(out, two) == Release::held);
    CHECK(kit::codes(erase_form(out, "1/a")) == "erase.ambiguous-form");
    CHECK(kit::bytes_of(folder / "out").find("canary-form") != std::string::npos);
    REQUIRE(erase_item(out, form_id.value).ok());
    REQUIRE(erase_item(out, one.value).ok());
    REQUIRE(erase_item(out, two.value).ok());
    CHECK(erase_form(out, "1/a").ok());  // one is left now
    CHECK(kit::bytes_of(folder / "out").find("canary") == std::string::npos);
  }
  // The older copies do not bring it back.
  REQUIRE(merged(folder / "again", {folder / "a", folder / "out", folder / "b"}) == "ok");
  CHECK(kit::bytes_of(folder / "again").find("canary") == std::string::npos);
}

TEST_CASE("What cannot be merged is named, and nothing is made") {
  const kit::Folder folder;
  { const Session session = kit::create(folder / "good"); }
  kit::write_bytes(folder / "text", "this is no session");
  std::string bytes = kit::bytes_of(folder / "good");
  kit::write_bytes(folder / "cut", bytes.substr(0, bytes.size() / 2));
  const auto before = all_in(folder);
  const auto result =
      merge(folder / "out", {folder / "text", folder / "good", folder / "cut", folder / "none"}, {}, base::Random(1));
  REQUIRE_FALSE(result.ok());
  CHECK(kit::codes(result) == "session.not-a-session session.damaged session.not-found");
  CHECK(result.errors()[0].place.file == (folder / "text").string());
  CHECK(result.errors()[1].place.file == (folder / "cut").string());
  CHECK(merged(folder / "text", {folder / "good"}) == "session.already-exists");
  CHECK(merged(folder / "good", {folder / "good"}) == "session.already-exists");
  CHECK(merged(folder / "no" / "folder", {folder / "good"}) == "session.cannot-open");
  CHECK(all_in(folder) == before);
}

TEST_CASE("A stranger's file is not trusted") {
  const kit::Folder folder;
  RecordId id;
  {
    Session session = kit::create(folder / "good");
    id = *session.send(kit::label("canary"));
  }
  const std::string good = kit::bytes_of(folder / "good");
  const std::string with_id = " WHERE id = '" + id.value + "'";
  const std::vector<std::string> tricks{
      "CREATE TRIGGER t AFTER INSERT ON state BEGIN DELETE FROM record; END",
      "CREATE VIEW v AS SELECT * FROM record",
      "CREATE TABLE more (a)",
      "UPDATE record SET taken_back = 1" + with_id,
      "UPDATE record SET revision = 9223372036854775807" + with_id,
      "UPDATE record SET revision = 0" + with_id,
      "UPDATE record SET body = '{}'" + with_id,
      "UPDATE record SET id = 'elsewhere/' || id" + with_id,
      "UPDATE record SET id = 'a/b/c'" + with_id,
      "INSERT INTO record SELECT 'zz', kind, revision, author, taken_back, body FROM record WHERE kind = 'meeting'",
      "UPDATE record SET kind = 'game'" + with_id,
  };
  for (const std::string& trick : tricks) {
    INFO(trick);
    kit::write_bytes(folder / "bad", good);
    run_sql(folder / "bad", trick);
    CHECK(merged(folder / "out", {folder / "good", folder / "bad"}) == "session.damaged");
    CHECK_FALSE(kit::fs::exists(folder / "out"));
  }
}

TEST_CASE("Files of one meeting with different content are refused, in either order") {
  const kit::Folder folder;
  { const Session session = kit::create(folder / "a", "full", 1); }
  { const Session session = create_with_other_pack(folder / "b", 1); }  // the same seed: the same meeting's id
  CHECK(merged(folder / "out", {folder / "a", folder / "b"}) == "merge.other-content");
  CHECK(merged(folder / "out", {folder / "b", folder / "a"}) == "merge.other-content");
  CHECK_FALSE(kit::fs::exists(folder / "out"));
}

TEST_CASE("What a killed merge left behind is removed by the next one, and nothing else is") {
  const kit::Folder folder;
  { const Session session = kit::create(folder / "a"); }
  const std::string id(26, 'x');
  for (const std::string& left : {"out." + id + ".part", "out." + id + ".part-journal"}) {
    kit::write_bytes(folder / left, "canary");
  }
  const std::vector<std::string> others{"out.part", "out.x.part", "out." + id + ".parts", "other." + id + ".part"};
  for (const std::string& other : others) kit::write_bytes(folder / other, "mine");
  REQUIRE(merged(folder / "out", {folder / "a"}) == "ok");
  CHECK(all_in(folder).size() == 2 + others.size());
  for (const std::string& other : others) CHECK(kit::bytes_of(folder / other) == "mine");
}

TEST_CASE("A file that is open elsewhere is merged as it is") {
  const kit::Folder folder;
  Session held = kit::create(folder / "a");
  REQUIRE(held.send(kit::label("one")).ok());
  REQUIRE(merged(folder / "out", {folder / "a"}) == "ok");
  CHECK(kit::opened(folder / "out").document().items.size() == 1);
}
