// The disk fails under the real app: it says so in a sentence, goes on, keeps what was typed on the screen, and saves
// it when it can again.
#include <unistd.h>

#include <fstream>

#include "fault/session/failing_disk.hpp"
#include "session/session.hpp"
#include "ui/settings.hpp"
#include "unit/ui/shell.hpp"

namespace fs = std::filesystem;
using namespace sprong;
using fault::FailingDisk;
using ui::tests::Shell;

namespace {

const std::string sentence = "a label that must not get lost";
const std::string full = "De schijf is vol.";
const std::string failing = "Bewaren of lezen lukt niet";
const std::string gone = "Het bestand van deze sessie is weg.";

fs::path folder() { return fs::temp_directory_path() / ("sprong-fault-app-" + std::to_string(getpid())); }
fs::path file() { return folder() / "a.sprong"; }

/// What is in a copy of the file, for the app holds the file itself.
session::Session in_file(const fs::path& path = file()) {
  static const base::FixedClock clock(0);
  const fs::path copy = fs::temp_directory_path() / ("sprong-fault-copy-" + std::to_string(getpid()));
  fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
  if (fs::exists(path.string() + "-journal")) {
    fs::copy_file(path.string() + "-journal", copy.string() + "-journal", fs::copy_options::overwrite_existing);
  }
  auto session = session::Session::open(copy, {}, clock, base::Random(1));
  fs::remove(copy);
  REQUIRE(session.ok());
  return std::move(session).value();
}

/// The app where labels are typed in, with the file in a folder of its own.
struct App : Shell {
  App() {
    FailingDisk::install();
    FailingDisk::work();
    fs::remove_all(folder());
    fs::create_directories(folder());
    session::NewSession with;
    with.programme = content::ProgrammeKey("meeting-1");
    with.groups = 3;
    with.participants = 12;
    REQUIRE(context().new_session(context().packs().front().pack, with, file()));
    context().go_to(content::StepKey("walk"));
    context().open_screen("entry");
    frames(3);
    REQUIRE(app->screen_name() == "entry");
    context().focus("entry.text");
    frames(3);
  }
  ~App() {
    FailingDisk::work();
    app->close_session();
    fs::remove_all(folder());
  }
  void wait(base::Milliseconds time) {
    clock.advance(time);
    frames(3);
  }
  [[nodiscard]] std::size_t items() { return context().document().items.size(); }
  void dismiss() {
    if (has("message.close")) click("message.close");
    context().focus("entry.text");
    frames(3);
  }
};

}  // namespace

TEST_CASE("Every step on the disk fails in turn while a label is handed in") {
  App app;
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    int failures = 0;
    // Every step with a full disk; with a failing one, which takes the same way, every third.
    for (int after = 1; after < 60; after += code == SQLITE_FULL ? 1 : 3) {
      INFO("step " << after << ", code " << code);
      app.type(sentence);
      app.wait(400);
      const std::size_t before = app.items();
      FailingDisk::fail(after, code, true);
      app.key("Enter");
      const bool failed = FailingDisk::failed();
      if (app.items() == before) {
        ++failures;
        // The first step makes the journal: that fails for a reason that SQLite does not tell.
        CHECK(app.shows(code == SQLITE_FULL && after > 1 ? full : failing));
        CHECK(app.shows(sentence));
        app.key("F1");  // it goes on
        CHECK(app.app->screen_name() == "help");
        app.key("F1");
        FailingDisk::work();
        app.dismiss();
        app.key("Enter");
      }
      FailingDisk::work();
      app.wait(2500);
      app.dismiss();
      CHECK(app.items() == before + 1);
      CHECK(in_file().document().items.size() == before + 1);
      CHECK_FALSE(app.has("message.close"));
      if (!failed) break;
    }
    CHECK(failures > 3);
  }
}

TEST_CASE("Unfinished text that the disk does not take stays on the screen, and is kept when the disk works again") {
  App app;
  FailingDisk::fail(2, SQLITE_FULL, true);
  app.type(sentence);
  app.wait(400);
  CHECK(app.shows(full));
  CHECK(app.shows(sentence));
  CHECK(in_file().document().drafts.empty());
  app.dismiss();
  app.wait(2500);
  CHECK_FALSE(app.has("message.close"));  // said once
  FailingDisk::work();
  app.wait(2500);
  CHECK(app.shows("Wat je typte is weer bewaard."));
  CHECK(in_file().document().drafts.at("entry.text") == sentence);
}

TEST_CASE("The stick is taken out and put back") {
  App app;
  const fs::path away = folder().string() + "-away";
  for (const bool another : {false, true}) {
    INFO((another ? "mounted anew" : "as it was"));
    const std::size_t before = app.items();
    app.type(sentence);
    app.wait(400);
    fs::rename(folder(), away);
    app.key("Enter");
    CHECK(app.items() == before);
    CHECK(app.shows(gone));
    CHECK(app.shows(sentence));
    app.type(" and more");
    app.wait(400);
    CHECK(app.shows(sentence + " and more"));
    if (another) {  // the same bytes in another file, as after a stick was mounted again
      fs::create_directories(folder());
      fs::copy_file(away / "a.sprong", file());
      fs::remove_all(away);
    } else {
      fs::rename(away, folder());
    }
    app.dismiss();
    app.wait(2500);
    CHECK(in_file().document().drafts.at("entry.text") == sentence + " and more");
    app.dismiss();
    app.key("Enter");
    CHECK(app.items() == before + 1);
    CHECK(in_file().document().items.size() == before + 1);
  }
}

TEST_CASE("A file that is open already is looked at, until the first lets go") {
  App app;
  app.type(sentence);
  app.key("Enter");
  static const base::FixedClock clock(0);
  {
    auto second = session::Session::open(file(), {}, clock, base::Random(2));
    REQUIRE(second.ok());
    REQUIRE(second->read_only());
    CHECK(second->read_only()->code == "session.open-elsewhere");
    CHECK(second->document().items.size() == 1);
  }
  app.app->close_session();
  app.frames(3);
  {
    auto first = session::Session::open(file(), {}, clock, base::Random(2));
    REQUIRE(first.ok());
    CHECK_FALSE(first->read_only());
    REQUIRE(app.context().open_session(file()));  // now the app is the second
    app.frames(3);
    CHECK(app.shows("Deze sessie is al ergens anders open."));
    CHECK(app.items() == 1);
    app.dismiss();
    app.type("nothing of this is kept");
    app.key("Enter");
    CHECK(app.items() == 1);
    CHECK(app.shows("Deze sessie is al ergens anders open."));
  }
  app.app->close_session();
  REQUIRE(app.context().open_session(file()));
  CHECK_FALSE(app.context().session().read_only());
}

TEST_CASE("The clock goes backwards: nothing is lost and the timer does not grow") {
  App app;
  app.context().set_timer({true, 60000, app.clock.now()});
  app.wait(20000);
  CHECK(app.context().timer().left(app.clock.now()) == 40000);
  app.clock.advance(-86400000);
  app.frames(3);
  CHECK(app.context().timer().left(app.clock.now()) == 60000);
  app.type(sentence);
  app.wait(400);
  CHECK(in_file().document().drafts.at("entry.text") == sentence);
  app.key("Enter");
  CHECK(app.items() == 1);
  app.app->close_session();
  REQUIRE(app.context().open_session(file()));
  app.frames(3);
  CHECK(app.app->screen_name() == "entry");
  CHECK(app.items() == 1);
}

TEST_CASE("Who leaves while the disk takes nothing is asked first") {
  for (const bool quits : {false, true}) {
    for (const bool works_again : {false, true}) {
      INFO((quits ? "quits" : "closes") << (works_again ? ", and the disk works again" : ", and leaves anyway"));
      App app;
      const auto leave = [&] {
        if (quits) {
          app.on->inject(stage::Quit{});
        } else {
          app.app->close_session();
        }
        app.frames(4);
      };
      app.type(sentence);
      FailingDisk::fail(2, SQLITE_FULL, true);
      leave();
      CHECK_FALSE(app.app->quitting());
      REQUIRE(app.context().has_session());
      CHECK(app.app->screen_name() == "unsaved");
      CHECK(app.shows("Nog niet alles is bewaard"));
      CHECK(app.shows(full));
      CHECK(app.shows("1 tekst die nog niet af was"));
      app.key("PageDown");  // tries again
      CHECK(app.app->screen_name() == "unsaved");
      CHECK(app.shows("Het lukt nog niet."));
      app.key("Escape");  // back to the meeting, as if nothing was asked
      CHECK(app.app->screen_name() == "entry");
      CHECK(app.shows(sentence));
      leave();
      REQUIRE(app.app->screen_name() == "unsaved");
      if (works_again) {
        FailingDisk::work();
        app.click("unsaved.again");
      } else {
        CHECK(app.shows("dit gaat verloren"));
        app.click("unsaved.leave");
      }
      CHECK(app.app->quitting() == quits);
      if (!quits) CHECK_FALSE(app.context().has_session());
      FailingDisk::work();
      const auto drafts = in_file().document().drafts;
      CHECK(drafts.contains("entry.text") == works_again);
      if (works_again) CHECK(drafts.at("entry.text") == sentence);
    }
  }
}

TEST_CASE("Who leaves while everything is saved is asked nothing") {
  App app;
  app.type(sentence);
  app.on->inject(stage::Quit{});
  app.frames(4);
  CHECK(app.app->quitting());
  CHECK(in_file().document().drafts.at("entry.text") == sentence);
}

TEST_CASE("On a full disk the meeting goes on, and where it is reaches the disk when that works again") {
  App app;
  app.context().close_screen();
  app.frames(3);
  const auto step = [&] { return app.context().session().document().position.step; };
  const content::StepKey before = step();
  FailingDisk::fail(1, SQLITE_FULL, true);
  app.context().next();
  app.frames(3);
  const content::StepKey second = step();
  CHECK(second != before);
  CHECK(app.shows("De bijeenkomst gaat door"));
  app.click("message.close");
  app.context().next();
  app.frames(3);
  CHECK(step() != second);
  app.wait(2500);
  CHECK_FALSE(app.has("message.close"));  // said once
  CHECK(in_file().document().position.step == before);
  // What people say is not taken without being saved.
  CHECK_FALSE(app.context().send(session::SetTitle{"Another title"}));
  CHECK(app.context().session().document().meeting.title != "Another title");
  // Leaving now asks about the place.
  app.app->close_session();
  app.frames(3);
  CHECK(app.shows("Waar jullie in de bijeenkomst zijn"));
  app.key("Escape");
  FailingDisk::work();
  app.wait(2500);
  CHECK_FALSE(app.context().session().place_unkept());
  CHECK(in_file().document().position.step == step());
}
