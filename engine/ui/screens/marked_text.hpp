// MarkedText: a text on paper in which pieces are pointed at.
#pragma once

#include <string_view>
#include <vector>

#include "report/hints.hpp"
#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

/// The text in a column, with the hints marked by a band and a line under them. Gives the height.
float draw_marked_text(Context& context, const Rect& rect, std::string_view text,
                       const std::vector<report::Hint>& hints, const TextStyle& style);

}  // namespace sprong::ui
