// Suppression: what does not leave the room, and what would give it away. Inside the report room only.
// @source decision 0005
#pragma once

#include "report/summary.hpp"

namespace sprong::report {

/// Whether small numbers are held back from this reader.
bool holds_back(Reader reader);

/// Hides quartets won by too few, all of them when Summary::suppressed.
void suppress_quartets(Summary& summary);

/// Hides cells of the comparison between meetings: meetings with too few forms, quartets that too few
/// won there, and as many more as it takes to keep a hidden cell from being found by subtracting.
void suppress_comparison(Summary& summary);

}  // namespace sprong::report
