// What keys and the mouse do everywhere.
#include <algorithm>

#include "ui/console.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

using stage::Key;
using stage::KeyCode;

constexpr float wheel_step = 90;  ///< units a notch
constexpr float scale_step = 0.1F;

bool is_letter(const Key& key, char32_t letter) {
  return key.code == KeyCode::character && key.letter == letter && !key.alt;
}

bool same_key(const Key& a, const Key& b) { return a.code == b.code && a.letter == b.letter; }

/// Keys that a text field uses itself.
bool for_field(const Key& key) {
  switch (key.code) {
    case KeyCode::enter:
    case KeyCode::backspace:
    case KeyCode::erase:
    case KeyCode::left:
    case KeyCode::right:
    case KeyCode::up:
    case KeyCode::down:
    case KeyCode::home:
    case KeyCode::end:
    case KeyCode::space:
      return true;
    case KeyCode::character:
      if (!key.control) return true;
      return key.letter == U'a' || key.letter == U'c' || key.letter == U'v' || key.letter == U'x' ||
             key.letter == U'z' || key.letter == U'y';
    default:
      return false;
  }
}

}  // namespace

void UiState::set_focus(const std::string& name, bool by_key) {
  focus = name;
  reveal = name;
  keys_in_use = by_key;
}

void UiState::handle(Context& context, const stage::Event& event) {
  if (const auto* pressed = std::get_if<stage::KeyPressed>(&event)) key_pressed(context, pressed->key);
  if (const auto* released = std::get_if<stage::KeyReleased>(&event)) {
    std::erase_if(held, [&](const Key& key) { return same_key(key, released->key); });
    if (top() != nullptr) top()->key_up(context, released->key);
  }
  if (const auto* text = std::get_if<stage::TextTyped>(&event)) {
    if (field_focused && !blanked()) typed.push_back({text->text, std::nullopt});
  }
  if (const auto* moved = std::get_if<stage::MouseMoved>(&event)) pointer.at = stage.painter().units(moved->to);
  if (const auto* down = std::get_if<stage::MousePressed>(&event)) {
    if (down->button == stage::MouseButton::left) pointer_pressed(stage.painter().units(down->at));
  }
  if (const auto* up = std::get_if<stage::MouseReleased>(&event)) {
    if (up->button == stage::MouseButton::left) pointer_released(stage.painter().units(up->at));
  }
  if (const auto* dropped = std::get_if<stage::FileDropped>(&event)) context.drop_file(dropped->path);
  if (const auto* turned = std::get_if<stage::Wheel>(&event)) wheel(turned->lines);
  if (std::holds_alternative<stage::WindowClosed>(event)) {
    if (view == View::console)
      shared->asked = WindowWish::one;
    else
      context.quit();
  }
  if (std::holds_alternative<stage::Quit>(event)) context.quit();
}

void UiState::key_pressed(Context& context, const Key& key) {
  if (std::none_of(held.begin(), held.end(), [&](const Key& other) { return same_key(other, key); }))
    held.push_back(key);
  if (blanked()) {  // any key brings the room back, and does nothing else
    if (!key.repeat) context.blank(false);
    return;
  }
  if (global_key(context, key) || undo_key(context, key)) return;
  if (field_focused && for_field(key)) {
    keys_in_use = true;
    typed.push_back({{}, key});
    return;
  }
  if (!field_focused && top() != nullptr && top()->early_key(context, key)) return;
  if (focus_key(key)) return;
  if (top() != nullptr) top()->key(context, key);
}

bool UiState::global_key(Context& context, const Key& key) {
  const bool plain = !key.control && !key.alt;
  switch (key.code) {
    case KeyCode::f1:
      context.toggle_help();
      return true;
    case KeyCode::f2:
      context.toggle_safety();
      return true;
    case KeyCode::f3:
      return toggle_path(context, key);
    case KeyCode::f5:
      stage.toggle_full_screen();
      return true;
    case KeyCode::f6:
      context.change_language(settings.language == content::dutch ? content::english : content::dutch);
      return true;
    case KeyCode::f9:
      context.blank(!dark);
      return true;
    case KeyCode::f10: {
      Settings changed = settings;
      changed.lit_room = !changed.lit_room;
      context.change_settings(changed);
      return true;
    }
    case KeyCode::page_down: {
      told.clear();
      if (read_on(1)) return true;
      const WidgetEntry* next = shown.next_step();
      if (next != nullptr) {
        if (next->enabled) activated = next->name;
      } else if (top() == nullptr || !top()->next(context)) {
        if (!overlay) context.next();
      }
      return true;
    }
    case KeyCode::page_up:
      told.clear();
      if (read_on(-1)) return true;
      if (overlay)
        close_overlay(context);
      else if (screen == nullptr || !screen->back(context))
        context.back();
      return true;
    case KeyCode::escape:
      escape(context, key);
      return true;
    default:
      break;
  }
  if (key.code != KeyCode::character) return false;
  if (plain && !field_focused && !key.repeat && (is_letter(key, U'b') || is_letter(key, U'.'))) {
    context.blank(!dark);
    return true;
  }
  if (!key.control) return false;
  if (key.letter == U'+' || key.letter == U'=' || key.letter == U'-' || key.letter == U'0') {
    Settings changed = settings;
    const float step = key.letter == U'-' ? -scale_step : scale_step;
    float& scale = view == View::console ? changed.console_scale : changed.text_scale;
    scale = key.letter == U'0' ? 1.0F : std::clamp(scale + step, least_text_scale, most_text_scale);
    context.change_settings(changed);
    return true;
  }
  if (key.letter == U'k') {
    if (key.repeat) return true;
    if (key.shift)
      shared->asked = WindowWish::other_number;
    else
      toggle_strip(context);
    return true;
  }
  if (key.letter == U'd' && !key.repeat) {
    shared->asked = WindowWish::swap_displays;
    return true;
  }
  if (key.letter == U'm') {
    if (!key.repeat) context.toggle_mute();
    return true;
  }
  return false;
}

/// Closes what lies on top; leaves a field; goes back from a screen that was opened over the step.
void UiState::escape(Context& context, const Key& key) {
  if (!banner.empty()) return banner.clear();
  if (overlay) return close_overlay(context);
  if (screen != nullptr && screen->key(context, key)) return;
  const bool opened = session ? !session->document().position.screen.empty() : outside != "start";
  if (field_focused || !opened)
    focus.clear();  // what was typed stays where it is
  else
    context.close_screen();
}

void UiState::close_overlay(Context& context) {
  if (overlay_name == "help")
    context.toggle_help();
  else if (overlay_name == "unsaved")
    context.stay();
  else
    context.toggle_safety();
}

/// In a field first what was typed there; then what was done in the meeting.
bool UiState::undo_key(Context& context, const Key& key) {
  if (key.code != KeyCode::character || !key.control || (key.letter != U'z' && key.letter != U'y')) return false;
  const bool again = key.letter == U'y' || key.shift;
  const auto edit = edits.find(focus);
  if (field_focused && edit != edits.end() && (again ? edit->second.can_redo() : edit->second.can_undo())) return false;
  if (overlay) return true;
  if (again)
    context.redo();
  else
    context.undo();
  return true;
}

/// The programme over whatever is shown, and back.
bool UiState::toggle_path(Context& context, const Key& key) {
  if (overlay) close_overlay(context);
  if (screen != nullptr && screen->key(context, key)) return true;
  if (!session) return false;
  if (session->document().position.screen == "programme_path")
    context.close_screen();
  else
    context.open_screen("programme_path");
  return true;
}

/// A screenful on (1) or back (-1) in a text that is longer than the screen; false when there is no more of it.
bool UiState::read_on(int way) {
  constexpr float share = 0.85F;
  for (auto& [name, scroll] : scrolls) {
    if (!scroll.reading || scroll.frame != frame) continue;
    const float most = std::max(0.0F, scroll.height - scroll.rect.height);
    const float to = std::clamp(scroll.offset + static_cast<float>(way) * scroll.rect.height * share, 0.0F, most);
    if (std::abs(to - scroll.offset) < 1) continue;
    scroll.offset = to;
    return true;
  }
  return false;
}

bool UiState::focus_key(const Key& key) {
  const WidgetEntry* now = shown.find(focus);
  const WidgetEntry* to = nullptr;
  switch (key.code) {
    case KeyCode::tab:
      to = shown.after(focus, key.shift ? -1 : 1);
      break;
    case KeyCode::left:
      to = shown.towards(focus, WidgetLog::Direction::left);
      break;
    case KeyCode::right:
      to = shown.towards(focus, WidgetLog::Direction::right);
      break;
    case KeyCode::up:
      to = shown.towards(focus, WidgetLog::Direction::up);
      break;
    case KeyCode::down:
      to = shown.towards(focus, WidgetLog::Direction::down);
      break;
    case KeyCode::enter:
    case KeyCode::space: {
      if (key.repeat) return true;
      if (now == nullptr && key.code == KeyCode::enter) now = shown.next_step();
      if (now == nullptr || now->role == Role::field) return false;
      if (now->enabled) activated = now->name;
      keys_in_use = true;
      return true;
    }
    default:
      return false;
  }
  if (to == nullptr) return false;
  set_focus(to->name, true);
  return true;
}

void UiState::pointer_pressed(Point at) {
  pointer.at = at;
  pointer.down = true;
  pointer.pressed_at = at;
  if (blanked()) {
    context->blank(false);
    return;
  }
  const WidgetEntry* entry = shown.at(at);
  pointer.pressed = entry != nullptr && entry->enabled ? entry->name : std::string();
  keys_in_use = false;
  if (entry != nullptr && entry->enabled)
    focus = entry->name;
  else
    focus.clear();
}

void UiState::pointer_released(Point at) {
  pointer.at = at;
  pointer.down = false;
  const WidgetEntry* entry = shown.at(at);
  if (entry != nullptr && entry->name == pointer.pressed) pointer.clicked = entry->name;
  pointer.pressed.clear();
}

void UiState::wheel(float lines) {
  for (auto& [name, scroll] : scrolls) {
    if (scroll.frame != frame || !scroll.rect.contains(pointer.at)) continue;
    const float most = std::max(0.0F, scroll.height - scroll.rect.height);
    scroll.offset = std::clamp(scroll.offset - lines * wheel_step, 0.0F, most);
  }
}

}  // namespace sprong::ui
