// Files: bytes from disk, never more than asked for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace sprong::content {

enum class FileState { read, missing, unreadable, too_large };

struct FileBytes {
  FileState state = FileState::missing;
  std::string bytes;  ///< only with FileState::read
};

/// The bytes of a regular file of at most `most` bytes. A folder, a device or a pipe is unreadable.
FileBytes read_file(const std::filesystem::path& path, std::size_t most);

}  // namespace sprong::content
