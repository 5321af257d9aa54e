// Whether a picture of a pack can be shown: decoded once, with a bound on the memory that it may take.
#pragma once

#include <cstddef>
#include <string_view>

namespace sprong::content {

/// Width and height that a picture may have at most, in pixels: what graphics cards take everywhere.
inline constexpr unsigned picture_pixel_limit = 4096;
/// A picture file may have at most this many bytes.
inline constexpr std::size_t picture_file_limit = 8'000'000;

enum class PictureFault { none, not_png, too_many_pixels, damaged };

struct PictureCheck {
  PictureFault fault = PictureFault::none;
  unsigned width = 0;  ///< in pixels, as the file says; 0 when it is no PNG
  unsigned height = 0;
};

/// Decodes the bytes of a PNG file and throws the pixels away.
PictureCheck check_picture(std::string_view bytes);

}  // namespace sprong::content
