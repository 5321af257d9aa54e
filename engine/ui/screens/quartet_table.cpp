// The table: a game of quartet at one laptop. A hand is on the screen only while its owner holds the space bar or
// the mouse button, or plays alone; all else on it everybody may see.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/table_ask.hpp"
#include "ui/screens/table_moments.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds thinking_time = 1500;  ///< before a computer player asks
constexpr base::Milliseconds reading_time = 2800;   ///< an answer between two computer players

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
    m_ask.begin_frame(context);
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
      m_ask.draw(context, m_table, m_sides);
    if (const auto asked = m_ask.take_asked()) ask(context, *asked);
    take_pressed(context);
    if (m_stopping) draw_stopping(context);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::space || !m_ask.active() || m_table.alone()) return false;
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
    if (!m_ask.key(context, m_table, key)) return false;
    if (const auto asked = m_ask.take_asked()) ask(context, *asked);
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

  // ---- moments that everyone looks at ----

  void show_answer(Context& context, std::size_t at) {
    const quartet::Event& event = m_table.game().events()[at];
    const Rect room =
        m_sides.draw(context, m_table, at + 1, seat_title(context, m_table, "table.asked-title", event.seat));
    const float seats = TableSides::draw_public_seats(context, room, m_table);
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
      scroll.used(scroll.inner().y + draw_laid(context, scroll.inner(), m_table, at, pause_words(context, at)));
    }
    if (next_step(context, "quartet.on", context.say("table.on"))) tell_until(context, at + 1);
  }

  /// What is left of the time that the facilitator gives a quartet; the table may take longer or go on sooner.
  std::string pause_words(Context& context, std::size_t at) {
    const base::Milliseconds pause = m_table.record().pause * base::Milliseconds{1000};
    if (pause == 0) return {};
    const base::Milliseconds left = pause - waited(context, "laid-" + std::to_string(at) + "-");
    if (left <= 0) return context.say("table.laid-time-over");
    context.redraw_in(left % 1000 + 1);
    return context.say("table.laid-time", {{"time", clock_words(left)}});
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
    const std::string here = seat_title(context, m_table, "table.i-am", seat);
    if (beside_next_step(context, "quartet.stop", context.say("table.stop"), here)) m_stopping = true;
    if (next_step(context, "quartet.i-am", here)) {
      context.set_mark("quartet.holder", seat);
      m_ask.clear();
    }
  }

  void show_thinking(Context& context) {
    const int seat = m_table.game().on_turn();
    const Rect room = m_sides.draw(context, m_table, m_table.game().events().size(),
                                   seat_title(context, m_table, "table.turn-of", seat));
    const float seats = TableSides::draw_public_seats(context, room, m_table);
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

  // ---- what was decided ----

  void ask(Context& context, const quartet::Ask& ask) {
    if (context.send(session::MakeAsk{m_table.record().stamp.id, m_table.ask_record(ask)})) m_ask.clear();
  }

  void take_pressed(Context& context) {
    const TableSides::Pressed pressed = m_sides.take_pressed();
    if (pressed == TableSides::Pressed::leave) context.close_screen();
    if (pressed == TableSides::Pressed::stop) m_stopping = true;
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
  TableSides m_sides;
  TableAsk m_ask;
  bool m_why = false;  ///< the reason of the ask on show was asked for
  bool m_stopping = false;
  std::string m_phase;
  base::Milliseconds m_since = 0;  ///< steady clock, when that phase began
};

}  // namespace

std::unique_ptr<Screen> make_quartet_table_screen() { return std::make_unique<QuartetTableScreen>(); }

}  // namespace sprong::ui
