// Gather: the files of one meeting as one set of records. Inside the report room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "session/document.hpp"

namespace sprong::report {

/// Everything that was handed in or hung at one meeting, each record once, in its newest version.
struct MeetingRecords {
  const session::Document* main = nullptr;  ///< whose title, date and pack speak for the meeting
  std::string deck;                         ///< "courage/diving-in"; empty when its programme has none
  int participants = 0;
  std::map<session::RecordId, const session::Group*> groups;
  std::map<session::RecordId, const session::Item*> items;
  std::map<session::RecordId, const session::Theme*> themes;
  std::map<session::RecordId, const session::Story*> stories;
  std::vector<const session::FormRecord*> forms;  ///< handed in only
  int not_counted = 0;                            ///< handed in, but no part of the meeting's last report
  bool withdrawn = false;  ///< a form of an earlier report was taken back or changed: no choice is shown again
};

/// One entry per meeting, by date, title and id: the order of the files does not matter.
/// Tombstones are not part of a document: what was erased in one file only is gone after a merge.
std::vector<MeetingRecords> gather(const std::vector<const session::Document*>& documents);

}  // namespace sprong::report
