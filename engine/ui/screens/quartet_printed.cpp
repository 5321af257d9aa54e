#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_quartet_printed_screen() { return make_plain_screen("quartet_printed"); }

}  // namespace sprong::ui
