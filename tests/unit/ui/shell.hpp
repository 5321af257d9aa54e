// The real shell on a stage without a display, for the tests of the screens: keys, mouse, and what is to be seen.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace sprong::ui::tests {

struct Shell {
  base::FixedClock clock{1467115200000};
  std::unique_ptr<stage::Stage> on;
  std::unique_ptr<Ui> app;

  /// `other` instead of the clock that stands still.
  explicit Shell(int width = 960, int height = 540, const base::Clock* other = nullptr) {
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.display = stage::Display::headless;
    options.only_shots = true;
    options.fonts = std::filesystem::path(SPRONG_PROGRAM).parent_path() / "fonts";
    const base::Clock& used = other == nullptr ? clock : *other;
    auto opened = stage::Stage::open(options, used);
    REQUIRE(opened.ok());
    on = std::move(*opened);
    const std::filesystem::path source = SPRONG_SOURCE_DIR;
    UiOptions with;
    with.words = source / "content/ui";
    with.packs = source / "content";
    with.assets = source / "assets";
    with.sessions = sessions();
    std::filesystem::remove_all(with.sessions);
    with.standard.reduced_motion = true;
    with.seed = 7;
    with.open_window = [options, &used](int) { return stage::Stage::open(options, used); };
    auto made = Ui::make(*on, used, with);
    REQUIRE(made.ok());
    app = std::move(*made);
    frames(3);
  }
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  ~Shell() {
    app.reset();
    std::filesystem::remove_all(sessions());
  }

  /// Of this run alone: the same test may run twice at a time.
  static std::filesystem::path sessions() {
    return std::filesystem::temp_directory_path() / ("sprong-unit-ui-" + std::to_string(getpid()));
  }
  [[nodiscard]] Context& context() const { return app->context(); }

  void frames(int count) {
    for (int frame = 0; frame < count; ++frame) app->frame();
  }

  // ---- keys and mouse ----

  static stage::Key read(const char* name) {
    stage::Key key;
    REQUIRE(stage::read_key(name, key));
    return key;
  }
  void key(const char* name) {
    on->inject(stage::KeyPressed{read(name)});
    on->inject(stage::KeyReleased{read(name)});
    frames(4);
  }
  void key_down(const char* name) {
    on->inject(stage::KeyPressed{read(name)});
    frames(3);
  }
  void key_up(const char* name) {
    on->inject(stage::KeyReleased{read(name)});
    frames(3);
  }
  void type(const std::string& text) {
    on->inject(stage::TextTyped{text});
    frames(2);
  }
  /// The middle of a widget, in pixels.
  [[nodiscard]] stage::Point middle_of(const std::string& name) const {
    const WidgetEntry* entry = app->log().find(name);
    INFO(name);
    REQUIRE(entry != nullptr);
    return on->painter().pixels(entry->rect.centre());
  }
  void mouse_down(stage::Point at) {
    on->inject(stage::MouseMoved{at});
    on->inject(stage::MousePressed{at});
    frames(4);
  }
  void mouse_up(stage::Point at) {
    on->inject(stage::MouseMoved{at});
    frames(2);
    on->inject(stage::MouseReleased{at});
    frames(4);
  }
  void click(const std::string& name) {
    const stage::Point at = middle_of(name);
    on->inject(stage::MouseMoved{at});
    on->inject(stage::MousePressed{at});
    on->inject(stage::MouseReleased{at});
    frames(5);
  }

  // ---- what is on the screen ----

  /// Whether a widget is there.
  [[nodiscard]] bool has(const std::string& name) const { return app->log().find(name) != nullptr; }
  /// Whether any text on the screen holds `text`.
  [[nodiscard]] bool shows(const std::string& text) const {
    const auto& texts = on->painter().texts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const stage::DrawnText& drawn) { return drawn.text.find(text) != std::string::npos; });
  }
};

}  // namespace sprong::ui::tests
