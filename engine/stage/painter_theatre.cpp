// The shadow theatre: wall, puppet and the dark.
#include <algorithm>
#include <cmath>

#include "stage/painter.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

namespace {

/// `rect` larger by `factor`, as seen from `centre`.
Rect grown(const Rect& rect, Point centre, float factor) {
  return {centre.x + (rect.x - centre.x) * factor, centre.y + (rect.y - centre.y) * factor, rect.width * factor,
          rect.height * factor};
}

}  // namespace

void Painter::wall(const Rect& rect, Point lamp, Size reach, float floor, const std::array<Colour, 6>& colours) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return;
  constexpr float floor_fade = 130;  // units
  WallLook look;
  look.width = box.width();
  look.height = box.height();
  look.lamp = {std::round(in.x(lamp.x)) - static_cast<float>(box.left),
               std::round(in.y(lamp.y)) - static_cast<float>(box.top)};
  look.reach = {std::max(1.0F, reach.width * in.scale), std::max(1.0F, reach.height * in.scale)};
  look.floor = in.y(floor) - static_cast<float>(box.top);
  look.floor_fade = floor_fade * in.scale;
  look.colours = colours;
  in.textured(in.theatre.wall(look), box, in.colour(Colour{0xFFFFFF}));
}

bool Painter::puppet(const Puppet& puppet, const Rect& square, const PuppetLight& light, Point cast, float larger) {
  if (!has_picture(puppet.figure)) return false;
  Inside& in = *m_inside;
  const PixelRect box = in.rect({square.x, square.y, square.width, square.width});
  const Theatre::Shown shown = in.theatre.puppet(puppet, light, box.width());
  if (shown.figure == nullptr) return false;
  const Rect soft = square.inset(-shown.margin * square.width);
  const Point lamp{square.x + light.lamp.x / puppet.size * square.width,
                   square.y + light.lamp.y / puppet.size * square.width};
  const ImU32 plain = in.colour(Colour{0xFFFFFF});
  in.textured(shown.shadow, in.rect(grown(soft, lamp, larger).moved(cast.x, cast.y)), plain);
  in.textured(shown.figure, {box.left, box.top, box.right, box.top + box.width()}, plain);
  in.textured(shown.glow, in.rect(soft), plain);
  return true;
}

void Painter::dark_round(const Rect& rect, Point lamp, float radius, float softness, Colour colour) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return;
  SDL_Texture* texture =
      in.theatre.dark(box.width(), box.height(),
                      {in.x(lamp.x) - static_cast<float>(box.left), in.y(lamp.y) - static_cast<float>(box.top)},
                      radius * in.scale, softness * in.scale, colour);
  in.textured(texture, box, in.colour(Colour{0xFFFFFF}));
}

void Painter::finish() { m_inside->theatre.finish(); }

}  // namespace sprong::stage
