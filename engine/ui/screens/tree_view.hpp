// Tree view: the report's document tree on a sheet of paper, as every export shows it.
#pragma once

#include "report/tree.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

/// Draws the whole report in ink, in a column of `rect`'s width; gives its height.
float draw_tree(Context& context, const Rect& rect, const report::Tree& tree);

}  // namespace sprong::ui
