#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_stories_screen() { return make_plain_screen("stories"); }

}  // namespace sprong::ui
