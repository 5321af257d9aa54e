// Zip: an archive made in memory. Inside the export room only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace sprong::exports {

/// Name in the archive and content.
using Member = std::pair<std::string, std::string>;

/// The members in the order given, each with the same fixed time: same members, same bytes, in every time
/// zone. The reason on failure; `format` is named in the error export.failed.
base::Result<std::string> zip(const std::vector<Member>& members, const std::string& format);

}  // namespace sprong::exports
