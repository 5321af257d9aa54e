// The pictures and sounds of a pack: whether each is there, stays in the pack and can be shown.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "content/findings.hpp"
#include "content/values.hpp"

namespace sprong::content {

/// A sound file may have at most this many bytes.
inline constexpr std::size_t sound_file_limit = 20'000'000;

/// Reports, at the place where each is used first, pictures and sounds in `folder` that cannot be
/// used; and, as warnings, files beside them that nothing uses.
void check_media(const std::filesystem::path& folder, const std::vector<MediaUse>& uses, Findings& findings);

/// Whether `path` lies in `folder` once every symbolic link on the way is followed.
bool stays_inside(const std::filesystem::path& folder, const std::filesystem::path& path);

}  // namespace sprong::content
