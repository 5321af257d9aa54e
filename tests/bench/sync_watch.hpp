// SyncWatch: a layer under SQLite that counts and times what a commit waits for.
#pragma once

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <vector>

namespace sprong::bench {

using Clock = std::chrono::steady_clock;

inline double microseconds_since(Clock::time_point begun) {
  return std::chrono::duration<double, std::micro>(Clock::now() - begun).count();
}

/// What is waited for. The first sync of a journal also syncs the folder that got its name.
enum class Wait { journal_sync, file_sync, journal_removed };

class SyncWatch {
 public:
  /// Every file that SQLite opens from now on is watched.
  static void install() {
    static sqlite3_vfs ours;
    if (s_real != nullptr) return;
    s_real = sqlite3_vfs_find(nullptr);
    ours = *s_real;
    ours.zName = "watched";
    ours.xOpen = open;
    ours.xDelete = remove;
    sqlite3_vfs_register(&ours, 1);
  }
  static void clear() {
    s_waits = {};
    s_written = 0;
  }
  /// Bytes written to files and journals since clear().
  static long written() { return s_written; }
  /// Microseconds of each wait since clear().
  static const std::vector<double>& waits(Wait kind) { return s_waits[static_cast<std::size_t>(kind)]; }

 private:
  static void note(Wait kind, Clock::time_point begun) {
    s_waits[static_cast<std::size_t>(kind)].push_back(microseconds_since(begun));
  }

  template <Wait kind>
  static int sync(sqlite3_file* file, int flags) {
    const auto begun = Clock::now();
    const int result = s_sync(file, flags);
    note(kind, begun);
    return result;
  }

  static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    s_written += size;
    return s_write(file, from, size, at);
  }

  /// The methods of the real file with the sync that is timed.
  template <Wait kind>
  static const sqlite3_io_methods* watched(const sqlite3_io_methods* methods) {
    static const sqlite3_io_methods own = [&] {
      sqlite3_io_methods copy = *methods;
      s_sync = methods->xSync;
      s_write = methods->xWrite;
      copy.xSync = sync<kind>;
      copy.xWrite = write;
      return copy;
    }();
    return &own;
  }

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int result = s_real->xOpen(s_real, name, file, flags, out_flags);
    if (result != SQLITE_OK) return result;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) file->pMethods = watched<Wait::file_sync>(file->pMethods);
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0) file->pMethods = watched<Wait::journal_sync>(file->pMethods);
    return result;
  }

  static int remove(sqlite3_vfs*, const char* name, int sync_folder) {
    const auto begun = Clock::now();
    const int result = s_real->xDelete(s_real, name, sync_folder);
    note(Wait::journal_removed, begun);
    return result;
  }

  static inline sqlite3_vfs* s_real = nullptr;
  static inline int (*s_sync)(sqlite3_file*, int) = nullptr;
  static inline int (*s_write)(sqlite3_file*, const void*, int, sqlite3_int64) = nullptr;
  static inline long s_written = 0;
  static inline std::array<std::vector<double>, 3> s_waits;
};

}  // namespace sprong::bench
