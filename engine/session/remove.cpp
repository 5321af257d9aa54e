#include "session/remove.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "session/publish.hpp"
#include "session/store.hpp"

namespace sprong::session {
namespace {

base::Error disk_error(const std::filesystem::path& path) {
  return {"session.disk-error", {{"reason", std::strerror(errno)}}, {path.string(), 0}};
}

/// Where the file system writes in place, nothing of it can be read back after this.
bool write_zeros(int file, std::uintmax_t size) {
  const std::string zeros(1 << 16, '\0');
  while (size > 0) {
    const ssize_t written = ::write(file, zeros.data(), std::min<std::uintmax_t>(size, zeros.size()));
    if (written <= 0) return false;
    size -= static_cast<std::uintmax_t>(written);
  }
  return ::fsync(file) == 0;
}

}  // namespace

base::Result<void> remove_session(const std::filesystem::path& path) {
  auto store = Store::open(path);  // holds the right to write until the end
  if (!store.ok()) return store.errors();
  const bool newer = store->read_only() && store->read_only()->code == "session.newer-version";
  if (store->read_only() && !newer) return *store->read_only();
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (failed || file < 0) {
    const base::Error error = disk_error(path);
    if (file >= 0) ::close(file);
    return error;
  }
  const bool overwritten = write_zeros(file, size);
  const base::Error error = disk_error(path);
  ::close(file);
  if (!overwritten) return error;
  if (::unlink(path.c_str()) != 0) return disk_error(path);
  std::filesystem::remove(path.string() + "-journal", failed);
  remove_unfinished(path);
  sync_folder(path);
  return {};
}

}  // namespace sprong::session
