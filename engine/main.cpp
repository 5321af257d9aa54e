// sprong: everything starts in app/command_line.
#include <string>
#include <vector>

#include "app/command_line.hpp"

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  return static_cast<int>(sprong::app::run_command_line(arguments));
}
