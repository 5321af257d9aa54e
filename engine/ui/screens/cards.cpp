#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_cards_screen() { return make_plain_screen("cards"); }

}  // namespace sprong::ui
