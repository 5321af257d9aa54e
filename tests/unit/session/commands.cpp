#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

struct Trial {
  kit::Folder folder;
  Session session = kit::create(folder / "a", "full", 1, 3, 15);
  /// The codes with which a command is refused; the document stays as it was.
  std::string refusal(const Command& command) {
    const std::string before = kit::text_of(session.document());
    const std::string codes = kit::codes(session.send(command));
    if (codes != "ok") CHECK(kit::text_of(session.document()) == before);
    return codes;
  }
  RecordId sent(const Command& command) {
    const auto result = session.send(command);
    INFO(kit::codes(result));
    REQUIRE(result.ok());
    return *result;
  }
};

const std::string bad_utf8 = "\xC3";

}  // namespace

TEST_CASE("Commands about the meeting") {
  Trial trial;
  CHECK(trial.refusal(SetTitle{" "}) == "text.empty");
  CHECK(trial.refusal(SetTitle{bad_utf8}) == "text.not-utf8");
  CHECK(trial.refusal(SetTitle{"two\nlines"}) == "text.line-break");
  CHECK(trial.refusal(SetTitle{std::string(121, 'x')}) == "text.too-long");
  CHECK(trial.refusal(SetLanguage{content::Language{"fy"}}) == "session.unknown-language");
  CHECK(trial.refusal(SetParticipants{1001}) == "session.participants-out-of-range");
  CHECK(trial.refusal(FillInContact{"line", "x"}) == "session.unknown-contact");
  CHECK(trial.refusal(FillInContact{"own", bad_utf8}) == "text.not-utf8");
  CHECK(trial.refusal(PlanStep{content::StepKey("none"), false, 0}) == "session.unknown-step");
  CHECK(trial.refusal(PlanStep{content::StepKey("walk"), false, 241}) == "session.minutes-out-of-range");
  CHECK(trial.refusal(SetGroups{std::vector<int>(9, 3)}) == "session.groups-out-of-range");
  CHECK(trial.refusal(SetGroups{{3, -1}}) == "session.groups-out-of-range");
  CHECK(trial.refusal(SetPerspective{4, content::Perspective::client}) == "session.unknown-group");
  trial.sent(FillInContact{"own", "Ask at the desk"});
  CHECK(trial.session.document().meeting.contacts.at("own") == "Ask at the desk");
  trial.sent(PlanStep{content::StepKey("walk"), true, 45});
  CHECK(trial.session.document().plan()[1].skipped);
  CHECK(trial.session.document().plan()[1].minutes == 45);
  trial.sent(SetPerspective{2, content::Perspective::client});
  trial.sent(SetGroups{{8, 7}});
  CHECK(trial.session.document().groups.size() == 2);
  CHECK(trial.session.document().groups_in_order()[1]->perspective == content::Perspective::client);
}

TEST_CASE("Items: entered, changed, hung and taken back") {
  Trial trial;
  CHECK(trial.refusal(kit::label("x", "nowhere")) == "item.unknown-station");
  CHECK(trial.refusal(kit::label("", "call", 100)) == "item.group-out-of-range text.empty");
  CHECK(trial.refusal(kit::card("x", journey::About::none, journey::ItemKind::green)) == "item.about-missing");
  PutItem stray = kit::label("x");
  stray.id = RecordId("not-an-id");
  CHECK(trial.refusal(stray) == "item.unknown");
  stray = kit::label("x");
  stray.theme = std::string(61, 'x');
  CHECK(trial.refusal(stray) == "theme.name-too-long");

  const RecordId second_in_id_order = trial.sent(kit::label("first"));
  trial.sent(kit::label("second"));
  trial.sent(kit::label("third", "maze"));
  const auto labels = trial.session.document().items_of(journey::ItemKind::label);
  REQUIRE(labels.size() == 3);
  CHECK(labels[0]->what.text == "first");
  CHECK(labels[1]->what.text == "second");
  CHECK(labels[2]->what.text == "third");
  CHECK(trial.session.document().labels_at(content::StationKey("call")).size() == 2);

  const RecordId id = second_in_id_order;
  CHECK(trial.refusal(HangLabel{id, 1.5F, 0}) == "item.place-out-of-range");
  const RecordId green = trial.sent(kit::card("x", journey::About::self, journey::ItemKind::green));
  CHECK(trial.refusal(HangLabel{green, 0.5F, 0.5F}) == "item.not-a-label");
  CHECK(trial.refusal(HangLabel{id, 0.25F, 0.75F, -1}) == "item.place-out-of-range");
  CHECK(trial.refusal(HangLabel{id, 0.25F, 0.75F, most_cloths}) == "item.place-out-of-range");
  trial.sent(HangLabel{id, 0.25F, 0.75F, 2});
  trial.sent(ReleaseItem{id, Release::approved});
  PutItem changed = kit::label("first, mended");
  changed.id = id;
  trial.sent(changed);
  const Item& item = trial.session.document().items.at(id);
  CHECK(item.x == 0.25F);
  CHECK(item.cloth == 2);
  CHECK(item.release == Release::unset);  // other words than those that were approved
  CHECK(trial.session.document().items_of(journey::ItemKind::label)[0]->what.text == "first, mended");
  CHECK(item.stamp.revision == 4);

  changed.what.station = content::StationKey("maze");
  trial.sent(changed);
  CHECK_FALSE(trial.session.document().items.at(id).x.has_value());  // a place belongs to its cloth
  CHECK(trial.session.document().items.at(id).cloth == 0);

  trial.sent(TakeBackItem{id});
  CHECK_FALSE(trial.session.document().items.contains(id));
  CHECK(trial.refusal(changed) == "item.taken-back");
  CHECK(trial.refusal(TakeBackItem{id}) == "item.taken-back");
  CHECK(trial.refusal(HangLabel{RecordId("x"), 0, 0}) == "item.unknown");
  CHECK(trial.refusal(EraseItem{RecordId("x")}) == "item.unknown");
}

TEST_CASE("a label can be put where it hangs at once, as one act that undo takes back as one") {
  Trial trial;
  PutItem with = kit::label("hung at once");
  with.place = LabelPlace{0.5F, 0.25F, 1};
  const RecordId id = trial.sent(with);
  const Item& item = trial.session.document().items.at(id);
  CHECK(item.x == 0.5F);
  CHECK(item.y == 0.25F);
  CHECK(item.cloth == 1);
  REQUIRE(trial.session.undo().ok());
  CHECK(trial.session.document().items.empty());
  with.place = LabelPlace{2, 0, 0};
  CHECK(trial.refusal(with) == "item.place-out-of-range");
  PutItem card = kit::card("x", journey::About::self, journey::ItemKind::green);
  card.place = LabelPlace{};
  CHECK(trial.refusal(card) == "item.not-a-label");
}

TEST_CASE("A theme is made once, whatever the case of its name") {
  Trial trial;
  PutItem item = kit::label("one");
  item.theme = "Going anyway";
  const RecordId first = trial.sent(item);
  item.theme = " going  ANYWAY ";
  const RecordId second = trial.sent(item);
  CHECK(trial.session.document().themes.size() == 1);
  CHECK(trial.session.document().items.at(first).theme == trial.session.document().items.at(second).theme);
}

TEST_CASE("A group has one story, and it can be one that was only read") {
  Trial trial;
  const content::StationKey maze("maze");
  CHECK(trial.refusal(PutStory{0, maze, ""}) == "item.group-out-of-range");
  CHECK(trial.refusal(PutStory{1, content::StationKey("x"), std::string(4001, 'x')}) ==
        "item.unknown-station text.too-long");
  const RecordId id = trial.sent(PutStory{1, maze, ""});
  CHECK(trial.sent(PutStory{1, maze, "Once upon a day"}) == id);
  CHECK(trial.session.document().story_of(1)->text == "Once upon a day");
  trial.sent(ReleaseItem{id, Release::held});
  trial.sent(PutStory{1, maze, "Once upon a night"});
  CHECK(trial.session.document().story_of(1)->release == Release::held);
  trial.sent(EraseStory{id});
  CHECK(trial.session.document().story_of(1) == nullptr);
  CHECK(trial.sent(PutStory{1, maze, "Another"}) != id);
}

TEST_CASE("Forms: codes, rules and handing in") {
  Trial trial;
  const auto form = [](int table, const reflection::Form& what, bool handed_in = true) {
    return PutForm{{}, table, "", {}, what, handed_in};
  };
  const RecordId a = trial.sent(form(1, {kit::keys({"red"}), {kit::chosen("red", "it helps")}, {}, {}, ""}));
  CHECK(trial.session.document().forms.at(a).code == "a");
  CHECK(trial.session.document().forms.at(trial.sent(form(1, {}))).code == "b");
  CHECK(trial.session.document().forms.at(trial.sent(form(2, {}))).code == "a");
  for (int index = 0; index < 24; ++index) trial.sent(form(1, {}));
  CHECK(trial.session.document().forms.at(trial.sent(form(1, {}))).code == "aa");
  CHECK(trial.session.document().forms_in_order().at(25)->code == "z");
  CHECK(trial.session.document().forms_in_order().at(26)->code == "aa");

  CHECK(trial.refusal(form(1, {kit::keys({"red"}), {}, {}, {}, ""})) == "form.double-win");
  CHECK(trial.refusal(form(2, {kit::keys({"red"}), {}, {}, {}, ""})) == "ok");
  PutForm second_game = form(1, {kit::keys({"red"}), {}, {}, {}, ""});
  second_game.game_number = 2;
  CHECK(trial.refusal(second_game) == "ok");
  CHECK(trial.refusal(form(1, {{}, {kit::chosen("blue")}, {kit::chosen("pink")}, {}, ""})) ==
        "form.unknown-quartet form.keep-not-won");
  CHECK(trial.refusal(form(100, {})) == "form.table-out-of-range");
  PutForm taken = form(1, {});
  taken.code = "b";
  CHECK(trial.refusal(taken) == "form.code-taken");
  taken.code = "b\n";
  CHECK(trial.refusal(taken) == "text.line-break");
  taken.code = "";
  taken.game = RecordId("none");
  CHECK(trial.refusal(taken) == "form.unknown-game");
  taken.game = {};
  taken.id = RecordId("none");
  CHECK(trial.refusal(taken) == "form.unknown");

  PutForm back = form(1, {}, false);
  back.id = a;
  CHECK(trial.refusal(back) == "form.already-handed-in");
  trial.sent(ReleaseReason{a, "keep/red", Release::approved});
  CHECK(trial.refusal(ReleaseReason{a, "keep/blue", Release::approved}) == "form.unknown-reason");
  CHECK(trial.refusal(ReleaseReason{a, "need", Release::approved}) == "form.unknown-reason");
  PutForm mended = form(1, {kit::keys({"red"}), {kit::chosen("red", "it helps me")}, {}, {}, "time"});
  mended.id = a;
  trial.sent(mended);
  CHECK(trial.session.document().forms.at(a).code == "a");
  CHECK(trial.session.document().forms.at(a).releases.empty());

  trial.sent(EraseForm{a});
  CHECK(trial.refusal(mended) == "form.taken-back");
  CHECK(trial.refusal(EraseForm{RecordId("none")}) == "form.unknown");
}

TEST_CASE("Forms need a deck") {
  const kit::Folder folder;
  Session session = kit::create(folder / "a", "bare");
  CHECK(kit::codes(session.send(PutForm{{}, 1, "", {}, {}, true})) == "form.no-deck");
  CHECK(kit::codes(session.send(StartGame{1, kit::keys({"red"}), {}, 1})) == "game.no-deck");
  CHECK(kit::codes(session.send(kit::label("x"))) == "item.unknown-station");
  CHECK(session.send(kit::card("x", journey::About::client, journey::ItemKind::red)).ok());
}

TEST_CASE("Several commands go together or not at all") {
  Trial trial;
  const std::string before = kit::text_of(trial.session.document());
  const auto refused = trial.session.send_all({SetTitle{"New"}, kit::label(""), SetParticipants{-1}});
  CHECK(kit::codes(refused) == "text.empty session.participants-out-of-range");
  CHECK(kit::text_of(trial.session.document()) == before);
  CHECK_FALSE(trial.session.next_undo());
  REQUIRE(trial.session.send_all({SetTitle{"New"}, kit::label("x"), kit::label("y")}).ok());
  CHECK(trial.session.next_undo()->id == "undo.several");
  REQUIRE(trial.session.undo().ok());
  CHECK(trial.session.document().items.empty());
  CHECK(trial.session.document().meeting.title == "Trial");
}
