// Failing disk: SQLite's own file system with a step that fails when it is told to. Counts what changes the disk:
// writing, truncating, syncing, deleting, making a file.
#pragma once

#include <sqlite3.h>

namespace sprong::fault {

struct FailingDisk {
  /// From now on the `after`th step fails with `code` (SQLITE_FULL, SQLITE_IOERR_…), and with `stays` every later
  /// one too. 0: nothing fails.
  static void fail(int after, int code, bool stays);
  /// A step that fails after having done its work, as a sync of the folder can.
  static void fail_late(int after, int code);
  static void work();
  /// How many steps were taken since the last fail().
  static int steps();
  static bool failed();
  /// Makes it SQLite's default; once per program.
  static void install();
};

}  // namespace sprong::fault
