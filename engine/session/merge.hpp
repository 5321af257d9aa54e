// Merge: several session files as one. The same whatever the order of the files, however they are grouped and
// however often one is given.
// @source engine/docs/decisions/0006-merging-meetings.md
#pragma once

#include <filesystem>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "session/document.hpp"

namespace sprong::session {

/// The meetings in these files, each once, by date, title and id. Of two versions of a record the one that was
/// taken back stays, else the higher revision, the higher author, the higher body; never by a clock.
/// The files are not changed and not trusted. `packs` is the folder with content packs, for pictures.
/// Errors, of all files at once: those of Session::open(); merge.other-content for files of one meeting whose
/// content pack or programme differs.
base::Result<std::vector<Document>> read_together(const std::vector<std::filesystem::path>& files,
                                                  const std::filesystem::path& packs);

struct MergeResult {
  int files = 0;
  int meetings = 0;
};

/// Writes those meetings to `out` as one session; `random` gives it its own author. Drafts and undo histories stay
/// behind in the files they are in. There is no `out` unless all went well.
/// Errors: those of read_together(); merge.individual; session.already-exists, session.cannot-open,
/// session.disk-full, session.disk-error.
base::Result<MergeResult> merge(const std::filesystem::path& out, const std::vector<std::filesystem::path>& files,
                                const std::filesystem::path& packs, base::Random random);

}  // namespace sprong::session
