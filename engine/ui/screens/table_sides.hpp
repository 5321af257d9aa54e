// TableSides: what stands around the middle of the table. On a wide screen the log beside it, with the ways to leave;
// on a small one the log is drawn where there is room. Everybody may see all of it.
#pragma once

#include "ui/screens/table_parts.hpp"

namespace sprong::ui {

constexpr float table_log_width = 432;

class TableSides {
 public:
  enum class Pressed { none, leave, stop };

  static bool wide(const Context& context);

  /// Draws the status, and on a wide screen the log up to event `until`. Gives the room for the middle, down to the
  /// foot.
  Rect draw(Context& context, const TableGame& table, std::size_t until, const std::string& status);
  /// The log with its buttons; draw() has done it on a wide screen.
  void draw_log_panel(Context& context, const Rect& rect, const TableGame& table, std::size_t until);
  /// Everyone at the table. On a small screen nothing: what happens comes before who sits there. Gives the height.
  static float draw_public_seats(Context& context, const Rect& room, const TableGame& table);

  /// What was pressed since the last time.
  Pressed take_pressed() { return std::exchange(m_pressed, Pressed::none); }

 private:
  std::size_t m_log_seen = 0;
  Pressed m_pressed = Pressed::none;
};

/// A sentence about a seat: `id` with its {name}.
std::string seat_title(const Context& context, const TableGame& table, const char* id, int seat);

}  // namespace sprong::ui
