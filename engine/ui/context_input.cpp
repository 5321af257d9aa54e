// What helps drawing: motion, what widgets are told, the text of fields.
#include <algorithm>

#include "ui/context.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

float eased(float share) {
  const float rest = 1 - share;
  return 1 - rest * rest * rest;
}

}  // namespace

// ---- motion ---------------------------------------------------------------------------------

float Context::animate(std::string_view name, float target, int milliseconds) {
  UiState& state = m_ui.state();
  const base::Milliseconds now = state.now();
  const auto found = state.motions.find(name);
  if (found == state.motions.end()) {
    state.motions.emplace(std::string(name), Motion{target, target, now, milliseconds});
    return target;
  }
  Motion& motion = found->second;
  const auto value = [&] {
    if (!state.motion() || motion.takes <= 0 || now >= motion.begun + motion.takes) return motion.to;
    const float share = static_cast<float>(now - motion.begun) / static_cast<float>(motion.takes);
    return motion.from + (motion.to - motion.from) * eased(std::clamp(share, 0.0F, 1.0F));
  };
  const float at = value();
  if (target != motion.to) motion = {at, target, now, milliseconds};
  if (now < motion.begun + motion.takes) state.moves_until(motion.begun + motion.takes + 1);
  return value();
}

float Context::run_linear(std::string_view name, int milliseconds, int delay) {
  UiState& state = m_ui.state();
  if (!state.motion() || milliseconds <= 0) return 1;
  const base::Milliseconds now = state.now();
  auto found = state.runs.find(name);
  if (found == state.runs.end()) found = state.runs.emplace(std::string(name), now).first;
  const base::Milliseconds begin = found->second + delay;
  if (now >= begin + milliseconds) return 1;
  state.moves_until(begin + milliseconds + 1);
  return now <= begin ? 0.0F : static_cast<float>(now - begin) / static_cast<float>(milliseconds);
}

float Context::run(std::string_view name, int milliseconds, int delay) {
  return eased(run_linear(name, milliseconds, delay));
}
void Context::restart(std::string_view name) {
  if (const auto found = m_ui.state().runs.find(name); found != m_ui.state().runs.end()) m_ui.state().runs.erase(found);
  redraw();
}
void Context::back_to_top(const std::string& scroll) {
  m_ui.state().scrolls[scroll].offset = 0;
  redraw();
}
bool Context::scroll_by(const std::string& scroll, float units) {
  ScrollState& region = m_ui.state().scrolls[scroll];
  const float most = std::max(0.0F, region.height - region.rect.height);
  const float to = std::clamp(region.offset + units, 0.0F, most);
  if (to == region.offset) return false;
  region.offset = to;
  redraw();
  return true;
}
void Context::redraw() {
  for (UiState* view : m_ui.state().views) view->stage.redraw();
}
void Context::redraw_in(base::Milliseconds milliseconds) { stage().wake_at(clock().steady() + milliseconds); }

// ---- widgets' input -------------------------------------------------------------------------

Interaction Context::interact(const std::string& name, const Rect& rect, std::string_view text,
                              const Control& control) {
  UiState& state = m_ui.state();
  Interaction result;
  if (state.drawing_under) return result;
  const Point offset = paint().offset();
  const Rect place = rect.moved(offset.x, offset.y);
  const bool enabled = control.enabled && control.role != Role::area;
  result.focused = enabled && state.focus == name;
  result.ring = result.focused && (state.keys_in_use || control.role == Role::field);
  const WidgetEntry* under = state.shown.at(state.pointer.at);
  result.hovered = enabled && under != nullptr && under->name == name;
  result.pressed = result.hovered && state.pointer.down && state.pointer.pressed == name;
  result.activated = enabled && (state.pointer.clicked == name || state.activated == name);
  if (enabled) result.warmth = animate("hover:" + name, result.hovered || result.pressed ? 1.0F : 0.0F, motion::press);
  if (state.reveal == name && !state.scroll_stack.empty()) {
    ScrollState& scroll = state.scrolls[state.scroll_stack.back()];
    scroll.show = place.moved(-scroll.rect.x, scroll.offset - scroll.rect.y);
    redraw();
  }
  state.log.add({name, place, place.cut(paint().clip()), std::string(text), control.role, control.enabled,
                 control.chosen, result.focused, state.backstage > 0});
  if (result.activated) state.told.clear();
  return result;
}

void Context::focus(const std::string& name) {
  m_ui.state().set_focus(name, true);
  redraw();
}
const std::string& Context::focused() const { return m_ui.state().focus; }
bool Context::has_focus(std::string_view name) const { return m_ui.state().focus == name; }
bool Context::held(stage::KeyCode code) const {
  const auto& held = m_ui.state().held;
  return std::any_of(held.begin(), held.end(), [code](const stage::Key& key) { return key.code == code; });
}
Point Context::mouse() const { return m_ui.state().pointer.at; }
bool Context::dragging(std::string_view name) const {
  return m_ui.state().pointer.down && m_ui.state().pointer.pressed == name;
}

// ---- behind the stage ----------------------------------------------------------------------

bool Context::has_console() const { return m_ui.state().view == View::room; }
bool Context::in_console() const { return m_ui.state().view == View::console; }

Backstage::Backstage(Context& context) : m_context(context), m_hidden(context.has_console()) {
  if (!m_hidden) return;
  ++context.ui().state().backstage;
  context.paint().push_clip({});
}
Backstage::~Backstage() {
  if (!m_hidden) return;
  --m_context.ui().state().backstage;
  m_context.paint().pop_clip();
}

// ---- text of fields -------------------------------------------------------------------------

std::string& Context::draft(const std::string& field) {
  UiState& state = m_ui.state();
  const auto [found, added] = state.drafts.try_emplace(field);
  if (added && has_session()) {
    const auto kept = document().drafts.find(field);
    if (kept != document().drafts.end()) found->second.text = found->second.kept = found->second.seen = kept->second;
  }
  return found->second.text;
}

void Context::forget_typing() { m_ui.state().edits.clear(); }

void Context::forget_draft(const std::string& field) {
  UiState& state = m_ui.state();
  DraftText& draft = state.drafts[field];
  const std::string kept = draft.kept;
  draft = {};
  state.edits.erase(field);  // what was kept is taken back as a whole, not letter by letter
  if (kept.empty() || !has_session()) return;
  if (auto forgotten = state.session->keep_draft(field, ""); !forgotten) {
    draft.kept = kept;  // tried again by itself
    warn(forgotten.errors());
  }
}

}  // namespace sprong::ui
