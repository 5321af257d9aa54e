// Everything that the fuzzers kept, and what they once broke, goes through the same code again.
#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "fuzz/scratch.hpp"
#include "fuzz/targets.hpp"

using namespace sprong::fuzz;

namespace {

/// Every file in corpus/TARGET and found/TARGET through `target`. A wrong one ends the program, and has said so.
void replay(const std::string& name, void (*target)(const std::string&)) {
  std::vector<fs::path> files;
  for (const char* folder : {"tests/fuzz/corpus", "tests/fuzz/found"}) {
    const fs::path path = fs::path(SPRONG_SOURCE_DIR) / folder / name;
    if (!fs::exists(path)) continue;
    for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    INFO(file);
    REQUIRE_NOTHROW(target(bytes_of(file)));
  }
  CHECK(files.size() > 3);
}

}  // namespace

TEST_CASE("The fuzzers' corpus: session files") { replay("open_session", open_session); }
TEST_CASE("The fuzzers' corpus: merging") { replay("merge_session", merge_session); }
TEST_CASE("The fuzzers' corpus: tables") { replay("import_table", import_table); }
TEST_CASE("The fuzzers' corpus: content packs") { replay("read_pack", read_pack); }
