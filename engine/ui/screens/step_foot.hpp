// The foot that all steps of a programme share: back, the programme, and the one next step.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

/// Draws "Terug" and "Programma" at the left and the next step at the right, and takes them when they are
/// pressed. `text` is the words of the next step; empty: "Verder", or "Klaar" at the last step. `missing`
/// says what has to be done first.
void step_foot(Context& context, Audience audience, const std::string& text = {}, const std::string& missing = {});

/// "Terug" and "Programma" alone, for a step whose next step is its own. Gives where they end.
float step_foot_left(Context& context, Audience audience);

/// The title of the step that comes next in this meeting, skipping what is skipped; empty at the last one.
std::string next_title(const Context& context);

/// Texts of several paragraphs with room between them. Gives the height that they took.
float paragraphs(Context& context, const Rect& rect, const std::string& text, const TextStyle& style, Colour colour);

}  // namespace sprong::ui
