// The table: a game of quartet at one laptop. A hand is on the screen only while its owner holds the space bar or
// the mouse button, or plays alone; all else on it everybody may see.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/table_hand.hpp"
#include "ui/screens/table_moments.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds thinking_time = 1500;  ///< before a computer player asks
constexpr base::Milliseconds reading_time = 2800;   ///< an answer between two computer players
constexpr float log_width = 432;
constexpr float own_width = measure::next_width;

class QuartetTableScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "quartet_table"; }

  void leave(Context& context) override { context.set_mark("quartet.holder", -1); }

  void draw(Context& context) override {
    const auto record = context.document().games.find(session::RecordId(context.mark("quartet.game")));
    if (record == context.document().games.end() || !m_table.refresh(record->second, *context.deck())) {
      context.close_screen();
      return;
    }
    top_line(context, table_crumbs(context, m_table.record()));
    take_drop(context);
    const auto moment = m_table.moment(told(context));
    const auto& events = m_table.game().events();
    if (moment && events[*moment].kind == quartet::EventKind::laid)
      show_laid(context, *moment);
    else if (moment)
      show_answer(context, *moment);
    else if (m_table.game().finished())
      show_end(context);
    else if (!m_table.person(m_table.game().on_turn()))
      show_thinking(context);
    else if (!m_table.alone() && context.mark_number("quartet.holder", -1) != m_table.game().on_turn())
      show_hand_over(context);
    else
      show_ask(context);
    if (m_stopping) draw_stopping(context);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::space || !m_asking || m_table.alone()) return false;
    context.redraw();
    return true;
  }
  void key_up(Context& context, const stage::Key& key) override {
    if (key.code == stage::KeyCode::space) context.redraw();
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code == stage::KeyCode::escape) {
      m_stopping = false;
      return true;
    }
    if (key.code != stage::KeyCode::character || key.letter < U'1' || key.letter > U'9' || !m_asking) return false;
    if (m_chooser.step() != AskStep::player && !open(context)) return true;
    if (m_chooser.choose_nth(static_cast<std::size_t>(key.letter - U'1')) == AskStep::card) ask(context);
    context.redraw();
    return true;
  }

 private:
  // ---- where the game is ----

  /// How many events everyone has been shown.
  [[nodiscard]] std::size_t told(const Context& context) const {
    const int told = context.mark_number("quartet.told-" + m_table.record().stamp.id.value, 0);
    return std::min(static_cast<std::size_t>(std::max(0, told)), m_table.game().events().size());
  }
  void tell_until(Context& context, std::size_t events) {
    context.set_mark("quartet.told-" + m_table.record().stamp.id.value, static_cast<int>(events));
    m_why = false;
    m_phase.clear();
  }

  /// Milliseconds since this phase (by its name) began.
  base::Milliseconds waited(Context& context, const std::string& phase) {
    const std::string whole = phase + std::to_string(m_table.game().events().size());
    if (whole != m_phase) {
      m_phase = whole;
      m_since = context.clock().steady();
    }
    return context.clock().steady() - m_since;
  }

  // ---- the room on the screen ----

  static bool wide(const Context& context) { return context.size().width >= 1800 && context.size().height >= 1040; }

  /// The part of the screen beside the log, down to the foot. Draws the log; below everything on small screens.
  Rect draw_sides(Context& context, const std::string& status) {
    const Size size = context.size();
    const Rect area = context.content_area();
    if (!wide(context)) {
      const float height = screen_title(context, area, status, time_words(context)) + 8;
      return {area.x, area.y + height, area.width, area.height - height};
    }
    const float centre = size.width / 2;
    words(context, {centre - 330, 26, 660, 44}, status, TextStyle{Face::serif, 28, 1.1F}, theme().paper,
          {.align = Align::centre, .upright = Upright::middle, .most_lines = 1});
    const Rect side{area.right() - log_width, 92, log_width, size.height - 388 - 92};
    draw_log_panel(context, side);
    return {area.x, 92, side.x - area.x - 32, size.height - 92 - measure::foot_height};
  }

  void draw_log_panel(Context& context, const Rect& rect) {
    panel(context, rect);
    const Rect inside = rect.inset(10, 18);
    const float head = words(context, {inside.x + 12, inside.y, inside.width, 0}, context.say("table.log"),
                             style::sub_head, theme().paper);
    words(context, {inside.x + 8, inside.y, inside.width - 20, head}, wide(context) ? time_words(context) : "",
          style::small, theme().lamp, {.align = Align::right, .upright = Upright::middle, .wrap = false});
    const float foot = 60 + 16;
    const auto moment = m_table.moment(told(context));
    const std::size_t until = moment ? *moment + 1 : m_table.game().events().size();
    draw_log(context, {inside.x, inside.y + head + 10, inside.width, inside.height - head - 10 - foot}, m_table, until,
             m_log_seen);
    draw_table_buttons(context, {inside.x, inside.bottom() - 60});
  }

  void draw_table_buttons(Context& context, Point at) {
    const bool running = !m_table.game().finished();
    const int pressed = button_row(
        context, at, at.x + log_width, 60,
        {{"quartet.leave", context.say("table.leave")}, {"quartet.stop", context.say("table.stop"), running}});
    if (pressed == 0) context.close_screen();
    if (pressed == 1) m_stopping = true;
  }

  // ---- moments that everyone looks at ----

  void show_answer(Context& context, std::size_t at) {
    const quartet::Event& event = m_table.game().events()[at];
    Rect room = draw_sides(context, seat_title(context, "table.asked-title", event.seat));
    const float seats = draw_public_seats(context, room);
    const float top = seats > 0 ? seats + 36 : 0;
    const Rect middle{room.x, room.y + top, room.width, room.height - top};
    pool(context, middle.centre(), 620);
    {
      Scroll scroll(context, "quartet.answer", middle);
      Rect inner = scroll.inner();
      inner.y += std::max(0.0F, (inner.height - 520) / 2);
      scroll.used(inner.y + draw_answer(context, inner, m_table, at, m_why));
    }
    draw_answer_foot(context, at, event);
  }

  void draw_answer_foot(Context& context, std::size_t at, const quartet::Event& event) {
    const std::string on = context.say("table.on");
    const bool computer = !m_table.person(event.seat);
    const bool last = !m_table.moment(at + 1);
    if (computer && beside_next_step(context, "quartet.why", context.say("table.why"), on, !m_why)) m_why = true;
    const auto undo = context.session().next_undo();
    const bool slip = !computer && last && undo && undo->id == "undo.make-ask" && m_table.may_take_back();
    if (slip && beside_next_step(context, "quartet.take-back", context.say("table.take-back"), on)) {
      context.undo();
      return;
    }
    bool go_on = next_step(context, "quartet.on", on);
    if (computer && last && !m_why && !m_table.game().finished() && !m_table.person(event.other) &&
        !m_table.person(m_table.game().on_turn())) {
      const base::Milliseconds waits = waited(context, "answer");
      go_on = go_on || waits >= reading_time;
      context.redraw_in(std::max<base::Milliseconds>(1, reading_time - waits));
    }
    if (go_on) tell_until(context, at + 1);
  }

  void show_laid(Context& context, std::size_t at) {
    const Rect area = context.content_area();
    pool(context, {area.centre().x, area.y + area.height * 0.5F}, 820);
    {
      Scroll scroll(context, "quartet.laid", area);
      scroll.used(scroll.inner().y + draw_laid(context, scroll.inner(), m_table, at));
    }
    if (next_step(context, "quartet.on", context.say("table.on"))) tell_until(context, at + 1);
  }

  void show_hand_over(Context& context) {
    const int seat = m_table.game().on_turn();
    const Rect area = context.content_area();
    pool(context, {area.centre().x, area.y + area.height * 0.34F}, 660);
    {
      Scroll scroll(context, "quartet.hand-over", area);
      scroll.used(area.y + draw_hand_over(context, scroll.inner(), m_table, seat));
    }
    if (foot_left(context, "quartet.leave", context.say("table.leave"))) context.close_screen();
    const std::string here = seat_title(context, "table.i-am", seat);
    if (beside_next_step(context, "quartet.stop", context.say("table.stop"), here)) m_stopping = true;
    if (next_step(context, "quartet.i-am", here)) {
      context.set_mark("quartet.holder", seat);
      m_chooser.clear();
      m_reading.reset();
    }
  }

  void show_thinking(Context& context) {
    const int seat = m_table.game().on_turn();
    Rect room = draw_sides(context, seat_title(context, "table.turn-of", seat));
    const float seats = draw_public_seats(context, room);
    const float top = seats > 0 ? seats + 36 : 0;
    const Rect middle{room.x, room.y + top, room.width, room.height - top};
    pool(context, middle.centre(), 620);
    {
      Scroll scroll(context, "quartet.thinking", middle);
      scroll.used(middle.y + draw_thinking(context, scroll.inner(), m_table, seat));
    }
    const base::Milliseconds waits = waited(context, "thinking");
    context.redraw_in(std::max<base::Milliseconds>(1, thinking_time - waits));
    const bool pressed = next_step(context, "quartet.on", context.say("table.on"));
    if (pressed || waits >= thinking_time) {
      context.send(session::MakeAsk{m_table.record().stamp.id, m_table.ask_record(m_table.computer_ask())});
    }
  }

  void show_end(Context& context) {
    const Rect area = context.content_area();
    const bool stopped = m_table.game().stopped();
    const float title = screen_title(context, area, context.say("table.end"),
                                     context.say(stopped ? "table.end-stopped" : "table.end-words"), Audience::room) +
                        8;
    {
      Scroll scroll(context, "quartet.end", {area.x, area.y + title, area.width, area.height - title});
      scroll.used(scroll.inner().y + draw_end(context, scroll.inner(), m_table));
    }
    if (foot_left(context, "quartet.leave", context.say("table.leave"))) context.close_screen();
    if (next_step(context, "quartet.to-choices", context.say("table.to-choices"))) context.next();
  }

  /// Everyone at the table; on a small screen what happens comes before who sits there.
  float draw_public_seats(Context& context, const Rect& room) {
    if (!wide(context)) return 0;
    int pressed = -1;
    return draw_seats(context, {room.x, room.y + 8, room.width, 0}, m_table, {}, pressed) + 8;
  }

  [[nodiscard]] std::string seat_title(const Context& context, const char* id, int seat) const {
    return context.say(id, {{"name", seat_name(context, m_table, seat)}});
  }

  // ---- asking ----

  [[nodiscard]] bool open(const Context& context) const {
    if (m_table.alone()) return true;
    return context.held(stage::KeyCode::space) || context.dragging(hold_button_name);
  }

  void show_ask(Context& context) {
    m_asking = true;
    const int me = m_table.game().on_turn();
    m_chooser.offer(m_table.game().view(me));
    const bool seen = open(context);
    if (!seen) m_reading.reset();
    const std::string status = seat_title(context, "table.your-turn", me);
    m_drops.clear();
    if (wide(context))
      draw_wide(context, me, seen, status);
    else
      draw_narrow(context, me, seen, status);
    draw_ask_foot(context, seen);
  }

  void draw_wide(Context& context, int me, bool seen, const std::string& status) {
    const Size size = context.size();
    const Rect room = draw_sides(context, status);
    const float hand_top = size.height - 342;
    float y = room.y + draw_who(context, {room.x, room.y, room.width, 0}, me) + 20;
    float left = room.x;
    if (seen && m_reading && hand_top - 44 - y >= card_size(CardSize::zoom).height) {
      card_face(context, {room.x, y}, m_table.quartet_of_card(*m_reading), m_table.card(*m_reading), CardSize::zoom);
      left += card_size(CardSize::zoom).width + 38;
    }
    pool(context, {left + (room.right() - left) / 2, y + 170}, 560);
    draw_middle(context, {left, y, room.right() - left, hand_top - 26 - y}, me, seen);
    const Rect hand{room.x, hand_top, size.width - 2 * measure::margin - own_width - 28, 0};
    draw_own_hand(context, hand, me, seen);
    if (seen && m_reading) {
      const float height = reading_height(context, log_width - 68, m_table, *m_reading) + 48;
      draw_reading_sheet(context, {context.content_area().right() - log_width + 10, hand_top - 46 - 88 - height,
                                   log_width - 20, height});
    }
    draw_own_seat(context, {size.width - measure::margin - own_width, hand_top, own_width, 0}, m_table, me, seen);
  }

  void draw_narrow(Context& context, int me, bool seen, const std::string& status) {
    const Rect room = draw_sides(context, status);
    Scroll scroll(context, "quartet.table", room);
    const Rect inner = scroll.inner();
    float y = inner.y + draw_who(context, inner, me) + 20;
    const float middle = y;
    y += draw_middle(context, {inner.x, y, inner.width, 0}, me, seen) + 20;
    const AskStep step = seen ? m_chooser.step() : AskStep::player;
    if (step != m_step_seen && step != AskStep::player)
      scroll.show({inner.x, middle, inner.width, std::min(y - middle, inner.height)});
    m_step_seen = step;
    if (seen && m_reading) {
      const float height = reading_height(context, inner.width - 48, m_table, *m_reading) + 48;
      draw_reading_sheet(context, {inner.x, y, inner.width, height});
      y += height;
    }
    y += 28;
    draw_own_hand(context, {inner.x, y, inner.width, 0}, me, seen);
    y += card_size(CardSize::hand).height + 24;
    draw_log_panel(context, {inner.x, y, inner.width, 420});
    scroll.used(y + 436);
  }

  /// Step 1. Gives the height.
  float draw_who(Context& context, const Rect& rect, int me) {
    numbered(context, {rect.x, rect.y + 24}, 1, context.say("table.who"));
    int pressed = -1;
    SeatsToAsk ask{me, m_chooser.player(), [this](int seat) {
                     const auto& offered = m_chooser.players();
                     return std::find(offered.begin(), offered.end(), seat) != offered.end();
                   }};
    const float height = draw_seats(context, {rect.x, rect.y + 54, rect.width, 0}, m_table, ask, pressed);
    if (pressed >= 0) m_chooser.choose_player(pressed);
    return 54 + height;
  }

  /// Steps 2 and 3 while the hand is open; else how to open it.
  float draw_middle(Context& context, const Rect& rect, int me, bool seen) {
    if (!seen) {
      const float width = std::min(rect.width, 900.0F);
      return words(context, {rect.x, rect.y + 40, width, 0}, context.say("table.hold"), style::head, theme().glow) + 60;
    }
    std::optional<Chosen> chosen;
    float y = rect.y;
    y += draw_which(context, rect, m_table, me, m_chooser, m_drops, chosen);
    if (chosen) take(context, *chosen);
    return y - rect.y;
  }

  void draw_reading_sheet(Context& context, const Rect& rect) {
    sheet(context, rect);
    draw_reading(context, rect.inset(24), m_table, *m_reading);
  }

  void draw_own_hand(Context& context, const Rect& rect, int me, bool seen) {
    if (seen)
      draw_hand(context, rect, m_table, me, m_chooser, m_reading);
    else
      draw_closed_hand(context, rect, m_table.game().hand(me).size());
  }

  void draw_ask_foot(Context& context, bool seen) {
    if (!wide(context) && !m_table.alone()) {
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
    const std::string text =
        m_chooser.player() ? seat_title(context, "table.ask", *m_chooser.player()) : context.say("table.ask-somebody");
    if (next_step(context, "quartet.ask", text, missing)) ask(context);
  }

  void take(Context& context, const Chosen& chosen) {
    if (chosen.step == AskStep::quartet) m_chooser.choose_quartet(chosen.choice);
    if (chosen.step == AskStep::card && m_chooser.choose_card(chosen.choice)) ask(context);
  }

  /// The mouse was let go after it held the hand open: what lies under it is chosen.
  void take_drop(Context& context) {
    const bool dragging = context.dragging(hold_button_name);
    if (m_dragging && !dragging) {
      for (const Drop& drop : m_drops) {
        if (drop.rect.contains(context.mouse())) {
          take(context, {drop.step, drop.choice});
          break;
        }
      }
    }
    m_dragging = dragging;
    m_asking = false;
  }

  void ask(Context& context) {
    const auto ask = m_chooser.ask();
    if (!ask) return;
    if (!context.send(session::MakeAsk{m_table.record().stamp.id, m_table.ask_record(*ask)})) return;
    m_chooser.clear();
    m_reading.reset();
  }

  void draw_stopping(Context& context) {
    const StopAnswer answer = ask_to_stop(context);
    if (answer == StopAnswer::none) return;
    m_stopping = false;
    if (answer == StopAnswer::stop && context.send(session::StopGame{m_table.record().stamp.id})) {
      tell_until(context, m_table.game().events().size());
    }
  }

  TableGame m_table;
  AskChooser m_chooser;
  std::optional<int> m_reading;  ///< the card of the hand that was touched last
  std::vector<Drop> m_drops;
  AskStep m_step_seen = AskStep::player;  ///< on small screens the step that was brought into view
  std::size_t m_log_seen = 0;
  bool m_asking = false;  ///< a person is choosing what to ask
  bool m_dragging = false;
  bool m_why = false;  ///< the reason of the ask on show was asked for
  bool m_stopping = false;
  std::string m_phase;
  base::Milliseconds m_since = 0;  ///< steady clock, when that phase began
};

}  // namespace

std::unique_ptr<Screen> make_quartet_table_screen() { return std::make_unique<QuartetTableScreen>(); }

}  // namespace sprong::ui
