#include "journey/journey.hpp"

#include <catch2/catch.hpp>
#include <numeric>
#include <set>

using namespace sprong;
using namespace sprong::journey;

namespace {

content::Exhibit exhibit() {
  content::Exhibit made;
  content::Station station;
  station.id = content::StationKey("call");
  made.stations.push_back(station);
  return made;
}

const content::StationKey call("call");

std::string codes(const ItemText& item) {
  const auto checked = check_item(item, exhibit());
  if (checked.ok()) return "ok";
  std::string all;
  for (const base::Error& error : checked.errors()) all += (all.empty() ? "" : " ") + error.code;
  return all;
}

}  // namespace

TEST_CASE("What may stand on a label, a card and a conclusion") {
  CHECK(codes({ItemKind::label, 1, call, About::none, "I went", {}}) == "ok");
  CHECK(codes({ItemKind::green, 0, {}, About::self, "line\nline", {}}) == "ok");
  CHECK(codes({ItemKind::conclusion, 99, {}, About::none, "We go", {}}) == "ok");
  CHECK(codes({ItemKind::label, 1, {}, About::none, "x", {}}) == "item.station-missing");
  CHECK(codes({ItemKind::label, 1, content::StationKey("x"), About::none, "x", {}}) == "item.unknown-station");
  CHECK(codes({ItemKind::red, 1, call, About::self, "x", {}}) == "item.station-not-allowed");
  CHECK(codes({ItemKind::red, 1, {}, About::none, "x", {}}) == "item.about-missing");
  CHECK(codes({ItemKind::conclusion, 1, {}, About::client, "x", {}}) == "item.about-not-allowed");
  CHECK(codes({ItemKind::label, 100, {}, About::self, "", {}}) ==
        "item.group-out-of-range item.station-missing item.about-not-allowed text.empty");
}

TEST_CASE("Text is counted in code points and kept whole") {
  std::string long_word;
  for (int index = 0; index < 280; ++index) long_word += "é";
  CHECK(check_text(long_word, item_limit, Empty::refused).ok());
  CHECK(check_text(long_word + "e", item_limit, Empty::refused).error().code == "text.too-long");
  CHECK(check_text("a\r\n\tb", 10, Empty::refused).ok());
  CHECK(check_text(" \n", 10, Empty::refused).error().code == "text.empty");
  CHECK(check_text("", 10, Empty::allowed).ok());
  CHECK(check_text("\xED\xA0\x80", 10, Empty::allowed).error().code == "text.not-utf8");
  CHECK(check_text(std::string("a\0b", 3), 10, Empty::allowed).error().code == "text.control-character");
}

TEST_CASE("Groups are even, the larger first") {
  CHECK(group_sizes(27, 5) == std::vector<int>{6, 6, 5, 5, 5});
  CHECK(group_sizes(8, 8) == std::vector<int>(8, 1));
  for (int people = 1; people <= 60; ++people) {
    for (int groups = 1; groups <= std::min(people, most_groups); ++groups) {
      const auto sizes = group_sizes(people, groups);
      CHECK(std::accumulate(sizes.begin(), sizes.end(), 0) == people);
      CHECK(sizes.front() - sizes.back() <= 1);
    }
  }
}

TEST_CASE("Groups of five to seven where that can be") {
  CHECK(suggested_groups(27, 5) == 5);
  CHECK(suggested_groups(22, 5) == 4);
  CHECK(suggested_groups(60, 5) == 5);
  CHECK(suggested_groups(1, 5) == 1);
  CHECK(suggested_groups(8, 5) == 2);
  for (int people = 10; people <= 35; ++people) {
    const auto sizes = group_sizes(people, suggested_groups(people, 5));
    if (people == 16) continue;  // three of five or six, as the rest
    CHECK(sizes.front() <= 7);
    CHECK(sizes.back() >= 5);
  }
}

TEST_CASE("Every group starts at another station and sees each once") {
  const WalkPlan plan = walk_plan(5, 5, 5);
  REQUIRE(plan.rounds() == 5);
  for (std::size_t group = 0; group < 5; ++group) {
    std::set<int> seen;
    for (const auto& round : plan.visits) seen.insert(round[group]);
    CHECK(seen.size() == 5);
  }
  for (const auto& round : plan.visits) CHECK(std::set<int>(round.begin(), round.end()).size() == 5);
  CHECK(plan.visits[0] == std::vector<int>{0, 1, 2, 3, 4});
  CHECK(plan.visits[1] == std::vector<int>{1, 2, 3, 4, 0});
  CHECK(walk_plan(7, 5, 2).visits[0] == std::vector<int>{0, 1, 2, 3, 4, 0, 1});
  CHECK(walk_plan(7, 5, 2).rounds() == 2);
}
