// Recap: the exhibit in short, for who missed it: every figure with its name and its stage.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class RecapScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "recap"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, area.centre(), 900);
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.in(context.step()->title), {}, Audience::room);
    float top = area.y + title + 20;
    if (!context.step()->text.empty()) {
      top += words(context, {area.x, top, area.width, 400}, context.in(context.step()->text), style::room_small,
                   theme().dim) +
             24;
    }
    {
      Scroll scroll(context, "recap.stations", {area.x, top, area.width, area.bottom() - top}, Scroll::Use::reading);
      scroll.used(draw_stations(context, scroll.inner()));
    }
    step_foot(context, Audience::room);
  }

 private:
  static float draw_stations(Context& context, const Rect& rect) {
    const auto& stations = context.exhibit()->stations;
    const int across = context.narrow() ? 2 : static_cast<int>(stations.size());
    const float gap = 24;
    const float width = (rect.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const float picture = std::min(width, 300.0F);
    float y = rect.y;
    float lowest = 0;
    for (std::size_t index = 0; index < stations.size(); ++index) {
      const int column = static_cast<int>(index) % across;
      if (column == 0 && index > 0) {
        y += lowest + 28;
        lowest = 0;
      }
      const float x = rect.x + static_cast<float>(column) * (width + gap);
      const Rect lit{x, y, width, picture};
      cloth(context, lit, lit.centre());
      figure(context, stations[index], lit.inset(8));
      float text = words(context, {x, lit.bottom() + 14, width, 200}, context.in(stations[index].name),
                         style::room_name, theme().text);
      text += words(context, {x, lit.bottom() + 18 + text, width, 300}, context.in(stations[index].stage),
                    style::secondary, theme().dim);
      lowest = std::max(lowest, picture + 18 + text);
    }
    return y + lowest;
  }
};

}  // namespace

std::unique_ptr<Screen> make_recap_screen() { return std::make_unique<RecapScreen>(); }

}  // namespace sprong::ui
