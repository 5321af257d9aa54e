// Files are written whole or not at all.
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "export/write_file.hpp"

namespace fs = std::filesystem;
using sprong::exports::write_file;

namespace {

/// A folder of its own that goes when the test ends.
class Folder {
 public:
  Folder() : path(fs::temp_directory_path() / ("sprong-write-" + std::to_string(::getpid()))) {
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  const fs::path path;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("a file is made, and replaced, and nothing is left beside it") {
  const Folder folder;
  const fs::path path = folder.path / "verslag.html";
  REQUIRE(write_file(path, "één").ok());
  CHECK(bytes_of(path) == "één");
  REQUIRE(write_file(path, "").ok());
  CHECK(bytes_of(path).empty());
  CHECK(folder.files() == 1);
}

TEST_CASE("a link keeps pointing at the file that is replaced") {
  const Folder folder;
  REQUIRE(write_file(folder.path / "echt", "oud").ok());
  fs::create_symlink(folder.path / "echt", folder.path / "link");
  REQUIRE(write_file(folder.path / "link", "nieuw").ok());
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(bytes_of(folder.path / "echt") == "nieuw");
}

TEST_CASE("what cannot be written says so and changes nothing") {
  const Folder folder;
  for (const fs::path& path :
       {folder.path, folder.path / "niet-daar" / "verslag.html", fs::path("/dev/full"), fs::path("")}) {
    CAPTURE(path.string());
    const auto refused = write_file(path, "tekst");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "export.cannot-write");
    CHECK(refused.error().arguments.at(0).value == path.string());
    CHECK_FALSE(refused.error().arguments.at(1).value.empty());
  }
  CHECK(folder.files() == 0);
}

TEST_CASE("when there is no room for the whole file the old one stays") {
  const Folder folder;
  const fs::path path = folder.path / "verslag.html";
  REQUIRE(write_file(path, "oud").ok());

  rlimit usual{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
  const auto former = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, usual.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto refused = write_file(path, std::string(5000, 'x'));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &usual) == 0);
  std::signal(SIGXFSZ, former);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "export.cannot-write");
  CHECK(bytes_of(path) == "oud");
  CHECK(folder.files() == 1);
}
