// Presentation: in the dark a lamp finds each figure in turn; the exhibit's text is its subtitle, at the pace of
// reading aloud. Space pauses, R begins the figure anew, PageDown and PageUp step.
#include <algorithm>
#include <cmath>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/subtitles.hpp"
#include "ui/theatre.hpp"

namespace sprong::ui {
namespace {

constexpr int settles = 1500;                 ///< the pieces come to rest, or begin to sway, milliseconds
constexpr int text_in = 350;                  ///< a subtitle comes up, milliseconds
constexpr base::Milliseconds lingers = 4000;  ///< after the last word the figure lives on for a while
constexpr base::Milliseconds software_frame = 25;
constexpr TextStyle subtitle{Face::serif, 42, 1.3F};

class PresentationScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "presentation"; }

  void enter(Context& context) override { begin_line(context, true); }

  void draw(Context& context) override {
    const content::Station& station = stations(context)[index(context)];
    const std::vector<Subtitle> lines = subtitles_of(context.in(station.text));
    const std::size_t shown = std::min(line(context), lines.size() - 1);
    tend(context, lines, shown);
    const Rect square = figure_place(context);
    draw_figure(context, station, square);
    top_line(context, step_crumbs(context));
    context.play_music(station.music);
    if (context.narrow())
      draw_beside(context, square, station, lines[shown].text);
    else
      draw_under(context, square, station, lines[shown].text);
    const bool more = shown + 1 < lines.size();
    draw_foot(context, !more && index(context) + 1 == stations(context).size(), more);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.control || key.alt || key.repeat) return false;
    if (key.code == stage::KeyCode::space) {
      pause(context);
      return true;
    }
    if (key.code != stage::KeyCode::character || key.letter != U'r') return false;
    show(context, index(context));
    return true;
  }

  bool next(Context& context) override {
    const content::Station& station = stations(context)[index(context)];
    if (line(context) + 1 < subtitles_of(context.in(station.text)).size()) {
      context.set_mark(line_mark, static_cast<int>(line(context)) + 1);
      begin_line(context, false);
      return true;
    }
    if (index(context) + 1 == stations(context).size()) return false;
    show(context, index(context) + 1);
    return true;
  }

  bool back(Context& context) override {
    if (line(context) > 0) {
      context.set_mark(line_mark, static_cast<int>(line(context)) - 1);
      begin_line(context, false);
      return true;
    }
    if (index(context) == 0) return false;
    show(context, index(context) - 1);
    return true;
  }

 private:
  static constexpr const char* station_mark = "presentation.station";
  static constexpr const char* line_mark = "presentation.line";

  static const std::vector<content::Station>& stations(const Context& context) { return context.exhibit()->stations; }
  static std::size_t index(const Context& context) {
    const int last = static_cast<int>(stations(context).size()) - 1;
    return static_cast<std::size_t>(std::clamp(context.mark_number(station_mark, 0), 0, last));
  }
  static std::size_t line(const Context& context) {
    return static_cast<std::size_t>(std::max(0, context.mark_number(line_mark, 0)));
  }
  static std::string light_of(const Context& context) {
    return "presentation.light-" + stations(context)[index(context)].id.value;
  }

  // ---- time ----------------------------------------------------------------------------------

  /// A figure from its first word, with the light that finds it.
  void show(Context& context, std::size_t index) {
    context.set_mark(station_mark, static_cast<int>(index));
    context.set_mark(line_mark, 0);
    context.restart(light_of(context));
    begin_line(context, true);
  }

  void begin_line(Context& context, bool with_light) {
    context.back_to_top("presentation.text");
    context.restart("presentation.line");
    m_wait = with_light ? motion::light : 0;
    m_since = context.clock().steady();
    m_spoken = 0;
    m_after = 0;
    if (with_light) {
      m_light_at = m_since;
      m_paused = false;
    }
  }

  void pause(Context& context) {
    const base::Milliseconds now = context.clock().steady();
    if (!m_paused) m_spoken += now - m_since;
    m_since = now;
    m_paused = !m_paused;
    context.redraw();
  }

  /// With reduced motion nothing goes by itself.
  [[nodiscard]] bool runs(const Context& context) const { return !m_paused && !context.settings().reduced_motion; }

  /// Takes the next subtitle when this one has been read; after the last one the figure waits for a hand.
  void tend(Context& context, const std::vector<Subtitle>& lines, std::size_t shown) {
    if (!runs(context)) return;
    const base::Milliseconds now = context.clock().steady();
    const base::Milliseconds whole = m_wait + reading_time(lines[shown], context.settings().reading_pace);
    const base::Milliseconds gone = m_spoken + now - m_since;
    if (gone < whole) return context.redraw_in(whole - gone);
    if (shown + 1 < lines.size()) {
      next(context);
      return context.redraw();
    }
    m_after = gone - whole;
  }

  [[nodiscard]] bool lives(const Context& context) const { return runs(context) && m_after < lingers; }

  // ---- drawing -------------------------------------------------------------------------------

  static Rect figure_place(const Context& context) {
    const Size screen = context.size();
    if (context.narrow()) {
      const float side = std::min(screen.width * 0.42F, screen.height - measure::top_end - measure::foot_height);
      return {8, measure::top_end, side, side};
    }
    const float side = std::min(screen.height * 0.65F, screen.width * 0.62F);
    return {(screen.width - side) / 2, measure::top_end - 20, side, side};
  }

  void draw_figure(Context& context, const content::Station& station, const Rect& square) {
    const Size screen = context.size();
    LitFigure lit;
    lit.station = &station;
    lit.wall = {0, 0, screen.width, screen.height};
    lit.square = square;
    lit.floor = context.narrow() ? screen.height - measure::foot_height - 150 : square.bottom() - 96;
    lit.found = context.run_linear(light_of(context), motion::light);
    const bool found = lit.found >= 1;
    lit.alive = context.settings().reduced_motion
                    ? 0.0F
                    : context.animate("presentation.alive", lives(context) && found ? 1.0F : 0.0F, settles);
    lit.seconds = static_cast<double>(context.clock().steady() - m_light_at) / 1000;
    lit_figure(context, lit);
    if (lit.alive > 0 || lives(context)) {
      const bool software = context.stage().renderer_name() == "software";
      context.redraw_in(software ? software_frame : 1);
    }
  }

  [[nodiscard]] float text_share(Context& context) const {
    return context.run("presentation.line", text_in, static_cast<int>(m_wait) * 3 / 4);
  }

  void draw_under(Context& context, const Rect& square, const content::Station& station, const std::string& text) {
    stage::Painter& paint = context.paint();
    const Size screen = context.size();
    const float foot = screen.height - measure::next_height_room - 20;
    const float middle = screen.width / 2;
    const float top = square.bottom() + 10;
    const float share = text_share(context);
    paint.push_fade(share);
    const float name = words(context, {measure::margin, top, screen.width - 2 * measure::margin, 0},
                             context.in(station.name), style::room_head, theme().title, {.align = Align::centre});
    const float width = std::min(1500.0F, screen.width - 2 * measure::margin);
    const Rect place{middle - width / 2, top + name + 6, width, foot - top - name - 10};
    const TextStyle fitted = paint.fitting(text, subtitle, Size{place.width, place.height}, 36, true);
    words(context, place, text, fitted, theme().text,
          {.align = Align::centre, .upright = Upright::top, .balanced = true});
    paint.pop_fade();
    progress_dots(context, {measure::margin, top + name / 2}, static_cast<int>(stations(context).size()),
                  static_cast<int>(index(context)));
  }

  /// Beside the figure when the text is large.
  void draw_beside(Context& context, const Rect& square, const content::Station& station, const std::string& text) {
    const Rect area = context.content_area();
    const Rect column{square.right() + 28, area.y, area.right() - square.right() - 28, area.height};
    context.paint().push_fade(text_share(context));
    const float taken = words(context, column, context.in(station.name), style::title, theme().title);
    Scroll scroll(context, "presentation.text",
                  {column.x, column.y + taken + 8, column.width, column.height - taken - 8}, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    scroll.used(inner.y + words(context, inner, text, style::room_body, theme().text));
    context.paint().pop_fade();
    progress_dots(context, {20, area.bottom() - 8}, static_cast<int>(stations(context).size()),
                  static_cast<int>(index(context)));
  }

  /// A quiet button with the key that does the same; gives where it ends.
  static float keyed_button(Context& context, const std::string& name, float x, const std::string& text,
                            const std::string& key, bool& pressed) {
    const Rect corner = next_step_rect(context, text, Audience::room);
    const Rect place{x, corner.y, quiet_button_width(context, text), corner.height};
    pressed = quiet_button(context, name, place, text);
    if (context.narrow()) return place.right() + 12;
    return place.right() + 10 + key_cap(context, {place.right() + 10, place.centre().y}, key) + 20;
  }

  void draw_foot(Context& context, bool last, bool more) {
    const Backstage backstage(context);
    const std::string text = context.say(last ? "step.next" : (more ? "presentation.on" : "presentation.next-figure"));
    const std::string back_text = context.say("step.back");
    if (foot_left(context, "step.back", back_text, true, Audience::room) && !back(context)) context.back();
    float x = measure::margin + quiet_button_width(context, back_text) + 12;
    bool pressed = false;
    if (!context.settings().reduced_motion) {
      const std::string halt = context.say(m_paused ? "presentation.go-on" : "presentation.pause");
      x = keyed_button(context, "presentation.pause", x, halt, context.say("presentation.key-space"), pressed);
      if (pressed) pause(context);
    }
    keyed_button(context, "presentation.again", x, context.say("presentation.again"), "R", pressed);
    if (pressed) show(context, index(context));
    if (next_step(context, "step.next", text, {}, Audience::room) && !next(context)) context.next();
  }

  base::Milliseconds m_since = 0;     ///< when this subtitle began, or went on
  base::Milliseconds m_spoken = 0;    ///< of it, before that
  base::Milliseconds m_wait = 0;      ///< for the light, before its first word
  base::Milliseconds m_after = 0;     ///< since the last word of the figure
  base::Milliseconds m_light_at = 0;  ///< when the lamp began to search
  bool m_paused = false;
};

}  // namespace

std::unique_ptr<Screen> make_presentation_screen() { return std::make_unique<PresentationScreen>(); }

}  // namespace sprong::ui
