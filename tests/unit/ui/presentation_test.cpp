// The presentation: subtitles at the pace of reading aloud, pause, step and repeat; nothing by itself without motion.
#include "ui/screens/subtitles.hpp"
#include "ui/theatre.hpp"
#include "ui/ui_state.hpp"
#include "unit/ui/shell.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace session = sprong::session;
namespace ui = sprong::ui;

namespace {

struct Presentation : ui::tests::Shell {
  explicit Presentation(bool reduced_motion = false) : Shell(640, 360) {
    ui::Settings settings = context().settings();
    settings.reduced_motion = reduced_motion;
    app->change_settings(settings);
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey{"meeting-1"};
    meeting.participants = 12;
    meeting.groups = 3;
    REQUIRE(app->context().new_session(app->context().packs().front().pack, meeting));
    app->context().go_to(content::StepKey{"presentation"});
    frames(3);
  }
  void pass(base::Milliseconds milliseconds) {
    for (base::Milliseconds gone = 0; gone < milliseconds; gone += 100) {
      clock.advance(100);
      app->frame();
    }
  }
  [[nodiscard]] int line() { return app->context().mark_number("presentation.line", 0); }
  [[nodiscard]] int figure() { return app->context().mark_number("presentation.station", 0); }
  /// Frames that are due on their own within so long.
  [[nodiscard]] int due_within(base::Milliseconds milliseconds) {
    frames(4);
    int count = 0;
    for (base::Milliseconds gone = 0; gone < milliseconds; gone += 5) {
      clock.advance(5);
      if (!on->due()) continue;
      app->frame();
      ++count;
    }
    return count;
  }
};

}  // namespace

TEST_CASE("a text goes by in whole sentences, two lines at a time, and never across a paragraph") {
  const auto lines = ui::subtitles_of("Kort. Nog een.\n\nEen lange zin die alleen staat.");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "Kort. Nog een.");
  CHECK(lines[0].ends_paragraph);
  CHECK(ui::subtitles_of("").empty());
  const std::string sentence = "Dit is een zin van ongeveer zestig tekens, niet veel meer dan.";
  const auto three = ui::subtitles_of(sentence + " " + sentence + " " + sentence);
  REQUIRE(three.size() == 2);
  CHECK_FALSE(three[0].ends_paragraph);
  CHECK(three[0].text + " " + three[1].text == sentence + " " + sentence + " " + sentence);
  CHECK(ui::subtitles_of("Kost 3.50 euro. Of niet").size() == 1);
}

TEST_CASE("the time of a subtitle goes by its words and the pace") {
  const ui::Subtitle ten{"een twee drie vier vijf zes zeven acht negen tien", false};
  CHECK(ui::reading_time(ten, 120) == 5000 + 700);
  CHECK(ui::reading_time(ten, 60) == 10000 + 700);
  CHECK(ui::reading_time({ten.text, true}, 120) == 5000 + 1500);
}

TEST_CASE("the light flickers slower than three times a second, and only a little") {
  int turns = 0;
  float before = ui::flicker(0);
  bool rising = false;
  for (int step = 1; step <= 6000; ++step) {  // a minute
    const float now = ui::flicker(step / 100.0);
    CHECK(now >= 0);
    CHECK(now <= 1);
    if (rising && now < before) ++turns;
    rising = now > before;
    before = now;
  }
  CHECK(turns < 3 * 60);
  CHECK(turns > 20);
}

TEST_CASE("subtitles follow each other by themselves; the last one waits for a hand") {
  Presentation shown;
  CHECK(shown.line() == 0);
  shown.pass(2500);
  CHECK(shown.line() == 0);  // the lamp still searches
  shown.pass(14'000);
  CHECK(shown.line() >= 1);
  shown.pass(90'000);
  const int last = shown.line();
  shown.pass(30'000);
  CHECK(shown.line() == last);
  CHECK(shown.figure() == 0);
  CHECK(shown.due_within(10'000) == 0);  // all is read, all is at rest
  shown.key("PageDown");
  CHECK(shown.figure() == 1);
  CHECK(shown.line() == 0);
}

TEST_CASE("Space pauses and goes on, PageDown and PageUp step, R begins the figure anew") {
  Presentation shown;
  shown.pass(3400);
  shown.key("Space");
  shown.pass(3000);  // comes to rest
  CHECK(shown.due_within(10'000) == 0);
  CHECK(shown.line() == 0);
  shown.key("PageDown");
  CHECK(shown.line() == 1);
  shown.pass(30'000);
  CHECK(shown.line() == 1);  // still paused
  shown.key("PageUp");
  CHECK(shown.line() == 0);
  shown.key("PageDown");
  shown.key("Space");
  shown.pass(20'000);
  CHECK(shown.line() > 1);
  shown.key("r");
  CHECK(shown.line() == 0);
  CHECK(shown.figure() == 0);
}

TEST_CASE("with reduced motion nothing goes by itself") {
  Presentation shown(true);
  CHECK(shown.due_within(20'000) == 0);
  CHECK(shown.line() == 0);
  shown.key("PageDown");
  CHECK(shown.line() == 1);
}

TEST_CASE("a lit room is another look, by F10, and not another screen") {
  Presentation shown(true);
  const auto dark = ui::theme().night;
  shown.key("F10");
  CHECK(shown.app->context().settings().lit_room);
  CHECK_FALSE(ui::theme().night == dark);
  CHECK(shown.app->screen_name() == "presentation");
  shown.key("F10");
  CHECK(ui::theme().night == dark);
}
