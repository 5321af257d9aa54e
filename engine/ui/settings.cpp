#include "ui/settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace sprong::ui {

namespace {

/// A number in a text; `standard` when it is none.
float number(const std::string& text, float standard) {
  std::istringstream stream(text);
  stream.imbue(std::locale::classic());
  float value = 0;
  return stream >> value ? value : standard;
}

void take(Settings& settings, const std::string& name, const std::string& value) {
  if (name == "language" && (value == "nl" || value == "en")) settings.language = content::Language{value};
  if (name == "text-scale")
    settings.text_scale = std::clamp(number(value, settings.text_scale), least_text_scale, most_text_scale);
  if (name == "console-scale")
    settings.console_scale = std::clamp(number(value, settings.console_scale), least_text_scale, most_text_scale);
  if (name == "reduced-motion") settings.reduced_motion = value == "yes";
  if (name == "dyslexic") settings.dyslexic = value == "yes";
  if (name == "lit-room") settings.lit_room = value == "yes";
  if (name == "captions") settings.captions = value == "yes";
  if (name == "reading-pace") {
    const auto pace = static_cast<int>(number(value, static_cast<float>(settings.reading_pace)));
    settings.reading_pace = std::clamp(pace, least_reading_pace, most_reading_pace);
  }
  if (name == "muted") settings.muted = value == "yes";
  if (name == "volume") settings.volume = std::clamp(number(value, settings.volume), 0.0F, 1.0F);
}

const char* yes_or_no(bool value) { return value ? "yes" : "no"; }

}  // namespace

std::filesystem::path settings_file() {
  if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0') {
    return std::filesystem::path(folder) / "sprong" / "settings";
  }
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "." : home) / ".config" / "sprong" / "settings";
}

Settings read_settings(const std::filesystem::path& file, Settings standard) {
  std::ifstream stream(file);
  std::string line;
  while (std::getline(stream, line)) {
    const std::size_t equals = line.find('=');
    if (equals != std::string::npos) take(standard, line.substr(0, equals), line.substr(equals + 1));
  }
  return standard;
}

base::Result<void> write_settings(const std::filesystem::path& file, const Settings& settings) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << "language=" << settings.language.code << "\ntext-scale=" << settings.text_scale
       << "\nconsole-scale=" << settings.console_scale << "\nreduced-motion=" << yes_or_no(settings.reduced_motion)
       << "\ndyslexic=" << yes_or_no(settings.dyslexic) << "\nlit-room=" << yes_or_no(settings.lit_room)
       << "\ncaptions=" << yes_or_no(settings.captions) << "\nreading-pace=" << settings.reading_pace
       << "\nmuted=" << yes_or_no(settings.muted) << "\nvolume=" << settings.volume << "\n";
  std::ofstream stream(file, std::ios::trunc);
  stream << text.str();
  stream.close();
  if (!stream) return base::Error{"settings.cannot-write", {{"file", file.string()}}, {}};
  return {};
}

}  // namespace sprong::ui
