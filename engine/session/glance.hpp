// Glance: what a list of sessions shows of a file, without opening the session.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "session/records.hpp"

namespace sprong::session {

/// Reads the meeting's record and nothing else; takes no lock and changes nothing, so that a hundred files
/// are looked at in the blink of an eye. What it says is not checked against the rest of the file.
/// Errors: session.not-found, session.not-a-session, session.damaged, session.cannot-open, session.disk-error.
base::Result<Meeting> glance(const std::filesystem::path& path);

}  // namespace sprong::session
