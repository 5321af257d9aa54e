// Themes: named piles of labels, conclusions and cards that belong together.
#pragma once

#include <string>

#include "base/result.hpp"

namespace sprong::themes {

inline constexpr std::size_t theme_name_limit = 60;  ///< code points

/// A name that a theme may have: 1 to theme_name_limit code points on one line. Codes theme.*.
base::Result<void> check_theme_name(const std::string& name);

/// What two names are compared by: trimmed, white space folded, ASCII letters in lower case.
std::string theme_identity(const std::string& name);

}  // namespace sprong::themes
