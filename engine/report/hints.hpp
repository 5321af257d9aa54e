// Hints: where a text may say who or where somebody is, for whoever reviews what leaves the room. They point and
// never delete: some are wrong, and what they miss is still there to be read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sprong::report {

/// phone: a Dutch or international telephone number. bsn: a number that could be a Dutch citizen service number.
enum class HintKind { name, place, phone, bsn, email, postcode };

/// A piece of the text.
struct Hint {
  HintKind kind = HintKind::name;
  std::size_t at = 0;      ///< bytes
  std::size_t length = 0;  ///< bytes
};

/// The hints in well-formed text, Dutch or English, by where they begin. The same place has one at most.
std::vector<Hint> find_hints(std::string_view text);

/// "name", "place", "phone", "bsn", "email", "postcode".
const char* hint_name(HintKind kind);

/// Whether nine digits are a possible citizen service number: their weighted sum is a multiple of eleven.
/// @source Besluit burgerservicenummer, article 1: the eleven test with 9, 8, …, 2 and -1
bool passes_eleven_test(std::string_view nine_digits);

}  // namespace sprong::report
