// Recorded disk: everything that changes files in one folder, in order. SQLite's part is seen by its own file system
// layer, ours by wrapping the system's functions when the test is linked (cmake/tests.cmake). It all really happens
// too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sprong::fault {

/// One step. Files are numbered, for a name can change its file.
struct DiskStep {
  enum class Kind {
    make,         ///< `name` is a new, empty file
    write,        ///< `bytes` at `at`
    resize,       ///< to `at` bytes
    sync,         ///< what was written and resized is on disk
    link,         ///< `name` is one more name of the file
    unlink,       ///< `name` is gone
    sync_folder,  ///< names are on disk
    told,         ///< the caller was told that it is done: `at` counts
  };
  Kind kind = Kind::told;
  int file = 0;
  std::string name;
  std::int64_t at = 0;
  std::string bytes;
};

/// What is wrong with the settings or the disk, to see that the tests notice.
enum class Mutant {
  none,
  synchronous_full,  ///< the name of the journal is gone without having been synced
  synchronous_off,   ///< nothing is synced by SQLite
  deaf_disk,         ///< syncing the folder is forgotten by the disk
};

/// Records as long as it exists; one at a time.
class RecordedDisk {
 public:
  /// `powersafe`: as SQLite takes disks to be: what is not written stays as it is when the power fails.
  RecordedDisk(const std::filesystem::path& folder, bool powersafe, Mutant mutant = Mutant::none);
  ~RecordedDisk();
  RecordedDisk(const RecordedDisk&) = delete;
  RecordedDisk& operator=(const RecordedDisk&) = delete;

  /// Files that are in the folder already, all on disk.
  [[nodiscard]] const std::vector<DiskStep>& before() const;
  void told(int count);
  /// From now on the disk has no hard links, as a USB stick.
  void without_links();
  [[nodiscard]] const std::vector<DiskStep>& steps() const;
};

}  // namespace sprong::fault
