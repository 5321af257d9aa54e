#include "ui/screens/table_parts.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

constexpr float gap = 12;
constexpr float seat_height = 132;
constexpr float small_height = 74;
constexpr float seat_width = 300;      ///< the narrowest full panel
constexpr std::size_t log_lines = 40;  ///< older ones are not drawn

int seat_count(const TableGame& table, const std::optional<int>& me) { return table.seats() - (me ? 1 : 0); }

struct Grid {
  int columns = 1;
  int rows = 1;
  bool small = false;
  float width = 0;  ///< of a seat
  [[nodiscard]] float height() const {
    const float row = small ? small_height : seat_height;
    return static_cast<float>(rows) * (row + gap) - gap;
  }
};

Grid grid_for(int seats, float room) {
  Grid grid;
  const int fit = std::max(1, static_cast<int>((room + gap) / (seat_width + gap)));
  grid.columns = std::min(seats, fit);
  grid.rows = (seats + grid.columns - 1) / grid.columns;
  grid.small = grid.rows > 1;
  grid.columns = (seats + grid.rows - 1) / grid.rows;
  grid.width = std::min(380.0F, (room - gap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns));
  return grid;
}

std::vector<const content::Quartet*> laid_down(const TableGame& table, int seat) {
  std::vector<const content::Quartet*> result;
  for (const int quartet : table.game().won(seat)) result.push_back(&table.quartet(quartet));
  return result;
}

/// A seat in little: animal, name, how many cards, what lies on the table.
bool small_seat(Context& context, const std::string& name, const Rect& rect, const SeatPanel& seat) {
  stage::Painter& paint = context.paint();
  const Interaction act =
      context.interact(name, rect, seat.title, {.role = Role::choice, .enabled = seat.enabled, .chosen = seat.chosen});
  if (seat.chosen) {
    paint.rounded(rect, measure::radius_panel, theme().paper);
  } else {
    paint.rounded(rect, measure::radius_panel, act.hovered ? theme().wing_2 : theme().wing);
    paint.border(rect, measure::radius_panel, 2, seat.enabled ? theme().rail : theme().wing_2);
  }
  animal_disc(context, seat.animal, {rect.x + 46, rect.centre().y}, 30);
  const float left = rect.x + 90;
  const TextStyle title = paint.fitting(seat.title, {Face::serif_bold, 26, 1.1F}, 130, 20);
  paint.text({left, rect.y + 34}, seat.title, title, seat.chosen ? theme().ink : theme().text);
  paint.text({left, rect.y + 61}, context.counted("table.cards", seat.cards), style::small,
             seat.chosen ? theme().ink_2 : theme().dim);
  float x = rect.right() - 76;
  for (std::size_t index = 0; index < std::min<std::size_t>(seat.laid_down.size(), 3); ++index) {
    quartet_disc(context, *seat.laid_down[index], {x, rect.bottom() - 28}, 21);
    x -= 38;
  }
  if (seat.chosen) tick_disc(context, {rect.right() - 22, rect.y + 18}, 13, Ground::paper);
  if (act.ring) focus_ring(context, rect, measure::radius_panel);
  return act.activated;
}

}  // namespace

std::string seat_name(const Context& context, const TableGame& table, int seat) {
  return animal_name(context, table.record().seats[static_cast<std::size_t>(seat)].animal);
}

std::string ask_sentence(const Context& context, const TableGame& table, int asked, int card) {
  return context.say("table.ask-sentence", {{"asked", seat_name(context, table, asked)},
                                            {"quartet", context.in(table.quartet_of_card(card).name)},
                                            {"card", context.in(table.card(card).name)}});
}

std::string table_crumbs(const Context& context, const session::GameRecord& game) {
  const std::string table = std::to_string(game.table);
  if (game.number == 1) return context.say("table.crumbs", {{"table", table}});
  return context.say("table.crumbs-game", {{"table", table}, {"game", std::to_string(game.number)}});
}

std::string answer_sentence(const Context& context, const TableGame& table, std::size_t at) {
  const quartet::Event& event = table.game().events()[at];
  const std::vector<base::Argument> names{{"asker", seat_name(context, table, event.seat)},
                                          {"asked", seat_name(context, table, event.other)}};
  return context.say(event.given ? "table.answer-yes" : "table.answer-no", names);
}

std::string reason_sentence(const Context& context, const TableGame& table, std::size_t at) {
  const quartet::Reason reason = table.reason(at);
  const std::vector<base::Argument> names{{"asked", seat_name(context, table, reason.ask.asked)},
                                          {"card", context.in(table.card(reason.ask.card).name)},
                                          {"quartet", context.in(table.quartet_of_card(reason.ask.card).name)}};
  const std::string_view id = quartet::sentence_of(reason.kind);
  if (reason.kind == quartet::ReasonKind::fewer) return context.counted(id, reason.seats, names);
  return context.say(id, names);
}

float seats_height(const TableGame& table, float width) { return grid_for(seat_count(table, 0), width).height(); }

float draw_seats(Context& context, const Rect& rect, const TableGame& table, const SeatsToAsk& ask, int& pressed) {
  pressed = -1;
  const Grid grid = grid_for(seat_count(table, ask.me), rect.width);
  int place = 0;
  int key = 0;
  // Clockwise from the left neighbour, as they sit.
  const int begin = ask.me ? *ask.me + 1 : 0;
  for (int away = 0; away < table.seats(); ++away) {
    const int seat = (begin + away) % table.seats();
    if (ask.me == seat) continue;
    SeatPanel panel;
    panel.animal = table.record().seats[static_cast<std::size_t>(seat)].animal;
    panel.title = seat_name(context, table, seat);
    panel.cards = table.game().hand(seat).size();
    panel.laid_down = laid_down(table, seat);
    panel.words =
        panel.laid_down.empty() ? context.counted("table.cards-word", panel.cards) : context.say("table.laid-down");
    panel.enabled = ask.offered && ask.offered(seat);
    panel.chosen = ask.chosen == seat;
    const float row = grid.small ? small_height : seat_height;
    const Rect where{rect.x + (grid.width + gap) * static_cast<float>(place % grid.columns),
                     rect.y + (row + gap) * static_cast<float>(place / grid.columns), grid.width, row};
    const std::string name = "quartet.seat-" + std::to_string(seat + 1);
    if (grid.small ? small_seat(context, name, where, panel) : seat_panel(context, name, where, panel)) pressed = seat;
    if (panel.enabled) {
      ++key;
      if (!panel.chosen) key_cap(context, {where.right() - 40, where.y + 26}, std::to_string(key));
    }
    ++place;
  }
  return grid.height();
}

std::string time_words(Context& context) {
  const session::Timer timer = context.timer();
  if (!timer.running) return {};
  context.redraw_in(1000);
  const base::Milliseconds left = timer.left(context.clock().now());
  return left > 0 ? context.say("table.time-left", {{"time", clock_words(left)}}) : context.say("table.time-over");
}

void hold_button(Context& context, const Rect& rect) {
  const std::string text = context.say("table.show-hand");
  const Interaction act = context.interact(hold_button_name, rect, text);
  context.paint().rounded(rect, measure::radius_button, act.hovered || act.pressed ? theme().wing_2 : theme().wing);
  context.paint().border(rect, measure::radius_button, 2, theme().rail);
  words(context, rect, text, style::quiet_button, theme().text,
        {.align = Align::centre, .upright = Upright::middle, .wrap = false});
  if (act.ring) focus_ring(context, rect, measure::radius_button);
  if (act.activated) context.tell(context.say("table.hold"));
}

void draw_own_seat(Context& context, const Rect& rect, const TableGame& table, int me, bool open) {
  animal_disc(context, table.record().seats[static_cast<std::size_t>(me)].animal, {rect.x + 38, rect.y + 36}, 38);
  const std::string you = context.say("table.you", {{"name", seat_name(context, table, me)}});
  words(context, {rect.x + 92, rect.y + 4, rect.width - 92, 0}, you, style::sub_head, theme().text);
  words(context, {rect.x + 92, rect.y + 40, rect.width - 92, 0},
        context.counted("table.cards", table.game().hand(me).size()), style::small, theme().dim);
  if (table.alone()) return;
  words(context, {rect.x, rect.y + 84, rect.width, 0}, context.say(open ? "table.let-go" : "table.hold-short"),
        style::small, theme().dim);
  hold_button(context, {rect.x, rect.y + 166, rect.width, 60});
}

void draw_log(Context& context, const Rect& rect, const TableGame& table, std::size_t until, std::size_t& seen) {
  Scroll scroll(context, "quartet.log", rect);
  const Rect inner = scroll.inner();
  const auto& events = table.game().events();
  const std::size_t end = std::min(until, events.size());
  const std::size_t begin = end > log_lines ? end - log_lines : 0;
  std::vector<std::size_t> shown;
  for (std::size_t at = begin; at < end; ++at) {
    if (events[at].kind != quartet::EventKind::turn) shown.push_back(at);
  }
  float y = inner.y;
  for (const std::size_t at : shown) {
    const quartet::Event& event = events[at];
    std::vector<base::Argument> names;
    std::string id = "table.log-drew";
    if (event.kind == quartet::EventKind::asked) {
      id = event.given ? "table.log-got" : "table.log-missed";
      names = {{"asked", seat_name(context, table, event.other)}, {"card", context.in(table.card(event.card).name)}};
    } else if (event.kind == quartet::EventKind::laid) {
      id = "table.log-laid";
      names = {{"quartet", context.in(table.quartet(event.quartet).name)}};
    }
    const int animal = table.record().seats[static_cast<std::size_t>(event.seat)].animal;
    const Rect line{inner.x, y, inner.width, 40};
    const float height = log_line(context, line, animal, seat_name(context, table, event.seat), context.say(id, names),
                                  at == shown.back());
    if (at == shown.back() && seen != end) scroll.show({inner.x, y, inner.width, height});
    y += height + 4;
  }
  seen = end;
  scroll.used(y);
}

}  // namespace sprong::ui
