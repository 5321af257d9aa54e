#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/utf8.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

using stage::KeyCode;

constexpr TextStyle field_style{Face::text, 26, 33.0F / 26.0F};
constexpr float caption_room = 40;
constexpr float padding = 20;

/// How a text stands in its field: where it is drawn, and in which lines.
struct Setting {
  Rect text;  ///< where lines are drawn, not scrolled
  TextStyle style;
  bool several = false;
  std::vector<stage::Painter::Span> lines;
  [[nodiscard]] float line_height() const { return style.size * style.line; }
  /// The line in which an offset stands.
  [[nodiscard]] std::size_t line_of(std::size_t offset) const {
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].begin <= offset) ++line;
    return line;
  }
};

/// The byte offset in a line that is nearest to `x` (units from its beginning).
std::size_t offset_at(stage::Painter& paint, const std::string& text, const Setting& set, std::size_t line, float x) {
  const auto span = set.lines[line];
  std::size_t best = span.begin;
  float nearest = std::abs(x);
  for (std::size_t at = span.begin; at < span.end;) {
    ++at;
    while (at < span.end && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    const float far = std::abs(paint.width(std::string_view(text).substr(span.begin, at - span.begin), set.style) - x);
    if (far < nearest) {
      nearest = far;
      best = at;
    }
  }
  return best;
}

float x_of(stage::Painter& paint, const std::string& text, const Setting& set, std::size_t offset) {
  const auto span = set.lines[set.line_of(offset)];
  return paint.width(
      std::string_view(text).substr(span.begin, std::min(offset, std::max(span.end, offset)) - span.begin), set.style);
}

void move_line(stage::Painter& paint, TextEdit& edit, const std::string& text, const Setting& set, int step,
               bool select) {
  const std::size_t line = set.line_of(edit.caret());
  const float x = x_of(paint, text, set, edit.caret());
  if (step < 0 && line == 0) return edit.move_to(text, 0, select);
  if (step > 0 && line + 1 == set.lines.size()) return edit.move_to(text, text.size(), select);
  edit.move_to(text, offset_at(paint, text, set, step < 0 ? line - 1 : line + 1, x), select);
}

struct KeyOutcome {
  bool changed = false;
  bool submitted = false;
};

KeyOutcome control_key(Context& context, TextEdit& edit, std::string& text, char32_t letter, bool shift,
                       std::size_t limit, TextEdit::Lines lines) {
  switch (letter) {
    case U'a':
      edit.select_all(text);
      return {};
    case U'c':
      context.stage().set_clipboard(edit.selected(text));
      return {};
    case U'x':
      context.stage().set_clipboard(edit.selected(text));
      return {edit.erase_selection(text), false};
    case U'v':
      return {edit.insert(text, context.stage().clipboard(), limit, lines), false};
    case U'z':
      return {shift ? edit.redo(text) : edit.undo(text), false};
    case U'y':
      return {edit.redo(text), false};
    default:
      return {};
  }
}

KeyOutcome press(Context& context, TextEdit& edit, std::string& text, const stage::Key& key, const Setting& set,
                 std::size_t limit) {
  stage::Painter& paint = context.paint();
  const auto lines = set.several ? TextEdit::Lines::several : TextEdit::Lines::one;
  const auto span = set.lines[set.line_of(edit.caret())];
  switch (key.code) {
    case KeyCode::backspace:
      return {edit.erase_before(text, key.control), false};
    case KeyCode::erase:
      return {edit.erase_after(text, key.control), false};
    case KeyCode::left:
      edit.left(text, key.shift, key.control);
      return {};
    case KeyCode::right:
      edit.right(text, key.shift, key.control);
      return {};
    case KeyCode::up:
      move_line(paint, edit, text, set, -1, key.shift);
      return {};
    case KeyCode::down:
      move_line(paint, edit, text, set, 1, key.shift);
      return {};
    case KeyCode::home:
      edit.move_to(text, key.control ? 0 : span.begin, key.shift);
      return {};
    case KeyCode::end:
      edit.move_to(text, key.control ? text.size() : span.end, key.shift);
      return {};
    case KeyCode::enter:
      if (set.several && !key.control) return {edit.insert(text, "\n", limit, lines), false};
      return {false, true};
    case KeyCode::character:
      if (key.control) return control_key(context, edit, text, key.letter, key.shift, limit, lines);
      return {};
    default:
      return {};
  }
}

/// Up and Down leave a field of one line, and one of several at its first and last line.
bool leaves(const stage::Key& key, const TextEdit& edit, const Setting& set) {
  if (key.shift) return false;
  if (key.code == KeyCode::up) return set.line_of(edit.caret()) == 0;
  if (key.code == KeyCode::down) return set.line_of(edit.caret()) + 1 >= set.lines.size();
  return false;
}

void relay(Context& context, Setting& set, const std::string& text) {
  if (set.several)
    set.lines = context.paint().line_spans(text, set.style, set.text.width);
  else
    set.lines = {{0, text.size()}};
}

/// Takes in what was typed into the field in this frame.
KeyOutcome take_typed(Context& context, TextEdit& edit, std::string& text, Setting& set, std::size_t limit) {
  UiState& state = context.ui().state();
  KeyOutcome all;
  for (std::size_t at = 0; at < state.typed.size(); ++at) {
    const Typed typed = state.typed[at];
    if (typed.key && leaves(*typed.key, edit, set)) {
      state.focus_key(*typed.key);
      continue;
    }
    const KeyOutcome one = typed.key
                               ? press(context, edit, text, *typed.key, set, limit)
                               : KeyOutcome{edit.insert(text, typed.text, limit,
                                                        set.several ? TextEdit::Lines::several : TextEdit::Lines::one),
                                            false};
    all.changed = all.changed || one.changed;
    all.submitted = all.submitted || one.submitted;
    if (one.changed) relay(context, set, text);
  }
  state.typed.clear();
  if (all.changed) state.told.clear();
  return all;
}

/// Where the mouse puts the caret.
void take_pointer(Context& context, TextEdit& edit, const std::string& name, const std::string& text,
                  const Setting& set, float scrolled) {
  UiState& state = context.ui().state();
  if (!context.dragging(name) && state.pointer.clicked != name) return;
  const Point offset = context.paint().offset();
  const float y = state.pointer.at.y - offset.y - set.text.y;
  const auto line =
      static_cast<std::size_t>(std::clamp(y / set.line_height(), 0.0F, static_cast<float>(set.lines.size() - 1)));
  const std::size_t at =
      offset_at(context.paint(), text, set, line, state.pointer.at.x - offset.x - set.text.x + scrolled);
  edit.move_to(text, at, !state.pointer.pressed_at.has_value());
}

/// How far the text of a one-line field is moved left so that the caret is in sight.
float scrolled_by(Context& context, const TextEdit& edit, const std::string& text, const Setting& set) {
  if (set.several) return 0;
  const float caret = x_of(context.paint(), text, set, edit.caret());
  return std::max(0.0F, caret - set.text.width + 4);
}

void draw_text(Context& context, const TextEdit& edit, const std::string& text, const Setting& set, bool focused,
               float scrolled) {
  stage::Painter& paint = context.paint();
  const float cap = paint.cap_height(set.style);
  paint.push_clip(set.text.inset(-6, -4));
  for (std::size_t line = 0; line < set.lines.size(); ++line) {
    const auto span = set.lines[line];
    const float top = set.text.y + static_cast<float>(line) * set.line_height();
    const float baseline = top + (set.line_height() + cap) / 2;
    const std::string_view words = std::string_view(text).substr(span.begin, span.end - span.begin);
    const std::size_t from = std::max(edit.selection_begin(), span.begin);
    const std::size_t to = std::min(edit.selection_end(), span.end);
    if (focused && from < to) {
      const float left = paint.width(words.substr(0, from - span.begin), set.style);
      const float right = paint.width(words.substr(0, to - span.begin), set.style);
      paint.fill({set.text.x + left - scrolled, top, right - left, set.line_height()}, theme().lamp.faded(0.45F));
    }
    if (!words.empty()) paint.text({set.text.x - scrolled, baseline}, words, set.style, theme().ink);
  }
  if (focused) {
    const std::size_t line = set.line_of(edit.caret());
    const float x = set.text.x + x_of(paint, text, set, edit.caret()) - scrolled;
    const float top = set.text.y + static_cast<float>(line) * set.line_height();
    paint.fill({x, top + 1, 3, set.line_height() - 2}, theme().ember);
    const Point offset = paint.offset();
    UiState& state = context.ui().state();
    const Rect caret{x + offset.x, top + offset.y, 3, set.line_height()};
    state.typing_at = caret;
    if (!state.typed.empty() && !state.scroll_stack.empty()) {  // where one types stays in sight
      ScrollState& scroll = state.scrolls[state.scroll_stack.back()];
      scroll.show = caret.moved(-scroll.rect.x, scroll.offset - scroll.rect.y);
      context.redraw();
    }
  }
  paint.pop_clip();
  paint.log_text(text, set.text);
}

/// The part that both kinds of field share: typing, mouse, drawing of the text.
FieldResult edit_in(Context& context, const std::string& name, std::string& text, Setting& set, std::size_t limit,
                    const Interaction& on) {
  FieldResult result;
  result.focused = on.focused;
  const auto [found, added] = context.ui().state().edits.try_emplace(name);
  TextEdit& edit = found->second;
  if (added) edit.move_to(text, text.size(), false);
  edit.fit(text);
  relay(context, set, text);
  take_pointer(context, edit, name, text, set, on.focused ? scrolled_by(context, edit, text, set) : 0);
  if (on.focused) {
    const KeyOutcome outcome = take_typed(context, edit, text, set, limit);
    result.changed = outcome.changed;
    result.submitted = outcome.submitted;
  }
  draw_text(context, edit, text, set, on.focused, on.focused ? scrolled_by(context, edit, text, set) : 0);
  return result;
}

/// "12 / 280" when little room is left.
void draw_room_left(Context& context, const Rect& box, const std::string& text, const FieldOptions& options) {
  const std::size_t used = base::first_ill_formed(text) ? 0 : base::code_points(text);
  if (options.caption.empty() || used * 5 < options.limit * 4) return;
  context.paint().text({box.right(), box.y - 12}, std::to_string(used) + " / " + std::to_string(options.limit),
                       style::smallest, options.ground == Ground::paper ? theme().ink_2 : theme().dim, Align::right);
}

float box_height(Context& context, float width, std::string_view text, const FieldOptions& options, float one_line) {
  if (!options.several_lines) return one_line;
  const auto lines = context.paint().line_spans(text, field_style, width - 2 * padding - 4).size();
  const float shown = std::max(options.least_lines, static_cast<float>(lines));
  return shown * field_style.size * field_style.line + 2 * padding - 12;
}

}  // namespace

float field_height(Context& context, float width, std::string_view text, const FieldOptions& options) {
  return box_height(context, width, text, options, measure::target) + (options.caption.empty() ? 0 : caption_room);
}

FieldResult field(Context& context, const std::string& name, const Rect& rect, std::string& text,
                  const FieldOptions& options) {
  stage::Painter& paint = context.paint();
  const bool paper = options.ground == Ground::paper;
  const float top = options.caption.empty() ? 0 : caption_room;
  const float one_line = rect.height > top + 40 ? rect.height - top : measure::target;
  const Rect box{rect.x, rect.y + top, rect.width, box_height(context, rect.width, text, options, one_line)};
  if (!options.caption.empty()) {
    const float caption =
        paint.text({rect.x, rect.y + 26}, options.caption, style::caption, paper ? theme().ink : theme().text);
    if (!options.caption_beside.empty()) {
      paint.text({rect.x + caption + 14, rect.y + 26}, options.caption_beside, style::secondary,
                 paper ? theme().ink_2 : theme().dim);
    }
  }
  const Interaction on = context.interact(name, box, text, {Role::field, true, false});
  paint.rounded(box, measure::radius_field, theme().field);
  paint.border(box, measure::radius_field, 2, paper ? theme().field_line : theme().rail);
  draw_room_left(context, box, text, options);
  Setting set;
  set.style = field_style;
  set.several = options.several_lines;
  set.text = box.inset(padding + 2, padding - 6);
  if (!set.several)
    set.text = {box.x + padding + 2, box.centre().y - set.line_height() / 2, box.width - 2 * padding - 4,
                set.line_height()};
  if (on.ring) focus_ring(context, box, measure::radius_field, options.ground);
  return edit_in(context, name, text, set, options.limit, on);
}

FieldResult tag_field(Context& context, const std::string& name, const Rect& rect, std::string& text,
                      std::size_t limit) {
  stage::Painter& paint = context.paint();
  const Rect box{rect.x, rect.y, rect.width, 76};
  constexpr float cut = 18;
  const Interaction on = context.interact(name, box, text, {Role::field, true, false});
  const std::vector<Point> shape{{box.x + cut, box.y},        {box.right(), box.y},        {box.right(), box.bottom()},
                                 {box.x + cut, box.bottom()}, {box.x, box.bottom() - cut}, {box.x, box.y + cut}};
  paint.polygon(shape, theme().paper_light, theme().paper_dark);
  const Point eye{box.x + 30, box.centre().y};
  paint.disc(eye, 9, theme().brass);
  paint.disc(eye, 4.5F, theme().string);
  if (on.ring) focus_ring(context, box, 6);
  Setting set;
  set.style = style::label;
  set.text = {box.x + 62, box.centre().y - set.line_height() / 2, box.width - 84, set.line_height()};
  return edit_in(context, name, text, set, limit, on);
}

namespace {

/// Up and Down change the number; only digits are typed.
int take_steps(UiState& state, int value, int least, int most) {
  for (Typed& one : state.typed) {
    if (!one.key) std::erase_if(one.text, [](char character) { return character < '0' || character > '9'; });
    if (one.key && one.key->code == KeyCode::up) value = std::min(most, value + 1);
    if (one.key && one.key->code == KeyCode::down) value = std::max(least, value - 1);
  }
  std::erase_if(state.typed, [](const Typed& one) {
    return one.key && (one.key->code == KeyCode::up || one.key->code == KeyCode::down);
  });
  return value;
}

/// The number in the middle of a stepper, which can be typed.
void number_field(Context& context, const std::string& name, const Rect& box, int& value, int least, int most,
                  Ground ground) {
  stage::Painter& paint = context.paint();
  UiState& state = context.ui().state();
  const Interaction on = context.interact(name, box, std::to_string(value), {Role::field, true, false});
  paint.rounded(box, measure::radius_field, theme().field);
  paint.border(box, measure::radius_field, 2, ground == Ground::night ? theme().rail : theme().field_line);
  if (on.ring) focus_ring(context, box, measure::radius_field, ground);
  // What is being typed may be out of range for a moment, or nothing; it is the number when one leaves.
  const auto [found, began] = state.writings.try_emplace(name);
  std::string& writing = found->second;
  if (!on.focused || began) {
    writing = std::to_string(value);
    state.edits[name].select_all(writing);
  }
  if (on.focused) {
    const int stepped = take_steps(state, value, least, most);
    if (stepped != value) {
      value = stepped;
      writing = std::to_string(value);
    }
  }
  Setting set;
  set.style = {Face::text_bold, 28, 1.2F, true};
  const float width = paint.width(writing, set.style);
  set.text = {box.centre().x - width / 2, box.centre().y - set.line_height() / 2, std::max(width, 40.0F),
              set.line_height()};
  const FieldResult result = edit_in(context, name, writing, set, 4, on);
  if (result.changed && !writing.empty()) value = std::clamp(std::atoi(writing.c_str()), least, most);
}

}  // namespace

bool stepper(Context& context, const std::string& name, const Rect& rect, int& value, int least, int most,
             std::string_view text, Ground ground) {
  const int before = value;
  const float side = std::max(measure::target, rect.height);
  const float number_width = 104;
  const float left = text.empty() ? rect.x : rect.right() - 2 * side - number_width;
  if (!text.empty()) {
    TextSetting setting;
    setting.upright = Upright::middle;
    context.paint().text({rect.x, rect.y, left - rect.x - 16, side}, text, style::body,
                         ground == Ground::night ? theme().text : theme().ink, setting);
  }
  if (quiet_button(context, name + ".less", {left, rect.y, side, side}, "−", value > least, ground)) --value;
  number_field(context, name, {left + side + 8, rect.y, number_width - 16, side}, value, least, most, ground);
  if (quiet_button(context, name + ".more", {left + side + number_width, rect.y, side, side}, "+", value < most,
                   ground))
    ++value;
  return value != before;
}

}  // namespace sprong::ui
