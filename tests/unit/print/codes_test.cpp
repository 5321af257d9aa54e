// The codes on the forms.
#include <set>

#include <catch2/catch.hpp>

#include "export/print.hpp"

using sprong::paper::form_code;

TEST_CASE("Ten thousand forms of a meeting have ten thousand codes", "[print]") {
  std::set<std::string> seen;
  for (int number = 1; number <= 10000; ++number) {
    const std::string code = form_code("a meeting", number);
    CHECK(code.size() == 4);
    CHECK(code.find_first_not_of("CDFHJKLMNPRTVWXY3479") == std::string::npos);
    seen.insert(code);
  }
  CHECK(seen.size() == 10000);
}

TEST_CASE("A form keeps its code, and another meeting has other codes", "[print]") {
  CHECK(form_code("a meeting", 7) == form_code("a meeting", 7));
  CHECK(form_code("a meeting", 7) != form_code("another meeting", 7));
}
