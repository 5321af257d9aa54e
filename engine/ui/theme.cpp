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

const Theme& theme() {
  static const Theme lamp_light;
  return lamp_light;
}

Colour colour_of(content::Colour colour) { return {colour.red, colour.green, colour.blue}; }
Colour animal_colour(int animal) { return animal_at(animal).colour; }
const char* animal_id(int animal) { return animal_at(animal).id; }

}  // namespace sprong::ui
