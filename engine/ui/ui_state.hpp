// What the shell keeps between frames. For ui*.cpp, context.cpp and widgets only.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "stage/event.hpp"
#include "stage/sound.hpp"
#include "ui/screen.hpp"
#include "ui/text_edit.hpp"
#include "ui/ui.hpp"

namespace sprong::ui {

constexpr base::Milliseconds save_retry = 2000;  ///< after the disk did not take something, milliseconds

/// A value on its way to a target.
struct Motion {
  float from = 0;
  float to = 0;
  base::Milliseconds begun = 0;
  int takes = 0;
};

/// Unfinished text of a field.
struct DraftText {
  std::string text;
  std::string kept;  ///< what the session has
  std::string seen;  ///< as of the last frame
  base::Milliseconds changed = 0;
};

/// A region that scrolls; its offset is kept by name.
struct ScrollState {
  float offset = 0;
  float height = 0;  ///< of what it holds, as last drawn
  Rect rect;         ///< on the screen, as last drawn
  long frame = 0;
  std::optional<Rect> show;  ///< to bring into view, in units of the content
  bool reading = false;      ///< PageDown goes on here before it takes the next step
};

/// Something typed into the focused field: text, or a key.
struct Typed {
  std::string text;
  std::optional<stage::Key> key;
};

struct Pointer {
  Point at{-1, -1};     ///< units
  std::string pressed;  ///< the widget on which the button went down
  std::string clicked;  ///< pressed and let go on the same widget, in this frame
  bool down = false;
  std::optional<Point> pressed_at;  ///< in this frame
};

/// Which window this is: the only one, or one of two.
enum class View { whole, room, console };

/// What a person asked for about windows.
enum class WindowWish { other_number, one, swap_displays };

/// Where a person wants to go when not everything is saved.
enum class Leaving { nowhere, out_of_session, out_of_program };

struct UiState;

/// What both windows share.
struct Shared {
  Shared(const base::Clock& used_clock, const UiOptions& used_options, base::Random used_random,
         stage::Sound::Output output)
      : clock(used_clock), options(used_options), random(used_random), sound(output) {}

  const base::Clock& clock;
  UiOptions options;
  base::Random random;
  stage::Sound sound;
  std::filesystem::path music;  ///< asked for by what was drawn in the room's last frame
  bool clock_runs = false;      ///< the clock of the walk had time left in the last frame
  Settings settings;
  std::map<std::string, content::Words> words;  ///< by language; of those that were asked for
  std::vector<PackOnDisk> packs;
  std::optional<session::Session> session;
  std::string outside = "start";                     ///< the screen without a session
  std::map<std::string, std::string> outside_marks;  ///< what screens remember without a session
  std::map<std::string, DraftText> drafts;
  std::string told;
  std::string banner;
  bool unsaved = false;                ///< unfinished text that the disk did not take; tried again until it does
  bool place_unkept = false;           ///< the same for where the meeting is: it was said
  base::Milliseconds place_tried = 0;  ///< when the place was last tried, steady
  base::Errors not_saved;              ///< why the last try failed
  Leaving leaving = Leaving::nowhere;  ///< asked, and not everything is saved
  std::vector<std::filesystem::path> session_files;  ///< sessions that were dropped on the window or typed, to merge
  std::filesystem::path dropped;                     ///< a CSV file that waits for the import screen; empty: none
  bool dark = false;                                 ///< the room is blanked
  bool strip = false;                                ///< one window: the console's strip is open
  bool quitting = false;
  std::optional<WindowWish> asked;
  /// Wall and steady clock at the last frame: tells when the machine's clock was set back.
  std::optional<std::pair<base::Milliseconds, base::Milliseconds>> seen_at;
  std::vector<UiState*> views;  ///< of the windows that are open, the room's first
};

/// One window: what stands in it and what a person does there. What both windows share goes by the same names.
struct UiState {
  UiState(stage::Stage& used_stage, std::shared_ptr<Shared> used, View used_view)
      : stage(used_stage), shared(std::move(used)), view(used_view) {
    shared->views.push_back(this);
  }
  ~UiState() { std::erase(shared->views, this); }
  UiState(const UiState&) = delete;
  UiState& operator=(const UiState&) = delete;

  stage::Stage& stage;
  std::shared_ptr<Shared> shared;
  View view;
  Context* context = nullptr;

  const base::Clock& clock = shared->clock;
  UiOptions& options = shared->options;
  base::Random& random = shared->random;
  stage::Sound& sound = shared->sound;
  std::filesystem::path& music = shared->music;
  long chimes_heard = 0;                   ///< chimes that have been put into words
  base::Milliseconds chimed = -1'000'000;  ///< when the last of them sounded
  Settings& settings = shared->settings;
  std::map<std::string, content::Words>& words = shared->words;
  std::vector<PackOnDisk>& packs = shared->packs;
  std::optional<session::Session>& session = shared->session;
  std::string& outside = shared->outside;
  std::map<std::string, std::string>& outside_marks = shared->outside_marks;
  std::map<std::string, DraftText>& drafts = shared->drafts;
  std::string& told = shared->told;
  std::string& banner = shared->banner;
  bool& unsaved = shared->unsaved;
  std::filesystem::path& dropped = shared->dropped;
  bool& dark = shared->dark;
  bool& quitting = shared->quitting;
  std::vector<UiState*>& views = shared->views;

  std::unique_ptr<Screen> screen;
  std::string screen_key;    ///< which screen that is: a step or a name
  bool screen_left = false;  ///< leave() was called already: its session is gone
  std::string overlay_name;  ///< "safety", "help"; empty: none
  std::unique_ptr<Screen> overlay;
  base::Milliseconds screen_since = 0;
  bool first_screen = true;  ///< the one with which this window opened

  WidgetLog log;               ///< of the frame being drawn
  WidgetLog shown;             ///< of the last whole frame
  int backstage = 0;           ///< what is drawn now is not for the room
  std::string on_console;      ///< the facilitator's controls as last drawn: names, words and whether they can be used
  bool drawing_under = false;  ///< the screen under an overlay is being drawn: deaf
  std::string focus;
  std::string reveal;             ///< bring this widget into view when it is drawn
  bool keys_in_use = true;        ///< show the focus ring
  std::string activated;          ///< by key, in this frame
  std::vector<Typed> typed;       ///< for the focused field, in this frame
  bool field_focused = false;     ///< the focus is in a field (last frame)
  std::optional<Rect> typing_at;  ///< where the caret is, this frame
  std::vector<stage::Key> held;
  Pointer pointer;
  std::deque<stage::Event> waiting;  ///< events not yet handled

  std::map<std::string, Motion, std::less<>> motions;
  std::map<std::string, base::Milliseconds, std::less<>> runs;
  std::map<std::string, TextEdit> edits;
  std::map<std::string, std::string> writings;  ///< digits being typed into a stepper
  std::map<std::string, ScrollState> scrolls;
  std::vector<std::string> scroll_stack;
  std::vector<Rect> hung;  ///< labels drawn in this frame: strings pass behind them
  base::Milliseconds moving_until = 0;
  long frame = 0;

  [[nodiscard]] base::Milliseconds now() const { return clock.steady(); }
  [[nodiscard]] bool motion() const { return !settings.reduced_motion; }
  [[nodiscard]] const content::Words& in_words() const { return words.at(settings.language.code); }
  void moves_until(base::Milliseconds when);
  /// Reads the words of a language when they are not there yet: half of them nobody needs at the start.
  /// Codes of read_words.
  base::Result<void> learn(const content::Language& language);

  // Events (ui_input.cpp).
  void handle(Context& context, const stage::Event& event);
  void key_pressed(Context& context, const stage::Key& key);
  bool global_key(Context& context, const stage::Key& key);
  bool focus_key(const stage::Key& key);
  void escape(Context& context, const stage::Key& key);
  void close_overlay(Context& context);
  bool undo_key(Context& context, const stage::Key& key);
  bool toggle_path(Context& context, const stage::Key& key);
  bool read_on(int way);
  void pointer_pressed(Point at);
  void pointer_released(Point at);
  void wheel(float lines);
  void set_focus(const std::string& name, bool by_key);
  void toggle_overlay(const std::string& name);
  /// Of the two windows this one, or the only one.
  [[nodiscard]] UiState& view_of(View wanted);
  /// The room is blanked, and this is the room.
  [[nodiscard]] bool blanked() const { return dark && view != View::console; }
  [[nodiscard]] Screen* top() const { return overlay ? overlay.get() : screen.get(); }

  // Sound (sound.cpp).
  std::optional<Rect> caption_place;  ///< where the top line has room for the words of what sounds, this frame
  std::string caption;                ///< those words; the top line leaves room for them
  [[nodiscard]] std::string words_of_sound(const Context& context) const;
  void tend_sound();
  void tend_clock();
  void draw_caption(Context& context);

  // Screens, sessions and drafts (ui.cpp, ui_screens.cpp).
  void choose_screen(Context& context);
  [[nodiscard]] std::string wanted_screen() const;
  [[nodiscard]] std::unique_ptr<Screen> make_wanted() const;
  void leave_meeting();
  void tend_timer();
  void tend_drafts(bool at_once);
  void tend_place(bool at_once);
  /// After the place of the meeting changed: the first time that the disk does not take it, that is said.
  void note_place(const base::Result<void>& kept);
  [[nodiscard]] long unsaved_drafts() const;
  [[nodiscard]] bool all_saved() const;
  void report(const base::Errors& errors);
};

/// A refusal is about what was asked; these are about the file, and stay in sight until dismissed.
bool is_about_disk(const base::Error& error);

}  // namespace sprong::ui
