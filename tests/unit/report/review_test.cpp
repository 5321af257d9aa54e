#include "report/review.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace sprong;
using namespace sprong::report;

namespace {

session::Item item(const std::string& id, journey::ItemKind kind, const std::string& text,
                   session::Release release = session::Release::unset) {
  session::Item made;
  made.stamp.id = session::RecordId(id);
  made.what.kind = kind;
  made.what.text = text;
  made.release = release;
  if (kind == journey::ItemKind::label) made.what.station = content::StationKey("call");
  if (kind == journey::ItemKind::green) made.what.about = journey::About::self;
  return made;
}

session::Document document() {
  session::Document made;
  for (const session::Item& each :
       {item("label-one", journey::ItemKind::label, "b\tafter\nbreak \\ Fatima 06-12345678"),
        item("label-two", journey::ItemKind::label, "a before", session::Release::held),
        item("green-one", journey::ItemKind::green, "an hour"),
        item("conclusion", journey::ItemKind::conclusion, "further")}) {
    made.items[each.stamp.id] = each;
  }
  session::Story story;
  story.stamp.id = session::RecordId("story-one");
  story.station = content::StationKey("maze");
  story.text = "It was an ordinary day";
  made.stories[story.stamp.id] = story;
  story.stamp.id = session::RecordId("story-read-from-paper");
  story.text.clear();
  made.stories[story.stamp.id] = story;
  session::FormRecord form;
  form.stamp.id = session::RecordId("form-secret-id");
  form.handed_in = true;
  form.form.keep = {{content::QuartetKey("feelings"), "it is mine"}, {content::QuartetKey("motivation"), ""}};
  form.form.discard = {{content::QuartetKey("resistance"), "too heavy"}};
  form.form.wish = reflection::Chosen{content::QuartetKey("resources"), "more time"};
  form.form.need = "someone beside me";
  form.releases["keep/feelings"] = session::Release::approved;
  made.forms[form.stamp.id] = form;
  form.stamp.id = session::RecordId("form-kept-home");
  form.handed_in = false;
  form.form.need = "canary";
  made.forms[form.stamp.id] = form;
  return made;
}

std::string codes(const base::Result<std::vector<session::Command>>& result) {
  std::string all;
  if (result.ok()) return "ok";
  for (const base::Error& error : result.errors())
    all += (all.empty() ? "" : " ") + error.code + "=" + error.arguments[0].value;
  return all;
}

}  // namespace

TEST_CASE("Review lists every text with what leaves the room, and nothing that was not handed in") {
  const session::Document meeting = document();
  const std::vector<ReviewEntry> entries = review({&meeting});
  std::string seen;
  for (const ReviewEntry& entry : entries) seen += entry.kind + ":" + entry.about + (entry.shared ? "+ " : "- ");
  CHECK(seen ==
        "label:call- label:call+ green:self+ conclusion:+ story:maze+ keep:feelings+ discard:resistance- "
        "wish:resources- need:- ");
  CHECK(entries[0].text == "a before");
  CHECK(entries[1].hints.size() == 2);
  const std::string lines = review_lines(entries);
  CHECK(lines.find("canary") == std::string::npos);
  CHECK(lines.find("form-secret-id") == std::string::npos);
  CHECK(lines.find("id\tkind\tabout\tshared\tdecided\thints\ttext\n") == 0);
  CHECK(lines.find("label-one\tlabel\tcall\tyes\t-\t!name !phone\tb\\tafter\\nbreak \\\\ Fatima 06-12345678\n") !=
        std::string::npos);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 10);
}

TEST_CASE("Ids of reasons are the same at every review, and tell nothing of their form") {
  const session::Document meeting = document();
  const auto once = review({&meeting});
  const auto again = review({&meeting});
  std::set<std::string> ids;
  for (std::size_t index = 0; index < once.size(); ++index) {
    CHECK(once[index].id == again[index].id);
    ids.insert(once[index].id);
    if (!once[index].reason.empty()) CHECK(once[index].id.size() == 26);
  }
  CHECK(ids.size() == once.size());
}

TEST_CASE("Decisions become commands, and every id that is not sure is named") {
  const session::Document meeting = document();
  const auto entries = review({&meeting});
  const std::string reason = entries[6].id;
  const auto commands = decide(entries, {reason, "label-one"}, {"story-", "green-one"});
  REQUIRE(commands.ok());
  REQUIRE(commands->size() == 4);
  const auto& first = std::get<session::ReleaseReason>((*commands)[0]);
  CHECK(first.form.value == "form-secret-id");
  CHECK(first.what == "discard/resistance");
  CHECK(first.release == session::Release::approved);
  CHECK(std::get<session::ReleaseItem>((*commands)[2]).release == session::Release::held);
  CHECK(codes(decide(entries, {"nothing-here", "label-", "label"}, {"green-one"})) ==
        "review.unknown=nothing-here review.ambiguous=label- review.unknown=label");
  CHECK(codes(decide(entries, {reason}, {reason})) == "review.both=" + reason);
  CHECK(codes(decide(entries, {}, {})) == "ok");
}
