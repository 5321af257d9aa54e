// Whom to turn to: the contacts of the safety page, with what the facilitator filled in for this meeting.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

/// Whether local contacts can be filled in here, or only be read.
enum class Contacts { read, fill_in };

/// Draws the contacts, one below the other; gives the height. Fields are named "contact.ID".
float draw_contacts(Context& context, const Rect& rect, Contacts contacts, Ground ground, Audience audience);

}  // namespace sprong::ui
