// XLSX: the summary as a workbook: an overview with a chart, and one tidy sheet per kind of text.
// @source engine/docs/report.md
#pragma once

#include <string>

#include "base/result.hpp"
#include "content/words.hpp"
#include "report/summary.hpp"

namespace sprong::exports {

/// The workbook with names and headers in the language of `words`. Nothing that people wrote becomes a
/// formula or a link. Same summary, same bytes. What is held back is an empty cell.
/// Error export.failed {format, reason}: no room for temporary files, or more rows than a sheet can hold.
base::Result<std::string> to_xlsx(const report::Summary& summary, const content::Words& words);

}  // namespace sprong::exports
