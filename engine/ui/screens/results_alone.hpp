// ResultsAlone: what one person chose, to read back. No counts and no verdict: those are for a group.
#pragma once

#include "report/summary.hpp"
#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

/// A sheet with what was kept, laid aside and wished, the reasons, and what courage needs.
void draw_results_alone(Context& context, const Rect& rect, const report::Summary& summary);

}  // namespace sprong::ui
