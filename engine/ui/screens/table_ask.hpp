// TableAsk: the person on turn asks. Who, which quartet, which card; with the keyboard, by clicks, or by letting go of
// the mouse that holds the hand open. The hand is drawn only while it is held open, or where one person plays alone.
#pragma once

#include "ui/screens/table_hand.hpp"
#include "ui/screens/table_sides.hpp"

namespace sprong::ui {

class TableAsk {
 public:
  /// At the beginning of every frame: what the mouse was let go on is chosen. draw() makes it the turn to ask again.
  void begin_frame(Context& context);
  void draw(Context& context, const TableGame& table, TableSides& sides);
  /// A number key. True when it was one and somebody is asking.
  bool key(Context& context, const TableGame& table, const stage::Key& key);

  /// Whether a person is choosing what to ask.
  [[nodiscard]] bool active() const { return m_active; }
  /// The ask that was made since the last time; the choices stay until it is accepted: see clear().
  std::optional<quartet::Ask> take_asked() { return std::exchange(m_asked, std::nullopt); }
  /// Forgets all choices, for the next turn.
  void clear();

 private:
  void draw_wide(Context& context, const TableGame& table, TableSides& sides, bool seen);
  void draw_narrow(Context& context, const TableGame& table, TableSides& sides, bool seen);
  float draw_who(Context& context, const Rect& rect, const TableGame& table);
  float draw_middle(Context& context, const Rect& rect, const TableGame& table, bool seen);
  void draw_own_hand(Context& context, const Rect& rect, const TableGame& table, bool seen);
  void draw_foot(Context& context, const TableGame& table, bool seen);
  void take(const Chosen& chosen);

  AskChooser m_chooser;
  std::optional<quartet::Ask> m_asked;
  std::optional<int> m_reading;  ///< the card of the hand that was touched last
  std::vector<Drop> m_drops;
  AskStep m_step_seen = AskStep::player;  ///< on small screens the step that was brought into view
  bool m_active = false;
  bool m_dragging = false;
};

}  // namespace sprong::ui
