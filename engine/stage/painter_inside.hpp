// What a painter keeps. Only for painter*.cpp.
#pragma once

#include <imgui.h>

#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stage/atlas.hpp"
#include "stage/glyphs.hpp"
#include "stage/painter.hpp"
#include "stage/pictures.hpp"

namespace sprong::stage {

/// Whole pixels: left, top, right, bottom.
struct PixelRect {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  [[nodiscard]] int width() const { return right - left; }
  [[nodiscard]] int height() const { return bottom - top; }
};

/// A character of a line, placed.
struct PlacedGlyph {
  char32_t character = 0;
  float x = 0;                  ///< pen, pixels from the start of the line
  float advance = 0;            ///< pixels
  const GlyphId* id = nullptr;  ///< none: draw a box
};

/// All glyphs of a face at one size, found once.
struct SizedFace {
  struct Entry {
    GlyphId id;
    bool known = false;
    float advance = 0;  ///< pixels
    Patch phases[4];
    int left[4] = {};
    int top[4] = {};
    bool drawn[4] = {};
  };
  Face face = Face::text;
  float pixels = 0;
  bool even_digits = false;
  Glyphs::Metrics metrics;  ///< pixels
  float digit_advance = 0;
  std::unordered_map<char32_t, Entry> entries;
};

struct Painter::Inside {
  Inside(SDL_Renderer* renderer, std::unique_ptr<Glyphs> all_glyphs)
      : atlas(renderer), pictures(renderer), theatre(renderer), glyphs(std::move(all_glyphs)) {}

  ImDrawList* list = nullptr;
  Size pixels{1920, 1080};
  float scale = 1;
  std::vector<Point> offsets;
  std::vector<Rect> clips;
  std::vector<float> fades;
  std::vector<DrawnText> texts;
  Atlas atlas;
  Pictures pictures;
  Theatre theatre;
  std::unique_ptr<Glyphs> glyphs;
  Lettering lettering = Lettering::standard;
  std::unordered_map<std::uint64_t, SizedFace> faces;
  std::unordered_map<std::uint64_t, Patch> masks;
  std::unordered_map<std::string, std::vector<Span>> layouts;

  [[nodiscard]] Point offset() const { return offsets.empty() ? Point{} : offsets.back(); }
  [[nodiscard]] float x(float units) const { return (units + offset().x) * scale; }
  [[nodiscard]] float y(float units) const { return (units + offset().y) * scale; }
  [[nodiscard]] PixelRect rect(const Rect& rect) const;
  /// A length in whole pixels, at least one.
  [[nodiscard]] int length(float units) const { return std::max(1, static_cast<int>(std::lround(units * scale))); }
  [[nodiscard]] ImU32 colour(Colour colour) const;
  [[nodiscard]] ImVec2 point(Point point) const { return {x(point.x), y(point.y)}; }

  void quad(const Patch& patch, float left, float top, float right, float bottom, ImU32 colour);
  void textured(SDL_Texture* texture, const PixelRect& rect, ImU32 colour);
  void plain(const PixelRect& rect, ImU32 colour);
  [[nodiscard]] PixelRect seen(const PixelRect& box) const;
  bool picture_part(const std::filesystem::path& file, const PixelRect& box, ImU32 colour);
  Patch corner(int radius);
  Patch ring_corner(int radius, int line);
  Patch disc(int diameter);
  Patch ring(int diameter, int line);
  Patch blur(int sigma_quarters);

  SizedFace& face(const TextStyle& style);
  SizedFace::Entry& entry(SizedFace& face, char32_t character);
  void draw_phase(SizedFace& face, SizedFace::Entry& entry, int phase);
  /// Places the characters of one line; gives its width in pixels.
  float place(SizedFace& face, std::string_view text, std::vector<PlacedGlyph>& into);
  float line_width(SizedFace& face, std::string_view text);
  std::vector<Span> spans(std::string_view text, const TextStyle& style, float width, bool balanced);
  std::vector<Span> broken(SizedFace& face, std::string_view text, float width_pixels);
  void draw_line(SizedFace& face, std::string_view text, float x, float baseline, ImU32 colour);
};

/// Reads one character of well-formed UTF-8 and moves `at` behind it; ill-formed bytes give U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);
/// Characters that take no room and show nothing: joiners, variation selectors, soft hyphens.
bool is_silent(char32_t character);

/// Where the lines of a text stand.
struct LinePlaces {
  float first_baseline = 0;  ///< units
  float step = 0;            ///< units
  float height = 0;          ///< units, of the whole block
};
LinePlaces places(const Glyphs::Metrics& metrics, float scale, const TextStyle& style, std::size_t lines,
                  const Rect& rect, Upright upright);

}  // namespace sprong::stage
