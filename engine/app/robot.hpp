// Robot: leads the real app by a script, one act a line, by the stable names of its widgets.
//
//   click NAME            presses a widget (scrolls to it first)
//   drag NAME X Y         drags a widget to a share of the screen, 0 to 1 each
//   focus NAME            gives it the keyboard
//   key KEY               PageDown, Ctrl+Z, F2, b …          keydown KEY / keyup KEY: hold and let go
//   type TEXT             types into what has the focus; \n is a new line
//   clear                 empties the focused field
//   expect TEXT           TEXT stands on the screen           expect-not TEXT
//   expect-screen NAME    this screen is shown
//   expect-widget NAME    such a widget stands there          expect-no-widget NAME
//   expect-focus NAME     has the focus
//   shot FILE             picture of the screen as a PNG, relative to the output folder
//   shot console FILE     picture of the facilitator's window
//   on console|room       the window that all acts are about from here on; `click console.…` finds its way by itself
//   window 1|2            one window, or one more for the facilitator
//   size WIDTHxHEIGHT · scale PERCENT · language CODE · motion on|off
//   advance MILLISECONDS  moves the fixed clock               frames N: draws N frames
//   say TEXT              prints TEXT, for programs that wait for it
//   settle                draws until nothing moves
//   open PATH             opens a session file, relative to the output folder               close: back to the start
//   step ID               goes to a step of the programme     screen NAME: opens a screen by name
//   report-time           prints how long this screen takes to build (median and p99, milliseconds)
//   report-session        prints how many items, asks and bytes of drafts the session has
//   include FILE          another script, relative to this one
#pragma once

#include <filesystem>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "ui/ui.hpp"

namespace sprong::app {

struct RobotOptions {
  std::filesystem::path output = ".";  ///< where pictures go
  base::FixedClock* clock = nullptr;   ///< what `advance` moves; none: it is refused
  int watchdog_seconds = 120;          ///< the program ends with code 1 when a script takes longer; 0: never
};

/// Plays a script. Errors robot.* with the script's name and line; the first stops it.
base::Result<void> play_script(ui::Ui& ui, const std::filesystem::path& script, const RobotOptions& options);
/// The same from text; `name` stands in errors.
base::Result<void> play_text(ui::Ui& ui, const std::string& text, const std::string& name, const RobotOptions& options);

}  // namespace sprong::app
