// What is heard: the music that the screen asks for, and the clock of the walk.
#include "ui/context.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

void Context::play_music(const content::PackPath& music) { m_ui.state().music = pack_file(music); }

void Context::chime() { m_ui.state().sound.chime(m_ui.state().options.assets / "sounds" / "chime.ogg"); }

void Context::toggle_mute() {
  Settings changed = settings();
  changed.muted = !changed.muted;
  change_settings(changed);
  tell(say(changed.muted ? "sound.off" : "sound.on"));
}

void UiState::tend_sound() {
  sound.set_volume(settings.muted ? 0.0F : settings.volume);
  sound.play_music(music);
  tend_clock();
}

/// The clock strikes once when a round of the walk is over, whatever screen is open then; not for a round that was
/// over already when the session was opened.
void UiState::tend_clock() {
  const bool ran = clock_runs;
  clock_runs = false;
  if (!session) return;
  const session::Document& document = session->document();
  const content::Step* step = content::find_step(document.programme(), document.position.step);
  if (step == nullptr || step->kind != content::StepKind::walk || !document.position.timer.running) return;
  const base::Milliseconds left = document.position.timer.left(clock.now());
  clock_runs = left > 0;
  if (clock_runs) stage.wake_at(clock.steady() + left + 1);
  if (ran && !clock_runs) sound.chime(options.assets / "sounds" / "chime.ogg");
}

}  // namespace sprong::ui
