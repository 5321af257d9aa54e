#include "session/publish.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace sprong::session {
namespace {

/// The new name itself has to reach the disk too.
void sync_folder(const std::filesystem::path& path) {
  const std::filesystem::path parent = path.parent_path();
  const int folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_CLOEXEC);
  if (folder < 0) return;  // the file is there; some file systems do not open folders
  ::fsync(folder);
  ::close(folder);
}

/// 0, or the reason why there is no such name now.
int give_name(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::link(from.c_str(), to.c_str()) == 0) {
    ::unlink(from.c_str());
    return 0;
  }
  if (errno == EEXIST) return EEXIST;
  // A stick without hard links: there a file of that name could still come in between these two lines.
  std::error_code failed;
  if (std::filesystem::exists(std::filesystem::symlink_status(to, failed))) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

base::Result<void> check_free(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) return {};
  return base::Error{"session.already-exists", {}, {path.string(), 0}};
}

base::Result<void> publish(const std::filesystem::path& unfinished, const std::filesystem::path& path) {
  const int failed = give_name(unfinished, path);
  if (failed == 0) {
    sync_folder(path);
    return {};
  }
  ::unlink(unfinished.c_str());
  return base::Error{failed == EEXIST ? "session.already-exists" : "session.cannot-open", {}, {path.string(), 0}};
}

}  // namespace sprong::session
