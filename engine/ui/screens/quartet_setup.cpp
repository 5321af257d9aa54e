#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_quartet_setup_screen() { return make_plain_screen("quartet_setup"); }

}  // namespace sprong::ui
