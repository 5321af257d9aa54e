// Running the app: a window or none, a session or the start screen, a person or a robot.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/data.hpp"
#include "base/clock.hpp"
#include "content/language.hpp"
#include "content/words.hpp"
#include "ui/ui.hpp"

namespace sprong::app {

struct AppOptions {
  DataFolders folders;
  std::optional<content::Words> words;  ///< those of the command line: they are not read twice
  std::filesystem::path session;        ///< empty: the start screen
  bool headless = false;                ///< no display: software renderer, any size
  bool full_screen = false;
  ui::TwoWindows two_windows = ui::TwoWindows::when_two_displays;  ///< whether the facilitator has one of their own
  int width = 1920;
  int height = 1080;
  float text_scale = 0;                           ///< 0: as in the settings
  std::filesystem::path robot;                    ///< a script; empty: a person
  std::filesystem::path robot_output = ".";       ///< where its pictures go
  std::optional<content::Language> language;      ///< none: as in the settings
  std::optional<base::Milliseconds> fixed_clock;  ///< the clock stands still here; robot's `advance` moves it
  std::uint64_t seed = 0;                         ///< 0: from the system
  bool keep_settings = true;                      ///< false: settings are neither read nor written
};

/// Exit code as in the command line: 0, or 1 with the reason on stderr.
int run_app(const AppOptions& options);

}  // namespace sprong::app
