// Sheet: pages of a PDF and the text on them. Measures in points (1/72 inch) from the top left.
//
// Sections: measures · colours · text · pictures · sheet
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <cairo.h>
#include <pango/pangocairo.h>

#include "base/result.hpp"
#include "content/pack.hpp"

namespace sprong::paper {

// ---- measures -------------------------------------------------------------------------------

inline constexpr double mm = 72.0 / 25.4;  ///< one millimetre

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] double middle() const { return x + width / 2; }
  /// Smaller by `by` on every side.
  [[nodiscard]] Box inset(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

inline constexpr Box a4{0, 0, 210 * mm, 297 * mm};
inline constexpr Box a4_landscape{0, 0, 297 * mm, 210 * mm};
inline constexpr Box a3{0, 0, 297 * mm, 420 * mm};

// ---- colours --------------------------------------------------------------------------------

using content::Colour;

inline constexpr Colour ink{0x20, 0x1A, 0x17};
inline constexpr Colour ink_2{0x48, 0x3D, 0x34};
inline constexpr Colour paper{0xF4, 0xEB, 0xDD};
inline constexpr Colour paper_light{0xFB, 0xF4, 0xE8};
inline constexpr Colour paper_2{0xE7, 0xDA, 0xC5};
inline constexpr Colour paper_edge{0xC9, 0xB5, 0x97};
inline constexpr Colour field_line{0x84, 0x70, 0x5B};
inline constexpr Colour lamp{0xF2, 0xB3, 0x3D};
inline constexpr Colour night{0x14, 0x11, 0x0F};

// ---- text -----------------------------------------------------------------------------------

enum class Face { heading, text };
enum class Align { left, centre, right };

/// How text looks. Digits in headings are set in the text face: the heading's own are old-style.
struct Style {
  Face face = Face::text;
  int weight = 400;       ///< 400 to 700
  double size = 11.5;     ///< in units of the pen, points unless it was scaled
  double leading = 1.35;  ///< distance of lines, in sizes
  Align align = Align::left;
  Colour colour = ink;
  bool operator==(const Style&) const = default;
};

/// The usual styles of paper.
[[nodiscard]] Style heading(double size, int weight = 700);
[[nodiscard]] Style body(double size = 11.5, int weight = 400);

// ---- sheet ----------------------------------------------------------------------------------

class Sheet {
 public:
  /// `title` is what a reader of PDFs shows above the page; `language` "nl" or "en".
  Sheet(const std::string& title, const std::string& language);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  /// From now on text is measured and not drawn.
  void measure_only() { m_draws = false; }
  /// From now on what is written can be tagged as a heading, a paragraph.
  void tag() { m_tags = true; }
  [[nodiscard]] bool tags() const { return m_tags; }

  /// Starts a page of this size.
  void page(const Box& size);
  [[nodiscard]] int pages() const { return m_pages; }
  /// For drawing; valid as long as the sheet.
  [[nodiscard]] cairo_t* pen() const { return m_pen; }

  /// Writes text with its first line's top at `y`, wrapped at `width`; returns its height.
  double write(const std::string& text, const Style& style, double x, double y, double width);
  /// The same with the first line's baseline at `baseline`.
  double write_on(const std::string& text, const Style& style, double x, double baseline, double width);
  /// Writes text in the middle of the box's height.
  void write_in(const std::string& text, const Style& style, const Box& box);

  /// The height that write() would return, and the number of lines.
  [[nodiscard]] double height(const std::string& text, const Style& style, double width);
  [[nodiscard]] int lines(const std::string& text, const Style& style, double width);
  /// How many bytes of the text stand on the lines that fit in `room`, up to the end of a line.
  [[nodiscard]] std::size_t fitting(const std::string& text, const Style& style, double width, double room);
  /// The width of text on one line.
  [[nodiscard]] double width(const std::string& text, const Style& style);

  /// `style` as small as needed, but not under `smallest`, for `text` to fit `lines` lines of `width`
  /// without a broken word. At `smallest` it may take more lines, and a word may break: nothing is cut off.
  [[nodiscard]] Style fitted(const std::string& text, Style style, double width, int lines, double smallest);

  /// The finished file; afterwards nothing can be drawn. Error: print.failed.
  base::Result<std::string> finish();

 private:
  using Layout = std::unique_ptr<PangoLayout, void (*)(void*)>;
  /// The layout of this text, the same as last time when nothing differs: shaping letters is what takes time.
  PangoLayout* lay(const std::string& text, const Style& style, double width, PangoWrapMode wrap);

  struct Laid {
    std::string text;
    Style style;
    double width = 0;
    PangoWrapMode wrap = PANGO_WRAP_WORD;
    bool operator==(const Laid&) const = default;
  };

  Laid m_laid;
  Layout m_layout{nullptr, g_object_unref};
  bool m_draws = true;
  bool m_tags = false;
  std::string m_bytes;
  cairo_surface_t* m_surface = nullptr;
  cairo_t* m_pen = nullptr;
  PangoContext* m_context = nullptr;
  int m_pages = 0;
};

// ---- drawing --------------------------------------------------------------------------------

void colour(cairo_t* pen, const Colour& colour, double alpha = 1);
void rounded(cairo_t* pen, const Box& box, double radius);
void fill(cairo_t* pen, const Box& box, const Colour& with);
void line(cairo_t* pen, double x1, double y1, double x2, double y2, double width, const Colour& with);
void disc(cairo_t* pen, double x, double y, double radius, const Colour& with);
void ring(cairo_t* pen, double x, double y, double radius, double width, const Colour& with);
/// A radial light from the middle of `box` outwards, warm like the lit cloth; fills the current path.
void fill_lit(cairo_t* pen, double x, double y, double radius);

// ---- pictures -------------------------------------------------------------------------------

/// The PNGs of a pack, each read once. A pack whose folder is not on this machine has none.
class Pictures {
 public:
  explicit Pictures(std::string folder) : m_folder(std::move(folder)) {}
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  /// Draws the picture as large as fits in the middle of `box`; false when there is none.
  bool draw(cairo_t* pen, const content::PackPath& path, const Box& box);
  /// What went wrong while reading, one error per picture.
  [[nodiscard]] const base::Errors& errors() const { return m_errors; }

 private:
  cairo_surface_t* find(const content::PackPath& path);
  std::string m_folder;
  std::map<content::PackPath, cairo_surface_t*> m_surfaces;
  base::Errors m_errors;
};

}  // namespace sprong::paper
