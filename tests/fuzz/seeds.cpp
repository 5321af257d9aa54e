// Makes what the fuzzers begin with: fuzz_replay "[.seeds]" writes tests/fuzz/base.sprong and the seeds in the folder
// SPRONG_SEEDS. Pages of 512 bytes: small files are mutated more often.
#include <sqlite3.h>

#include <cstdlib>

#include "property/session/random_commands.hpp"
#include "session/merge.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

void make_small(const kit::fs::path& path) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open(path.string().c_str(), &file) == SQLITE_OK);
  REQUIRE(sqlite3_exec(file, "PRAGMA page_size = 512; VACUUM", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(file);
}

void make_session(const kit::fs::path& path, std::uint64_t seed, int steps) {
  kit::fs::remove(path);
  {
    kit::Commands commands(seed);
    Session session = kit::create(path, "full", seed, 2, 9);
    for (int step = 0; step < steps; ++step) {
      if (step % 9 == 8) (void)session.undo().ok();
      // A text of five thousand letters finds nothing that a short one does not.
      const Command next = commands.next(session.document());
      (void)session.send(next).ok();
    }
    (void)session.keep_draft("label.text", "half a sentence").ok();
    (void)session.mark("walk.round", "2").ok();
  }
  make_small(path);
}

}  // namespace

TEST_CASE("Seeds for the fuzzers", "[.seeds]") {
  const char* const given = std::getenv("SPRONG_SEEDS");
  REQUIRE(given != nullptr);
  const kit::fs::path folder = given;
  const kit::fs::path base = kit::fs::path(SPRONG_SOURCE_DIR) / "tests/fuzz/base.sprong";
  make_session(base, 1, 30);
  for (const char* target : {"open_session", "merge_session", "import_table", "read_pack"}) {
    kit::fs::create_directories(folder / target);
  }
  std::vector<kit::fs::path> made;
  for (std::uint64_t seed = 2; seed <= 6; ++seed) {
    made.push_back(folder / "open_session" / ("session-" + std::to_string(seed)));
    make_session(made.back(), seed, static_cast<int>(12 * seed));
  }
  {
    const Session main = kit::opened(base);
    made.push_back(folder / "open_session" / "table");
    kit::fs::remove(made.back());
    auto table = Session::create_table(made.back(), main, 2, kit::clock(), base::Random(9));
    REQUIRE(table.ok());
    REQUIRE(table->send(kit::label("at another table")).ok());
  }
  make_small(made.back());
  kit::fs::remove(folder / "open_session" / "merged");
  REQUIRE(merge(folder / "open_session" / "merged", {base, made.front(), made.back()}, {}, base::Random(8)).ok());
  make_small(folder / "open_session" / "merged");
  for (const auto& entry : kit::fs::directory_iterator(folder / "open_session")) {
    const auto to = folder / "merge_session" / entry.path().filename();
    kit::fs::copy_file(entry.path(), to, kit::fs::copy_options::overwrite_existing);
  }
  kit::fs::copy_file(base, folder / "merge_session" / "base", kit::fs::copy_options::overwrite_existing);
  kit::write_bytes(
      folder / "import_table" / "forms",
      "table,form,choice,quartet,reason\n1,a,won,red,\n1,a,keep,red,\"why, \"\"so\"\"\"\n1,b,need,,time\n");
  kit::write_bytes(folder / "import_table" / "semicolons",
                   "\xEF\xBB\xBFkind;group;station;about;text;theme\r\n"
                   "label;1;call;;\"two\r\nlines\";away\r\n");
  kit::write_bytes(
      folder / "import_table" / "items",
      "kind,group,station,about,text,perspective,theme\ngreen,1,,self,I dare,own,\nconclusion,2,,,x,client,\n");
  kit::write_bytes(folder / "read_pack" / "small", kit::sources().front().bytes);
  for (const char* file : {"deck", "exhibit", "safety", "programmes"}) {
    kit::fs::copy_file(kit::fs::path(SPRONG_SOURCE_DIR) / "tests/data/packs/valid" / (std::string(file) + ".xml"),
                       folder / "read_pack" / file, kit::fs::copy_options::overwrite_existing);
  }
}
