// Every step that a command takes on the disk fails in turn: the document stays what the disk has, and the command
// goes through when the disk works again.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "fault/session/failing_disk.hpp"
#include "property/session/random_commands.hpp"

using namespace sprong;
using namespace sprong::session;
using fault::FailingDisk;

namespace {

/// A meeting with some of everything, closed.
void make_meeting(const kit::fs::path& path, std::uint64_t seed) {
  FailingDisk::install();
  FailingDisk::work();
  kit::Commands commands(seed);
  Session session = kit::create(path, "full", seed, 3, 15);
  for (int step = 0; step < 40; ++step) (void)session.send(commands.next(session.document())).ok();
  REQUIRE(session.send(kit::label("a label that is there")).ok());
}

const Command long_label = kit::label(std::string(270, 'y'));

/// Fails step after step of `change`, from the first to the last. Returns how many steps there were.
template <class Change>
int fail_each(int code, bool stays, bool late, Change change) {
  const kit::Folder folder;
  make_meeting(folder / "whole", 5);
  for (int after = 1; after < 200; ++after) {
    INFO("step " << after << ", code " << code << (stays ? ", stays" : "") << (late ? ", late" : ""));
    kit::fs::copy_file(folder / "whole", folder / "a", kit::fs::copy_options::overwrite_existing);
    kit::fs::remove(folder / "a-journal");
    Session session = kit::opened(folder / "a");
    const std::string before = kit::text_of(session.document());
    if (late) {
      FailingDisk::fail_late(after, code);
    } else {
      FailingDisk::fail(after, code, stays);
    }
    const base::Result<void> result = change(session);
    const bool failed = FailingDisk::failed();
    FailingDisk::work();
    if (!result.ok()) {
      const std::string error = result.error().code;
      CHECK((error == "session.disk-full" || error == "session.disk-error" || error == "session.changed-elsewhere"));
      CHECK(kit::text_of(session.document()) == before);
      const auto again = change(session);
      // When even the state of the disk could not be seen, it is read again first.
      CHECK((again.ok() || again.error().code == "session.changed-elsewhere"));
    }
    const std::string after_it = kit::text_of(session.document());
    CHECK(after_it != before);
    { const Session closed = std::move(session); }
    CHECK(kit::text_of(kit::opened(folder / "a").document()) == after_it);
    if (!failed) return after - 1;
  }
  FAIL("a change took 200 steps");
  return 0;
}

base::Result<void> send(Session& session, const Command& command) {
  const auto sent = session.send(command);
  if (!sent.ok()) return sent.errors();
  return {};
}

/// Runs `body` in a child process; its result is the exit code.
template <class Body>
int in_child(Body body) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(body());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("A full or failing disk: every step of a command in turn") {
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    for (const bool stays : {false, true}) {
      const int steps = fail_each(code, stays, false, [](Session& session) { return send(session, long_label); });
      CHECK(steps > 5);
    }
  }
}

TEST_CASE("A failing disk: undo, draft and position") {
  CHECK(fail_each(SQLITE_FULL, true, false, [](Session& session) { return session.undo(); }) > 5);
  CHECK(fail_each(SQLITE_FULL, true, false,
                  [](Session& session) { return session.keep_draft("label.text", "half a sentence"); }) > 5);
}

TEST_CASE("A failing disk: the place of the meeting goes on in memory, and reaches the disk with the next change") {
  const content::StepKey step("walk");
  int refused = 0;
  for (int after = 1; after < 60; ++after) {
    INFO("step " << after);
    const kit::Folder folder;
    make_meeting(folder / "a", 5);
    Session session = kit::opened(folder / "a");
    REQUIRE(session.document().position.step != step);
    FailingDisk::fail(after, SQLITE_FULL, true);
    const bool kept = session.go_to(step).ok();
    const bool failed = FailingDisk::failed();
    if (!kept) {
      ++refused;
      CHECK(session.place_unkept());
      CHECK_FALSE(session.keep_place().ok());
      CHECK_FALSE(session.send(long_label).ok());  // what people say is still refused
    }
    CHECK(session.document().position.step == step);
    FailingDisk::work();
    const bool with_label = after % 2 == 0;
    CHECK((with_label ? session.send(long_label).ok() : session.keep_place().ok()));
    CHECK_FALSE(session.place_unkept());
    { const Session closed = std::move(session); }
    CHECK(kit::opened(folder / "a").document().position.step == step);
    if (!failed) break;
  }
  CHECK(refused > 5);
}

TEST_CASE("A step that did its work but says that it failed") {
  CHECK(fail_each(SQLITE_IOERR_DIR_FSYNC, false, true, [](Session& session) { return send(session, long_label); }) > 5);
}

TEST_CASE("Erasing on a failing disk is finished later, and then no byte is left") {
  const kit::Folder folder;
  FailingDisk::install();
  FailingDisk::work();
  RecordId id;
  {
    Session session = kit::create(folder / "whole");
    id = *session.send(kit::label("canary"));
  }
  bool unfinished = false;
  for (int after = 1; after < 200; ++after) {
    INFO("step " << after);
    kit::fs::copy_file(folder / "whole", folder / "a", kit::fs::copy_options::overwrite_existing);
    Session session = kit::opened(folder / "a");
    FailingDisk::fail(after, SQLITE_FULL, true);
    const auto erased = session.send(EraseItem{id});
    const bool failed = FailingDisk::failed();
    FailingDisk::work();
    if (!erased.ok() && erased.error().code == "session.erase-unfinished") {
      unfinished = true;
      CHECK(session.document().items.empty());
    } else if (!erased.ok()) {
      CHECK(session.document().items.size() == 1);
      REQUIRE(session.send(EraseItem{id}).ok());
    }
    { const Session closed = std::move(session); }
    CHECK(kit::opened(folder / "a").document().items.empty());
    CHECK(kit::bytes_of(folder / "a").find("canary") == std::string::npos);
    if (!failed) break;
  }
  CHECK(unfinished);
}

TEST_CASE("A new session that does not fit leaves no file") {
  const kit::Folder folder;
  FailingDisk::install();
  for (int after = 1; after < 400; ++after) {
    FailingDisk::fail(after, SQLITE_FULL, true);
    const auto made = Session::create(folder / "a", kit::pack(), {content::ProgrammeKey("full"), "", {}, 3, 15},
                                      kit::clock(), base::Random(1));
    const bool failed = FailingDisk::failed();
    FailingDisk::work();
    if (made.ok()) {
      CHECK_FALSE(failed);
      return;
    }
    CHECK_FALSE(kit::fs::exists(folder / "a"));
  }
  FAIL("a session took 400 steps to make");
}

TEST_CASE("The real limit of a file's size") {
  const kit::Folder folder;
  make_meeting(folder / "a", 6);
  const int outcome = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const auto size = static_cast<rlim_t>(kit::fs::file_size(folder / "a"));
    const rlimit limit{size + 8192, size + 8192};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    auto opened = kit::open(folder / "a");
    if (!opened.ok()) return 2;
    for (int count = 0; count < 500; ++count) {
      const std::string before = kit::text_of(opened->document());
      if (opened->send(long_label).ok()) continue;
      return kit::text_of(opened->document()) == before ? 0 : 3;
    }
    return 4;
  });
  CHECK(outcome == 0);
  CHECK(kit::open(folder / "a").ok());
}

TEST_CASE("A file that may not be written is opened to look at") {
  const kit::Folder folder;
  make_meeting(folder / "a", 7);
  kit::fs::permissions(folder / "", kit::fs::perms::all);
  kit::fs::permissions(folder / "a", kit::fs::perms(0444));
  const std::string bytes = kit::bytes_of(folder / "a");
  const int outcome = in_child([&] {
    if (getuid() == 0 && setuid(65534) != 0) return 1;  // root may write anything
    auto opened = kit::open(folder / "a");
    if (!opened.ok()) return 2;
    if (!opened->read_only() || opened->read_only()->code != "session.read-only-file") return 3;
    if (kit::codes(opened->send(long_label)) != "session.read-only-file") return 4;
    // All of it can be seen: the meeting can be gone through, in memory.
    if (!opened->go_to(content::StepKey("choices")).ok() || opened->place_unkept()) return 6;
    if (opened->document().position.step != content::StepKey("choices")) return 7;
    return opened->document().items.empty() ? 5 : 0;
  });
  CHECK(outcome == 0);
  CHECK(kit::bytes_of(folder / "a") == bytes);
}

TEST_CASE("A file from a newer version is opened to look at") {
  const kit::Folder folder;
  make_meeting(folder / "a", 8);
  std::string bytes = kit::bytes_of(folder / "a");
  bytes[63] = 99;  // user_version, big-endian at byte 60 of the header
  kit::write_bytes(folder / "a", bytes);
  Session session = kit::opened(folder / "a");
  REQUIRE(session.read_only());
  CHECK(session.read_only()->code == "session.newer-version");
  CHECK_FALSE(session.document().items.empty());
  CHECK(kit::codes(session.undo()) == "session.newer-version");
  CHECK(kit::bytes_of(folder / "a") == bytes);
}

TEST_CASE("Damaged files are refused or opened whole, and never changed by that") {
  const kit::Folder folder;
  make_meeting(folder / "a", 9);
  const std::string whole = kit::bytes_of(folder / "a");
  kit::Commands random(77);
  int refused = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bytes = whole;
    if (round % 8 == 0) {
      bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
    } else {
      const std::uint32_t flips = 1 + random.below(20);
      for (std::uint32_t flip = 0; flip < flips; ++flip) {
        bytes[random.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.below(256));
      }
    }
    kit::write_bytes(folder / "b", bytes);
    const auto opened = kit::open(folder / "b");
    if (!opened.ok()) {
      ++refused;
      CHECK(kit::bytes_of(folder / "b") == bytes);
    }
  }
  CHECK(refused > 100);
}

TEST_CASE("A stranger's triggers and tables are not taken in") {
  const kit::Folder folder;
  make_meeting(folder / "a", 10);
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open((folder / "a").string().c_str(), &file) == SQLITE_OK);
  REQUIRE(sqlite3_exec(file, "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END", nullptr, nullptr,
                       nullptr) == SQLITE_OK);
  sqlite3_close(file);
  CHECK(kit::codes(kit::open(folder / "a")) == "session.damaged");
}
