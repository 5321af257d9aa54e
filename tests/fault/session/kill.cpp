// The program is killed in the middle of its work: what it had acknowledged is there, whole, and nothing halved.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "property/session/random_commands.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

constexpr int kills = 40;
constexpr int most_microseconds = 60000;

/// Sends pairs of labels for ever, with undo and typing between, and tells the pipe each pair that it has sent.
[[noreturn]] void work(const kit::fs::path& path, int pipe_end) {
  auto session = kit::open(path);
  if (!session.ok()) _exit(1);
  for (int pair = 0;; ++pair) {
    (void)session->keep_draft("label.text", "half of " + std::to_string(pair)).ok();
    const std::string name = "pair " + std::to_string(pair);
    if (!session->send_all({kit::label(name), kit::label(name)}).ok()) _exit(2);
    const char one = 1;
    if (write(pipe_end, &one, 1) != 1) _exit(3);
    (void)session->mark("round", std::to_string(pair)).ok();
    (void)session->send(SetTitle{"Title " + std::to_string(pair)}).ok();
    (void)session->undo().ok();
  }
}

int acknowledged(int pipe_end) {
  int count = 0;
  char bytes[4096];
  for (ssize_t got = 0; (got = read(pipe_end, bytes, sizeof bytes)) > 0;) count += static_cast<int>(got);
  return count;
}

}  // namespace

TEST_CASE("Killed in the middle of commands, everything acknowledged is there") {
  kit::Commands random(4);
  int pairs = 0;
  for (int round = 0; round < kills; ++round) {
    INFO("round " << round);
    const kit::Folder folder;
    { kit::create(folder / "a"); }
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      close(ends[0]);
      work(folder / "a", ends[1]);
    }
    close(ends[1]);
    usleep(5000 + random.below(most_microseconds));
    REQUIRE(kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    const int told = acknowledged(ends[0]);
    close(ends[0]);

    Session session = kit::opened(folder / "a");
    CHECK_FALSE(session.read_only());  // the lock died with its holder
    const auto labels = session.document().items_of(journey::ItemKind::label);
    CHECK(labels.size() % 2 == 0);
    CHECK((static_cast<int>(labels.size()) / 2 == told || static_cast<int>(labels.size()) / 2 == told + 1));
    for (std::size_t index = 0; index + 1 < labels.size(); index += 2) {
      CHECK(labels[index]->what.text == labels[index + 1]->what.text);
    }
    CHECK(session.send(SetTitle{"Going on"}).ok());
    pairs += told;
  }
  CHECK(pairs > kills);  // else nothing was interrupted
}
