// Ui: the app's shell. Keeps the session, shows the screen of its position, hears the keys that work everywhere.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "content/words.hpp"
#include "session/session.hpp"
#include "stage/stage.hpp"
#include "ui/context.hpp"
#include "ui/settings.hpp"
#include "ui/widget_log.hpp"

namespace sprong::ui {

/// Whether the facilitator gets a window of their own: when there are two displays, always, or never.
enum class TwoWindows { when_two_displays, always, never };

struct UiOptions {
  std::filesystem::path words;                      ///< content/ui
  std::optional<content::Words> read_words = {};    ///< of one language, when they were read already
  std::filesystem::path packs;                      ///< folder with content packs: content
  std::filesystem::path assets;                     ///< folder with pictures/
  std::filesystem::path sessions;                   ///< where sessions are kept
  std::filesystem::path session;                    ///< to open at once; empty: the start screen
  std::vector<std::filesystem::path> imports = {};  ///< folders where people keep files to read in: downloads, desktop
  std::filesystem::path settings;                   ///< file of the settings; empty: none is read or written
  Settings standard;                                ///< where the file says nothing
  std::uint64_t seed = 0;                           ///< 0: from the system
  TwoWindows two_windows = TwoWindows::never;
  /// Opens the facilitator's window on this display (-1: wherever); none: there is one window only.
  std::function<base::Result<std::unique_ptr<stage::Stage>>(int display)> open_window = {};
  Exporter* exporter = nullptr;  ///< makes reports and paper (exporter.hpp); the app gives it, never null in the app
};

struct UiState;

class Ui {
 public:
  /// Reads the words of the language in use, and packs. Codes of read_words; a pack with errors is left out and told on
  /// the screen.
  static base::Result<std::unique_ptr<Ui>> make(stage::Stage& stage, const base::Clock& clock,
                                                const UiOptions& options);
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  /// Runs until a person quits.
  void run();
  /// Handles what happened and draws one frame, due or not: for robots and tests.
  void frame();
  [[nodiscard]] bool quitting() const;

  [[nodiscard]] Context& context();
  [[nodiscard]] const WidgetLog& log() const;     ///< of the last frame
  [[nodiscard]] std::string screen_name() const;  ///< of the screen on show; an overlay's when it is open

  // For robots.
  void focus(const std::string& name);
  /// Scrolls until `name` is on the screen; false when there is no such widget.
  bool bring_into_view(const std::string& name);
  /// Whether something is still moving.
  [[nodiscard]] bool moving() const;
  /// Whether something was put in that has not been handled.
  [[nodiscard]] bool waiting() const;
  /// The banner that is in sight; empty: none.
  [[nodiscard]] const std::string& message() const;
  void open_session(const std::filesystem::path& path);
  void close_session();
  /// The facilitator's window; none when there is one window.
  [[nodiscard]] Ui* console() const { return m_console.get(); }
  [[nodiscard]] stage::Stage& stage() const;
  /// Opens the facilitator's window, or closes it; it stays so whatever displays come or go.
  void want_console(bool wanted);
  /// Room and console change displays.
  void swap_displays();
  void change_settings(const Settings& settings);

  /// For widgets and Context only.
  [[nodiscard]] UiState& state() { return *m_state; }

 private:
  enum class Windows { at_start, later };
  explicit Ui(std::unique_ptr<UiState> state);
  void take_events();
  void take(UiState& from, const std::vector<stage::Event>& events);
  [[nodiscard]] UiState& reader_of(const stage::Event& event, UiState& from);
  void handle_waiting();
  void draw_frame();
  void tend_windows(Windows when);
  void show_console(bool show);
  std::unique_ptr<UiState> m_state;
  std::unique_ptr<Context> m_context;
  std::unique_ptr<stage::Stage> m_console_stage;  ///< of m_console, which goes first
  std::unique_ptr<Ui> m_console;
  bool m_acted = false;  ///< something was handled in this frame
};

}  // namespace sprong::ui
