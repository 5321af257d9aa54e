// The power fails while a file is made (a table's, a merged one) and while something is erased: at every step.
#include <cstdlib>
#include <iostream>

#include "fault/session/power_cut.hpp"
#include "session/merge.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;
using fault::DiskStep;
using fault::PowerCut;
using fault::RecordedDisk;

namespace {

constexpr int usual_rounds = 4;

int rounds() {
  const char* const given = std::getenv("SPRONG_CUTS");
  return given == nullptr ? usual_rounds : std::max(usual_rounds, std::atoi(given) / 500);
}

const std::string canary = "canary that must be gone";

/// Carries `act` out in `folder`, and calls `look` with what cuts at each step may leave: look(folder, done).
template <class Act, class Look>
int cut_everywhere(const kit::Folder& folder, bool links, Act act, Look look) {
  int cuts = 0;
  std::vector<DiskStep> before;
  std::vector<DiskStep> steps;
  {
    RecordedDisk disk(folder / "", true);
    if (!links) disk.without_links();
    before = disk.before();
    act();
    disk.told(1);
    steps = disk.steps();
  }
  base::Random random(11);
  PowerCut disk(true);
  for (const DiskStep& step : before) disk.take(step);
  for (std::size_t index = 0; index < steps.size(); ++index) {
    disk.take(steps[index]);
    for (int round = 0; round < rounds(); ++round, ++cuts) {
      INFO("step " << index + 1 << " of " << steps.size() << ", round " << round);
      const kit::Folder left;
      disk.cut(left / "", random);
      look(left, index + 1 == steps.size());
    }
  }
  return cuts;
}

void tell(const char* what, int cuts) {
  if (std::getenv("SPRONG_CUTS") != nullptr) std::cout << what << ": " << cuts << " cuts\n";
}

void make_sources(const kit::Folder& folder) {
  Session main = kit::create(folder / "main", "full", 1, 2, 9);
  REQUIRE(main.send(kit::label("on the first laptop")).ok());
  auto table = Session::create_table(folder / "table", main, 2, kit::clock(), base::Random(2));
  REQUIRE(table.ok());
  REQUIRE(table->send(kit::label("on the second laptop")).ok());
}

std::string merged_text(const kit::fs::path& path) {
  auto session = kit::open(path);
  INFO(kit::codes(session));
  REQUIRE(session.ok());
  return kit::text_of(session->document(), kit::Revisions::hidden);
}

}  // namespace

TEST_CASE("The power fails while files are merged: there is no merged file, or a whole one") {
  for (const bool links : {true, false}) {
    const kit::Folder folder;
    make_sources(folder);
    const std::string main = kit::bytes_of(folder / "main");
    const std::string table = kit::bytes_of(folder / "table");
    const auto merge_in = [](const kit::Folder& where) {
      return merge(where / "out", {where / "main", where / "table"}, {}, base::Random(5));
    };
    std::string whole;
    const int cuts = cut_everywhere(
        folder, links,
        [&] {
          REQUIRE(merge_in(folder).ok());
          whole = merged_text(folder / "out");
        },
        [&](const kit::Folder& left, bool done) {
          CHECK(kit::bytes_of(left / "main") == main);
          CHECK(kit::bytes_of(left / "table") == table);
          if (done) CHECK(kit::fs::exists(left / "out"));
          if (!kit::fs::exists(left / "out")) REQUIRE(merge_in(left).ok());
          CHECK(merged_text(left / "out") == whole);
        });
    tell(links ? "merging" : "merging without hard links", cuts);
    CHECK(cuts > 40);
  }
}

TEST_CASE("The power fails while a table's file is made: it is there once it was told so") {
  const kit::Folder folder;
  make_sources(folder);
  const std::string main = kit::bytes_of(folder / "main");
  std::string whole;
  const int cuts = cut_everywhere(
      folder, true,
      [&] {
        const Session source = kit::opened(folder / "main");
        auto made = Session::create_table(folder / "new", source, 3, kit::clock(), base::Random(7));
        REQUIRE(made.ok());
        whole = kit::text_of(made->document());
      },
      [&](const kit::Folder& left, bool done) {
        CHECK(kit::bytes_of(left / "main") == main);
        const auto session = kit::open(left / "new");
        if (session.ok()) CHECK(kit::text_of(session->document()) == whole);
        if (done) CHECK(session.ok());
      });
  tell("a table's file", cuts);
  CHECK(cuts > 20);
}

TEST_CASE("The power fails while something is erased: it is there, or no byte of it is") {
  const kit::Folder folder;
  RecordId id;
  {
    Session session = kit::create(folder / "a", "full", 1, 2, 9);
    id = *session.send(kit::label(canary));
    REQUIRE(session.keep_draft("label.text", canary + " again and more").ok());
    for (int count = 0; count < 30; ++count) REQUIRE(session.send(kit::label(std::string(200, 'x'))).ok());
    REQUIRE(session.send(PutItem{id, kit::label(canary + " again").what, ""}).ok());
  }
  int there = 0;
  const int cuts = cut_everywhere(
      folder, true,
      [&] {
        Session session = kit::opened(folder / "a");
        REQUIRE(session.send(EraseItem{id}).ok());
      },
      [&](const kit::Folder& left, bool done) {
        Session session = kit::opened(left / "a");
        CHECK_FALSE(session.read_only());
        if (session.document().items.contains(id)) {
          ++there;
          CHECK_FALSE(done);
          REQUIRE(session.send(EraseItem{id}).ok());
        }
        CHECK(session.document().items.size() == 30);
        for (const auto& entry : kit::fs::directory_iterator(left / "")) {
          CHECK(kit::bytes_of(entry.path()).find("canary") == std::string::npos);
        }
      });
  tell("erasing", cuts);
  CHECK(there > 0);
  CHECK(there < cuts);
}
