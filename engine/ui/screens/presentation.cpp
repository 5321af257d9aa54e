// Presentation: in the dark a lamp finds each figure in turn; the exhibit's text is its subtitle.
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

/// The paragraphs of a text, as the pack joins them.
std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    result.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return result;
}

class PresentationScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "presentation"; }

  void draw(Context& context) override {
    const content::Station& station = stations(context)[index(context)];
    const std::vector<std::string> text = paragraphs_of(context.in(station.text));
    const std::size_t shown = std::min(paragraph(context), text.size() - 1);
    const Size screen = context.size();
    const Rect area = context.content_area();
    const float high = area.bottom() - measure::top_end;
    const Rect stage = context.narrow() ? Rect{0, measure::top_end, screen.width * 0.36F, high}
                                        : Rect{0, measure::top_end, screen.width, high * 0.72F};

    const float light = context.run("presentation.light-" + station.id.value, motion::light);
    cloth(context, stage, stage.centre(), light, true);
    figure(context, station, stage.inset(0, 12), 1);
    top_line(context, step_crumbs(context));
    draw_subtitle(context, area, stage, station, text[shown]);
    context.play_music(station.music);
    progress_dots(context, {context.narrow() ? 20 : measure::margin, stage.bottom() - 24},
                  static_cast<int>(stations(context).size()), static_cast<int>(index(context)));
    const bool last = index(context) + 1 == stations(context).size() && shown + 1 == text.size();
    draw_foot(context, last, shown + 1 < text.size());
  }

  bool next(Context& context) override {
    const content::Station& station = stations(context)[index(context)];
    if (paragraph(context) + 1 < paragraphs_of(context.in(station.text)).size()) {
      context.set_mark(paragraph_mark, static_cast<int>(paragraph(context)) + 1);
      context.back_to_top("presentation.text");
      return true;
    }
    if (index(context) + 1 == stations(context).size()) return false;
    show(context, index(context) + 1);
    return true;
  }

  bool back(Context& context) override {
    if (paragraph(context) > 0) {
      context.set_mark(paragraph_mark, static_cast<int>(paragraph(context)) - 1);
      context.back_to_top("presentation.text");
      return true;
    }
    if (index(context) == 0) return false;
    show(context, index(context) - 1);
    return true;
  }

 private:
  static constexpr const char* station_mark = "presentation.station";
  static constexpr const char* paragraph_mark = "presentation.paragraph";

  static const std::vector<content::Station>& stations(const Context& context) { return context.exhibit()->stations; }
  static std::size_t index(const Context& context) {
    const int mark =
        std::clamp(context.mark_number(station_mark, 0), 0, static_cast<int>(stations(context).size()) - 1);
    return static_cast<std::size_t>(mark);
  }
  static std::size_t paragraph(const Context& context) {
    return static_cast<std::size_t>(std::max(0, context.mark_number(paragraph_mark, 0)));
  }

  static void show(Context& context, std::size_t index) {
    context.set_mark(station_mark, static_cast<int>(index));
    context.set_mark(paragraph_mark, 0);
    context.back_to_top("presentation.text");
    context.restart("presentation.light-" + stations(context)[index].id.value);
  }

  /// Under the figure; beside it when the text is large.
  static void draw_subtitle(Context& context, const Rect& area, const Rect& stage, const content::Station& station,
                            const std::string& text) {
    Rect name{area.x, stage.bottom() + 22, area.width * 0.27F, 0};
    Rect place{area.x + area.width * 0.29F, name.y, area.width * 0.71F, area.bottom() - name.y};
    if (context.narrow()) {
      name = {stage.right() + 32, area.y, area.right() - stage.right() - 32, 0};
      const float taken = words(context, name, context.in(station.name), style::title, theme().lamp);
      place = {name.x, name.y + taken + 12, name.width, area.bottom() - name.y - taken - 12};
    } else {
      const float taken =
          words(context, name, context.in(station.name), style::room_title, theme().lamp, {.balanced = true});
      draw_music(context, {name.x, name.y + taken + 10, name.width, area.bottom() - name.y - taken - 10}, station);
    }
    Scroll scroll(context, "presentation.text", place, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    float y = inner.y + words(context, inner, text, style::room_body, theme().paper);
    if (context.narrow()) y += 16 + draw_music(context, {inner.x, y + 16, inner.width, inner.height}, station);
    scroll.used(y);
  }

  /// What the music sounds like, for who cannot hear it. Gives its height.
  static float draw_music(Context& context, const Rect& rect, const content::Station& station) {
    const std::string& sounds_like = context.in(station.music_words);
    if (sounds_like.empty()) return 0;
    const char* sign = context.settings().muted ? "speaker-muted" : "speaker";
    icon(context, sign, {rect.x + 13, rect.y + style::small.size * 0.7F}, 26, theme().dim);
    return words(context, {rect.x + 38, rect.y, rect.width - 38, rect.height}, sounds_like, style::small, theme().dim);
  }

  void draw_foot(Context& context, bool last, bool more_text) {
    const std::string text =
        context.say(last ? "step.next" : (more_text ? "presentation.on" : "presentation.next-figure"));
    const std::string back_text = context.say("step.back");
    if (foot_left(context, "step.back", back_text) && !back(context)) context.back();
    const Rect corner = next_step_rect(context, text, Audience::room);
    const float x = measure::margin + quiet_button_width(context, back_text) + 12;
    const std::string again = context.say("presentation.again");
    const Rect place{x, corner.bottom() - measure::next_height, quiet_button_width(context, again),
                     measure::next_height};
    if (quiet_button(context, "presentation.again", place, again)) {
      show(context, index(context));
    }
    if (next_step(context, "step.next", text, {}, Audience::room) && !next(context)) context.next();
  }
};

}  // namespace

std::unique_ptr<Screen> make_presentation_screen() { return std::make_unique<PresentationScreen>(); }

}  // namespace sprong::ui
