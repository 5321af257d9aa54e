#include "content/files.hpp"

#include <fstream>
#include <system_error>

namespace sprong::content {

FileBytes read_file(const std::filesystem::path& path, std::size_t most) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (status.type() == std::filesystem::file_type::not_found) return {FileState::missing, {}};
  if (failure || status.type() != std::filesystem::file_type::regular) return {FileState::unreadable, {}};
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return {FileState::unreadable, {}};
  // The size on disk is only a hint: what counts is what comes out of the stream.
  std::string bytes;
  char block[65536];
  while (stream.read(block, sizeof block) || stream.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most) return {FileState::too_large, {}};
  }
  if (stream.bad()) return {FileState::unreadable, {}};
  return {FileState::read, std::move(bytes)};
}

}  // namespace sprong::content
