#include "app/run_app.hpp"

#include <cstdlib>
#include <iostream>
#include <memory>

#include "app/app_exporter.hpp"
#include "app/robot.hpp"
#include "content/words.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace sprong::app {

namespace {

/// Prints errors in the language of the program and gives the exit code for them.
int failed(const AppOptions& options, const base::Errors& errors) {
  const content::Language language = options.language.value_or(content::Language{locale_language()});
  const auto words = content::read_words(options.folders.words, language);
  for (const base::Error& error : errors) {
    std::cerr << (words ? words->line(error) : error.code) << "\n";
  }
  return 1;
}

stage::StageOptions stage_options(const AppOptions& options) {
  stage::StageOptions result;
  result.width = options.width;
  result.height = options.height;
  result.display = options.headless ? stage::Display::headless : stage::Display::window;
  result.full_screen = options.full_screen;
  result.fonts = options.folders.fonts;
  result.icon = options.folders.assets / "pictures" / "app-icon.png";
  return result;
}

/// Where a spreadsheet or a download lands, in the languages of the program.
std::vector<std::filesystem::path> folders_of_person() {
  const char* home = std::getenv("HOME");
  std::vector<std::filesystem::path> folders;
  if (home == nullptr) return folders;
  for (const char* name : {"Downloads", "Desktop", "Bureaublad", "Documents", "Documenten"}) {
    folders.push_back(std::filesystem::path(home) / name);
  }
  return folders;
}

ui::UiOptions ui_options(const AppOptions& options, ui::Exporter& exporter) {
  ui::UiOptions result;
  result.exporter = &exporter;
  result.words = options.folders.words;
  result.read_words = options.words;
  result.packs = options.folders.packs;
  result.assets = options.folders.assets;
  result.sessions = options.folders.sessions;
  result.session = options.session;
  if (options.robot.empty()) result.imports = folders_of_person();
  result.seed = options.seed;
  // A robot neither follows nor changes what the person at this machine likes.
  if (options.keep_settings && options.robot.empty()) result.settings = ui::settings_file();
  result.standard.language = content::Language{locale_language()};
  return result;
}

/// The facilitator's window: on a display of its own it fills that, else as large as asked for.
void add_windows(ui::UiOptions& result, const AppOptions& options, const base::Clock& clock) {
  result.two_windows = options.two_windows;
  result.open_window = [options, &clock](int display) {
    stage::StageOptions wanted = stage_options(options);
    wanted.on_display = display;
    wanted.full_screen = display >= 0;
    wanted.with_refresh = false;
    wanted.title = "Sprong · " + std::string(options.language == content::english ? "console" : "regie");
    return stage::Stage::open(wanted, clock);
  };
}

void apply_wishes(ui::Ui& ui, const AppOptions& options) {
  ui::Settings settings = ui.context().settings();
  if (options.language) settings.language = *options.language;
  if (options.text_scale > 0) settings.text_scale = options.text_scale;
  ui.change_settings(settings);
}

}  // namespace

int run_app(const AppOptions& options) {
  base::SystemClock system_clock;
  base::FixedClock fixed_clock(options.fixed_clock.value_or(0));
  const bool fixed = options.fixed_clock.has_value();
  const base::Clock& clock = fixed ? static_cast<const base::Clock&>(fixed_clock) : system_clock;
  auto stage = stage::Stage::open(stage_options(options), clock);
  if (!stage) return failed(options, stage.errors());
  AppExporter exporter(options.folders.words);
  ui::UiOptions wanted = ui_options(options, exporter);
  add_windows(wanted, options, clock);
  auto ui = ui::Ui::make(**stage, clock, wanted);
  if (!ui) return failed(options, ui.errors());
  apply_wishes(**ui, options);
  if (options.robot.empty()) {
    (*ui)->run();
    return 0;
  }
  RobotOptions robot;
  robot.clock = fixed ? &fixed_clock : nullptr;
  robot.output = options.robot_output;
  if (auto played = play_script(**ui, options.robot, robot); !played) return failed(options, played.errors());
  return 0;
}

}  // namespace sprong::app
