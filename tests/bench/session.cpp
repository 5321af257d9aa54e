// The session file at 100 to 50,000 labels and cards: how long it takes to open, what a commit costs beside a bare
// write and fsync of the same size, what each sync costs, memory, and merging a hundred files.
// Written where it is started, or in SPRONG_BENCH_FOLDER.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "bench/big_session.hpp"
#include "bench/sync_watch.hpp"
#include "session/merge.hpp"

namespace {

using namespace sprong;
using namespace sprong::bench;

constexpr int commits = 300;
constexpr double kilobyte = 1024;

double quantile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void count(benchmark::State& state, const std::string& name, const std::vector<double>& values) {
  state.counters[name + "_median"] = quantile(values, 0.5);
  state.counters[name + "_min"] = quantile(values, 0);
  state.counters[name + "_max"] = quantile(values, 1);
}

double resident_megabytes() {
  std::ifstream statm("/proc/self/statm");
  double all = 0;
  double resident = 0;
  statm >> all >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kilobyte / kilobyte;
}

/// Opening: integrity check, reading, checking every record by the rules.
void open_time(benchmark::State& state) {
  const fs::path path = session_of(static_cast<int>(state.range(0)));
  double memory = 0;
  for (auto _ : state) {
    const double before = resident_megabytes();
    const session::Session session = open(path);
    memory = std::max(memory, resident_megabytes() - before);
    benchmark::DoNotOptimize(session.document().items.size());
  }
  state.counters["file_MB"] = static_cast<double>(fs::file_size(path)) / kilobyte / kilobyte;
  state.counters["memory_MB"] = memory;
}
BENCHMARK(open_time)->Arg(50000)->Arg(10000)->Arg(1000)->Arg(100)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A bare write of as many bytes as the record and fsync.
double bare_write(int file, const std::string& bytes) {
  const auto begun = Clock::now();
  if (::write(file, bytes.data(), bytes.size()) < 0 || ::fsync(file) != 0) std::exit(1);
  return microseconds_since(begun);
}

/// send() of a new label beside a bare write and fsync, in turns. Microseconds.
void commit(benchmark::State& state) {
  SyncWatch::install();
  const int items = static_cast<int>(state.range(0));
  const fs::path source = session_of(items);
  const fs::path path = folder() / "commit.sprong";
  const fs::path bare_path = folder() / "bare";
  fs::copy_file(source, path, fs::copy_options::overwrite_existing);
  std::vector<double> sent;
  std::vector<double> bare;
  double watched = 0;
  for (auto _ : state) {
    session::Session session = open(path);
    const int file = ::open(bare_path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    SyncWatch::clear();
    for (int number = 0; number < commits; ++number) {
      bare.push_back(bare_write(file, std::string(300, 'x')));
      const session::Command command = item(items + 3 * number);
      const auto begun = Clock::now();
      must(session.send(command));
      sent.push_back(microseconds_since(begun));
    }
    ::close(file);
    for (const Wait kind : {Wait::journal_sync, Wait::file_sync, Wait::journal_removed}) {
      for (const double wait : SyncWatch::waits(kind)) watched += wait;
    }
  }
  count(state, "commit_us", sent);
  count(state, "bare_us", bare);
  state.counters["commit_us_p99"] = quantile(sent, 0.99);
  state.counters["times_bare"] = quantile(sent, 0.5) / quantile(bare, 0.5);
  const auto each = [&](const char* name, Wait kind) {
    const std::vector<double>& waits = SyncWatch::waits(kind);
    state.counters[std::string(name) + "_us"] = quantile(waits, 0.5);
    state.counters[std::string(name) + "s"] = static_cast<double>(waits.size()) / commits;
  };
  each("journal_sync", Wait::journal_sync);
  each("file_sync", Wait::file_sync);
  each("journal_removed", Wait::journal_removed);
  double all = 0;
  for (const double one : sent) all += one;
  state.counters["waiting_part"] = watched / all;
  fs::remove(path);
  fs::remove(bare_path);
}
BENCHMARK(commit)->Arg(100)->Arg(1000)->Arg(10000)->Arg(50000)->Unit(benchmark::kMillisecond)->Iterations(1);

/// The other things that are kept while a meeting goes on, in a session of 50,000: microseconds.
void other_commits(benchmark::State& state) {
  const fs::path path = folder() / "commit.sprong";
  fs::copy_file(session_of(50000), path, fs::copy_options::overwrite_existing);
  std::vector<double> draft;
  std::vector<double> form;
  std::vector<double> ask;
  std::vector<double> undone;
  const auto timed = [](std::vector<double>& into, const auto& act) {
    const auto begun = Clock::now();
    must(act());
    into.push_back(microseconds_since(begun));
  };
  for (auto _ : state) {
    session::Session session = open(path);
    std::vector<content::QuartetKey> all;
    for (const content::Quartet& quartet : session.document().deck()->quartets) all.push_back(quartet.id);
    for (int number = 0; number < 100; ++number) {
      const std::string text(static_cast<std::size_t>(1 + number), 'x');
      timed(draft, [&] { return session.keep_draft("labels.text", text); });
      timed(form, [&] {
        session::PutForm put{};
        put.form.need = "An hour a month";
        return session.send(put);
      });
      const std::vector<session::Seat> seats(4);
      timed(ask, [&] { return session.send(session::StartGame{1, all, seats, static_cast<std::uint64_t>(number)}); });
    }
    for (int number = 0; number < 100; ++number) {
      timed(undone, [&] { return session.undo(); });
    }
  }
  count(state, "draft_us", draft);
  count(state, "form_us", form);
  count(state, "game_us", ask);
  count(state, "undo_us", undone);
  fs::remove(path);
}
BENCHMARK(other_commits)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Merging the files of a hundred tables of one meeting: 30 labels and cards, 6 forms and a game in each.
void merge_hundred(benchmark::State& state) {
  std::vector<fs::path> files;
  {
    const auto main = make_session(folder() / "main.sprong", {30, 6, 1});
    files.push_back(main.path());
    for (int table = 1; table < 100; ++table) {
      files.push_back(folder() / ("table-" + std::to_string(table) + ".sprong"));
      fs::remove(files.back());
      auto own = must(session::Session::create_table(files.back(), main, std::min(table, 99), the_day(),
                                                     base::Random(static_cast<std::uint64_t>(table) + 10)));
      add_items(own, 100 * table, 30);
      add_forms(own, 6);
      add_game(own, table);
    }
  }
  const fs::path out = folder() / "merged.sprong";
  for (auto _ : state) {
    fs::remove(out);
    must(session::merge(out, files, app::find_data().packs, base::Random(1)));
  }
  state.counters["items"] = static_cast<double>(open(out).document().items.size());
  for (const fs::path& file : files) fs::remove(file);
  fs::remove(out);
}
BENCHMARK(merge_hundred)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace

int main(int count_of, char** arguments) {
  benchmark::Initialize(&count_of, arguments);
  benchmark::RunSpecifiedBenchmarks();
  fs::remove_all(folder());
  return 0;
}
