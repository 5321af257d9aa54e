// Undo log: how a group of commands is taken back, as JSON patches that lead from the records as they are
// to the records as they were. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "session/edit.hpp"
#include "session/session.hpp"

namespace sprong::session {

/// What takes `changes` back.
std::string inverse_of(const std::vector<Change>& changes);

/// Carries an inverse out. Error: session.damaged when it does not fit the document.
base::Result<void> carry_out(Edit& edit, const std::string& inverse);

std::string write_arguments(const std::vector<base::Argument>& arguments);
/// Empty when `text` is not what write_arguments made.
std::vector<base::Argument> read_arguments(const std::string& text);

}  // namespace sprong::session
