// Settings: what a person likes, kept on this machine (XDG config), in no session.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "content/language.hpp"

namespace sprong::ui {

struct Settings {
  content::Language language = content::dutch;
  float text_scale = 1.0F;     ///< 1.0 to 2.0
  float console_scale = 1.0F;  ///< of the facilitator's own window, 1.0 to 2.0
  bool reduced_motion = false;
  bool dyslexic = false;
  bool lit_room = false;   ///< black figures on lit paper, for a room that cannot be made dark
  int reading_pace = 130;  ///< words a minute at which the exhibit's text goes by, 80 to 200
  bool captions = true;   ///< what sounds, in words
  bool muted = false;
  float volume = 0.7F;  ///< 0 to 1

  bool operator==(const Settings&) const = default;
};

inline constexpr float least_text_scale = 1.0F;
inline constexpr float most_text_scale = 2.0F;

inline constexpr int least_reading_pace = 80;
inline constexpr int most_reading_pace = 200;

/// Where settings are kept: $XDG_CONFIG_HOME/sprong/settings.
std::filesystem::path settings_file();
/// What is in the file; what it does not say, or says in a way that cannot be read, stays as it was.
Settings read_settings(const std::filesystem::path& file, Settings standard);
/// Codes settings.cannot-write.
base::Result<void> write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace sprong::ui
