// A plain screen: the step's title, text and the next step. For steps that need no more.
#pragma once

#include <memory>
#include <string>

#include "ui/screen.hpp"

namespace sprong::ui {

std::unique_ptr<Screen> make_plain_screen(const std::string& name);

}  // namespace sprong::ui
