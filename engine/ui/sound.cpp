// What is heard: the music that the screen asks for, and the clock of the walk.
#include "ui/context.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

void Context::play_music(const content::PackPath& music) { m_ui.state().music = pack_file(music); }

void Context::chime() { m_ui.state().sound.chime(m_ui.state().options.assets / "sounds" / "chime.ogg"); }

void Context::toggle_mute() {
  Settings changed = settings();
  changed.muted = !changed.muted;
  change_settings(changed);
  tell(say(changed.muted ? "sound.off" : "sound.on"));
}

namespace {

constexpr base::Milliseconds chime_words = 6000;  ///< as long as the bells ring

/// What this music sounds like; empty when nobody wrote it down.
std::string words_of(const Context& context, const std::filesystem::path& music) {
  if (music.empty() || context.exhibit() == nullptr) return {};
  for (const content::Station& station : context.exhibit()->stations) {
    if (context.pack_file(station.music) == music) return context.in(station.music_words);
  }
  return {};
}

}  // namespace

/// What sounds, in words, for who cannot hear it; under the top line.
void UiState::draw_caption(Context& context) {
  if (sound.chimes() != chimes_heard) chimed = now();
  chimes_heard = sound.chimes();
  if (!settings.captions || settings.muted || settings.volume <= 0) return;
  const base::Milliseconds rings = chimed + chime_words - now();
  const std::string text = rings > 0 ? context.say("sound.chime-words") : words_of(context, music);
  if (rings > 0) context.redraw_in(rings);
  if (text.empty()) return;
  constexpr float indent = 52;
  constexpr float beside = 72;
  const Size all = context.size();
  const bool low = context.narrow();  // large text: over the foot, where it covers no figure
  const float widest = low ? all.width - 2 * measure::margin - beside : 400;
  TextStyle style = style::small;
  if (low) style = context.paint().fitting(text, style, widest, 16);
  const Size needed = context.paint().measure(text, style, widest);
  const float high = needed.height + (low ? 8.0F : 20.0F);
  const float top = low ? all.height - 106 - high : measure::top_end + 4;
  const Rect box{measure::margin - 16, top, needed.width + beside, high};
  context.paint().rounded(box, measure::radius_row, theme().wing.faded(0.8F));
  const float inset = (high - needed.height) / 2;
  ui::icon(context, "speaker", {box.x + 30, box.y + inset + style.size * 0.66F}, 26, theme().dim);
  ui::words(context, {box.x + indent, box.y + inset, needed.width + 2, needed.height}, text, style, theme().dim);
}

void UiState::tend_sound() {
  sound.set_volume(settings.muted ? 0.0F : settings.volume);
  sound.play_music(music);
  tend_clock();
}

/// The clock strikes once when a round of the walk is over, whatever screen is open then; not for a round that was
/// over already when the session was opened.
void UiState::tend_clock() {
  const bool ran = shared->clock_runs;
  shared->clock_runs = false;
  if (!session) return;
  const session::Document& document = session->document();
  const content::Step* step = content::find_step(document.programme(), document.position.step);
  if (step == nullptr || step->kind != content::StepKind::walk || !document.position.timer.running) return;
  const base::Milliseconds left = document.position.timer.left(clock.now());
  shared->clock_runs = left > 0;
  if (shared->clock_runs) stage.wake_at(clock.steady() + left + 1);
  if (ran && !shared->clock_runs) sound.chime(options.assets / "sounds" / "chime.ogg");
}

}  // namespace sprong::ui
