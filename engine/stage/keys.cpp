#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.hpp"
#include "stage/event.hpp"

namespace sprong::stage {

namespace {

struct NamedKey {
  std::string_view name;
  KeyCode code;
};

constexpr std::array<NamedKey, 29> named_keys{{
    {"enter", KeyCode::enter},  {"escape", KeyCode::escape},  {"esc", KeyCode::escape},
    {"tab", KeyCode::tab},      {"space", KeyCode::space},    {"backspace", KeyCode::backspace},
    {"delete", KeyCode::erase}, {"left", KeyCode::left},      {"right", KeyCode::right},
    {"up", KeyCode::up},        {"down", KeyCode::down},      {"home", KeyCode::home},
    {"end", KeyCode::end},      {"pageup", KeyCode::page_up}, {"pagedown", KeyCode::page_down},
    {"f1", KeyCode::f1},        {"f2", KeyCode::f2},          {"f3", KeyCode::f3},
    {"f4", KeyCode::f4},        {"f5", KeyCode::f5},          {"f6", KeyCode::f6},
    {"f7", KeyCode::f7},        {"f8", KeyCode::f8},          {"f9", KeyCode::f9},
    {"f10", KeyCode::f10},      {"f11", KeyCode::f11},        {"f12", KeyCode::f12},
    {"return", KeyCode::enter}, {"del", KeyCode::erase},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char character) { return static_cast<char>(std::tolower(character)); });
  return result;
}

/// Takes "ctrl+" and the like off the front.
bool take(std::string& name, std::string_view modifier) {
  if (name.size() <= modifier.size() || name.compare(0, modifier.size(), modifier) != 0) return false;
  name.erase(0, modifier.size());
  return true;
}

}  // namespace

bool read_key(std::string_view name, Key& key) {
  Key result;
  std::string rest = lower(name);
  for (bool more = true; more;) {
    more = false;
    if (take(rest, "ctrl+")) more = result.control = true;
    if (take(rest, "shift+")) more = result.shift = true;
    if (take(rest, "alt+")) more = result.alt = true;
  }
  const auto found =
      std::find_if(named_keys.begin(), named_keys.end(), [&](const NamedKey& at) { return at.name == rest; });
  if (found != named_keys.end()) {
    result.code = found->code;
  } else {
    if (rest.empty() || base::first_ill_formed(rest)) return false;
    const auto letters = base::decode(rest);
    if (letters.size() != 1) return false;
    result.letter = letters.front();
  }
  key = result;
  return true;
}

}  // namespace sprong::stage
