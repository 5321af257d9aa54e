#include "ui/screens/marked_text.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace sprong::ui {

float draw_marked_text(Context& context, const Rect& rect, std::string_view text,
                       const std::vector<report::Hint>& hints, const TextStyle& style) {
  stage::Painter& paint = context.paint();
  const float line_height = style.size * style.line;
  float y = rect.y;
  for (const stage::Painter::Span& line : paint.line_spans(text, style, rect.width)) {
    for (const report::Hint& hint : hints) {
      const std::size_t begin = std::max(hint.at, line.begin);
      const std::size_t end = std::min(hint.at + hint.length, line.end);
      if (begin >= end) continue;
      const float left = rect.x + paint.width(text.substr(line.begin, begin - line.begin), style);
      const float width = paint.width(text.substr(begin, end - begin), style);
      paint.rounded({left - 4, y + 2, width + 8, line_height - 4}, 6, theme().lamp.faded(0.45F));
      paint.fill({left - 4, y + line_height - 6, width + 8, 3}, theme().ember);
    }
    words(context, {rect.x, y, rect.width, line_height}, text.substr(line.begin, line.end - line.begin), style,
          theme().ink, {.wrap = false});
    y += line_height;
  }
  return y - rect.y;
}

}  // namespace sprong::ui
