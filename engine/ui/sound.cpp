// What is heard: the music that the screen asks for, and the clock of the walk.
#include <utility>

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

/// Empty when nothing sounds, or when nobody wants it in words.
std::string UiState::words_of_sound(const Context& context) const {
  if (!settings.captions || settings.muted || settings.volume <= 0) return {};
  return now() < chimed + chime_words ? context.say("sound.chime-words") : words_of(context, music);
}

/// What sounds, in words, for who cannot hear it: in the top line, which every screen leaves free for it. A screen
/// without a top line has no sound of its own; then nothing is written.
void UiState::draw_caption(Context& context) {
  if (sound.chimes() != chimes_heard) chimed = now();
  chimes_heard = sound.chimes();
  const std::string before = std::exchange(caption, words_of_sound(context));
  if (caption != before) context.redraw();  // the top line makes room
  if (now() < chimed + chime_words) context.redraw_in(chimed + chime_words - now());
  if (caption.empty() || !caption_place) return;
  constexpr float icon_room = 44;
  constexpr float high = 64;
  const Rect place = *caption_place;
  const float widest = place.width - icon_room;
  const TextStyle style = context.paint().fitting(caption, {Face::text, 22, 1.15F}, Size{widest, high}, 16);
  const Size needed = context.paint().measure(caption, style, widest);
  const Rect text{place.right() - needed.width - 2, place.y + (high - needed.height) / 2, needed.width + 2,
                  needed.height};
  const Rect plate{text.x - 44, text.y - 6, text.width + 58, text.height + 12};
  context.paint().rounded(plate, measure::radius_row, theme().night.faded(0.6F));  // a figure's light may lie there
  ui::icon(context, "speaker", {text.x - 22, place.y + high / 2}, 26, theme().dim);
  ui::words(context, text, caption, style, theme().dim);
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
