// What is asked of the loudspeaker, on a stage that has none: music with the figures, the chime of the walk, mute.
#include <catch2/catch.hpp>

#include <filesystem>

#include "base/clock.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"
#include "ui/ui_state.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace fs = std::filesystem;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

namespace {

/// The first meeting, for 12 people in 3 groups.
struct Meeting {
  base::FixedClock clock{1467115200000};
  std::unique_ptr<stage::Stage> on;
  std::unique_ptr<ui::Ui> app;

  Meeting() {
    stage::StageOptions options;
    options.width = 960;
    options.height = 540;
    options.display = stage::Display::headless;
    options.fonts = fs::path(SPRONG_PROGRAM).parent_path() / "fonts";
    auto opened = stage::Stage::open(options, clock);
    REQUIRE(opened.ok());
    on = std::move(*opened);
    const fs::path source = SPRONG_SOURCE_DIR;
    ui::UiOptions with;
    with.words = source / "content/ui";
    with.packs = source / "content";
    with.assets = source / "assets";
    with.sessions = fs::temp_directory_path() / "sprong-unit-ui-sound";
    fs::remove_all(with.sessions);
    with.standard.reduced_motion = true;
    with.seed = 7;
    auto made = ui::Ui::make(*on, clock, with);
    REQUIRE(made.ok());
    app = std::move(*made);
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey{"meeting-1"};
    meeting.language = content::dutch;
    meeting.participants = 12;
    meeting.groups = 3;
    REQUIRE(app->context().new_session(app->context().packs().front().pack, meeting));
  }
  void frames(int count = 3) {
    for (int frame = 0; frame < count; ++frame) app->frame();
  }
  void key(const char* name) {
    stage::Key pressed;
    REQUIRE(stage::read_key(name, pressed));
    on->inject(stage::KeyPressed{pressed});
    on->inject(stage::KeyReleased{pressed});
    frames(4);
  }
  void step(const char* id) {
    app->context().go_to(content::StepKey{id});
    frames();
  }
  void clock_of(base::Milliseconds left) {
    app->context().set_timer({true, left, clock.now()});
    frames();
  }
  [[nodiscard]] std::string music() const { return app->state().sound.music().filename().string(); }
  [[nodiscard]] long chimes() const { return app->state().sound.chimes(); }
};

}  // namespace

TEST_CASE("each figure has its music, which stays under the help and goes with the screen") {
  Meeting meeting;
  meeting.frames();
  CHECK(meeting.music().empty());
  meeting.step("presentation");
  CHECK(meeting.music() == "call.ogg");
  CHECK(fs::exists(meeting.app->state().sound.music()));
  meeting.key("F1");
  CHECK(meeting.app->screen_name() == "help");
  CHECK(meeting.music() == "call.ogg");
  meeting.key("F1");
  meeting.key("F9");
  CHECK(meeting.music() == "call.ogg");
  meeting.key("F9");
  for (int page = 0; page < 20 && meeting.music() == "call.ogg"; ++page) meeting.key("PageDown");
  CHECK(meeting.music() == "diving-in.ogg");
  meeting.step("welcome");
  CHECK(meeting.music().empty());
}

TEST_CASE("Ctrl+M turns the sound off and on, also while typing, and says so") {
  Meeting meeting;
  meeting.step("presentation");
  CHECK(meeting.app->state().sound.volume() == Approx(0.7));
  meeting.key("Ctrl+m");
  CHECK(meeting.app->context().settings().muted);
  CHECK(meeting.app->state().sound.volume() == 0);
  CHECK_FALSE(meeting.app->state().told.empty());
  meeting.key("Ctrl+m");
  CHECK(meeting.app->state().sound.volume() == Approx(0.7));
}

TEST_CASE("the walk chimes when its clock reaches 0, once, and also under another screen") {
  Meeting meeting;
  meeting.step("walk");
  meeting.clock_of(5000);
  meeting.clock.advance(4999);
  meeting.frames();
  CHECK(meeting.chimes() == 0);
  CHECK_FALSE(meeting.on->due());
  meeting.clock.advance(2);
  CHECK(meeting.on->due());
  meeting.frames(5);
  CHECK(meeting.chimes() == 1);
  meeting.clock.advance(60000);
  meeting.frames(5);
  CHECK(meeting.chimes() == 1);

  meeting.clock_of(5000);
  meeting.app->context().open_screen("entry");
  meeting.frames();
  meeting.clock.advance(5001);
  meeting.frames();
  CHECK(meeting.chimes() == 2);
}

TEST_CASE("a clock that is stopped, over already, or of another step does not chime") {
  Meeting meeting;
  meeting.step("walk");
  meeting.clock_of(-60000);
  CHECK(meeting.chimes() == 0);
  meeting.clock_of(5000);
  meeting.app->context().set_timer({false, 5000, meeting.clock.now()});
  meeting.clock.advance(6000);
  meeting.frames();
  CHECK(meeting.chimes() == 0);
  meeting.step("welcome");
  meeting.clock_of(5000);
  meeting.clock.advance(6000);
  meeting.frames();
  CHECK(meeting.chimes() == 0);
}

TEST_CASE("the facilitator begins a round: a chime") {
  Meeting meeting;
  meeting.step("walk");
  meeting.key("PageDown");
  REQUIRE(meeting.app->context().mark("walk.round") == "0");
  CHECK(meeting.chimes() == 1);
  meeting.key("PageDown");
  CHECK(meeting.chimes() == 2);
  meeting.key("PageUp");
  CHECK(meeting.chimes() == 3);
}
