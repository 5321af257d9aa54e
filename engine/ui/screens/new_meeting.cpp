// New meeting: a name, how many people, how many groups. Everything can be changed later.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr int usual_participants = 20;
constexpr int usual_keep_months = 6;

class NewMeetingScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "new_meeting"; }

  void enter(Context& context) override {
    m_programme = chosen(context);
    m_participants = individual() ? 1 : usual_participants;
    m_groups = suggested(context);
    if (m_programme != nullptr) {
      const std::string begun_for = context.mark("new.programme");
      if (begun_for != m_programme->id.value || title(context).empty()) title(context) = context.in(m_programme->name);
      context.set_mark("new.programme", m_programme->id.value);
    }
    context.focus("new.title");
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.3F, area.y + area.height * 0.4F}, 760);
    top_line(context, {});
    if (m_programme == nullptr) {
      words(context, area, context.say("new.no-programme"), style::body, theme().text);
    } else {
      draw_form(context, area);
    }
    if (foot_left(context, "new.back", context.say("step.back"))) context.close_screen();
    if (m_programme == nullptr) return;
    const std::string missing = title(context).empty() ? context.say("new.title-missing") : std::string();
    const bool pressed = next_step(context, "new.begin", context.say("new.begin"), missing);
    if (pressed || (m_entered && individual() && missing.empty())) begin(context);
    if (m_entered && !individual()) context.focus("new.people.more");
    m_entered = false;
  }

 private:
  /// Kept when one goes back to the start and comes again.
  static std::string& title(Context& context) { return context.draft("new.title"); }
  static const content::Programme* chosen(const Context& context) {
    return context.pack().find(content::ProgrammeKey(context.mark("start.programme", "meeting-1")));
  }
  [[nodiscard]] bool individual() const {
    return m_programme != nullptr && m_programme->kind == content::ProgrammeKind::individual;
  }
  /// How many groups walk: none for a programme without a walk.
  [[nodiscard]] int suggested(const Context& context) const {
    if (m_programme == nullptr || individual()) return 0;
    bool walks = false;
    for (const content::Step& step : m_programme->steps) walks = walks || step.kind == content::StepKind::walk;
    const content::Exhibit* exhibit = context.pack().find(m_programme->exhibit);
    if (!walks || exhibit == nullptr) return 0;
    return journey::suggested_groups(m_participants, static_cast<int>(exhibit->stations.size()));
  }

  void draw_form(Context& context, const Rect& area) {
    const float down = screen_title(context, area, context.say(individual() ? "new.title-alone" : "new.title"),
                                    individual() ? std::string() : context.in(m_programme->name));
    Scroll scroll(context, "new.form", {area.x, area.y + down + 24, area.width, area.height - down - 24});
    const Rect inner = scroll.inner();
    const float width = std::min(inner.width, 980.0F);
    float y = inner.y;

    FieldOptions options;
    options.caption = context.say(individual() ? "new.name-alone" : "new.name");
    options.caption_beside = context.say("new.name-beside");
    options.limit = 80;
    options.ground = Ground::night;
    std::string& name = title(context);
    const float height = field_height(context, width, name, options);
    m_entered = field(context, "new.title", {inner.x, y, width, height}, name, options).submitted;
    y += height + 36;

    if (!individual()) {
      y += words(context, {inner.x, y, width, 60}, context.say("new.people"), style::caption, theme().text) + 10;
      if (stepper(context, "new.people", {inner.x, y, 320, 72}, m_participants, 1, journey::most_participants)) {
        m_groups = suggested(context);
      }
      y += 72 + 32;
    }
    if (suggested(context) > 0) {
      y += words(context, {inner.x, y, width, 60}, context.say("new.groups"), style::caption, theme().text) + 10;
      stepper(context, "new.groups", {inner.x, y, 320, 72}, m_groups, 1,
              std::min(journey::most_groups, m_participants));
      words(context, {inner.x + 352, y, width - 352, 72}, group_words(context), style::secondary, theme().dim,
            {.upright = Upright::middle});
      y += 72 + 32;
    }
    y += draw_keep(context, {inner.x, y, width, 0}) + 28;
    y += words(context, {inner.x, y, width, 200}, context.say(individual() ? "new.alone" : "new.paper"),
               style::secondary, theme().dim);
    scroll.used(y);
  }

  /// How long it is kept before one is reminded; gives the height.
  float draw_keep(Context& context, const Rect& at) {
    float y = at.y + words(context, at, context.say("new.keep"), style::caption, theme().text) + 10;
    float x = at.x;
    for (const int months : {3, 6, 12, 0}) {
      const std::string text = context.say("file.keep-" + std::to_string(months));
      const float wide = chip_width(context, text, false);
      if (x > at.x && x + wide > at.x + at.width) {
        x = at.x;
        y += 72;
      }
      if (chip(context, "new.keep-" + std::to_string(months), {x, y}, text, m_keep_months == months)) {
        m_keep_months = months;
        context.redraw();
      }
      x += wide + 12;
    }
    y += 60 + 10;
    y += words(context, {at.x, y, at.width, 200}, context.say("new.keep-words"), style::secondary, theme().dim);
    return y - at.y;
  }

  /// "5 groepen: 6, 6, 5, 5, 5"
  [[nodiscard]] std::string group_words(const Context& context) const {
    std::string sizes;
    for (const int size : journey::group_sizes(m_participants, std::min(m_groups, m_participants))) {
      sizes += (sizes.empty() ? "" : ", ") + std::to_string(size);
    }
    return context.counted("new.group-sizes", m_groups, {{"sizes", sizes}});
  }

  void begin(Context& context) {
    session::NewSession with;
    with.programme = m_programme->id;
    with.title = title(context);
    with.language = context.language();
    with.participants = m_participants;
    if (m_keep_months > 0) {
      with.keep_until = base::months_later(base::local_date(context.clock().now()), m_keep_months);
    }
    with.groups = suggested(context) > 0 ? m_groups : 0;
    for (const PackOnDisk& pack : context.packs()) {
      if (pack.pack.get() == &context.pack()) {
        context.new_session(pack.pack, with);
        return;
      }
    }
  }

  const content::Programme* m_programme = nullptr;
  int m_participants = usual_participants;
  int m_groups = 0;
  int m_keep_months = usual_keep_months;
  bool m_entered = false;  ///< Enter was pressed in the name, in this frame
};

}  // namespace

std::unique_ptr<Screen> make_new_meeting_screen() { return std::make_unique<NewMeetingScreen>(); }

}  // namespace sprong::ui
