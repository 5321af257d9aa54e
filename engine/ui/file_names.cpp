#include "ui/file_names.hpp"

#include <system_error>

namespace sprong::ui {

std::string file_stem(const std::string& date, const std::string& title) {
  std::string stem = date;
  bool dash = true;
  for (const char character : title) {
    const bool plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                       (character >= '0' && character <= '9');
    if (plain && dash) stem += '-';
    if (plain) stem += static_cast<char>(character >= 'A' && character <= 'Z' ? character - 'A' + 'a' : character);
    dash = !plain;
    if (stem.size() > 60) break;
  }
  return stem;
}

std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& stem) {
  std::filesystem::path path = folder / (stem + ".sprong");
  std::error_code error;
  for (int number = 2; std::filesystem::exists(path, error); ++number) {
    path = folder / (stem + "-" + std::to_string(number) + ".sprong");
  }
  return path;
}

}  // namespace sprong::ui
