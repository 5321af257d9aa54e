// Theatre: a figure of the exhibit in the light of a lamp, with its shadow on the wall behind.
#pragma once

#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

struct LitFigure {
  const content::Station* station = nullptr;
  Rect wall;           ///< all of what the light may fall on
  Rect square;         ///< where the figure stands
  float floor = 0;     ///< below it (y) it is dark: for words
  float found = 1;     ///< 0 to 1: how far the lamp has found the figure
  float alive = 0;     ///< 0 to 1: how much its pieces sway and the lamp flickers
  double seconds = 0;  ///< of the sway
};

/// Draws wall, shadow, figure and light, and the dark around it as long as the lamp searches.
void lit_figure(Context& context, const LitFigure& lit);

/// How much the lamp loses while it flickers, 0 to 1 of what it may lose: slower than 3 times a second.
/// @source WCAG 2.2, success criterion 2.3.1, three flashes or below threshold
float flicker(double seconds);

}  // namespace sprong::ui
