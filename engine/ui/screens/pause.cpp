// Pause: a break, with the time at which the meeting goes on.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds minute = 60'000;

class PauseScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "pause"; }

  void enter(Context& context) override {
    if (context.mark("pause.step") == context.step()->id.value) return;
    const auto plan = context.document().plan();
    const int minutes = plan[context.document().current_step()].minutes;
    context.set_timer({true, minutes * minute, context.clock().now()});
    context.set_mark("pause.minutes", minutes);
    context.set_mark("pause.step", context.step()->id.value);
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    const Point centre{area.x + area.width / 2, area.y + area.height * 0.42F};
    pool(context, centre, 700);
    top_line(context, step_crumbs(context));
    const base::Milliseconds now = context.clock().now();
    const base::Milliseconds left = context.timer().left(now);
    const base::Milliseconds whole = std::max(1, context.mark_number("pause.minutes", 1)) * minute;
    const float share = std::clamp(static_cast<float>(left) / static_cast<float>(whole), 0.0F, 1.0F);
    const float radius = std::min(190.0F, area.height * 0.3F);
    clock_ring(context, centre, radius, share, clock_words(left), context.say("pause.minutes"));
    const Rect below{area.x, centre.y + radius + 36, area.width, 200};
    const float height = words(context, below, context.in(context.step()->title), style::room_title, theme().paper,
                               {.align = Align::centre});
    const char separator = context.language() == content::dutch ? '.' : ':';
    const std::string until = base::local_time(now + std::max<base::Milliseconds>(left, 0), separator);
    words(context, below.moved(0, height + 12), context.say("pause.until", {{"time", until}}), style::room_body, theme().dim,
          {.align = Align::centre});
    if (left > 0) context.redraw_in(left % 1000 + 1);
    step_foot(context, Audience::room);
  }
};

}  // namespace

std::unique_ptr<Screen> make_pause_screen() { return std::make_unique<PauseScreen>(); }

}  // namespace sprong::ui
