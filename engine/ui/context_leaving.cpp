// Leaving a session or the program, and what is not on disk then.
#include <algorithm>

#include "ui/context.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

// ---- what is not saved ------------------------------------------------------------------------

long UiState::unsaved_drafts() const {
  return std::count_if(drafts.begin(), drafts.end(),
                       [](const auto& one) { return one.second.text != one.second.kept; });
}

bool UiState::all_saved() const { return !session || (unsaved_drafts() == 0 && !session->place_unkept()); }

void UiState::note_place(const base::Result<void>& kept) {
  if (kept) return;
  const bool said = shared->place_unkept;
  shared->place_unkept = session && session->place_unkept();
  shared->place_tried = now();
  shared->not_saved = kept.errors();
  stage.wake_at(now() + save_retry);
  if (said) return;
  if (!shared->place_unkept) return report(kept.errors());
  banner = in_words()("common.place-unkept", {{"reason", in_words().sentence(kept.error())}});
  stage.redraw();
}

void UiState::tend_place(bool at_once) {
  if (!shared->place_unkept) return;
  if (session && session->place_unkept()) {
    if (!at_once && now() < shared->place_tried + save_retry) {
      stage.wake_at(shared->place_tried + save_retry);
      return;
    }
    if (const auto kept = session->keep_place(); !kept) return note_place(kept);
  }
  shared->place_unkept = false;
  banner.clear();
  stage.redraw();
}

// ---- leaving ------------------------------------------------------------------------------------

bool Context::may_leave(Leaving where) {
  UiState& state = m_ui.state();
  state.tend_drafts(true);
  state.tend_place(true);
  if (state.all_saved()) return true;
  state.shared->leaving = where;
  state.banner.clear();
  state.told.clear();
  blank(false);
  UiState& asked = state.view_of(View::console);
  if (asked.overlay_name != "unsaved") asked.toggle_overlay("unsaved");
  return false;
}

void Context::close_session() {
  if (!may_leave(Leaving::out_of_session)) return;
  for (UiState* view : m_ui.state().views) view->leave_meeting();  // while there still is a session to keep things in
  if (may_leave(Leaving::out_of_session)) leave_session();
}

void Context::leave_session() {
  UiState& state = m_ui.state();
  for (UiState* view : state.views) view->leave_meeting();
  state.tend_drafts(true);
  state.drafts.clear();
  state.session.reset();
  state.unsaved = false;
  state.shared->place_unkept = false;
  state.shared->leaving = Leaving::nowhere;
  state.outside = "start";
  state.told.clear();
  redraw();
}

void Context::quit() {
  if (may_leave(Leaving::out_of_program)) m_ui.state().quitting = true;
}

std::vector<std::string> Context::unsaved_words() const {
  const UiState& state = m_ui.state();
  if (state.all_saved()) return {};
  std::vector<std::string> sentences;
  for (const base::Error& error : state.shared->not_saved) {
    sentences.push_back(say("unsaved.text", {{"reason", words().sentence(error)}}));
  }
  if (const long drafts = state.unsaved_drafts(); drafts > 0) sentences.push_back(counted("unsaved.drafts", drafts));
  if (session().place_unkept()) sentences.push_back(say("unsaved.place"));
  return sentences;
}

void Context::try_to_leave() {
  const Leaving where = m_ui.state().shared->leaving;
  if (!may_leave(where)) return tell(say("unsaved.still-not"));
  stay();
  if (where == Leaving::out_of_program)
    quit();
  else
    close_session();
}

void Context::leave_unsaved() {
  UiState& state = m_ui.state();
  const Leaving where = state.shared->leaving;
  stay();
  state.drafts.clear();
  if (where == Leaving::out_of_program) state.quitting = true;
  leave_session();
}

void Context::stay() {
  UiState& asked = m_ui.state().view_of(View::console);
  if (asked.overlay_name == "unsaved") asked.toggle_overlay("unsaved");
  m_ui.state().shared->leaving = Leaving::nowhere;
  m_ui.state().told.clear();
  redraw();
}

}  // namespace sprong::ui
