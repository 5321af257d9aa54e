// Publish: a finished file gets its name at once, and never over another file; a folder's name is on disk.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace sprong::session {

/// Error: session.already-exists.
base::Result<void> check_free(const std::filesystem::path& path);

/// Where `path` is written before it is finished; `id` tells one attempt from another.
std::filesystem::path unfinished_name(const std::filesystem::path& path, const std::string& id);

/// Removes what attempts at `path` left behind that were killed: it holds what people wrote.
void remove_unfinished(const std::filesystem::path& path);

/// Brings the names in the folder of `path` to the disk: a new one, or that one is gone.
void sync_folder(const std::filesystem::path& path);

/// Makes a folder and those above it where they are missing, and brings their names to the disk. What fails is met when
/// a file is made in it.
void make_folder(const std::filesystem::path& folder);

/// Gives the file `unfinished`, which is on disk, the name `path` in the same folder; when that fails it is removed.
/// Errors: session.already-exists, session.cannot-open.
base::Result<void> publish(const std::filesystem::path& unfinished, const std::filesystem::path& path);

}  // namespace sprong::session
