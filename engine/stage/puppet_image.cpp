#include "stage/puppet_image.hpp"

#include <algorithm>
#include <cmath>

namespace sprong::stage {

namespace {

constexpr std::uint32_t colour_bits = 0x00FFFFFF;

std::uint32_t opacity(std::uint32_t pixel) { return pixel >> 24; }

std::uint32_t packed(Colour colour) {
  return (std::uint32_t{colour.alpha} << 24) | (std::uint32_t{colour.red} << 16) | (std::uint32_t{colour.green} << 8) |
         colour.blue;
}

/// `over` on `under`, neither premultiplied.
std::uint32_t laid_over(std::uint32_t under, std::uint32_t over) {
  const std::uint32_t top = opacity(over);
  const std::uint32_t low = opacity(under) * (255 - top) / 255;
  const std::uint32_t whole = top + low;
  if (top == 255 || low == 0) return over;
  std::uint32_t result = whole << 24;
  for (const unsigned shift : {0U, 8U, 16U}) {
    const std::uint32_t mixed = (((over >> shift) & 255) * top + ((under >> shift) & 255) * low) / whole;
    result |= mixed << shift;
  }
  return result;
}

/// A place in a picture in 1/256 of a pixel: opacity between its four neighbours, the colour of the most opaque of
/// them.
std::uint32_t sampled(const Pixels& picture, int x, int y) {
  const int left = x >> 8;
  const int top = y >> 8;
  const auto at = [&](int across, int down) -> std::uint32_t {
    if (across < 0 || down < 0 || across >= picture.width || down >= picture.height) return 0;
    return picture.row(down)[across];
  };
  const std::array<std::uint32_t, 4> near{at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)};
  if (near[0] == near[1] && near[1] == near[2] && near[2] == near[3]) return near[0];
  const auto right = static_cast<std::uint32_t>(x & 255);
  const auto down = static_cast<std::uint32_t>(y & 255);
  const std::uint32_t upper = opacity(near[0]) * (256 - right) + opacity(near[1]) * right;
  const std::uint32_t lower = opacity(near[2]) * (256 - right) + opacity(near[3]) * right;
  const std::uint32_t covered = (upper * (256 - down) + lower * down + (1U << 15)) >> 16;
  const std::uint32_t most = *std::max_element(near.begin(), near.end());
  return (covered << 24) | (most & colour_bits);
}

/// The whole pixels that a turned rectangle may touch.
struct Bounds {
  int left;
  int top;
  int right;
  int bottom;
};

Bounds bounds_of(const Pixels& piece, Point corner, float sine, float cosine, Point pivot, const Pixels& onto) {
  float left = 1e9F;
  float top = 1e9F;
  float right = -1e9F;
  float bottom = -1e9F;
  for (const float across : {corner.x, corner.x + static_cast<float>(piece.width)}) {
    for (const float down : {corner.y, corner.y + static_cast<float>(piece.height)}) {
      const float x = pivot.x + (across - pivot.x) * cosine - (down - pivot.y) * sine;
      const float y = pivot.y + (across - pivot.x) * sine + (down - pivot.y) * cosine;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
  }
  return {std::max(0, static_cast<int>(std::floor(left)) - 1), std::max(0, static_cast<int>(std::floor(top)) - 1),
          std::min(onto.width, static_cast<int>(std::ceil(right)) + 1),
          std::min(onto.height, static_cast<int>(std::ceil(bottom)) + 1)};
}

/// Sums over a window of 2 `radius` + 1 pixels along a line of `count` pixels that are `step` apart.
void blur_line(const std::uint8_t* from, std::uint8_t* into, int count, int step, int radius) {
  const int window = 2 * radius + 1;
  const auto at = [&](int place) -> int {
    return place < 0 || place >= count ? 0 : from[static_cast<std::ptrdiff_t>(place) * step];
  };
  int sum = 0;
  for (int place = -radius; place <= radius; ++place) sum += at(place);
  for (int place = 0; place < count; ++place) {
    into[static_cast<std::ptrdiff_t>(place) * step] = static_cast<std::uint8_t>((sum + radius) / window);
    sum += at(place + radius + 1) - at(place - radius);
  }
}

float smooth(float share) {
  const float inside = std::clamp(share, 0.0F, 1.0F);
  return inside * inside * (3 - 2 * inside);
}

/// Noise that is the same on every machine.
class Grain {
 public:
  /// Between -1 and 1.
  float next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    m_state ^= m_state << 5;
    return static_cast<float>(m_state >> 8) / 8388608.0F - 1;
  }

 private:
  std::uint32_t m_state = 2463534242U;
};

/// The strength of every thread of a cloth, about 1.
std::vector<float> threads(int count, Grain& grain) {
  constexpr float uneven = 0.022F;
  std::vector<float> result(static_cast<std::size_t>(count));
  float before = 0;
  for (float& thread : result) {
    const float now = grain.next();
    thread = uneven * (now + before) / 2;
    before = now;
  }
  return result;
}

constexpr int shades = 2048;

struct Shade {
  float red = 0;
  float green = 0;
  float blue = 0;
};

/// The colours of a wall by the distance from the lamp, in steps too small to see.
std::vector<Shade> shades_of(const std::array<Colour, 6>& colours) {
  std::vector<Shade> result;
  result.reserve(shades + 1);
  for (int step = 0; step <= shades; ++step) {
    const float place = static_cast<float>(step) / shades * static_cast<float>(colours.size() - 1);
    const auto from = std::min(static_cast<std::size_t>(place), colours.size() - 2);
    const float part = place - static_cast<float>(from);
    const auto between = [part](std::uint8_t a, std::uint8_t b) {
      return static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part;
    };
    const Colour a = colours[from];
    const Colour b = colours[from + 1];
    result.push_back({between(a.red, b.red), between(a.green, b.green), between(a.blue, b.blue)});
  }
  return result;
}

std::uint32_t channel(float value) { return static_cast<std::uint32_t>(std::clamp(value, 0.0F, 255.0F)); }

}  // namespace

Pixels::Pixels(const Image& image) : Pixels(image.width, image.height) {
  const std::uint8_t* from = image.pixels.data();
  for (std::uint32_t& pixel : at) {
    pixel = (std::uint32_t{from[3]} << 24) | (std::uint32_t{from[0]} << 16) | (std::uint32_t{from[1]} << 8) | from[2];
    from += 4;
  }
}

void lay_turned(const Pixels& piece, Point corner, float degrees, Point pivot, Pixels& onto) {
  const float sine = std::sin(degrees * 0.0174532925F);
  const float cosine = std::cos(degrees * 0.0174532925F);
  const Bounds box = bounds_of(piece, corner, sine, cosine, pivot, onto);
  // Back into the piece, in 1/65536 of a pixel; its pixels have their centres at a half.
  constexpr float one = 65536;
  const auto step_x = static_cast<std::int64_t>(cosine * one);
  const auto step_y = static_cast<std::int64_t>(-sine * one);
  for (int y = box.top; y < box.bottom; ++y) {
    const float across = static_cast<float>(box.left) + 0.5F - pivot.x;
    const float down = static_cast<float>(y) + 0.5F - pivot.y;
    auto from_x = static_cast<std::int64_t>((pivot.x + across * cosine + down * sine - corner.x - 0.5F) * one);
    auto from_y = static_cast<std::int64_t>((pivot.y - across * sine + down * cosine - corner.y - 0.5F) * one);
    std::uint32_t* row = onto.row(y);
    for (int x = box.left; x < box.right; ++x) {
      const std::uint32_t pixel = sampled(piece, static_cast<int>(from_x >> 8), static_cast<int>(from_y >> 8));
      if (opacity(pixel) != 0) row[x] = laid_over(row[x], pixel);
      from_x += step_x;
      from_y += step_y;
    }
  }
}

SoftMask shrunk(const Pixels& picture, int side, int margin) {
  SoftMask mask;
  mask.step = std::max(1, (picture.width + side - 1) / side);
  const int inner = (picture.width + mask.step - 1) / mask.step;
  mask.margin = margin;
  mask.side = inner + 2 * margin;
  mask.at.resize(static_cast<std::size_t>(mask.side) * static_cast<std::size_t>(mask.side));
  std::vector<std::uint32_t> sums(static_cast<std::size_t>(inner));
  const auto area = static_cast<std::uint32_t>(mask.step * mask.step);
  for (int y = 0; y < inner; ++y) {
    std::fill(sums.begin(), sums.end(), 0U);
    const int last = std::min(picture.height, (y + 1) * mask.step);
    for (int from = y * mask.step; from < last; ++from) {
      const std::uint32_t* row = picture.row(from);
      for (int x = 0; x < picture.width; ++x) sums[static_cast<std::size_t>(x / mask.step)] += opacity(row[x]);
    }
    const auto begin = static_cast<std::size_t>((y + margin) * mask.side + margin);
    for (std::size_t x = 0; x < sums.size(); ++x) mask.at[begin + x] = static_cast<std::uint8_t>(sums[x] / area);
  }
  return mask;
}

void blur(SoftMask& mask, int radius) {
  if (radius < 1) return;
  std::vector<std::uint8_t> other(mask.at.size());
  for (int pass = 0; pass < 3; ++pass) {
    for (int y = 0; y < mask.side; ++y) {
      const std::ptrdiff_t begin = static_cast<std::ptrdiff_t>(y) * mask.side;
      blur_line(mask.at.data() + begin, other.data() + begin, mask.side, 1, radius);
    }
    for (int x = 0; x < mask.side; ++x) {
      blur_line(other.data() + x, mask.at.data() + x, mask.side, mask.side, radius);
    }
  }
}

Pixels shadow_of(const SoftMask& mask, Point lamp, float reach, Colour colour) {
  constexpr float outshone = 0.88F;  // of the shadow, where the lamp is
  Pixels result(mask.side, mask.side);
  const std::uint32_t tone = packed(colour) & colour_bits;
  std::size_t at = 0;
  for (int y = 0; y < mask.side; ++y) {
    for (int x = 0; x < mask.side; ++x, ++at) {
      const float far = std::hypot(static_cast<float>(x) - lamp.x, static_cast<float>(y) - lamp.y) / reach;
      const float strength = (1 - outshone * smooth(1 - far)) * static_cast<float>(colour.alpha) / 255;
      result.at[at] = tone | (static_cast<std::uint32_t>(static_cast<float>(mask.at[at]) * strength) << 24);
    }
  }
  return result;
}

Pixels glow_of(const SoftMask& mask, Point lamp, float reach, Colour colour) {
  Pixels result(mask.side, mask.side);
  const std::uint32_t tone = packed(colour) & colour_bits;
  std::size_t at = 0;
  for (int y = 0; y < mask.side; ++y) {
    for (int x = 0; x < mask.side; ++x, ++at) {
      const float far = std::hypot(static_cast<float>(x) - lamp.x, static_cast<float>(y) - lamp.y) / reach;
      const float strength = smooth(1 - far) * static_cast<float>(colour.alpha) / 255;
      const float open = static_cast<float>(255 - mask.at[at]);
      result.at[at] = tone | (static_cast<std::uint32_t>(open * strength) << 24);
    }
  }
  return result;
}

Pixels wall(const WallLook& look) {
  Pixels result(look.width, look.height);
  Grain grain;
  const std::vector<Shade> colours = shades_of(look.colours);
  const std::vector<float> warp = threads(look.width, grain);
  const std::vector<float> weft = threads(look.height, grain);
  const Shade& none = colours.back();
  for (int y = 0; y < look.height; ++y) {
    const float down = (static_cast<float>(y) - look.lamp.y) / look.reach.height;
    const float lit = 1 - smooth((static_cast<float>(y) - look.floor) / look.floor_fade);
    const float thread = weft[static_cast<std::size_t>(y)];
    std::uint32_t* row = result.row(y);
    for (int x = 0; x < look.width; ++x) {
      const float across = (static_cast<float>(x) - look.lamp.x) / look.reach.width;
      const float far = std::min(1.0F, std::sqrt(across * across + down * down));
      const Shade& shade = colours[static_cast<std::size_t>(far * shades)];
      const float woven = 1 + (thread + warp[static_cast<std::size_t>(x)]) * (1 - far * far);
      const float noise = grain.next() * 1.1F + 0.5F;  // also breaks the steps between two colours
      const auto part = [&](float light, float dark) { return channel(dark + (light * woven - dark) * lit + noise); };
      row[x] = 0xFF000000U | (part(shade.red, none.red) << 16) | (part(shade.green, none.green) << 8) |
               part(shade.blue, none.blue);
    }
  }
  return result;
}

Pixels dark_round(int width, int height, Point lamp, float radius, float softness, Colour colour) {
  Pixels result(width, height);
  const std::uint32_t tone = packed(colour) & colour_bits;
  for (int y = 0; y < height; ++y) {
    std::uint32_t* row = result.row(y);
    for (int x = 0; x < width; ++x) {
      const float far = std::hypot(static_cast<float>(x) + 0.5F - lamp.x, static_cast<float>(y) + 0.5F - lamp.y);
      const float dark = smooth((far - radius) / softness) * static_cast<float>(colour.alpha);
      row[x] = tone | (static_cast<std::uint32_t>(dark + 0.5F) << 24);
    }
  }
  return result;
}

}  // namespace sprong::stage
