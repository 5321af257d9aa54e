#include "ui/screens/paper_pile.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

/// "behouden: motivatie · weggelegd: legitimatie · wens: hulpbronnen"
std::string choices_words(const Context& context, const reflection::Form& form) {
  std::string line;
  const auto add = [&](const char* id, const std::vector<reflection::Chosen>& list) {
    std::string names;
    for (const reflection::Chosen& chosen : list) {
      const content::Quartet* quartet = content::find_quartet(*context.deck(), chosen.quartet);
      if (quartet != nullptr) names += (names.empty() ? "" : ", ") + context.in(quartet->name);
    }
    if (!names.empty()) line += (line.empty() ? "" : " · ") + context.say(id, {{"quartets", names}});
  };
  add("paper.kept", form.keep);
  add("paper.discarded", form.discard);
  if (form.wish) add("paper.wished", {*form.wish});
  return line.empty() ? context.say("paper.blank") : line;
}

/// What is written on a form, one text a line.
std::string written_words(const reflection::Form& form) {
  std::string text;
  const auto add = [&](const std::string& reason) {
    if (!reason.empty()) text += (text.empty() ? "“" : "\n“") + reason + "”";
  };
  for (const reflection::Chosen& chosen : form.keep) add(chosen.reason);
  for (const reflection::Chosen& chosen : form.discard) add(chosen.reason);
  if (form.wish) add(form.wish->reason);
  add(form.need);
  return text;
}

float draw_form(Context& context, const Rect& row, const session::FormRecord& form, const std::string& number,
                bool chosen, PileAct& act) {
  const float bin = 56;
  const Rect text{row.x + 96, row.y + 10, row.width - 96 - bin - 12, 0};
  const std::string choices = choices_words(context, form.form);
  const std::string written = written_words(form.form);
  const float first = context.paint().measure(choices, style::small, text.width).height;
  const float second = written.empty() ? 0 : context.paint().measure(written, style::small, text.width).height + 4;
  const float height = std::max(64.0F, first + second + 24);
  const Rect whole{row.x, row.y, row.width - bin - 8, height};
  const Interaction on =
      context.interact("paper.form-" + number, whole, code_words(form), {.role = Role::choice, .chosen = chosen});
  if (on.hovered || chosen) context.paint().rounded(whole, measure::radius_row, theme().wing_2);
  words(context, {row.x + 12, row.y + 10, 80, 0}, code_words(form), style::small_bold, theme().text);
  words(context, text, choices, style::small, theme().text);
  if (!written.empty()) words(context, text.moved(0, first + 4), written, style::small, theme().dim);
  if (on.ring) focus_ring(context, whole, measure::radius_row);
  if (on.activated) act.edit = form.stamp.id;
  const Rect trash{row.right() - bin, row.y + 6, bin, 52};
  const Interaction away = context.interact("paper.erase-" + number, trash, context.say("paper.erase"));
  icon(context, "trash", trash.centre(), 28, away.hovered || away.ring ? theme().text : theme().dim);
  if (away.ring) focus_ring(context, trash, measure::radius_row);
  if (away.activated) act.erase = form.stamp.id;
  hairline(context, row.x, row.y + height, row.width);
  return height + 4;
}

float draw_pile_head(Context& context, const Rect& rect) {
  return words(context, rect, context.say("paper.pile"), style::sub_head, theme().text) + 10;
}

/// The forms below each other; `height` is what they took.
PileAct draw_forms(Context& context, Rect row, const session::RecordId& editing, float& height) {
  PileAct act;
  const float top = row.y;
  int number = 0;
  for (const session::FormRecord* form : context.document().forms_in_order()) {
    if (!form->handed_in) continue;  // nobody's business
    ++number;
    row.y += draw_form(context, row, *form, std::to_string(number), form->stamp.id == editing, act);
  }
  if (number == 0) row.y += words(context, row, context.say("paper.none"), style::secondary, theme().dim);
  height = row.y - top;
  return act;
}

}  // namespace

std::string code_words(const session::FormRecord& form) {
  return (form.table == 0 ? "-" : std::to_string(form.table)) + "/" + form.code;
}

PileAct draw_pile(Context& context, const Rect& rect, const session::RecordId& editing) {
  panel(context, rect);
  const Rect inside = rect.inset(20, 18);
  const float head = draw_pile_head(context, inside);
  Scroll scroll(context, "paper.pile", {inside.x, inside.y + head, inside.width, inside.height - head});
  float height = 0;
  PileAct act = draw_forms(context, scroll.inner(), editing, height);
  scroll.used(scroll.inner().y + height);
  return act;
}

PileAct draw_pile_below(Context& context, const Rect& rect, const session::RecordId& editing, float& height) {
  const float head = draw_pile_head(context, rect);
  PileAct act = draw_forms(context, rect.moved(0, head), editing, height);
  height += head;
  return act;
}

}  // namespace sprong::ui
