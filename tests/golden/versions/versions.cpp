// Session files of every version that was given out open for ever, say what they said then, and can be gone on with.
// The files and what is expected of them: tests/data/sessions/README.md.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "content/words.hpp"
#include "export/json.hpp"
#include "report/summary.hpp"
#include "session/merge.hpp"
#include "session/transcripts.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using nlohmann::json;

namespace {

constexpr std::size_t version_byte = 63;  ///< the last of user_version in the header of an SQLite file
constexpr char version_now = 2;

kit::fs::path data() { return kit::fs::path(SPRONG_SOURCE_DIR) / "tests/data/sessions"; }
kit::fs::path packs() { return kit::fs::path(SPRONG_SOURCE_DIR) / "content"; }

/// The kept files, by their names: "v1/meeting-1".
std::vector<std::string> kept() {
  std::vector<std::string> names;
  for (const auto& entry : kit::fs::recursive_directory_iterator(data())) {
    if (entry.path().extension() != ".sprong") continue;
    names.push_back(entry.path().parent_path().filename().string() + "/" + entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string kept_bytes(const std::string& name, const std::string& ending) {
  return kit::bytes_of(data() / (name + ending));
}

kit::fs::path copy_of(const kit::Folder& folder, const std::string& name) {
  const kit::fs::path path = folder / "copy.sprong";
  kit::write_bytes(path, kept_bytes(name, ".sprong"));
  return path;
}

session::Session open(const kit::fs::path& path, const kit::fs::path& with_packs = packs()) {
  auto opened = session::Session::open(path, with_packs, kit::clock(), base::Random(5));
  INFO(path << " " << kit::codes(opened));
  REQUIRE(opened.ok());
  return std::move(opened).value();
}

json summary_of(const session::Session& session) {
  const bool alone = session.document().programme().kind == content::ProgrammeKind::individual;
  report::SummaryOptions options;
  options.reader = alone ? report::Reader::self : report::Reader::facilitator;
  const auto summary = report::summarise(session.documents(), options);
  REQUIRE(summary.ok());
  return json::parse(exports::to_json(*summary));
}

/// Whether `now` still says all that `then` said; a later program may add members.
bool still_says(const json& now, const json& then) {
  if (!then.is_object()) {
    if (!then.is_array()) return now == then;
    if (!now.is_array() || now.size() != then.size()) return false;
    for (std::size_t index = 0; index < then.size(); ++index) {
      if (!still_says(now[index], then[index])) return false;
    }
    return true;
  }
  for (const auto& [name, value] : then.items()) {
    if (!now.contains(name) || !still_says(now[name], value)) return false;
  }
  return true;
}

void check_result(const session::Session& session, const std::string& name) {
  const json expected = json::parse(kept_bytes(name, ".summary.json"));
  const json now = summary_of(session);
  INFO(now.dump(1).substr(0, 4000));
  CHECK(still_says(now, expected));
  const auto games = session::transcripts(session.documents());
  REQUIRE(games.ok());
  CHECK((*games == kept_bytes(name, ".transcript.jsonl")));
}

}  // namespace

TEST_CASE("A session of every version says what it said") {
  CHECK(kept().size() >= 6);
  for (const std::string& name : kept()) {
    INFO(name);
    const kit::Folder folder;
    const kit::fs::path path = copy_of(folder, name);
    {
      const session::Session session = open(path);
      CHECK_FALSE(session.read_only());
      check_result(session, name);
    }
    CHECK(kit::bytes_of(path) == kept_bytes(name, ".sprong"));  // looking changes nothing
  }
}

TEST_CASE("A session of every version is gone on with, and is of this version then") {
  for (const std::string& name : kept()) {
    INFO(name);
    const kit::Folder folder;
    const kit::fs::path path = copy_of(folder, name);
    std::string before;
    {
      session::Session session = open(path);
      before = kit::text_of(session.document());
      REQUIRE(session.send(session::SetTitle{"Later"}).ok());
    }
    CHECK(kit::bytes_of(path)[version_byte] == version_now);
    session::Session session = open(path);
    CHECK(session.document().meeting.title == "Later");
    REQUIRE(session.undo().ok());
    check_result(session, name);
  }
}

TEST_CASE("The history of an old session is undone and done again") {
  std::size_t steps = 0;
  for (const std::string& name : kept()) {
    INFO(name);
    const kit::Folder folder;
    session::Session session = open(copy_of(folder, name));
    while (session.next_redo()) REQUIRE(session.redo().ok());
    const std::string whole = kit::text_of(session.document(), kit::Revisions::hidden);
    int undone = 0;
    for (; session.next_undo(); ++undone) REQUIRE(session.undo().ok());
    steps += static_cast<std::size_t>(undone);
    for (; undone > 0; --undone) REQUIRE(session.redo().ok());
    CHECK(kit::text_of(session.document(), kit::Revisions::hidden) == whole);
  }
  CHECK(steps > 100);
}

TEST_CASE("A changed pack, or none at all, changes no old result") {
  const kit::Folder folder;
  kit::fs::create_directories(folder / "other/courage");
  // Something of the same name that is nothing like it.
  for (const content::SourceFile& source : kit::sources()) {
    std::string bytes = source.bytes;
    if (const auto at = bytes.find("id=\"small\""); at != std::string::npos) bytes.replace(at, 10, "id=\"courage\"");
    kit::write_bytes(folder / ("other/courage/" + source.path), bytes);
  }
  REQUIRE(content::read_pack(folder / "other/courage", content::Media::skip).pack);
  for (const std::string& name : kept()) {
    INFO(name);
    const kit::fs::path path = copy_of(folder, name);
    const std::string usual = kit::text_of(open(path).document());
    for (const kit::fs::path& with : {kit::fs::path(), folder / "none", folder / "other"}) {
      INFO(with);
      session::Session session = open(path, with);
      check_result(session, name);
      CHECK(kit::text_of(session.document()) == usual);
    }
    session::Session session = open(path, folder / "other");
    CHECK(session.send(session::SetTitle{"With another pack about"}).ok());
  }
}

TEST_CASE("A file from a newer version is looked at, and told so") {
  const kit::Folder folder;
  const kit::fs::path path = copy_of(folder, "v1/meeting-2");
  std::string bytes = kit::bytes_of(path);
  bytes[version_byte] = version_now + 1;
  kit::write_bytes(path, bytes);
  {
    session::Session session = open(path);
    REQUIRE(session.read_only());
    CHECK(kit::codes(session.send(session::SetTitle{"Older"})) == "session.newer-version");
    CHECK(kit::codes(session.keep_draft("a", "b")) == "session.newer-version");
    check_result(session, "v1/meeting-2");
    for (const char* language : {"nl", "en"}) {
      const auto words = content::read_words(packs() / "ui", content::Language{language});
      REQUIRE(words.ok());
      CHECK(words->sentence(*session.read_only()).size() > 40);
    }
  }
  CHECK(kit::codes(session::merge(folder / "out", {path}, packs(), base::Random(1))) == "merge.newer-version");
  CHECK_FALSE(kit::fs::exists(folder / "out"));
  CHECK(session::read_together({path}, packs()).ok());  // a summary only reads
  CHECK(kit::bytes_of(path) == bytes);
}

TEST_CASE("Files of an old and of this version make one meeting") {
  const kit::Folder folder;
  const kit::fs::path path = copy_of(folder, "v1/meeting-1");
  {
    const session::Session main = open(path);
    auto table = session::Session::create_table(folder / "table.sprong", main, 3, kit::clock(), base::Random(9));
    REQUIRE(table.ok());
    REQUIRE(table->send(kit::label("new words", "call", 3)).ok());
  }
  REQUIRE(session::merge(folder / "out", {path, folder / "table.sprong"}, packs(), base::Random(1)).ok());
  const session::Session merged = open(folder / "out");
  const session::Session old = open(path);
  CHECK(merged.documents().size() == 1);
  CHECK(merged.document().items.size() == old.document().items.size() + 1);
}
