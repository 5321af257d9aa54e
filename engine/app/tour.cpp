#include "app/tour.hpp"

#include <algorithm>

#include "app/app_exporter.hpp"
#include "app/formats.hpp"
#include "app/robot.hpp"
#include "export/write_file.hpp"
#include "session/import.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace sprong::app {
namespace {

namespace fs = std::filesystem;

constexpr base::Milliseconds afternoon = 1'465'304'400'000;  ///< of the first meeting, three o'clock in Utrecht
constexpr std::uint64_t tour_seed = 20160607;
constexpr int watchdog_seconds = 600;

struct ExampleFacts {
  const char* name;
  const char* programme;
  int participants;
  int groups;
  const char* date;
  std::vector<std::string> files;  ///< without language and ending
};

ExampleFacts facts_of(Example example) {
  if (example == Example::meeting_1) {
    return {"meeting-1", "meeting-1", 27, 5, "2016-06-07", {"example-meeting-1-items", "example-meeting-1-stories"}};
  }
  return {"meeting-2", "meeting-2", 22, 0, "2016-06-28", {"example-meeting-2-forms"}};
}

/// The example texts in a language; Dutch is the one without a suffix.
fs::path example_file(const Console& console, const std::string& name, const content::Language& language) {
  return console.data.examples / (name + (language == content::dutch ? "" : "-" + language.code) + ".csv");
}

base::Result<void> play_pictures(const Console& console, const fs::path& folder, const content::Language& language) {
  base::FixedClock clock(afternoon);
  stage::StageOptions stage_options;
  stage_options.display = stage::Display::headless;
  stage_options.fonts = console.data.fonts;
  auto stage = stage::Stage::open(stage_options, clock);
  if (!stage) return stage.errors();

  AppExporter exporter(console.data.words);
  ui::UiOptions options;
  options.words = console.data.words;
  options.packs = console.data.packs;
  options.assets = console.data.assets;
  options.sessions = folder;
  options.standard.language = language;
  options.seed = tour_seed;
  options.exporter = &exporter;
  options.open_window = [&stage_options, &clock](int) { return stage::Stage::open(stage_options, clock); };
  auto ui = ui::Ui::make(**stage, clock, options);
  if (!ui) return ui.errors();

  RobotOptions robot;
  robot.output = folder;
  robot.clock = &clock;
  robot.watchdog_seconds = watchdog_seconds;
  return play_script(**ui, console.data.assets / "tour" / "tour.robot", robot);
}

/// A summary of an example in every format, for the facilitator and to share.
base::Result<int> write_reports(const Console& console, const fs::path& folder, Example example,
                                const content::Words& words) {
  const std::string name = facts_of(example).name;
  const auto session = open_session(console, (folder / (name + ".sprong")).string());
  if (!session) return session.errors();
  int written = 0;
  for (const report::Reader reader : {report::Reader::facilitator, report::Reader::share}) {
    report::SummaryOptions options;
    options.reader = reader;
    const auto summary = report::summarise({&session->document()}, options);
    if (!summary) return summary.errors();
    for (const std::string& format : summary_formats()) {
      const fs::path path = folder / (name + "-" + report::reader_name(reader) + "." + format);
      const auto bytes = in_format(*summary, format, words);
      if (!bytes) return bytes.errors();
      const auto done = exports::write_file(path, *bytes);
      if (!done) return done.errors();
      written += 1;
    }
  }
  return written;
}

base::Result<int> tour_in(const Console& console, const fs::path& folder, const content::Language& language) {
  const auto words = content::read_words(console.data.words, language);
  if (!words) return words.errors();
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return base::Error{"tour.no-folder", {{"folder", folder.string()}, {"reason", failed.message()}}, {}};
  for (const Example example : {Example::meeting_1, Example::meeting_2}) {
    const auto made =
        make_example(console, example, language, folder / (std::string(facts_of(example).name) + ".sprong"));
    if (!made) return made.errors();
  }
  int reports = 0;
  for (const Example example : {Example::meeting_1, Example::meeting_2}) {
    const auto written = write_reports(console, folder, example, *words);
    if (!written) return written.errors();
    reports += *written;
  }
  const auto played = play_pictures(console, folder, language);
  if (!played) return played.errors();
  return reports;
}

}  // namespace

base::Result<void> make_example(const Console& console, Example example, const content::Language& language,
                                const fs::path& path) {
  const ExampleFacts facts = facts_of(example);
  const auto pack = load_pack(console, default_pack);
  if (!pack) return pack.errors();
  std::error_code failed;
  fs::remove(path, failed);
  session::NewSession with;
  with.programme = content::ProgrammeKey(facts.programme);
  with.language = language;
  with.groups = facts.groups;
  with.participants = facts.participants;
  with.date = facts.date;
  const base::FixedClock clock(afternoon);
  auto session = session::Session::create(path, *pack, with, clock, base::Random(tour_seed));
  if (!session) return session.errors();
  for (const std::string& name : facts.files) {
    const fs::path file = example_file(console, name, language);
    const auto bytes = session::read_import_file(file);
    if (!bytes) return bytes.errors();
    const auto imported = session::import_csv(*session, *bytes, file.string());
    if (!imported) return imported.errors();
  }
  return {};
}

base::Result<TourResult> play_tour(const Console& console, const fs::path& out,
                                   const std::vector<std::string>& languages) {
  TourResult result;
  for (const std::string& code : languages) {
    const fs::path folder = out / code;
    const auto reports = tour_in(console, folder, content::Language{code});
    if (!reports) return reports.errors();
    result.reports += *reports;
    for (const auto& entry : fs::directory_iterator(folder))
      result.pictures += entry.path().extension() == ".png" ? 1 : 0;
  }
  return result;
}

}  // namespace sprong::app
