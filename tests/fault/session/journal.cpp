// A journal beside the file, as a change leaves it that was broken off: our own is put back; a stranger's does no harm.
#include <sqlite3.h>

#include <cstring>

#include "base/random.hpp"
#include "session/glance.hpp"
#include "session/merge.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;
using kit::fs::path;

namespace {

path journal_of(const path& file) { return file.string() + "-journal"; }

void run(sqlite3* file, const char* sql) { REQUIRE(sqlite3_exec(file, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }

/// `to` becomes what is on the disk when the power fails in the middle of a change to `from`.
void break_off(const path& from, const path& to) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open(from.c_str(), &file) == SQLITE_OK);
  run(file, "BEGIN IMMEDIATE; UPDATE record SET body = 'half a change'; UPDATE state SET value = 'x'");
  REQUIRE(sqlite3_db_cacheflush(file) == SQLITE_OK);
  const auto over = kit::fs::copy_options::overwrite_existing;
  kit::fs::copy_file(from, to, over);
  kit::fs::copy_file(journal_of(from), journal_of(to), over);
  run(file, "ROLLBACK");
  sqlite3_close(file);
}

std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xFF);
  return bytes;
}

/// The end of a journal that names another file. @source https://www.sqlite.org/fileformat2.html
std::string naming(const path& other) {
  const std::string name = other.string();
  std::uint32_t sum = 0;
  for (const char each : name) sum += static_cast<std::uint32_t>(each);
  return big_endian(0) + name + big_endian(static_cast<std::uint32_t>(name.size())) + big_endian(sum) +
         "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
}

struct Files {
  kit::Folder folder;
  path whole = folder / "whole";
  path broken = folder / "broken";
  std::string text;

  Files() {
    {
      Session session = kit::create(whole);
      for (int label = 0; label < 20; ++label) {
        REQUIRE(session.send(kit::label("a label " + std::to_string(label))).ok());
      }
      text = kit::text_of(session.document());
    }
    break_off(whole, broken);
  }
};

}  // namespace

TEST_CASE("A change that was broken off on another laptop is put back when its file is looked at, opened or merged") {
  const Files files;
  CHECK(kit::bytes_of(files.broken).find("half a change") != std::string::npos);
  for (const char* how : {"glance", "open", "merge"}) {
    INFO(how);
    const path copy = files.folder / how;
    kit::fs::copy_file(files.broken, copy);
    kit::fs::copy_file(journal_of(files.broken), journal_of(copy));
    if (std::string(how) == "glance") CHECK(glance(copy).ok());
    if (std::string(how) == "merge") {
      const path out = files.folder / "merged";
      CHECK(kit::codes(merge(out, {copy}, {}, base::Random(1))) == "ok");
      CHECK(kit::opened(out).document().items.size() == 20);
    }
    CHECK(kit::text_of(kit::opened(copy).document()) == files.text);
    CHECK_FALSE(kit::fs::exists(journal_of(copy)));
  }
}

TEST_CASE("A journal that names another file has nothing deleted") {
  const Files files;
  const path other = files.folder / "letter";
  const auto make = [&](const std::string& name) {
    kit::write_bytes(other, "a letter that is nobody else's");
    const path file = files.folder / name;
    kit::fs::copy_file(files.broken, file);
    kit::write_bytes(journal_of(file), kit::bytes_of(journal_of(files.broken)) + naming(other));
    return file;
  };
  {  // This is what SQLite does by itself: else this test would show nothing.
    const path file = make("bare");
    sqlite3* bare = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &bare) == SQLITE_OK);
    sqlite3_exec(bare, "SELECT count(*) FROM record", nullptr, nullptr, nullptr);
    sqlite3_close(bare);
    CHECK_FALSE(kit::fs::exists(other));
  }
  const path file = make("hostile");
  const std::string bytes = kit::bytes_of(file);
  CHECK(kit::codes(kit::open(file)) == "session.strange-journal");
  CHECK(kit::codes(glance(file)) == "session.strange-journal");
  CHECK(kit::codes(merge(files.folder / "out", {file}, {}, base::Random(1))) == "session.strange-journal");
  CHECK(kit::bytes_of(other) == "a letter that is nobody else's");
  CHECK(kit::bytes_of(file) == bytes);
  CHECK_FALSE(kit::fs::exists(files.folder / "out"));
}

TEST_CASE("A journal of any bytes gives the session or an error, and twice the same") {
  const Files files;
  const std::string journal = kit::bytes_of(journal_of(files.broken));
  base::Random random(6);
  int opened = 0;
  int refused = 0;
  for (int round = 0; round < 300; ++round) {
    INFO("round " << round);
    std::string changed = journal;
    const auto size = static_cast<std::uint32_t>(journal.size());
    for (std::uint32_t flips = 1 + random.below(8); flips > 0; --flips) {
      // Its head and the pages alike.
      const std::uint32_t reach = random.below(2) == 0 ? 64 : size;
      changed[random.below(reach)] = static_cast<char>(random.below(256));
    }
    if (random.below(4) == 0) changed.resize(random.below(size));
    const path file = files.folder / "fuzzed";
    kit::fs::copy_file(files.broken, file, kit::fs::copy_options::overwrite_existing);
    kit::write_bytes(journal_of(file), changed);
    const std::string first = kit::codes(kit::open(file));
    CHECK((first == "ok" || first.rfind("session.", 0) == 0));
    CHECK(kit::codes(kit::open(file)) == first);
    ++(first == "ok" ? opened : refused);
    if (first != "ok") continue;
    Session session = kit::opened(file);
    REQUIRE(session.send(SetTitle{"Goes on"}).ok());
  }
  CHECK(opened > 0);
  CHECK(refused > 0);
}

TEST_CASE("A database of another program is left as it is") {
  const kit::Folder folder;
  const path file = folder / "other";
  sqlite3* other = nullptr;
  // Not by the disk that fails: that one knows no shared memory.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  REQUIRE(sqlite3_open_v2(file.c_str(), &other, flags, "unix") == SQLITE_OK);
  run(other, "PRAGMA journal_mode=WAL; CREATE TABLE mine (text)");
  sqlite3_close(other);
  const std::string bytes = kit::bytes_of(file);
  REQUIRE(bytes.at(18) == 2);
  CHECK(kit::codes(kit::open(file)) == "session.not-a-session");
  CHECK(kit::codes(glance(file)) == "session.not-a-session");
  CHECK(kit::bytes_of(file) == bytes);
}
