// Sessions of 20 forms and 15 labels, cards and conclusions each, as files: opening them as `sprong summary` does,
// summing them up, and every format; beside the same tallies in plain SQL over those files. The argument is how many
// forms there are together: 100 to 10,000, or to 100,000 with SPRONG_BENCH_FORMS=100000 (5,000 files, some minutes).
// Every step runs in a process of its own; "peak_mb" is what that process had at most, the steps before it included.
#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <optional>

#include "app/formats.hpp"
#include "bench/big_session.hpp"
#include "session/merge.hpp"

namespace {

using namespace sprong;
using namespace sprong::bench;

constexpr int forms_each = 20;
constexpr int items_each = 15;

int most_forms() {
  const char* named = std::getenv("SPRONG_BENCH_FORMS");
  return named == nullptr ? 10'000 : std::atoi(named);
}

// ---- the files ----

/// Five tables of four; at each the quartets go round, and everyone says why.
session::PutForm form(int session, int number, const std::vector<content::Quartet>& quartets) {
  const auto quartet = [&](int at) { return quartets[static_cast<std::size_t>(at) % quartets.size()].id; };
  const int seat = number % 4;
  const int first = session + number / 4 + 2 * seat;
  const std::string who = std::to_string(session) + "/" + std::to_string(number);
  session::PutForm put{};
  put.table = 1 + number / 4;
  put.code = std::string(1, static_cast<char>('a' + seat));
  put.handed_in = true;
  put.form.won = {quartet(first), quartet(first + 1)};
  put.form.keep = {{quartet(first), "Because it is why I ring the bell and stay there, even then (" + who + ")."}};
  put.form.discard = {{quartet(first + 1), "I know it, and it does not help me when the door opens (" + who + ")."}};
  put.form.wish = reflection::Chosen{quartet(first + 3), "I would like to have that with me (" + who + ")."};
  put.form.need = "An hour a month to think together, and somebody who comes along (" + who + ").";
  return put;
}

void make_file(const fs::path& path, int number) {
  session::NewSession with;
  with.programme = content::ProgrammeKey("one-day");
  with.groups = 5;
  with.participants = 24;
  with.date = "20" + std::to_string(10 + number % 15) + "-0" + std::to_string(1 + number % 9) + "-1" +
              std::to_string(number % 10);
  auto session = must(
      session::Session::create(path, courage(), with, the_day(), base::Random(static_cast<std::uint64_t>(number) + 1)));
  std::vector<session::Command> commands;
  for (int item = 0; item < items_each; ++item) commands.emplace_back(bench::item(number * items_each + item));
  for (int index = 0; index < forms_each; ++index) {
    commands.emplace_back(form(number, index, session.document().deck()->quartets));
  }
  must(session.send_all(commands));
}

std::vector<fs::path> files_of(int forms) {
  std::vector<fs::path> files;
  for (int number = 0; number < forms / forms_each; ++number) {
    files.push_back(folder() / ("report-" + std::to_string(number) + ".sprong"));
    if (!fs::exists(files.back())) make_file(files.back(), number);
  }
  return files;
}

// ---- steps ----

struct Measured {
  double seconds = 0;
  double peak_mb = 0;
  double bytes = 0;
};

/// Runs `step` in a process of its own; it gives how long the part that counts took, and how many bytes came of it.
Measured apart(const std::function<std::pair<double, double>()>& step) {
  int ends[2];
  if (::pipe(ends) != 0) std::exit(1);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto [seconds, bytes] = step();
    const double both[] = {seconds, bytes};
    const bool told = ::write(ends[1], both, sizeof both) == sizeof both;
    ::_exit(told ? 0 : 1);
  }
  ::close(ends[1]);
  double both[2] = {0, 0};
  const bool told = ::read(ends[0], both, sizeof both) == sizeof both;
  ::close(ends[0]);
  rusage used{};
  int status = 0;
  ::wait4(child, &status, 0, &used);
  if (!told || status != 0) {
    std::cerr << "a step of the benchmark ended with " << status << '\n';
    std::exit(1);
  }
  return {both[0], static_cast<double>(used.ru_maxrss) / 1024, both[1]};
}

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

report::Summary summed_up(const std::vector<session::Document>& meetings) {
  std::vector<const session::Document*> documents;
  for (const session::Document& meeting : meetings) documents.push_back(&meeting);
  return must(report::summarise(documents, {report::Reader::facilitator, 10, ""}));
}

void report_on(benchmark::State& state, const std::function<std::pair<double, double>()>& step) {
  for (auto _ : state) {
    const Measured measured = apart(step);
    state.SetIterationTime(measured.seconds);
    state.counters["peak_mb"] = measured.peak_mb;
    if (measured.bytes > 0) state.counters["mb"] = measured.bytes / 1e6;
  }
}

void open_files(benchmark::State& state) {
  const std::vector<fs::path> files = files_of(static_cast<int>(state.range(0)));
  report_on(state, [&] {
    const double seconds = seconds_of([&] { (void)must(session::read_together(files, app::find_data().packs)); });
    return std::pair(seconds, 0.0);
  });
}

void summarise(benchmark::State& state) {
  const std::vector<fs::path> files = files_of(static_cast<int>(state.range(0)));
  report_on(state, [&] {
    const auto meetings = must(session::read_together(files, app::find_data().packs));
    return std::pair(seconds_of([&] { (void)summed_up(meetings); }), 0.0);
  });
}

/// A format from the summary on: what a person waits for after the files are open.
void write_format(benchmark::State& state, const std::string& format) {
  const std::vector<fs::path> files = files_of(static_cast<int>(state.range(0)));
  report_on(state, [&] {
    const auto words = must(content::read_words(app::find_data().words, content::english));
    std::optional<report::Summary> summary = summed_up(must(session::read_together(files, app::find_data().packs)));
    std::size_t bytes = 0;
    const double seconds = seconds_of([&] { bytes = must(app::in_format(*summary, format, words)).size(); });
    return std::pair(seconds, static_cast<double>(bytes));
  });
}

// ---- the same tallies in SQL ----

constexpr const char* tallies =
    "SELECT 'won', quartet.value, count(*) FROM record, json_each(body, '$.won') AS quartet "
    "WHERE kind = 'form' AND body ->> '$.handed-in' GROUP BY 2 "
    "UNION ALL SELECT 'keep', chosen.value ->> 'quartet', count(*) FROM record, json_each(body, '$.keep') AS chosen "
    "WHERE kind = 'form' AND body ->> '$.handed-in' GROUP BY 2 "
    "UNION ALL SELECT 'discard', chosen.value ->> 'quartet', count(*) FROM record, "
    "json_each(body, '$.discard') AS chosen WHERE kind = 'form' AND body ->> '$.handed-in' GROUP BY 2 "
    "UNION ALL SELECT 'wish', body ->> '$.wish.quartet', count(*) FROM record "
    "WHERE kind = 'form' AND body ->> '$.handed-in' AND body ->> '$.wish.quartet' NOT NULL GROUP BY 2";

void plain_sql(benchmark::State& state) {
  const std::vector<fs::path> files = files_of(static_cast<int>(state.range(0)));
  report_on(state, [&] {
    std::map<std::string, int> counts;
    const double seconds = seconds_of([&] {
      for (const fs::path& file : files) {
        sqlite3* database = nullptr;
        sqlite3_stmt* rows = nullptr;
        if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
            sqlite3_prepare_v2(database, tallies, -1, &rows, nullptr) != SQLITE_OK) {
          std::exit(1);
        }
        while (sqlite3_step(rows) == SQLITE_ROW) {
          const auto text = [&](int column) {
            return std::string(reinterpret_cast<const char*>(sqlite3_column_text(rows, column)));
          };
          counts[text(0) + "/" + text(1)] += sqlite3_column_int(rows, 2);
        }
        sqlite3_finalize(rows);
        sqlite3_close(database);
      }
    });
    const report::Summary summary = summed_up(must(session::read_together(files, app::find_data().packs)));
    for (const report::QuartetFigures& quartet : summary.quartets) {
      const std::string& id = quartet.id.value;
      const bool same = counts["won/" + id] == quartet.won && counts["keep/" + id] == quartet.keep &&
                        counts["discard/" + id] == quartet.discard && counts["wish/" + id] == quartet.wish;
      if (!same) std::exit(1);
    }
    return std::pair(seconds, 0.0);
  });
}

void sizes(benchmark::internal::Benchmark* made) {
  for (int forms = 100; forms <= most_forms(); forms *= 10) made->Arg(forms);
  made->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
}

}  // namespace

BENCHMARK(open_files)->Apply(sizes);
BENCHMARK(summarise)->Apply(sizes);
BENCHMARK(plain_sql)->Apply(sizes);
BENCHMARK_CAPTURE(write_format, html, "html")->Apply(sizes);
BENCHMARK_CAPTURE(write_format, pdf, "pdf")->Apply(sizes);
BENCHMARK_CAPTURE(write_format, xlsx, "xlsx")->Apply(sizes);
BENCHMARK_CAPTURE(write_format, csv, "csv")->Apply(sizes);
BENCHMARK_CAPTURE(write_format, json, "json")->Apply(sizes);
BENCHMARK_CAPTURE(write_format, qdpx, "qdpx")->Apply(sizes);

BENCHMARK_MAIN();
