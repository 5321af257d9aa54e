// Before the walk: how many people, groups, minutes and rounds, and what follows from that.
#pragma once

#include "ui/screens/walk_plan.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

/// Draws it below the top of `rect` and gives its height.
float draw_walk_setup(Context& context, const Rect& rect, const Walk& walk);

}  // namespace sprong::ui
