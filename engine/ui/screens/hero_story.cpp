#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_hero_story_screen() { return make_plain_screen("hero_story"); }

}  // namespace sprong::ui
