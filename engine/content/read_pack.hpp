// Reading content packs: XML in, immutable values or all diagnostics out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"

namespace sprong::content {

/// What reading a pack gave: a pack only when there is no error; warnings stand beside it.
struct PackReading {
  std::optional<Pack> pack;
  std::vector<base::Diagnostic> diagnostics;  ///< sorted by file and line
};

/// Whether pictures and sounds are opened and decoded as well.
enum class Media { check, skip };

/// Reads the pack in `folder` (its pack.xml and all files that this includes). Collects every
/// error of every file; never puts a default in place of a bad value.
PackReading read_pack(const std::filesystem::path& folder, Media media = Media::check);

/// Reads a pack from the sources that a session kept (Pack::sources). Pictures are looked for in
/// `folder`, which may be empty.
PackReading read_pack(const std::vector<SourceFile>& sources, const std::filesystem::path& folder);

}  // namespace sprong::content
