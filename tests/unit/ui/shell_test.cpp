// The real shell on a stage without a display: keys, focus, mouse, language, typing, drafts.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/clock.hpp"
#include "stage/stage.hpp"
#include "ui/cards.hpp"
#include "ui/ui.hpp"
#include "ui/widgets.hpp"
#include "unit/ui/shell.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

using ui::tests::Shell;

TEST_CASE("the start screen comes up with a chosen programme and one next step") {
  Shell shell;
  CHECK(shell.app->screen_name() == "start");
  REQUIRE(shell.app->log().find("start.meeting-1") != nullptr);
  CHECK(shell.app->log().find("start.meeting-1")->chosen);
  REQUIRE(shell.app->log().next_step() != nullptr);
  CHECK(shell.app->log().next_step()->name == "start.begin");
  CHECK(shell.shows("Nieuwe bijeenkomst"));
}

TEST_CASE("F6 switches the language at any time") {
  Shell shell;
  shell.key("F6");
  CHECK(shell.shows("New meeting"));
  shell.key("F6");
  CHECK(shell.shows("Nieuwe bijeenkomst"));
}

TEST_CASE("arrows move the focus, Enter chooses, the mouse chooses too") {
  Shell shell;
  CHECK(shell.app->context().focused() == "start.meeting-1");
  shell.key("Down");
  CHECK(shell.app->context().focused() == "start.meeting-2");
  shell.key("Enter");
  CHECK(shell.app->log().find("start.meeting-2")->chosen);
  CHECK_FALSE(shell.app->log().find("start.meeting-1")->chosen);
  shell.click("start.one-day");
  CHECK(shell.app->log().find("start.one-day")->chosen);
}

TEST_CASE("b and a full stop make the room dark at once, any key brings it back and does nothing else") {
  Shell shell;
  shell.key("b");
  CHECK_FALSE(shell.shows("Nieuwe bijeenkomst"));
  CHECK(shell.app->log().entries().empty());
  shell.key("PageDown");
  CHECK(shell.shows("Nieuwe bijeenkomst"));
  CHECK(shell.app->screen_name() == "start");
  shell.key(".");
  CHECK_FALSE(shell.shows("Nieuwe bijeenkomst"));
}

TEST_CASE("PageDown takes the next step; in a text field letters are letters and F9 makes dark") {
  Shell shell;
  shell.key("PageDown");
  REQUIRE(shell.app->screen_name() == "new_meeting");
  shell.app->focus("new.title");
  shell.frames(2);
  shell.key("Ctrl+a");
  shell.type("Bob en ik.");
  CHECK(shell.shows("Bob en ik."));
  shell.key("F9");
  CHECK_FALSE(shell.shows("Bob en ik."));
  shell.key("Escape");
  CHECK(shell.shows("Bob en ik."));
}

TEST_CASE("a long name survives a change of language, help and the safety page") {
  Shell shell;
  shell.key("PageDown");
  shell.app->focus("new.title");
  shell.frames(2);
  shell.key("Ctrl+a");
  shell.type("Wijkteam Noord");
  for (const char* name : {"F1", "F1", "F2", "F2", "F6"}) shell.key(name);
  CHECK(shell.shows("Wijkteam Noord"));
  // Esc goes back to the start screen; what was typed is there when one comes again.
  shell.key("Escape");
  CHECK_FALSE(shell.shows("Wijkteam Noord"));
  shell.key("PageDown");
  CHECK(shell.shows("Wijkteam Noord"));
}

TEST_CASE("a meeting begins, goes on with PageDown and back with PageUp, and comes back as it was left") {
  Shell shell;
  shell.key("PageDown");
  shell.key("PageDown");
  REQUIRE(shell.app->context().has_session());
  const auto first = shell.app->context().step()->id;
  shell.app->context().next();
  shell.frames(2);
  const auto second = shell.app->context().step()->id;
  CHECK_FALSE(first == second);
  const auto path = shell.app->context().session().path();
  shell.app->close_session();
  shell.frames(2);
  CHECK(shell.app->screen_name() == "start");
  shell.app->open_session(path);
  shell.frames(2);
  REQUIRE(shell.app->context().has_session());
  CHECK(shell.app->context().step()->id == second);
  shell.app->context().back();
  shell.frames(2);
  CHECK(shell.app->context().step()->id == first);
}

TEST_CASE("drafts are kept a moment after typing and forgotten when done") {
  Shell shell;
  shell.key("PageDown");
  shell.key("PageDown");
  REQUIRE(shell.app->context().has_session());
  shell.app->context().draft("labels.next") = "half een zin";
  shell.frames(1);
  CHECK(shell.app->context().document().drafts.empty());
  shell.clock.advance(400);
  shell.frames(1);
  REQUIRE(shell.app->context().document().drafts.count("labels.next") == 1);
  CHECK(shell.app->context().document().drafts.at("labels.next") == "half een zin");
  shell.app->context().forget_draft("labels.next");
  CHECK(shell.app->context().document().drafts.count("labels.next") == 0);
}

TEST_CASE("at twice the text size the list scrolls, and the focus brings what it needs into view") {
  Shell shell(1920, 1080);
  ui::Settings settings = shell.app->context().settings();
  settings.text_scale = 2;
  shell.app->change_settings(settings);
  shell.frames(3);
  const ui::WidgetEntry* last = shell.app->log().find("start.export");
  REQUIRE(last != nullptr);
  CHECK(last->seen.height < 1);
  REQUIRE(shell.app->bring_into_view("start.export"));
  last = shell.app->log().find("start.export");
  CHECK(last->seen.height == Approx(last->rect.height).margin(1));
}

TEST_CASE("nothing moves, nothing is due") {
  Shell shell;
  shell.frames(3);
  while (shell.on->due()) shell.frames(1);
  CHECK_FALSE(shell.on->due());
  shell.clock.advance(10000);
  CHECK_FALSE(shell.on->due());
}

TEST_CASE("a label always hangs at the same tilt, between -2 and 2 degrees") {
  int different = 0;
  for (int number = 0; number < 200; ++number) {
    const std::string id = "label" + std::to_string(number);
    const float tilt = ui::label_tilt(id);
    CHECK(tilt >= -2);
    CHECK(tilt <= 2);
    CHECK(tilt == ui::label_tilt(id));
    different += tilt != ui::label_tilt("label0") ? 1 : 0;
  }
  CHECK(different > 150);
  CHECK(ui::label_swing(1).degrees == 0);
  CHECK(ui::label_swing(0).drop == Approx(24));
}

TEST_CASE("the clock counts down to nothing and then up") {
  CHECK(ui::clock_words(520000) == "8:40");
  CHECK(ui::clock_words(519001) == "8:40");
  CHECK(ui::clock_words(59999) == "1:00");
  CHECK(ui::clock_words(0) == "0:00");
  CHECK(ui::clock_words(-12400) == "+0:12");
}

TEST_CASE("settings come back, and what cannot be read stays as it was") {
  const auto file = std::filesystem::temp_directory_path() / "sprong-unit-ui" / "settings";
  ui::Settings settings;
  settings.language = content::english;
  settings.text_scale = 1.5F;
  settings.reduced_motion = settings.dyslexic = true;
  REQUIRE(ui::write_settings(file, settings).ok());
  CHECK(ui::read_settings(file, {}) == settings);
  std::ofstream(file) << "text-scale=9\nlanguage=xx\nnonsense\nvolume=abc\n";
  const ui::Settings read = ui::read_settings(file, {});
  CHECK(read.text_scale == ui::most_text_scale);
  CHECK(read.language == content::dutch);
  CHECK(read.volume == ui::Settings{}.volume);
  CHECK_FALSE(ui::write_settings("/proc/no/settings", settings).ok());
}
