#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>

#include "content/read_pack.hpp"
#include "ui/screens/screens.hpp"
#include "ui/console.hpp"
#include "ui/theme.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

constexpr float told_above = 182;               ///< units: over the line where one writes
constexpr base::Milliseconds draft_rest = 300;  ///< after the last key, milliseconds

/// Packs are the folders with a pack.xml.
void read_packs(UiState& state) {
  std::error_code error;
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(state.options.packs, error)) {
    if (std::filesystem::exists(entry.path() / "pack.xml", error)) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  for (const auto& folder : folders) {
    content::PackReading reading = content::read_pack(folder, content::Media::skip);
    if (reading.pack) {
      state.packs.push_back({folder, std::make_shared<const content::Pack>(std::move(*reading.pack))});
    } else if (!reading.diagnostics.empty()) {
      state.banner = state.in_words().line(reading.diagnostics.front().error);
    }
  }
}

/// Whether events after this one must wait for the next frame: what it does depends on what is drawn.
bool ends_frame(const stage::Event& event) {
  return std::holds_alternative<stage::KeyPressed>(event) || std::holds_alternative<stage::MousePressed>(event) ||
         std::holds_alternative<stage::MouseReleased>(event);
}

/// A printable key comes together with the text it types; both belong to one frame.
bool only_types(const UiState& state, const stage::Event& event) {
  const auto* pressed = std::get_if<stage::KeyPressed>(&event);
  return pressed != nullptr && state.field_focused && !pressed->key.control && !state.blanked() &&
         (pressed->key.code == stage::KeyCode::character || pressed->key.code == stage::KeyCode::space);
}

}  // namespace

Ui::Ui(std::unique_ptr<UiState> state) : m_state(std::move(state)), m_context(std::make_unique<Context>(*this)) {
  m_state->context = m_context.get();
}
Ui::~Ui() {
  m_console.reset();
  m_state->tend_drafts(true);
}

base::Result<std::unique_ptr<Ui>> Ui::make(stage::Stage& stage, const base::Clock& clock, const UiOptions& options) {
  register_all_screens();
  base::Random random = options.seed == 0 ? base::Random::from_system() : base::Random(options.seed);
  const auto output = stage.headless() ? stage::Sound::Output::none : stage::Sound::Output::device;
  auto state = std::make_unique<UiState>(stage, std::make_shared<Shared>(clock, options, random, output), View::whole);
  state->settings = options.settings.empty() ? options.standard : read_settings(options.settings, options.standard);
  if (options.read_words) state->words.emplace(options.read_words->language().code, *options.read_words);
  if (auto learned = state->learn(state->settings.language); !learned) return learned.errors();
  read_packs(*state);
  std::unique_ptr<Ui> ui(new Ui(std::move(state)));
  if (!options.session.empty()) ui->m_context->open_session(options.session);
  ui->tend_windows(Windows::at_start);
  return ui;
}

Context& Ui::context() { return *m_context; }
const WidgetLog& Ui::log() const { return m_state->shown; }
bool Ui::quitting() const { return m_state->quitting; }
void Ui::focus(const std::string& name) { m_state->set_focus(name, true); }
bool Ui::moving() const {
  const auto busy = [](const UiState& state) { return state.now() < state.moving_until || !state.waiting.empty(); };
  return busy(*m_state) || (m_console && busy(m_console->state()));
}
bool Ui::waiting() const { return !m_state->waiting.empty() || (m_console && !m_console->state().waiting.empty()); }
const std::string& Ui::message() const { return m_state->banner; }
void Ui::open_session(const std::filesystem::path& path) { m_context->open_session(path); }
void Ui::close_session() { m_context->close_session(); }
void Ui::change_settings(const Settings& settings) { m_context->change_settings(settings); }

std::string Ui::screen_name() const { return m_state->top() == nullptr ? "" : m_state->top()->name(); }

bool Ui::bring_into_view(const std::string& name) {
  if (m_state->shown.find(name) == nullptr) return false;
  m_state->reveal = name;
  draw_frame();
  draw_frame();
  return true;
}

void Ui::run() {
  UiState& state = *m_state;
  while (!state.quitting) {
    if (!waiting()) take(state, state.stage.wait(m_console ? &m_console->state().stage : nullptr));
    take_events();
    if (!state.waiting.empty() || state.stage.due()) draw_frame();
    if (!m_console || state.quitting) continue;
    const UiState& beside = m_console->state();
    if (!beside.waiting.empty() || beside.stage.due()) m_console->draw_frame();
    tend_windows(Windows::later);
  }
  state.tend_drafts(true);
}

// ---- a frame --------------------------------------------------------------------------------

base::Result<void> UiState::learn(const content::Language& language) {
  if (words.contains(language.code)) return {};
  auto read = content::read_words(options.words, language);
  if (!read) return read.errors();
  words.emplace(language.code, std::move(*read));
  return {};
}

void UiState::moves_until(base::Milliseconds when) {
  if (!motion()) return;
  moving_until = std::max(moving_until, when);
  stage.animate_until(when);
}

void UiState::tend_drafts(bool at_once) {
  const bool tried_before = unsaved;
  const base::Milliseconds rest = tried_before ? save_retry : draft_rest;
  for (auto& [field, draft] : drafts) {
    if (draft.text != draft.seen) {
      draft.seen = draft.text;
      draft.changed = now();
    }
    if (draft.text == draft.kept) continue;
    if (!at_once && now() < draft.changed + rest) {
      stage.wake_at(draft.changed + rest);
      continue;
    }
    const auto kept = session ? session->keep_draft(field, draft.text) : base::Result<void>{};
    if (!kept && !session->read_only() && is_about_disk(kept.error())) {
      // It stays on the screen and is tried again by itself; said once, for the banner may have been dismissed.
      if (!unsaved) report(kept.errors());
      unsaved = true;
      shared->not_saved = kept.errors();
      draft.changed = now();
      stage.wake_at(now() + save_retry);
      continue;
    }
    draft.kept = draft.text;
    if (!kept) report(kept.errors());
  }
  if (!tried_before) return;
  unsaved = unsaved_drafts() > 0;
  if (unsaved) return;
  banner.clear();
  told = in_words()("common.saved-again");
  stage.redraw();
}

void UiState::report(const base::Errors& errors) {
  banner.clear();
  for (const base::Error& error : errors) banner += (banner.empty() ? "" : "\n") + in_words().sentence(error);
}

namespace {

void draw_messages(Context& context, UiState& state) {
  if (state.view == View::room) return;  // they are for the facilitator, and stand on the console
  stage::Painter& paint = context.paint();
  const Size size = context.size();
  if (!state.told.empty()) {
    const Size needed = paint.measure(state.told, style::secondary, size.width - 4 * measure::margin);
    const Rect box{(size.width - needed.width) / 2 - 28, size.height - told_above - needed.height - 28,
                   needed.width + 56, needed.height + 28};
    paint.shadow(box, 9, 8, theme().shade.faded(0.5F));
    paint.rounded(box, measure::radius_panel, theme().wing_2);
    paint.border(box, measure::radius_panel, 2, theme().rail);
    paint.text(box.inset(28, 14), state.told, style::secondary, theme().text);
  }
  if (state.banner.empty()) return;
  const float width = std::min(1200.0F, size.width - 2 * measure::margin);
  const Size needed = paint.measure(state.banner, style::body, width - 300);
  const Rect box{(size.width - width) / 2, measure::top_end, width, std::max(needed.height, measure::target) + 48};
  sheet(context, box);
  paint.text({box.x + 32, box.y + 24, width - 300, needed.height}, state.banner, style::body, theme().ink);
  if (quiet_button(context, "message.close", {box.right() - 220, box.y + 24, 188, measure::target},
                   context.say("common.close"), true, Ground::paper)) {
    state.banner.clear();
  }
}

/// New screens come up out of the night. The first stands there at once: who starts a program has waited enough.
void draw_fade(Context& context, UiState& state) {
  if (!state.motion() || state.first_screen) return;
  const float gone = static_cast<float>(state.now() - state.screen_since) / static_cast<float>(motion::screen);
  if (gone >= 1) return;
  const Size size = context.size();
  const float rest = 1 - std::max(0.0F, gone);
  context.paint().fill({0, 0, size.width, size.height}, theme().night.faded(rest * rest));
}

void draw_all(Context& context, UiState& state) {
  const Size size = context.size();
  if (state.blanked()) {
    context.paint().fill({0, 0, size.width, size.height}, theme().night);
    return;
  }
  state.drawing_under = state.overlay != nullptr;
  state.screen->draw(context);
  draw_fade(context, state);
  if (state.view == View::whole) draw_console_strip(context, *state.screen);
  state.drawing_under = false;
  if (state.overlay) {
    context.paint().fill({0, 0, size.width, size.height}, theme().night.faded(0.85F));
    state.overlay->draw(context);
  }
  if (state.view != View::console) state.draw_caption(context);
  draw_messages(context, state);
}

}  // namespace

void Ui::frame() {
  take_events();
  draw_frame();
  if (m_console) m_console->draw_frame();
  tend_windows(Windows::later);
}

void Ui::handle_waiting() {
  UiState& state = *m_state;
  while (!state.waiting.empty()) {
    const stage::Event event = state.waiting.front();
    state.waiting.pop_front();
    const bool types = only_types(state, event);
    state.handle(*m_context, event);
    m_acted = true;
    if (ends_frame(event) && !types) break;
  }
}

void Ui::draw_frame() {
  UiState& state = *m_state;
  m_acted = false;
  handle_waiting();
  if (state.quitting) return;
  state.choose_screen(*m_context);

  const Size pixels = state.stage.pixels();
  const float large = state.view == View::console ? state.settings.console_scale : state.settings.text_scale;
  const float scale = std::min(pixels.width / 1920, pixels.height / 1080) * large;
  use_look(state.settings.lit_room ? Look::paper : Look::lamp);
  state.stage.painter().use_dyslexic(state.settings.dyslexic);
  state.stage.begin(scale, theme().night);
  ++state.frame;
  state.log.clear();
  state.hung.clear();
  state.typing_at.reset();
  state.caption_place.reset();
  if (!state.blanked() && state.view != View::console) state.music.clear();
  draw_all(*m_context, state);
  state.stage.end();

  state.shown = std::move(state.log);
  state.log = {};
  const WidgetEntry* focused = state.shown.find(state.focus);
  if (focused == nullptr || !focused->enabled) state.focus.clear();
  state.field_focused = focused != nullptr && focused->enabled && focused->role == Role::field;
  state.stage.type_at(state.field_focused ? state.typing_at : std::nullopt);
  const bool acted = m_acted || !state.activated.empty() || !state.pointer.clicked.empty();
  state.activated.clear();
  state.pointer.clicked.clear();
  state.pointer.pressed_at.reset();
  state.typed.clear();
  state.reveal.clear();
  state.tend_drafts(false);
  state.tend_place(false);
  state.tend_timer();
  state.tend_sound();
  if (state.view == View::room) tell_console(state);
  if (acted || !state.waiting.empty()) state.stage.redraw();  // what was done shows in the frame after
}

}  // namespace sprong::ui
