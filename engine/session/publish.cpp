#include "session/publish.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "session/apply.hpp"

namespace sprong::session {
namespace {

constexpr const char* unfinished_ending = ".part";

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

void sync_folder(const std::filesystem::path& path) {
  const std::filesystem::path parent = path.parent_path();
  const int folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_CLOEXEC);
  if (folder < 0) return;  // some file systems do not open folders
  ::fsync(folder);
  ::close(folder);
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code failed;
  if (folder.empty() || std::filesystem::exists(folder, failed)) return;
  make_folder(folder.parent_path());
  if (std::filesystem::create_directory(folder, failed)) sync_folder(folder);
}

base::Result<void> check_free(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) return {};
  return base::Error{"session.already-exists", {}, {path.string(), 0}};
}

std::filesystem::path unfinished_name(const std::filesystem::path& path, const std::string& id) {
  return path.string() + "." + id + unfinished_ending;
}

void remove_unfinished(const std::filesystem::path& path) {
  const std::string begins = path.filename().string() + ".";
  const std::filesystem::path parent = path.parent_path().empty() ? "." : path.parent_path();
  std::vector<std::filesystem::path> found;
  std::error_code failed;  // a folder that cannot be read is met when the file is written
  for (std::filesystem::directory_iterator entry(parent, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(begins)) continue;
    const std::string rest = name.substr(begins.size());
    const std::size_t ending = rest.find('.');
    if (ending == std::string::npos || !is_record_id(rest.substr(0, ending))) continue;
    const std::string last = rest.substr(ending);
    if (last == unfinished_ending || last == std::string(unfinished_ending) + "-journal")
      found.push_back(entry->path());
  }
  for (const std::filesystem::path& left : found) std::filesystem::remove(left, failed);
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
