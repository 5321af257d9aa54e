// Moments at the table: what everyone looks at together. An ask and its answer, a quartet that is laid down, the
// laptop that goes to somebody else, the end. Nothing here looks into a hand.
#pragma once

#include "ui/screens/table_parts.hpp"

namespace sprong::ui {

/// The ask of event `at`, the card that goes from hand to hand, the answer and who goes on; with its reason when
/// `why`. Gives the height.
float draw_answer(Context& context, const Rect& rect, const TableGame& table, std::size_t at, bool why);
/// The quartet of event `at`, its cards, its meaning and the `time` to talk (empty: none was set). Gives the height.
float draw_laid(Context& context, const Rect& rect, const TableGame& table, std::size_t at, const std::string& time);
/// Who takes the laptop. Gives the height.
float draw_hand_over(Context& context, const Rect& rect, const TableGame& table, int seat);
/// A computer player that is about to ask. Gives the height.
float draw_thinking(Context& context, const Rect& rect, const TableGame& table, int seat);
/// What lies before each seat, in the order of the seats; no ranking. Gives the height.
float draw_end(Context& context, const Rect& rect, const TableGame& table);

/// Asks over the screen whether the game is to stop.
enum class StopAnswer { none, play_on, stop };
StopAnswer ask_to_stop(Context& context);

}  // namespace sprong::ui
