// Stage: one window, its renderer, its events and its painter. Knows no rule of any game.
//
// Draws only when asked: redraw(), animate_until(), wake_at(). A stage at rest waits for events.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "stage/event.hpp"
#include "stage/painter.hpp"

namespace sprong::stage {

enum class Display { window, headless };

struct StageOptions {
  int width = 1920;   ///< pixels, 320 to 7680
  int height = 1080;  ///< pixels, 240 to 4320
  Display display = Display::window;
  bool only_shots = false;  ///< headless: frames are built but only drawn for shot()
  bool full_screen = false;
  int on_display = -1;       ///< which display the window opens on, from 0; -1: where the system puts it
  bool with_refresh = true;  ///< waits for the display's refresh; of two windows only one should
  std::string title = "Sprong";
  std::filesystem::path fonts;  ///< folder with the font files
  std::filesystem::path icon;   ///< PNG; empty for none
};

class Stage {
 public:
  /// Codes stage.no-display, stage.no-renderer, stage.no-fonts.
  static base::Result<std::unique_ptr<Stage>> open(const StageOptions& options, const base::Clock& clock);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] Size pixels() const;
  void resize(int width, int height);
  void toggle_full_screen();
  [[nodiscard]] bool headless() const;
  [[nodiscard]] std::string renderer_name() const;

  /// How many displays there are now; 1 without any that a person sees.
  [[nodiscard]] static int displays();
  /// The display on which this window stands, from 0.
  [[nodiscard]] int display() const;
  /// Moves the window to another display, and fills that when it filled the one it was on.
  void go_to_display(int display);
  /// Goes to a display and fills it.
  void fill_display(int display);

  /// Waits until something happened or has to be drawn, and gives what happened. Empty: time to draw.
  /// With another window `beside` also until something happened to that or it has to be drawn.
  [[nodiscard]] std::vector<Event> wait(const Stage* beside = nullptr);
  /// What happened until now, without waiting.
  [[nodiscard]] std::vector<Event> poll();
  /// Whether something happened that was not given yet.
  [[nodiscard]] bool has_events() const;
  /// Puts an event in the queue, as if a person had caused it.
  void inject(Event event);

  /// Another frame is needed, at once.
  void redraw();
  /// Frames are needed until `when` (steady milliseconds).
  void animate_until(base::Milliseconds when);
  /// One frame is needed at `when` (steady milliseconds), such as at the next second of a timer.
  void wake_at(base::Milliseconds when);
  /// Whether a frame is due now.
  [[nodiscard]] bool due() const;

  /// Begins a frame with `scale` pixels to a unit; the painter is ready to draw.
  Painter& begin(float scale, Colour ground);
  /// Ends the frame and shows it.
  void end();
  [[nodiscard]] Painter& painter();
  [[nodiscard]] long frames() const;                ///< shown so far
  [[nodiscard]] double build_milliseconds() const;  ///< CPU time of the last frame: begin() to end(), without drawing

  /// The last frame as a PNG. Code stage.cannot-write.
  base::Result<void> shot(const std::filesystem::path& file);

  [[nodiscard]] std::string clipboard() const;
  void set_clipboard(const std::string& text);
  /// Where text is typed (units), for input methods; nothing: typing is off.
  void type_at(const std::optional<Rect>& where);
  void show_pointer(bool show);

 private:
  struct Inside;
  explicit Stage(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace sprong::stage
