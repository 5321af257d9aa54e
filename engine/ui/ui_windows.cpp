// Two windows: one for the room and one for the facilitator. They show the same session; keys work in either.
#include <algorithm>

#include "ui/console.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

constexpr int laptop = 0;  ///< the system's first display
constexpr int projector = 1;

/// A meeting of one person has no room to show things to.
bool alone(const UiState& state) {
  return state.session && state.session->document().programme().kind == content::ProgrammeKind::individual;
}

bool wants_two(const UiState& state) {
  switch (state.options.two_windows) {
    case TwoWindows::always:
      return true;
    case TwoWindows::never:
      return false;
    default:
      return stage::Stage::displays() >= 2 && !alone(state);
  }
}

bool is_keyboard(const stage::Event& event) {
  return std::holds_alternative<stage::KeyPressed>(event) || std::holds_alternative<stage::KeyReleased>(event) ||
         std::holds_alternative<stage::TextTyped>(event);
}

/// Keys that go from one button of the console to the next, and press it.
bool leads_about(const stage::Event& event) {
  const auto* pressed = std::get_if<stage::KeyPressed>(&event);
  if (pressed == nullptr) return false;
  using stage::KeyCode;
  switch (pressed->key.code) {
    case KeyCode::tab:
    case KeyCode::enter:
    case KeyCode::space:
    case KeyCode::left:
    case KeyCode::right:
    case KeyCode::up:
    case KeyCode::down:
      return true;
    default:
      return false;
  }
}

}  // namespace

stage::Stage& Ui::stage() const { return m_state->stage; }

UiState& UiState::view_of(View wanted) {
  const auto found =
      std::find_if(views.begin(), views.end(), [wanted](const UiState* at) { return at->view == wanted; });
  return found == views.end() ? *this : **found;
}

// ---- who hears what -------------------------------------------------------------------------

void Ui::take_events() {
  take(*m_state, m_state->stage.poll());
  if (m_console) take(m_console->state(), m_console->state().stage.poll());
}

void Ui::take(UiState& from, const std::vector<stage::Event>& events) {
  for (const stage::Event& event : events) {
    if (!m_console || !is_keyboard(event)) {
      from.waiting.push_back(event);
    } else if (std::holds_alternative<stage::KeyReleased>(event)) {  // whoever heard it go down
      m_state->waiting.push_back(event);
      m_console->state().waiting.push_back(event);
    } else {
      reader_of(event, from).waiting.push_back(event);
    }
  }
}

/// A screen that stands on the console has the keyboard. Otherwise the room has it, but for going about the buttons
/// of the console in the console's own window.
UiState& Ui::reader_of(const stage::Event& event, UiState& from) {
  UiState& console = m_console->state();
  if (console.overlay || console.screen_key != console_key) return console;
  if (&from == &console && leads_about(event) && !m_state->field_focused) return console;
  return *m_state;
}

// ---- windows --------------------------------------------------------------------------------

void Ui::show_console(bool show) {
  UiState& room = *m_state;
  if (show == (m_console != nullptr)) return;
  if (!show) {
    m_console->state().leave_meeting();
    m_console.reset();
    m_console_stage.reset();
    room.view = View::whole;
    room.stage.redraw();
    return;
  }
  if (!room.options.open_window) return;
  const bool two_displays = stage::Stage::displays() >= 2;
  auto opened = room.options.open_window(two_displays ? laptop : -1);
  if (!opened) {
    room.options.two_windows = TwoWindows::never;
    return room.report(opened.errors());
  }
  if (two_displays) room.stage.fill_display(projector);
  m_console_stage = std::move(*opened);
  room.view = View::room;
  m_console.reset(new Ui(std::make_unique<UiState>(*m_console_stage, room.shared, View::console)));
  room.stage.redraw();
}

void Ui::want_console(bool wanted) {
  m_state->options.two_windows = wanted ? TwoWindows::always : TwoWindows::never;
  show_console(wanted);
}

void Ui::swap_displays() {
  if (!m_console) return;
  const int room = m_state->stage.display();
  const int console = m_console_stage->display();
  if (room == console) return;
  m_state->stage.go_to_display(console);
  m_console_stage->go_to_display(room);
}

void Ui::tend_windows(Windows when) {
  UiState& room = *m_state;
  if (when == Windows::later && room.shared->asked) {
    const WindowWish wish = *room.shared->asked;
    room.shared->asked.reset();
    if (wish == WindowWish::swap_displays) return swap_displays();
    room.options.two_windows = m_console || wish == WindowWish::one ? TwoWindows::never : TwoWindows::always;
  }
  show_console(wants_two(room));
}

}  // namespace sprong::ui
