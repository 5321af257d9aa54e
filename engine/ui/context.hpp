// Context: all that a screen may use. What there is, what can be done, and what helps drawing.
//
// Sections: what there is · words · doing · where the meeting is · messages · sound · motion · widgets' input · two
// windows · text of fields · backstage
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "content/words.hpp"
#include "session/import.hpp"
#include "session/session.hpp"
#include "stage/painter.hpp"
#include "stage/stage.hpp"
#include "ui/settings.hpp"
#include "ui/theme.hpp"
#include "ui/widget_log.hpp"

namespace sprong::ui {

class Exporter;
class Ui;

/// What a widget is told about itself; see Context::interact.
struct Interaction {
  bool activated = false;  ///< clicked, or Enter/Space while focused (the next step: also Enter elsewhere, PageDown)
  bool focused = false;    ///< has the focus
  bool ring = false;       ///< show the focus ring (focused, and keys are in use)
  bool hovered = false;
  bool pressed = false;  ///< mouse button is down on it
  float warmth = 0;      ///< 0 to 1: how far hover has come in (eased, 90 ms)
};

/// What can be done with a widget.
struct Control {
  Role role = Role::button;
  bool enabled = true;
  bool chosen = false;
};

/// A content pack that is on this machine.
struct PackOnDisk {
  std::filesystem::path folder;
  std::shared_ptr<const content::Pack> pack;
};

/// A session file on this machine.
struct SessionOnDisk {
  std::filesystem::path path;
  std::filesystem::file_time_type changed;
  std::string title;            ///< of the meeting; the file's name when it cannot be read
  std::string about;            ///< "Bijeenkomst 1 · 7 juni 2016 · 27 mensen"; empty when it cannot be read
  std::string keep_until = {};  ///< "2016-12-28"; empty: no date
  bool kept_too_long = false;   ///< that day has passed
};

enum class Leaving;

class Context {
 public:
  explicit Context(Ui& ui);

  // ---- what there is -------------------------------------------------------------------------
  [[nodiscard]] stage::Painter& paint() const;
  [[nodiscard]] stage::Stage& stage() const;
  [[nodiscard]] bool has_session() const;
  [[nodiscard]] const session::Session& session() const;    ///< only when has_session()
  [[nodiscard]] const session::Document& document() const;  ///< only when has_session()
  [[nodiscard]] const content::Exhibit* exhibit() const;    ///< of the session's programme; or none
  [[nodiscard]] const content::Deck* deck() const;          ///< of the session's programme; or none
  [[nodiscard]] const content::Step* step() const;          ///< where the meeting is; none without a session
  [[nodiscard]] const content::Pack& pack() const;          ///< of the session; without one the first on this machine
  [[nodiscard]] bool has_pack() const;
  [[nodiscard]] const std::vector<PackOnDisk>& packs() const;
  [[nodiscard]] std::vector<SessionOnDisk> sessions() const;  ///< in the sessions folder, last changed first
  [[nodiscard]] const std::filesystem::path& sessions_folder() const;
  [[nodiscard]] const base::Clock& clock() const;
  [[nodiscard]] base::Random& random() const;  ///< seeds of games, ids
  [[nodiscard]] const Settings& settings() const;
  void change_settings(const Settings& settings);  ///< in force at once, and kept
  [[nodiscard]] Exporter& exporter() const;        ///< makes reports and paper: UiOptions::exporter
  /// A picture in assets/pictures, by name without ".png": "cloth", "fox".
  [[nodiscard]] std::filesystem::path asset(std::string_view name) const;
  /// A file of the pack in use; empty when the pack is not on this machine or `file` is empty.
  [[nodiscard]] std::filesystem::path pack_file(const content::PackPath& file) const;
  /// How a figure moves, as the pack on this machine says: its pictures come from there too. None: it stands still.
  [[nodiscard]] const content::Puppet* puppet(const content::PackPath& figure) const;

  // The screen, in units. Content stands between the top line and the next step.
  [[nodiscard]] Size size() const;          ///< 1920x1080, or less at a higher text scale
  [[nodiscard]] Rect content_area() const;  ///< margins 48, from 104 to the foot
  [[nodiscard]] bool narrow() const;        ///< less than 1400 wide: put columns below each other

  // ---- words ---------------------------------------------------------------------------------
  [[nodiscard]] const content::Words& words() const;
  [[nodiscard]] const content::Language& language() const;
  [[nodiscard]] std::string say(std::string_view id, const std::vector<base::Argument>& arguments = {}) const;
  [[nodiscard]] std::string counted(std::string_view id, long count,
                                    const std::vector<base::Argument>& arguments = {}) const;
  [[nodiscard]] const std::string& in(const content::Text& text) const;  ///< empty when the text is
  void change_language(const content::Language& language);

  // ---- doing ---------------------------------------------------------------------------------
  /// Sends a command. Refused: the reason is shown as a quiet sentence and nothing is lost; gives none.
  std::optional<session::RecordId> send(const session::Command& command);
  bool send_all(const std::vector<session::Command>& commands);
  /// The same without showing the reason.
  base::Result<session::RecordId> try_send(const session::Command& command);
  void undo();
  void redo();
  /// Adds what a CSV file holds, one step to undo; `name` stands in errors. Errors: those of session::import_csv.
  base::Result<session::ImportResult> import_csv(const std::string& bytes, const std::string& name,
                                                 session::SameCode same_code);
  /// A CSV file that was dropped on the window: the import screen takes it (once).
  void drop_csv(const std::filesystem::path& file);
  std::filesystem::path take_dropped_file();
  /// CSV files in the folder of the session and in UiOptions::imports, last changed first.
  [[nodiscard]] std::vector<std::filesystem::path> csv_files() const;
  /// A file was dropped on the window: a session is for the screen that merges, a table (CSV) for the import screen.
  void drop_file(const std::filesystem::path& file);
  /// Sessions that were dropped or typed and wait to be merged.
  [[nodiscard]] const std::vector<std::filesystem::path>& session_files() const;
  /// Puts a session on that list. Told when it is none; then false.
  bool add_session_file(const std::filesystem::path& file);
  /// Merges files into a new one in the sessions folder, opens that and says what is in it.
  bool merge_sessions(const std::vector<std::filesystem::path>& files);
  /// Makes a table's own file of this meeting beside the others. Told where it is.
  bool make_table_file(int table);
  /// Erases what was not handed in, on disk and in the fields.
  bool erase_not_handed_in();
  /// Erases a whole session; when it is this one, it is closed first.
  bool erase_session(const std::filesystem::path& file);
  /// What a list shows of a session file; none when it is no session. Foreign files are only looked at.
  [[nodiscard]] std::optional<SessionOnDisk> session_on_disk(const std::filesystem::path& file) const;
  /// Makes a session file in the sessions folder (or at `path`) and goes to its first step.
  bool new_session(const std::shared_ptr<const content::Pack>& pack, const session::NewSession& with,
                   const std::filesystem::path& path = {});
  bool open_session(const std::filesystem::path& path);
  /// Back to the start screen. What the disk does not take is not lost in silence: then the session stays open, and
  /// the page "unsaved" asks what to do.
  void close_session();

  // ---- where the meeting is ------------------------------------------------------------------
  void next();  ///< the next step that is not skipped
  void back();
  void go_to(const content::StepKey& step);
  /// Shows a named screen over the step ("entry", "quartet_table"); close_screen() goes back to the step.
  void open_screen(const std::string& name);
  void close_screen();
  /// What screens remember; kept on disk, so that the meeting resumes exactly there (without a session: until it ends).
  [[nodiscard]] std::string mark(const std::string& name, const std::string& standard = {}) const;
  [[nodiscard]] int mark_number(const std::string& name, int standard) const;
  void set_mark(const std::string& name, const std::string& value);
  void set_mark(const std::string& name, int value);
  [[nodiscard]] session::Timer timer() const;
  void set_timer(const session::Timer& timer);
  void toggle_safety();   ///< the page behind F2
  void toggle_help();     ///< the page behind F1
  void blank(bool dark);  ///< the room screen, at once
  void quit();            ///< out of the program; asks like close_session()
  // Of the page "unsaved":
  /// What is not on disk in sentences: why, how much of what. Empty: all of it is.
  [[nodiscard]] std::vector<std::string> unsaved_words() const;
  void try_to_leave();   ///< saves, and goes when that went well
  void leave_unsaved();  ///< goes; what is not saved is lost
  void stay();           ///< closes that page

  // ---- messages ------------------------------------------------------------------------------
  void tell(const std::string& sentence);  ///< a quiet line at the foot, until the next act
  void tell(const base::Errors& errors);
  void warn(const base::Errors& errors);  ///< a banner that stays until it is dismissed

  // ---- sound ---------------------------------------------------------------------------------
  /// The music of what is being drawn: ask in every frame; a frame that does not ask lets it fade out.
  void play_music(const content::PackPath& music);
  void chime();        ///< sounds once, over the music
  void toggle_mute();  ///< Ctrl+M

  // ---- motion --------------------------------------------------------------------------------
  /// Goes to `target` with ease-out; `name` is unique. At once with reduced motion.
  float animate(std::string_view name, float target, int milliseconds);
  /// 0 to 1 since it was first called with this name (after `delay`), ease-out; 1 with reduced motion.
  float run(std::string_view name, int milliseconds, int delay = 0);
  /// The same, not eased: for swings and flickers of one's own.
  float run_linear(std::string_view name, int milliseconds, int delay = 0);
  void restart(std::string_view name);              ///< the next run() with this name begins again
  void back_to_top(const std::string& scroll);      ///< a region that scrolls shows something else now
  /// Scrolls a region by so many units; false when it is at its end already.
  bool scroll_by(const std::string& scroll, float units);
  void redraw();                                    ///< one more frame
  void redraw_in(base::Milliseconds milliseconds);  ///< one more frame after a while (the next second)

  // ---- widgets' input ------------------------------------------------------------------------
  /// Registers a widget under its stable name and tells what was done with it. All widgets go through this.
  Interaction interact(const std::string& name, const Rect& rect, std::string_view text, const Control& control = {});
  void focus(const std::string& name);  ///< gives the focus, from the next frame on
  [[nodiscard]] const std::string& focused() const;
  [[nodiscard]] bool has_focus(std::string_view name) const;
  /// True while a key is held down (open hands).
  [[nodiscard]] bool held(stage::KeyCode code) const;
  [[nodiscard]] Point mouse() const;  ///< units
  /// Whether the mouse button went down on `name` and has not been let go: for dragging.
  [[nodiscard]] bool dragging(std::string_view name) const;

  // ---- two windows ---------------------------------------------------------------------------
  [[nodiscard]] bool has_console() const;  ///< this is the room's window, and the facilitator has one of their own
  [[nodiscard]] bool in_console() const;   ///< this is the facilitator's window

  // ---- text of fields ------------------------------------------------------------------------
  /// The unfinished text of a field, kept in the session as a draft (about 300 ms after typing) until forgotten.
  std::string& draft(const std::string& field);
  void forget_draft(const std::string& field);
  /// Forgets what fields could take back with Ctrl+Z: somebody else goes on typing here.
  void forget_typing();

  /// For widgets and the shell only.
  [[nodiscard]] Ui& ui() const { return m_ui; }

 private:
  /// Saves what can be saved. False when that is not all, and then the page "unsaved" asks.
  bool may_leave(Leaving where);
  void leave_session();

  Ui& m_ui;
};

/// What is drawn while this lives is for the facilitator. On one display that is as good as for everybody; with a
/// window of their own it does not show in the room, where keys still reach it, and stands on the console.
class Backstage {
 public:
  explicit Backstage(Context& context);
  ~Backstage();
  Backstage(const Backstage&) = delete;
  Backstage& operator=(const Backstage&) = delete;

 private:
  Context& m_context;
  bool m_hidden;
};

}  // namespace sprong::ui
