// Formats: the one place that knows which formats of the summary there are and how each is made.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/words.hpp"
#include "report/summary.hpp"

namespace sprong::app {

/// Names as on the command line: "html", "csv", "json".
const std::vector<std::string>& summary_formats();

/// The summary in a format of summary_formats().
std::string in_format(const report::Summary& summary, const std::string& format, const content::Words& words);

}  // namespace sprong::app
