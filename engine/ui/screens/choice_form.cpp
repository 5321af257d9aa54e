#include "ui/screens/choice_form.hpp"

#include <algorithm>
#include <cstdlib>

#include "ui/screens/choice_exchange.hpp"

namespace sprong::ui {

namespace {

constexpr float row = 76;
constexpr float row_gap = 12;
constexpr int most_tables = 99;

struct ColumnLook {
  Mark mark;
  const char* id;  ///< "choices.keep"
  const char* icon;
};

void draw_column_head(Context& context, const Rect& rect, const ColumnLook& look, float& y) {
  context.paint().disc({rect.x + 26, y + 26}, 26, theme().ink);
  icon(context, look.icon, {rect.x + 26, y + 26}, 32, look.mark == Mark::discard ? theme().text : theme().title);
  words(context, {rect.x + 68, y, rect.width - 68, 52}, context.say(look.id), style::head, theme().ink,
        {.upright = Upright::middle});
  y += 60;
  y += words(context, {rect.x, y, rect.width, 0}, context.say(std::string(look.id) + "-words"), style::small,
             theme().ink_2) +
       10;
}

/// The field for the reason of a choice. Gives its height.
float draw_reason(Context& context, const Rect& rect, const std::string& prefix, Mark mark,
                  const content::Quartet& quartet) {
  const std::string name = ChoiceDraft::reason_name(mark, quartet.id);
  std::string& text = context.draft(prefix + name);
  FieldOptions options;
  options.caption = context.say("choices.why");
  options.caption_beside = context.in(quartet.name);
  options.limit = reflection::reason_limit;
  options.several_lines = true;
  options.least_lines = 2;
  const float height = field_height(context, rect.width, text, options);
  field(context, "choices.why-" + name, {rect.x, rect.y, rect.width, height}, text, options);
  const std::string what = name.substr(0, name.find('-')) + "/" + quartet.id.value;
  return height + draw_exchange_tick(context, rect.moved(0, height), prefix, name, what) + 10;
}

std::string reason_why_not(const Context& context, Mark now, Mark wanted) {
  if (wanted == Mark::keep && now == Mark::discard) return context.say("choices.already-discarded");
  if (wanted == Mark::discard && now == Mark::keep) return context.say("choices.already-kept");
  return {};
}

/// Keep or lay aside: the quartets that were won, then a reason for each that was chosen. Gives the height.
float draw_won_column(Context& context, const Rect& rect, const ColumnLook& look, const std::string& prefix,
                      ChoiceDraft& draft) {
  float y = rect.y;
  draw_column_head(context, rect, look, y);
  bool any = false;
  for (const content::Quartet& quartet : context.deck()->quartets) {
    if (!draft.won(quartet.id)) continue;
    any = true;
    ChoiceRow choice;
    choice.quartet = &quartet;
    choice.text = context.in(quartet.name);
    choice.chosen = draft.at(quartet.id) == look.mark;
    choice.reason = reason_why_not(context, draft.at(quartet.id), look.mark);
    const std::string name = "choices." + ChoiceDraft::reason_name(look.mark, quartet.id);
    if (choice_row(context, name, {rect.x, y, rect.width, row}, choice)) draft.press(quartet.id, look.mark);
    y += row + row_gap;
  }
  if (!any)
    y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.won-none"), style::secondary, theme().ink_2) +
         16;
  for (const content::QuartetKey& id : draft.all(look.mark)) {
    y += draw_reason(context, {rect.x, y, rect.width, 0}, prefix, look.mark,
                     *content::find_quartet(*context.deck(), id));
  }
  return y - rect.y;
}

float draw_wish_column(Context& context, const Rect& rect, const std::string& prefix, ChoiceDraft& draft) {
  float y = rect.y;
  draw_column_head(context, rect, {Mark::wish, "choices.wish", "sun"}, y);
  const int across = rect.width > 440 ? 2 : 1;
  const float width = (rect.width - 12 * static_cast<float>(across - 1)) / static_cast<float>(across);
  int place = 0;
  for (const content::Quartet& quartet : context.deck()->quartets) {
    if (draft.won(quartet.id)) continue;
    ChoiceRow choice;
    choice.quartet = &quartet;
    choice.text = context.in(quartet.name);
    choice.chosen = draft.at(quartet.id) == Mark::wish;
    choice.small = true;
    const Rect where{rect.x + (width + 12) * static_cast<float>(place % across),
                     y + static_cast<float>(place / across) * 78, width, 66};
    if (choice_row(context, "choices." + ChoiceDraft::reason_name(Mark::wish, quartet.id), where, choice)) {
      draft.press(quartet.id, Mark::wish);
    }
    ++place;
  }
  y += static_cast<float>((place + across - 1) / across) * 78 + 4;
  for (const content::QuartetKey& id : draft.all(Mark::wish)) {
    y += draw_reason(context, {rect.x, y, rect.width, 0}, prefix, Mark::wish,
                     *content::find_quartet(*context.deck(), id));
  }
  return y - rect.y;
}

/// For a form of one's own: at which table one played, and what was won. Gives the height.
float draw_own_won(Context& context, const Rect& rect, const std::string& prefix, ChoiceDraft& draft) {
  std::string& table = context.draft(prefix + "table");
  int number = std::atoi(table.c_str());
  const float room = std::min(rect.width, 760.0F);
  if (stepper(context, "choices.table", {rect.x, rect.y, room, 60}, number, 0, most_tables,
              context.say("choices.table"), Ground::paper)) {
    table = std::to_string(number);
  }
  float y = rect.y + 76;
  y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.what-won"), style::caption, theme().ink) + 8;
  const int across = std::max(1, static_cast<int>(rect.width / 300));
  const float width = (rect.width - 12 * static_cast<float>(across - 1)) / static_cast<float>(across);
  int place = 0;
  for (const content::Quartet& quartet : context.deck()->quartets) {
    ChoiceRow choice;
    choice.quartet = &quartet;
    choice.text = context.in(quartet.name);
    choice.chosen = draft.won(quartet.id);
    choice.small = true;
    choice.tick = true;
    const Rect where{rect.x + (width + 12) * static_cast<float>(place % across),
                     y + static_cast<float>(place / across) * 78, width, 66};
    if (choice_row(context, "choices.won-" + quartet.id.value, where, choice)) {
      draft.set(quartet.id, choice.chosen ? Mark::none : Mark::won);
    }
    ++place;
  }
  y += static_cast<float>((place + across - 1) / across) * 78 + 16;
  return y - rect.y;
}

float draw_need(Context& context, const Rect& rect, const std::string& prefix) {
  std::string& text = context.draft(prefix + "need");
  FieldOptions options;
  options.caption = context.say("choices.need");
  options.limit = reflection::reason_limit;
  options.several_lines = true;
  options.least_lines = 2;
  const float height = field_height(context, rect.width, text, options);
  field(context, "choices.need", {rect.x, rect.y, rect.width, height}, text, options);
  if (text.empty()) return height;
  return height + draw_exchange_tick(context, rect.moved(0, height), prefix, "need", "need");
}

float draw_hand_in(Context& context, const Rect& rect, ChoiceSheet& sheet) {
  float y = rect.y;
  if (sheet.handed_in) {
    y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.handed-in"), style::sub_head, theme().ink) + 6;
    y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.take-back-words"), style::small,
               theme().ink_2) +
         12;
    const std::string text = context.say("choices.take-back");
    const Rect button{rect.x, y, quiet_button_width(context, text), 60};
    if (quiet_button(context, "choices.take-back", button, text, true, Ground::paper)) sheet.take_back = true;
    return y + 60 - rect.y;
  }
  y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.hand-in-title"), style::sub_head, theme().ink) +
       4;
  y += words(context, {rect.x, y, rect.width, 0}, context.say("choices.hand-in-words"), style::small, theme().ink_2) +
       12;
  const bool beside = rect.width > 640;
  const float width = beside ? (rect.width - 16) / 2 : rect.width;
  const float height = 104;
  if (radio(context, "choices.keep-to-self", {rect.x, y, width, height}, context.say("choices.keep-to-self"),
            context.say("choices.keep-to-self-words"), !sheet.hands_in)) {
    sheet.hands_in = false;
  }
  const Rect second =
      beside ? Rect{rect.x + width + 16, y, width, height} : Rect{rect.x, y + height + 12, width, height};
  if (radio(context, "choices.hand-in", second, context.say("choices.hand-in"), context.say("choices.hand-in-how"),
            sheet.hands_in)) {
    sheet.hands_in = true;
  }
  return second.bottom() - rect.y;
}

/// The columns, side by side or below each other. Gives the height.
float draw_columns(Context& context, const Rect& rect, const std::string& prefix, ChoiceDraft& draft) {
  const ColumnLook keep{Mark::keep, "choices.keep", "tick"};
  const ColumnLook discard{Mark::discard, "choices.discard", "lay-aside"};
  if (rect.width < 1200) {
    float y = rect.y;
    y += draw_won_column(context, {rect.x, y, rect.width, 0}, keep, prefix, draft) + 20;
    y += draw_won_column(context, {rect.x, y, rect.width, 0}, discard, prefix, draft) + 20;
    return y + draw_wish_column(context, {rect.x, y, rect.width, 0}, prefix, draft) - rect.y;
  }
  const float gap = 42;
  const float width = (rect.width - 2 * gap) / 3;
  const float first = draw_won_column(context, {rect.x, rect.y, width, 0}, keep, prefix, draft);
  const float second = draw_won_column(context, {rect.x + width + gap, rect.y, width, 0}, discard, prefix, draft);
  const float third = draw_wish_column(context, {rect.x + 2 * (width + gap), rect.y, width, 0}, prefix, draft);
  const float height = std::max({first, second, third});
  for (const float line : {1.0F, 2.0F}) {
    const float x = rect.x + line * width + (line - 0.5F) * gap;
    context.paint().line({x, rect.y}, {x, rect.y + height - 8}, 2, theme().paper_edge);
  }
  return height;
}

}  // namespace

std::string draft_prefix(const std::string& key) { return "choices." + key + "."; }

ChoiceDraft read_draft(Context& context, const ChoicePerson& person) {
  ChoiceDraft draft(*context.deck());
  draft.read(context.draft(draft_prefix(person.key) + "marks"));
  if (person.game == nullptr) return draft;
  for (const content::Quartet& quartet : context.deck()->quartets) {
    const bool won = std::find(person.won.begin(), person.won.end(), quartet.id) != person.won.end();
    if (won && !draft.won(quartet.id)) draft.set(quartet.id, Mark::won);
    if (!won && draft.won(quartet.id)) draft.set(quartet.id, Mark::none);
  }
  return draft;
}

void keep_draft(Context& context, const ChoicePerson& person, const ChoiceDraft& draft) {
  context.draft(draft_prefix(person.key) + "marks") = draft.line();
}

void open_draft(Context& context, const ChoicePerson& person) {
  const std::string prefix = draft_prefix(person.key);
  const auto found = context.document().forms.find(person.form);
  if (found == context.document().forms.end() || !context.draft(prefix + "open").empty()) return;
  context.draft(prefix + "open") = "yes";
  const reflection::Form& form = found->second.form;
  ChoiceDraft draft(*context.deck());
  draft.take(form);
  const auto reasons = [&](Mark mark, const std::vector<reflection::Chosen>& list) {
    for (const auto& chosen : list)
      context.draft(prefix + ChoiceDraft::reason_name(mark, chosen.quartet)) = chosen.reason;
  };
  reasons(Mark::keep, form.keep);
  reasons(Mark::discard, form.discard);
  if (form.wish) reasons(Mark::wish, {*form.wish});
  context.draft(prefix + "need") = form.need;
  keep_exchanged(context, prefix, found->second.exchanged);
  keep_draft(context, person, draft);
}

void drop_draft(Context& context, const ChoicePerson& person) {
  const std::string prefix = draft_prefix(person.key);
  for (const content::Quartet& quartet : context.deck()->quartets) {
    for (const Mark mark : {Mark::keep, Mark::discard, Mark::wish}) {
      context.forget_draft(prefix + ChoiceDraft::reason_name(mark, quartet.id));
    }
  }
  for (const char* rest : {"marks", "open", "table", "hand-in", "exchange"}) context.forget_draft(prefix + rest);
  context.forget_draft(prefix + "need");
  context.forget_typing();
}

reflection::Form draft_form(Context& context, const ChoicePerson& person, const ChoiceDraft& draft) {
  const std::string prefix = draft_prefix(person.key);
  return draft.form(context.draft(prefix + "need"),
                    [&](const std::string& name) { return context.draft(prefix + name); });
}

void draw_choice_sheet(Context& context, const Rect& rect, const ChoicePerson& person, ChoiceDraft& draft,
                       ChoiceSheet& sheet) {
  ui::sheet(context, rect);
  const float side = rect.width > 1200 ? 48.0F : 28.0F;
  Scroll scroll(context, "choices.sheet", rect.inset(side, 24));
  const Rect inner = scroll.inner();
  const std::string prefix = draft_prefix(person.key);
  float y = inner.y;
  const auto form = context.document().forms.find(person.form);
  if (form != context.document().forms.end()) {
    const std::string table = form->second.table == 0 ? "-" : std::to_string(form->second.table);
    words(context, {inner.x, y, inner.width, 50},
          context.say("choices.code", {{"code", table + "/" + form->second.code}}), style::small, theme().ink_2,
          {.align = Align::right, .upright = Upright::middle});
  }
  const std::string title = context.say("choices.title");
  const float title_width = context.paint().width(title, style::title);
  const float title_height = words(context, {inner.x, y, inner.width, 0}, title, style::title, theme().ink);
  const std::string how = context.say("choices.how");
  if (title_width + 40 + context.paint().width(how, style::secondary) + 260 < inner.width) {
    words(context, {inner.x + title_width + 40, y + 4, inner.width, title_height}, how, style::secondary, theme().ink_2,
          {.upright = Upright::middle, .wrap = false});
    y += title_height + 16;
  } else {
    y += title_height + 4;
    y += words(context, {inner.x, y, inner.width, 0}, how, style::secondary, theme().ink_2) + 16;
  }
  if (person.game == nullptr) y += draw_own_won(context, {inner.x, y, inner.width, 0}, prefix, draft);
  y += draw_columns(context, {inner.x, y, inner.width, 0}, prefix, draft) + 8;
  dotted_line(context, inner.x, y, inner.width);
  y += 18;
  const bool beside = inner.width > 1200 && sheet.asks_hand_in;
  const float left = beside ? (inner.width - 42) * 0.4F : inner.width;
  const float need = draw_need(context, {inner.x, y, left, 0}, prefix);
  if (!sheet.asks_hand_in) {
    y += need;
  } else if (beside) {
    y += std::max(need, draw_hand_in(context, {inner.x + left + 42, y, inner.width - left - 42, 0}, sheet));
  } else {
    y += need + 24;
    y += draw_hand_in(context, {inner.x, y, inner.width, 0}, sheet);
  }
  scroll.used(y + 8);
}

}  // namespace sprong::ui
