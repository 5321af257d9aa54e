#include "stage/atlas.hpp"

#include <SDL.h>

#include <algorithm>

#include "base/verify.hpp"

namespace sprong::stage {

namespace {
constexpr int page_side = 1024;
constexpr int gap = 1;  // between masks, so that filtering never reaches a neighbour
}  // namespace

Atlas::~Atlas() { clear(); }

void Atlas::clear() {
  for (const Page& page : m_pages) SDL_DestroyTexture(page.texture);
  m_pages.clear();
  m_white = {};
}

std::size_t Atlas::bytes() const {
  std::size_t total = 0;
  for (const Page& page : m_pages)
    total += static_cast<std::size_t>(page.side) * static_cast<std::size_t>(page.side) * 4;
  return total;
}

Atlas::Page& Atlas::page_for(int width, int height) {
  for (Page& page : m_pages) {
    if (page.x + width + gap > page.side) {
      if (page.y + page.row + gap + height + gap > page.side) continue;
      page.x = gap;
      page.y += page.row + gap;
      page.row = 0;
    }
    if (page.x + width + gap <= page.side && page.y + height + gap <= page.side) return page;
  }
  Page page;
  page.side = std::max(page_side, std::max(width, height) + 2 * gap);
  page.texture =
      SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, page.side, page.side);
  VERIFY(page.texture != nullptr);
  SDL_SetTextureBlendMode(page.texture, SDL_BLENDMODE_BLEND);
  const std::vector<std::uint32_t> empty(static_cast<std::size_t>(page.side) * static_cast<std::size_t>(page.side),
                                         0x00FFFFFF);
  SDL_UpdateTexture(page.texture, nullptr, empty.data(), page.side * 4);
  m_pages.push_back(page);
  return m_pages.back();
}

Patch Atlas::add(const Mask& mask) {
  if (mask.width <= 0 || mask.height <= 0) return {};
  Page& page = page_for(mask.width, mask.height);
  std::vector<std::uint32_t> pixels(mask.coverage.size());
  std::transform(mask.coverage.begin(), mask.coverage.end(), pixels.begin(),
                 [](std::uint8_t coverage) { return 0x00FFFFFFU | (std::uint32_t{coverage} << 24); });
  const SDL_Rect where{page.x, page.y, mask.width, mask.height};
  SDL_UpdateTexture(page.texture, &where, pixels.data(), mask.width * 4);
  const float side = static_cast<float>(page.side);
  Patch patch{page.texture,
              mask.width,
              mask.height,
              static_cast<float>(page.x) / side,
              static_cast<float>(page.y) / side,
              static_cast<float>(page.x + mask.width) / side,
              static_cast<float>(page.y + mask.height) / side};
  page.x += mask.width + gap;
  page.row = std::max(page.row, mask.height);
  return patch;
}

Patch Atlas::white() {
  if (m_white.texture == nullptr) {
    m_white = add({4, 4, std::vector<std::uint8_t>(16, 255)});
    // The middle of the four by four, so that filtering sees only white.
    const float inset = (m_white.u1 - m_white.u0) / 2;
    m_white.u0 = m_white.u1 = m_white.u0 + inset;
    m_white.v0 = m_white.v1 = m_white.v0 + inset;
  }
  return m_white;
}

}  // namespace sprong::stage
