// Image: a picture in memory, and reading, writing and resizing it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace sprong::stage {

/// Eight bits each of red, green, blue and opacity (not premultiplied), row by row from the top.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  ///< width * height * 4

  [[nodiscard]] const std::uint8_t* at(int x, int y) const {
    return pixels.data() +
           4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  }
  [[nodiscard]] std::uint8_t* at(int x, int y) {
    return pixels.data() +
           4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  }
};

Image blank_image(int width, int height);

/// Largest width and height of a picture, pixels.
inline constexpr int most_image_side = 8192;

/// The bytes of a file; empty when it cannot be read.
std::vector<unsigned char> bytes_of(const std::filesystem::path& file);

/// Reads a PNG. Memory is limited by what its size can need, so that a small file cannot take all of it.
/// Code stage.unreadable-picture.
base::Result<Image> read_png(const std::filesystem::path& file);
/// Only the size, from the header. Code stage.unreadable-picture.
struct ImageSize {
  int width = 0;
  int height = 0;
};
base::Result<ImageSize> read_png_size(const std::filesystem::path& file);
/// Code stage.cannot-write.
base::Result<void> write_png(const std::filesystem::path& file, const Image& image);

/// A part of a picture, in its pixels; may lie between pixels.
struct Part {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};
/// `part` of `image` at another size: averaged when smaller, interpolated when larger. Colours are weighed by opacity.
Image resized(const Image& image, const Part& part, int width, int height);
/// A tile of tile_width x tile_height target pixels, repeated over the size asked for.
Image repeated(const Image& tile, double tile_width, double tile_height, int width, int height);
/// `over` on top of the opaque `under`, its opacity times `share` (0 to 1); both of one size.
Image laid(const Image& under, const Image& over, float share);
/// The edges (slice pixels wide in `image`, scaled by `scale`) unstretched, the rest stretched.
Image nine_sliced(const Image& image, int slice, double scale, int width, int height);

}  // namespace sprong::stage
