// Withheld: what a summary does not show, and why, for the formats that are data. Inside the export room only.
#pragma once

#include <string>
#include <vector>

#include "report/summary.hpp"

namespace sprong::exports {

struct Withheld {
  std::string what;  ///< "quartets", "quartet/ID", "comparison/SESSION/ID", "forms/SESSION", "texts"
  std::string why;   ///< "too-few-forms", "too-few-winners", "too-few-winners-or-subtraction",
                     ///< "not-yet-counted", "withdrawn", "review"
  int count = 0;     ///< of forms or texts; 0 where nothing is counted
};

/// In the order of the summary; empty when everything is shown.
std::vector<Withheld> withheld_of(const report::Summary& summary);

}  // namespace sprong::exports
