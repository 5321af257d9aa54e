// File names: what the app calls the sessions that it makes.
#pragma once

#include <filesystem>
#include <string>

namespace sprong::ui {

/// A name for a file from a date and a title: letters, digits and dashes.
std::string file_stem(const std::string& date, const std::string& title);
/// A path in `folder` that no file has yet: STEM.sprong, STEM-2.sprong, and so on.
std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& stem);

}  // namespace sprong::ui
