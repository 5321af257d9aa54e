// Theatre: the textures of a puppet on its wall, made anew only where something moved.
//
// What is asked while a frame is laid out is made in finish(), when the frame is drawn.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "stage/puppet_image.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace sprong::stage {

/// A figure of pieces that turn. Lengths in units of `size`, the side of its square.
struct Puppet {
  struct Piece {
    std::filesystem::path picture;
    Rect box;
    Point pivot;
    float degrees = 0;  ///< clockwise
    bool operator==(const Piece&) const = default;
  };
  std::filesystem::path figure;  ///< the whole of it, as it is at rest
  std::filesystem::path body;    ///< without its pieces
  float size = 1;
  std::vector<Piece> pieces;  ///< what comes later lies on top
  bool operator==(const Puppet&) const = default;
};

/// What the lamp makes of a puppet. Lengths in units of the puppet.
struct PuppetLight {
  Point lamp;
  Colour shadow;  ///< its opacity is that of the darkest place
  Colour glow;    ///< light that comes through the openings and over their edges
  bool operator==(const PuppetLight&) const = default;
};

class Theatre {
 public:
  explicit Theatre(SDL_Renderer* renderer) : m_renderer(renderer) {}
  ~Theatre() { clear(); }
  Theatre(const Theatre&) = delete;
  Theatre& operator=(const Theatre&) = delete;

  struct Shown {
    SDL_Texture* figure = nullptr;
    SDL_Texture* shadow = nullptr;
    SDL_Texture* glow = nullptr;
    float margin = 0;  ///< of shadow and glow round the figure, as a share of its side
  };
  /// The puppet at `side` pixels; none when it has no picture.
  Shown puppet(const Puppet& puppet, const PuppetLight& light, int side);
  SDL_Texture* wall(const WallLook& look);
  /// Soft darkness for a rectangle of this many pixels; made small, to be stretched.
  SDL_Texture* dark(int width, int height, Point lamp, float radius, float softness, Colour colour);
  /// Makes what was asked since the last time. Call once a frame, before drawing.
  void finish();
  void clear();

 private:
  struct Cast {
    Puppet puppet;
    PuppetLight light;
    int side = 0;
    Pixels whole;
    Pixels body;
    std::vector<Pixels> pieces;
    Pixels scratch;
    Shown shown;
    bool drawn = false;
    long used = 0;
  };
  void load(Cast& cast);
  void draw(Cast& cast);
  SDL_Texture* made(int width, int height, bool opaque);
  void drop(Cast& cast);

  SDL_Renderer* m_renderer;
  std::map<std::string, Cast> m_casts;  ///< by figure and side
  std::vector<std::function<void()>> m_late;
  WallLook m_wall_look;
  SDL_Texture* m_wall = nullptr;
  SDL_Texture* m_dark = nullptr;
  int m_dark_width = 0;
  int m_dark_height = 0;
  long m_frame = 0;
};

}  // namespace sprong::stage
