#include "themes/themes.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace sprong::themes {

base::Result<void> check_theme_name(const std::string& name) {
  const auto checked = base::check_line(name, theme_name_limit, base::Empty::refused);
  if (checked.ok()) return checked;
  base::Error error = checked.error();
  if (error.code == "text.empty") error.code = "theme.name-missing";
  if (error.code == "text.too-long") error.code = "theme.name-too-long";
  if (error.code == "text.line-break") error.code = "theme.name-line-break";
  return error;
}

std::string theme_identity(const std::string& name) {
  std::string identity = base::folded(base::trimmed(name));
  for (char& character : identity) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return identity;
}

}  // namespace sprong::themes
