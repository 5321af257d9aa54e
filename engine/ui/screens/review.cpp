// Review: every text that people wrote, one at a time, and whether it may leave the room. For the facilitator alone:
// one key decides and goes on, and no person, table or form stands beside a text. Same rules as `sprong review`.
#include <algorithm>
#include <array>

#include "report/review.hpp"
#include "ui/screens/marked_text.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

using report::ReviewEntry;
using session::Release;

constexpr float row_height = 66;
constexpr float button_height = 72;

enum class Filter { open, approved, held, all };
constexpr std::array<const char*, 4> filters{"open", "approved", "held", "all"};

class ReviewScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "review"; }

  void draw(Context& context) override {
    if (!context.has_session()) return context.close_screen();
    m_entries = report::review(context.session().documents());
    m_shown = shown(filter(context));
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context) + " · " + context.say("review.title"));
    const bool narrow = context.narrow();  // then the text comes first: no title, one filter, the buttons in the foot
    float y = area.y;
    if (!narrow) y += screen_title(context, area, context.say("review.title"), count_words(context)) + 4;
    y += draw_warning(context, {area.x, y, area.width, 0}) + 12;
    y += (narrow ? draw_filter(context, {area.x, y}) : draw_filters(context, {area.x, y, area.width, 0})) + 14;
    const Rect room{area.x, y, area.width, area.bottom() - y};
    if (m_shown.empty()) {
      words(context, room, context.say(m_entries.empty() ? "review.nothing" : "review.none-here"), style::body,
            theme().text);
    } else if (narrow) {
      draw_current(context, room, 0);
    } else {
      const auto parts = columns(context, room, {0.38F, 0.62F}, {});
      draw_list(context, parts[0]);
      draw_current(context, parts[1], button_height);
    }
    if (narrow && !m_shown.empty()) {
      if (foot_left(context, "review.approve", button_words(context, Release::approved)))
        decide(context, Release::approved);
      if (beside_next_step(context, "review.hold", button_words(context, Release::held), context.say("review.done")))
        decide(context, Release::held);
    } else if (foot_left(context, "review.back", context.say("step.back"))) {
      return context.close_screen();
    }
    if (next_step(context, "review.done", context.say("review.done"))) context.close_screen();
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.control || key.alt) return false;
    if (key.code == stage::KeyCode::down) return move(context, 1);
    if (key.code == stage::KeyCode::up) return move(context, -1);
    if (key.code != stage::KeyCode::character) return false;
    if (key.letter == U'1') return decide(context, Release::approved);
    if (key.letter == U'2') return decide(context, Release::held);
    return false;
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::f4) return false;
    const int count = static_cast<int>(filters.size());
    set_filter(context, (static_cast<int>(filter(context)) + (key.shift ? count - 1 : 1)) % count);
    return true;
  }

 private:
  // ---- which texts ----

  static Filter filter(const Context& context) {
    return static_cast<Filter>(std::clamp(context.mark_number("review.filter", 0), 0, 3));
  }
  void set_filter(Context& context, int index) {
    context.set_mark("review.filter", index);
    m_current = 0;
    context.back_to_top("review.list");
  }

  static bool in(Filter filter, const ReviewEntry& entry) {
    switch (filter) {
      case Filter::open:
        return entry.release == Release::unset;
      case Filter::approved:
        return entry.release == Release::approved;
      case Filter::held:
        return entry.release == Release::held;
      case Filter::all:
        break;
    }
    return true;
  }

  [[nodiscard]] std::vector<const ReviewEntry*> shown(Filter which) const {
    std::vector<const ReviewEntry*> found;
    for (const ReviewEntry& entry : m_entries) {
      if (in(which, entry)) found.push_back(&entry);
    }
    return found;
  }

  [[nodiscard]] std::size_t current() const { return std::min(m_current, m_shown.size() - 1); }

  bool move(Context& context, int by) {
    if (m_shown.empty()) return true;
    const std::size_t now = current();
    if (by > 0 && now + 1 < m_shown.size()) m_current = now + 1;
    if (by < 0 && now > 0) m_current = now - 1;
    m_reveal = true;
    context.back_to_top("review.text");
    context.redraw();
    return true;
  }

  /// Decides about the text in sight and goes on to the next one: it takes this one's place where a decision takes
  /// texts out of the list.
  bool decide(Context& context, Release release) {
    if (m_shown.empty()) return true;
    const ReviewEntry& entry = *m_shown[current()];
    m_current = current();
    const bool stays = filter(context) == Filter::all || entry.release == release;
    std::vector<std::string> approve;
    std::vector<std::string> hold;
    (release == Release::approved ? approve : hold).push_back(entry.id);
    const auto commands = report::decide(m_entries, approve, hold);
    if (!commands) {
      context.tell(commands.errors());
    } else if (context.send_all(*commands) && stays && m_current + 1 < m_shown.size()) {
      ++m_current;
    }
    m_reveal = true;
    context.back_to_top("review.text");
    return true;
  }

  // ---- head ----

  [[nodiscard]] long count(Filter which) const {
    return std::count_if(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return in(which, entry); });
  }

  [[nodiscard]] std::string count_words(const Context& context) const {
    const long leaves = std::count_if(m_entries.begin(), m_entries.end(), [](const auto& each) { return each.shared; });
    return context.say("review.leaves", {{"count", std::to_string(leaves)}, {"all", std::to_string(m_entries.size())}});
  }

  static float draw_warning(Context& context, const Rect& rect) {
    icon(context, "lock", {rect.x + 16, rect.y + 18}, 30, theme().title);
    return std::max(34.0F, words(context, {rect.x + 44, rect.y + 2, rect.width - 44, 0}, context.say("review.alone"),
                                 style::small_bold, theme().title));
  }

  float draw_filters(Context& context, const Rect& rect) {
    Point at{rect.x, rect.y};
    at.x += key_cap(context, {at.x, at.y + 30}, "F4") + 16;
    for (std::size_t index = 0; index < filters.size(); ++index) {
      const auto which = static_cast<Filter>(index);
      const std::string text =
          context.say(std::string("review.filter-") + filters[index], {{"count", std::to_string(count(which))}});
      const float width = chip_width(context, text, false);
      if (at.x > rect.x && at.x + width > rect.right()) at = {rect.x, at.y + 70};
      if (chip(context, std::string("review.filter-") + filters[index], at, text, filter(context) == which))
        set_filter(context, static_cast<int>(index));
      at.x += width + 12;
    }
    return at.y + 60 - rect.y;
  }

  /// The filter in force, on one chip that goes to the next one.
  float draw_filter(Context& context, const Point& at) {
    const float x = at.x + key_cap(context, {at.x, at.y + 30}, "F4") + 16;
    const Filter now = filter(context);
    const auto index = static_cast<std::size_t>(now);
    const std::string text =
        context.say(std::string("review.filter-") + filters[index], {{"count", std::to_string(count(now))}});
    if (chip(context, "review.filter", {x, at.y}, text, true))
      set_filter(context, static_cast<int>((index + 1) % filters.size()));
    return 60;
  }

  // ---- left: the list ----

  static std::string origin(const Context& context, const ReviewEntry& entry) {
    std::string about;
    if (entry.about == "self" || entry.about == "organisation" || entry.about == "client") {
      about = context.say("item.about-" + entry.about);
    } else if (context.exhibit() != nullptr) {
      const auto* station = content::find_station(*context.exhibit(), content::StationKey(entry.about));
      if (station != nullptr) about = context.in(station->name);
    }
    if (about.empty() && context.deck() != nullptr) {
      const auto* quartet = content::find_quartet(*context.deck(), content::QuartetKey(entry.about));
      if (quartet != nullptr) about = context.in(quartet->name);
    }
    const std::string kind = context.say("review.kind-" + entry.kind);
    return about.empty() ? kind : kind + " · " + about;
  }

  static const char* sign(const ReviewEntry& entry) {
    if (entry.release == Release::unset) return "eye";
    return entry.release == Release::approved ? "tick" : "lock";
  }

  void draw_list(Context& context, const Rect& rect) {
    Scroll scroll(context, "review.list", rect);
    Rect row = scroll.inner();
    row.height = row_height;
    const float margin = rect.height;  // what is far out of sight need not be drawn
    const Rect clip = context.paint().clip();
    for (std::size_t index = 0; index < m_shown.size(); ++index) {
      if (index == current() && m_reveal) {
        scroll.show(row);
        m_reveal = false;
      }
      const float top = row.y + context.paint().offset().y;
      if (top > clip.y - margin && top < clip.bottom() + margin) draw_row(context, row, index);
      row.y += row_height;
    }
    scroll.used(row.y);
  }

  void draw_row(Context& context, const Rect& row, std::size_t index) {
    const ReviewEntry& entry = *m_shown[index];
    const bool chosen = index == current();
    const Interaction act = context.interact("review.item-" + std::to_string(index + 1), row, entry.text,
                                             {.role = Role::choice, .chosen = chosen});
    if (chosen || act.hovered) context.paint().rounded(row.inset(0, 2), measure::radius_row, theme().wing_2);
    icon(context, sign(entry), {row.x + 26, row.centre().y}, 26, chosen ? theme().title : theme().dim);
    const float flag = entry.hints.empty() ? 0 : 40;
    words(context, {row.x + 54, row.y + 6, row.width - 62 - flag, 0}, entry.text, style::small, theme().text,
          {.most_lines = 1});
    words(context, {row.x + 54, row.y + 35, row.width - 62 - flag, 0}, origin(context, entry), style::smallest,
          theme().dim, {.most_lines = 1});
    if (flag > 0)
      words(context, {row.right() - 36, row.y, 30, row.height}, "!", style::head, theme().title,
            {.align = Align::centre, .upright = Upright::middle});
    hairline(context, row.x, row.bottom() - 1, row.width);
    if (act.ring) focus_ring(context, row.inset(3, 3), measure::radius_row);
    if (act.activated) {
      m_current = index;
      context.back_to_top("review.text");
    }
  }

  // ---- right: one text ----

  /// `buttons`: the height that they take under the text; 0: they stand elsewhere.
  void draw_current(Context& context, const Rect& rect, float buttons) {
    const ReviewEntry& entry = *m_shown[current()];
    sheet(context, rect);
    const Rect inside = rect.inset(context.narrow() ? 24 : 40, context.narrow() ? 18 : 28);
    words(context, {inside.x, inside.y, inside.width, 0}, origin(context, entry), style::small_bold, theme().ink_2);
    words(context, {inside.x, inside.y, inside.width, 0},
          context.say("review.place",
                      {{"number", std::to_string(current() + 1)}, {"all", std::to_string(m_shown.size())}}),
          style::small, theme().ink_2, {.align = Align::right});
    const Rect middle{inside.x, inside.y + 42, inside.width, inside.height - 42 - (buttons > 0 ? buttons + 16 : 0)};
    {
      Scroll scroll(context, "review.text", middle);
      Rect row = scroll.inner();
      row.y += 4;
      row.y += draw_marked_text(context, row, entry.text, entry.hints, style::quote) + 18;
      row.y += draw_hints(context, row, entry);
      scroll.used(row.y + words(context, row, state_words(context, entry), style::body, theme().ink_2));
    }
    if (buttons > 0) draw_buttons(context, {inside.x, inside.bottom() - buttons, inside.width, buttons}, entry);
  }

  /// Why something is marked: it points, and deletes nothing.
  static float draw_hints(Context& context, const Rect& rect, const ReviewEntry& entry) {
    float y = rect.y;
    for (const report::Hint& hint : entry.hints) {
      const std::string what = entry.text.substr(hint.at, hint.length);
      y += words(context, {rect.x, y, rect.width, 0},
                 context.say(std::string("review.hint-") + report::hint_name(hint.kind), {{"text", what}}), style::body,
                 theme().ember) +
           4;
    }
    return entry.hints.empty() ? 0 : y + 14 - rect.y;
  }

  static std::string state_words(const Context& context, const ReviewEntry& entry) {
    if (entry.release == Release::approved) return context.say("review.is-approved");
    if (entry.release == Release::held) return context.say("review.is-held");
    return context.say(entry.shared ? "review.leaves-unless" : "review.stays-unless");
  }

  /// The key and what it does.
  static std::string button_words(const Context& context, Release release) {
    return release == Release::approved ? "1   " + context.say("review.approve") : "2   " + context.say("review.hold");
  }

  void draw_buttons(Context& context, const Rect& rect, const ReviewEntry& entry) {
    const float width = (rect.width - 16) / 2;
    const auto button = [&](const char* name, float x, Release release) {
      const Rect place{x, rect.y, width, rect.height};
      if (entry.release == release) context.paint().rounded(place.inset(-3, -3), measure::radius_button, theme().lamp);
      return quiet_button(context, name, place, button_words(context, release), true, Ground::paper);
    };
    if (button("review.approve", rect.x, Release::approved)) decide(context, Release::approved);
    if (button("review.hold", rect.x + width + 16, Release::held)) decide(context, Release::held);
  }

  std::vector<ReviewEntry> m_entries;       ///< of this frame
  std::vector<const ReviewEntry*> m_shown;  ///< those of the filter
  std::size_t m_current = 0;                ///< in m_shown
  bool m_reveal = false;                    ///< bring the row of the current one into sight
};

}  // namespace

std::unique_ptr<Screen> make_review_screen() { return std::make_unique<ReviewScreen>(); }

}  // namespace sprong::ui
