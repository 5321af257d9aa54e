// Text as robot scripts write it and look for it. For robot.cpp only.
#pragma once

#include <string>
#include <string_view>

namespace sprong::app {

/// Case and kinds of white space do not matter to what a person reads.
std::string plain(std::string_view text);
/// A backslash and an n in a script are a new line.
std::string unescaped(const std::string& text);

}  // namespace sprong::app
