// Several sessions: what is one meeting, what adds up, what is compared, and what would give something away.
#include <catch2/catch.hpp>

#include "unit/report/example.hpp"

using namespace sprong;
using namespace sprong::report;
using example::figures;

namespace {

/// A meeting at which `winners` of `forms` forms won and kept motivation; the others won resources.
example::Meeting kept_motivation(const std::string& id, int forms, int winners) {
  example::Meeting meeting(id, "meeting-2", "2016-06-" + std::to_string(10 + forms));
  meeting.document.meeting.participants = forms;
  for (int index = 0; index < forms; ++index) {
    example::keep(meeting.form(index, "a"), index < winners ? "motivation" : "resources");
  }
  return meeting;
}

Summary together(const std::vector<const session::Document*>& sessions, Reader reader = Reader::share) {
  const auto made = summarise(sessions, {reader, 10, ""});
  REQUIRE(made.ok());
  return *made;
}

std::vector<bool> hidden_cells(const Summary& summary, std::size_t quartet) {
  std::vector<bool> hidden;
  for (const SessionFigures& session : summary.sessions) hidden.push_back(session.quartets.at(quartet).suppressed);
  return hidden;
}

constexpr std::size_t motivation = 3;

}  // namespace

TEST_CASE("files of one meeting count its participants once, and every record once") {
  auto main = example::published();
  auto table = main;
  table.document.meeting.table = 2;
  table.document.meeting.participants = 0;
  session::FormRecord& newer = table.document.forms.begin()->second;
  newer.stamp.revision = 2;
  newer.form.wish = reflection::Chosen{example::quartet("undertaking"), ""};
  for (const auto& order : {std::vector<const session::Document*>{&main.document, &table.document, &main.document},
                            std::vector<const session::Document*>{&table.document, &main.document}}) {
    const Summary summary = together(order, Reader::facilitator);
    CHECK(summary.sessions.size() == 1);
    CHECK(summary.participants == 22);
    CHECK(summary.groups == 4);
    CHECK(summary.forms_handed_in == 14);
    CHECK(figures(summary, "undertaking").wish == 1);
    CHECK(figures(summary, "resources").wish == 4);
    CHECK(summary.stations.at(1).labels == 3);
  }
}

TEST_CASE("a newer version that was not handed in takes the place of one that was") {
  auto main = example::published();
  auto table = main;
  session::FormRecord& newer = table.document.forms.begin()->second;
  newer.stamp.revision = 2;
  newer.handed_in = false;
  CHECK(together({&main.document, &table.document}, Reader::facilitator).forms_handed_in == 13);
}

TEST_CASE("different meetings add up, in whatever order they are given") {
  const auto one = kept_motivation("m1", 12, 6);
  const auto two = kept_motivation("m2", 11, 4);
  const Summary forth = together({&one.document, &two.document});
  const Summary back = together({&two.document, &one.document});
  CHECK(forth.participants == 23);
  CHECK(figures(forth, "motivation").keep == 10);
  CHECK(forth.sessions.front().id == back.sessions.front().id);
  CHECK(forth.sessions.front().id.value == "m2");
}

TEST_CASE("a meeting with another deck is left out and named; one without a deck stays") {
  const auto one = kept_motivation("m1", 12, 6);
  example::Meeting other("m2", "other-deck", "2016-07-01");
  example::keep(other.form(1, "a"), "motivation");
  example::Meeting journey("m3", "meeting-1", "2016-06-07");
  journey.item(journey::ItemKind::label, "een label", "call");
  const Summary summary = together({&one.document, &other.document, &journey.document}, Reader::facilitator);
  CHECK(summary.deck == "courage/diving-in");
  CHECK(summary.other_decks == std::vector<std::string>{"courage/other"});
  CHECK(summary.forms_handed_in == 12);
  CHECK(summary.sessions.size() == 2);
  CHECK(summary.stations.front().labels == 1);
  const auto chosen = summarise({&one.document, &other.document}, {Reader::facilitator, 10, "courage/other"});
  REQUIRE(chosen.ok());
  CHECK(chosen->forms_handed_in == 1);
  const auto unknown = summarise({&one.document}, {Reader::facilitator, 10, "courage/none"});
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == "summary.unknown-deck");
}

TEST_CASE("meetings with enough forms stand side by side") {
  const auto one = kept_motivation("m1", 12, 6);
  const auto two = kept_motivation("m2", 11, 4);
  const Summary summary = together({&one.document, &two.document});
  CHECK(hidden_cells(summary, motivation) == std::vector<bool>{false, false});
  CHECK(summary.sessions.front().quartets.at(motivation).keep == 4);
  CHECK(together({&one.document}).sessions.front().quartets.empty());
}

TEST_CASE("one small meeting hides another, or it could be subtracted from the total") {
  const auto small = kept_motivation("m0", 9, 5);
  const auto one = kept_motivation("m1", 12, 6);
  const auto two = kept_motivation("m2", 11, 4);
  const Summary summary = together({&small.document, &one.document, &two.document});
  // By date: the small one, m2, m1. Of the two that may be shown, the one with the fewest winners goes too.
  CHECK(hidden_cells(summary, motivation) == std::vector<bool>{true, true, false});
  CHECK(summary.sessions.front().quartets.at(motivation).keep == 0);
}

TEST_CASE("two small meetings that are enough together hide nothing more") {
  const auto small = kept_motivation("m0", 9, 5);
  const auto tiny = kept_motivation("m3", 8, 3);
  const auto one = kept_motivation("m1", 12, 6);
  const Summary summary = together({&small.document, &tiny.document, &one.document});
  CHECK(hidden_cells(summary, motivation) == std::vector<bool>{true, true, false});
}

TEST_CASE("a facilitator compares all meetings") {
  const auto small = kept_motivation("m0", 3, 1);
  const auto one = kept_motivation("m1", 12, 6);
  const Summary summary = together({&small.document, &one.document}, Reader::facilitator);
  CHECK(hidden_cells(summary, motivation) == std::vector<bool>{false, false});
}

TEST_CASE("wishes are held back with their quartet, and with no other") {
  // Twelve forms: six won motivation, four resources, two challenge, which is hidden; all wished.
  example::Meeting meeting("m", "meeting-2");
  for (int index = 0; index < 12; ++index) {
    session::FormRecord& form = meeting.form(index, "a");
    example::keep(form, index < 6 ? "motivation" : index < 10 ? "resources" : "challenge");
    example::wish(form, index < 2 ? "challenge" : index < 6 ? "resources" : "motivation", "omdat");
  }
  const Summary summary = example::summary_of(meeting.document);
  CHECK(figures(summary, "challenge").suppressed);
  CHECK(figures(summary, "challenge").wish == 0);
  CHECK(figures(summary, "resources").wish == 4);
  CHECK(figures(summary, "motivation").wish == 6);
}
