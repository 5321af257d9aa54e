// Pack cache: the content that session files carry, read once however many sessions hold it.
// Inside this room only.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"

namespace sprong::session {

/// The pack with these sources; pictures are looked for in `folder`, which may be empty.
/// Errors: those of reading a pack.
base::Result<std::shared_ptr<const content::Pack>> pack_of(const std::vector<content::SourceFile>& sources,
                                                           const std::filesystem::path& folder);

}  // namespace sprong::session
