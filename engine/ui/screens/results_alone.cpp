#include "ui/screens/results_alone.hpp"

#include <algorithm>

#include "ui/cards.hpp"

namespace sprong::ui {

namespace {

using Count = int report::QuartetFigures::*;
using Reasons = std::vector<report::Quote> report::QuartetFigures::*;

/// A head and below it each quartet that was chosen, with its reasons. Gives the height.
float draw_column(Context& context, const Rect& rect, const std::string& head, const report::Summary& summary,
                  Count count, Reasons reasons) {
  float y = rect.y + words(context, rect, context.say(head), style::head, theme().ink) + 14;
  bool any = false;
  for (const report::QuartetFigures& figures : summary.quartets) {
    const content::Quartet* quartet = content::find_quartet(*context.deck(), figures.id);
    if (figures.*count == 0 || quartet == nullptr) continue;
    any = true;
    quartet_disc(context, *quartet, {rect.x + 30, y + 30}, 28);
    words(context, {rect.x + 76, y, rect.width - 76, 60}, context.in(figures.name), style::sub_head, theme().ink,
          {.upright = Upright::middle});
    y += 66;
    for (const report::Quote& quote : figures.*reasons) {
      y += words(context, {rect.x, y, rect.width, 0}, "“" + quote.text + "”", TextStyle{Face::serif, 28, 1.25F},
                 theme().ink) +
           10;
    }
    y += 14;
  }
  if (!any)
    y += words(context, {rect.x, y, rect.width, 0}, context.say("results.nothing"), style::secondary, theme().ink_2) +
         14;
  return y - rect.y;
}

}  // namespace

void draw_results_alone(Context& context, const Rect& rect, const report::Summary& summary) {
  sheet(context, rect);
  Scroll scroll(context, "results.alone", rect.inset(48, 36));
  const Rect inner = scroll.inner();
  const bool wide = inner.width > 1200;
  const float gap = 48;
  const float width = wide ? (inner.width - 2 * gap) / 3 : inner.width;
  float y = inner.y;
  float lowest = y;
  float x = inner.x;
  const auto column = [&](const char* head, Count count, Reasons reasons) {
    const float height = draw_column(context, {x, y, width, 0}, head, summary, count, reasons);
    lowest = std::max(lowest, y + height);
    if (wide)
      x += width + gap;
    else
      y = lowest + 12;
  };
  column("choices.keep", &report::QuartetFigures::keep, &report::QuartetFigures::keep_reasons);
  column("choices.discard", &report::QuartetFigures::discard, &report::QuartetFigures::discard_reasons);
  column("choices.wish", &report::QuartetFigures::wish, &report::QuartetFigures::wish_reasons);
  y = lowest + 8;
  if (!summary.needs.empty()) {
    dotted_line(context, inner.x, y, inner.width);
    y += 20;
    y += words(context, {inner.x, y, inner.width, 0}, context.say("choices.need"), style::caption, theme().ink) + 8;
    for (const report::Quote& need : summary.needs) {
      y += words(context, {inner.x, y, inner.width, 0}, "“" + need.text + "”", TextStyle{Face::serif, 28, 1.25F},
                 theme().ink) +
           10;
    }
  }
  scroll.used(y);
}

}  // namespace sprong::ui
