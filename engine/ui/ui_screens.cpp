// Which screen stands in which window, and what comes and goes with it.
#include <algorithm>

#include "ui/console.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

std::string UiState::wanted_screen() const {
  if (!session) return view == View::room ? curtain_key : "outside:" + outside;
  const session::Position& position = session->document().position;
  const content::Step* step = content::find_step(session->document().programme(), position.step);
  const std::string of_step = "step:" + position.step.value;
  const std::string opened = position.screen.empty() ? of_step : "screen:" + position.screen;
  if (view == View::whole) return opened;
  const bool step_for_room = step != nullptr && is_for_room(step->kind);
  const bool opened_for_room = position.screen.empty() ? step_for_room : is_for_room(position.screen);
  if (view == View::console) return opened_for_room ? console_key : opened;
  if (opened_for_room) return opened;
  return step_for_room ? of_step : curtain_key;
}

std::unique_ptr<Screen> UiState::make_wanted() const {
  const std::string key = wanted_screen();
  std::unique_ptr<Screen> made;
  if (key == console_key) return make_console_screen();
  if (key == curtain_key) return make_curtain_screen();
  if (key.rfind("outside:", 0) == 0) made = make_screen(outside);
  if (key.rfind("screen:", 0) == 0) made = make_screen(session->document().position.screen);
  if (!made && session && context->step() != nullptr) made = make_step_screen(context->step()->kind);
  return made ? std::move(made) : make_screen("start");
}

void UiState::choose_screen(Context& used) {
  const std::string key = wanted_screen();
  if (key == screen_key && screen && !screen_left) return;
  if (screen && !screen_left) screen->leave(used);
  screen_left = false;
  screen = make_wanted();
  screen_key = key;
  screen_since = now();
  first_screen = frame == 0;
  focus.clear();
  runs.clear();
  motions.clear();
  scrolls.clear();
  note_step_begin(used);
  screen->enter(used);
  moves_until(now() + motion::screen);
}

void UiState::leave_meeting() {
  if (session && screen && !screen_left) {
    screen->leave(*context);
    screen_left = true;
  }
  edits.clear();
  overlay.reset();
  overlay_name.clear();
}

void UiState::toggle_overlay(const std::string& name) {
  const bool close = overlay_name == name;
  if (overlay) overlay->leave(*context);
  overlay = close ? nullptr : make_screen(name);
  overlay_name = close || !overlay ? "" : name;
  focus.clear();
  if (overlay) overlay->enter(*context);
  context->redraw();
}

/// A clock of the machine that is set back must not stop the clock of the meeting, nor give time twice: as long as the
/// program runs, the steady clock says how much time really passed.
void UiState::tend_timer() {
  const base::Milliseconds wall = clock.now();
  const base::Milliseconds steady = clock.steady();
  constexpr base::Milliseconds tolerance = 2000;
  const auto before = shared->seen_at;
  shared->seen_at = {wall, steady};
  if (!session || session->read_only()) return;
  session::Timer timer = session->document().position.timer;
  if (!timer.running) return;
  const base::Milliseconds back = before ? (steady - before->second) - (wall - before->first) : 0;
  if (back <= tolerance && wall >= timer.since) return;
  // Set back while the program was closed: how far cannot be known; it goes on from what was left at `since`.
  timer.since = back > tolerance ? timer.since - back : wall;
  note_place(session->set_timer(timer));
}

}  // namespace sprong::ui
