#include "ui/screens/plain.hpp"
#include "ui/screens/screens.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_labels_screen() { return make_plain_screen("labels"); }

}  // namespace sprong::ui
