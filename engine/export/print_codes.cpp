#include "base/random.hpp"
#include "base/verify.hpp"
#include "export/print.hpp"

namespace sprong::paper {

namespace {

/// Nothing that is taken for something else (0 O Q, 1 I, 2 Z, 5 S, 6 G, 8 B, U V), and no vowel that
/// would make a word.
constexpr std::string_view signs = "CDFHJKLMNPRTVWXY3479";
constexpr unsigned length = 4;
constexpr unsigned all_codes = 20 * 20 * 20 * 20;

/// Where a meeting's codes begin.
unsigned beginning(const std::string& meeting) {
  unsigned value = 0;
  for (const char sign : base::derived_id("forms of " + meeting)) {
    value = (value * 31 + static_cast<unsigned char>(sign)) % all_codes;
  }
  return value;
}

}  // namespace

std::string form_code(const std::string& meeting, int number) {
  VERIFY(number >= 1 && number <= 10000);
  // A stride that shares no factor with the number of codes visits each once before any comes back.
  constexpr unsigned stride = 98887;
  unsigned value = (beginning(meeting) + static_cast<unsigned>(number) * stride) % all_codes;
  std::string code;
  for (unsigned place = 0; place < length; ++place) {
    code.push_back(signs[value % signs.size()]);
    value /= static_cast<unsigned>(signs.size());
  }
  return code;
}

}  // namespace sprong::paper
