#include "ui/widget_log.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sprong::ui {

namespace {

bool can_have_focus(const WidgetEntry& entry) { return entry.enabled && !entry.backstage && entry.role != Role::area; }

/// How far `other` lies from `from` in a direction; negative when it does not lie there. What lies
/// straight ahead is preferred to what lies aside.
float distance(const stage::Rect& from, const stage::Rect& other, WidgetLog::Direction direction) {
  const stage::Point a = from.centre();
  const stage::Point b = other.centre();
  const bool level = direction == WidgetLog::Direction::left || direction == WidgetLog::Direction::right;
  const bool forward = direction == WidgetLog::Direction::right || direction == WidgetLog::Direction::down;
  const float sign = forward ? 1.0F : -1.0F;
  const float ahead = level ? (b.x - a.x) * sign : (b.y - a.y) * sign;
  if (ahead <= 1) return -1;
  const float gap = level ? (forward ? other.x - from.right() : from.x - other.right())
                          : (forward ? other.y - from.bottom() : from.y - other.bottom());
  const float aside = level ? std::max({0.0F, other.y - from.bottom(), from.y - other.bottom()})
                            : std::max({0.0F, other.x - from.right(), from.x - other.right()});
  const float skew = level ? std::abs(b.y - a.y) : std::abs(b.x - a.x);
  if (gap < -4 && aside <= 0) return -1;  // they overlap: not really in that direction
  return std::max(0.0F, gap) + 3 * aside + 0.2F * skew;
}

}  // namespace

const WidgetEntry* WidgetLog::find(std::string_view name) const {
  const auto found =
      std::find_if(m_entries.begin(), m_entries.end(), [&](const WidgetEntry& entry) { return entry.name == name; });
  return found == m_entries.end() ? nullptr : &*found;
}

const WidgetEntry* WidgetLog::at(stage::Point point) const {
  const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const WidgetEntry& entry) {
    return entry.role != Role::area && entry.seen.contains(point);
  });
  return found == m_entries.rend() ? nullptr : &*found;
}

const WidgetEntry* WidgetLog::after(std::string_view name, int step) const {
  std::vector<const WidgetEntry*> order;
  for (const WidgetEntry& entry : m_entries) {
    if (can_have_focus(entry)) order.push_back(&entry);
  }
  if (order.empty()) return nullptr;
  const auto found =
      std::find_if(order.begin(), order.end(), [&](const WidgetEntry* entry) { return entry->name == name; });
  if (found == order.end()) return step > 0 ? order.front() : order.back();
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  const std::ptrdiff_t at = (found - order.begin() + step + count) % count;
  return order[static_cast<std::size_t>(at)];
}

const WidgetEntry* WidgetLog::towards(std::string_view name, Direction direction) const {
  const WidgetEntry* from = find(name);
  if (from == nullptr) return after(name, 1);
  const WidgetEntry* best = nullptr;
  float nearest = std::numeric_limits<float>::max();
  for (const WidgetEntry& entry : m_entries) {
    if (&entry == from || !can_have_focus(entry)) continue;
    const float far = distance(from->rect, entry.rect, direction);
    if (far >= 0 && far < nearest) {
      nearest = far;
      best = &entry;
    }
  }
  return best;
}

const WidgetEntry* WidgetLog::next_step() const {
  const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                  [](const WidgetEntry& entry) { return entry.role == Role::next; });
  return found == m_entries.rend() ? nullptr : &*found;
}

}  // namespace sprong::ui
