// What a change costs does not grow with the session: counted in bytes and syncs, which no busy machine disturbs.
// Times: tests/bench/session.cpp.
#include "bench/sync_watch.hpp"
#include "session/merge.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;
using bench::SyncWatch;
using bench::Wait;

namespace {

struct Cost {
  long bytes = 0;  ///< on average
  std::size_t syncs = 0;
};

/// What `changes` labels more cost in a session of `items`, each.
Cost cost_of_a_change(int items, int changes, bool undone) {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  std::vector<Command> commands;
  for (int number = 0; number < items; ++number) commands.emplace_back(kit::label("label " + std::to_string(number)));
  REQUIRE(session.send_all(commands).ok());
  for (int number = 0; number < changes; ++number) REQUIRE(session.send(kit::label("one more")).ok());
  SyncWatch::clear();
  for (int number = 0; number < changes; ++number) {
    REQUIRE((undone ? session.undo().ok() : session.send(kit::label("another one")).ok()));
  }
  const std::size_t syncs = SyncWatch::waits(Wait::journal_sync).size() + SyncWatch::waits(Wait::file_sync).size() +
                            SyncWatch::waits(Wait::journal_removed).size();
  return {SyncWatch::written() / changes, syncs / static_cast<std::size_t>(changes)};
}

}  // namespace

TEST_CASE("A commit costs the same in a small session and in a large one") {
  SyncWatch::install();
  for (const bool undone : {false, true}) {
    INFO((undone ? "undo" : "change"));
    const Cost small = cost_of_a_change(100, 40, undone);
    const Cost large = cost_of_a_change(6000, 40, undone);
    INFO(small.bytes << " and " << large.bytes << " bytes");
    CHECK(small.syncs == 4);  // the journal twice, the file, the journal's removal
    CHECK(large.syncs == small.syncs);
    CHECK(large.bytes < small.bytes * 2);  // a tree of one more floor
    CHECK(large.bytes < 100'000);
  }
}

TEST_CASE("A hundred files of one meeting become one") {
  const kit::Folder folder;
  std::vector<kit::fs::path> files{folder / "main"};
  const Session main = kit::create(files.front(), "full", 1, 5, 30);
  for (int number = 1; number < 100; ++number) {
    files.push_back(folder / ("table" + std::to_string(number)));
    auto table = Session::create_table(files.back(), main, number, kit::clock(),
                                       base::Random(static_cast<std::uint64_t>(number) + 50));
    REQUIRE(table.ok());
    std::vector<Command> commands;
    for (int item = 0; item < 5; ++item) commands.emplace_back(kit::label("at table " + std::to_string(number)));
    REQUIRE(table->send_all(commands).ok());
  }
  REQUIRE(merge(folder / "out", files, {}, base::Random(1)).ok());
  CHECK(kit::opened(folder / "out").document().items.size() == 99 * 5);
}
