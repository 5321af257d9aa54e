// Console: what the facilitator has at hand. In a window of its own when there are two displays: what comes next, the
// notes of this step, clock, plan and labels. On one display it folds into a strip that the room may read.
#pragma once

#include <memory>
#include <string>

#include "content/pack.hpp"
#include "ui/context.hpp"
#include "ui/screen.hpp"

namespace sprong::ui {

inline const std::string console_key = "console";  ///< the console's own screen
inline const std::string curtain_key = "curtain";  ///< what the room sees while there is nothing for it to see

/// Whether everybody may see this step, or this screen by name. What is not for the room stands on the console: work at
/// a table or a desk, with forms, hands of cards and whatever still has to be looked through.
[[nodiscard]] bool is_for_room(content::StepKind kind);
[[nodiscard]] bool is_for_room(const std::string& screen);

std::unique_ptr<Screen> make_console_screen();
std::unique_ptr<Screen> make_curtain_screen();

/// One window: the strip over the foot of what everybody sees, when it is open.
void draw_console_strip(Context& context, const Screen& screen);
/// How much of the screen's height the open strip takes; 0 when it is folded.
[[nodiscard]] float console_strip_height(const Context& context);
void toggle_strip(Context& context);
/// Whether there is a strip to open here: one window, a meeting of several people, and room for the button.
[[nodiscard]] bool strip_can_open(const Context& context);

/// Remembers since when the meeting is at this step.
void note_step_begin(Context& context);
/// When the meeting ends if it goes on like this: "Klaar om 16.30 uur". What is left of this step, and what is planned
/// for the steps to come.
[[nodiscard]] std::string end_at_this_pace(const Context& context);

struct UiState;
/// Draws the console again when what it mirrors of the room has changed.
void tell_console(UiState& room);

}  // namespace sprong::ui
