// Choices: each for themselves, on a shared laptop. First who; then the laptop goes to that person; then the form.
// Nothing that was written stands on a screen where a person is named.
#include <algorithm>
#include <cstdlib>

#include "ui/screens/choice_exchange.hpp"
#include "ui/screens/choice_form.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr const char* who_mark = "choices.who";    ///< the key of the person whose form is open
constexpr const char* here_mark = "choices.here";  ///< "yes" once that person has the laptop

class ChoicesScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "choices"; }

  void leave(Context& context) override {
    if (context.has_session()) context.set_mark(here_mark, "");
    context.forget_typing();
  }

  void draw(Context& context) override {
    top_line(context, step_crumbs(context));
    const Rect area = context.content_area();
    if (context.deck() == nullptr) {
      words(context, area, context.say("setup.no-deck"), style::body, theme().text);
      step_foot(context, Audience::desk);
      return;
    }
    const std::vector<ChoicePerson> people = choice_people(context);
    const ChoicePerson* person = chosen(context, people);
    if (person == nullptr)
      draw_people(context, area, people);
    else if (!alone(context) && context.mark(here_mark) != "yes")
      draw_hand_over(context, area, *person);
    else
      draw_form(context, *person);
  }

 private:
  static bool alone(const Context& context) {
    return context.document().programme().kind == content::ProgrammeKind::individual;
  }

  /// Whose form is open. Alone there is one form: that of the last game, or one's own.
  static const ChoicePerson* chosen(const Context& context, const std::vector<ChoicePerson>& people) {
    if (alone(context)) {
      const auto last =
          std::find_if(people.rbegin(), people.rend(), [](const ChoicePerson& each) { return each.game != nullptr; });
      return last == people.rend() ? &people.back() : &*last;
    }
    const std::string key = context.mark(who_mark);
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const ChoicePerson& each) { return each.key == key; });
    return found == people.end() ? nullptr : &*found;
  }

  // ---- who ----

  static void draw_people(Context& context, const Rect& area, const std::vector<ChoicePerson>& people) {
    const float title =
        screen_title(context, area, context.in(context.step()->title), context.say("choices.people")) + 8;
    const float right = context.narrow() ? 0 : 520.0F;
    {
      Scroll scroll(context, "choices.people", {area.x, area.y + title, area.width - right, area.height - title});
      Rect row = scroll.inner();
      row.height = 92;
      for (std::size_t index = 0; index < people.size(); ++index) {
        const std::string state = context.say(people[index].form.empty() ? "choices.not-yet" : "choices.filled-in");
        if (entry_row(context, "choices.person-" + std::to_string(index + 1), row,
                      people[index].form.empty() ? "sheet" : "tick", name_of(context, people[index]), state)) {
          go_to(context, people[index].key);
        }
        animal_disc(context, animal_of(people[index]), {row.right() - 84, row.centre().y}, 28);
        row.y += row.height;
      }
      if (entry_row(context, "choices.new", row, "plus", context.say("choices.new"),
                    context.say("choices.new-words"))) {
        go_to(context, add_person(context));
      }
      row.y += row.height;
      if (entry_row(context, "choices.paper", row, "pencil", context.say("choices.paper"),
                    context.say("choices.paper-words"))) {
        context.open_screen("paper_forms");
      }
      row.y += row.height;
      if (entry_row(context, "choices.to-exchange", row, "people", context.say("choices.to-exchange"),
                    context.say("choices.to-exchange-words"))) {
        context.open_screen("exchange");
      }
      scroll.used(row.y + row.height);
    }
    if (right > 0) {
      const Rect side{area.right() - right + 40, area.y + title, right - 40, area.height - title};
      panel(context, side);
      paragraphs(context, side.inset(32, 28), context.in(context.step()->text), style::body, theme().text);
    }
    step_foot(context, Audience::desk);
  }

  static void go_to(Context& context, const std::string& key) {
    context.forget_typing();
    context.set_mark(who_mark, key);
    context.set_mark(here_mark, "");
  }

  // ---- the laptop goes over ----

  static void draw_hand_over(Context& context, const Rect& area, const ChoicePerson& person) {
    const std::string name = name_of(context, person);
    pool(context, {area.centre().x, area.y + area.height * 0.34F}, 620);
    {
      Scroll scroll(context, "choices.hand-over", area);
      scroll.used(area.y + draw_who(context, scroll.inner(), person, name));
    }
    if (foot_left(context, "choices.back", context.say("choices.back"))) go_to(context, "");
    if (next_step(context, "choices.here", context.say("choices.here"))) {
      context.set_mark(here_mark, "yes");
      open_draft(context, person);
    }
  }

  /// Gives the height.
  static float draw_who(Context& context, const Rect& rect, const ChoicePerson& person, const std::string& name) {
    const float radius = std::min(120.0F, rect.height * 0.2F);
    const Point centre{rect.centre().x, rect.y + std::max(radius + 8, context.narrow() ? 0.0F : rect.height * 0.34F)};
    animal_disc(context, animal_of(person), centre, radius);
    float y = centre.y + radius + 28;
    y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.hand-over", {{"name", name}}),
               style::room_title, theme().text, {.align = Align::centre, .balanced = true}) +
         16;
    const float width = std::min(rect.width, 1000.0F);
    y += words(context, {rect.centre().x - width / 2, y, width, 0}, context.say("choices.hand-over-words"), style::body,
               theme().dim, {.align = Align::centre, .balanced = true});
    return y - rect.y;
  }

  // ---- the form ----

  void draw_form(Context& context, const ChoicePerson& person) {
    if (alone(context)) open_draft(context, person);
    ChoiceDraft draft = read_draft(context, person);
    const std::string before = draft.line();
    const auto kept = context.document().forms.find(person.form);
    ChoiceSheet sheet;
    sheet.asks_hand_in = !alone(context);
    sheet.handed_in = sheet.asks_hand_in && kept != context.document().forms.end() && kept->second.handed_in;
    std::string& hands_in = context.draft(draft_prefix(person.key) + "hand-in");
    sheet.hands_in = hands_in == "yes";
    const Size size = context.size();
    const Rect place{measure::margin, 92, size.width - 2 * measure::margin,
                     size.height - 92 - measure::foot_height + 8};
    draw_choice_sheet(context, place, person, draft, sheet);
    if (draft.line() != before) keep_draft(context, person, draft);
    hands_in = sheet.hands_in ? "yes" : "";
    if (sheet.take_back)
      take_back(context, person);
    else
      draw_form_foot(context, person, draft, sheet);
  }

  static void draw_form_foot(Context& context, const ChoicePerson& person, const ChoiceDraft& draft,
                             const ChoiceSheet& sheet) {
    if (alone(context)) {
      const float left = step_foot_left(context, Audience::desk);
      foot_words(context, context.say("choices.alone"), left + 24);
      if (next_step(context, "choices.done", context.say("step.next")) && keep(context, person, draft, true))
        context.next();
      return;
    }
    const std::string pass = context.say("choices.pass");
    if (foot_left(context, "choices.pass", pass)) context.set_mark(here_mark, "");
    foot_words(context, context.say("choices.pass-words"), measure::margin + quiet_button_width(context, pass) + 24);
    const bool hand_in = sheet.hands_in || sheet.handed_in;
    if (next_step(context, "choices.done", context.say(sheet.hands_in ? "choices.done-hand-in" : "choices.done"))) {
      if (!keep(context, person, draft, hand_in)) return;
      go_to(context, "");
      if (sheet.hands_in) context.tell(context.say("choices.thanks"));
    }
  }

  /// Keeps the form. False when it was refused; then nothing is lost.
  static bool keep(Context& context, const ChoicePerson& person, const ChoiceDraft& draft, bool handed_in) {
    session::PutForm put;
    put.id = person.form;
    const auto old = context.document().forms.find(person.form);
    if (old != context.document().forms.end()) {
      put.table = old->second.table;
      put.code = old->second.code;
      put.game_number = old->second.game_number;
    } else {
      put.table = person.game == nullptr ? own_table(context, person) : person.game->table;
    }
    if (person.game != nullptr) {
      put.game = person.game->stamp.id;
      put.seat = person.seat + 1;
    }
    put.form = draft_form(context, person, draft);
    put.handed_in = handed_in;
    put.exchanged = read_exchanged(context, draft_prefix(person.key));
    const auto id = context.send(put);
    if (!id) return false;
    context.set_mark(form_mark(person.key), id->value);
    drop_draft(context, person);
    return true;
  }

  static int own_table(Context& context, const ChoicePerson& person) {
    return std::atoi(context.draft(draft_prefix(person.key) + "table").c_str());
  }

  static void take_back(Context& context, const ChoicePerson& person) {
    if (!context.send(session::EraseForm{person.form})) return;
    drop_draft(context, person);
    context.set_mark(form_mark(person.key), "");
    context.tell(context.say("choices.taken-back"));
  }
};

}  // namespace

std::unique_ptr<Screen> make_choices_screen() { return std::make_unique<ChoicesScreen>(); }

}  // namespace sprong::ui
