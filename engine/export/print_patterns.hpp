// Patterns and discs: by what a quartet is known on paper beside its name.
#pragma once

#include "export/print_sheet.hpp"

namespace sprong::paper {

/// Fills `box` with the quartet's colour and pattern. `unit` is the size of one pixel of the pattern's
/// tile (a brick is 24 by 16 of them).
void fill_pattern(cairo_t* pen, const content::Quartet& quartet, const Box& box, double unit);

/// The quartet's disc: ring in its colour, icon inside; its number in the deck where the icon is not
/// on this machine.
void quartet_disc(Sheet& sheet, Pictures& pictures, const content::Quartet& quartet, int number, double x, double y,
                  double radius);

}  // namespace sprong::paper
