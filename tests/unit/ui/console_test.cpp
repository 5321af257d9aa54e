// Two windows: what the room sees, what stands on the console, and keys in either; the strip in one window.
#include "ui/console.hpp"

#include "unit/ui/shell.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

using ui::tests::Shell;

namespace {

/// Whether any text drawn in this window holds `part`.
bool shows(ui::Ui& window, const std::string& part) {
  for (const stage::DrawnText& text : window.stage().painter().texts()) {
    if (text.text.find(part) != std::string::npos) return true;
  }
  return false;
}

struct TwoWindows : Shell {
  explicit TwoWindows(const base::Clock* clock = nullptr) : Shell(1280, 720, clock) {
    app->want_console(true);
    REQUIRE(app->console() != nullptr);
    frames(3);
  }
  ui::Ui& console() { return *app->console(); }

  void begin(const char* programme = "meeting-1") {
    session::NewSession with;
    with.programme = content::ProgrammeKey(programme);
    with.language = content::dutch;
    with.participants = 27;
    with.groups = 5;
    for (const ui::PackOnDisk& pack : context().packs()) {
      if (pack.pack->find(with.programme) != nullptr) REQUIRE(context().new_session(pack.pack, with));
    }
    frames(4);
  }
  void go_to(const char* step) {
    context().go_to(content::StepKey(step));
    frames(4);
  }
  void key_on_console(const char* name) {
    console().stage().inject(stage::KeyPressed{read(name)});
    console().stage().inject(stage::KeyReleased{read(name)});
    frames(4);
  }
  void click_on_console(const std::string& name) {
    const ui::WidgetEntry* entry = console().log().find(name);
    INFO(name);
    REQUIRE(entry != nullptr);
    const stage::Point at = console().stage().painter().pixels(entry->rect.centre());
    console().stage().inject(stage::MouseMoved{at});
    console().stage().inject(stage::MousePressed{at});
    console().stage().inject(stage::MouseReleased{at});
    frames(5);
  }
};

/// A clock of which the wall clock can be set back.
class SettableClock final : public base::Clock {
 public:
  [[nodiscard]] base::Milliseconds now() const override { return wall; }
  [[nodiscard]] base::Milliseconds steady() const override { return passed; }
  void advance(base::Milliseconds by) {
    wall += by;
    passed += by;
  }
  base::Milliseconds wall = 1467115200000;
  base::Milliseconds passed = 1000;
};

}  // namespace

TEST_CASE("the room sees the step, the console its notes and controls; nothing private stands in the room") {
  TwoWindows shell;
  CHECK(shell.app->screen_name() == "curtain");
  CHECK(shell.console().screen_name() == "start");
  shell.begin();
  CHECK(shell.app->screen_name() == "page");
  CHECK(shell.console().screen_name() == "console");
  const std::string notes = shell.context().in(shell.context().step()->notes).substr(0, 24);
  CHECK(shows(shell.console(), notes));
  CHECK_FALSE(shows(*shell.app, notes));
  const ui::WidgetEntry* next = shell.app->log().find("step.next");
  REQUIRE(next != nullptr);
  CHECK(next->backstage);
  CHECK_FALSE(shows(*shell.app, next->text));
  CHECK_FALSE(shows(*shell.app, "Programma"));
  CHECK(shows(shell.console(), "Programma"));
}

TEST_CASE("keys work in either window, and the console's buttons press what is hidden in the room") {
  TwoWindows shell;
  shell.begin();
  const auto first = shell.context().step()->id;
  shell.key_on_console("PageDown");
  const auto second = shell.context().step()->id;
  CHECK_FALSE(first == second);
  shell.key("PageUp");
  CHECK(shell.context().step()->id == first);
  shell.click_on_console("console.next");
  CHECK(shell.context().step()->id == second);
  shell.click_on_console("console.step.back");
  CHECK(shell.context().step()->id == first);
  shell.key_on_console("Tab");
  CHECK_FALSE(shell.console().context().focused().empty());
}

TEST_CASE("the room goes dark at once from the console, which stays lit") {
  TwoWindows shell;
  shell.begin();
  shell.key_on_console("b");
  CHECK(shell.app->log().entries().empty());
  CHECK(shows(shell.console(), "Het beeld in de zaal is donker."));
  shell.click_on_console("console.blank");
  CHECK_FALSE(shell.app->log().entries().empty());
}

TEST_CASE("work at the desk stands on the console, and the room keeps its screen") {
  TwoWindows shell;
  shell.begin();
  shell.go_to("walk");
  shell.click_on_console("console.step.path");
  CHECK(shell.console().screen_name() == "programme_path");
  CHECK(shell.app->screen_name() == "walk");
  shell.key("Escape");  // in the room's window: it is about the screen on the console
  CHECK(shell.console().screen_name() == "console");
  shell.key("F1");
  CHECK(shell.console().screen_name() == "help");
  shell.key("F1");
  shell.key_on_console("F2");
  CHECK(shell.app->screen_name() == "safety");
  shell.app->want_console(false);
  shell.frames(3);
  CHECK(shell.app->console() == nullptr);
  CHECK_FALSE(shell.app->log().find("safety.close") == nullptr);
}

TEST_CASE("a label that comes in is held back on the console and shown again") {
  TwoWindows shell;
  shell.begin();
  session::PutItem label{};
  label.what.kind = sprong::journey::ItemKind::label;
  label.what.group = 2;
  label.what.station = content::StationKey("maze");
  label.what.text = "Steeds dezelfde hoek om";
  const auto id = shell.context().send(label);
  REQUIRE(id.has_value());
  shell.go_to("labels");
  CHECK(shows(shell.console(), "Steeds dezelfde hoek om"));
  const std::string button = "console.label-" + id->value;
  shell.click_on_console(button);
  CHECK(shell.context().document().items.at(*id).release == session::Release::held);
  shell.click_on_console(button);
  CHECK(shell.context().document().items.at(*id).release == session::Release::unset);
}

TEST_CASE("at rest neither window is drawn") {
  TwoWindows shell;
  shell.begin();
  shell.frames(8);
  CHECK_FALSE(shell.on->due());
  CHECK_FALSE(shell.console().stage().due());
}

TEST_CASE("one window: the strip opens and folds, and holds nothing private") {
  Shell shell(1280, 720);
  shell.key("PageDown");
  shell.key("PageDown");
  REQUIRE(shell.context().has_session());
  CHECK(shell.app->log().find("console.blank") == nullptr);
  const float height = shell.context().content_area().height;
  shell.key("Ctrl+k");
  REQUIRE(shell.app->log().find("console.blank") != nullptr);
  CHECK(shell.context().content_area().height < height);
  const std::string notes = shell.context().in(shell.context().step()->notes).substr(0, 24);
  CHECK_FALSE(shows(*shell.app, notes));
  CHECK(shows(*shell.app, "in dit tempo"));
  shell.click("console.fold");
  CHECK(shell.app->log().find("console.blank") == nullptr);
}

TEST_CASE("a clock that is set back neither stops the walk nor gives time twice") {
  SettableClock clock;
  TwoWindows shell(&clock);
  shell.begin();
  shell.go_to("walk");
  shell.click_on_console("console.next");
  clock.advance(60'000);
  shell.frames(2);
  CHECK(shell.context().timer().left(clock.now()) == 14 * 60'000);
  clock.wall -= 3'600'000;
  shell.frames(2);
  CHECK(shell.context().timer().left(clock.now()) == 14 * 60'000);
  clock.advance(60'000);
  shell.frames(2);
  CHECK(shell.context().timer().left(clock.now()) == 13 * 60'000);
  // Set back while the program was closed: it goes on from what was left when it was started, and runs.
  const auto file = shell.context().session().path();
  shell.app->close_session();
  shell.frames(2);
  clock.wall -= 7'200'000;
  shell.app->open_session(file);
  shell.frames(3);
  const auto left = shell.context().timer().left(clock.now());
  clock.advance(30'000);
  shell.frames(2);
  CHECK(shell.context().timer().left(clock.now()) == left - 30'000);
}

TEST_CASE("people come late, leave and wait in the middle of the walk") {
  TwoWindows shell;
  shell.begin();
  shell.go_to("walk");
  shell.click_on_console("console.next");
  shell.click_on_console("console.walk.change");
  REQUIRE(shell.console().screen_name() == "walk_change");
  const auto people = [&shell] {
    std::vector<int> sizes;
    for (const session::Group* group : shell.context().document().groups_in_order()) sizes.push_back(group->people);
    return sizes;
  };
  CHECK(people() == std::vector<int>{6, 6, 5, 5, 5});
  shell.click_on_console("change.joins");
  CHECK(people() == std::vector<int>{6, 6, 6, 5, 5});
  CHECK(shell.context().document().meeting.participants == 28);
  shell.click_on_console("change.group-1-gone");
  CHECK(people() == std::vector<int>{7, 7, 7, 7});
  shell.click_on_console("change.new-group");
  CHECK(people() == std::vector<int>{7, 7, 7, 7, 3});
  CHECK(shell.context().document().groups_in_order().back()->number == 6);
  shell.click_on_console("change.group-3-late");
  CHECK(shell.context().mark("walk.late") == "3");
  CHECK(shows(*shell.app, "We wachten op groep 3."));
  shell.click_on_console("change.round-less");
  CHECK(shell.context().document().groups_in_order().front()->route.size() == 4);
  shell.click_on_console("change.close");
  shell.click_on_console("console.next");
  CHECK(shell.context().mark("walk.late").empty());
  CHECK(shows(*shell.app, "Ronde 2 van 4"));
}
