#include <catch2/catch.hpp>

#include "ui/widget_log.hpp"

using sprong::stage::Rect;
using sprong::ui::Role;
using sprong::ui::WidgetEntry;
using sprong::ui::WidgetLog;

namespace {

WidgetEntry entry(const char* name, Rect rect, bool enabled = true, Role role = Role::button) {
  WidgetEntry made;
  made.name = name;
  made.rect = made.seen = rect;
  made.enabled = enabled;
  made.role = role;
  return made;
}

/// Two rows of two, a disabled one, and the next step in its corner.
WidgetLog grid() {
  WidgetLog log;
  log.add(entry("a", {0, 0, 100, 50}));
  log.add(entry("b", {120, 0, 100, 50}));
  log.add(entry("off", {240, 0, 100, 50}, false));
  log.add(entry("c", {0, 70, 100, 50}));
  log.add(entry("d", {120, 70, 100, 50}));
  log.add(entry("area", {0, 0, 900, 900}, true, Role::area));
  log.add(entry("next", {600, 600, 200, 72}, true, Role::next));
  return log;
}

}  // namespace

TEST_CASE("Tab goes round in the order of drawing and skips what is off") {
  const WidgetLog log = grid();
  CHECK(log.after("", 1)->name == "a");
  CHECK(log.after("b", 1)->name == "c");
  CHECK(log.after("next", 1)->name == "a");
  CHECK(log.after("a", -1)->name == "next");
  CHECK(WidgetLog().after("a", 1) == nullptr);
}

TEST_CASE("arrows go to what lies there") {
  const WidgetLog log = grid();
  CHECK(log.towards("a", WidgetLog::Direction::right)->name == "b");
  CHECK(log.towards("a", WidgetLog::Direction::down)->name == "c");
  CHECK(log.towards("d", WidgetLog::Direction::up)->name == "b");
  CHECK(log.towards("d", WidgetLog::Direction::left)->name == "c");
  CHECK(log.towards("d", WidgetLog::Direction::down)->name == "next");
  CHECK(log.towards("a", WidgetLog::Direction::left) == nullptr);
}

TEST_CASE("the one on top is the one that is hit, and only where it can be seen") {
  WidgetLog log = grid();
  WidgetEntry over = entry("over", {50, 0, 100, 50});
  over.seen = {60, 0, 90, 50};
  log.add(over);
  CHECK(log.at({70, 10})->name == "over");
  CHECK(log.at({55, 10})->name == "a");
  CHECK(log.at({500, 500}) == nullptr);
  CHECK(log.next_step()->name == "next");
}
