// Painter: everything that is drawn, in the units of the drawing at 1920x1080.
//
// One unit is `scale` pixels; every edge falls on a whole pixel. Glyphs, rounded corners, discs and
// shadows are made once at the size in use and drawn one to one, so that they are crisp at every scale.
//
// Sections: text styles · painter
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stage/geometry.hpp"
#include "stage/theatre.hpp"

struct ImDrawList;
struct SDL_Renderer;

namespace sprong::stage {

class Glyphs;

// ---- text styles ----------------------------------------------------------------------------

enum class Face { text, text_medium, text_bold, serif, serif_bold };  ///< Inter 400/500/600, Vollkorn 600/700

struct TextStyle {
  Face face = Face::text;
  float size = 26;           ///< units
  float line = 1.35F;        ///< line height as a multiple of size
  bool even_digits = false;  ///< digits on a fixed advance, for clocks and counts
  bool operator==(const TextStyle&) const = default;
};

enum class Align { left, centre, right };
enum class Upright { top, middle, bottom };

/// How a text is set in a rectangle.
struct TextSetting {
  Align align = Align::left;
  Upright upright = Upright::top;
  bool wrap = true;       ///< false: one line
  bool balanced = false;  ///< lines of about the same length (labels, headings)
  int most_lines = 0;     ///< 0: as many as needed; else the last one ends in "…"
};

/// A text that was drawn in this frame, for whoever checks what is on the screen.
struct DrawnText {
  std::string text;
  Rect rect;
};

// ---- painter --------------------------------------------------------------------------------

enum class Corners { all, top, bottom };  ///< which corners are rounded

class Painter {
 public:
  Painter(SDL_Renderer* renderer, std::unique_ptr<Glyphs> glyphs);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Begins a frame on `list` with `scale` pixels to a unit.
  void begin(ImDrawList* list, Size pixels, float scale);
  [[nodiscard]] float scale() const;
  /// The size of the screen in units: 1920x1080 at 16:9 and user scale 1, less at a higher one.
  [[nodiscard]] Size size() const;
  /// A point of the window (pixels) in units, without offset.
  [[nodiscard]] Point units(Point pixels) const;
  [[nodiscard]] Point pixels(Point units) const;

  // Where drawing goes. Push and pop in pairs.
  void push_offset(float across, float down);  ///< all that follows is moved
  void pop_offset();
  [[nodiscard]] Point offset() const;
  void push_clip(const Rect& rect);  ///< cuts off, also by the clips around it
  void pop_clip();
  [[nodiscard]] Rect clip() const;  ///< in units, without offset
  void push_fade(float opacity);    ///< all that follows is drawn with this opacity, 0 to 1
  void pop_fade();

  // Shapes.
  void fill(const Rect& rect, Colour colour);
  void rounded(const Rect& rect, float radius, Colour colour, Corners corners = Corners::all);
  /// Inside `rect`, `line` units wide.
  void border(const Rect& rect, float radius, float line, Colour colour);
  void disc(Point centre, float radius, Colour colour);
  void ring(Point centre, float radius, float line, Colour colour);  ///< outer radius
  /// From 12 o'clock clockwise; `share` 0 to 1 of the whole turn.
  void arc(Point centre, float radius, float line, float from, float share, Colour colour);
  void line(Point from, Point to, float width, Colour colour);
  void dashed(Point from, Point to, float width, float dash, float gap, Colour colour);
  /// A convex polygon, clockwise.
  void polygon(const std::vector<Point>& points, Colour colour);
  /// The same, from `top` to `bottom` colour.
  void polygon(const std::vector<Point>& points, Colour top, Colour bottom);
  void outline(const std::vector<Point>& points, float width, Colour colour, bool closed = true);
  void dashed_outline(const std::vector<Point>& points, float width, float dash, float gap, Colour colour);
  /// From `top` to `bottom` colour.
  void gradient(const Rect& rect, Colour top, Colour bottom);
  void stripes(const Rect& rect, float step, float width, Colour colour);  ///< at 45 degrees
  /// A blurred box of `colour` round and under `rect`: shadows and lamp glow. `down` moves it.
  void shadow(const Rect& rect, float sigma, float down, Colour colour);

  // Text. All measures in units.
  [[nodiscard]] float width(std::string_view text, const TextStyle& style);
  /// How large `text` is when set within `width`.
  [[nodiscard]] Size measure(std::string_view text, const TextStyle& style, float width,
                             const TextSetting& setting = {});
  [[nodiscard]] std::vector<std::string> lines(std::string_view text, const TextStyle& style, float width,
                                               bool balanced = false);
  /// Byte offset and length of every line (white space at a break belongs to no line).
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] std::vector<Span> line_spans(std::string_view text, const TextStyle& style, float width,
                                             bool balanced = false);
  /// The style with the largest size not above its own with which `text` fits on one line, but not below `least`.
  [[nodiscard]] TextStyle fitting(std::string_view text, TextStyle style, float width, float least);
  /// The same for wrapped text in a box.
  [[nodiscard]] TextStyle fitting(std::string_view text, TextStyle style, Size box, float least, bool balanced = false);
  /// One line that begins (or is centred, or ends) at `baseline`. Gives its width.
  float text(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Align align = Align::left);
  /// Text in a rectangle. Gives the size that it took; it is never cut off, but may run out below.
  Size text(const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
            const TextSetting& setting = {});
  /// Height of capitals and depth below the baseline, units.
  [[nodiscard]] float cap_height(const TextStyle& style);
  /// Text turned by `degrees` round `pivot`: set as in a rectangle, then turned.
  void tilted_text(const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
                   const TextSetting& setting, float degrees, Point pivot);

  // Pictures: PNG files, loaded when first drawn and kept at the size in use.
  enum class Keep { exact, stretched };  ///< stretched: one size serves all (for what grows or moves)
  /// Draws a picture over `rect`, its colours times `tint`. False when there is no such picture.
  bool picture(const std::filesystem::path& file, const Rect& rect, Colour tint = Colour{0xFFFFFF},
               Keep keep = Keep::exact);
  /// The largest size inside `rect` that keeps the proportions, centred.
  bool picture_inside(const std::filesystem::path& file, const Rect& rect, Colour tint = Colour{0xFFFFFF});
  /// Fills `rect` and cuts off what is too much.
  bool picture_over(const std::filesystem::path& file, const Rect& rect, Colour tint = Colour{0xFFFFFF});
  /// A picture turned round `pivot`, for labels and moving figures.
  bool tilted_picture(const std::filesystem::path& file, const Rect& rect, float degrees, Point pivot,
                      Colour tint = Colour{0xFFFFFF});
  /// The picture as a tile of `tile` units, from the corner of `rect` on; corners cut to `radius`.
  bool tiled(const std::filesystem::path& file, const Rect& rect, Size tile, Colour tint, float radius = 0,
             Corners corners = Corners::all);
  /// A nine-slice: `slice` pixels of the picture's edges stay unstretched, at one pixel to a unit.
  bool sliced(const std::filesystem::path& file, const Rect& rect, float slice, Colour tint = Colour{0xFFFFFF});
  /// Paper: a soft light from the upper middle, `light` to `dark`, with the tile `grain` (its own size in units) on it.
  bool paper(const std::filesystem::path& grain, const Rect& rect, float radius, Colour light, Colour middle,
             Colour dark);
  [[nodiscard]] bool has_picture(const std::filesystem::path& file);
  /// Width and height in pixels of the file; nothing (0, 0) when there is none.
  [[nodiscard]] Size picture_size(const std::filesystem::path& file);
  // A shadow theatre.
  /// A wall of cloth in the light of `lamp`, which comes as far as `reach` and ends at `floor` (y); colours from the
  /// lamp outwards. One wall a screen.
  void wall(const Rect& rect, Point lamp, Size reach, float floor, const std::array<Colour, 6>& colours);
  /// A puppet over `square`, its shadow behind it `cast` aside and `larger` times as large, the light over its
  /// openings. False when there is no such picture.
  bool puppet(const Puppet& puppet, const Rect& square, const PuppetLight& light, Point cast, float larger);
  /// The dark round a lamp: clear within `radius`, full from `radius + softness` on. Once a screen.
  void dark_round(const Rect& rect, Point lamp, float radius, float softness, Colour colour);
  /// Makes the pictures that were asked in this frame; the stage calls it before it draws.
  void finish();
  /// OpenDyslexic in place of both families.
  void use_dyslexic(bool use);

  /// What was written in this frame, in order.
  [[nodiscard]] const std::vector<DrawnText>& texts() const;
  /// Adds to texts() what is on the screen in another way (a field's content).
  void log_text(std::string_view text, const Rect& rect);
  [[nodiscard]] ImDrawList* list();

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace sprong::stage
