#include <algorithm>
#include <cmath>
#include <cstring>

#include "stage/painter.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

namespace {

/// Up to this size (pixels) glyphs are placed by quarters of a pixel, above it by whole pixels.
constexpr float phased_up_to = 44;

bool is_space(char32_t character) { return character == U' ' || character == U'\t'; }

std::uint32_t bits(float value) {
  std::uint32_t result = 0;
  std::memcpy(&result, &value, sizeof result);
  return result;
}

/// Without the white space at its end.
std::size_t without_trailing_space(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r')) --end;
  return end;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1) {
    ++at;
    return lead;
  }
  if (at + length > text.size() || lead < 0xC0) {
    ++at;
    return 0xFFFD;
  }
  char32_t character = lead & (0xFFU >> (length + 1));
  for (std::size_t more = 1; more < length; ++more) character = (character << 6) | (byte(at + more) & 0x3FU);
  at += length;
  return character;
}

bool is_silent(char32_t character) {
  return character == 0xAD || (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2060 && character <= 0x2064) ||
         (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFEFF || character < 0x20;
}

LinePlaces places(const Glyphs::Metrics& metrics, float scale, const TextStyle& style, std::size_t lines,
                  const Rect& rect, Upright upright) {
  LinePlaces result;
  result.step = style.size * style.line;
  result.height = result.step * static_cast<float>(lines);
  const float ascent = metrics.ascent / scale;
  const float descent = metrics.descent / scale;
  const float capital = metrics.capital / scale;
  const float below = result.step * static_cast<float>(lines - 1);
  const float lead = (result.step - ascent - descent) / 2 + ascent;
  switch (upright) {
    case Upright::top:
      result.first_baseline = rect.y + lead;
      break;
    case Upright::middle:
      result.first_baseline = rect.y + (rect.height - below + capital) / 2;
      break;
    case Upright::bottom:
      result.first_baseline = rect.bottom() - result.height + lead;
      break;
  }
  return result;
}

// ---- glyphs of a size -----------------------------------------------------------------------

SizedFace& Painter::Inside::face(const TextStyle& style) {
  const float size = std::max(1.0F, std::round(style.size * scale * 4) / 4);
  const std::uint64_t key =
      (std::uint64_t{bits(size)} << 16) | (static_cast<std::uint64_t>(style.face) << 8) | (style.even_digits ? 1U : 0U);
  const auto [found, added] = faces.try_emplace(key);
  SizedFace& face = found->second;
  if (!added) return face;
  face.face = style.face;
  face.pixels = size;
  face.even_digits = style.even_digits;
  face.metrics = glyphs->metrics(style.face, lettering);
  face.metrics.ascent *= size;
  face.metrics.descent *= size;
  face.metrics.capital *= size;
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
    face.digit_advance = std::max(face.digit_advance, entry(face, digit).advance);
  }
  return face;
}

SizedFace::Entry& Painter::Inside::entry(SizedFace& face, char32_t character) {
  const auto [found, added] = face.entries.try_emplace(character);
  SizedFace::Entry& entry = found->second;
  if (!added) return entry;
  const auto id = glyphs->find(face.face, lettering, character);
  entry.known = id.has_value();
  if (id) entry.id = *id;
  entry.advance = id ? glyphs->advance(*id) * face.pixels : face.pixels * 0.62F;
  return entry;
}

void Painter::Inside::draw_phase(SizedFace& face, SizedFace::Entry& entry, int phase) {
  const GlyphMask mask = glyphs->draw(entry.id, face.pixels, phase);
  const auto at = static_cast<std::size_t>(phase);
  entry.phases[at] = atlas.add(mask.mask);
  entry.left[at] = mask.left;
  entry.top[at] = mask.top;
  entry.drawn[at] = true;
}

// ---- lines ----------------------------------------------------------------------------------

float Painter::Inside::place(SizedFace& face, std::string_view text, std::vector<PlacedGlyph>& into) {
  float pen = 0;
  const SizedFace::Entry* before = nullptr;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (is_silent(character)) continue;
    const SizedFace::Entry& found = entry(face, character);
    if (before != nullptr && before->known && found.known) pen += glyphs->kerning(before->id, found.id) * face.pixels;
    const bool digit = face.even_digits && character >= U'0' && character <= U'9';
    const float advance = digit ? face.digit_advance : found.advance;
    into.push_back({character, pen + (advance - found.advance) / 2, advance, found.known ? &found.id : nullptr});
    pen += advance;
    before = &found;
  }
  return pen;
}

float Painter::Inside::line_width(SizedFace& face, std::string_view text) {
  float pen = 0;
  const SizedFace::Entry* before = nullptr;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (is_silent(character)) continue;
    const SizedFace::Entry& found = entry(face, character);
    if (before != nullptr && before->known && found.known) pen += glyphs->kerning(before->id, found.id) * face.pixels;
    pen += face.even_digits && character >= U'0' && character <= U'9' ? face.digit_advance : found.advance;
    before = &found;
  }
  return pen;
}

std::vector<Painter::Span> Painter::Inside::broken(SizedFace& face, std::string_view text, float width_pixels) {
  std::vector<Span> lines;
  std::size_t begin = 0;     // of the line
  std::size_t break_at = 0;  // where the line may end; begin when nowhere yet
  float pen = 0;
  const auto close = [&](std::size_t end, std::size_t next) {
    lines.push_back({begin, without_trailing_space(text, begin, end)});
    begin = break_at = next;
    pen = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t character = next_character(text, at);
    if (character == U'\n') {
      close(here, at);
      continue;
    }
    if (is_silent(character)) continue;
    pen += entry(face, character).advance;
    if (is_space(character)) {
      break_at = at;
      continue;
    }
    if (pen > width_pixels && here > begin) {
      // The kerned width is what counts; the sum of advances only says when to look.
      if (line_width(face, text.substr(begin, at - begin)) > width_pixels) {
        const std::size_t next = break_at > begin ? break_at : here;
        close(next, next);
        at = next;
        continue;
      }
    }
    if (character == U'-' || character == U'/' || character == 0x2013) break_at = at;
  }
  lines.push_back({begin, without_trailing_space(text, begin, text.size())});
  return lines;
}

namespace {

/// How many lines end inside a word.
std::ptrdiff_t words_broken(std::string_view text, const std::vector<Painter::Span>& lines) {
  return std::count_if(lines.begin(), lines.end(), [&](const Painter::Span& line) {
    if (line.end == line.begin || line.end >= text.size()) return false;
    const std::string_view before = text.substr(0, line.end);
    const bool may_break =
        before.back() == '-' || before.back() == '/' || before.back() == ' ' || before.ends_with("\u2013");
    return text[line.end] != ' ' && text[line.end] != '\n' && !may_break;
  });
}

}  // namespace

std::vector<Painter::Span> Painter::Inside::spans(std::string_view text, const TextStyle& style, float width,
                                                  bool balanced) {
  std::string key(text);
  key += '\0';
  const std::uint32_t parts[3] = {
      bits(style.size), bits(width),
      (static_cast<std::uint32_t>(style.face) << 2) | (style.even_digits ? 2U : 0U) | (balanced ? 1U : 0U)};
  key.append(reinterpret_cast<const char*>(parts), sizeof parts);
  const auto found = layouts.find(key);
  if (found != layouts.end()) return found->second;
  SizedFace& sized = face(style);
  const float most = width * scale + 0.5F;
  std::vector<Span> lines = broken(sized, text, most);
  if (balanced && lines.size() > 1) {
    float low = most / static_cast<float>(lines.size());
    float high = most;
    while (high - low > 1) {
      const float middle = (low + high) / 2;
      const std::vector<Span> narrower = broken(sized, text, middle);
      if (narrower.size() <= lines.size() && words_broken(text, narrower) <= words_broken(text, lines))
        high = middle;
      else
        low = middle;
    }
    lines = broken(sized, text, high);
  }
  if (layouts.size() > 4000) layouts.clear();
  layouts.emplace(std::move(key), lines);
  return lines;
}

void Painter::Inside::draw_line(SizedFace& face, std::string_view text, float x, float baseline, ImU32 colour) {
  static thread_local std::vector<PlacedGlyph> glyphs_of_line;
  glyphs_of_line.clear();
  place(face, text, glyphs_of_line);
  const float down = std::round(baseline);
  const bool phased = face.pixels <= phased_up_to;
  for (const PlacedGlyph& placed : glyphs_of_line) {
    const float pen = x + placed.x;
    if (placed.id == nullptr) {  // a visible box for what no font has
      const int left = static_cast<int>(pen + placed.advance * 0.1F);
      const int right = static_cast<int>(pen + placed.advance * 0.9F);
      const int bottom = static_cast<int>(down);
      const int top = static_cast<int>(down - face.metrics.capital);
      const int wide = std::max(1, static_cast<int>(face.pixels / 16));
      plain({left, top, right, top + wide}, colour);
      plain({left, bottom - wide, right, bottom}, colour);
      plain({left, top, left + wide, bottom}, colour);
      plain({right - wide, top, right, bottom}, colour);
      continue;
    }
    float whole = std::floor(pen);
    int phase = 0;
    if (phased) {
      phase = static_cast<int>((pen - whole) * 4 + 0.5F);
      if (phase == 4) {
        phase = 0;
        whole += 1;
      }
    } else {
      whole = std::round(pen);
    }
    SizedFace::Entry& found = entry(face, placed.character);
    const auto at = static_cast<std::size_t>(phase);
    if (!found.drawn[at]) draw_phase(face, found, phase);
    const Patch& patch = found.phases[at];
    const float left = whole + static_cast<float>(found.left[at]);
    const float top = down + static_cast<float>(found.top[at]);
    quad(patch, left, top, left + static_cast<float>(patch.width), top + static_cast<float>(patch.height), colour);
  }
}

// ---- the public side ------------------------------------------------------------------------

float Painter::width(std::string_view text, const TextStyle& style) {
  return m_inside->line_width(m_inside->face(style), text) / m_inside->scale;
}

float Painter::cap_height(const TextStyle& style) { return m_inside->face(style).metrics.capital / m_inside->scale; }

std::vector<Painter::Span> Painter::line_spans(std::string_view text, const TextStyle& style, float width,
                                               bool balanced) {
  return m_inside->spans(text, style, width, balanced);
}

std::vector<std::string> Painter::lines(std::string_view text, const TextStyle& style, float width, bool balanced) {
  std::vector<std::string> result;
  for (const Span& span : line_spans(text, style, width, balanced)) {
    result.emplace_back(text.substr(span.begin, span.end - span.begin));
  }
  return result;
}

Size Painter::measure(std::string_view text, const TextStyle& style, float width, const TextSetting& setting) {
  if (!setting.wrap) return {this->width(text, style), style.size * style.line};
  float widest = 0;
  std::size_t count = 0;
  for (const Span& span : line_spans(text, style, width, setting.balanced)) {
    widest = std::max(widest, this->width(text.substr(span.begin, span.end - span.begin), style));
    if (++count == static_cast<std::size_t>(setting.most_lines)) break;
  }
  return {widest, static_cast<float>(count) * style.size * style.line};
}

TextStyle Painter::fitting(std::string_view text, TextStyle style, float width, float least) {
  const float wanted = this->width(text, style);
  if (wanted <= width) return style;
  style.size = std::max(least, std::floor(style.size * width / wanted * 2) / 2);
  while (style.size > least && this->width(text, style) > width) style.size -= 0.5F;
  return style;
}

TextStyle Painter::fitting(std::string_view text, TextStyle style, Size box, float least, bool balanced) {
  TextSetting setting;
  setting.balanced = balanced;
  while (style.size > least) {
    const Size taken = measure(text, style, box.width, setting);
    const bool fits = taken.height <= box.height && taken.width <= box.width;
    if (fits && words_broken(text, line_spans(text, style, box.width, balanced)) == 0) break;
    style.size = std::max(least, style.size - 1);
  }
  return style;
}

float Painter::text(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Align align) {
  Inside& in = *m_inside;
  SizedFace& face = in.face(style);
  const float wide = in.line_width(face, text);
  float x = in.x(baseline.x);
  if (align == Align::centre) x -= wide / 2;
  if (align == Align::right) x -= wide;
  in.draw_line(face, text, std::round(x), in.y(baseline.y), in.colour(colour));
  const float height = style.size * style.line;
  log_text(text, {x / in.scale - in.offset().x, baseline.y - style.size, wide / in.scale, height});
  return wide / in.scale;
}

Size Painter::text(const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
                   const TextSetting& setting) {
  Inside& in = *m_inside;
  if (text.empty()) return {};
  SizedFace& face = in.face(style);
  std::vector<Span> lines =
      setting.wrap ? in.spans(text, style, rect.width, setting.balanced) : std::vector<Span>{{0, text.size()}};
  const bool short_of = setting.most_lines > 0 && lines.size() > static_cast<std::size_t>(setting.most_lines);
  if (short_of) lines.resize(static_cast<std::size_t>(setting.most_lines));
  const LinePlaces where = places(face.metrics, in.scale, style, lines.size(), rect, setting.upright);
  const Rect seen = clip();
  float widest = 0;
  float baseline = where.first_baseline;
  for (std::size_t at = 0; at < lines.size(); ++at, baseline += where.step) {
    std::string cut;
    std::string_view line = text.substr(lines[at].begin, lines[at].end - lines[at].begin);
    if (short_of && at + 1 == lines.size()) {
      cut = std::string(line) + "\u2026";
      line = cut;
    }
    const float wide = in.line_width(face, line);
    widest = std::max(widest, wide / in.scale);
    const float top = baseline + in.offset().y - style.size;
    if (top > seen.bottom() || top + 2 * style.size < seen.y) continue;
    float x = in.x(rect.x);
    if (setting.align == Align::centre) x += (rect.width * in.scale - wide) / 2;
    if (setting.align == Align::right) x += rect.width * in.scale - wide;
    in.draw_line(face, line, std::round(x), in.y(baseline), in.colour(colour));
  }
  const Size size{widest, where.height};
  log_text(text, {rect.x, rect.y, rect.width, std::max(rect.height, size.height)});
  return size;
}

}  // namespace sprong::stage
