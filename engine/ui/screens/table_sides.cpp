#include "ui/screens/table_sides.hpp"

#include "ui/screens/step_foot.hpp"

namespace sprong::ui {

bool TableSides::wide(const Context& context) { return context.size().width >= 1800 && context.size().height >= 1040; }

Rect TableSides::draw(Context& context, const TableGame& table, std::size_t until, const std::string& status) {
  const Size size = context.size();
  const Rect area = context.content_area();
  if (!wide(context)) {
    const float height = screen_title(context, area, status, time_words(context)) + 8;
    return {area.x, area.y + height, area.width, area.height - height};
  }
  const float centre = size.width / 2;
  words(context, {centre - 330, 26, 660, 44}, status, TextStyle{Face::serif, 28, 1.1F}, theme().text,
        {.align = Align::centre, .upright = Upright::middle, .most_lines = 1});
  const Rect side{area.right() - table_log_width, 92, table_log_width, size.height - 388 - 92};
  draw_log_panel(context, side, table, until);
  return {area.x, 92, side.x - area.x - 32, size.height - 92 - measure::foot_height};
}

void TableSides::draw_log_panel(Context& context, const Rect& rect, const TableGame& table, std::size_t until) {
  panel(context, rect);
  const Rect inside = rect.inset(10, 18);
  const float head = words(context, {inside.x + 12, inside.y, inside.width, 0}, context.say("table.log"),
                           style::sub_head, theme().text);
  words(context, {inside.x + 8, inside.y, inside.width - 20, head}, wide(context) ? time_words(context) : "",
        style::small, theme().title, {.align = Align::right, .upright = Upright::middle, .wrap = false});
  const float foot = 60 + 16;
  draw_log(context, {inside.x, inside.y + head + 10, inside.width, inside.height - head - 10 - foot}, table, until,
           m_log_seen);
  const Point at{inside.x, inside.bottom() - 60};
  const int pressed = button_row(context, at, at.x + table_log_width, 60,
                                 {{"quartet.leave", context.say("table.leave")},
                                  {"quartet.stop", context.say("table.stop"), !table.game().finished()}});
  if (pressed == 0) m_pressed = Pressed::leave;
  if (pressed == 1) m_pressed = Pressed::stop;
}

float TableSides::draw_public_seats(Context& context, const Rect& room, const TableGame& table) {
  if (!wide(context)) return 0;
  int pressed = -1;
  return draw_seats(context, {room.x, room.y + 8, room.width, 0}, table, {}, pressed) + 8;
}

std::string seat_title(const Context& context, const TableGame& table, const char* id, int seat) {
  return context.say(id, {{"name", seat_name(context, table, seat)}});
}

}  // namespace sprong::ui
