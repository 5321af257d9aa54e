// Widgets: the parts of which every screen is made, drawn as the look says.
//
// All take a stable name ("start.begin") and a rectangle in units, draw themselves, and give at once
// what was done with them. On paper the focus ring is ember, on night lamp: `Ground` says which.
//
// Sections: frame · buttons · fields · choosing · sheets and panels · lists and scrolling · clock and bars · small
// parts
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

enum class Ground { night, paper };
enum class Audience { desk, room };

// ---- frame ----------------------------------------------------------------------------------

/// Top line: wordmark, where one is ("Bijeenkomst 1 · De reis"), the F2 key and its words. Draw first.
void top_line(Context& context, std::string_view crumbs);
/// Only the F2 key and its words, for a screen with a top line of its own. Gives where they begin.
float safety_corner(Context& context);
/// The crumbs of the step where the meeting is: "Bijeenkomst 1 · De wandeling"; empty without a session.
std::string step_crumbs(Context& context);
/// A title under the top line, with words beside it in dim (may be empty). Gives its height; content goes on below.
/// Long titles wrap. `rect` is where it may stand.
float screen_title(Context& context, const Rect& rect, std::string_view title, std::string_view beside = {},
                   Audience audience = Audience::desk);
/// The lamp's pool on the night, centred at a point.
void pool(Context& context, Point centre, float radius, float strength = 1);
/// The same round something that hides what is under it.
void pool_around(Context& context, const Rect& hidden, float radius);
/// The one next step, always in the same corner. Not ready: `missing` says what is still missing.
/// True when the next step is to be taken.
bool next_step(Context& context, const std::string& name, std::string_view text, std::string_view missing = {},
               Audience audience = Audience::desk);
/// The corner of the next step.
Rect next_step_rect(const Context& context, std::string_view text, Audience audience = Audience::desk);
/// At most one quiet button left of the next step.
bool beside_next_step(Context& context, const std::string& name, std::string_view text, std::string_view next_text,
                      bool enabled = true, Audience audience = Audience::desk);
/// A quiet button at the left of the foot ("Terug"); as high as the next step for this audience.
bool foot_left(Context& context, const std::string& name, std::string_view text, bool enabled = true,
               Audience audience = Audience::desk);
/// A dim sentence in the foot, right of `foot_left` when there is one.
void foot_words(Context& context, std::string_view text, float x = measure::margin);

// ---- buttons --------------------------------------------------------------------------------

/// Wing with rail border and centred text. On paper: field fill and ink.
bool quiet_button(Context& context, const std::string& name, const Rect& rect, std::string_view text,
                  bool enabled = true, Ground ground = Ground::night);
/// How wide a quiet button is for its text.
float quiet_button_width(Context& context, std::string_view text);
/// Quiet buttons in a row from `at`, 12 apart, `height` high; breaks into a new row at `right`. Index pressed, or -1.
struct ButtonSpec {
  std::string name;
  std::string text;
  bool enabled = true;
};
int button_row(Context& context, Point at, float right, float height, const std::vector<ButtonSpec>& buttons);
/// A key cap; gives its width.
float key_cap(Context& context, Point left_middle, std::string_view key, Ground ground = Ground::night);

// ---- fields ---------------------------------------------------------------------------------

struct FieldResult {
  bool changed = false;
  bool submitted = false;  ///< Enter (one line), Ctrl+Enter (several lines)
  bool focused = false;
};

struct FieldOptions {
  std::string caption;         ///< above; never inside
  std::string caption_beside;  ///< dim, right of the caption
  std::size_t limit = 280;     ///< code points
  bool several_lines = false;  ///< Enter makes a new line
  float least_lines = 3;       ///< height of a field of several lines before it grows
  Ground ground = Ground::paper;
};

/// Field with a 2-unit border; `rect.height` is ignored when it has several lines (it grows). With a
/// caption the field stands below it. `text` belongs to the caller (or is Context::draft).
FieldResult field(Context& context, const std::string& name, const Rect& rect, std::string& text,
                  const FieldOptions& options);
/// How high field() is for this text and width, caption included.
float field_height(Context& context, float width, std::string_view text, const FieldOptions& options);
/// The label entry on night: a paper tag with cut corners and an eyelet, 76 high, text of 36.
FieldResult tag_field(Context& context, const std::string& name, const Rect& rect, std::string& text,
                      std::size_t limit = 280);
/// A number: "- 5 +" and typing. True when `value` changed. Within least and most.
bool stepper(Context& context, const std::string& name, const Rect& rect, int& value, int least, int most,
             std::string_view text = {}, Ground ground = Ground::night);

// ---- choosing -------------------------------------------------------------------------------

/// A big row on night: picture disc, name, words under it, words at the right. Chosen: paper with a tick.
struct BigRow {
  std::string title;
  std::string words;
  std::string right;
  std::filesystem::path picture;  ///< on a lit disc; empty: none
  bool chosen = false;
  bool enabled = true;
};
bool big_row(Context& context, const std::string& name, const Rect& rect, const BigRow& row);
/// An entry of a list on night with hairlines: icon (assets "ui-…"), name, words, arrow. 82 high.
bool entry_row(Context& context, const std::string& name, const Rect& rect, std::string_view icon,
               std::string_view title, std::string_view words, bool enabled = true);
/// A row on a sheet, 76 (small: 66) high: pattern bar, disc, name, radio; `reason` stands at the right, mostly when
/// it cannot be chosen.
struct ChoiceRow {
  const content::Quartet* quartet = nullptr;  ///< disc and pattern bar of this quartet; or none
  std::string text;
  std::string reason;
  bool chosen = false;
  bool enabled = true;
  bool small = false;
  bool tick = false;  ///< a tick box in place of a radio: several may be chosen
};
bool choice_row(Context& context, const std::string& name, const Rect& rect, const ChoiceRow& row);
/// A chip on night with a quartet's disc (or none), 60 high. Chosen: paper, lamp tick.
bool chip(Context& context, const std::string& name, Point at, std::string_view text, bool chosen,
          const content::Quartet* quartet = nullptr, bool enabled = true);
float chip_width(Context& context, std::string_view text, bool with_disc);
/// A tick and its words. True when it was switched; the caller keeps the value.
bool tick(Context& context, const std::string& name, const Rect& rect, std::string_view text, bool on,
          Ground ground = Ground::night, bool enabled = true);
/// A radio and its words, with smaller words under it (may be empty).
bool radio(Context& context, const std::string& name, const Rect& rect, std::string_view text, std::string_view words,
           bool on, Ground ground = Ground::paper, bool enabled = true);

// ---- sheets and panels ----------------------------------------------------------------------

/// A sheet of paper with grain and a high shadow.
void sheet(Context& context, const Rect& rect);
/// Only the paper, without a shadow: chosen rows, labels that lie flat.
void paper_face(Context& context, const Rect& rect, float radius);
/// A panel on night.
void panel(Context& context, const Rect& rect, float radius = measure::radius_panel);
/// Covers the screen with night at 0.8 and draws a panel in the middle; gives the room inside it.
Rect overlay(Context& context, Size size);
/// The facilitator's strip at the foot: wing with a rail; gives the room inside. `note` is public words.
Rect console_strip(Context& context, std::string_view role, std::string_view note);
/// The lit cloth with the lamp at `centre`, and the hills at its foot when `hills`.
void cloth(Context& context, const Rect& rect, Point centre, float light = 1, bool hills = false);
/// A figure of the exhibit, cut out black, in the largest square inside `rect`.
void figure(Context& context, const content::Station& station, const Rect& rect, float opacity = 1);
/// A lit disc with a station's icon.
void station_disc(Context& context, const content::Station& station, Point centre, float radius);
/// A lit disc with any picture (empty: only the light).
void lit_disc(Context& context, const std::filesystem::path& picture, Point centre, float radius);

// ---- lists and scrolling --------------------------------------------------------------------

/// A region that scrolls when what it holds is higher. Draw in units of `inner()`; the height is what
/// was drawn last time (say how high with `used`). Wheel, focus and a thumb; a text to read also by PageDown and
/// PageUp.
class Scroll {
 public:
  enum class Use { list, reading };  ///< reading: PageDown shows all of it before it takes the next step
  Scroll(Context& context, const std::string& name, const Rect& rect, Use use = Use::list);
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;
  /// Where to draw: x and width are those of the region (less when there is a thumb), y begins at its top.
  [[nodiscard]] Rect inner() const;
  /// The lowest edge that was drawn to, in the same units as inner().
  void used(float bottom);
  /// Brings this rectangle into view at the next frame.
  void show(const Rect& rect);

 private:
  Context& m_context;
  std::string m_name;
  Rect m_rect;
  float m_offset = 0;
  float m_used = 0;
  bool m_thumb = false;
};

/// Columns side by side when there is room (shares of the width), below each other when the screen is narrow.
/// `heights` are used only below each other.
std::vector<Rect> columns(const Context& context, const Rect& rect, const std::vector<float>& shares,
                          const std::vector<float>& heights, float gap = measure::column_gap);

// ---- clock and bars -------------------------------------------------------------------------

/// The shared clock: ring r 170 (or `radius`), what is left stays lit; words in the middle. `share` is left/whole.
void clock_ring(Context& context, Point centre, float radius, float share, std::string_view time,
                std::string_view words);
/// Minutes and seconds, "8:40"; under zero "+0:12" (over time).
std::string clock_words(base::Milliseconds left);
/// A progress line of steps: done, now, to come.
void progress_dots(Context& context, Point left_middle, int steps, int now);

/// One row of the diverging bars: laid aside to the left of the axis, kept to the right. `grown` 0 to 1.
struct BarRow {
  int kept = 0;
  int laid_aside = 0;
  std::string kept_words;  ///< "4 van 4"; "–" when none
  std::string laid_aside_words;
};
void bar_row(Context& context, float axis_x, float middle_y, const BarRow& row, float unit = 92, float height = 44,
             float grown = 1);

// ---- small parts ----------------------------------------------------------------------------

/// Words in a wrapped column; gives the height that they took. The usual way of drawing text.
float words(Context& context, const Rect& rect, std::string_view text, const TextStyle& style, Colour colour,
            const TextSetting& setting = {});
/// A numbered step: lamp disc with a number, then words. Gives its width.
float numbered(Context& context, Point left_middle, int number, std::string_view text);
void hairline(Context& context, float x, float y, float width, Ground ground = Ground::night);
void dotted_line(Context& context, float x, float y, float width, Ground ground = Ground::paper);
/// The disc with a tick that says "chosen".
void tick_disc(Context& context, Point centre, float radius, Ground ground);
/// An icon of the program (assets "ui-NAME"), tinted.
void icon(Context& context, std::string_view name, Point centre, float size, Colour colour);
/// The focus ring: 4 wide, 4 clear, radius + 6.
void focus_ring(Context& context, const Rect& rect, float radius, Ground ground = Ground::night);
/// An animal's disc; its name is the word "animal.ID".
void animal_disc(Context& context, int animal, Point centre, float radius);
std::string animal_name(const Context& context, int animal);

}  // namespace sprong::ui
