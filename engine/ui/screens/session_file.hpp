// What other screens ask of the session as a file.
#pragma once

#include "ui/context.hpp"

namespace sprong::ui {

/// Forms that were begun and not handed in, in all meetings of the file.
long unfinished_forms(const Context& context);

}  // namespace sprong::ui
