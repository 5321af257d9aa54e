#include "reflection/form.hpp"

#include <catch2/catch.hpp>

using namespace sprong;
using namespace sprong::reflection;

namespace {

content::Deck deck() {
  content::Deck made;
  for (const char* id : {"red", "orange", "yellow"}) {
    content::Quartet quartet;
    quartet.id = content::QuartetKey(id);
    made.quartets.push_back(quartet);
  }
  return made;
}

const content::QuartetKey red("red"), orange("orange"), yellow("yellow"), pink("pink");

std::string codes(const Form& form) {
  const auto checked = check_form(form, deck());
  if (checked.ok()) return "ok";
  std::string all;
  for (const base::Error& error : checked.errors()) all += (all.empty() ? "" : " ") + error.code;
  return all;
}

}  // namespace

TEST_CASE("A form by the rules, and a blank one") {
  CHECK(codes({}) == "ok");
  CHECK(codes({{red, orange}, {{red, "why"}}, {{orange, ""}}, Chosen{yellow, ""}, "time"}) == "ok");
  CHECK(codes({{red, orange}, {}, {}, {}, ""}) == "ok");
}

TEST_CASE("Every broken rule of a form is told") {
  CHECK(codes({{red, red}, {}, {}, {}, ""}) == "form.chosen-twice");
  CHECK(codes({{pink}, {}, {}, {}, ""}) == "form.unknown-quartet");
  CHECK(codes({{}, {{red, ""}}, {}, {}, ""}) == "form.keep-not-won");
  CHECK(codes({{}, {}, {{red, ""}}, {}, ""}) == "form.discard-not-won");
  CHECK(codes({{red}, {{red, ""}}, {{red, ""}}, {}, ""}) == "form.keep-and-discard");
  CHECK(codes({{red}, {}, {}, Chosen{red, ""}, ""}) == "form.wish-won");
  CHECK(codes({{red}, {{red, std::string(501, 'x')}}, {}, {}, ""}) == "text.too-long");
  CHECK(codes({{}, {}, {}, {}, "\x01"}) == "text.control-character");
  CHECK(codes({{}, {{red, ""}}, {{orange, ""}}, {}, ""}) == "form.keep-not-won form.discard-not-won");
  const auto checked = check_form({{}, {{red, ""}}, {}, {}, ""}, deck());
  REQUIRE_FALSE(checked.ok());
  CHECK(checked.error().arguments.at(0).value == "keep");
  CHECK(checked.error().arguments.at(1).value == "red");
}

TEST_CASE("A quartet is won by one form of a game") {
  const Form one{{red, orange}, {}, {}, {}, ""};
  const Form two{{yellow}, {}, {}, {}, ""};
  const Form three{{orange, yellow}, {}, {}, {}, ""};
  CHECK(double_wins({&one, &two}).empty());
  const auto twice = double_wins({&one, &two, &three});
  REQUIRE(twice.size() == 2);
  CHECK(twice[0].quartet == orange);
  CHECK(twice[0].first == 0);
  CHECK(twice[0].second == 2);
  CHECK(twice[1].quartet == yellow);
  CHECK(twice[1].first == 1);
}
