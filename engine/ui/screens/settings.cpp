// Settings: language, size of text, motion, letters, sound. In force at once, kept on this machine.
#include <algorithm>
#include <cmath>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class SettingsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "settings"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, {});
    const float title = screen_title(context, area, context.say("settings.title"));
    {
      Scroll scroll(context, "settings.list", {area.x, area.y + title + 28, area.width, area.height - title - 28});
      Rect row = scroll.inner();
      row.width = std::min(row.width, 1100.0F);
      row.y += 14;
      Settings settings = context.settings();
      const Settings before = settings;
      row.y += draw_language(context, row);
      row.y += draw_size(context, row, settings);
      row.height = 64;
      row.y += draw_tick(context, row, "settings.motion", settings.reduced_motion);
      row.y += draw_tick(context, row, "settings.letters", settings.dyslexic);
      row.y += draw_tick(context, row, "settings.lit-room", settings.lit_room);
      row.y += draw_pace(context, {row.x, row.y + 20, row.width, 0}, settings) + 20;
      row.height = 64;
      row.y += draw_volume(context, {row.x, row.y + 20, row.width, 0}, settings) + 20;
      row.y += draw_tick(context, row, "settings.muted", settings.muted);
      row.y += draw_tick(context, row, "settings.captions", settings.captions);
      scroll.used(row.y);
      if (!(settings == before)) context.change_settings(settings);
    }
    if (next_step(context, "settings.close", context.say("settings.close"))) context.close_screen();
  }

 private:
  static float draw_language(Context& context, const Rect& row) {
    const float caption = words(context, row, context.say("settings.language"), style::caption, theme().text) + 12;
    Point at{row.x, row.y + caption};
    for (const content::Language& language : {content::dutch, content::english}) {
      const std::string text = context.say("language." + language.code);
      if (chip(context, "settings.language-" + language.code, at, text, context.language() == language)) {
        context.change_language(language);
      }
      at.x += chip_width(context, text, false) + 12;
    }
    return caption + 60 + 36;
  }

  static float draw_size(Context& context, const Rect& row, Settings& settings) {
    const float caption = words(context, row, context.say("settings.size"), style::caption, theme().text) + 12;
    Point at{row.x, row.y + caption};
    const auto now = std::lround(settings.text_scale * 100);
    for (const int percent : {100, 120, 140, 160, 180, 200}) {
      const std::string text = context.say("settings.percent", {{"percent", std::to_string(percent)}});
      const float width = chip_width(context, text, false);
      if (at.x > row.x && at.x + width > row.x + row.width) at = {row.x, at.y + 72};
      if (chip(context, "settings.size-" + std::to_string(percent), at, text, now == percent)) {
        settings.text_scale = static_cast<float>(percent) / 100;
      }
      at.x += width + 12;
    }
    return at.y - row.y + 60 + 36;
  }

  /// In tens: nobody hears the difference of one word.
  static float draw_pace(Context& context, const Rect& row, Settings& settings) {
    const float caption = words(context, row, context.say("settings.pace"), style::caption, theme().text) + 12;
    int tens = static_cast<int>(std::lround(static_cast<float>(settings.reading_pace) / 10));
    if (stepper(context, "settings.pace", {row.x, row.y + caption, 320, 64}, tens, least_reading_pace / 10,
                most_reading_pace / 10)) {
      settings.reading_pace = tens * 10;
    }
    words(context, {row.x + 344, row.y + caption, row.width - 344, 64},
          context.say("settings.pace-words", {{"count", std::to_string(tens * 10)}}), style::secondary, theme().dim,
          {.upright = Upright::middle});
    return caption + 64 + 16;
  }

  /// In tenths; silence is the tick below.
  static float draw_volume(Context& context, const Rect& row, Settings& settings) {
    const float caption = words(context, row, context.say("settings.volume"), style::caption, theme().text) + 12;
    int tenths = std::clamp(static_cast<int>(std::lround(settings.volume * 10)), 1, 10);
    if (stepper(context, "settings.volume", {row.x, row.y + caption, 320, 64}, tenths, 1, 10)) {
      settings.volume = static_cast<float>(tenths) / 10;
      settings.muted = false;
    }
    words(context, {row.x + 344, row.y + caption, 400, 64},
          context.say("settings.percent", {{"percent", std::to_string(tenths * 10)}}), style::secondary, theme().dim,
          {.upright = Upright::middle});
    return caption + 64 + 16;
  }

  static float draw_tick(Context& context, const Rect& row, const std::string& name, bool& on) {
    if (tick(context, name, row, context.say(name), on)) on = !on;
    return row.height + 16;
  }
};

}  // namespace

std::unique_ptr<Screen> make_settings_screen() { return std::make_unique<SettingsScreen>(); }

}  // namespace sprong::ui
