#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_choices_screen() { return make_plain_screen("choices"); }

}  // namespace sprong::ui
