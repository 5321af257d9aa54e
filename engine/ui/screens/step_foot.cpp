#include "ui/screens/step_foot.hpp"

#include "ui/console.hpp"

namespace sprong::ui {

std::string next_title(const Context& context) {
  const auto plan = context.document().plan();
  for (std::size_t index = context.document().current_step() + 1; index < plan.size(); ++index) {
    if (!plan[index].skipped) return context.in(plan[index].step->title);
  }
  return {};
}

float step_foot_left(Context& context, Audience audience) {
  const Backstage backstage(context);
  const Rect corner = next_step_rect(context, context.say("step.next"), audience);
  if (foot_left(context, "step.back", context.say("step.back"), context.document().current_step() > 0)) context.back();
  const std::string path = context.say("step.path");
  const float back_width = quiet_button_width(context, context.say("step.back"));
  const Rect place{measure::margin + back_width + 12, corner.bottom() - measure::next_height,
                   quiet_button_width(context, path), measure::next_height};
  if (quiet_button(context, "step.path", place, path)) context.open_screen("programme_path");
  if (!strip_can_open(context)) return place.right();
  const std::string strip = context.say("console.strip");
  const Rect beside{place.right() + 12, place.y, quiet_button_width(context, strip), place.height};
  if (quiet_button(context, "step.strip", beside, strip)) toggle_strip(context);
  return beside.right();
}

void step_foot(Context& context, Audience audience, const std::string& text, const std::string& missing) {
  const Backstage backstage(context);
  const std::string coming = next_title(context);
  const std::string next = !text.empty() ? text : context.say(coming.empty() ? "step.done" : "step.next");
  const Rect corner = next_step_rect(context, next, audience);
  const float left = step_foot_left(context, audience);
  if (!coming.empty() && text.empty()) {
    const Rect room{left + 24, corner.y, corner.x - left - 48, corner.height};
    words(context, room, context.say("step.coming", {{"title", coming}}), style::small, theme().dim,
          {.align = Align::right, .upright = Upright::middle, .most_lines = 2});
  }
  if (next_step(context, "step.next", next, missing, audience)) {
    if (coming.empty()) {
      context.close_session();
    } else {
      context.next();
    }
  }
}

float paragraphs(Context& context, const Rect& rect, const std::string& text, const TextStyle& style, Colour colour) {
  float height = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (height > 0) height += style.size * 0.6F;
    const Rect place{rect.x, rect.y + height, rect.width, rect.height - height};
    height += words(context, place, text.substr(begin, end - begin), style, colour);
    begin = end + 2;
  }
  return height;
}

}  // namespace sprong::ui
