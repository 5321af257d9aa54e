// Start: a new meeting from a programme, reflecting alone, opening a session, exporting.
#include <algorithm>
#include <cmath>

#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {
namespace {

constexpr float list_width = 872;
constexpr float row_height = 128;
constexpr float entry_height = 82;

bool has_step(const content::Programme& programme, content::StepKind kind) {
  return std::any_of(programme.steps.begin(), programme.steps.end(),
                     [kind](const content::Step& step) { return step.kind == kind; });
}

class StartScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "start"; }

  void enter(Context& context) override {
    m_sessions = context.sessions();
    const auto programmes = of_kind(context, content::ProgrammeKind::group);
    if (programmes.empty()) return;
    if (context.mark("start.programme").empty() || chosen(context) == nullptr)
      context.set_mark("start.programme", programmes.front()->id.value);
    context.focus("start." + context.mark("start.programme"));
  }

  void draw(Context& context) override {
    const Size size = context.size();
    const bool with_cloth = size.width >= 1700;
    const float list_left = with_cloth ? size.width - measure::margin - list_width : measure::margin;
    if (with_cloth) draw_cloth(context, {measure::margin, 112, list_left - 72 - measure::margin, size.height - 232});
    draw_name(context, with_cloth);
    draw_lists(context,
               {list_left, with_cloth ? 112.0F : 104.0F, size.width - measure::margin - list_left, size.height - 216});
    draw_foot(context, list_left, with_cloth);
  }

 private:
  static std::vector<const content::Programme*> of_kind(const Context& context, content::ProgrammeKind kind) {
    std::vector<const content::Programme*> found;
    if (!context.has_pack()) return found;
    for (const content::Programme& programme : context.pack().programmes) {
      if (programme.kind == kind) found.push_back(&programme);
    }
    return found;
  }
  static const content::Programme* chosen(const Context& context) {
    return context.has_pack() ? context.pack().find(content::ProgrammeKey(context.mark("start.programme"))) : nullptr;
  }

  static void draw_name(Context& context, bool with_tagline) {
    if (!with_tagline) return top_line(context, {});
    stage::Painter& paint = context.paint();
    const float end = paint.text({measure::margin, 72}, "Sprong", {Face::serif, 64, 1}, theme().title);
    paint.text({measure::margin + end + 32, 70}, context.say("start.tagline"), {Face::serif, 32, 1}, theme().text);
    safety_corner(context);
  }

  /// The lit cloth on its rods, with the jumper of the exhibit.
  static void draw_cloth(Context& context, const Rect& rect) {
    stage::Painter& paint = context.paint();
    pool_around(context, rect, rect.width);
    cloth(context, rect, {rect.x + rect.width * 0.56F, rect.y + rect.height * 0.45F}, 1, true);
    const std::filesystem::path picture = context.asset("start-figure");
    const Size natural = paint.picture_size(picture);
    if (natural.width > 0) {
      const float factor = std::min(rect.width / natural.width, rect.height / natural.height);
      const Size drawn{natural.width * factor, natural.height * factor};
      paint.picture(picture,
                    {rect.x + (rect.width - drawn.width) / 2, rect.bottom() - drawn.height, drawn.width, drawn.height});
    }
    paint.rounded({rect.x - 14, rect.y - 12, rect.width + 28, 12}, 6, theme().cut_out);
    paint.rounded({rect.x - 14, rect.y - 10, rect.width + 28, 2}, 1, theme().brass.faded(0.5F));
    paint.rounded({rect.x, rect.bottom(), rect.width, 10}, 3, theme().cut_out);
  }

  void draw_lists(Context& context, const Rect& rect) {
    Scroll scroll(context, "start.list", rect);
    const Rect inner = scroll.inner();
    float y = inner.y + 4;
    y += words(context, {inner.x, y, inner.width, 0}, context.say("start.new"), style::title, theme().text);
    y += words(context, {inner.x, y, inner.width, 0}, context.say("start.new-words"), style::secondary, theme().dim) +
         34;
    for (const content::Programme* programme : of_kind(context, content::ProgrammeKind::group)) {
      draw_programme(context, {inner.x, y, inner.width, row_height}, *programme);
      y += row_height + 18;
    }
    y += 20;
    y = draw_entries(context, {inner.x, y, inner.width, entry_height});
    scroll.used(y + 4);
  }

  static std::string hours(const Context& context, int minutes) {
    const long halves = std::lround(minutes / 30.0);
    const std::string whole = std::to_string(halves / 2);
    const std::string half = context.language() == content::dutch ? ",5" : ".5";
    return context.say("start.hours", {{"hours", halves % 2 == 0 ? whole : whole + half}});
  }

  static void draw_programme(Context& context, const Rect& rect, const content::Programme& programme) {
    const bool journey = has_step(programme, content::StepKind::walk);
    const bool quartet = has_step(programme, content::StepKind::quartet);
    BigRow row;
    row.title = context.in(programme.name);
    row.words = context.in(programme.summary);
    row.right = hours(context, programme.minutes());
    row.picture = context.asset(journey && quartet ? "disc-both" : quartet ? "disc-cards" : "disc-journey");
    row.chosen = chosen(context) == &programme;
    if (big_row(context, "start." + programme.id.value, rect, row))
      context.set_mark("start.programme", programme.id.value);
  }

  /// Gives the lower edge of the last.
  float draw_entries(Context& context, Rect rect) {
    for (const content::Programme* programme : of_kind(context, content::ProgrammeKind::individual)) {
      if (entry_row(context, "start." + programme->id.value, rect, "person", context.in(programme->name),
                    context.in(programme->summary))) {
        context.set_mark("start.programme", programme->id.value);
        context.open_screen("new_meeting");
      }
      rect.y += entry_height;
    }
    rect.y += draw_reminder(context, rect);
    const std::string last = m_sessions.empty() ? context.say("start.open-none")
                                                : context.say("start.open-last", {{"name", m_sessions.front().title}});
    if (entry_row(context, "start.open", rect, "folder", context.say("start.open"), last))
      context.open_screen("open_session");
    rect.y += entry_height;
    if (entry_row(context, "start.export", rect, "export", context.say("start.export"),
                  context.say("start.export-words"))) {
      context.open_screen("export");
    }
    return rect.bottom();
  }

  /// Sessions that were to be kept until a day that has passed. Gives the height.
  float draw_reminder(Context& context, const Rect& rect) const {
    const auto kept_too_long = [](const SessionOnDisk& session) { return session.kept_too_long; };
    const auto count = std::count_if(m_sessions.begin(), m_sessions.end(), kept_too_long);
    if (count == 0) return 0;
    const auto first = std::find_if(m_sessions.begin(), m_sessions.end(), kept_too_long);
    if (entry_row(context, "start.kept-long", rect, "clock", context.counted("start.kept-long", count),
                  context.say("start.kept-long-words", {{"name", first->title}}))) {
      context.open_screen("open_session");
    }
    return entry_height;
  }

  static void draw_foot(Context& context, float left, bool with_cloth) {
    const std::string begin = context.say("start.begin");
    if (with_cloth) foot_words(context, context.say("start.private"));
    draw_language(context, left);
    if (beside_next_step(context, "start.settings", context.say("start.settings"), begin))
      context.open_screen("settings");
    const std::string missing = chosen(context) == nullptr ? context.say("start.choose") : std::string();
    if (next_step(context, "start.begin", begin, missing)) context.open_screen("new_meeting");
  }

  static void draw_language(Context& context, float left) {
    stage::Painter& paint = context.paint();
    const float middle = context.size().height - 20 - measure::next_height / 2;
    const std::string text = context.say("start.language");
    const float key = paint.width("F6", style::key) + 20;
    const Rect target{left - 12, middle - measure::target / 2, key + paint.width(text, style::small) + 42,
                      measure::target};
    const Interaction on = context.interact("start.language", target, text);
    key_cap(context, {left, middle}, "F6");
    paint.text({left + key + 14, middle + paint.cap_height(style::small) / 2}, text, style::small,
               mixed(theme().dim, theme().text, on.warmth));
    if (on.ring) focus_ring(context, target.inset(4), 6);
    if (on.activated) context.change_language(context.language() == content::dutch ? content::english : content::dutch);
  }

  std::vector<SessionOnDisk> m_sessions;
};

}  // namespace

std::unique_ptr<Screen> make_start_screen() { return std::make_unique<StartScreen>(); }

}  // namespace sprong::ui
