#include "fuzz/scratch.hpp"

#include <unistd.h>

#include "base/verify.hpp"

namespace sprong::fuzz {
namespace {

/// Removed at the end: the fuzzers are started thousands of times.
struct Folder {
  fs::path path;
  Folder() {
    const fs::path memory = access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path();
    std::string name = (memory / "sprong-fuzz-XXXXXX").string();
    VERIFY(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

}  // namespace

const fs::path& scratch() {
  static const Folder folder;
  return folder.path;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

const std::string& base_session() {
  static const std::string held = bytes_of(fs::path(SPRONG_SOURCE_DIR) / "tests/fuzz/base.sprong");
  VERIFY(!held.empty());
  return held;
}

const base::Clock& clock() {
  static const base::FixedClock held(1467115200000);  // 28 June 2016
  return held;
}

}  // namespace sprong::fuzz
