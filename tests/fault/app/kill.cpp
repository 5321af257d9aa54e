// The real app is killed (SIGKILL) while somebody types and while a game is played, and started again on the same file:
// all that it had shown as done is there, and unfinished text as far as it had been kept (300 ms after the last key).
// SPRONG_KILLS=N kills N times in place of 12, and says what it came to.
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "base/random.hpp"
#include "e2e/command_line/program.hpp"
#include "session/session.hpp"

using namespace sprong;
using test::Program;

namespace {

constexpr int usual_kills = 12;
constexpr int kills_in_file = 4;  ///< a game lasts longer than that

int wanted_kills() {
  const char* const given = std::getenv("SPRONG_KILLS");
  return given == nullptr ? usual_kills : std::atoi(given);
}

/// What the robot's `report-session` prints, and what a file holds.
struct Amount {
  std::size_t items = 0;
  std::size_t asks = 0;
  std::size_t typed = 0;  ///< bytes of unfinished text

  /// Nothing of `told` is missing: what was typed may have become an item since.
  [[nodiscard]] bool holds(const Amount& told) const {
    if (items < told.items || asks < told.asks) return false;
    return items > told.items || typed >= told.typed;
  }
};

Amount amount_in(const std::filesystem::path& path) {
  static const base::FixedClock clock(0);
  const auto session = session::Session::open(path, {}, clock, base::Random(1));
  if (!session.ok()) INFO(session.error().code);
  REQUIRE(session.ok());
  CHECK_FALSE(session->read_only());  // the lock died with its holder
  Amount amount;
  amount.items = session->document().items.size();
  for (const auto& [id, game] : session->document().games) amount.asks += game.asks.size();
  for (const auto& [field, text] : session->document().drafts) amount.typed += text.size();
  return amount;
}

/// A label is typed in two breaths with time to keep it between, then handed in; over and over.
std::string typing(int run) {
  std::string script = "expect-screen entry\nreport-session\nfocus entry.text\n";
  for (int label = 0; label < 300; ++label) {
    script += "type run " + std::to_string(run) + " label " + std::to_string(label) + "\nadvance 350\nframes 2\n";
    script += "report-session\ntype  and what came after it\nkey Enter\nframes 2\nreport-session\n";
  }
  return script;
}

/// Four computer players ask, one after the other.
std::string playing(int) {
  std::string script = "report-session\n";
  for (int ask = 0; ask < 300; ++ask) script += "key PageDown\nframes 2\nreport-session\n";
  return script;
}

/// Starts the app on `session` and kills it after it has told `lines` amounts and a little more.
Amount killed(const Program& folder, const std::string& session, int lines, unsigned microseconds) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    dup2(ends[1], 1);
    close(ends[0]);
    close(ends[1]);
    if (chdir((folder / "").c_str()) != 0) _exit(2);
    execl(SPRONG_PROGRAM, "sprong", session.c_str(), "--headless", "--robot", "script.robot", "--clock",
          "1465304400000", "--size", "1280x720", "--lang", "en", nullptr);
    _exit(3);
  }
  close(ends[1]);
  FILE* const out = fdopen(ends[0], "r");
  const auto amount_of = [](const char* line, Amount& amount) {
    return std::sscanf(line, "%zu %zu %zu\n", &amount.items, &amount.asks, &amount.typed) == 3;
  };
  Amount told;
  char line[256];
  for (int count = 0; count < lines && fgets(line, sizeof line, out) != nullptr; ++count) {
    REQUIRE(amount_of(line, told));
  }
  usleep(microseconds);
  kill(child, SIGKILL);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  while (fgets(line, sizeof line, out) != nullptr) {  // told before it died; the last line may be half
    if (std::string(line).ends_with('\n')) (void)amount_of(line, told);
  }
  fclose(out);
  CHECK(WIFSIGNALED(status));
  return told;
}

/// Kills the app again and again on copies of `base`. Returns how much was told and found again.
template <class Script>
Amount kill_on(const Program& folder, const std::string& base, int kills, Script script, base::Random& random) {
  Amount all;
  Amount before;
  for (int run = 0; run < kills; ++run) {
    if (run % kills_in_file == 0) {
      std::filesystem::copy_file(folder / base, folder / "now.sprong",
                                 std::filesystem::copy_options::overwrite_existing);
      before = amount_in(folder / "now.sprong");
    }
    INFO("run " << run << " of " << base);
    folder.write("script.robot", script(run));
    const Amount told = killed(folder, "now.sprong", 1 + static_cast<int>(random.below(16)), random.below(9000));
    const Amount found = amount_in(folder / "now.sprong");
    CHECK(told.holds(before));
    CHECK(found.holds(told));
    all.items += found.items - before.items;
    all.asks += found.asks - before.asks;
    all.typed += found.typed;
    before = found;
  }
  return all;
}

}  // namespace

TEST_CASE("The app is killed in mid-typing and in mid-game, and goes on where it was") {
  const int kills = wanted_kills();
  base::Random random(8);
  const Program folder;
  folder.must("new entry.sprong --programme meeting-1 --groups 3 --participants 12");
  folder.write("script.robot", "step walk\nscreen entry\nexpect-screen entry\n");
  const std::string headless = " --headless --robot script.robot --clock 1465304400000 --size 1280x720 --lang en";
  folder.must("entry.sprong" + headless);
  folder.must("new game.sprong --programme meeting-2 --groups 3 --participants 12");
  folder.write(
      "script.robot",
      "step quartet\nclick quartet.seat-1-random\nclick quartet.seat-2-attentive\nclick quartet.seat-3-random\n"
      "click quartet.seat-4-random\nclick quartet.deal\nframes 3\nexpect-screen quartet_table\n");
  folder.must("game.sprong" + headless);

  setenv("SPRONG_DATA", SPRONG_SOURCE_DIR, 0);
  const Amount typed = kill_on(folder, "entry.sprong", kills / 2, typing, random);
  const Amount played = kill_on(folder, "game.sprong", kills - kills / 2, playing, random);
  CHECK(typed.items > static_cast<std::size_t>(kills / 2));
  CHECK(typed.typed > 0);
  CHECK(played.asks > static_cast<std::size_t>(kills / 2));
  if (std::getenv("SPRONG_KILLS") != nullptr) {
    std::cout << kills << " kills: " << typed.items << " labels, " << typed.typed << " bytes of unfinished text and "
              << played.asks << " asks found again\n";
  }
}
