// Geometry: points, rectangles and colours, in the units of the drawing at 1920x1080.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sprong::stage {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  float width = 0;
  float height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  constexpr Rect() = default;
  /// All four or none, so that {x, y} is a Point and nothing else.
  constexpr Rect(float left, float top, float wide, float high) : x(left), y(top), width(wide), height(high) {}

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] bool contains(Point point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }
  /// Smaller by `by` on all sides (negative: larger).
  [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
  [[nodiscard]] Rect inset(float across, float down) const {
    return {x + across, y + down, width - 2 * across, height - 2 * down};
  }
  [[nodiscard]] Rect moved(float across, float down) const { return {x + across, y + down, width, height}; }
  /// What both have in common; of no size when they do not touch.
  [[nodiscard]] Rect cut(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
  }
  bool operator==(const Rect&) const = default;
};

/// Red, green, blue and opacity, 0 to 255 each, not premultiplied.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  constexpr Colour() = default;
  /// 0xRRGGBB.
  constexpr explicit Colour(std::uint32_t rgb)
      : red(static_cast<std::uint8_t>(rgb >> 16)),
        green(static_cast<std::uint8_t>(rgb >> 8)),
        blue(static_cast<std::uint8_t>(rgb)) {}
  constexpr Colour(std::uint8_t r, std::uint8_t g, std::uint8_t b, std::uint8_t a = 255)
      : red(r), green(g), blue(b), alpha(a) {}

  /// The same colour with its opacity times `share` (0 to 1).
  [[nodiscard]] Colour faded(float share) const {
    Colour result = *this;
    result.alpha = static_cast<std::uint8_t>(std::lround(static_cast<float>(alpha) * std::clamp(share, 0.0F, 1.0F)));
    return result;
  }
  bool operator==(const Colour&) const = default;
};

/// `share` 0 gives `from`, 1 gives `to`.
inline Colour mixed(Colour from, Colour to, float share) {
  const auto blend = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share));
  };
  return {blend(from.red, to.red), blend(from.green, to.green), blend(from.blue, to.blue), blend(from.alpha, to.alpha)};
}

}  // namespace sprong::stage
