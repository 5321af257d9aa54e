// Import: forms and items from CSV. All rows or none; every broken rule names its line.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "session/session.hpp"

namespace sprong::session {

/// What to do with a form whose code is there already with other content.
enum class SameCode { refuse, replace };

struct ImportResult {
  int forms = 0;      ///< forms added or replaced
  int items = 0;      ///< items added
  int unchanged = 0;  ///< forms or rows that were there already
};

/// The largest file that is read, in bytes.
inline constexpr std::size_t import_limit = 50'000'000;

/// Reads it whole. Errors: file.is-folder {file}, file.unreadable {file, reason}, file.too-large {file, limit}.
base::Result<std::string> read_import_file(const std::filesystem::path& file);

/// Adds what is in a file; its header tells forms from items. `name` is how the file is called in errors. It may be
/// written in any encoding of encoding.hpp: say which when it is not UTF-8.
base::Result<ImportResult> import_csv(Session& session, const std::string& bytes, const std::string& name,
                                      SameCode same_code = SameCode::refuse);

}  // namespace sprong::session
