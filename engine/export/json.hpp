// JSON: the summary for other programs, schema sprong-summary/1. @source engine/docs/report.md
#pragma once

#include <string>

#include "report/summary.hpp"

namespace sprong::exports {

/// The summary as JSON, indented by two spaces, ending in a line break. What is held back is null.
/// Ids of forms are never in it: they would tie the reasons of one person together.
std::string to_json(const report::Summary& summary);

}  // namespace sprong::exports
