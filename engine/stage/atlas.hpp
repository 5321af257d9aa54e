// Atlas: small masks (glyphs, corners, discs, blurs) packed into textures, white with coverage as opacity.
#pragma once

#include <cstdint>
#include <vector>

#include "stage/glyphs.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace sprong::stage {

/// A place in an atlas. `texture` is none for what has no pixels.
struct Patch {
  SDL_Texture* texture = nullptr;
  int width = 0;
  int height = 0;
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
};

class Atlas {
 public:
  explicit Atlas(SDL_Renderer* renderer) : m_renderer(renderer) {}
  ~Atlas();
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;

  /// Copies a mask into a texture. A mask larger than a page gets a page of its own.
  Patch add(const Mask& mask);
  /// A pixel that is fully covered, for plain fills.
  Patch white();
  /// Forgets everything; all patches become invalid.
  void clear();
  /// Bytes of all pages.
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Page {
    SDL_Texture* texture = nullptr;
    int side = 0;
    int x = 1;
    int y = 1;
    int row = 0;
  };
  Page& page_for(int width, int height);
  SDL_Renderer* m_renderer;
  std::vector<Page> m_pages;
  Patch m_white;
};

}  // namespace sprong::stage
