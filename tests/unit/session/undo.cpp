#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

TEST_CASE("Undo and redo, with a sentence, also after opening again") {
  const kit::Folder folder;
  {
    Session session = kit::create(folder / "a");
    CHECK_FALSE(session.next_undo());
    CHECK(kit::codes(session.undo()) == "session.nothing-to-undo");
    REQUIRE(session.send(kit::label("My hands were shaking and I rang the bell anyway, that day")).ok());
    REQUIRE(session.send(SetTitle{"Other"}).ok());
  }
  Session session = kit::opened(folder / "a");
  CHECK(session.next_undo()->id == "undo.set-title");
  REQUIRE(session.undo().ok());
  CHECK(session.document().meeting.title == "Trial");
  CHECK(session.next_redo()->id == "undo.set-title");
  CHECK(session.next_undo()->id == "undo.put-item");
  CHECK(session.next_undo()->arguments.at(0).value == "My hands were shaking and I rang the be…");
  REQUIRE(session.undo().ok());
  CHECK(session.document().items.empty());
  REQUIRE(session.redo().ok());
  CHECK(session.document().items.size() == 1);
  CHECK(session.document().items.begin()->second.stamp.revision == 3);
  REQUIRE(session.send(SetParticipants{4}).ok());  // a new change ends what could be done again
  CHECK_FALSE(session.next_redo());
  CHECK(kit::codes(session.redo()) == "session.nothing-to-redo");
}

TEST_CASE("What was taken back can be brought back by undo") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const RecordId id = *session.send(kit::label("Mine"));
  REQUIRE(session.send(TakeBackItem{id}).ok());
  REQUIRE(session.undo().ok());
  CHECK(session.document().items.at(id).what.text == "Mine");
  REQUIRE(session.redo().ok());
  CHECK_FALSE(session.document().items.contains(id));
}

TEST_CASE("Erasing leaves no byte and nothing to undo") {
  const kit::Folder folder;
  const std::string secret = "canary-of-a-secret";
  Session session = kit::create(folder / "a");
  const auto in_file = [&] { return kit::bytes_of(folder / "a").find("canary") != std::string::npos; };

  const RecordId item = *session.send(kit::label(secret));
  REQUIRE(session.keep_draft("item/" + item.value, "canary-in-a-draft").ok());
  REQUIRE(session.keep_draft("label.text", "copied " + secret).ok());
  REQUIRE(session.keep_draft("label.other", "unrelated").ok());
  REQUIRE(session.send(kit::label("stays")).ok());
  CHECK(in_file());
  REQUIRE(session.send(EraseItem{item}).ok());
  CHECK_FALSE(in_file());
  CHECK(session.document().drafts.size() == 1);
  CHECK_FALSE(session.next_undo());
  CHECK(kit::codes(session.undo()) == "session.nothing-to-undo");

  const RecordId taken_back = *session.send(kit::label(secret));
  REQUIRE(session.send(TakeBackItem{taken_back}).ok());
  CHECK(in_file());  // undo still knows it
  REQUIRE(session.send(EraseItem{taken_back}).ok());
  CHECK_FALSE(in_file());

  const reflection::Form form{
      kit::keys({"red"}), {kit::chosen("red", secret)}, {}, kit::chosen("blue", secret), secret};
  const RecordId handed_in = *session.send(PutForm{{}, 1, "", {}, form, true});
  const RecordId story = *session.send(PutStory{1, content::StationKey("maze"), secret});
  CHECK(in_file());
  REQUIRE(session.send_all({EraseForm{handed_in}, EraseStory{story}}).ok());
  CHECK_FALSE(in_file());
  CHECK(session.document().forms.empty());
}

TEST_CASE("The revision counter rises with every version, and erased stays erased") {
  const kit::Folder folder;
  RecordId id;
  {
    Session session = kit::create(folder / "a");
    id = *session.send(kit::label("Mine"));
    REQUIRE(session.send(EraseItem{id}).ok());
  }
  Session session = kit::opened(folder / "a");
  PutItem again = kit::label("Mine");
  again.id = id;
  CHECK(kit::codes(session.send(again)) == "item.taken-back");
}
