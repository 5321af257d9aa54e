// Strict JSON: reading what a file holds, which may be a stranger's. Inside this room only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace sprong::session {

/// Parses text; throws nlohmann's exceptions, also for what lies deeper than anything of ours: the library copies
/// values by calling itself, and would run out of stack.
nlohmann::json parse_strictly(const std::string& text);

/// Throws std::out_of_range for a number that no member of a body can hold: the library would cut it off to what
/// fits. Fractions are places on the cloth and attentiveness, from 0 to 1.
void check_numbers(const nlohmann::json& body);

}  // namespace sprong::session
