// Transcripts: every quartet game on screen of a session, as JSON Lines.
#pragma once

#include <string>

#include "base/result.hpp"
#include "session/document.hpp"

namespace sprong::session {

/// The games in the order of tables and numbers, counted from 1; games with printed cards have no transcript. Empty
/// when there are none. Errors: those of replay(), for a file whose games do not follow the rules.
base::Result<std::string> transcripts(const Document& document);
/// Those of several meetings, counted on from one to the next.
base::Result<std::string> transcripts(const std::vector<const Document*>& documents);

}  // namespace sprong::session
