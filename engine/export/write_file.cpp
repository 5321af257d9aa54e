#include "export/write_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace sprong::exports {
namespace {

namespace fs = std::filesystem;

base::Error failed(const fs::path& path, int number) {
  return {"export.cannot-write", {{"file", path.string()}, {"reason", std::generic_category().message(number)}}, {}};
}

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  [[nodiscard]] bool open() const { return m_number >= 0; }

  /// 0, or the errno of what went wrong.
  int write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_number, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return errno;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
  }
  [[nodiscard]] int sync() const { return ::fsync(m_number) == 0 ? 0 : errno; }
  /// Network drives report a full disk only now.
  int close() {
    const int result = ::close(m_number);
    m_number = -1;
    return result == 0 ? 0 : errno;
  }

 private:
  int m_number;
};

base::Result<void> write_straight(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.open()) return failed(path, errno);
  if (const int number = file.write(bytes)) return failed(path, number);
  return {};
}

/// Writes the new file beside the old one; 0 or the errno of what went wrong.
int write_beside(const fs::path& part, std::string_view bytes) {
  Descriptor file(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.open()) return errno;
  if (const int number = file.write(bytes)) return number;
  if (const int number = file.sync()) return number;
  return file.close();
}

/// The new name itself has to reach the disk; a file system that cannot sync a folder is left at that.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.open()) static_cast<void>(opened.sync());
}

}  // namespace

base::Result<void> write_file(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::is_directory(status)) return failed(path, EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_straight(path, bytes);

  // A link keeps pointing where it points: its target is replaced.
  const fs::path target = fs::is_symlink(fs::symlink_status(path, ignored)) ? fs::canonical(path, ignored) : path;
  if (target.empty() || target.filename().empty()) return failed(path, ENOENT);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::string name = target.filename().string();
  name.append(".").append(std::to_string(::getpid())).append(".part");
  const fs::path part = folder / name.insert(name.begin(), '.');
  fs::remove(part, ignored);  // what a killed run with the same process number left behind
  int number = write_beside(part, bytes);
  if (number == 0 && ::rename(part.c_str(), target.c_str()) != 0) number = errno;
  if (number != 0) {
    fs::remove(part, ignored);
    return failed(path, number);
  }
  sync_folder(folder);
  return {};
}

}  // namespace sprong::exports
