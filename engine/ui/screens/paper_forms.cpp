// Paper forms: a pile of forms from the tables, entered with the keyboard alone. A function key says what (keep,
// lay aside, wish), a digit says which quartet, and the cursor stands where the reason goes: two keys an item.
// Enter keeps the form. What is entered here was handed in.
#include <algorithm>
#include <array>

#include "ui/cards.hpp"
#include "ui/screens/choice_draft.hpp"
#include "ui/screens/paper_pile.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr float row_height = 58;
constexpr float cell_width = 76;
constexpr int most_tables = 99;
constexpr int most_games = 99;
constexpr const char* keys = "1234567890acdefghijk";  ///< for quartets; b blanks the screen

struct Kind {
  Mark mark;
  const char* name;
  const char* key;
  stage::KeyCode code;
  bool shift;
};
constexpr std::array<Kind, 4> kinds{{{Mark::keep, "keep", "F3", stage::KeyCode::f3, false},
                                     {Mark::discard, "discard", "F4", stage::KeyCode::f4, false},
                                     {Mark::wish, "wish", "F7", stage::KeyCode::f7, false},
                                     {Mark::won, "won", "Shift F7", stage::KeyCode::f7, true}}};

std::string why(const content::QuartetKey& quartet) { return "paper.why-" + quartet.value; }

class PaperFormsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "paper_forms"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, context.document().meeting.title);
    if (context.deck() == nullptr) {
      context.close_screen();
      return;
    }
    move_focus(context);
    if (m_asked_at != table(context)) m_asks_game = false;
    m_asked_at = table(context);
    const float title = screen_title(context, area, context.say("paper.title"), total_words(context)) + 4;
    const Rect room{area.x, area.y + title, area.width, area.height - title};
    ChoiceDraft draft(*context.deck());
    draft.read(context.draft("paper.marks"));
    const std::string before = draft.line();
    PileAct act;
    if (context.narrow()) {
      act = draw_form(context, room, draft);
    } else {
      const auto parts = columns(context, room, {0.66F, 0.34F}, {}, 32);
      draw_form(context, parts[0], draft);
      act = draw_pile(context, parts[1], m_editing);
    }
    if (draft.line() != before) context.draft("paper.marks") = draft.line();
    if (!act.edit.empty()) edit(context, act.edit);
    if (!act.erase.empty()) m_erasing = act.erase;
    draw_foot(context, draft);
    if (!m_erasing.empty()) draw_erasing(context);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::character || key.control || key.alt) return false;
    const std::string all(keys);
    const std::size_t place = key.letter < 128 ? all.find(static_cast<char>(key.letter)) : std::string::npos;
    if (place == std::string::npos || place >= context.deck()->quartets.size()) return false;
    choose(context, context.deck()->quartets[place].id, m_kind);
    return true;
  }

  bool key(Context& context, const stage::Key& key) override {
    for (const Kind& kind : kinds) {
      if (kind.code != key.code || kind.shift != key.shift) continue;
      m_kind = kind.mark;
      context.focus("");
      return true;
    }
    if (key.code == stage::KeyCode::f8) {
      if (key.control)
        context.set_mark("paper.game", game(context) % most_games + 1);
      else
        turn_table(context, key.shift ? -1 : 1);
      return true;
    }
    if (key.code == stage::KeyCode::f11) context.focus("paper.need");
    if (key.code == stage::KeyCode::f12) context.focus("paper.code");
    if (key.code == stage::KeyCode::escape && !m_erasing.empty()) {
      m_erasing = {};
      return true;
    }
    return key.code == stage::KeyCode::f11 || key.code == stage::KeyCode::f12;
  }

 private:
  // ---- what is done ----

  static int table(const Context& context) { return std::clamp(context.mark_number("paper.table", 1), 0, most_tables); }
  static void turn_table(Context& context, int step) {
    go_to_table(context, (table(context) + step + most_tables + 1) % (most_tables + 1));
  }
  static void go_to_table(Context& context, int number) {
    context.set_mark("paper.table", number);
    context.set_mark("paper.game", 1);
  }
  static int game(const Context& context) { return std::clamp(context.mark_number("paper.game", 1), 1, most_games); }
  /// Whether it has to be told which game a form is of: there was more than one at this table, or it was refused.
  [[nodiscard]] bool asks_game(const Context& context) const {
    if (m_asks_game || game(context) > 1) return true;
    const auto here = [&](const auto& entry) { return entry.second.table == table(context); };
    const auto& games = context.document().games;
    const auto& forms = context.document().forms;
    return std::count_if(games.begin(), games.end(), here) > 1 ||
           std::any_of(forms.begin(), forms.end(),
                       [&](const auto& entry) { return here(entry) && entry.second.game_number > 1; });
  }

  /// Marks a quartet and puts the cursor where its reason goes: after the digit that chose it has been typed.
  void choose(Context& context, const content::QuartetKey& quartet, Mark mark) {
    ChoiceDraft draft(*context.deck());
    draft.read(context.draft("paper.marks"));
    draft.set(quartet, mark);
    context.draft("paper.marks") = draft.line();
    if (mark >= Mark::keep) {
      m_focus_next = why(quartet);
      m_focus_in = 2;
    }
    context.redraw();
  }

  void move_focus(Context& context) {
    if (m_focus_in == 0) return;
    if (--m_focus_in == 0) context.focus(m_focus_next);
    context.redraw();
  }

  static void clear(Context& context) {
    for (const content::Quartet& quartet : context.deck()->quartets) context.forget_draft(why(quartet.id));
    for (const char* field : {"paper.marks", "paper.need", "paper.code"}) context.forget_draft(field);
    context.forget_typing();
  }

  void keep(Context& context, const ChoiceDraft& draft) {
    session::PutForm put;
    put.id = m_editing;
    put.table = table(context);
    put.code = context.draft("paper.code");
    put.handed_in = true;
    put.form = draft.form(context.draft("paper.need"), [&](const std::string& name) {
      return context.draft("paper.why-" + name.substr(name.find('-') + 1));
    });
    const auto old = context.document().forms.find(m_editing);
    if (old != context.document().forms.end()) {
      if (old->second.table == put.table && old->second.game_number == game(context)) put.game = old->second.game;
      put.seat = old->second.seat;
      put.exchanged = old->second.exchanged;
    }
    put.game_number = game(context);
    const auto id = context.send(put);
    if (!id) {
      m_asks_game = true;  // maybe it is of another game at that table
      return;
    }
    const auto kept = context.document().forms.find(*id);
    if (kept != context.document().forms.end())
      context.tell(context.say("paper.kept-as", {{"code", code_words(kept->second)}}));
    m_editing = {};
    m_kind = Mark::keep;
    clear(context);
    context.focus("");
  }

  void edit(Context& context, const session::RecordId& id) {
    const auto found = context.document().forms.find(id);
    if (found == context.document().forms.end()) return;
    clear(context);
    m_editing = id;
    const session::FormRecord& form = found->second;
    ChoiceDraft draft(*context.deck());
    draft.take(form.form);
    context.draft("paper.marks") = draft.line();
    const auto reasons = [&](const std::vector<reflection::Chosen>& list) {
      for (const reflection::Chosen& chosen : list) context.draft(why(chosen.quartet)) = chosen.reason;
    };
    reasons(form.form.keep);
    reasons(form.form.discard);
    if (form.form.wish) reasons({*form.form.wish});
    context.draft("paper.need") = form.form.need;
    context.draft("paper.code") = form.code;
    context.set_mark("paper.table", form.table);
    context.set_mark("paper.game", form.game_number);
    context.focus("");
  }

  // ---- the form in hand ----

  static std::string total_words(const Context& context) {
    long all = 0;
    long here = 0;
    for (const auto& [id, form] : context.document().forms) {
      if (!form.handed_in) continue;
      ++all;
      if (form.table == table(context)) ++here;
    }
    return context.counted("paper.total", all, {{"table", table_words(context)}, {"here", std::to_string(here)}});
  }

  static std::string table_words(const Context& context) {
    const int number = table(context);
    return number == 0 ? context.say("paper.no-table")
                       : context.say("paper.table-number", {{"table", std::to_string(number)}});
  }

  /// The form in hand; on a small screen with the pile below it.
  PileAct draw_form(Context& context, const Rect& rect, ChoiceDraft& draft) {
    Scroll scroll(context, "paper.sheet", rect);
    const Rect inner = scroll.inner();
    bool kept = false;
    float y = inner.y + draw_place(context, inner, kept) + 14;
    if (kept) keep(context, draft);
    y += draw_kinds(context, {inner.x, y, inner.width, 0}) + 8;
    const bool wide = inner.width > 1000;
    for (std::size_t index = 0; index < context.deck()->quartets.size(); ++index) {
      y += draw_row(context, {inner.x, y, inner.width, row_height}, index, draft, wide);
    }
    y += 6;
    FieldOptions options;
    options.caption = context.say("paper.need");
    options.caption_beside = "F11";
    options.limit = reflection::reason_limit;
    options.ground = Ground::night;
    std::string& need = context.draft("paper.need");
    const float height = field_height(context, inner.width - 12, need, options);
    if (field(context, "paper.need", {inner.x, y, inner.width - 12, height}, need, options).submitted)
      keep(context, draft);
    y += height + 12;
    PileAct act;
    if (context.narrow()) {
      float pile = 0;
      act = draw_pile_below(context, {inner.x, y + 12, inner.width - 12, 0}, m_editing, pile);
      y += pile + 12;
    }
    scroll.used(y);
    return act;
  }

  /// Table, game where there is more than one, and code; `kept` when Enter was pressed in the code. Gives the height.
  float draw_place(Context& context, const Rect& rect, bool& kept) const {
    const float height = draw_table_and_code(context, rect, kept);
    if (!asks_game(context)) return height;
    const Rect row{rect.x, rect.y + height + 8, rect.width, 64};
    const float x = row.x + key_cap(context, {row.x, row.centre().y}, "Ctrl F8") + 12;
    const std::string text = context.say("paper.game-number", {{"game", std::to_string(game(context))}});
    words(context, {x, row.y, 110, 64}, text, style::body_bold, theme().text, {.upright = Upright::middle});
    int number = game(context);
    if (stepper(context, "paper.game", {x + 116, row.y, 232, 64}, number, 1, most_games))
      context.set_mark("paper.game", number);
    words(context, {x + 376, row.y, row.right() - x - 388, 64}, context.say("paper.game-words"), style::small,
          theme().dim, {.upright = Upright::middle});
    return height + 72;
  }

  static float draw_table_and_code(Context& context, const Rect& rect, bool& kept) {
    float x = rect.x + key_cap(context, {rect.x, rect.y + 32}, "F8") + 12;
    int number = table(context);
    words(context, {x, rect.y, 130, 64}, table_words(context), style::body_bold, theme().text,
          {.upright = Upright::middle});
    x += 150;
    if (stepper(context, "paper.table", {x, rect.y, 232, 64}, number, 0, most_tables)) go_to_table(context, number);
    x += 232 + 36;
    const std::string caption = context.say("paper.code");
    const float width = context.paint().width(caption, style::secondary) + 16;
    constexpr float key_room = 70;
    constexpr float smallest = 120;
    const bool below = rect.right() - x - key_room - width - 12 < smallest;
    const float y = rect.y + (below ? 72.0F : 0.0F);
    if (below) x = rect.x;
    x += key_cap(context, {x, y + 32}, "F12") + 12;
    words(context, {x, y, width, 64}, caption, style::secondary, theme().dim,
          {.upright = Upright::middle, .wrap = false});
    FieldOptions options;
    options.limit = 20;
    options.ground = Ground::night;
    kept = field(context, "paper.code", {x + width, y + 2, std::min(rect.right() - x - width - 12, 220.0F), 60},
                 context.draft("paper.code"), options)
               .submitted;
    return y + 64 - rect.y;
  }

  /// What the next digit means, with the keys that change it.
  float draw_kinds(Context& context, const Rect& rect) {
    Point at{rect.x, rect.y};
    for (const Kind& kind : kinds) {
      const std::string text = std::string(kind.key) + "  " + context.say(std::string("paper.") + kind.name);
      const float width = chip_width(context, text, false);
      if (at.x > rect.x && at.x + width > rect.right()) at = {rect.x, at.y + 70};
      if (chip(context, std::string("paper.kind-") + kind.name, at, text, m_kind == kind.mark)) m_kind = kind.mark;
      at.x += width + 14;
    }
    const float y = at.y + 68;
    return y + words(context, {rect.x, y, rect.width, 0}, context.say("paper.how"), style::small, theme().dim) - rect.y;
  }

  /// A quartet: its key, what the form says about it, the reason. Gives the height.
  float draw_row(Context& context, const Rect& row, std::size_t index, ChoiceDraft& draft, bool wide) {
    const content::Quartet& quartet = context.deck()->quartets[index];
    key_cap(context, {row.x, row.centre().y}, std::string(1, keys[index]));
    quartet_disc(context, quartet, {row.x + 76, row.centre().y}, 25);
    const TextStyle fitted = context.paint().fitting(context.in(quartet.name), style::sub_head, 206, 18);
    words(context, {row.x + 114, row.y, 210, row.height}, context.in(quartet.name), fitted, theme().text,
          {.upright = Upright::middle, .wrap = false});
    float x = row.x + 330;
    const Mark now = draft.at(quartet.id);
    for (const Kind& kind : kinds) {
      const bool on = now == kind.mark;
      const std::string name = std::string("paper.") + kind.name + "-" + quartet.id.value;
      if (draw_cell(context, name, {x, row.y + 4, cell_width, row.height - 8},
                    context.say(std::string("paper.short-") + kind.name), on)) {
        draft.set(quartet.id, on ? Mark::none : kind.mark);
        if (!on && kind.mark >= Mark::keep) context.focus(why(quartet.id));
      }
      x += cell_width + 8;
    }
    if (now < Mark::keep) return row_height;
    const Rect place =
        wide ? Rect{x + 8, row.y + 4, row.right() - x - 20, 50} : Rect{row.x + 114, row.bottom(), row.width - 126, 50};
    FieldOptions options;
    options.limit = reflection::reason_limit;
    options.ground = Ground::night;
    if (field(context, why(quartet.id), place, context.draft(why(quartet.id)), options).submitted) keep(context, draft);
    return wide ? row_height : row_height + 60;
  }

  static bool draw_cell(Context& context, const std::string& name, const Rect& cell, const std::string& text, bool on) {
    const Interaction act = context.interact(name, cell, text, {.role = Role::choice, .chosen = on});
    context.paint().rounded(cell, measure::radius_row,
                            on ? theme().paper : (act.hovered ? theme().wing_2 : theme().wing));
    if (!on) context.paint().border(cell, measure::radius_row, 2, theme().rail);
    words(context, cell, text, context.paint().fitting(text, style::small_bold, cell.width - 8, 14),
          on ? theme().ink : theme().dim, {.align = Align::centre, .upright = Upright::middle, .wrap = false});
    if (act.ring) focus_ring(context, cell, measure::radius_row);
    return act.activated;
  }

  // ---- foot ----

  [[nodiscard]] std::string next_words(Context& context, const ChoiceDraft& draft) const {
    if (!m_editing.empty()) return context.say("paper.next-changed");
    return context.say(draft.empty() && context.draft("paper.need").empty() ? "paper.next-blank" : "paper.next");
  }

  void draw_foot(Context& context, const ChoiceDraft& draft) {
    const std::string close = context.say("paper.close");
    if (foot_left(context, "paper.close", close)) context.close_screen();
    const std::string next = next_words(context, draft);
    const std::string undo = context.say("paper.undo");
    const bool room = !context.narrow();  // Ctrl+Z is always there
    if (room && beside_next_step(context, "paper.undo", undo, next, context.session().next_undo().has_value()))
      context.undo();
    if (next_step(context, "paper.keep", next)) keep(context, draft);
  }

  void draw_erasing(Context& context) {
    const auto found = context.document().forms.find(m_erasing);
    if (found == context.document().forms.end()) {
      m_erasing = {};
      return;
    }
    const Rect inside = overlay(context, {900, 420});
    float y = inside.y;
    y += words(context, {inside.x, y, inside.width, 0},
               context.say("paper.erase-title", {{"code", code_words(found->second)}}), style::title, theme().text) +
         16;
    words(context, {inside.x, y, inside.width, 0}, context.say("paper.erase-words"), style::body, theme().dim);
    const int pressed = button_row(
        context, {inside.x, inside.bottom() - 72}, inside.right(), 72,
        {{"paper.erase-not", context.say("paper.erase-not")}, {"paper.erase-now", context.say("paper.erase")}});
    if (pressed == 1 && context.send(session::EraseForm{m_erasing}) && m_erasing == m_editing) {
      m_editing = {};
      clear(context);
    }
    if (pressed >= 0) m_erasing = {};
  }

  session::RecordId m_editing;  ///< the form in the fields; empty for a new one
  session::RecordId m_erasing;  ///< the form about which is asked whether it is to be erased
  Mark m_kind = Mark::keep;     ///< what the next digit means
  bool m_asks_game = false;     ///< a form was refused at this table: it may be of another game
  int m_asked_at = 0;           ///< the table of the last frame
  std::string m_focus_next;
  int m_focus_in = 0;  ///< frames until the focus goes there
};

}  // namespace

std::unique_ptr<Screen> make_paper_forms_screen() { return std::make_unique<PaperFormsScreen>(); }

}  // namespace sprong::ui
