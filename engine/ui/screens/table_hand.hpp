// The open hand and the three steps of an ask. Called only in frames in which the hand may be seen: whoever does
// not call these puts nothing of a hand on the screen.
#pragma once

#include <optional>
#include <vector>

#include "ui/screens/ask_chooser.hpp"
#include "ui/screens/table_parts.hpp"

namespace sprong::ui {

/// A choice on the screen that can also be taken by letting the mouse go on it.
struct Drop {
  Rect rect;
  AskStep step = AskStep::player;
  int choice = 0;
};

/// What was chosen in a frame.
struct Chosen {
  AskStep step = AskStep::player;
  int choice = 0;
};

/// The steps "which quartet" and "which card" of `seat`, with the sentence that will be said. Gives the height;
/// adds what can be chosen to `drops` and what was pressed to `chosen`.
float draw_which(Context& context, const Rect& rect, const TableGame& table, int seat, const AskChooser& chooser,
                 std::vector<Drop>& drops, std::optional<Chosen>& chosen);
/// The hand of `seat`, the cards of the asked quartet lifted. `reading` is the card that was touched last.
void draw_hand(Context& context, const Rect& rect, const TableGame& table, int seat, const AskChooser& chooser,
               std::optional<int>& reading);
/// What a card says when it is touched, on paper: its explanation and its question.
float reading_height(Context& context, float width, const TableGame& table, int card);
void draw_reading(Context& context, const Rect& rect, const TableGame& table, int card);
/// As many backs as the seat has cards.
void draw_closed_hand(Context& context, const Rect& rect, int cards);

}  // namespace sprong::ui
