// The back of a card: dark to every edge, so that a duplex that is a few millimetres off shows no rim.
#pragma once

#include "export/print_sheet.hpp"

namespace sprong::paper {

/// Draws one back in `card`; the dark ground is the page's. `wordmark` stands under the light.
void card_back(Sheet& sheet, const Box& card, const std::string& wordmark);

}  // namespace sprong::paper
