// Help (F1): the keys, and the three things that a facilitator in a hurry wants to know.
#include <array>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

struct KeyRow {
  const char* keys;
  const char* words;
};
constexpr std::array<KeyRow, 14> key_rows{{{"PageDown", "help.next"},
                                           {"PageUp", "help.back"},
                                           {"B  .  F9", "help.blank"},
                                           {"F1", "help.help"},
                                           {"F2", "help.safety"},
                                           {"F3", "help.path"},
                                           {"F5", "help.full-screen"},
                                           {"F6  F10", "help.language"},
                                           {"Ctrl + / -", "help.size"},
                                           {"Ctrl M", "help.sound"},
                                           {"Ctrl Z / Y", "help.undo"},
                                           {"F4  F7  F8", "help.entry"},
                                           {"Tab  Enter", "help.move"},
                                           {"Esc", "help.escape"}}};

class HelpScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "help"; }

  void draw(Context& context) override {
    const Size screen = context.size();
    context.paint().fill({0, 0, screen.width, screen.height}, theme().night.faded(0.86F));
    const Rect paper{measure::margin, measure::margin, screen.width - 2 * measure::margin,
                     screen.height - measure::foot_height - measure::margin - 12};
    sheet(context, paper);
    const Rect room = paper.inset(44, 36);
    {
      Scroll scroll(context, "help.text", room, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      const auto parts = columns(context, inner, {0.5F, 0.5F}, {m_keys_height, 500}, 72);
      const float first = draw_keys(context, parts[0]);
      m_keys_height = first;
      const float second = draw_advice(context, parts[1]);
      scroll.used(std::max(parts[0].y + first, parts[1].y + second));
    }
    if (quiet_button(context, "help.settings", settings_place(context), context.say("settings.title"))) {
      context.toggle_help();
      context.open_screen("settings");
    }
    if (next_step(context, "help.close", context.say("help.close"))) context.toggle_help();
  }

 private:
  float m_keys_height = 760;  ///< as drawn last time

  static Rect settings_place(Context& context) {
    const Rect corner = next_step_rect(context, context.say("help.close"));
    return {measure::margin, corner.y, quiet_button_width(context, context.say("settings.title")), corner.height};
  }

  /// What the key does; of undoing also what would be taken back now.
  static std::string meaning(const Context& context, const KeyRow& row) {
    const std::string does = context.say(row.words);
    if (std::string_view(row.words) != "help.undo" || !context.has_session()) return does;
    const auto what = context.session().next_undo();
    return what ? context.say("help.undo-next", {{"does", does}, {"what", context.say(what->id, what->arguments)}})
                : does;
  }

  static float draw_keys(Context& context, const Rect& rect) {
    float y = rect.y;
    y += words(context, rect, context.say("help.keys"), style::head, theme().ink) + 18;
    for (const KeyRow& row : key_rows) {
      key_cap(context, {rect.x, y + 22}, row.keys, Ground::paper);
      const Rect text{rect.x + 190, y + 6, rect.width - 190, 100};
      const float height = words(context, text, meaning(context, row), style::small, theme().ink);
      y += std::max(52.0F, height + 16);
    }
    return y - rect.y;
  }

  static float draw_advice(Context& context, const Rect& rect) {
    float y = rect.y;
    for (const char* part : {"help.safe", "help.paper", "help.report"}) {
      y += words(context, {rect.x, y, rect.width, 200}, context.say(std::string(part) + "-title"), style::sub_head,
                 theme().ink) +
           6;
      y += words(context, {rect.x, y, rect.width, 400}, context.say(part), style::small, theme().ink_2) + 26;
    }
    return y - rect.y;
  }
};

}  // namespace

std::unique_ptr<Screen> make_help_screen() { return std::make_unique<HelpScreen>(); }

}  // namespace sprong::ui
