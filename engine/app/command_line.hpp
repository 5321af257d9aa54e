// The command line of sprong. @source engine/docs/command-line.md
#pragma once

#include <string>
#include <vector>

namespace sprong::app {

/// Exit codes that scripts rely on.
enum class Exit { done = 0, wrong_data = 1, wrong_usage = 2 };

/// Runs `sprong` with these arguments (without the program's name).
Exit run_command_line(const std::vector<std::string>& arguments);

}  // namespace sprong::app
