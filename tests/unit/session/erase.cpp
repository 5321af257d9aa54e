// Erasing by what people call a form or a text.
#include "session/merge.hpp"
#include "session/erase.hpp"

#include "session/import.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

PutForm form(int table, const std::string& code, const std::string& reason, bool handed_in = true) {
  return {{},
          table,
          code,
          {},
          {kit::keys({"red"}), {kit::chosen("red", reason)}, {}, kit::chosen("blue", reason), reason},
          handed_in};
}

/// A label under an id of our choosing.
PutItem label_with(const std::string& id, const std::string& text) {
  PutItem put = kit::label(text);
  put.id = RecordId(id);
  return put;
}

bool holds(const kit::Folder& folder, const std::string& word) {
  for (const auto& entry : kit::fs::directory_iterator(folder / "")) {
    if (kit::bytes_of(entry.path()).find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A form is erased by its table and code, and no byte of it stays on disk") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  REQUIRE(session.send(form(1, "a", "canary-first")).ok());
  REQUIRE(session.send(form(2, "a", "canary-second")).ok());
  REQUIRE(session.send(form(0, "a", "canary-third", false)).ok());
  CHECK(holds(folder, "canary-first"));
  REQUIRE(erase_form(session, "1/a").ok());
  CHECK_FALSE(holds(folder, "canary-first"));
  CHECK(holds(folder, "canary-second"));
  REQUIRE(erase_form(session, "-/a").ok());
  CHECK_FALSE(holds(folder, "canary-third"));
  CHECK(session.document().forms.size() == 1);
  CHECK(kit::codes(erase_form(session, "1/a")) == "erase.unknown-form");
  { const Session closed = std::move(session); }
  CHECK(kit::opened(folder / "a").document().forms.size() == 1);
  CHECK_FALSE(holds(folder, "canary-first"));
}

TEST_CASE("What is no name of a form erases nothing") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  REQUIRE(session.send(form(1, "a", "x")).ok());
  for (const char* name : {"", "a", "1", "1/", "/a", "0/a", "100/a", "1x/a", "-1/a", "--/a", "+1/a", " 1/a"}) {
    INFO(name);
    CHECK(kit::codes(erase_form(session, name)) == "erase.form-name");
  }
  CHECK(kit::codes(erase_form(session, "1/A")) == "erase.unknown-form");
  CHECK(kit::codes(erase_form(session, "1/a/b")) == "erase.unknown-form");
  CHECK(session.document().forms.size() == 1);
}

TEST_CASE("Labels and stories are erased by their id or how it begins") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  REQUIRE(session.send(label_with("aaaaaa11111111111111111111", "canary-one")).ok());
  REQUIRE(session.send(label_with("aaaaaa22222222222222222222", "canary-two")).ok());
  REQUIRE(session.send(PutStory{1, content::StationKey("maze"), "canary-story", RecordId("bbbbbb33333333333333333333")})
              .ok());
  CHECK(kit::codes(erase_item(session, "aaaaa")) == "erase.short-id");
  CHECK(kit::codes(erase_item(session, "")) == "erase.short-id");
  CHECK(kit::codes(erase_item(session, "aaaaaa")) == "erase.ambiguous-item");
  CHECK(kit::codes(erase_item(session, "cccccc")) == "erase.unknown-item");
  CHECK(session.document().items.size() == 2);
  REQUIRE(erase_item(session, "aaaaaa1").ok());
  CHECK_FALSE(holds(folder, "canary-one"));
  CHECK(holds(folder, "canary-two"));
  REQUIRE(erase_item(session, "bbbbbb").ok());
  CHECK_FALSE(holds(folder, "canary-story"));
  REQUIRE(erase_item(session, "aaaaaa22222222222222222222").ok());
  CHECK_FALSE(holds(folder, "canary"));
}

TEST_CASE("A prefix that an item and a story share is ambiguous") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  REQUIRE(session.send(label_with("aaaaaa11111111111111111111", "one")).ok());
  REQUIRE(session.send(PutStory{1, content::StationKey("maze"), "two", RecordId("aaaaaa33333333333333333333")}).ok());
  CHECK(kit::codes(erase_item(session, "aaaaaa")) == "erase.ambiguous-item");
  CHECK(session.document().stories.size() == 1);
}

TEST_CASE("Erasing what was only taken back takes it out of undo as well") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a");
  const RecordId id = *session.send(kit::label("canary"));
  REQUIRE(session.send(TakeBackItem{id}).ok());
  CHECK(holds(folder, "canary"));
  REQUIRE(erase_item(session, id.value).ok());
  CHECK_FALSE(holds(folder, "canary"));
  CHECK_FALSE(session.next_undo());
}

TEST_CASE("An erased row of a file does not come in again with it") {
  const kit::Folder folder;
  const std::string items = "kind,group,station,about,text\nlabel,1,call,,canary one\nlabel,1,call,,two\n";
  const std::string forms = "table,form,choice,quartet,reason\n1,a,won,red,\n1,a,keep,red,canary two\n";
  Session session = kit::create(folder / "a");
  REQUIRE(import_csv(session, items, "items.csv").ok());
  REQUIRE(import_csv(session, forms, "forms.csv").ok());
  for (const auto& [id, item] : session.document().items) {
    if (item.what.text != "canary one") continue;
    REQUIRE(erase_item(session, std::string(id.value)).ok());
    break;
  }
  REQUIRE(erase_form(session, "1/a").ok());
  REQUIRE(import_csv(session, items, "items.csv").ok());
  REQUIRE(import_csv(session, forms, "forms.csv").ok());
  CHECK(session.document().items.size() == 1);
  CHECK(session.document().forms.empty());
  CHECK_FALSE(holds(folder, "canary"));
}

TEST_CASE("What an undo removed can be erased, and then an older copy does not bring it back") {
  const kit::Folder folder;
  for (const bool erased : {false, true}) {
    INFO((erased ? "erased" : "only undone"));
    const std::string name = erased ? "erased" : "undone";
    RecordId id;
    {
      Session session = kit::create(folder / name);
      const auto put = session.send(kit::label("a sentence to forget"));
      REQUIRE(put.ok());
      id = *put;
    }
    kit::fs::copy_file(folder / name, folder / (name + "-older"));
    {
      Session session = kit::opened(folder / name);
      REQUIRE(session.undo().ok());
      REQUIRE(session.document().items.empty());
      if (erased) REQUIRE(session.send(EraseItem{id}).ok());
    }
    const kit::fs::path out = folder / (name + "-merged");
    REQUIRE(merge(out, {folder / (name + "-older"), folder / name}, {}, base::Random(3)).ok());
    CHECK(kit::opened(out).document().items.empty());
    CHECK(kit::opened(out).taken_back(id) == erased);
    // Redone in the older copy, which then is the newest of them: only what was erased stays away.
    {
      Session older = kit::opened(folder / (name + "-older"));
      REQUIRE(older.undo().ok());
      REQUIRE(older.redo().ok());
    }
    const kit::fs::path again = folder / (name + "-merged-again");
    REQUIRE(merge(again, {folder / (name + "-older"), folder / name}, {}, base::Random(4)).ok());
    CHECK(kit::opened(again).document().items.empty() == erased);
    const bool in_bytes = kit::bytes_of(again).find("a sentence to forget") != std::string::npos;
    CHECK(in_bytes != erased);
  }
}
