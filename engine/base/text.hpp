// Text: what every text that people type or files bring in must satisfy before it is kept.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.hpp"

namespace sprong::base {

/// Whether a text may be missing.
enum class Empty { refused, allowed };

/// Text that may be kept: well-formed UTF-8, no control characters but tab and line breaks, at most
/// `limit` code points, and something else than white space unless that is allowed.
/// Errors: text.not-utf8, text.control-character, text.too-long (limit, length), text.empty.
Result<void> check_text(const std::string& text, std::size_t limit, Empty empty);

/// The same for a text on one line. Error: text.line-break.
Result<void> check_line(const std::string& text, std::size_t limit, Empty empty);

/// The beginning of a text on one line, at most `limit` code points, for a sentence about it;
/// empty when it is not well-formed.
std::string excerpt(const std::string& text, std::size_t limit);

}  // namespace sprong::base
