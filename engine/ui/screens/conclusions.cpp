#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_conclusions_screen() { return make_plain_screen("conclusions"); }

}  // namespace sprong::ui
