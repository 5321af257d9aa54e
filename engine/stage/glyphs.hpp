// Glyphs: the font files, and every glyph as coverage at the size in use.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "stage/painter.hpp"

namespace sprong::stage {

/// Coverage of something, 0 to 255 a pixel.
struct Mask {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

enum class Lettering { standard, dyslexic };

/// A glyph of one font: which font file and which of its glyphs; `share` of the style's size at which it is set.
struct GlyphId {
  std::uint8_t font = 0;
  std::uint8_t share = 100;  ///< percent
  std::uint16_t glyph = 0;
};

/// Where the pixels of a glyph are, relative to the pen (y downwards, baseline 0), pixels.
struct GlyphMask {
  Mask mask;
  int left = 0;
  int top = 0;
};

class Glyphs {
 public:
  /// Reads the font files. Code stage.no-fonts.
  static base::Result<std::unique_ptr<Glyphs>> load(const std::filesystem::path& folder);
  ~Glyphs();
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  /// The glyph for a character; nothing when no font has it (draw a box).
  [[nodiscard]] std::optional<GlyphId> find(Face face, Lettering lettering, char32_t character) const;
  /// Advance in ems of the style's size.
  [[nodiscard]] float advance(GlyphId glyph) const;
  /// Kerning in ems between two glyphs of the same font; 0 between fonts.
  [[nodiscard]] float kerning(GlyphId left, GlyphId right) const;
  /// `pixels` of the style's size; `phase` 0 to 3 quarters of a pixel to the right.
  [[nodiscard]] GlyphMask draw(GlyphId glyph, float pixels, int phase) const;

  struct Metrics {
    float ascent = 0;
    float descent = 0;
    float capital = 0;
  };  ///< ems, all positive
  [[nodiscard]] Metrics metrics(Face face, Lettering lettering) const;

 private:
  Glyphs();
  struct Font;
  std::vector<std::unique_ptr<Font>> m_fonts;
  mutable std::unordered_map<std::uint64_t, float> m_kerning;
};

}  // namespace sprong::stage
