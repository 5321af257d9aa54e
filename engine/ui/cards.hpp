// Cards: what people hold, hang and lay down. Quartet discs, cards, seats, paper labels, green and red cards.
//
// Sections: quartets · cards · seats and log · labels · green and red
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journey/journey.hpp"
#include "ui/context.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

// ---- quartets -------------------------------------------------------------------------------

/// Colour and pattern of a quartet over `rect`; the pattern's phase starts at its corner.
void pattern_band(Context& context, const Rect& rect, const content::Quartet& quartet);
/// A small bar of it with an edge, in rows: 16x56 on paper, 14x52 on night.
void pattern_bar(Context& context, const Rect& rect, const content::Quartet& quartet, Ground ground = Ground::night);
/// Paper disc with ring in the colour and the icon. Radius 24 (chip), 29 (room row), 40-44 (card).
void quartet_disc(Context& context, const content::Quartet& quartet, Point centre, float radius);

// ---- cards ----------------------------------------------------------------------------------

enum class CardSize { print, zoom, hand };
Size card_size(CardSize size);
/// A card's face. `lifted` 0 to 1: raised by 20, with a deeper shadow.
void card_face(Context& context, Point corner, const content::Quartet& quartet, const content::Card& card,
               CardSize size, float lifted = 0);
/// A card's back: no hint of what it is.
void card_back(Context& context, Point corner, CardSize size);
/// A back at any size, for cards that travel.
void card_back(Context& context, const Rect& rect);
/// A card in the hand that can be chosen.
bool hand_card(Context& context, const std::string& name, Point corner, const content::Quartet& quartet,
               const content::Card& card, bool lifted, bool enabled = true);

// ---- seats and log --------------------------------------------------------------------------

struct SeatPanel {
  int animal = 0;
  std::string title;  ///< "Uil", or "Jij, Vos"
  int cards = 0;
  std::string words;  ///< "kaarten", "legde neer:"
  std::vector<const content::Quartet*> laid_down;
  bool chosen = false;
  bool enabled = true;
};
/// 326x132.
bool seat_panel(Context& context, const std::string& name, const Rect& rect, const SeatPanel& seat);
/// A line of the log of what was said: animal, who in bold, the rest. Gives its height. `newest`: on wing-2.
float log_line(Context& context, const Rect& rect, int animal, std::string_view who, std::string_view rest,
               bool newest);

// ---- labels ---------------------------------------------------------------------------------

inline constexpr float label_width = 248;
inline constexpr float label_eyelet = 16;  ///< the eyelet, below the middle of its upper edge
/// A label as it is made of paper.
struct LabelPaper {
  std::string_view id;    ///< its tilt comes from it
  std::string_view text;  ///< what is written on it
  std::string_view mark;  ///< a word at its foot, with which its lower corners are cut too: the client's journey
  TextStyle style = style::label;
  float width = label_width;
};
/// Height for its text: 92, 130, 172 … by its lines in the usual style; the mark takes a line of its own.
float label_height(Context& context, const LabelPaper& paper);
/// -2 to 2 degrees, from the label's id, never at random.
float label_tilt(std::string_view id);
/// A string from `top` to `bottom`, behind the labels that were drawn before.
void label_string(Context& context, float x, float top, float bottom);
/// A label on its string (from `string_top`; nothing when it is below the eyelet). `corner` is top left untilted;
/// `swing` degrees are added to the tilt. Gives its rectangle.
Rect paper_label(Context& context, Point corner, const LabelPaper& paper, float string_top, float swing = 0);
/// Labels that are drawn from here on hang on another cloth: strings do not pass behind the earlier ones.
void begin_cloth(Context& context);
/// The pin from which a label hangs where no string reaches.
void label_pin(Context& context, Point at);
/// A label that fills `rect`, hanging straight, for reading; gives the room for its text.
Rect large_label(Context& context, const Rect& rect, bool marked);
/// A label's place, dashed: the next one's, or where one that is moved will hang.
void label_place(Context& context, const Rect& rect);
/// Degrees of the swing of a label that was hung `run` (0 to 1) of motion::hang ago, and how far it still has to drop
/// (units, positive: it is drawn that much higher).
struct Swing {
  float degrees = 0;
  float drop = 0;
};
Swing label_swing(float run);

// ---- green and red --------------------------------------------------------------------------

inline constexpr float tag_card_width = 476;
inline constexpr float tag_card_height = 268;
/// A green (needed) or red (hinders) card with its sign and word. `kind` is green or red.
void tag_card(Context& context, const Rect& rect, journey::ItemKind kind, std::string_view head, std::string_view text,
              Audience audience = Audience::desk);
/// The same with room of one's own on its plate: draws shadow, rim, plate and gives the plate.
Rect tag_card_face(Context& context, const Rect& rect, journey::ItemKind kind);
/// The disc with + or - on it.
void tag_card_sign(Context& context, Point centre, journey::ItemKind kind, float radius = 28);
bool tag_card_button(Context& context, const std::string& name, const Rect& rect, journey::ItemKind kind,
                     std::string_view head, std::string_view text, bool chosen, Audience audience = Audience::desk);

}  // namespace sprong::ui
