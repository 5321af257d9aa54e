// CSV: the summary as a tidy table for spreadsheets and statistics. @source engine/docs/report.md
#pragma once

#include <string>
#include <string_view>

#include "report/summary.hpp"

namespace sprong::exports {

/// One measure a line under the header section,item,measure,value. UTF-8, comma, LF. What is held
/// back has an empty value.
std::string to_csv(const report::Summary& summary);

/// A text as one field that no spreadsheet takes for a formula: one that begins like a formula gets an
/// apostrophe before it (so does one that begins with apostrophes and then like a formula, so that
/// taking one apostrophe off always gives the text back).
std::string csv_text(std::string_view text);

}  // namespace sprong::exports
