#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_paper_forms_screen() { return make_plain_screen("paper_forms"); }

}  // namespace sprong::ui
