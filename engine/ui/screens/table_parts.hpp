// Parts of the table that everyone may see: seats, the log of what was said, sentences about an ask. Nothing here
// looks into a hand.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ui/cards.hpp"
#include "ui/screens/table_game.hpp"

namespace sprong::ui {

/// "Vos": the animal of a seat.
std::string seat_name(const Context& context, const TableGame& table, int seat);
/// "“Uil, heb jij van gevoelens de kaart spanning?”"
std::string ask_sentence(const Context& context, const TableGame& table, int asked, int card);
/// "Tafel 2 · Het kwartet", with the number of the game when it is not the first.
std::string table_crumbs(const Context& context, const session::GameRecord& game);
/// The answer to the ask of event `at`, and who goes on.
std::string answer_sentence(const Context& context, const TableGame& table, std::size_t at);
/// Why a computer player asked what it asked, in its own words.
std::string reason_sentence(const Context& context, const TableGame& table, std::size_t at);

/// What can be done with the seats.
struct SeatsToAsk {
  std::optional<int> me;  ///< left out of the row
  std::optional<int> chosen;
  std::function<bool(int)> offered;  ///< may be asked now; empty: none can be pressed
};
/// All seats but one's own, in a row, or in two rows of smaller ones. `pressed` is the seat that was pressed, or -1.
/// Gives the height.
float draw_seats(Context& context, const Rect& rect, const TableGame& table, const SeatsToAsk& ask, int& pressed);
/// How high that will be.
float seats_height(const TableGame& table, float width);

/// "nog 12:30" while the time limit runs, then that it is over; empty without a limit.
std::string time_words(Context& context);

inline constexpr const char* hold_button_name = "quartet.show-hand";
/// Pressed and held with the mouse it opens the hand; let go on a choice, that is taken.
void hold_button(Context& context, const Rect& rect);
/// One's own seat beside the hand: who one is, how many cards, how to open and close them.
void draw_own_seat(Context& context, const Rect& rect, const TableGame& table, int me, bool open);

/// The log, up to event `until`, newest at the bottom; fills the rectangle. `seen` is what it showed last time: when
/// there is more, the newest comes into view.
void draw_log(Context& context, const Rect& rect, const TableGame& table, std::size_t until, std::size_t& seen);

}  // namespace sprong::ui
