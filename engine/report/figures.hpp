// Figures: counting what meetings hold, before anything is held back for small numbers.
// Inside the report room only.
#pragma once

#include <string>
#include <vector>

#include "report/gather.hpp"
#include "report/summary.hpp"

namespace sprong::report {

/// Whether a text with this release is shown to `reader`. Quotes of things made together (labels,
/// conclusions, cards, stories) are shared unless held; reasons and needs are held unless approved.
enum class Origin { together, form };
bool may_read(Reader reader, Origin origin, session::Release release);

/// The id of a reason or need, named as in FormRecord::releases: "keep/motivation".
session::RecordId reason_id(const session::FormRecord& form, const std::string& what);

/// Sorts by the text itself, so that order tells nothing about people.
void sort_quotes(std::vector<Quote>& quotes);

/// Quartets with won, keep, discard, wish and verdict; needs; held_back for needs.
/// Returns per quartet how many of its reasons review keeps from this reader.
std::vector<int> count_forms(const std::vector<MeetingRecords>& meetings, Summary& summary);

/// Stations with labels and stories, cards, conclusions and themes; adds to held_back.
void count_items(const std::vector<MeetingRecords>& meetings, Summary& summary);

}  // namespace sprong::report
