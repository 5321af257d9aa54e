// WidgetLog: what stands on the screen in this frame, by name. Focus, mouse and the robot all go by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stage/geometry.hpp"

namespace sprong::ui {

enum class Role { button, next, choice, field, area };  ///< area: can be found and scrolled to, not focused

struct WidgetEntry {
  std::string name;  ///< stable: "start.begin"
  stage::Rect rect;  ///< units, as drawn
  stage::Rect seen;  ///< the part inside all clips
  std::string text;
  Role role = Role::button;
  bool enabled = true;
  bool chosen = false;
  bool focused = false;
  bool backstage = false;  ///< for the facilitator: stands on the console, out of sight here
};

class WidgetLog {
 public:
  void clear() { m_entries.clear(); }
  void add(WidgetEntry entry) { m_entries.push_back(std::move(entry)); }
  [[nodiscard]] const std::vector<WidgetEntry>& entries() const { return m_entries; }
  [[nodiscard]] const WidgetEntry* find(std::string_view name) const;
  /// The one on top at `point`.
  [[nodiscard]] const WidgetEntry* at(stage::Point point) const;
  /// The one that Tab (step 1) or Shift+Tab (step -1) goes to from `name`; none when nothing can be focused.
  [[nodiscard]] const WidgetEntry* after(std::string_view name, int step) const;
  enum class Direction { left, right, up, down };
  /// The nearest one that lies in that direction.
  [[nodiscard]] const WidgetEntry* towards(std::string_view name, Direction direction) const;
  /// The next-step button, if there is one.
  [[nodiscard]] const WidgetEntry* next_step() const;

 private:
  std::vector<WidgetEntry> m_entries;
};

}  // namespace sprong::ui
