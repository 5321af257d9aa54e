#include "ui/theatre.hpp"

#include <algorithm>
#include <cmath>

namespace sprong::ui {

namespace {

constexpr double turn = 6.283185307179586;
constexpr float larger = 1.16F;         ///< the shadow than the figure: the wall is that much further from the lamp
constexpr float most_flicker = 0.055F;  ///< of the light

float smooth(float from, float to, float at) {
  const float share = std::clamp((at - from) / (to - from), 0.0F, 1.0F);
  return share * share * (3 - 2 * share);
}

/// Pieces of one figure do not sway in step.
float swayed(const content::PuppetPart& part, std::size_t number, double seconds) {
  const double phase = turn * (seconds / part.seconds) + static_cast<double>(number) * 1.9;
  return static_cast<float>(part.sway * (0.86 * std::sin(phase) + 0.14 * std::sin(2.7 * phase + 0.6)));
}

stage::Puppet puppet_of(const Context& context, const content::Station& station, const content::Puppet* moving,
                        const LitFigure& lit) {
  stage::Puppet puppet;
  puppet.figure = context.pack_file(station.figure);
  puppet.size = 1000;
  if (moving == nullptr) return puppet;
  puppet.size = static_cast<float>(moving->size);
  puppet.body = context.pack_file(moving->body);
  for (const content::PuppetPart& part : moving->parts) {
    const float degrees = lit.alive <= 0 ? 0.0F : lit.alive * swayed(part, puppet.pieces.size(), lit.seconds);
    puppet.pieces.push_back({context.pack_file(part.picture),
                             {static_cast<float>(part.x), static_cast<float>(part.y), static_cast<float>(part.width),
                              static_cast<float>(part.height)},
                             {static_cast<float>(part.pivot_x), static_cast<float>(part.pivot_y)},
                             degrees});
  }
  return puppet;
}

/// The lamp searches low over the wall, comes to rest where it belongs, and then opens.
void draw_dark(Context& context, const LitFigure& lit, Point lamp) {
  const float way = smooth(0, 0.62F, lit.found);
  const float open = smooth(0.5F, 1, lit.found);
  const float side = lit.square.width;
  const Point begin{lit.square.x - side * 0.3F, lit.square.y + side * 0.62F};
  const float lift = std::sin(way * 3.1415927F) * side * 0.16F;
  const Point at{begin.x + (lamp.x - begin.x) * way, begin.y + (lamp.y - begin.y) * way - lift};
  const float radius = side * (0.03F + 1.2F * open * open);
  const float softness = side * (0.2F + 0.9F * open);
  context.paint().dark_round(lit.wall, at, radius, softness, theme().night);
  const float dim = 1 - smooth(0, 0.2F, lit.found);
  if (dim > 0) context.paint().fill(lit.wall, theme().night.faded(dim));
}

}  // namespace

float flicker(double seconds) {
  const double wave = 0.5 * std::sin(turn * 0.37 * seconds) + 0.3 * std::sin(turn * 0.91 * seconds + 1.1) +
                      0.2 * std::sin(turn * 2.1 * seconds + 2.3);
  return static_cast<float>(0.5 + 0.5 * wave);
}

void lit_figure(Context& context, const LitFigure& lit) {
  stage::Painter& paint = context.paint();
  const content::Puppet* moving = context.puppet(lit.station->figure);
  const float side = lit.square.width;
  const stage::Puppet puppet = puppet_of(context, *lit.station, moving, lit);
  const Point on_figure = moving == nullptr
                              ? Point{puppet.size / 2, puppet.size / 2}
                              : Point{static_cast<float>(moving->lamp_x), static_cast<float>(moving->lamp_y)};
  const Point lamp{lit.square.x + on_figure.x / puppet.size * side, lit.square.y + on_figure.y / puppet.size * side};
  paint.wall(lit.wall, lamp, {side * 1.24F, side * 0.94F}, lit.floor, theme().wall);
  const float waver = lit.alive <= 0 ? 0.0F : flicker(lit.seconds) * lit.alive;
  const Point cast{side * (0.036F + 0.003F * waver), side * (0.028F + 0.002F * waver)};
  const stage::PuppetLight light{on_figure, theme().cast_shadow, theme().cast_glow};
  paint.puppet(puppet, {lit.square.x, lit.square.y, side, side}, light, cast, larger);
  if (waver > 0) paint.fill(lit.wall, theme().night.faded(most_flicker * waver));
  if (lit.found < 1) draw_dark(context, lit, lamp);
}

}  // namespace sprong::ui
