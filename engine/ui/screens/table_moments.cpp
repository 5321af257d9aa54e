#include "ui/screens/table_moments.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

int animal_of(const TableGame& table, int seat) { return table.record().seats[static_cast<std::size_t>(seat)].animal; }

/// The two seats of an ask with the card between them.
void draw_passing(Context& context, const Rect& rect, const TableGame& table, const quartet::Event& event,
                  std::size_t at) {
  const float radius = std::min(62.0F, rect.height * 0.3F);
  const float middle = rect.y + rect.height * 0.42F;
  const Point from{rect.x + rect.width * 0.68F, middle};
  const Point to{rect.x + rect.width * 0.32F, middle};
  for (const auto& [seat, place] :
       {std::pair{static_cast<int>(event.other), from}, std::pair{static_cast<int>(event.seat), to}}) {
    animal_disc(context, animal_of(table, seat), place, radius);
    words(context, {place.x - 160, place.y + radius + 8, 320, 40}, seat_name(context, table, seat), style::sub_head,
          theme().text, {.align = Align::centre});
  }
  if (!event.given) return;
  const float way = context.run("quartet.travel-" + std::to_string(at), motion::card, motion::screen);
  const Size card{70, 107};
  const float left = from.x - radius - card.width / 2 - 16;
  const float right = to.x + radius + card.width / 2 + 16;
  const float x = left + (right - left) * way;
  card_back(context, {x - card.width / 2, middle - card.height / 2, card.width, card.height});
}

}  // namespace

float draw_answer(Context& context, const Rect& rect, const TableGame& table, std::size_t at, bool why) {
  const quartet::Event& event = table.game().events()[at];
  float y = rect.y;
  y += words(context, {rect.x, y, rect.width, 0}, ask_sentence(context, table, event.other, event.card), style::quote,
             theme().glow, {.align = Align::centre, .balanced = true}) +
       20;
  const float passing = 210;
  draw_passing(context, {rect.x, y, rect.width, passing}, table, event, at);
  y += passing + 8;
  y += words(context, {rect.x, y, rect.width, 0}, answer_sentence(context, table, at), style::head, theme().text,
             {.align = Align::centre, .balanced = true}) +
       8;
  if (why) {
    const std::string reason = reason_sentence(context, table, at);
    const float width = std::min(rect.width, 900.0F);
    y += words(context, {rect.centre().x - width / 2, y, width, 0}, "“" + reason + "”", style::body, theme().glow,
               {.align = Align::centre, .balanced = true}) +
         8;
  }
  if (!table.game().over()) {
    const int next = table.on_turn_after(at);
    const std::string id = next == event.seat ? "table.asks-on" : "table.turn-of";
    y += words(context, {rect.x, y, rect.width, 0}, context.say(id, {{"name", seat_name(context, table, next)}}),
               style::secondary, theme().dim, {.align = Align::centre});
  }
  return y - rect.y;
}

float draw_laid(Context& context, const Rect& rect, const TableGame& table, std::size_t at, const std::string& time) {
  const quartet::Event& event = table.game().events()[at];
  const content::Quartet& quartet = table.quartet(event.quartet);
  float y = rect.y;
  const std::string title = context.say(
      "table.laid-title", {{"name", seat_name(context, table, event.seat)}, {"quartet", context.in(quartet.name)}});
  animal_disc(context, animal_of(table, event.seat), {rect.x + 40, y + 36}, 36);
  const float head = words(context, {rect.x + 96, y + 6, rect.width - 96, 0}, title, style::room_title, theme().text);
  y += std::max(head, 76.0F) + 24;

  const CardSize size = rect.height > 800 ? CardSize::print : CardSize::zoom;
  const Size card = card_size(size);
  const auto count = static_cast<float>(quartet.cards.size());
  const float step = std::min(card.width + 28, (rect.width - card.width) / std::max(1.0F, count - 1));
  float x = rect.x + (rect.width - card.width - step * (count - 1)) / 2;
  int delay = motion::screen;
  for (const content::Card& each : quartet.cards) {
    const float run = context.run("quartet.laid-" + std::to_string(at) + each.id.value, motion::card, delay);
    context.paint().push_fade(run);
    card_face(context, {x, y + 40 * (1 - run)}, quartet, each, size);
    context.paint().pop_fade();
    x += step;
    delay += motion::stagger;
  }
  y += card.height + 32;
  const float width = std::min(rect.width, 1400.0F);
  y += words(context, {rect.centre().x - width / 2, y, width, 0}, context.in(quartet.meaning),
             TextStyle{Face::serif, 44, 1.2F}, theme().glow, {.align = Align::centre, .balanced = true}) +
       16;
  y += words(context, {rect.x, y, rect.width, 0},
             context.say(table.alone() ? "table.laid-talk-alone" : "table.laid-talk"), style::body, theme().dim,
             {.align = Align::centre});
  if (!time.empty())
    y +=
        10 + words(context, {rect.x, y + 10, rect.width, 0}, time, style::small, theme().dim, {.align = Align::centre});
  return y - rect.y;
}

float draw_hand_over(Context& context, const Rect& rect, const TableGame& table, int seat) {
  const float radius = std::min(150.0F, rect.height * 0.2F);
  const Point centre{rect.centre().x, rect.y + std::max(radius + 8, rect.height * 0.34F)};
  animal_disc(context, animal_of(table, seat), centre, radius);
  const std::vector<base::Argument> name{{"name", seat_name(context, table, seat)}};
  float y = centre.y + radius + 28;
  y += words(context, {rect.x, y, rect.width, 0}, context.say("table.hand-over", name), style::room_title, theme().text,
             {.align = Align::centre, .balanced = true}) +
       16;
  const float width = std::min(rect.width, 1000.0F);
  y += words(context, {rect.centre().x - width / 2, y, width, 0}, context.say("table.hand-over-words", name),
             style::body, theme().dim, {.align = Align::centre, .balanced = true});
  return y - rect.y;
}

float draw_thinking(Context& context, const Rect& rect, const TableGame& table, int seat) {
  const Point centre{rect.centre().x, rect.y + 110};
  animal_disc(context, animal_of(table, seat), centre, 84);
  const std::string text = context.say("table.thinking", {{"name", seat_name(context, table, seat)}});
  return 220 + words(context, {rect.x, rect.y + 220, rect.width, 0}, text, style::head, theme().text,
                     {.align = Align::centre});
}

float draw_end(Context& context, const Rect& rect, const TableGame& table) {
  float y = rect.y;
  for (int seat = 0; seat < table.seats(); ++seat) {
    const auto won = table.game().won(seat);
    animal_disc(context, animal_of(table, seat), {rect.x + 44, y + 42}, 34);
    words(context, {rect.x + 96, y, 190, 84}, seat_name(context, table, seat), style::sub_head, theme().text,
          {.upright = Upright::middle});
    words(context, {rect.x + 290, y, 210, 84}, context.counted("table.won", static_cast<long>(won.size())), style::body,
          theme().dim, {.upright = Upright::middle});
    Point at{rect.x + 520, y + 12};
    float line = at.y;
    for (const int quartet : won) {
      const std::string& name = context.in(table.quartet(quartet).name);
      const float width = 60 + context.paint().width(name, style::small_bold) + 28;
      if (at.x > rect.x + 520 && at.x + width > rect.right()) at = {rect.x + 520, line += 64};
      quartet_disc(context, table.quartet(quartet), {at.x + 30, at.y + 30}, 24);
      words(context, {at.x + 62, at.y, width, 60}, name, style::small_bold, theme().text,
            {.upright = Upright::middle, .wrap = false});
      at.x += width;
    }
    y = std::max(y + 84, line + 72);
    hairline(context, rect.x, y, rect.width);
    y += 6;
  }
  return y - rect.y;
}

StopAnswer ask_to_stop(Context& context) {
  const Rect inside = overlay(context, {900, 420});
  float y = inside.y;
  y += words(context, {inside.x, y, inside.width, 0}, context.say("table.stop-title"), style::title, theme().text) + 16;
  words(context, {inside.x, y, inside.width, 0}, context.say("table.stop-words"), style::body, theme().dim);
  const int pressed =
      button_row(context, {inside.x, inside.bottom() - 72}, inside.right(), 72,
                 {{"quartet.play-on", context.say("table.play-on")}, {"quartet.stop-now", context.say("table.stop")}});
  if (pressed < 0) return StopAnswer::none;
  return pressed == 0 ? StopAnswer::play_on : StopAnswer::stop;
}

}  // namespace sprong::ui
