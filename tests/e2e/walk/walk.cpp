// A whole walk of 27 people in 5 groups, on the real program: a latecomer, a group that is late, a group that falls
// apart, and in the middle the program is killed. It goes on at the second, with the plan as it was.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr long long begin = 1'465'304'400'000;  ///< 7 June 2016, afternoon
constexpr long long minute = 60'000;

class Walk {
 public:
  Walk() : m_folder(fs::temp_directory_path() / ("sprong-walk-" + std::to_string(::getpid()))) {
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  ~Walk() { fs::remove_all(m_folder); }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  [[nodiscard]] std::string session() const { return (m_folder / "walk.sprong").string(); }

  /// Runs the program to its end; gives the exit code.
  int run(const std::vector<std::string>& arguments) {
    int status = 0;
    ::waitpid(start(arguments), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  /// Plays a script in a program whose clock stands at `clock`.
  int play(const std::string& script, long long clock, const std::string& windows) {
    return run(app(script, clock, windows));
  }

  /// Plays a script and kills the program when it has come to its end, without any warning.
  void play_and_kill(const std::string& script, long long clock, const std::string& windows) {
    const fs::path reached = m_folder / "reached.png";
    const pid_t program = start(app(script + "\nshot reached.png\nframes 100000000\n", clock, windows));
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(100);
    while (!fs::exists(reached) && std::chrono::steady_clock::now() < until &&
           ::waitpid(program, nullptr, WNOHANG) == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    INFO(said());
    CHECK(fs::exists(reached));
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
  }

  /// What the program said last.
  [[nodiscard]] std::string said() const {
    std::ifstream file(m_folder / "said.txt");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

 private:
  std::vector<std::string> app(const std::string& script, long long clock, const std::string& windows) {
    std::ofstream(m_folder / "script.robot") << "motion off\n" << script;
    return {session(),
            "--headless",
            "--size",
            "1280x720",
            "--lang",
            "en",
            "--clock",
            std::to_string(clock),
            windows,
            "--robot",
            (m_folder / "script.robot").string()};
  }

  pid_t start(const std::vector<std::string>& arguments) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    std::vector<char*> passed;
    std::string program = SPRONG_PROGRAM;
    passed.push_back(program.data());
    std::vector<std::string> copies = arguments;
    for (std::string& argument : copies) passed.push_back(argument.data());
    passed.push_back(nullptr);
    if (std::freopen((m_folder / "said.txt").c_str(), "w", stderr) == nullptr) std::_Exit(126);
    if (std::freopen("/dev/null", "w", stdout) == nullptr || ::chdir(m_folder.c_str()) != 0) std::_Exit(126);
    ::execv(program.c_str(), passed.data());
    std::_Exit(127);
  }

  fs::path m_folder;
};

const std::string first_half = R"(
step walk
expect People per group: 6, 6, 5, 5, 5
click step.next
expect Round 1 of 5
expect 15:00
advance 780000
expect Round off
advance 120001
expect Time to change
click step.next
expect Round 2 of 5
click walk.change
expect-screen walk_change
click change.joins
expect Joins group 3
click change.group-2-late
click change.close
expect We wait for group 2
advance 60000
expect 14:00
click walk.more
expect 15:00
advance 17000
expect 14:43
)";

// Killed 77 seconds into round 2 with a minute added; opened again 42 seconds later.
const std::string second_half = R"(
expect-screen walk
expect Round 2 of 5
expect 14:01
expect We wait for group 2
click walk.change
click change.group-5-gone
click change.round-less
click change.close
expect Round 2 of 4
expect-no-widget walk.group-5
key Ctrl+z
expect Round 2 of 5
key Ctrl+y
expect Round 2 of 4
click step.next
expect Round 3 of 4
click step.next
expect Round 4 of 4
click step.next
expect-screen pause
)";

}  // namespace

TEST_CASE("A walk of 27 people in 5 groups, with a latecomer and a crash in the middle") {
  const bool two = GENERATE(false, true);
  Walk walk;
  REQUIRE(walk.run({"new", walk.session(), "--programme", "meeting-1", "--participants", "27", "--groups", "5",
                    "--lang", "en"}) == 0);
  const auto on_console = [two](std::string script) {
    if (!two) return script;
    // The same with a window for the facilitator: what is pressed stands there, what is read stands in the room.
    for (const char* name : {"step.next", "walk.change", "walk.more"}) {
      const std::string from = std::string("click ") + name + "\n";
      const std::string to = std::string("click console.") + (std::string(name) == "step.next" ? "next" : name) + "\n";
      for (auto at = script.find(from); at != std::string::npos; at = script.find(from, at + to.size())) {
        script.replace(at, from.size(), to);
      }
    }
    const auto wrap = [&script](const std::string& first, const std::string& last) {
      auto at = script.find(first);
      REQUIRE(at != std::string::npos);
      script.insert(at + first.size(), "on console\n");
      at = script.find(last, at);
      script.insert(at + last.size(), "on room\n");
    };
    wrap("click console.walk.change\n", "click change.close\n");
    return script;
  };
  const std::string windows = two ? "--console" : "--one-window";
  walk.play_and_kill(on_console(first_half), begin, windows);
  const long long killed = begin + 15 * minute + 1 + minute + 17'000;
  const int ended = walk.play(on_console(second_half), killed + 42'000, windows);
  INFO(walk.said());
  CHECK(ended == 0);
}
