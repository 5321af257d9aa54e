// HTML: the report as one file that opens anywhere: no script, nothing fetched, prints well.
#pragma once

#include <string>
#include <string_view>

#include "report/tree.hpp"

namespace sprong::exports {

/// The whole page, ending in a line break. Same tree, same bytes.
std::string to_html(const report::Tree& tree);

/// Text that a browser shows as it is, in an element or an attribute. Control characters that HTML
/// forbids become U+FFFD.
std::string html_text(std::string_view text);

}  // namespace sprong::exports
