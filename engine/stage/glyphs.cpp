#include "stage/glyphs.hpp"

#include <cmath>
#include <fstream>

#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_truetype.h>
#include "stage/image.hpp"
#pragma GCC diagnostic pop

namespace sprong::stage {

namespace {

enum FontIndex : std::uint8_t { inter, inter_medium, inter_semibold, vollkorn, vollkorn_bold, dyslexic, dyslexic_bold };

constexpr std::array<const char*, 7> font_files{
    "Inter-Regular.otf", "Inter-Medium.otf",         "Inter-SemiBold.otf",   "Vollkorn-SemiBold.ttf",
    "Vollkorn-Bold.ttf", "OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf"};

/// OpenDyslexic is wide; at this size it takes about the room of the others.
constexpr std::uint8_t dyslexic_share = 92;
/// Digits of Vollkorn are old-style; those of Inter stand in for them, smaller to suit its x-height.
constexpr std::uint8_t digit_share = 90;

FontIndex font_of(Face face) {
  switch (face) {
    case Face::text:
      return inter;
    case Face::text_medium:
      return inter_medium;
    case Face::text_bold:
      return inter_semibold;
    case Face::serif:
      return vollkorn;
    case Face::serif_bold:
      return vollkorn_bold;
  }
  return inter;
}

bool is_serif(Face face) { return face == Face::serif || face == Face::serif_bold; }

}  // namespace

struct Glyphs::Font {
  std::vector<unsigned char> bytes;
  stbtt_fontinfo info{};
  float em = 0;  ///< ems to a font unit
};

Glyphs::Glyphs() = default;
Glyphs::~Glyphs() = default;

base::Result<std::unique_ptr<Glyphs>> Glyphs::load(const std::filesystem::path& folder) {
  std::unique_ptr<Glyphs> glyphs(new Glyphs);
  for (const char* name : font_files) {
    auto font = std::make_unique<Font>();
    font->bytes = bytes_of(folder / name);
    if (font->bytes.empty() || stbtt_InitFont(&font->info, font->bytes.data(), 0) == 0) {
      return base::Error{"stage.no-fonts", {{"file", (folder / name).string()}}, {}};
    }
    font->em = stbtt_ScaleForMappingEmToPixels(&font->info, 1.0F);
    glyphs->m_fonts.push_back(std::move(font));
  }
  return glyphs;
}

std::optional<GlyphId> Glyphs::find(Face face, Lettering lettering, char32_t character) const {
  const auto in = [&](FontIndex font, std::uint8_t share) -> std::optional<GlyphId> {
    const int glyph = stbtt_FindGlyphIndex(&m_fonts[font]->info, static_cast<int>(character));
    if (glyph == 0) return std::nullopt;
    return GlyphId{font, share, static_cast<std::uint16_t>(glyph)};
  };
  if (lettering == Lettering::dyslexic) {
    if (auto found = in(face == Face::text ? dyslexic : dyslexic_bold, dyslexic_share)) return found;
  } else if (is_serif(face)) {
    if (character >= U'0' && character <= U'9') return in(inter_semibold, digit_share);
    if (auto found = in(font_of(face), 100)) return found;
  }
  return in(is_serif(face) ? inter_semibold : font_of(face), 100);
}

float Glyphs::advance(GlyphId glyph) const {
  const Font& font = *m_fonts[glyph.font];
  int advance = 0;
  int bearing = 0;
  stbtt_GetGlyphHMetrics(&font.info, glyph.glyph, &advance, &bearing);
  return static_cast<float>(advance) * font.em * static_cast<float>(glyph.share) / 100.0F;
}

float Glyphs::kerning(GlyphId left, GlyphId right) const {
  if (left.font != right.font) return 0;
  const std::uint64_t key = (std::uint64_t{left.font} << 32) | (std::uint64_t{left.glyph} << 16) | right.glyph;
  const auto [found, added] = m_kerning.try_emplace(key, 0.0F);
  if (added) {
    const Font& font = *m_fonts[left.font];
    const int units = stbtt_GetGlyphKernAdvance(&font.info, left.glyph, right.glyph);
    found->second = static_cast<float>(units) * font.em * static_cast<float>(left.share) / 100.0F;
  }
  return found->second;
}

GlyphMask Glyphs::draw(GlyphId glyph, float pixels, int phase) const {
  const Font& font = *m_fonts[glyph.font];
  const float scale = font.em * pixels * static_cast<float>(glyph.share) / 100.0F;
  const float shift = static_cast<float>(phase) / 4.0F;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  stbtt_GetGlyphBitmapBoxSubpixel(&font.info, glyph.glyph, scale, scale, shift, 0, &left, &top, &right, &bottom);
  GlyphMask result;
  result.left = left;
  result.top = top;
  result.mask.width = right - left;
  result.mask.height = bottom - top;
  if (result.mask.width <= 0 || result.mask.height <= 0) return result;
  result.mask.coverage.resize(static_cast<std::size_t>(result.mask.width) *
                              static_cast<std::size_t>(result.mask.height));
  stbtt_MakeGlyphBitmapSubpixel(&font.info, result.mask.coverage.data(), result.mask.width, result.mask.height,
                                result.mask.width, scale, scale, shift, 0, glyph.glyph);
  return result;
}

Glyphs::Metrics Glyphs::metrics(Face face, Lettering lettering) const {
  const bool other = lettering == Lettering::dyslexic;
  const Font& font = *m_fonts[other ? (face == Face::text ? dyslexic : dyslexic_bold) : font_of(face)];
  const float share = other ? static_cast<float>(dyslexic_share) / 100.0F : 1.0F;
  int ascent = 0;
  int descent = 0;
  int gap = 0;
  stbtt_GetFontVMetrics(&font.info, &ascent, &descent, &gap);
  int left = 0;
  int bottom = 0;
  int right = 0;
  int top = 0;
  stbtt_GetCodepointBox(&font.info, 'H', &left, &bottom, &right, &top);
  return {static_cast<float>(ascent) * font.em * share, static_cast<float>(-descent) * font.em * share,
          static_cast<float>(top) * font.em * share};
}

}  // namespace sprong::stage
