#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "stage/painter.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

namespace {

constexpr float pi = 3.14159265F;
/// Discs wider than this (pixels) are drawn as polygons: masks of that size would fill the atlas.
constexpr int widest_mask = 512;

enum class MaskKind : std::uint64_t { corner = 1, ring_corner, disc, ring, blur };

std::uint64_t mask_key(MaskKind kind, int first, int second = 0) {
  return (static_cast<std::uint64_t>(kind) << 56) | (static_cast<std::uint64_t>(first) << 24) |
         static_cast<std::uint64_t>(second);
}

std::uint8_t covered(float share) { return static_cast<std::uint8_t>(std::clamp(share, 0.0F, 1.0F) * 255.0F + 0.5F); }

/// Coverage of a ring (inner 0: a disc) round (centre, centre), over size x size pixels.
Mask round_mask(int size, float centre, float outer, float inner) {
  Mask mask{size, size, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size))};
  std::size_t at = 0;
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const float distance = std::hypot(static_cast<float>(x) + 0.5F - centre, static_cast<float>(y) + 0.5F - centre);
      const float outside = std::clamp(outer + 0.5F - distance, 0.0F, 1.0F);
      const float inside = inner <= 0 ? 0.0F : std::clamp(inner + 0.5F - distance, 0.0F, 1.0F);
      mask.coverage[at++] = covered(outside - inside);
    }
  }
  return mask;
}

}  // namespace

Patch Painter::Inside::corner(int radius) {
  const auto [found, added] = masks.try_emplace(mask_key(MaskKind::corner, radius));
  const float round = static_cast<float>(radius);
  if (added) found->second = atlas.add(round_mask(radius, round, round, 0));
  return found->second;
}

Patch Painter::Inside::ring_corner(int radius, int line) {
  const auto [found, added] = masks.try_emplace(mask_key(MaskKind::ring_corner, radius, line));
  const float round = static_cast<float>(radius);
  if (added)
    found->second = atlas.add(round_mask(radius, round, round, std::max(0.0F, round - static_cast<float>(line))));
  return found->second;
}

Patch Painter::Inside::disc(int diameter) {
  const auto [found, added] = masks.try_emplace(mask_key(MaskKind::disc, diameter));
  const float half = static_cast<float>(diameter) / 2;
  if (added) found->second = atlas.add(round_mask(diameter, half, half, 0));
  return found->second;
}

Patch Painter::Inside::ring(int diameter, int line) {
  const auto [found, added] = masks.try_emplace(mask_key(MaskKind::ring, diameter, line));
  const float half = static_cast<float>(diameter) / 2;
  if (added) found->second = atlas.add(round_mask(diameter, half, half, half - static_cast<float>(line) / 4));
  return found->second;
}

/// One corner of a blurred box, three sigma to either side of the corner.
Patch Painter::Inside::blur(int sigma_quarters) {
  const auto [found, added] = masks.try_emplace(mask_key(MaskKind::blur, sigma_quarters));
  if (!added) return found->second;
  const float sigma = static_cast<float>(sigma_quarters) / 4;
  const int size = std::max(2, static_cast<int>(std::ceil(sigma * 3)) * 2);
  std::vector<float> edge(static_cast<std::size_t>(size));
  for (std::size_t at = 0; at < edge.size(); ++at) {
    const float distance = static_cast<float>(at) + 0.5F - static_cast<float>(size) / 2;
    edge[at] = 0.5F * (1 + std::erf(distance / (sigma * 1.41421356F)));
  }
  Mask mask{size, size, {}};
  for (const float down : edge) {
    for (const float across : edge) mask.coverage.push_back(covered(down * across));
  }
  found->second = atlas.add(mask);
  return found->second;
}

void Painter::fill(const Rect& rect, Colour colour) { m_inside->plain(m_inside->rect(rect), m_inside->colour(colour)); }

void Painter::rounded(const Rect& rect, float radius, Colour colour, Corners corners) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  const ImU32 shown = in.colour(colour);
  const int round = std::min({in.length(radius), box.width() / 2, box.height() / 2});
  if (radius <= 0 || round < 1) return in.plain(box, shown);
  const int top = corners == Corners::bottom ? 0 : round;
  const int bottom = corners == Corners::top ? 0 : round;
  in.plain({box.left, box.top + top, box.right, box.bottom - bottom}, shown);
  in.plain({box.left + round, box.top, box.right - round, box.top + top}, shown);
  in.plain({box.left + round, box.bottom - bottom, box.right - round, box.bottom}, shown);
  const Patch patch = in.corner(round);
  const float left = static_cast<float>(box.left);
  const float right = static_cast<float>(box.right);
  const float high = static_cast<float>(box.top);
  const float low = static_cast<float>(box.bottom);
  const float size = static_cast<float>(round);
  const Patch flipped{patch.texture, patch.width, patch.height, patch.u1, patch.v0, patch.u0, patch.v1};
  if (top > 0) {
    in.quad(patch, left, high, left + size, high + size, shown);
    in.quad(flipped, right - size, high, right, high + size, shown);
  }
  if (bottom > 0) {
    const auto upside = [](Patch from) {
      std::swap(from.v0, from.v1);
      return from;
    };
    in.quad(upside(patch), left, low - size, left + size, low, shown);
    in.quad(upside(flipped), right - size, low - size, right, low, shown);
  }
}

void Painter::border(const Rect& rect, float radius, float line, Colour colour) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  const ImU32 shown = in.colour(colour);
  const int wide = in.length(line);
  const int round =
      radius <= 0 ? wide : std::max(wide, std::min({in.length(radius), box.width() / 2, box.height() / 2}));
  in.plain({box.left + round, box.top, box.right - round, box.top + wide}, shown);
  in.plain({box.left + round, box.bottom - wide, box.right - round, box.bottom}, shown);
  in.plain({box.left, box.top + round, box.left + wide, box.bottom - round}, shown);
  in.plain({box.right - wide, box.top + round, box.right, box.bottom - round}, shown);
  const Patch patch = radius <= 0 ? in.atlas.white() : in.ring_corner(round, wide);
  const float left = static_cast<float>(box.left);
  const float right = static_cast<float>(box.right);
  const float top = static_cast<float>(box.top);
  const float bottom = static_cast<float>(box.bottom);
  const float size = static_cast<float>(round);
  const auto turned = [&patch](bool across, bool down) {
    Patch result = patch;
    if (across) std::swap(result.u0, result.u1);
    if (down) std::swap(result.v0, result.v1);
    return result;
  };
  in.quad(turned(false, false), left, top, left + size, top + size, shown);
  in.quad(turned(true, false), right - size, top, right, top + size, shown);
  in.quad(turned(false, true), left, bottom - size, left + size, bottom, shown);
  in.quad(turned(true, true), right - size, bottom - size, right, bottom, shown);
}

void Painter::disc(Point centre, float radius, Colour colour) {
  Inside& in = *m_inside;
  const int diameter = std::max(1, static_cast<int>(std::lround(radius * 2 * in.scale)));
  if (diameter > widest_mask) {
    in.list->AddCircleFilled(in.point(centre), radius * in.scale, in.colour(colour));
    return;
  }
  const float half = static_cast<float>(diameter) / 2;
  const float left = std::round(in.x(centre.x) - half);
  const float top = std::round(in.y(centre.y) - half);
  const float size = static_cast<float>(diameter);
  in.quad(in.disc(diameter), left, top, left + size, top + size, in.colour(colour));
}

void Painter::ring(Point centre, float radius, float line, Colour colour) {
  Inside& in = *m_inside;
  const int diameter = std::max(1, static_cast<int>(std::lround(radius * 2 * in.scale)));
  if (diameter > widest_mask) return arc(centre, radius, line, 0, 1, colour);
  const float half = static_cast<float>(diameter) / 2;
  const float left = std::round(in.x(centre.x) - half);
  const float top = std::round(in.y(centre.y) - half);
  const float size = static_cast<float>(diameter);
  const int quarters = std::max(4, static_cast<int>(std::lround(line * in.scale * 4)));
  in.quad(in.ring(diameter, quarters), left, top, left + size, top + size, in.colour(colour));
}

void Painter::arc(Point centre, float radius, float line, float from, float share, Colour colour) {
  Inside& in = *m_inside;
  const float middle = (radius - line / 2) * in.scale;
  const int steps = std::max(2, static_cast<int>(share * middle * 0.7F));
  in.list->PathClear();
  const ImVec2 at = in.point(centre);
  for (int step = 0; step <= steps; ++step) {
    const float angle = (from + share * static_cast<float>(step) / static_cast<float>(steps)) * 2 * pi - pi / 2;
    in.list->PathLineTo({at.x + std::cos(angle) * middle, at.y + std::sin(angle) * middle});
  }
  in.list->PathStroke(in.colour(colour), ImDrawFlags_None, line * in.scale);
}

void Painter::line(Point from, Point to, float width, Colour colour) {
  Inside& in = *m_inside;
  if (from.x == to.x || from.y == to.y) {  // upright and level lines fall on whole pixels
    const int wide = in.length(width);
    const int left = static_cast<int>(
        std::lround(in.x(std::min(from.x, to.x)) - (from.x == to.x ? static_cast<float>(wide) / 2 : 0)));
    const int top = static_cast<int>(
        std::lround(in.y(std::min(from.y, to.y)) - (from.y == to.y ? static_cast<float>(wide) / 2 : 0)));
    const int length =
        static_cast<int>(std::lround(std::max(std::abs(to.x - from.x), std::abs(to.y - from.y)) * in.scale));
    return in.plain({left, top, left + (from.x == to.x ? wide : length), top + (from.x == to.x ? length : wide)},
                    in.colour(colour));
  }
  in.list->AddLine(in.point(from), in.point(to), in.colour(colour), width * in.scale);
}

void Painter::dashed(Point from, Point to, float width, float dash, float gap, Colour colour) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const float across = (to.x - from.x) / length;
  const float down = (to.y - from.y) / length;
  for (float at = 0; at < length; at += dash + gap) {
    const float end = std::min(at + dash, length);
    line({from.x + across * at, from.y + down * at}, {from.x + across * end, from.y + down * end}, width, colour);
  }
}

void Painter::polygon(const std::vector<Point>& points, Colour colour) {
  Inside& in = *m_inside;
  for (const Point& point : points) in.list->PathLineTo(in.point(point));
  in.list->PathFillConvex(in.colour(colour));
}

void Painter::polygon(const std::vector<Point>& points, Colour top, Colour bottom) {
  Inside& in = *m_inside;
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
  const int begin = in.list->VtxBuffer.Size;
  polygon(points, top);
  ImGui::ShadeVertsLinearColorGradientKeepAlpha(in.list, begin, in.list->VtxBuffer.Size, {0, in.y(low->y)},
                                                {0, in.y(high->y)}, in.colour(top), in.colour(bottom));
}

void Painter::outline(const std::vector<Point>& points, float width, Colour colour, bool closed) {
  Inside& in = *m_inside;
  for (const Point& point : points) in.list->PathLineTo(in.point(point));
  in.list->PathStroke(in.colour(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, width * in.scale);
}

void Painter::dashed_outline(const std::vector<Point>& points, float width, float dash, float gap, Colour colour) {
  for (std::size_t at = 0; at < points.size(); ++at) {
    dashed(points[at], points[(at + 1) % points.size()], width, dash, gap, colour);
  }
}

void Painter::gradient(const Rect& rect, Colour top, Colour bottom) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  in.list->AddRectFilledMultiColor({static_cast<float>(box.left), static_cast<float>(box.top)},
                                   {static_cast<float>(box.right), static_cast<float>(box.bottom)}, in.colour(top),
                                   in.colour(top), in.colour(bottom), in.colour(bottom));
}

void Painter::stripes(const Rect& rect, float step, float width, Colour colour) {
  push_clip(rect);
  // A stripe `width` thick at 45 degrees; `step` is measured across the stripes.
  const float along = step * 1.41421356F;
  for (float at = rect.x - rect.height; at < rect.right(); at += along) {
    line({at, rect.bottom() + width}, {at + rect.height + 2 * width, rect.y - width}, width, colour);
  }
  pop_clip();
}

void Painter::shadow(const Rect& rect, float sigma, float down, Colour colour) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect.moved(0, down));
  const ImU32 shown = in.colour(colour);
  const Patch patch = in.blur(std::max(2, static_cast<int>(std::lround(sigma * in.scale * 4))));
  const int reach = patch.width / 2;
  // A box narrower than the blur shows less of the corner.
  const int across = std::min(reach, box.width() / 2);
  const int upright = std::min(reach, box.height() / 2);
  const float u =
      patch.u0 + (patch.u1 - patch.u0) * static_cast<float>(reach + across) / static_cast<float>(patch.width);
  const float v =
      patch.v0 + (patch.v1 - patch.v0) * static_cast<float>(reach + upright) / static_cast<float>(patch.height);
  const std::array<float, 4> xs{static_cast<float>(box.left - reach), static_cast<float>(box.left + across),
                                static_cast<float>(box.right - across), static_cast<float>(box.right + reach)};
  const std::array<float, 4> ys{static_cast<float>(box.top - reach), static_cast<float>(box.top + upright),
                                static_cast<float>(box.bottom - upright), static_cast<float>(box.bottom + reach)};
  // What is stretched is one pixel of the mask wide: a software renderer takes no thinner strip.
  const float pixel_u = (patch.u1 - patch.u0) / static_cast<float>(patch.width);
  const float pixel_v = (patch.v1 - patch.v0) / static_cast<float>(patch.height);
  struct Strip {
    float from;
    float to;
  };
  const std::array<Strip, 3> us{{{patch.u0, u}, {u - pixel_u, u}, {u, patch.u0}}};
  const std::array<Strip, 3> vs{{{patch.v0, v}, {v - pixel_v, v}, {v, patch.v0}}};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      if (row == 1 && column == 1) continue;  // under the box itself
      if (xs[column + 1] <= xs[column] || ys[row + 1] <= ys[row]) continue;
      in.quad({patch.texture, 0, 0, us[column].from, vs[row].from, us[column].to, vs[row].to}, xs[column], ys[row],
              xs[column + 1], ys[row + 1], shown);
    }
  }
}

}  // namespace sprong::stage
