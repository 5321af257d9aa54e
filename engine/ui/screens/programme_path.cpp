// The programme as a path: where we are, how long it still takes; jump, skip, give more or less time.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds minute = 60'000;
constexpr float row_height = 76;

class ProgrammePathScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "programme_path"; }

  void enter(Context& context) override {
    m_selected = context.document().current_step();
    context.focus(row_name(m_selected));
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.say("path.title"), end_words(context));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    const auto plan = context.document().plan();
    m_selected = std::min(m_selected, plan.size() - 1);
    if (context.narrow()) {
      draw_steps(context, room, plan);  // with the notes under the chosen step
    } else {
      const auto parts = columns(context, room, {0.52F, 0.48F}, {});
      draw_steps(context, parts[0], plan);
      draw_panel(context, parts[1], plan[m_selected]);
    }
    if (foot_left(context, "path.close", context.say("path.close"))) context.close_screen();
    const bool here = m_selected == context.document().current_step();
    const std::string go = context.say(here ? "path.stay" : "path.go");
    if (beside_next_step(context, "path.file", context.say("file.open"), go)) context.open_screen("session_file");
    if (next_step(context, "path.go", go)) {
      context.close_screen();
      context.go_to(plan[m_selected].step->id);
    }
  }

 private:
  using Plan = std::vector<session::Document::PlannedStep>;

  static std::string row_name(std::size_t index) { return "path.step-" + std::to_string(index + 1); }

  /// "Nog 95 minuten, tot ongeveer 16.30 uur"
  static std::string end_words(const Context& context) {
    const auto plan = context.document().plan();
    int minutes = 0;
    for (std::size_t index = context.document().current_step(); index < plan.size(); ++index) {
      if (!plan[index].skipped) minutes += plan[index].minutes;
    }
    const char separator = context.language() == content::dutch ? '.' : ':';
    return context.say("path.end", {{"minutes", std::to_string(minutes)},
                                    {"time", base::local_time(context.clock().now() + minutes * minute, separator)}});
  }

  void draw_steps(Context& context, const Rect& room, const Plan& plan) {
    Scroll scroll(context, "path.steps", room);
    Rect row = scroll.inner();
    row.y += 8;  // room for the focus ring
    row.height = row_height;
    const std::size_t opened = m_selected;
    const std::size_t now = context.document().current_step();
    for (std::size_t index = 0; index < plan.size(); ++index) {
      const bool chosen = index == m_selected;
      const Interaction act = context.interact(row_name(index), row, context.in(plan[index].step->title),
                                               {.role = Role::choice, .chosen = chosen});
      if ((act.activated || act.ring) && m_selected != index) select(context, index);
      draw_row(context, row, plan[index], chosen, index < now ? -1 : (index == now ? 0 : 1));
      if (act.ring) focus_ring(context, row.inset(4), measure::radius_row);
      row.y += row_height;
      if (context.narrow() && index == opened) {
        const Rect below{row.x + 64, row.y + 12, row.width - 64, 3000};
        row.y += 12 + draw_plan(context, below, plan[index]);
        row.y += draw_notes(context, {below.x, row.y, below.width, 3000}, *plan[index].step);
      }
    }
    scroll.used(row.y);
  }

  void select(Context& context, std::size_t index) {
    m_selected = index;
    context.back_to_top("path.notes");
    context.focus(row_name(index));  // the rows shift: this one stays in sight
  }

  /// `when`: -1 past, 0 now, 1 to come.
  static void draw_row(Context& context, const Rect& row, const session::Document::PlannedStep& step, bool chosen,
                       int when) {
    const Rect inside = row.inset(2, 4);
    if (chosen) context.paint().rounded(inside, measure::radius_row, theme().wing_2);
    const Point dot{row.x + 32, row.y + row_height / 2};
    if (when == 0) {
      context.paint().disc(dot, 13, theme().lamp);
    } else {
      context.paint().ring(dot, 11, 3, when < 0 ? theme().past : theme().rail);
      if (when < 0) context.paint().disc(dot, 5, theme().past);
    }
    const Colour colour = step.skipped ? theme().past : (when < 0 ? theme().dim : theme().text);
    const Rect title{row.x + 64, row.y, row.width - 64 - 210, row_height};
    words(context, title, context.in(step.step->title), style::body_bold, colour,
          {.upright = Upright::middle, .most_lines = 2});
    const std::string right =
        step.skipped ? context.say("path.skipped") : context.counted("path.minutes", step.minutes);
    words(context, {row.right() - 210, row.y, 190, row_height}, right, style::secondary, theme().dim,
          {.align = Align::right, .upright = Upright::middle});
  }

  static void draw_panel(Context& context, const Rect& room, const session::Document::PlannedStep& step) {
    panel(context, room);
    const Rect inside = room.inset(32, 28);
    float y = inside.y;
    y += words(context, inside, context.in(step.step->title), style::head, theme().text) + 16;
    y += draw_plan(context, {inside.x, y, inside.width, 64}, step);
    Scroll scroll(context, "path.notes", {inside.x, y, inside.width, inside.bottom() - y}, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    scroll.used(inner.y + draw_notes(context, inner, *step.step));
  }

  /// Its minutes, and whether it is done at all; gives the height.
  static float draw_plan(Context& context, const Rect& place, const session::Document::PlannedStep& step) {
    constexpr float height = 64;
    const content::StepKey id = step.step->id;
    int minutes = step.minutes;
    if (stepper(context, "path.minutes", {place.x, place.y, 300, height}, minutes, 1, 240,
                context.say("path.minutes-word"))) {
      context.send(session::PlanStep{id, step.skipped, minutes});
    }
    const std::string skip = context.say(step.skipped ? "path.restore" : "path.skip");
    if (quiet_button(context, "path.skip", {place.x + 316, place.y, quiet_button_width(context, skip), height}, skip)) {
      context.send(session::PlanStep{id, !step.skipped, step.minutes});
    }
    return height + 24;
  }

  static float draw_notes(Context& context, Rect text, const content::Step& step) {
    const float top = text.y;
    text.y += part(context, text, "path.notes", step.notes);
    text.y += part(context, text, "path.say", step.say);
    text.y += part(context, text, "path.materials", step.materials);
    return text.y - top;
  }

  static float part(Context& context, const Rect& rect, const std::string& head, const content::Text& text) {
    if (text.empty()) return 0;
    const float caption = words(context, rect, context.say(head), style::small_bold, theme().title) + 4;
    const Rect below{rect.x, rect.y + caption, rect.width, 3000};
    return caption + paragraphs(context, below, context.in(text), style::secondary, theme().text) + 24;
  }

  std::size_t m_selected = 0;
};

}  // namespace

std::unique_ptr<Screen> make_programme_path_screen() { return std::make_unique<ProgrammePathScreen>(); }

}  // namespace sprong::ui
