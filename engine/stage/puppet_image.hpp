// Puppet images: what a shadow theatre needs of pixels. A figure put together of pieces that turn, the soft light and
// shadow that it makes, a wall in lamplight, and the dark round a lamp. Knows no window.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "stage/geometry.hpp"
#include "stage/image.hpp"

namespace sprong::stage {

/// Opacity in the highest byte, then red, green, blue; not premultiplied: as the renderer takes it.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> at;

  Pixels() = default;
  Pixels(int wide, int high)
      : width(wide), height(high), at(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high)) {}
  explicit Pixels(const Image& image);
  [[nodiscard]] std::uint32_t* row(int y) {
    return at.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  [[nodiscard]] const std::uint32_t* row(int y) const {
    return at.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
};

/// Lays `piece` over `onto`, its corner at `corner`, turned by `degrees` (clockwise) round `pivot`; all in pixels of
/// `onto`.
void lay_turned(const Pixels& piece, Point corner, float degrees, Point pivot, Pixels& onto);

/// The opacity of a picture, smaller and with an empty margin round it.
struct SoftMask {
  int side = 0;    ///< pixels, margins included
  int margin = 0;  ///< pixels on every side
  int step = 1;    ///< pixels of the picture to one of the mask
  std::vector<std::uint8_t> at;
};
/// Of a square picture: about `side` pixels wide, with a `margin`.
SoftMask shrunk(const Pixels& picture, int side, int margin);
/// Blurred three times over by `radius` pixels to each side, which is nearly a Gaussian.
void blur(SoftMask& mask, int radius);
/// The shadow: `mask` as opacity of `colour`, fainter towards `lamp` (pixels of the mask), within `reach` of it.
Pixels shadow_of(const SoftMask& mask, Point lamp, float reach, Colour colour);
/// The light that comes through: what `mask` leaves open, most at `lamp` (pixels of the mask) and gone at `reach` from
/// it.
Pixels glow_of(const SoftMask& mask, Point lamp, float reach, Colour colour);

/// A wall of cloth in the light of one lamp. All in pixels.
struct WallLook {
  int width = 1;
  int height = 1;
  Point lamp;
  Size reach;       ///< how far the light comes, across and down
  float floor = 0;  ///< below it the light is gone, over `floor_fade` pixels
  float floor_fade = 1;
  std::array<Colour, 6> colours;  ///< from the lamp outwards; the last is where no light comes
  bool operator==(const WallLook&) const = default;
};
Pixels wall(const WallLook& look);

/// A hole of light in the dark: `colour`, clear within `radius` of `lamp`, full from `radius + softness` on. All in
/// pixels.
Pixels dark_round(int width, int height, Point lamp, float radius, float softness, Colour colour);

}  // namespace sprong::stage
