#include "fault/session/failing_disk.hpp"

#include <cstring>
#include <vector>

namespace sprong::fault {
namespace {

struct State {
  int after = 0;
  int code = SQLITE_OK;
  bool stays = false;
  bool late = false;
  int steps = 0;
  bool failed = false;
} state;

/// Whether this step fails.
bool fails() {
  ++state.steps;
  const bool now = state.after > 0 && (state.stays ? state.steps >= state.after : state.steps == state.after);
  state.failed = state.failed || now;
  return now;
}

/// A file of ours: the methods, then the real file behind it.
struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_vfs* real_vfs = nullptr;
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

/// Carries a step out, or fails before or after it.
template <class Step>
int step_of(Step step) {
  if (!fails()) return step();
  if (state.late) {
    const int result = step();
    if (result != SQLITE_OK) return result;
  }
  return state.code;
}

int close(sqlite3_file* file) {
  const int result = real(file)->pMethods->xClose(real(file));
  delete[] reinterpret_cast<char*>(real(file));
  return result;
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, size, at);
}
int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  return step_of([&] { return real(file)->pMethods->xWrite(real(file), from, size, at); });
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return step_of([&] { return real(file)->pMethods->xTruncate(real(file), size); });
}
int sync(sqlite3_file* file, int flags) {
  return step_of([&] { return real(file)->pMethods->xSync(real(file), flags); });
}
int size(sqlite3_file* file, sqlite3_int64* bytes) { return real(file)->pMethods->xFileSize(real(file), bytes); }
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int reserved(sqlite3_file* file, int* held) { return real(file)->pMethods->xCheckReservedLock(real(file), held); }
int control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int traits(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

const sqlite3_io_methods methods = {1,       close,   read,     write,   truncate, sync,   size,
                                    lock,    unlock,  reserved, control, sector,   traits, nullptr,
                                    nullptr, nullptr, nullptr,  nullptr, nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* ours = reinterpret_cast<File*>(file);
  ours->base.pMethods = nullptr;
  if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && fails()) return SQLITE_CANTOPEN;
  auto* memory = new char[static_cast<std::size_t>(real_vfs->szOsFile)]();
  ours->real = reinterpret_cast<sqlite3_file*>(memory);
  const int result = real_vfs->xOpen(real_vfs, name, ours->real, flags, out_flags);
  if (result != SQLITE_OK) {
    delete[] memory;
    return result;
  }
  ours->base.pMethods = &methods;
  return SQLITE_OK;
}

int erase(sqlite3_vfs*, const char* name, int sync_folder) {
  return step_of([&] { return real_vfs->xDelete(real_vfs, name, sync_folder); });
}
int access(sqlite3_vfs*, const char* name, int flags, int* result) {
  return real_vfs->xAccess(real_vfs, name, flags, result);
}
int full_name(sqlite3_vfs*, const char* name, int size_of, char* out) {
  return real_vfs->xFullPathname(real_vfs, name, size_of, out);
}

}  // namespace

void FailingDisk::fail(int after, int code, bool stays) { state = {after, code, stays, false, 0, false}; }
void FailingDisk::fail_late(int after, int code) { state = {after, code, false, true, 0, false}; }
void FailingDisk::work() { state.after = 0; }
int FailingDisk::steps() { return state.steps; }
bool FailingDisk::failed() { return state.failed; }

void FailingDisk::install() {
  static sqlite3_vfs ours;
  if (real_vfs != nullptr) return;
  real_vfs = sqlite3_vfs_find(nullptr);
  ours = *real_vfs;
  ours.szOsFile = sizeof(File);
  ours.zName = "failing";
  ours.xOpen = open;
  ours.xDelete = erase;
  ours.xAccess = access;
  ours.xFullPathname = full_name;
  sqlite3_vfs_register(&ours, 1);
}

}  // namespace sprong::fault
