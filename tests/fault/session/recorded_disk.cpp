#include "fault/session/recorded_disk.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <fstream>
#include <map>
#include <optional>

namespace sprong::fault {
namespace {

namespace fs = std::filesystem;
using Kind = DiskStep::Kind;

struct Recording {
  fs::path folder;
  bool powersafe = true;
  Mutant mutant = Mutant::none;
  bool links = true;
  std::map<std::string, int> files;  ///< as the program sees them
  int last_file = 0;
  std::vector<DiskStep> before;
  std::vector<DiskStep> steps;
};
std::optional<Recording> recording;

/// The name in the folder that is recorded; nothing for another place, or when nothing is recorded.
std::optional<std::string> name_of(const char* path) {
  if (!recording || path == nullptr || fs::path(path).parent_path() != recording->folder) return std::nullopt;
  return fs::path(path).filename().string();
}

void note(Kind kind, int file, std::string name = {}, std::int64_t at = 0, std::string bytes = {}) {
  recording->steps.push_back({kind, file, std::move(name), at, std::move(bytes)});
}

void note_made(const std::string& name) {
  recording->files[name] = ++recording->last_file;
  note(Kind::make, recording->last_file, name);
}

void note_unlinked(const std::string& name) {
  note(Kind::unlink, recording->files[name], name);
  recording->files.erase(name);
}

void note_folder_synced() {
  if (recording->mutant != Mutant::deaf_disk) note(Kind::sync_folder, 0);
}

// ---- SQLite's file system layer ----

struct File {
  sqlite3_file base;
  sqlite3_file* real;
  int number;        ///< 0: not in the folder
  bool sync_folder;  ///< a new journal: SQLite syncs its name with its first sync
};

sqlite3_vfs* real_vfs = nullptr;
sqlite3_vfs our_vfs;

File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file)->real; }
bool seen(sqlite3_file* file) { return recording && ours(file)->number != 0; }

int close(sqlite3_file* file) {
  const int result = real(file)->pMethods->xClose(real(file));
  delete[] reinterpret_cast<char*>(real(file));
  return result;
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, size, at);
}
int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  const int result = real(file)->pMethods->xWrite(real(file), from, size, at);
  const auto* bytes = static_cast<const char*>(from);
  if (seen(file)) note(Kind::write, ours(file)->number, {}, at, {bytes, static_cast<std::size_t>(size)});
  return result;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (seen(file)) note(Kind::resize, ours(file)->number, {}, size);
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
  const int result = real(file)->pMethods->xSync(real(file), flags);
  if (!seen(file)) return result;
  note(Kind::sync, ours(file)->number);
  if (ours(file)->sync_folder) note_folder_synced();
  ours(file)->sync_folder = false;
  return result;
}
int size(sqlite3_file* file, sqlite3_int64* bytes) { return real(file)->pMethods->xFileSize(real(file), bytes); }
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int reserved(sqlite3_file* file, int* held) { return real(file)->pMethods->xCheckReservedLock(real(file), held); }
int control(sqlite3_file* file, int what, void* argument) {
  const bool mutant =
      recording && (recording->mutant == Mutant::synchronous_full || recording->mutant == Mutant::synchronous_off);
  if (what == SQLITE_FCNTL_PRAGMA && mutant && seen(file)) {
    char** const words = static_cast<char**>(argument);
    if (sqlite3_stricmp(words[1], "synchronous") == 0 && words[2] != nullptr && words[2][0] == 'E') return SQLITE_OK;
  }
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int traits(sqlite3_file* file) {
  return recording && !recording->powersafe ? 0 : real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods methods = {1,       close,   read,     write,   truncate, sync,   size,
                                    lock,    unlock,  reserved, control, sector,   traits, nullptr,
                                    nullptr, nullptr, nullptr,  nullptr, nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  File* const made = ours(file);
  *made = {};
  const auto name = name_of(path);
  const bool is_new = name && access(path, F_OK) != 0;
  auto* memory = new char[static_cast<std::size_t>(real_vfs->szOsFile)]();
  made->real = reinterpret_cast<sqlite3_file*>(memory);
  const int result = real_vfs->xOpen(real_vfs, path, made->real, flags, out_flags);
  if (result != SQLITE_OK) {
    delete[] memory;
    return result;
  }
  if (is_new) note_made(*name);
  if (name) made->number = recording->files[*name];
  made->sync_folder = is_new && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  made->base.pMethods = &methods;
  return SQLITE_OK;
}

int erase(sqlite3_vfs*, const char* path, int sync_folder) {
  const int result = real_vfs->xDelete(real_vfs, path, sync_folder);
  if (const auto name = name_of(path); name && result == SQLITE_OK) {
    note_unlinked(*name);
    if (sync_folder != 0) note_folder_synced();
  }
  return result;
}

/// The mutants begin with their own setting, and the one that the program asks for passes them by.
int begin_mutant(sqlite3* database, char**, const void*) {
  const char* const setting =
      recording && recording->mutant == Mutant::synchronous_off ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=FULL";
  return sqlite3_exec(database, setting, nullptr, nullptr, nullptr);
}
/// As sqlite3_auto_extension() wants it.
void (*const mutant_entry)() = reinterpret_cast<void (*)()>(begin_mutant);

}  // namespace

// ---- the recording ----

RecordedDisk::RecordedDisk(const fs::path& folder, bool powersafe, Mutant mutant) {
  recording.emplace();
  recording->folder = folder.has_filename() ? folder : folder.parent_path();
  recording->powersafe = powersafe;
  recording->mutant = mutant;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    std::ifstream file(entry.path(), std::ios::binary);
    const int number = recording->files[name] = ++recording->last_file;
    recording->before.push_back({Kind::make, number, name, 0, {}});
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    recording->before.push_back({Kind::write, number, {}, 0, bytes});
    recording->before.push_back({Kind::sync, number, {}, 0, {}});
  }
  recording->before.push_back({Kind::sync_folder, 0, {}, 0, {}});
  real_vfs = sqlite3_vfs_find(nullptr);
  our_vfs = *real_vfs;
  our_vfs.szOsFile = sizeof(File);
  our_vfs.zName = "recorded";
  our_vfs.xOpen = open_file;
  our_vfs.xDelete = erase;
  our_vfs.xAccess = [](sqlite3_vfs*, const char* path, int flags, int* result) {
    return real_vfs->xAccess(real_vfs, path, flags, result);
  };
  our_vfs.xFullPathname = [](sqlite3_vfs*, const char* path, int most, char* out) {
    return real_vfs->xFullPathname(real_vfs, path, most, out);
  };
  sqlite3_vfs_register(&our_vfs, 1);
  if (mutant == Mutant::synchronous_full || mutant == Mutant::synchronous_off) sqlite3_auto_extension(mutant_entry);
}

RecordedDisk::~RecordedDisk() {
  sqlite3_cancel_auto_extension(mutant_entry);
  sqlite3_vfs_unregister(&our_vfs);
  sqlite3_vfs_register(real_vfs, 1);
  recording.reset();
}

const std::vector<DiskStep>& RecordedDisk::before() const { return recording->before; }
const std::vector<DiskStep>& RecordedDisk::steps() const { return recording->steps; }
void RecordedDisk::without_links() { recording->links = false; }
void RecordedDisk::told(int count) { note(Kind::told, 0, {}, count); }

}  // namespace sprong::fault

// ---- our own calls: the linker leads them here ----

namespace fault = sprong::fault;
using Kind = fault::DiskStep::Kind;

extern "C" {

int __real_open(const char* path, int flags, ...);
int __real_fsync(int file);
int __real_link(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_rename(const char* from, const char* to);

int __wrap_open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  const auto name = fault::name_of(path);
  const bool is_new = name && (flags & O_CREAT) != 0 && access(path, F_OK) != 0;
  const int file = __real_open(path, flags, mode);
  if (is_new && file >= 0) fault::note_made(*name);
  return file;
}

int __wrap_fsync(int file) {
  const int result = __real_fsync(file);
  if (!fault::recording) return result;
  const std::filesystem::path path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file));
  if (path == fault::recording->folder) fault::note_folder_synced();
  if (const auto name = fault::name_of(path.c_str())) fault::note(Kind::sync, fault::recording->files[*name]);
  return result;
}

int __wrap_link(const char* from, const char* to) {
  if (fault::recording && !fault::recording->links) {
    errno = EPERM;
    return -1;
  }
  const int result = __real_link(from, to);
  const auto old_name = fault::name_of(from);
  const auto new_name = fault::name_of(to);
  if (result != 0 || !old_name || !new_name) return result;
  const int file = fault::recording->files[*new_name] = fault::recording->files[*old_name];
  fault::note(Kind::link, file, *new_name);
  return result;
}

int __wrap_unlink(const char* path) {
  const int result = __real_unlink(path);
  if (const auto name = fault::name_of(path); name && result == 0) fault::note_unlinked(*name);
  return result;
}

int __wrap_rename(const char* from, const char* to) {
  const int result = __real_rename(from, to);
  const auto old_name = fault::name_of(from);
  const auto new_name = fault::name_of(to);
  if (result != 0 || !old_name || !new_name) return result;
  const int file = fault::recording->files[*new_name] = fault::recording->files[*old_name];
  fault::note(Kind::link, file, *new_name);
  fault::note_unlinked(*old_name);
  return result;
}

}  // extern "C"
