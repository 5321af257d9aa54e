// Sound files: OGG Vorbis and WAV (16 bits) as sources of frames at the mixer's rate. Files are not trusted.
#pragma once

#include <filesystem>
#include <memory>

#include "stage/mixer.hpp"

namespace sprong::stage {

inline constexpr std::size_t largest_sound_file = 20'000'000;  ///< bytes

/// The sound in a file, decoded as it is read; none when the file is missing, damaged at its beginning, too large,
/// of another kind, or at a rate outside 8000 to 192000 Hz. Damage further on is skipped, or ends the sound.
std::unique_ptr<Source> open_sound(const std::filesystem::path& file);

/// A short sound as a whole, at most `most_seconds` of it; empty when there is none.
Samples whole_sound(const std::filesystem::path& file, int most_seconds);

}  // namespace sprong::stage
