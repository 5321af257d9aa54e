// Hand and eye of the robot: what a person does at a window, and sees in it. For robot.cpp only.
#pragma once

#include <string>

#include "stage/stage.hpp"
#include "ui/ui.hpp"

namespace sprong::app {

/// Presses and lets go at this point (pixels), and takes the mouse away.
void click_at(stage::Stage& stage, stage::Point at);
/// `name` is the key's name, which is also the text it types when it is a letter.
void press_key(stage::Stage& stage, const stage::Key& key, const std::string& name, bool down, bool up);
/// A new line in `text` is the Enter key.
void type_text(stage::Stage& stage, const std::string& text);
void clear_field(stage::Stage& stage);
/// A point (units) of a widget where no other lies on top: cards in a hand overlap.
[[nodiscard]] stage::Point free_point(const ui::WidgetLog& log, const ui::WidgetEntry& entry);
/// Whether `text` stands in this window, where a person sees it.
[[nodiscard]] bool shows(const ui::Ui& window, const std::string& text);

/// What stands there, for whoever reads an error: the texts, and the names of the widgets.
[[nodiscard]] std::string texts_in(const ui::Ui& window);
[[nodiscard]] std::string names_in(const ui::Ui& window);

}  // namespace sprong::app
