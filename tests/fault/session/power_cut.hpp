// Power cut: what may be on a disk when the power fails, after the steps that were recorded. What was not synced is
// there, not there, or there in part: by the sector of 512 bytes and in any order; a sector may be torn; names are
// there or not.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "fault/session/recorded_disk.hpp"

namespace sprong::fault {

class PowerCut {
 public:
  /// `powersafe`: a torn sector holds old and new bytes; else anything.
  explicit PowerCut(bool powersafe) : m_powersafe(powersafe) {}

  void take(const DiskStep& step);
  /// Writes one disk of those that are possible now into the empty `folder`.
  void cut(const std::filesystem::path& folder, base::Random& random) const;

 private:
  struct File {
    std::string on_disk;
    std::vector<DiskStep> pending;
  };
  struct Name {
    std::string name;
    int file = 0;  ///< 0: gone
  };
  enum class Fate { kept, lost, mixed };

  [[nodiscard]] std::string bytes_of(const File& file, base::Random& random) const;
  void write_part(std::string& bytes, const DiskStep& write, base::Random& random) const;

  bool m_powersafe;
  std::map<int, File> m_files;
  std::map<std::string, int> m_names;  ///< on disk
  std::vector<Name> m_pending;
};

}  // namespace sprong::fault
