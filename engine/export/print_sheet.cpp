#ifdef SPRONG_PRINT
#include "export/print_sheet.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sprong::paper {

namespace {

cairo_status_t append_bytes(void* target, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

int units(double size) { return static_cast<int>(std::lround(size * PANGO_SCALE)); }

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// Sets runs of digits in the text face, a little smaller, so that they stand as high as capitals.
void set_digits_upright(PangoAttrList* list, const std::string& text, const Style& style) {
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (!is_digit(text[from])) continue;
    std::size_t to = from;
    while (to < text.size() && is_digit(text[to])) ++to;
    add(list, pango_attr_family_new("Inter"), from, to);
    add(list, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, to);
    add(list, pango_attr_size_new_absolute(units(style.size * 0.9)), from, to);
    from = to;
  }
}

void set_style(PangoLayout* layout, const std::string& text, const Style& style) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, style.face == Face::heading ? "Vollkorn" : "Inter");
  pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);

  PangoAttrList* attributes = pango_attr_list_new();
  add(attributes, pango_attr_line_height_new_absolute(units(style.size * style.leading)), 0, text.size());
  if (style.face == Face::heading) set_digits_upright(attributes, text, style);
  if (style.face == Face::text) add(attributes, pango_attr_font_features_new("calt=0"), 0, text.size());
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);

  const PangoAlignment alignments[] = {PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
  pango_layout_set_alignment(layout, alignments[static_cast<int>(style.align)]);
}

struct Extent {
  double width = 0;
  double height = 0;
};

Extent extent(PangoLayout* layout) {
  int width = 0;
  int height = 0;
  pango_layout_get_size(layout, &width, &height);
  return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
}

/// A context in which a letter is as wide as its outline says, not rounded to the dots of a screen.
/// It has fonts of its own: those that Pango shares in a thread are never given back.
PangoContext* exact_context() {
  PangoFontMap* fonts = pango_cairo_font_map_new();
  PangoContext* context = pango_font_map_create_context(fonts);
  g_object_unref(fonts);
  cairo_font_options_t* exact = cairo_font_options_create();
  cairo_font_options_set_hint_style(exact, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, exact);
  cairo_font_options_destroy(exact);
  pango_context_set_round_glyph_positions(context, false);
  return context;
}

}  // namespace

Style heading(double size, int weight) {
  return {.face = Face::heading, .weight = weight, .size = size, .leading = 1.1};
}

Style body(double size, int weight) { return {.face = Face::text, .weight = weight, .size = size}; }

Sheet::Sheet(const std::string& title, const std::string& language) {
  m_surface = cairo_pdf_surface_create_for_stream(append_bytes, &m_bytes, a4.width, a4.height);
  cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_KEYWORDS, language.c_str());
  // Without a date of our own cairo writes the present one, and no two files are alike.
  cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  m_pen = cairo_create(m_surface);
  m_context = exact_context();
}

Sheet::~Sheet() {
  m_layout.reset();
  g_object_unref(m_context);
  cairo_destroy(m_pen);
  cairo_surface_destroy(m_surface);
}

void Sheet::page(const Box& size) {
  if (m_pages++ > 0) cairo_show_page(m_pen);
  cairo_pdf_surface_set_size(m_surface, size.width, size.height);
}

PangoLayout* Sheet::lay(const std::string& text, const Style& style, double width, PangoWrapMode wrap) {
  Laid laid{text, style, width, wrap};
  if (m_layout && laid == m_laid) return m_layout.get();
  pango_cairo_update_context(m_pen, m_context);
  m_layout.reset(pango_layout_new(m_context));
  pango_layout_set_text(m_layout.get(), text.data(), static_cast<int>(text.size()));
  set_style(m_layout.get(), text, style);
  if (width > 0) {
    pango_layout_set_width(m_layout.get(), units(width));
    pango_layout_set_wrap(m_layout.get(), wrap);
  }
  m_laid = std::move(laid);
  return m_layout.get();
}

double Sheet::write(const std::string& text, const Style& style, double x, double y, double width) {
  if (text.empty()) return 0;
  PangoLayout* layout = lay(text, style, width, PANGO_WRAP_WORD_CHAR);
  if (m_draws) {
    colour(m_pen, style.colour);
    cairo_move_to(m_pen, x, y);
    pango_cairo_show_layout(m_pen, layout);
  }
  return extent(layout).height;
}

double Sheet::write_on(const std::string& text, const Style& style, double x, double baseline, double width) {
  if (text.empty()) return 0;
  PangoLayout* layout = lay(text, style, width, PANGO_WRAP_WORD_CHAR);
  const double above = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
  return write(text, style, x, baseline - above, width);
}

void Sheet::write_in(const std::string& text, const Style& style, const Box& box) {
  write(text, style, box.x, box.y + (box.height - height(text, style, box.width)) / 2, box.width);
}

double Sheet::height(const std::string& text, const Style& style, double width) {
  if (text.empty()) return 0;
  return extent(lay(text, style, width, PANGO_WRAP_WORD_CHAR)).height;
}

int Sheet::lines(const std::string& text, const Style& style, double width) {
  return pango_layout_get_line_count(lay(text, style, width, PANGO_WRAP_WORD_CHAR));
}

double Sheet::width(const std::string& text, const Style& style) {
  return extent(lay(text, style, 0, PANGO_WRAP_WORD)).width;
}

std::size_t Sheet::fitting(const std::string& text, const Style& style, double width, double room) {
  if (text.empty()) return 0;
  PangoLayout* layout = lay(text, style, width, PANGO_WRAP_WORD_CHAR);
  std::size_t fits = 0;
  PangoLayoutIter* lines = pango_layout_get_iter(layout);
  do {
    PangoRectangle place;
    pango_layout_iter_get_line_extents(lines, nullptr, &place);
    const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines);
    const auto begin = static_cast<std::size_t>(line->start_index);
    if (static_cast<double>(place.y + place.height) / PANGO_SCALE > room) {
      fits = begin;
      break;
    }
    fits = text.size();
  } while (pango_layout_iter_next_line(lines) != 0);
  pango_layout_iter_free(lines);
  return fits;
}

Style Sheet::fitted(const std::string& text, Style style, double width, int lines, double smallest) {
  while (style.size > smallest) {
    PangoLayout* layout = lay(text, style, width, PANGO_WRAP_WORD);
    if (pango_layout_get_line_count(layout) <= lines && extent(layout).width <= width) break;
    style.size = std::max(smallest, style.size - 0.5);
  }
  return style;
}

base::Result<std::string> Sheet::finish() {
  cairo_show_page(m_pen);
  cairo_status_t status = cairo_status(m_pen);
  cairo_surface_finish(m_surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(m_surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    return base::Error{"print.failed", {{"reason", cairo_status_to_string(status)}}, {}};
  }
  return std::move(m_bytes);
}

void colour(cairo_t* pen, const Colour& colour, double alpha) {
  cairo_set_source_rgba(pen, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, alpha);
}

void rounded(cairo_t* pen, const Box& box, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(pen);
  cairo_arc(pen, box.right() - radius, box.y + radius, radius, -quarter, 0);
  cairo_arc(pen, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
  cairo_arc(pen, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
  cairo_arc(pen, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(pen);
}

void fill(cairo_t* pen, const Box& box, const Colour& with) {
  colour(pen, with);
  cairo_rectangle(pen, box.x, box.y, box.width, box.height);
  cairo_fill(pen);
}

void line(cairo_t* pen, double x1, double y1, double x2, double y2, double width, const Colour& with) {
  colour(pen, with);
  cairo_set_line_width(pen, width);
  cairo_move_to(pen, x1, y1);
  cairo_line_to(pen, x2, y2);
  cairo_stroke(pen);
}

void disc(cairo_t* pen, double x, double y, double radius, const Colour& with) {
  colour(pen, with);
  cairo_new_path(pen);
  cairo_arc(pen, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(pen);
}

void ring(cairo_t* pen, double x, double y, double radius, double width, const Colour& with) {
  colour(pen, with);
  cairo_set_line_width(pen, width);
  cairo_new_path(pen);
  cairo_arc(pen, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_stroke(pen);
}

void fill_lit(cairo_t* pen, double x, double y, double radius) {
  struct Stop {
    double at;
    Colour colour;
  };
  constexpr Stop stops[] = {
      {0, {0xFF, 0xEF, 0xC6}}, {0.45, {0xFB, 0xD2, 0x7C}}, {0.9, {0xEB, 0xA5, 0x36}}, {1, {0xC9, 0x82, 0x27}}};
  cairo_pattern_t* light = cairo_pattern_create_radial(x, y, 0, x, y, radius);
  for (const Stop& stop : stops) {
    cairo_pattern_add_color_stop_rgb(light, stop.at, stop.colour.red / 255.0, stop.colour.green / 255.0,
                                     stop.colour.blue / 255.0);
  }
  cairo_set_source(pen, light);
  cairo_fill(pen);
  cairo_pattern_destroy(light);
}

Pictures::~Pictures() {
  for (const auto& [path, surface] : m_surfaces) cairo_surface_destroy(surface);
}

cairo_surface_t* Pictures::find(const content::PackPath& path) {
  const auto known = m_surfaces.find(path);
  if (known != m_surfaces.end()) return known->second;
  const std::string file = m_folder + "/" + path;
  cairo_surface_t* surface = cairo_image_surface_create_from_png(file.c_str());
  if (const cairo_status_t status = cairo_surface_status(surface); status != CAIRO_STATUS_SUCCESS) {
    m_errors.push_back({"print.picture", {{"file", file}, {"reason", cairo_status_to_string(status)}}, {file, 0}});
  }
  return m_surfaces.emplace(path, surface).first->second;
}

bool Pictures::draw(cairo_t* pen, const content::PackPath& path, const Box& box) {
  if (m_folder.empty() || path.empty()) return false;
  cairo_surface_t* surface = find(path);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return false;
  const double width = cairo_image_surface_get_width(surface);
  const double height = cairo_image_surface_get_height(surface);
  const double scale = std::min(box.width / width, box.height / height);
  cairo_save(pen);
  cairo_translate(pen, box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2);
  cairo_scale(pen, scale, scale);
  cairo_set_source_surface(pen, surface, 0, 0);
  cairo_paint(pen);
  cairo_restore(pen);
  return true;
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
