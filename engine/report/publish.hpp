// Publish: what a shared report counts once a meeting was closed, and what changed since an earlier one.
// @source engine/docs/decisions/0007-reports-after-each-other.md
#pragma once

#include "session/document.hpp"

namespace sprong::report {

/// What the shared report of this meeting shows from now on, to be kept when it is closed (session::SetClosed).
/// Forms that came in after an earlier report are counted when nobody's choice follows from both; else those of the
/// earlier report are counted again, or none when one of them was taken back or changed.
session::Publication publication_of(const session::Document& meeting);

}  // namespace sprong::report
