// Theme: every colour, text style and measure of the look, in units at 1920x1080. No colour stands anywhere else.
//
// Sections: colours · text styles · measures · motion
#pragma once

#include <array>

#include "content/pack.hpp"
#include "stage/painter.hpp"

namespace sprong::ui {

using stage::Align;
using stage::Colour;
using stage::Face;
using stage::Point;
using stage::Rect;
using stage::Size;
using stage::TextSetting;
using stage::TextStyle;
using stage::Upright;

// ---- colours --------------------------------------------------------------------------------

/// The colours by their role, and the pictures that go with them. Another look is another value of this.
struct Theme {
  Colour night{0x14110F};        ///< ground of every screen
  Colour wing{0x1F1A16};         ///< panels, quiet buttons, console strip
  Colour wing_2{0x2C251F};       ///< raised row, active line, hairlines
  Colour rail{0x8A7863};         ///< 2-unit borders of controls on night; never text
  Colour paper{0xF4EBDD};        ///< text on night; flat sheets
  Colour paper_light{0xFBF4E8};  ///< top of the sheet texture
  Colour paper_dark{0xE9DCC7};   ///< bottom of the sheet texture
  Colour paper_2{0xE7DAC5};      ///< prompt area of a card
  Colour paper_edge{0xC9B597};   ///< 1.5-unit edge of a sheet or label, column lines
  Colour field{0xFFFBF3};        ///< field or chosen row on a sheet
  Colour field_line{0x84705B};   ///< 2-unit borders on a sheet; never text
  Colour ink{0x201A17};          ///< text on paper, lamp, field
  Colour ink_2{0x483D34};        ///< secondary text on paper
  Colour dim{0xCDBFAB};          ///< secondary text on night, wing, wing-2
  Colour past{0xB9A88F};         ///< what is over, on wing only
  Colour lamp{0xF2B33D};         ///< the one next step, now, kept, focus on night
  Colour lamp_edge{0xFFD98A};    ///< inner edge of the next-step button
  Colour glow{0xFFE2A0};         ///< a spoken sentence or question on night
  Colour ember{0x8A4B00};        ///< focus ring and caret on paper
  Colour cut_out{0x0D0908};      ///< figures
  Colour string{0x120D0A};       ///< strings, rod
  Colour brass{0xB98A3A};        ///< eyelet; never text
  Colour green{0x00695C};        ///< green card: needed
  Colour red{0xE65100};          ///< red card: hinders
  Colour shade{0x000000};        ///< shadows
  Colour text{0xF4EBDD};         ///< text on night, wing, wing-2
  Colour title{0xF2B33D};        ///< names and heads on night that are lit
  Colour focus{0xF2B33D};        ///< focus ring on night
  /// The wall behind a figure, from the lamp outwards; the last is the night.
  std::array<Colour, 6> wall{Colour{0xFFEFC6}, Colour{0xF6C064}, Colour{0xC57C2C},
                             Colour{0x6E3C17}, Colour{0x2B190F}, Colour{0x14110F}};
  Colour cast_shadow{0x2A, 0x12, 0x06, 0xA0};  ///< of a figure on the wall, at its darkest
  Colour cast_glow{0xFF, 0xD5, 0x80, 0x78};    ///< the lamp through its openings, at its strongest
  Colour cloth_edge{0x3B1F0F};                 ///< where the cloth's light ends
  const char* cloth = "cloth";                 ///< pictures, by asset name; empty: none
  const char* hills = "hills";
  const char* pool = "pool";
};

/// Lamp: a theatre in the dark. Paper: black figures on lit paper, for a room that cannot be made dark.
enum class Look { lamp, paper };

/// The theme in use.
const Theme& theme();
void use_look(Look look);

Colour colour_of(content::Colour colour);

/// Animals of the seats, by Seat::animal: fox, hedgehog, owl, hare, badger, otter, squirrel, deer.
inline constexpr int animal_count = 8;
Colour animal_colour(int animal);
/// "fox": the picture is assets/pictures/fox.png, the name is the word "animal.fox".
const char* animal_id(int animal);

// ---- text styles ----------------------------------------------------------------------------

namespace style {
// Room screen: read from ten metres. Nothing under 36 but captions.
inline constexpr TextStyle room_title{Face::serif, 58, 1.08F};
inline constexpr TextStyle room_head{Face::serif, 40, 1.1F};
inline constexpr TextStyle room_head_text{Face::text_bold, 40, 1.1F};  ///< heads in Inter: "Ronde 2 van 5"
inline constexpr TextStyle room_body{Face::text, 36, 1.35F};
inline constexpr TextStyle room_name{Face::serif, 38, 1.1F};  ///< names in rows and cells
inline constexpr TextStyle room_quote{Face::serif, 38, 1.2F};
inline constexpr TextStyle room_small{Face::text, 30, 1.35F};    ///< only a repeated word
inline constexpr TextStyle room_caption{Face::text, 28, 1.35F};  ///< row and column captions
inline constexpr TextStyle label{Face::text_medium, 36, 1.22F};
inline constexpr TextStyle clock{Face::text_bold, 112, 1.0F, true};
inline constexpr TextStyle change_time{Face::text_bold, 60, 1.0F, true};
inline constexpr TextStyle count{Face::text_bold, 36, 1.2F, true};
// Desk: read at arm's length.
inline constexpr TextStyle title{Face::serif, 46, 1.08F};
inline constexpr TextStyle head{Face::serif_bold, 34, 1.1F};
inline constexpr TextStyle sub_head{Face::serif_bold, 28, 1.15F};
inline constexpr TextStyle body{Face::text, 26, 1.35F};
inline constexpr TextStyle body_bold{Face::text_bold, 26, 1.35F};
inline constexpr TextStyle quote{Face::serif, 38, 1.2F};
inline constexpr TextStyle secondary{Face::text, 24, 1.35F};
inline constexpr TextStyle caption{Face::text_bold, 24, 1.35F};  ///< above a field
inline constexpr TextStyle small{Face::text, 22, 1.32F};
inline constexpr TextStyle small_bold{Face::text_bold, 22, 1.32F};
inline constexpr TextStyle smallest{Face::text, 20, 1.2F};
inline constexpr TextStyle desk_clock{Face::text_bold, 44, 1.0F, true};
inline constexpr TextStyle button{Face::text_bold, 28, 1.1F};
inline constexpr TextStyle quiet_button{Face::text_medium, 24, 1.1F};
inline constexpr TextStyle key{Face::text_bold, 22, 1.0F};
inline constexpr TextStyle top_line{Face::text, 24, 1.2F};
inline constexpr TextStyle wordmark{Face::serif, 36, 1.0F};
inline constexpr TextStyle wordmark_large{Face::serif_bold, 68, 1.0F};
}  // namespace style

// ---- measures -------------------------------------------------------------------------------

namespace measure {
inline constexpr float margin = 48;
inline constexpr float column_gap = 40;
inline constexpr float top_baseline = 58;  ///< of the top line
inline constexpr float top_end = 88;       ///< content begins below
inline constexpr float next_height = 72;
inline constexpr float next_height_room = 80;
inline constexpr float next_width = 360;    ///< 260 to 440
inline constexpr float foot_height = 128;   ///< the band with the next step; content ends above
inline constexpr float strip_height = 136;  ///< console strip
inline constexpr float radius_sheet = 5;
inline constexpr float radius_field = 8;
inline constexpr float radius_row = 8;
inline constexpr float radius_button = 12;
inline constexpr float radius_panel = 12;
inline constexpr float radius_card = 14;
inline constexpr float target = 60;  ///< least height of what is pressed
}  // namespace measure

// ---- motion ---------------------------------------------------------------------------------

/// Milliseconds; all are 0 with reduced motion.
namespace motion {
inline constexpr int press = 90;
inline constexpr int screen = 180;  ///< out, and again in
inline constexpr int light = 3200;  ///< the lamp finds a figure
inline constexpr int hang = 900;
inline constexpr int card = 250;
inline constexpr int stagger = 60;
inline constexpr int bar = 400;
inline constexpr int bar_stagger = 40;
}  // namespace motion

}  // namespace sprong::ui
