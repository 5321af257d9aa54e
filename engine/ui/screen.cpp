#include "ui/screen.hpp"

#include <map>
#include <utility>

namespace sprong::ui {

void Screen::enter(Context&) {}
void Screen::leave(Context&) {}
bool Screen::early_key(Context&, const stage::Key&) { return false; }
bool Screen::key(Context&, const stage::Key&) { return false; }
void Screen::key_up(Context&, const stage::Key&) {}
bool Screen::next(Context&) { return false; }
bool Screen::back(Context&) { return false; }

namespace {

std::map<content::StepKind, ScreenMaker>& step_makers() {
  static std::map<content::StepKind, ScreenMaker> makers;
  return makers;
}

std::map<std::string, ScreenMaker>& named_makers() {
  static std::map<std::string, ScreenMaker> makers;
  return makers;
}

template <class Makers, class Name>
std::unique_ptr<Screen> made(const Makers& makers, const Name& name) {
  const auto found = makers.find(name);
  return found == makers.end() ? nullptr : found->second();
}

}  // namespace

void register_step_screen(content::StepKind kind, ScreenMaker maker) { step_makers()[kind] = std::move(maker); }
void register_screen(const std::string& name, ScreenMaker maker) { named_makers()[name] = std::move(maker); }
std::unique_ptr<Screen> make_step_screen(content::StepKind kind) { return made(step_makers(), kind); }
std::unique_ptr<Screen> make_screen(const std::string& name) { return made(named_makers(), name); }

}  // namespace sprong::ui
