// Rig: the real app on the headless renderer, led by a script; and the CSV files that say what to put in.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "app/app_exporter.hpp"
#include "app/console.hpp"
#include "app/robot.hpp"
#include "export/json.hpp"
#include "report/summary.hpp"
#include "session/csv.hpp"
#include "session/import.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace sprong::test {

namespace fs = std::filesystem;

inline app::Console console_in(const std::string& language) {
  app::Console console;
  console.data = app::find_data();
  auto words = content::read_words(console.data.words, content::Language{language});
  REQUIRE(words.ok());
  console.words = *words;
  return console;
}

/// All errors as the program would print them: for messages of failing tests.
inline std::string told(const app::Console& console, const base::Errors& errors) {
  std::string text;
  for (const base::Error& error : errors) text += console.words.line(error) + '\n';
  return text;
}

/// The app with a folder of its own for sessions, emptied at the start.
class Rig {
 public:
  Rig(const std::string& name, const std::string& language)
      : m_console(console_in(language)), m_clock(1'465'304'400'000), m_exporter(m_console.data.words) {
    m_folder = fs::temp_directory_path() / ("sprong-e2e-" + name + "-" + language);
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
    stage::StageOptions stage_options;
    stage_options.width = 1280;
    stage_options.height = 720;
    stage_options.display = stage::Display::headless;
    stage_options.fonts = m_console.data.fonts;
    auto stage = stage::Stage::open(stage_options, m_clock);
    REQUIRE(stage.ok());
    m_stage = std::move(*stage);
    start();
  }

  /// Starts the app as after a crash: nothing but what is on disk.
  void start() {
    m_ui.reset();
    ui::UiOptions options;
    options.words = m_console.data.words;
    options.packs = m_console.data.packs;
    options.assets = m_console.data.assets;
    options.sessions = m_folder;
    options.standard.language = m_console.words.language();
    options.standard.reduced_motion = true;
    options.seed = 1;
    options.exporter = &m_exporter;
    auto ui = ui::Ui::make(*m_stage, m_clock, options);
    REQUIRE(ui.ok());
    m_ui = std::move(*ui);
  }

  void play(const std::string& script) {
    app::RobotOptions options;
    options.output = m_folder;
    options.clock = &m_clock;
    options.watchdog_seconds = 500;
    const auto played = app::play_text(*m_ui, script, "script", options);
    if (!played.ok()) {
      INFO(told(m_console, played.errors()));
      CHECK(m_stage->shot(m_folder / "failed.png").ok());
      FAIL("the script stopped; the screen is in " << m_folder / "failed.png");
    }
  }

  [[nodiscard]] const session::Document& document() const { return m_ui->context().document(); }
  [[nodiscard]] ui::Ui& ui() const { return *m_ui; }
  [[nodiscard]] const app::Console& console() const { return m_console; }
  [[nodiscard]] const fs::path& folder() const { return m_folder; }
  [[nodiscard]] base::FixedClock& clock() { return m_clock; }

 private:
  app::Console m_console;
  base::FixedClock m_clock;
  app::AppExporter m_exporter;
  fs::path m_folder;
  std::unique_ptr<stage::Stage> m_stage;
  std::unique_ptr<ui::Ui> m_ui;
};

/// One row of a CSV file by the names of its columns.
using Row = std::map<std::string, std::string>;

inline std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline std::vector<Row> rows_of(const fs::path& path) {
  const auto csv = session::read_csv(bytes_of(path), path.string());
  REQUIRE(csv.ok());
  std::vector<Row> rows;
  for (const session::CsvRow& row : csv->rows) {
    Row fields;
    for (std::size_t index = 0; index < csv->header.size(); ++index) fields[csv->header[index]] = row.fields[index];
    rows.push_back(std::move(fields));
  }
  return rows;
}

/// Everything that the facilitator's summary counts and quotes, without the meeting's own id, title and date.
inline std::string summary_of(const session::Document& document) {
  report::SummaryOptions options;
  options.reader = report::Reader::facilitator;
  auto summary = report::summarise({&document}, options);
  REQUIRE(summary.ok());
  for (report::SessionFigures& session : summary->sessions) {
    session.id = {};
    session.title.clear();
    session.date.clear();
  }
  auto json = nlohmann::ordered_json::parse(exports::to_json(*summary));
  for (auto& item : json["items"]) item.erase("id");  // made anew wherever a text is entered
  return json.dump(2);
}

/// A session of the same programme into which the files were imported: what the typed one must equal.
inline session::Session imported(const Rig& rig, const std::string& programme, int groups, int participants,
                                 const std::vector<fs::path>& files) {
  static const base::FixedClock clock(0);
  const auto pack = app::load_pack(rig.console(), "courage");
  REQUIRE(pack.ok());
  const fs::path path = rig.folder() / "imported.sprong";
  fs::remove(path);
  session::NewSession with;
  with.programme = content::ProgrammeKey(programme);
  with.language = rig.console().words.language();
  with.groups = groups;
  with.participants = participants;
  auto made = session::Session::create(path, *pack, with, clock, base::Random(7));
  REQUIRE(made.ok());
  for (const fs::path& file : files) {
    const auto result = session::import_csv(*made, bytes_of(file), file.string());
    INFO((result.ok() ? "" : told(rig.console(), result.errors())));
    REQUIRE(result.ok());
  }
  return std::move(*made);
}

}  // namespace sprong::test
