#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

TEST_CASE("A new session holds its meeting and opens again as it was left") {
  const kit::Folder folder;
  std::string before;
  {
    Session session = kit::create(folder / "a.sprong", "full", 1, 5, 27);
    CHECK(session.document().meeting.title == "Trial");
    CHECK(session.document().meeting.date == "2016-06-28");
    CHECK(session.document().groups_in_order().size() == 5);
    CHECK(session.document().groups_in_order().front()->people == 6);
    CHECK(session.document().groups_in_order().back()->people == 5);
    CHECK(session.document().position.step.value == "welcome");
    REQUIRE(session.go_to(content::StepKey("walk")).ok());
    REQUIRE(session.show("entry").ok());
    REQUIRE(session.mark("walk.round", "3").ok());
    REQUIRE(session.set_timer({true, 900000, 1467115200000}).ok());
    REQUIRE(session.keep_draft("label.text", "half a sen").ok());
    before = kit::text_of(session.document());
  }
  const Session again = kit::opened(folder / "a.sprong");
  CHECK_FALSE(again.read_only());
  CHECK(kit::text_of(again.document()) == before);
  CHECK(again.document().position.timer.left(1467115200000 + 60000) == 840000);
  CHECK(again.document().position.timer.left(1467115200000 - 60000) == 900000);
  CHECK(again.document().current_step() == 1);
}

TEST_CASE("A session is not made over a file, without its programme or in no folder") {
  const kit::Folder folder;
  kit::write_bytes(folder / "there", "mine");
  const auto make = [&](const std::string& name, const std::string& programme, int groups, int people) {
    return kit::codes(Session::create(folder / name, kit::pack(),
                                      {content::ProgrammeKey(programme), "", {}, groups, people}, kit::clock(),
                                      base::Random(1)));
  };
  CHECK(make("there", "full", 0, 0) == "session.already-exists");
  CHECK(kit::bytes_of(folder / "there") == "mine");
  CHECK(make("new", "none", 0, 0) == "session.unknown-programme");
  CHECK(make("new", "full", 9, 27) == "session.groups-out-of-range");
  CHECK(make("new", "full", 5, 3) == "session.more-groups-than-people");
  CHECK(make("new", "full", 0, -1) == "session.participants-out-of-range");
  CHECK_FALSE(kit::fs::exists(folder / "new"));
  CHECK(make("no/such/folder", "full", 0, 0) == "session.cannot-open");
  const NewSession dutch{content::ProgrammeKey("full"), "", content::dutch, 0, 0};
  CHECK(kit::codes(Session::create(folder / "new", kit::pack(), dutch, kit::clock(), base::Random(1))) ==
        "session.unknown-language");
}

TEST_CASE("What is no session, or damaged, is refused and left alone") {
  const kit::Folder folder;
  CHECK(kit::codes(kit::open(folder / "none")) == "session.not-found");
  CHECK(kit::codes(kit::open(folder / "")) == "session.not-a-session");
  const auto refused = [&](const std::string& bytes) {
    kit::write_bytes(folder / "x", bytes);
    const std::string codes = kit::codes(kit::open(folder / "x"));
    CHECK(kit::bytes_of(folder / "x") == bytes);
    return codes;
  };
  CHECK(refused("") == "session.not-a-session");
  CHECK(refused(std::string(5000, 'x')) == "session.not-a-session");
  { kit::create(folder / "a"); }
  const std::string whole = kit::bytes_of(folder / "a");
  CHECK(refused(whole.substr(0, whole.size() / 2)) == "session.damaged");
}

TEST_CASE("The second to open a session can only read it") {
  const kit::Folder folder;
  Session first = kit::create(folder / "a");
  {
    Session second = kit::opened(folder / "a");
    REQUIRE(second.read_only());
    CHECK(second.read_only()->code == "session.open-elsewhere");
    CHECK(kit::codes(second.send(SetTitle{"Other"})) == "session.open-elsewhere");
    CHECK(kit::codes(second.undo()) == "session.open-elsewhere");
    CHECK(kit::text_of(second.document()) == kit::text_of(first.document()));
    CHECK(second.go_to(content::StepKey("walk")).ok());  // who looks may leaf through it
    CHECK(second.document().position.step == content::StepKey("walk"));
    CHECK(first.document().position.step == content::StepKey("welcome"));
    CHECK(first.send(SetTitle{"Mine"}).ok());
  }
  CHECK(first.send(SetTitle{"Still mine"}).ok());
}

TEST_CASE("A table's own file is of the same meeting") {
  const kit::Folder folder;
  Session main = kit::create(folder / "main", "full", 1, 3, 15);
  REQUIRE(main.send(kit::label("Only in the main file")).ok());
  auto table = Session::create_table(folder / "two", main, 2, kit::clock(), base::Random(9));
  REQUIRE(table.ok());
  CHECK(table->document().meeting.table == 2);
  CHECK(table->document().meeting.id == main.document().meeting.id);
  CHECK(table->document().groups.size() == 3);
  CHECK(table->document().items.empty());
  REQUIRE(table->send(SetTitle{"Table two"}).ok());
  CHECK(table->document().meeting.table == 2);
  CHECK(table->document().meeting.stamp.author != main.document().meeting.stamp.author);
  const auto zero = Session::create_table(folder / "zero", main, 0, kit::clock(), base::Random(9));
  CHECK(kit::codes(zero) == "session.table-out-of-range");
}
