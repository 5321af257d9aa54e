// UTF-8: checking, counting and trimming of text that people typed or files brought in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sprong::base {

/// Where text stops being well-formed UTF-8 (byte offset), or nothing when all of it is.
/// Overlong forms, surrogates and code points past U+10FFFF are ill-formed.
/// @source The Unicode Standard 15, section 3.9, table 3-7
std::optional<std::size_t> first_ill_formed(std::string_view text);

/// Where the first control character stands (byte offset) other than tab, line feed and
/// carriage return; nothing when there is none. `text` is well-formed.
std::optional<std::size_t> first_control(std::string_view text);

/// Number of code points in well-formed text.
std::size_t code_points(std::string_view text);

/// The code points of well-formed text.
std::vector<char32_t> decode(std::string_view text);

/// Appends one code point as UTF-8.
void append(std::string& text, char32_t code_point);

/// Without white space (space, tab, CR, LF, U+00A0) at both ends.
std::string trimmed(std::string_view text);

/// Runs of white space as one space, and trimmed: how prose in an XML file is meant.
std::string folded(std::string_view text);

}  // namespace sprong::base
