#include "ui/theme.hpp"

#include <array>

namespace sprong::ui {

namespace {

struct Animal {
  const char* id;
  Colour colour;
};

const std::array<Animal, animal_count> animals{{{"fox", Colour{0xE08A3C}},
                                                {"hedgehog", Colour{0xC3A27E}},
                                                {"owl", Colour{0x8FB4D6}},
                                                {"hare", Colour{0xD3B2D6}},
                                                {"badger", Colour{0x9DBB78}},
                                                {"otter", Colour{0x8CC2B8}},
                                                {"squirrel", Colour{0xD99A82}},
                                                {"deer", Colour{0xD8C36A}}}};

const Animal& animal_at(int animal) {
  return animals[static_cast<std::size_t>(((animal % animal_count) + animal_count) % animal_count)];
}

}  // namespace

namespace {

/// Text on the ground is 7:1 or more, as on the night.
Theme paper_look() {
  Theme look;
  look.night = Colour{0xEFE4D2};
  look.wing = Colour{0xE4D6BF};
  look.wing_2 = Colour{0xD9C8AC};
  look.rail = Colour{0x75624C};
  look.paper = Colour{0xFBF5EA};
  look.paper_light = Colour{0xFFFCF5};
  look.paper_dark = Colour{0xF3E8D5};
  look.dim = Colour{0x43382F};
  look.past = Colour{0x4A3F35};
  look.lamp_edge = Colour{0xB87C10};
  look.glow = Colour{0x5A2E00};
  look.shade = Colour{0x5B4630};
  look.text = Colour{0x201A17};
  look.title = Colour{0x6B3600};
  look.focus = Colour{0x8A4B00};
  look.wall = {Colour{0xFFFEFA}, Colour{0xFEFAF0}, Colour{0xFAF3E4},
               Colour{0xF5ECDB}, Colour{0xF1E7D6}, Colour{0xEFE4D2}};
  look.cast_shadow = Colour{0x6A, 0x55, 0x3E, 0x66};
  look.cast_glow = Colour{0xFF, 0xFA, 0xEC, 0x48};
  look.cloth_edge = Colour{0xE6D8C0};
  look.cloth = "cloth-paper";
  look.hills = "hills-paper";
  look.pool = "";
  return look;
}

const Theme lamp_theme;
const Theme paper_theme = paper_look();
const Theme* theme_in_use = &lamp_theme;

}  // namespace

const Theme& theme() { return *theme_in_use; }
void use_look(Look look) { theme_in_use = look == Look::paper ? &paper_theme : &lamp_theme; }

Colour colour_of(content::Colour colour) { return {colour.red, colour.green, colour.blue}; }
Colour animal_colour(int animal) { return animal_at(animal).colour; }
const char* animal_id(int animal) { return animal_at(animal).id; }

}  // namespace sprong::ui
