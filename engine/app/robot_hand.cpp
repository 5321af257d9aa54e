#include "app/robot_hand.hpp"

#include <algorithm>

#include "app/robot_text.hpp"

namespace sprong::app {

void click_at(stage::Stage& stage, stage::Point at) {
  stage.inject(stage::MouseMoved{at});
  stage.inject(stage::MousePressed{at});
  stage.inject(stage::MouseReleased{at});
  stage.inject(stage::MouseMoved{{-1, -1}});
}

void press_key(stage::Stage& stage, const stage::Key& key, const std::string& name, bool down, bool up) {
  if (down) stage.inject(stage::KeyPressed{key});
  if (down && key.code == stage::KeyCode::character && !key.control) stage.inject(stage::TextTyped{name});
  if (down && key.code == stage::KeyCode::space) stage.inject(stage::TextTyped{" "});
  if (up) stage.inject(stage::KeyReleased{key});
}

void type_text(stage::Stage& stage, const std::string& text) {
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) stage.inject(stage::TextTyped{text.substr(begin, end - begin)});
    if (end < text.size()) stage.inject(stage::KeyPressed{{stage::KeyCode::enter}});
    begin = end + 1;
  }
}

void clear_field(stage::Stage& stage) {
  stage::Key all{stage::KeyCode::character, U'a'};
  all.control = true;
  stage.inject(stage::KeyPressed{all});
  stage.inject(stage::KeyPressed{{stage::KeyCode::backspace}});
}

stage::Point free_point(const ui::WidgetLog& log, const ui::WidgetEntry& entry) {
  constexpr int steps = 9;
  for (const int first : {steps / 2, 1, steps - 2}) {
    for (int across = 0; across < steps; ++across) {
      const int column = (first + across) % steps;
      const stage::Point point{entry.seen.x + entry.seen.width * (static_cast<float>(column) + 0.5F) / steps,
                               entry.seen.y + entry.seen.height * (static_cast<float>(first) + 0.5F) / steps};
      const ui::WidgetEntry* top = log.at(point);
      if (top != nullptr && top->name == entry.name) return point;
    }
  }
  return entry.rect.centre();
}

bool shows(const ui::Ui& window, const std::string& text) {
  const std::string looked_for = plain(text);
  const auto holds = [&looked_for](const std::string& there) {
    return plain(there).find(looked_for) != std::string::npos;
  };
  const auto& texts = window.stage().painter().texts();
  if (std::any_of(texts.begin(), texts.end(), [&](const auto& drawn) { return holds(drawn.text); })) return true;
  const auto& entries = window.log().entries();
  return std::any_of(entries.begin(), entries.end(),
                     [&](const ui::WidgetEntry& entry) { return !entry.backstage && holds(entry.text); });
}

std::string texts_in(const ui::Ui& window) {
  std::string all;
  for (const stage::DrawnText& text : window.stage().painter().texts()) all += (all.empty() ? "" : " | ") + text.text;
  return all;
}

std::string names_in(const ui::Ui& window) {
  std::string all;
  for (const ui::WidgetEntry& entry : window.log().entries()) all += (all.empty() ? "" : " ") + entry.name;
  return all;
}

}  // namespace sprong::app
