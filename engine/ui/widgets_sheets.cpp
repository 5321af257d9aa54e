#include <algorithm>
#include <cmath>

#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

void sheet(Context& context, const Rect& rect) {
  stage::Painter& paint = context.paint();
  paint.shadow(rect, 22, 12, theme().shade.faded(0.6F));
  paper_face(context, rect, measure::radius_sheet);
}

void paper_face(Context& context, const Rect& rect, float radius) {
  stage::Painter& paint = context.paint();
  if (!paint.paper(context.asset("grain"), rect, radius, theme().paper_light, theme().paper, theme().paper_dark)) {
    paint.rounded(rect, radius, theme().paper);
  }
  paint.border(rect, radius, 1.5F, theme().paper_edge);
}

void panel(Context& context, const Rect& rect, float radius) {
  context.paint().rounded(rect, radius, theme().wing);
  context.paint().border(rect, radius, 2, theme().wing_2);
}

Rect overlay(Context& context, Size size) {
  stage::Painter& paint = context.paint();
  const Size all = context.size();
  context.ui().state().log.clear();  // what lies under it can neither be pressed nor focused
  for (auto& [name, scroll] : context.ui().state().scrolls) scroll.frame = 0;  // nor scrolled
  paint.fill({0, 0, all.width, all.height}, theme().night.faded(0.8F));
  const float width = std::min(size.width, all.width - 64);
  const float height = std::min(size.height, all.height - 64);
  const Rect box{(all.width - width) / 2, (all.height - height) / 2, width, height};
  paint.shadow(box, 22, 12, theme().shade.faded(0.6F));
  paint.rounded(box, measure::radius_panel, theme().wing);
  paint.border(box, measure::radius_panel, 2, theme().rail);
  return box.inset(std::min(measure::margin, width / 16));
}

Rect console_strip(Context& context, std::string_view role, std::string_view note) {
  stage::Painter& paint = context.paint();
  const Size all = context.size();
  const Rect strip{0, all.height - measure::strip_height, all.width, measure::strip_height};
  paint.fill(strip, theme().wing);
  paint.fill({0, strip.y, strip.width, 2}, theme().rail);
  const float baseline = strip.y + 36;
  const float begin =
      measure::margin + paint.text({measure::margin, baseline}, role, style::small_bold, theme().title) + 18;
  const float room = all.width - begin - measure::margin - 480;
  if (!note.empty() && room > 120)
    paint.text({begin, baseline}, note, paint.fitting(note, style::small, room, 16), theme().dim);
  return {measure::margin, strip.y + 62, all.width - 2 * measure::margin, strip.height - 62 - 20};
}

void cloth(Context& context, const Rect& rect, Point centre, float light, bool hills) {
  stage::Painter& paint = context.paint();
  const Colour shown = Colour{0xFFFFFF}.faded(light);
  // The picture's light ends at 0.62 of its side: as large as it must be to reach the farthest corner.
  const float across = std::max(centre.x - rect.x, rect.right() - centre.x);
  const float down = std::max(centre.y - rect.y, rect.bottom() - centre.y);
  const float side = std::max({across, down, std::hypot(across, down) * 0.85F}) * 2;
  paint.push_clip(rect);
  paint.fill(rect, theme().cloth_edge.faded(light));
  paint.picture(context.asset(theme().cloth), {centre.x - side / 2, centre.y - side / 2, side, side}, shown);
  if (hills) {
    const float height = std::max(96.0F, rect.width * 160 / 1920);
    paint.picture(context.asset(theme().hills), {rect.x, rect.bottom() - height, rect.width, height}, shown);
  }
  paint.pop_clip();
}

void figure(Context& context, const content::Station& station, const Rect& rect, float opacity) {
  const float side = std::min(rect.width, rect.height);
  const Rect square{rect.centre().x - side / 2, rect.centre().y - side / 2, side, side};
  context.paint().picture(context.pack_file(station.figure), square, Colour{0xFFFFFF}.faded(opacity));
}

void lit_disc(Context& context, const std::filesystem::path& picture, Point centre, float radius) {
  stage::Painter& paint = context.paint();
  const Rect light{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  if (!paint.picture(context.asset("disc-lit"), light)) paint.disc(centre, radius, theme().lamp);
  const float side = radius * 1.4F;
  paint.picture_inside(picture, {centre.x - side / 2, centre.y - side / 2, side, side});
}

void station_disc(Context& context, const content::Station& station, Point centre, float radius) {
  lit_disc(context, context.pack_file(station.icon), centre, radius);
}

// ---- scrolling ------------------------------------------------------------------------------

namespace {
constexpr float thumb_room = 22;
constexpr float reveal_margin = 24;
}  // namespace

Scroll::Scroll(Context& context, const std::string& name, const Rect& rect, Use use)
    : m_context(context), m_name(name), m_rect(rect) {
  UiState& state = context.ui().state();
  ScrollState& scroll = state.scrolls[name];
  const float most = std::max(0.0F, scroll.height - rect.height);
  if (scroll.show) {
    const Rect wanted = scroll.show->inset(-reveal_margin);
    if (wanted.bottom() - scroll.offset > rect.height) scroll.offset = wanted.bottom() - rect.height;
    if (wanted.y < scroll.offset) scroll.offset = wanted.y;
    scroll.show.reset();
  }
  scroll.offset = std::clamp(scroll.offset, 0.0F, most);
  const Point offset = context.paint().offset();
  scroll.rect = rect.moved(offset.x, offset.y);
  if (!state.drawing_under) scroll.frame = state.frame;
  scroll.reading = use == Use::reading;
  m_offset = scroll.offset;
  m_thumb = most > 0.5F;
  state.scroll_stack.push_back(name);
  // Focus rings and shadows at the edge stay whole.
  context.paint().push_clip({rect.x - 14, rect.y, rect.width + 28, rect.height});
  context.paint().push_offset(0, -m_offset);
}

Rect Scroll::inner() const { return {m_rect.x, m_rect.y, m_rect.width - (m_thumb ? thumb_room : 0), m_rect.height}; }
void Scroll::used(float bottom) { m_used = std::max(m_used, bottom - m_rect.y); }
void Scroll::show(const Rect& rect) {
  m_context.ui().state().scrolls[m_name].show = rect.moved(-m_rect.x, -m_rect.y);
  m_context.redraw();
}

Scroll::~Scroll() {
  UiState& state = m_context.ui().state();
  stage::Painter& paint = m_context.paint();
  paint.pop_offset();
  state.scroll_stack.pop_back();
  ScrollState& scroll = state.scrolls[m_name];
  if (std::abs(scroll.height - m_used) > 0.5F) {
    scroll.height = m_used;
    m_context.redraw();
  }
  if (m_thumb) {
    const float share = m_rect.height / std::max(m_rect.height, scroll.height);
    const float length = std::max(48.0F, m_rect.height * share);
    const float most = std::max(1.0F, scroll.height - m_rect.height);
    const float at = m_rect.y + (m_rect.height - length) * std::clamp(m_offset / most, 0.0F, 1.0F);
    paint.rounded({m_rect.right() - 8, at, 8, length}, 4, theme().rail);
  }
  paint.pop_clip();
}

std::vector<Rect> columns(const Context& context, const Rect& rect, const std::vector<float>& shares,
                          const std::vector<float>& heights, float gap) {
  std::vector<Rect> result;
  if (context.narrow()) {
    float top = rect.y;
    for (const float height : heights) {
      result.emplace_back(rect.x, top, rect.width, height);
      top += height + gap;
    }
    return result;
  }
  float total = 0;
  for (const float share : shares) total += share;
  const float room = rect.width - gap * static_cast<float>(shares.size() - 1);
  float left = rect.x;
  for (const float share : shares) {
    result.emplace_back(left, rect.y, room * share / total, rect.height);
    left += room * share / total + gap;
  }
  return result;
}

}  // namespace sprong::ui
