// Remove: erases a whole session.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace sprong::session {

/// Writes zeros over the file and removes it, with its journal and what an interrupted merge left beside it. Copies
/// that people made stay where they are; a disk that keeps old blocks (SSD, USB stick, snapshots, backups) may still
/// hold it. Only for sessions, and only when nobody has it open: else nothing happens to the file. Errors:
/// session.not-found, session.not-a-session, session.damaged, session.open-elsewhere, session.read-only-file,
/// session.cannot-open, session.disk-error {reason}.
base::Result<void> remove_session(const std::filesystem::path& path);

}  // namespace sprong::session
