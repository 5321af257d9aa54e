// What is counted, what a verdict is, who gets to read what.
#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/report/example.hpp"

using namespace sprong;
using namespace sprong::report;
using example::figures;
using example::summary_of;

TEST_CASE("a verdict follows the rule") {
  struct Row {
    int keep, discard, highest_keep, highest_discard;
    Verdict expected;
  };
  const std::vector<Row> rows = {
      {4, 0, 4, 3, Verdict::keep},      {2, 0, 4, 3, Verdict::keep},  // exactly half of the highest is high
      {2, 0, 5, 3, Verdict::open},      {0, 3, 4, 3, Verdict::discard}, {2, 2, 4, 3, Verdict::ambivalent},
      {2, 1, 4, 3, Verdict::keep},      {1, 1, 4, 3, Verdict::divided}, {1, 0, 4, 3, Verdict::open},
      {0, 0, 4, 3, Verdict::open},      {1, 0, 1, 0, Verdict::open},  // the highest itself, but less than 2
      {1, 1, 1, 1, Verdict::divided},   {3, 2, 7, 4, Verdict::discard}, {0, 1, 4, 3, Verdict::open},
      {2, 2, 2, 2, Verdict::ambivalent}};
  for (const Row& row : rows) {
    CAPTURE(row.keep, row.discard, row.highest_keep, row.highest_discard);
    CHECK(verdict(row.keep, row.discard, row.highest_keep, row.highest_discard) == row.expected);
  }
}

TEST_CASE("the example gives the published result") {
  const auto meeting = example::published();
  const Summary summary = summary_of(meeting.document, Reader::facilitator);
  CHECK(summary.participants == 22);
  CHECK(summary.groups == 4);
  CHECK(summary.forms_handed_in == 14);
  CHECK_FALSE(summary.suppressed);
  CHECK(summary.deck == "courage/diving-in");
  REQUIRE(summary.quartets.size() == 8);
  CHECK(summary.quartets.front().id.value == "resistance");
  const QuartetFigures& motivation = figures(summary, "motivation");
  CHECK(motivation.won == 4);
  CHECK(motivation.keep == 4);
  CHECK(motivation.discard == 0);
  CHECK(motivation.not_won == 10);
  CHECK(motivation.wish == 4);
  CHECK(motivation.verdict == Verdict::keep);
  CHECK(figures(summary, "resistance").verdict == Verdict::keep);
  CHECK(figures(summary, "feelings").verdict == Verdict::ambivalent);
  CHECK(figures(summary, "legitimation").verdict == Verdict::discard);
  CHECK(figures(summary, "undertaking").verdict == Verdict::discard);
  CHECK(figures(summary, "challenge").verdict == Verdict::divided);
  CHECK(figures(summary, "assignment").verdict == Verdict::open);
}

TEST_CASE("a facilitator reads everything handed in, and nothing that was not") {
  const auto meeting = example::published();
  const Summary summary = summary_of(meeting.document, Reader::facilitator);
  CHECK(summary.held_back == 0);
  CHECK(figures(summary, "assignment").won == 2);
  const std::vector<Quote>& reasons = figures(summary, "motivation").keep_reasons;
  REQUIRE(reasons.size() == 3);
  CHECK(reasons[0].text == "CANARYREASON niet goedgekeurd");
  CHECK(reasons[1].text == "Daarom bel ik toch aan.");
  CHECK(reasons[2].text == "Het gaat om kinderen.");
  CHECK(summary.needs.size() == 2);
  CHECK(summary.stations.at(2).own.size() == 1);
  CHECK(summary.stations.at(2).stories.size() == 1);
}

TEST_CASE("what leaves the room holds only approved reasons, and no text that is held") {
  const auto meeting = example::published();
  const Summary summary = summary_of(meeting.document, Reader::share);
  CHECK(figures(summary, "motivation").keep_reasons.size() == 2);
  REQUIRE(summary.needs.size() == 1);
  CHECK(summary.needs.front().text == "Een collega die meegaat.");
  CHECK(summary.stations.at(2).labels == 1);
  CHECK(summary.stations.at(2).own.empty());
  CHECK(summary.stations.at(2).stories.empty());
  CHECK(summary.held_back == 4);
}

TEST_CASE("a quartet that fewer than three won is hidden whole") {
  const auto meeting = example::published();
  const Summary summary = summary_of(meeting.document);
  const QuartetFigures& hidden = figures(summary, "assignment");
  CHECK(hidden.suppressed);
  CHECK(hidden.won == 0);
  CHECK(hidden.not_won == 0);
  CHECK_FALSE(figures(summary, "undertaking").suppressed);
  CHECK(figures(summary, "undertaking").won == 3);
}

TEST_CASE("reasons of a hidden quartet are not even counted") {
  auto meeting = example::published();
  for (auto& [id, form] : meeting.document.forms) {
    const bool won =
        std::find(form.form.won.begin(), form.form.won.end(), example::quartet("assignment")) != form.form.won.end();
    if (won && form.handed_in) form.form.keep.push_back({example::quartet("assignment"), "een reden"});
    if (form.form.wish) form.form.wish->reason = "omdat";
  }
  // Four as before and thirteen wishes, one of them approved; nothing for assignment.
  CHECK(summary_of(meeting.document).held_back == 4 + 12);
  CHECK(summary_of(meeting.document, Reader::facilitator).held_back == 0);
}

TEST_CASE("too few forms hide every quartet, but no label and no card") {
  auto meeting = example::published();
  for (auto& [id, form] : meeting.document.forms) {
    if (form.table > 2) form.handed_in = false;
  }
  const Summary share = summary_of(meeting.document, Reader::share);
  CHECK(share.forms_handed_in == 7);
  CHECK(share.suppressed);
  for (const QuartetFigures& quartet : share.quartets) CHECK(quartet.suppressed);
  CHECK(share.stations.at(1).labels == 3);
  CHECK(share.green.organisation_count == 1);
  const Summary room = summary_of(meeting.document, Reader::room);
  CHECK_FALSE(room.suppressed);
  CHECK(room.min_forms == 5);
  CHECK_FALSE(summary_of(meeting.document, Reader::share, 7).suppressed);
  CHECK(summary_of(meeting.document, Reader::share, 8).suppressed);
  CHECK_FALSE(summary_of(meeting.document, Reader::facilitator).suppressed);
}

TEST_CASE("the least number of forms is never below five") {
  const auto meeting = example::published();
  const auto refused = summarise({&meeting.document}, {Reader::share, 4, ""});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "summary.min-forms-too-low");
  CHECK(summarise({&meeting.document}, {Reader::share, 5, ""}).ok());
}

TEST_CASE("an individual session is for its maker only") {
  example::Meeting alone("alone", "individual");
  example::Meeting group("group", "one-day");
  example::keep(alone.form(0, "a"), "feelings", "mijn eigen woorden");
  for (const Reader reader : {Reader::facilitator, Reader::share, Reader::room}) {
    const auto refused = summarise({&alone.document}, {reader, 10, ""});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "summary.individual-session");
  }
  const Summary own = summary_of(alone.document, Reader::self);
  CHECK_FALSE(own.suppressed);
  CHECK(figures(own, "feelings").keep == 1);
  CHECK(figures(own, "feelings").keep_reasons.size() == 1);
  const auto mixed = summarise({&alone.document, &group.document}, {Reader::self, 10, ""});
  REQUIRE_FALSE(mixed.ok());
  CHECK(mixed.error().code == "summary.not-individual");
  CHECK(summarise({}, {}).error().code == "summary.no-sessions");
}

TEST_CASE("lists of texts are sorted by the text itself") {
  example::Meeting meeting("m", "meeting-1");
  for (const char* words : {"zee", "Aap", "één", "appel", "Zon"}) meeting.item(journey::ItemKind::conclusion, words);
  const Summary summary = summary_of(meeting.document);
  std::vector<std::string> texts;
  for (const Quote& quote : summary.conclusions) texts.push_back(quote.text);
  CHECK(std::is_sorted(texts.begin(), texts.end()));
  CHECK(summary.conclusion_count == 5);
  CHECK(summary.deck.empty());
  CHECK(summary.quartets.empty());
}

TEST_CASE("a theme counts its texts by kind, whatever the spelling of its name") {
  example::Meeting one("m1", "meeting-1");
  example::Meeting two("m2", "meeting-1", "2016-06-07");
  one.item(journey::ItemKind::label, "b", "call").theme = one.theme("Toch gaan");
  const session::RecordId theme = two.theme("toch  gaan");
  two.item(journey::ItemKind::label, "a", "maze").theme = theme;
  two.item(journey::ItemKind::red, "c", "", journey::About::client).theme = theme;
  two.theme("Leeg");
  const auto summary = summarise({&one.document, &two.document}, {});
  REQUIRE(summary.ok());
  REQUIRE(summary->themes.size() == 1);
  CHECK(summary->themes.front().items == 3);
  CHECK(summary->themes.front().by_kind == std::map<std::string, int>{{"label", 2}, {"red", 1}});
  CHECK(summary->themes.front().texts.front().text == "a");
}
