#include "stage/painter.hpp"

#include <SDL.h>

#include "base/verify.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

Painter::Painter(SDL_Renderer* renderer, std::unique_ptr<Glyphs> glyphs)
    : m_inside(std::make_unique<Inside>(renderer, std::move(glyphs))) {}
Painter::~Painter() = default;

void Painter::begin(ImDrawList* list, Size pixels, float scale) {
  Inside& in = *m_inside;
  VERIFY(scale > 0);
  if (scale != in.scale) {  // other sizes from here on: what was made for the old ones goes
    in.faces.clear();
    in.masks.clear();
    in.layouts.clear();
    in.atlas.clear();
    in.pictures.clear();
    in.theatre.clear();
  }
  in.list = list;
  in.pixels = pixels;
  in.scale = scale;
  in.offsets.clear();
  in.clips.clear();
  in.fades.clear();
  in.texts.clear();
  in.pictures.tidy();
}

float Painter::scale() const { return m_inside->scale; }
Size Painter::size() const {
  return {m_inside->pixels.width / m_inside->scale, m_inside->pixels.height / m_inside->scale};
}
Point Painter::units(Point pixels) const { return {pixels.x / m_inside->scale, pixels.y / m_inside->scale}; }
Point Painter::pixels(Point units) const { return {units.x * m_inside->scale, units.y * m_inside->scale}; }
ImDrawList* Painter::list() { return m_inside->list; }
const std::vector<DrawnText>& Painter::texts() const { return m_inside->texts; }

void Painter::push_offset(float across, float down) {
  const Point now = m_inside->offset();
  // Whole pixels, so that what scrolls stays crisp.
  const float scale = m_inside->scale;
  m_inside->offsets.push_back(
      {std::round((now.x + across) * scale) / scale, std::round((now.y + down) * scale) / scale});
}
void Painter::pop_offset() { m_inside->offsets.pop_back(); }
Point Painter::offset() const { return m_inside->offset(); }

void Painter::push_clip(const Rect& rect) {
  Inside& in = *m_inside;
  const Rect moved = rect.moved(in.offset().x, in.offset().y);
  in.clips.push_back(moved.cut(clip()));
  const PixelRect pixels = in.rect(rect);
  in.list->PushClipRect({static_cast<float>(pixels.left), static_cast<float>(pixels.top)},
                        {static_cast<float>(pixels.right), static_cast<float>(pixels.bottom)}, true);
}
void Painter::pop_clip() {
  m_inside->clips.pop_back();
  m_inside->list->PopClipRect();
}
Rect Painter::clip() const {
  if (!m_inside->clips.empty()) return m_inside->clips.back();
  return {0, 0, size().width, size().height};
}

void Painter::push_fade(float opacity) {
  m_inside->fades.push_back((m_inside->fades.empty() ? 1.0F : m_inside->fades.back()) * opacity);
}
void Painter::pop_fade() { m_inside->fades.pop_back(); }

void Painter::use_dyslexic(bool use) {
  const Lettering wanted = use ? Lettering::dyslexic : Lettering::standard;
  if (m_inside->lettering == wanted) return;
  m_inside->lettering = wanted;
  m_inside->faces.clear();
  m_inside->layouts.clear();
}

void Painter::log_text(std::string_view text, const Rect& rect) {
  if (!m_inside->clips.empty() && clip().width <= 0) return;  // nobody sees it
  const Point offset = m_inside->offset();
  m_inside->texts.push_back({std::string(text), rect.moved(offset.x, offset.y)});
}

// ---- inside ---------------------------------------------------------------------------------

PixelRect Painter::Inside::rect(const Rect& rect) const {
  return {static_cast<int>(std::lround(x(rect.x))), static_cast<int>(std::lround(y(rect.y))),
          static_cast<int>(std::lround(x(rect.right()))), static_cast<int>(std::lround(y(rect.bottom())))};
}

ImU32 Painter::Inside::colour(Colour colour) const {
  const Colour shown = fades.empty() ? colour : colour.faded(fades.back());
  return IM_COL32(shown.red, shown.green, shown.blue, shown.alpha);
}

void Painter::Inside::quad(const Patch& patch, float left, float top, float right, float bottom, ImU32 colour) {
  if (patch.texture == nullptr || (colour & IM_COL32_A_MASK) == 0) return;
  list->PushTextureID(patch.texture);
  list->PrimReserve(6, 4);
  list->PrimRectUV({left, top}, {right, bottom}, {patch.u0, patch.v0}, {patch.u1, patch.v1}, colour);
  list->PopTextureID();
}

void Painter::Inside::textured(SDL_Texture* texture, const PixelRect& rect, ImU32 colour) {
  quad({texture, rect.width(), rect.height(), 0, 0, 1, 1}, static_cast<float>(rect.left), static_cast<float>(rect.top),
       static_cast<float>(rect.right), static_cast<float>(rect.bottom), colour);
}

void Painter::Inside::plain(const PixelRect& rect, ImU32 colour) {
  if (rect.width() <= 0 || rect.height() <= 0) return;
  quad(atlas.white(), static_cast<float>(rect.left), static_cast<float>(rect.top), static_cast<float>(rect.right),
       static_cast<float>(rect.bottom), colour);
}

}  // namespace sprong::stage
