#include "session/strict_json.hpp"

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

namespace sprong::session {
namespace {

using nlohmann::json;

constexpr int most_levels = 32;  // ours have up to ten

/// Members that are counted in 64 bits: the order of entry, the seed of a game.
bool is_long(const std::string& name) { return name == "entry" || name == "seed"; }

bool fits(const json& number, const std::string& name) {
  if (number.is_number_float()) return number.get<double>() >= 0 && number.get<double>() <= 1;
  if (number.is_number_unsigned()) return is_long(name) || std::in_range<int>(number.get<std::uint64_t>());
  return !is_long(name) && std::in_range<int>(number.get<std::int64_t>());
}

void check(const json& value, const std::string& name) {
  if (value.is_object()) {
    for (const auto& [member, inner] : value.items()) check(inner, member);
  } else if (value.is_array()) {
    for (const json& inner : value) check(inner, name);
  } else if (value.is_number() && !fits(value, name)) {
    throw std::out_of_range(name);
  }
}

}  // namespace

json parse_strictly(const std::string& text) {
  return json::parse(text, [](int depth, json::parse_event_t, json&) {
    if (depth > most_levels) throw std::out_of_range("depth");
    return true;
  });
}

void check_numbers(const json& body) { check(body, {}); }

}  // namespace sprong::session
