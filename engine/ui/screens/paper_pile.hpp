// PaperPile: the forms that were entered, to read back, mend and erase.
#pragma once

#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

/// What was asked of the pile in a frame.
struct PileAct {
  session::RecordId edit;   ///< bring this form back into the fields
  session::RecordId erase;  ///< erase this one
};

/// The pile, last entered table first in sight; `editing` is marked.
PileAct draw_pile(Context& context, const Rect& rect, const session::RecordId& editing);
/// The same as a part of what scrolls already, for a small screen; `height` is what it took.
PileAct draw_pile_below(Context& context, const Rect& rect, const session::RecordId& editing, float& height);
/// "1/a", "-/a" without a table.
std::string code_words(const session::FormRecord& form);

}  // namespace sprong::ui
