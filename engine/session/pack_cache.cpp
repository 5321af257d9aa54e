#include "session/pack_cache.hpp"

#include <algorithm>
#include <mutex>

#include "content/read_pack.hpp"

namespace sprong::session {
namespace {

struct Kept {
  std::vector<content::SourceFile> sources;
  std::filesystem::path folder;
  std::weak_ptr<const content::Pack> pack;
};

bool same_sources(const std::vector<content::SourceFile>& left, const std::vector<content::SourceFile>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const content::SourceFile& one, const content::SourceFile& other) {
                      return one.path == other.path && one.bytes == other.bytes;
                    });
}

}  // namespace

base::Result<std::shared_ptr<const content::Pack>> pack_of(const std::vector<content::SourceFile>& sources,
                                                           const std::filesystem::path& folder) {
  // Compared by the bytes themselves: a file could claim the digest of another pack.
  static std::mutex guard;
  static std::vector<Kept> kept;
  const std::lock_guard lock(guard);
  std::erase_if(kept, [](const Kept& one) { return one.pack.expired(); });
  for (const Kept& one : kept) {
    if (one.folder != folder || !same_sources(one.sources, sources)) continue;
    if (auto pack = one.pack.lock()) return std::shared_ptr<const content::Pack>(std::move(pack));
  }
  content::PackReading reading = content::read_pack(sources, folder);
  if (!reading.pack) {
    base::Errors errors;
    for (const base::Diagnostic& diagnostic : reading.diagnostics) {
      if (diagnostic.severity == base::Severity::error) errors.push_back(diagnostic.error);
    }
    return errors;
  }
  const auto pack = std::make_shared<const content::Pack>(*std::move(reading.pack));
  kept.push_back({sources, folder, pack});
  return pack;
}

}  // namespace sprong::session
