// This file: what can be done with the meeting's file as a whole. A file for another laptop, files put together, what
// was not handed in removed, how long it is kept, all of it erased.
#include "ui/screens/session_file.hpp"

#include <algorithm>
#include <array>

#include "report/tree.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr float button_height = 60;
constexpr float between = 34;
constexpr std::array<int, 4> months_offered{3, 6, 12, 0};

class SessionFileScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "session_file"; }

  void enter(Context& context) override {
    const Context& read = context;
    m_table = std::max(2, read.document().meeting.table + 1);
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const std::string file = context.session().path().filename().string();
    const float title = screen_title(context, area, context.say("file.title"), file);
    const bool alone = context.document().programme().kind == content::ProgrammeKind::individual;
    {
      Scroll scroll(context, "file.list", {area.x, area.y + title + 24, area.width, area.height - title - 24});
      const Rect inner = scroll.inner();
      const bool two = !context.narrow() && !alone;
      const float width = two ? (inner.width - 96) / 2 : std::min(inner.width, 1100.0F);
      Rect left{inner.x, inner.y + 8, width, 0};
      if (!alone) left.y += draw_laptops(context, left) + between;
      if (!alone) left.y += draw_unfinished(context, left) + between;
      Rect right = two ? Rect{inner.x + width + 96, inner.y + 8, width, 0} : left;
      right.y += draw_keep(context, right) + between;
      right.y += draw_erase(context, right);
      scroll.used(std::max(left.y, right.y) + 8);
    }
    if (next_step(context, "file.close", context.say("file.close"))) context.close_screen();
  }

 private:
  /// A heading and words under it; gives their height.
  static float head(Context& context, const Rect& at, const std::string& title, const std::string& text) {
    float y = at.y;
    y += words(context, {at.x, y, at.width, 80}, context.say(title), style::head, theme().text) + 8;
    y += words(context, {at.x, y, at.width, 600}, text, style::secondary, theme().dim) + 18;
    return y - at.y;
  }

  float draw_laptops(Context& context, const Rect& at) {
    float y = at.y + head(context, at, "file.laptops", context.say("file.laptops-words"));
    stepper(context, "file.table", {at.x, y, 260, button_height}, m_table, 1, 99);
    const std::string make = context.say("file.make-table", {{"table", std::to_string(m_table)}});
    float x = at.x + 260 + 16;
    const float width = quiet_button_width(context, make);
    if (x + width > at.x + at.width) {
      x = at.x;
      y += button_height + 12;
    }
    if (quiet_button(context, "file.make-table", {x, y, width, button_height}, make)) {
      if (context.make_table_file(m_table)) ++m_table;
    }
    y += button_height + 16;
    const std::string merge = context.say("file.merge");
    if (quiet_button(context, "file.merge", {at.x, y, quiet_button_width(context, merge), button_height}, merge)) {
      context.open_screen("merge_files");
    }
    return y + button_height - at.y;
  }

  float draw_unfinished(Context& context, const Rect& at) {
    const long forms = unfinished_forms(context);
    const auto drafts = static_cast<long>(context.document().drafts.size());
    const bool none = forms + drafts == 0;
    std::string what;
    if (forms > 0) what += context.counted("file.unfinished-forms", forms) + " ";
    if (drafts > 0) what += context.counted("file.unfinished-drafts", drafts) + " ";
    what += context.say(none ? "file.unfinished-none" : "file.unfinished-words");
    float y = at.y + head(context, at, "file.unfinished", what);
    if (!m_asked) {
      const std::string erase = context.say("file.erase-unfinished");
      if (quiet_button(context, "file.erase-unfinished", {at.x, y, quiet_button_width(context, erase), button_height},
                       erase)) {
        m_asked = true;
        context.focus("file.erase-no");
        context.redraw();
      }
      return y + button_height - at.y;
    }
    y += words(context, {at.x, y, at.width, 200}, context.say("file.erase-sure"), style::secondary, theme().text) + 14;
    const int pressed = button_row(
        context, {at.x, y}, at.x + at.width, button_height,
        {{"file.erase-no", context.say("file.erase-no")}, {"file.erase-yes", context.say("file.erase-yes")}});
    if (pressed == 1) context.erase_not_handed_in();
    if (pressed >= 0) m_asked = false;
    return y + button_height * 2 + 12 - at.y;  // the buttons may stand in two rows
  }

  static float draw_keep(Context& context, const Rect& at) {
    const session::Meeting& meeting = context.document().meeting;
    const std::string until =
        meeting.keep_until.empty()
            ? context.say("file.keep-none")
            : context.say("file.keep-until", {{"date", report::date_words(meeting.keep_until, context.words())}});
    float y = at.y + head(context, at, "file.keep", until);
    Point place{at.x, y};
    for (const int months : months_offered) {
      const std::string day = months == 0 ? std::string() : base::months_later(meeting.date, months);
      const std::string text = context.say("file.keep-" + std::to_string(months));
      const float width = chip_width(context, text, false);
      if (place.x > at.x && place.x + width > at.x + at.width) place = {at.x, place.y + 72};
      if (chip(context, "file.keep-" + std::to_string(months), place, text, meeting.keep_until == day)) {
        context.send(session::SetKeepUntil{day});
      }
      place.x += width + 12;
    }
    return place.y + 60 - at.y;
  }

  static float draw_erase(Context& context, const Rect& at) {
    const float y = at.y + head(context, at, "file.erase", context.say("file.erase-words"));
    const std::string text = context.say("file.erase-button");
    if (quiet_button(context, "file.erase", {at.x, y, quiet_button_width(context, text), button_height}, text)) {
      context.open_screen("erase_session");
    }
    return y + button_height - at.y;
  }

  int m_table = 2;
  bool m_asked = false;  ///< whether it may really be erased
};

}  // namespace

long unfinished_forms(const Context& context) {
  long forms = 0;
  for (const session::Document* document : context.session().documents()) {
    forms += std::count_if(document->forms.begin(), document->forms.end(),
                           [](const auto& entry) { return !entry.second.handed_in; });
  }
  return forms;
}

std::unique_ptr<Screen> make_session_file_screen() { return std::make_unique<SessionFileScreen>(); }

}  // namespace sprong::ui
