// Pause: a break, with the time at which the meeting goes on.
#include <algorithm>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds minute = 60'000;

class PauseScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "pause"; }

  void enter(Context& context) override {
    if (context.mark("timer.step") == context.step()->id.value) return;
    const auto plan = context.document().plan();
    const int minutes = plan[context.document().current_step()].minutes;
    context.set_timer({true, minutes * minute, context.clock().now()});
    context.set_mark("pause.minutes", minutes);
    context.set_mark("timer.step", context.step()->id.value);
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    const bool beside = context.narrow();  // the clock at the left, the words at its right
    const float radius = beside ? std::min(130.0F, area.height * 0.46F) : std::min(190.0F, area.height * 0.3F);
    const Point centre = beside ? Point{area.x + radius + 16, area.y + area.height * 0.5F}
                                : Point{area.x + area.width / 2, area.y + area.height * 0.42F};
    pool(context, centre, 700);
    top_line(context, step_crumbs(context));
    const base::Milliseconds now = context.clock().now();
    const base::Milliseconds left = context.timer().left(now);
    const base::Milliseconds whole = std::max(1, context.mark_number("pause.minutes", 1)) * minute;
    const float share = std::clamp(static_cast<float>(left) / static_cast<float>(whole), 0.0F, 1.0F);
    clock_ring(context, centre, radius, share, clock_words(left), context.say("pause.minutes"));
    const float right = centre.x + radius + 48;
    const Rect below = beside ? Rect{right, centre.y - 90, area.right() - right, 200}
                              : Rect{area.x, centre.y + radius + 36, area.width, 200};
    const Align align = beside ? Align::left : Align::centre;
    const float height =
        words(context, below, context.in(context.step()->title), style::room_title, theme().text, {.align = align});
    const char separator = context.language() == content::dutch ? '.' : ':';
    const std::string until = base::local_time(now + std::max<base::Milliseconds>(left, 0), separator);
    words(context, below.moved(0, height + 12), context.say("pause.until", {{"time", until}}), style::room_body,
          theme().dim, {.align = align});
    draw_minutes(context, below.moved(0, height + 76), beside);
    if (left > 0) context.redraw_in(left % 1000 + 1);
    step_foot(context, Audience::room);
  }

 private:
  /// A break takes as long as it takes.
  static void draw_minutes(Context& context, const Rect& place, bool at_left) {
    const std::string less = context.say("walk.less");
    const std::string more = context.say("walk.more");
    const float width = quiet_button_width(context, less) + 12 + quiet_button_width(context, more);
    const float x = at_left ? place.x : place.centre().x - width / 2;
    const int pressed = button_row(context, {x, place.y}, place.right() + 1, measure::target,
                                   {{"pause.less", less}, {"pause.more", more}});
    if (pressed < 0) return;
    session::Timer timer = context.timer();
    const base::Milliseconds by = pressed == 0 ? -minute : minute;
    timer.remaining = std::max<base::Milliseconds>(0, timer.left(context.clock().now()) + by);
    timer.since = context.clock().now();
    context.set_timer(timer);
    const int whole = static_cast<int>((timer.remaining + minute - 1) / minute);
    context.set_mark("pause.minutes", std::max(context.mark_number("pause.minutes", 1), whole));
  }
};

}  // namespace

std::unique_ptr<Screen> make_pause_screen() { return std::make_unique<PauseScreen>(); }

}  // namespace sprong::ui
