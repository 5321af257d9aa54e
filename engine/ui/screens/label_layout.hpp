// Where labels hang: on strings from the top of the cloth, one below the other, in pages when there are many.
#pragma once

#include <vector>

#include "ui/context.hpp"

namespace sprong::ui {

struct HungLabel {
  const session::Item* item = nullptr;
  Rect place;
};

struct LabelPage {
  std::vector<HungLabel> labels;
  Rect next_place;  ///< where the next label would hang; of no size when the page is full
};

/// Lays the labels out over pages of `room`; at least one page. Long texts get wider labels, never smaller type.
std::vector<LabelPage> lay_out_labels(Context& context, const Rect& room,
                                      const std::vector<const session::Item*>& labels);

}  // namespace sprong::ui
