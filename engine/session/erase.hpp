// Erase: takes a form, label, card, conclusion or story back by what people call it. What is erased leaves no
// byte of its text in the file, and no merge with an older copy brings it back.
#pragma once

#include <string>

#include "base/result.hpp"
#include "session/session.hpp"

namespace sprong::session {

/// Fewest characters of an id that may stand for the whole of it.
inline constexpr std::size_t shortest_prefix = 6;

/// Erases the form named TABLE/FORM: "1/a", or "-/a" for one without a table. Handed in or not.
/// Errors: erase.form-name, erase.unknown-form {form}, erase.ambiguous-form {form, count}; those of Session::send().
base::Result<void> erase_form(Session& session, const std::string& name);

/// Erases the item, story or form whose id is `id` or begins with it. A whole id also erases what was only taken back,
/// which undo still knew.
/// Errors: erase.short-id {id, least}, erase.unknown-item {id}, erase.ambiguous-item {id, count}; those of
/// Session::send().
base::Result<void> erase_item(Session& session, const std::string& id);

}  // namespace sprong::session
