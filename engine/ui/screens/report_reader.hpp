// For whom a report on the screen is made: chosen in one place for the summary and the export screen.
#pragma once

#include <string>

#include "report/summary.hpp"
#include "report/tree.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

/// Chips to choose the reader: a meeting can be shared or kept as a working copy, an individual session is
/// one's own. Remembered in the session. Gives the reader; `at` is where the chips stand.
report::Reader choose_reader(Context& context, Point at);

/// Closes the meeting, with what its shared report counts from then on; or opens it again.
void set_closed(Context& context, bool closed);

/// Whether the shared report of this meeting, as it stands, was closed.
bool is_published(const session::Document& meeting);

/// The report of the session that is open. Errors: those of report::summarise.
base::Result<report::Tree> session_tree(const Context& context, report::Reader reader);

/// The report on a sheet as high as it needs to be; `height` is what it was last time. Gives it.
float draw_paper(Context& context, const Rect& place, report::Reader reader, float& height);

}  // namespace sprong::ui
