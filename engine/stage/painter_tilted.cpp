// Text at an angle: set twice as large and turned pixel by pixel, so that it is smooth without a renderer that filters.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stage/painter.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

namespace {

constexpr float radian = 0.0174533F;
constexpr int enlarged = 2;
constexpr float steps_a_degree = 8;  ///< so that a swing makes few pictures

/// Coverage of a text, larger than it will be.
struct Sheet {
  int width = 0;
  int height = 0;
  std::vector<float> coverage;

  Sheet(int wide, int high)
      : width(wide), height(high), coverage(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high)) {}
  [[nodiscard]] bool holds(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height; }
  [[nodiscard]] float at(int x, int y) const { return holds(x, y) ? coverage[index(x, y)] : 0.0F; }
  [[nodiscard]] std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
  }
  /// Between pixels.
  [[nodiscard]] float between(float x, float y) const {
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const float across = x - static_cast<float>(left);
    const float down = y - static_cast<float>(top);
    return (at(left, top) * (1 - across) + at(left + 1, top) * across) * (1 - down) +
           (at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across) * down;
  }
  void press(const Mask& mask, int left, int top) {
    for (int y = 0; y < mask.height; ++y) {
      for (int x = 0; x < mask.width; ++x) {
        if (!holds(left + x, top + y)) continue;
        const auto from =
            static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x);
        float& into = coverage[index(left + x, top + y)];
        into = std::max(into, static_cast<float>(mask.coverage[from]));
      }
    }
  }
  /// The visible box for what no font has, as on straight lines.
  void press_box(float left, float baseline, float advance, float high, float line) {
    const auto whole = [](float at) { return static_cast<int>(std::lround(at)); };
    const int from = whole(left + advance * 0.1F);
    const int to = whole(left + advance * 0.9F);
    const int top = whole(baseline - high);
    const int bottom = whole(baseline);
    const int wide = std::max(2, whole(line));
    for (int y = top; y < bottom; ++y) {
      for (int x = from; x < to; ++x) {
        const bool edge = x < from + wide || x >= to - wide || y < top + wide || y >= bottom - wide;
        if (edge && holds(x, y)) coverage[index(x, y)] = 255;
      }
    }
  }
};

/// `sheet` turned round (x, y) (pixels of the result) at the size wanted, white with coverage as opacity.
Image turned(const Sheet& sheet, float degrees, float x, float y) {
  Image image = blank_image(sheet.width / enlarged, sheet.height / enlarged);
  const float sine = std::sin(-degrees * radian);
  const float cosine = std::cos(-degrees * radian);
  for (int down = 0; down < image.height; ++down) {
    for (int across = 0; across < image.width; ++across) {
      float total = 0;
      for (int part = 0; part < 4; ++part) {  // four samples a pixel
        const float from_x = static_cast<float>(across) + (part % 2 == 0 ? 0.25F : 0.75F) - x;
        const float from_y = static_cast<float>(down) + (part < 2 ? 0.25F : 0.75F) - y;
        total += sheet.between((from_x * cosine - from_y * sine + x) * enlarged - 0.5F,
                               (from_x * sine + from_y * cosine + y) * enlarged - 0.5F);
      }
      std::uint8_t* pixel = image.at(across, down);
      pixel[0] = pixel[1] = pixel[2] = 255;
      pixel[3] = static_cast<std::uint8_t>(std::min(255.0F, total / 4 + 0.5F));
    }
  }
  return image;
}

float indent(Align align, float room, float width) {
  if (align == Align::centre) return (room - width) / 2;
  return align == Align::right ? room - width : 0.0F;
}

}  // namespace

void Painter::tilted_text(const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
                          const TextSetting& setting, float degrees, Point pivot) {
  const float degree = std::round(degrees * steps_a_degree) / steps_a_degree;
  if (degree == 0) {
    this->text(rect, text, style, colour, setting);
    return;
  }
  Inside& in = *m_inside;
  SizedFace& face = in.face(style);
  const std::vector<Span> lines = in.spans(text, style, rect.width, setting.balanced);
  const LinePlaces where = places(face.metrics, in.scale, style, lines.size(), rect, setting.upright);
  const PixelRect box = in.rect(rect);
  const float diagonal = static_cast<float>(box.width() + box.height());
  const int border = static_cast<int>(std::ceil(diagonal * std::abs(std::sin(degree * radian)))) + 2;
  const std::string key =
      "text:" + std::string(text) + ":" + std::to_string(box.width()) + "x" + std::to_string(box.height()) + ":" +
      std::to_string(face.pixels) + ":" + std::to_string(degree) + ":" + std::to_string(static_cast<int>(style.face)) +
      std::to_string(static_cast<int>(in.lettering)) + std::to_string(static_cast<int>(setting.align)) +
      std::to_string(static_cast<int>(setting.upright));
  SDL_Texture* texture = in.pictures.made(key, [&] {
    Sheet sheet((box.width() + 2 * border) * enlarged, (box.height() + 2 * border) * enlarged);
    float baseline = (where.first_baseline - rect.y) * in.scale + static_cast<float>(border);
    for (const Span& span : lines) {
      std::vector<PlacedGlyph> glyphs_of_line;
      const float wide = in.place(face, text.substr(span.begin, span.end - span.begin), glyphs_of_line);
      const float begin = indent(setting.align, static_cast<float>(box.width()), wide) + static_cast<float>(border);
      for (const PlacedGlyph& placed : glyphs_of_line) {
        if (placed.id == nullptr) {
          sheet.press_box((begin + placed.x) * enlarged, baseline * enlarged, placed.advance * enlarged,
                          face.metrics.capital * enlarged, face.pixels * enlarged / 16);
          continue;
        }
        const GlyphMask mask = in.glyphs->draw(*placed.id, face.pixels * enlarged, 0);
        if (mask.mask.coverage.empty()) continue;
        sheet.press(mask.mask, static_cast<int>(std::lround((begin + placed.x) * enlarged)) + mask.left,
                    static_cast<int>(std::lround(baseline * enlarged)) + mask.top);
      }
      baseline += where.step * in.scale;
    }
    return turned(sheet, degree, (pivot.x - rect.x) * in.scale + static_cast<float>(border),
                  (pivot.y - rect.y) * in.scale + static_cast<float>(border));
  });
  in.textured(texture, {box.left - border, box.top - border, box.right + border, box.bottom + border},
              in.colour(colour));
  log_text(text, rect);
}

}  // namespace sprong::stage
