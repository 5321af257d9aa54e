// Writing a file whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace sprong::exports {

/// Puts `bytes` in `path`: a file that was there is replaced in one step once the new one is safely on
/// disk, so that a full disk or a power cut leaves the old one as it was. A pipe or device is written
/// straight. Error export.cannot-write {file, reason}.
base::Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace sprong::exports
