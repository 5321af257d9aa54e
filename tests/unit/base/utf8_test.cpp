// UTF-8: the ill-formed sequences of the Unicode Standard, counting, trimming.
#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"

using namespace sprong::base;

namespace {

struct Sequence {
  std::string bytes;
  std::optional<std::size_t> ill_formed_at;
};

}  // namespace

TEST_CASE("Ill-formed UTF-8 is found at its first byte") {
  // The borders of table 3-7, each just inside and just outside.
  const std::vector<Sequence> table{
      {"", std::nullopt},
      {"plain", std::nullopt},
      {std::string("\0", 1), std::nullopt},
      {"\x7F", std::nullopt},
      {"\x80", 0},
      {"\xBF", 0},
      {"ab\xC0\xAF", 2},
      {"\xC1\xBF", 0},
      {"\xC2\x80", std::nullopt},
      {"\xC2", 0},
      {"\xC2 ", 0},
      {"\xC2\xC0", 0},
      {"\xDF\xBF", std::nullopt},
      {"\xE0\x9F\xBF", 0},
      {"\xE0\xA0\x80", std::nullopt},
      {"\xE0\xA0", 0},
      {"\xED\x9F\xBF", std::nullopt},
      {"\xED\xA0\x80", 0},
      {"\xED\xBF\xBF", 0},
      {"\xEE\x80\x80", std::nullopt},
      {"\xEF\xBF\xBF", std::nullopt},
      {"\xE2\x28\xA1", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xF0\x90\x80\x80", std::nullopt},
      {"\xF4\x8F\xBF\xBF", std::nullopt},
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"\xF0\x9F\x98", 0},
      {"\xF8\x88\x80\x80\x80", 0},
      {"\xFE", 0},
      {"\xFF", 0},
      {"één \xE9", 6},
      {"ok\xF0\x9F\x98\x80\xED\xA0\xBD", 6},
  };
  for (const Sequence& sequence : table) {
    CAPTURE(sequence.bytes);
    CHECK(first_ill_formed(sequence.bytes) == sequence.ill_formed_at);
  }
}

TEST_CASE("Control characters but tab and line ends") {
  CHECK_FALSE(first_control("a\tb\r\nc é €"));
  CHECK(first_control("ab\x01") == 2U);
  CHECK(first_control(std::string("\0", 1)) == 0U);
  CHECK(first_control("é\x1B[0m") == 2U);
  CHECK(first_control("a\x7F") == 1U);
  CHECK(first_control("a\xC2\x80") == 1U);
  CHECK(first_control("a\xC2\x9F") == 1U);
  CHECK_FALSE(first_control("a\xC2\xA0"));
}

TEST_CASE("Code points are counted, decoded and written back") {
  const std::string text = "aé€\xF0\x9F\x98\x80";
  CHECK(code_points(text) == 4);
  CHECK(decode(text) == std::vector<char32_t>{U'a', U'é', U'€', U'\U0001F600'});
  std::string again;
  for (const char32_t code_point : decode(text)) append(again, code_point);
  CHECK(again == text);
  for (const char32_t border : {0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string one;
    append(one, border);
    CHECK_FALSE(first_ill_formed(one));
    CHECK(decode(one) == std::vector<char32_t>{border});
  }
}

TEST_CASE("Trimming takes white space off both ends and leaves the middle") {
  CHECK(trimmed("  a  b \r\n\t") == "a  b");
  CHECK(trimmed("\xC2\xA0 a\xC2\xA0") == "a");
  CHECK(trimmed(" \t\n ") == "");
  CHECK(trimmed("") == "");
  CHECK(trimmed("é") == "é");
  CHECK(trimmed("a\xC3\xA0") == "a\xC3\xA0");
}

TEST_CASE("Folding makes runs of white space one space") {
  CHECK(folded("\n  a\n   b\tc  ") == "a b c");
  CHECK(folded(" \n ") == "");
  CHECK(folded("a\xC2\xA0 b") == "a\xC2\xA0 b");
}
