#include "app/robot_text.hpp"

namespace sprong::app {

std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool no_break = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0;
    if (no_break) ++at;
    if (no_break || byte == ' ' || byte == '\n' || byte == '\t') {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else {
      result += text[at];
    }
  }
  return result;
}

std::string unescaped(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == 'n' || text[at + 1] == '\\')) {
      result += text[++at] == 'n' ? '\n' : '\\';
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace sprong::app
