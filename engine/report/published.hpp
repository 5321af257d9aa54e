// Published: earlier shared reports of the meetings that are summed up. Inside the report room only.
// @source engine/docs/decisions/0007-reports-after-each-other.md
#pragma once

#include <map>
#include <string>

#include "report/gather.hpp"
#include "report/summary.hpp"

namespace sprong::report {

/// The figures of meetings that are gathered already; `summary` has its reader, threshold and deck.
void fill(const std::vector<MeetingRecords>& meetings, Summary& summary);

/// Leaves the forms that the meeting's last report counted, when it showed choices; none at all when those cannot
/// be counted as they were. What became of the others is noted in the records.
void keep_published(MeetingRecords& meeting);

/// What differs between this meeting's report and the one before it; without choices when `with_choices` is false.
void note_changes(const MeetingRecords& meeting, bool with_choices, int min_forms, SessionFigures& session);

}  // namespace sprong::report
