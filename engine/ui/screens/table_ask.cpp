#include "ui/screens/table_ask.hpp"

#include <algorithm>

#include "ui/screens/step_foot.hpp"

namespace sprong::ui {

namespace {

constexpr float own_width = measure::next_width;

/// Whether the hand of the person on turn is open.
bool open(const Context& context, const TableGame& table) {
  if (table.alone()) return true;
  return context.held(stage::KeyCode::space) || context.dragging(hold_button_name);
}

void draw_reading_sheet(Context& context, const Rect& rect, const TableGame& table, int card) {
  sheet(context, rect);
  draw_reading(context, rect.inset(24), table, card);
}

}  // namespace

void TableAsk::begin_frame(Context& context) {
  const bool dragging = context.dragging(hold_button_name);
  if (m_dragging && !dragging) {
    const auto under = std::find_if(m_drops.begin(), m_drops.end(),
                                    [&](const Drop& drop) { return drop.rect.contains(context.mouse()); });
    if (under != m_drops.end()) take({under->step, under->choice});
  }
  m_dragging = dragging;
  m_active = false;
}

bool TableAsk::key(Context& context, const TableGame& table, const stage::Key& key) {
  if (key.code != stage::KeyCode::character || key.letter < U'1' || key.letter > U'9' || !m_active) return false;
  if (m_chooser.step() != AskStep::player && !open(context, table)) return true;
  if (m_chooser.choose_nth(static_cast<std::size_t>(key.letter - U'1')) == AskStep::card) m_asked = m_chooser.ask();
  context.redraw();
  return true;
}

void TableAsk::clear() {
  m_chooser.clear();
  m_reading.reset();
}

void TableAsk::draw(Context& context, const TableGame& table, TableSides& sides) {
  m_active = true;
  m_chooser.offer(table.game().view(table.game().on_turn()));
  const bool seen = open(context, table);
  if (!seen) m_reading.reset();
  m_drops.clear();
  if (TableSides::wide(context))
    draw_wide(context, table, sides, seen);
  else
    draw_narrow(context, table, sides, seen);
  draw_foot(context, table, seen);
}

void TableAsk::draw_wide(Context& context, const TableGame& table, TableSides& sides, bool seen) {
  const Size size = context.size();
  const int me = table.game().on_turn();
  const std::string status = seat_title(context, table, "table.your-turn", me);
  const Rect room = sides.draw(context, table, table.game().events().size(), status);
  const float hand_top = size.height - 342;
  const float y = room.y + draw_who(context, {room.x, room.y, room.width, 0}, table) + 20;
  float left = room.x;
  if (seen && m_reading && hand_top - 44 - y >= card_size(CardSize::zoom).height) {
    card_face(context, {room.x, y}, table.quartet_of_card(*m_reading), table.card(*m_reading), CardSize::zoom);
    left += card_size(CardSize::zoom).width + 38;
  }
  pool(context, {left + (room.right() - left) / 2, y + 170}, 560);
  draw_middle(context, {left, y, room.right() - left, hand_top - 26 - y}, table, seen);
  draw_own_hand(context, {room.x, hand_top, size.width - 2 * measure::margin - own_width - 28, 0}, table, seen);
  if (seen && m_reading) {
    const float height = reading_height(context, table_log_width - 68, table, *m_reading) + 48;
    draw_reading_sheet(context,
                       {context.content_area().right() - table_log_width + 10, hand_top - 46 - 88 - height,
                        table_log_width - 20, height},
                       table, *m_reading);
  }
  draw_own_seat(context, {size.width - measure::margin - own_width, hand_top, own_width, 0}, table, me, seen);
}

void TableAsk::draw_narrow(Context& context, const TableGame& table, TableSides& sides, bool seen) {
  const std::size_t until = table.game().events().size();
  const std::string status = seat_title(context, table, "table.your-turn", table.game().on_turn());
  const Rect room = sides.draw(context, table, until, status);
  Scroll scroll(context, "quartet.table", room);
  const Rect inner = scroll.inner();
  float y = inner.y + draw_who(context, inner, table) + 20;
  const float middle = y;
  y += draw_middle(context, {inner.x, y, inner.width, 0}, table, seen) + 20;
  const AskStep step = seen ? m_chooser.step() : AskStep::player;
  if (step != m_step_seen && step != AskStep::player)
    scroll.show({inner.x, middle, inner.width, std::min(y - middle, inner.height)});
  m_step_seen = step;
  if (seen && m_reading) {
    const float height = reading_height(context, inner.width - 48, table, *m_reading) + 48;
    draw_reading_sheet(context, {inner.x, y, inner.width, height}, table, *m_reading);
    y += height;
  }
  y += 28;
  draw_own_hand(context, {inner.x, y, inner.width, 0}, table, seen);
  y += card_size(CardSize::hand).height + 24;
  sides.draw_log_panel(context, {inner.x, y, inner.width, 420}, table, until);
  scroll.used(y + 436);
}

/// Step 1. Gives the height.
float TableAsk::draw_who(Context& context, const Rect& rect, const TableGame& table) {
  numbered(context, {rect.x, rect.y + 24}, 1, context.say("table.who"));
  int pressed = -1;
  const SeatsToAsk ask{table.game().on_turn(), m_chooser.player(), [this](int seat) {
                         const auto& offered = m_chooser.players();
                         return std::find(offered.begin(), offered.end(), seat) != offered.end();
                       }};
  const float height = draw_seats(context, {rect.x, rect.y + 54, rect.width, 0}, table, ask, pressed);
  if (pressed >= 0) m_chooser.choose_player(pressed);
  return 54 + height;
}

/// Steps 2 and 3 while the hand is open; else how to open it. Gives the height.
float TableAsk::draw_middle(Context& context, const Rect& rect, const TableGame& table, bool seen) {
  if (!seen) {
    const float width = std::min(rect.width, 900.0F);
    return words(context, {rect.x, rect.y + 40, width, 0}, context.say("table.hold"), style::head, theme().glow) + 60;
  }
  std::optional<Chosen> chosen;
  const float height = draw_which(context, rect, table, table.game().on_turn(), m_chooser, m_drops, chosen);
  if (chosen) take(*chosen);
  return height;
}

void TableAsk::draw_own_hand(Context& context, const Rect& rect, const TableGame& table, bool seen) {
  const int me = table.game().on_turn();
  if (seen)
    draw_hand(context, rect, table, me, m_chooser, m_reading);
  else
    draw_closed_hand(context, rect, table.game().hand(me).size());
}

void TableAsk::draw_foot(Context& context, const TableGame& table, bool seen) {
  if (!TableSides::wide(context) && !table.alone()) {
    const float width = quiet_button_width(context, context.say("table.show-hand"));
    hold_button(context, {measure::margin, next_step_rect(context, "").y, width, measure::next_height});
  }
  std::string missing;
  if (!m_chooser.player())
    missing = context.say("table.missing-player");
  else if (!seen)
    missing = context.say("table.missing-open");
  else if (!m_chooser.quartet())
    missing = context.say("table.missing-quartet");
  const std::string text = m_chooser.player() ? seat_title(context, table, "table.ask", *m_chooser.player())
                                              : context.say("table.ask-somebody");
  if (next_step(context, "quartet.ask", text, missing)) m_asked = m_chooser.ask();
}

void TableAsk::take(const Chosen& chosen) {
  if (chosen.step == AskStep::quartet) m_chooser.choose_quartet(chosen.choice);
  if (chosen.step == AskStep::card && m_chooser.choose_card(chosen.choice)) m_asked = m_chooser.ask();
}

}  // namespace sprong::ui
