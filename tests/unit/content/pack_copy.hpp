// A copy of the small valid pack in a folder of its own, to be broken in one place.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "content/read_pack.hpp"
#include "unit/content/temporary_folder.hpp"

namespace sprong::tests {

inline const std::filesystem::path valid_pack = std::filesystem::path(SPRONG_SOURCE_DIR) / "tests/data/packs/valid";

class PackCopy {
 public:
  PackCopy() { std::filesystem::copy(valid_pack, folder(), std::filesystem::copy_options::recursive); }

  [[nodiscard]] std::filesystem::path folder() const { return m_outer.path() / "pack"; }
  /// Beside the pack, not in it.
  [[nodiscard]] std::filesystem::path outside() const { return m_outer.path(); }
  /// The name that diagnostics give a file of the pack.
  [[nodiscard]] std::string name(const std::string& file) const { return (folder() / file).generic_string(); }

  void write(const std::string& file, const std::string& bytes) const { m_outer.write("pack/" + file, bytes); }

  /// Replaces the only place where `find` stands.
  void replace(const std::string& file, const std::string& find, const std::string& with) const {
    std::string bytes = bytes_of(folder() / file);
    const std::size_t at = bytes.find(find);
    REQUIRE(at != std::string::npos);
    REQUIRE(bytes.find(find, at + 1) == std::string::npos);
    write(file, bytes.replace(at, find.size(), with));
  }

  [[nodiscard]] content::PackReading read() const { return content::read_pack(folder()); }

 private:
  TemporaryFolder m_outer;
};

inline std::vector<base::Error> errors_of(const content::PackReading& reading, base::Severity severity) {
  std::vector<base::Error> result;
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity == severity) result.push_back(diagnostic.error);
  }
  return result;
}

}  // namespace sprong::tests
