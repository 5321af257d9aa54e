#include "stage/theatre.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sprong::stage {

namespace {

constexpr int soft_side = 190;   ///< pixels: shadow and glow are made that small, and stretched
constexpr int soft_margin = 30;  ///< pixels of room for the blur
constexpr int shadow_blur = 6;   ///< pixels of the small picture, three times over
constexpr int glow_blur = 1;
constexpr float shadow_reach = 0.46F;  ///< of the side of the figure: nearer to the lamp its light is stronger
constexpr float glow_reach = 0.62F;    ///< of the side of the figure
constexpr int dark_step = 10;          ///< pixels of the screen to one of the dark
constexpr long rest_frames = 90;       ///< unused for so many frames: let go

void fill(SDL_Texture* texture, const Pixels& pixels) {
  if (texture != nullptr) SDL_UpdateTexture(texture, nullptr, pixels.at.data(), pixels.width * 4);
}

Pixels sized(const std::filesystem::path& file, int width, int height) {
  const auto image = read_png(file);
  if (!image || width < 1 || height < 1) return {};
  const Part whole{0, 0, static_cast<double>(image->width), static_cast<double>(image->height)};
  return Pixels(resized(*image, whole, width, height));
}

bool at_rest(const Puppet& puppet) {
  return std::all_of(puppet.pieces.begin(), puppet.pieces.end(),
                     [](const Puppet::Piece& piece) { return piece.degrees == 0; });
}

}  // namespace

SDL_Texture* Theatre::made(int width, int height, bool opaque) {
  SDL_Texture* texture =
      SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, width, height);
  if (texture != nullptr) SDL_SetTextureBlendMode(texture, opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  return texture;
}

void Theatre::drop(Cast& cast) {
  for (SDL_Texture* texture : {cast.shown.figure, cast.shown.shadow, cast.shown.glow}) {
    if (texture != nullptr) SDL_DestroyTexture(texture);
  }
}

void Theatre::clear() {
  for (auto& [name, cast] : m_casts) drop(cast);
  m_casts.clear();
  m_late.clear();
  for (SDL_Texture** texture : {&m_wall, &m_dark}) {
    if (*texture != nullptr) SDL_DestroyTexture(*texture);
    *texture = nullptr;
  }
}

Theatre::Shown Theatre::puppet(const Puppet& puppet, const PuppetLight& light, int side) {
  if (side < 1) return {};
  const auto [found, added] = m_casts.try_emplace(puppet.figure.string() + ":" + std::to_string(side));
  Cast& cast = found->second;
  if (added) {
    const int shrink = (side + soft_side - 1) / soft_side;
    const int small = (side + shrink - 1) / shrink + 2 * soft_margin;
    cast.side = side;
    cast.shown = {made(side, side, false), made(small, small, false), made(small, small, false),
                  static_cast<float>(soft_margin * shrink) / static_cast<float>(side)};
  }
  cast.used = m_frame;
  if (cast.drawn && cast.puppet == puppet && cast.light == light) return cast.shown;
  cast.puppet = puppet;
  cast.light = light;
  cast.drawn = true;
  m_late.emplace_back([this, &cast] { draw(cast); });
  return cast.shown;
}

void Theatre::load(Cast& cast) {
  cast.whole = sized(cast.puppet.figure, cast.side, cast.side);
  if (cast.puppet.pieces.empty()) return;
  cast.body = sized(cast.puppet.body, cast.side, cast.side);
  const float scale = static_cast<float>(cast.side) / cast.puppet.size;
  for (const Puppet::Piece& piece : cast.puppet.pieces) {
    cast.pieces.push_back(sized(piece.picture, static_cast<int>(std::lround(piece.box.width * scale)),
                                static_cast<int>(std::lround(piece.box.height * scale))));
  }
}

void Theatre::draw(Cast& cast) {
  if (cast.whole.at.empty()) load(cast);
  if (cast.whole.at.empty()) return;
  const Pixels* shown = &cast.whole;
  if (!at_rest(cast.puppet) && !cast.body.at.empty()) {
    cast.scratch = cast.body;
    const float scale = static_cast<float>(cast.side) / cast.puppet.size;
    for (std::size_t at = 0; at < cast.pieces.size(); ++at) {
      const Puppet::Piece& piece = cast.puppet.pieces[at];
      lay_turned(cast.pieces[at], {piece.box.x * scale, piece.box.y * scale}, piece.degrees,
                 {piece.pivot.x * scale, piece.pivot.y * scale}, cast.scratch);
    }
    shown = &cast.scratch;
  }
  fill(cast.shown.figure, *shown);
  SoftMask mask = shrunk(*shown, soft_side, soft_margin);
  SoftMask open = mask;
  blur(mask, shadow_blur);
  blur(open, glow_blur);
  const auto inner = static_cast<float>(open.side - 2 * soft_margin);
  const Point lamp{cast.light.lamp.x / cast.puppet.size * inner + soft_margin,
                   cast.light.lamp.y / cast.puppet.size * inner + soft_margin};
  fill(cast.shown.shadow, shadow_of(mask, lamp, inner * shadow_reach, cast.light.shadow));
  fill(cast.shown.glow, glow_of(open, lamp, inner * glow_reach, cast.light.glow));
}

SDL_Texture* Theatre::wall(const WallLook& look) {
  if (m_wall != nullptr && m_wall_look == look) return m_wall;
  if (m_wall != nullptr && (m_wall_look.width != look.width || m_wall_look.height != look.height)) {
    SDL_DestroyTexture(m_wall);
    m_wall = nullptr;
  }
  if (m_wall == nullptr) m_wall = made(look.width, look.height, true);
  m_wall_look = look;
  m_late.emplace_back([this] { fill(m_wall, stage::wall(m_wall_look)); });
  return m_wall;
}

SDL_Texture* Theatre::dark(int width, int height, Point lamp, float radius, float softness, Colour colour) {
  const int small_width = width / dark_step + 1;
  const int small_height = height / dark_step + 1;
  if (m_dark != nullptr && (m_dark_width != small_width || m_dark_height != small_height)) {
    SDL_DestroyTexture(m_dark);
    m_dark = nullptr;
  }
  if (m_dark == nullptr) m_dark = made(small_width, small_height, false);
  m_dark_width = small_width;
  m_dark_height = small_height;
  constexpr float share = 1.0F / dark_step;
  m_late.emplace_back([=, this] {
    fill(m_dark, dark_round(small_width, small_height, {lamp.x * share, lamp.y * share}, radius * share,
                            std::max(1.0F, softness * share), colour));
  });
  return m_dark;
}

void Theatre::finish() {
  ++m_frame;
  for (const auto& make : std::exchange(m_late, {})) make();
  for (auto at = m_casts.begin(); at != m_casts.end();) {
    if (m_frame - at->second.used <= rest_frames) {
      ++at;
      continue;
    }
    drop(at->second);
    at = m_casts.erase(at);
  }
}

}  // namespace sprong::stage
