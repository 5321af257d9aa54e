// What is asked of the loudspeaker, on a stage that has none: music with the figures, the chime of the walk, mute.
#include "ui/ui_state.hpp"
#include "unit/ui/shell.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace fs = std::filesystem;
namespace session = sprong::session;
namespace ui = sprong::ui;

namespace {

/// The first meeting, for 12 people in 3 groups.
struct Meeting : ui::tests::Shell {
  Meeting() {
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey{"meeting-1"};
    meeting.language = content::dutch;
    meeting.participants = 12;
    meeting.groups = 3;
    REQUIRE(app->context().new_session(app->context().packs().front().pack, meeting));
  }
  void step(const char* id) {
    app->context().go_to(content::StepKey{id});
    frames(3);
  }
  void clock_of(base::Milliseconds left) {
    app->context().set_timer({true, left, clock.now()});
    frames(3);
  }
  [[nodiscard]] std::string music() const { return app->state().sound.music().filename().string(); }
  [[nodiscard]] long chimes() const { return app->state().sound.chimes(); }
};

}  // namespace

TEST_CASE("each figure has its music, which stays under the help and goes with the screen") {
  Meeting meeting;
  meeting.frames(3);
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
  meeting.frames(3);
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
  meeting.frames(3);
  meeting.clock.advance(5001);
  meeting.frames(3);
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
  meeting.frames(3);
  CHECK(meeting.chimes() == 0);
  meeting.step("welcome");
  meeting.clock_of(5000);
  meeting.clock.advance(6000);
  meeting.frames(3);
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
