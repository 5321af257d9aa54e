#include "base/text.hpp"

#include "base/utf8.hpp"

namespace sprong::base {

Result<void> check_text(const std::string& text, std::size_t limit, Empty empty) {
  if (first_ill_formed(text)) return Error{"text.not-utf8", {}, {}};
  if (first_control(text)) return Error{"text.control-character", {}, {}};
  if (empty == Empty::refused && trimmed(text).empty()) return Error{"text.empty", {}, {}};
  const std::size_t length = code_points(text);
  if (length > limit) {
    return Error{"text.too-long", {{"limit", std::to_string(limit)}, {"length", std::to_string(length)}}, {}};
  }
  return {};
}

Result<void> check_line(const std::string& text, std::size_t limit, Empty empty) {
  const Result<void> checked = check_text(text, limit, empty);
  if (checked.ok() && text.find_first_of("\r\n") != std::string::npos) return Error{"text.line-break", {}, {}};
  return checked;
}

std::string excerpt(const std::string& text, std::size_t limit) {
  if (first_ill_formed(text)) return {};
  const std::vector<char32_t> all = decode(folded(text));
  if (all.size() <= limit) return folded(text);
  std::string result;
  for (std::size_t index = 0; index + 1 < limit; ++index) append(result, all[index]);
  return result + "…";
}

}  // namespace sprong::base
