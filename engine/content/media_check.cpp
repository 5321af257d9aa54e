#include "content/media_check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "content/files.hpp"
#include "content/picture_check.hpp"

namespace sprong::content {
namespace {

std::string limit_in_kilobytes(std::size_t limit) { return std::to_string(limit / 1000); }

void check_png(const MediaUse& use, std::string_view bytes, Findings& findings) {
  const PictureCheck check = check_picture(bytes);
  switch (check.fault) {
    case PictureFault::none:
      break;
    case PictureFault::not_png:
      findings.error("pack.picture-not-png", use.place, {{"file", use.path}});
      break;
    case PictureFault::damaged:
      findings.error("pack.picture-damaged", use.place, {{"file", use.path}});
      break;
    case PictureFault::too_many_pixels:
      findings.error("pack.picture-too-large", use.place,
                     {{"file", use.path},
                      {"width", std::to_string(check.width)},
                      {"height", std::to_string(check.height)},
                      {"limit", std::to_string(picture_pixel_limit)}});
      break;
  }
}

void check_sound(const MediaUse& use, std::string_view bytes, Findings& findings) {
  const bool ogg = use.path.ends_with(".ogg") && bytes.starts_with("OggS");
  const bool wav =
      use.path.ends_with(".wav") && bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WAVE";
  if (!ogg && !wav) findings.error("pack.sound-not-ogg-or-wav", use.place, {{"file", use.path}});
}

void check_file(const std::filesystem::path& folder, const MediaUse& use, Findings& findings) {
  const std::filesystem::path path = folder / use.path;
  if (!stays_inside(folder, path)) {
    findings.error("pack.path-leaves-pack", use.place, {{"path", use.path}});
    return;
  }
  const std::size_t limit = use.kind == MediaKind::picture ? picture_file_limit : sound_file_limit;
  const FileBytes file = read_file(path, limit);
  const Arguments arguments{{"file", use.path}, {"limit", limit_in_kilobytes(limit)}};
  switch (file.state) {
    case FileState::missing:
      findings.error("pack.media-missing", use.place, arguments);
      break;
    case FileState::unreadable:
      findings.error("pack.media-unreadable", use.place, arguments);
      break;
    case FileState::too_large:
      findings.error("pack.media-file-too-large", use.place, arguments);
      break;
    case FileState::read:
      if (use.kind == MediaKind::picture) {
        check_png(use, file.bytes, findings);
      } else {
        check_sound(use, file.bytes, findings);
      }
      break;
  }
}

bool is_media(const std::filesystem::path& path) {
  const std::string kind = case_folded(path.extension().string());
  return kind == ".png" || kind == ".ogg" || kind == ".wav";
}

/// Only folders in which something is used are looked through: what else an author keeps is theirs.
void warn_unused(const std::filesystem::path& folder, const std::set<std::string>& used, Findings& findings) {
  std::set<std::filesystem::path> folders;
  for (const std::string& path : used) folders.insert(std::filesystem::path(path).parent_path());
  for (const auto& part : folders) {
    std::error_code failure;
    for (auto entry = std::filesystem::directory_iterator(folder / part, failure);
         !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
      const std::string path = (part / entry->path().filename()).generic_string();
      if (!is_media(entry->path()) || used.contains(path)) continue;
      findings.warning("pack.unused-file", {(folder / path).generic_string(), 0}, {{"file", path}});
    }
  }
}

}  // namespace

bool stays_inside(const std::filesystem::path& folder, const std::filesystem::path& path) {
  std::error_code failure;
  const auto outer = std::filesystem::weakly_canonical(std::filesystem::absolute(folder, failure), failure);
  if (failure) return false;
  const auto inner = std::filesystem::weakly_canonical(std::filesystem::absolute(path, failure), failure);
  if (failure) return false;
  // A path that ends in a slash has an empty last part.
  const auto end = outer.has_filename() ? outer.end() : std::prev(outer.end());
  return std::mismatch(outer.begin(), end, inner.begin(), inner.end()).first == end;
}

void check_media(const std::filesystem::path& folder, const std::vector<MediaUse>& uses, Findings& findings) {
  // In a pack that could not be read in full, nobody knows what is unused.
  const bool all_uses_known = !findings.failed();
  std::set<std::string> used;
  std::set<std::pair<std::string, MediaKind>> seen;
  for (const MediaUse& use : uses) {
    used.insert(use.path);
    if (seen.insert({use.path, use.kind}).second) check_file(folder, use, findings);
  }
  if (all_uses_known) warn_unused(folder, used, findings);
}

}  // namespace sprong::content
