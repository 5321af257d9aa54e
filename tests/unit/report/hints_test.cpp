#include "report/hints.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace sprong::report;

namespace {

/// "name:Fatima phone:06 12345678"
std::string hints(const std::string& text) {
  std::string all;
  for (const Hint& hint : find_hints(text)) {
    all += (all.empty() ? "" : " ") + std::string(hint_name(hint.kind)) + ":" + text.substr(hint.at, hint.length);
  }
  return all;
}

}  // namespace

TEST_CASE("Hints: telephone numbers") {
  CHECK(hints("bel 06-12345678 maar") == "phone:06-12345678");
  CHECK(hints("bel 06 12 34 56 78.") == "phone:06 12 34 56 78");
  CHECK(hints("ring +31 6 12 34 56 78") == "phone:31 6 12 34 56 78");
  CHECK(hints("ring 0031612345678") == "phone:0031612345678");
  CHECK(hints("(030) 123 4567") == "phone:030) 123 4567");
  CHECK(hints("dial 112 or 0800-2000, at 10 or 11 in 2016") == "");
  CHECK(hints("07-06-2016") == "");
}

TEST_CASE("Hints: citizen service numbers pass the eleven test") {
  CHECK(passes_eleven_test("111222333"));
  CHECK(passes_eleven_test("123456782"));
  CHECK_FALSE(passes_eleven_test("123456789"));
  CHECK_FALSE(passes_eleven_test("000000000"));
  CHECK_FALSE(passes_eleven_test("12345678"));
  CHECK(hints("het nummer 111222333 stond erop") == "bsn:111222333");
  CHECK(hints("1112.22.333") == "bsn:1112.22.333");
  CHECK(hints("in 2016 123456782") == "bsn:123456782");
  CHECK(hints("het nummer 111222334 stond erop") == "");
}

TEST_CASE("Hints: addresses") {
  CHECK(hints("mail jan.de-vries@gemeente.nl.") == "email:jan.de-vries@gemeente.nl");
  CHECK(hints("twee @ drie, en a@b") == "");
  CHECK(hints("op 3511 AB, en 3511ab of 3511AB") == "postcode:3511 AB postcode:3511ab postcode:3511AB");
  CHECK(hints("0511 AB, 3511 SS, 3511 abc, 3511 en, 13511 AB") == "");
  CHECK(hints("we gingen naar Utrecht, de Kanaalstraat") == "place:Utrecht place:Kanaalstraat");
  CHECK(hints("she lived near Church Street") == "place:Church Street");
}

TEST_CASE("Hints: names") {
  CHECK(hints("toen zei Chantal niets") == "name:Chantal");
  CHECK(hints("Fatima zei niets. Ik wel. Toen was het stil.") == "name:Fatima");
  CHECK(hints("Ik belde mw. Jansen en mevrouw Özdemir") == "name:Jansen name:Özdemir");
  CHECK(hints("I rang on Monday, and I'm glad: Going anyway") == "");
  CHECK(hints("de GGZ en Veilig Thuis belden") == "");
  CHECK(hints("met Élodie erbij") == "name:Élodie");
  CHECK(hints("") == "");
  CHECK(hints("mijn handen trilden en ik belde toch aan") == "");
}
