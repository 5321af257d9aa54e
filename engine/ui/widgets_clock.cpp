#include <algorithm>
#include <cmath>

#include "ui/widgets.hpp"

namespace sprong::ui {

void clock_ring(Context& context, Point centre, float radius, float share, std::string_view time,
                std::string_view words) {
  stage::Painter& paint = context.paint();
  const float line = radius * 20 / 170;
  const float left = std::clamp(share, 0.0F, 1.0F);
  paint.arc(centre, radius, line, 0, 1, mixed(theme().wing_2, theme().rail, 0.12F));
  if (left > 0) {
    paint.arc(centre, radius, line, 0, left, theme().lamp);
    const float middle = radius - line / 2;
    const float angle = left * 2 * 3.14159265F - 3.14159265F / 2;
    paint.disc({centre.x, centre.y - middle}, line / 2, theme().lamp);
    paint.disc({centre.x + std::cos(angle) * middle, centre.y + std::sin(angle) * middle}, line * 0.85F, theme().glow);
  }
  TextStyle style = style::clock;
  style.size *= radius / 170;
  style = paint.fitting(time, style, radius * 1.56F, 24);
  paint.text({centre.x, centre.y + paint.cap_height(style) / 2 - radius * 0.06F}, time, style, theme().text,
             Align::centre);
  TextStyle small = style::room_body;
  small.size = std::max(20.0F, 34 * radius / 170);
  paint.text({centre.x, centre.y + radius * 0.47F}, words, paint.fitting(words, small, radius * 1.4F, 16), theme().dim,
             Align::centre);
}

std::string clock_words(base::Milliseconds left) {
  const bool over = left < 0;
  // Counting down, the last second that began still counts; over time, only what has passed.
  // A clock that ran on for hours, or over night, says no more than that.
  constexpr base::Milliseconds most_over = 99 * 60 + 59;
  const base::Milliseconds seconds = over ? std::min(-left / 1000, most_over) : (left + 999) / 1000;
  const std::string rest = std::to_string(seconds % 60);
  return (over ? "+" : "") + std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

void progress_dots(Context& context, Point left_middle, int steps, int now) {
  stage::Painter& paint = context.paint();
  for (int step = 0; step < steps; ++step) {
    const Point centre{left_middle.x + 12 + 32 * static_cast<float>(step), left_middle.y};
    if (step == now)
      paint.disc(centre, 10, theme().lamp);
    else if (step < now)
      paint.disc(centre, 7, theme().dim);
    else
      paint.ring(centre, 8, 2, theme().rail);
  }
}

void bar_row(Context& context, float axis_x, float middle_y, const BarRow& row, float unit, float height, float grown) {
  stage::Painter& paint = context.paint();
  const float top = middle_y - height / 2;
  const float step = unit * std::clamp(grown, 0.0F, 1.0F);
  TextSetting setting;
  setting.wrap = false;
  setting.upright = Upright::middle;
  for (int block = 0; block < row.kept; ++block) {
    paint.rounded({axis_x + 3 + step * static_cast<float>(block), top, step - 4, height}, 4, theme().lamp);
  }
  const float kept_end = axis_x + 3 + step * static_cast<float>(row.kept);
  paint.text({kept_end + 12, top, 400, height}, row.kept_words, style::room_body,
             row.kept > 0 ? theme().text : theme().dim, setting);
  for (int block = 1; block <= row.laid_aside; ++block) {
    const Rect box{axis_x - 3 - step * static_cast<float>(block) + 4, top, step - 4, height};
    paint.stripes(box.inset(3), 14, 5, theme().text);
    paint.border(box, 4, 2, theme().text);
  }
  const float aside_end = axis_x - 3 - step * static_cast<float>(row.laid_aside);
  setting.align = Align::right;
  paint.text({aside_end - 412, top, 400, height}, row.laid_aside_words, style::room_body,
             row.laid_aside > 0 ? theme().text : theme().dim, setting);
}

}  // namespace sprong::ui
