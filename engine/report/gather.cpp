#include "report/gather.hpp"

#include <algorithm>
#include <tuple>

namespace sprong::report {
namespace {

using session::Document;

bool newer(const session::Stamp& one, const session::Stamp& other) {
  return std::tie(one.revision, one.author) > std::tie(other.revision, other.author);
}

template <class Record>
void take_newest(std::map<session::RecordId, const Record*>& into, const std::map<session::RecordId, Record>& from) {
  for (const auto& [id, record] : from) {
    const auto [place, added] = into.try_emplace(id, &record);
    if (!added && newer(record.stamp, place->second->stamp)) place->second = &record;
  }
}

/// Whether `one` speaks for the meeting rather than `other`: the main file before those of tables.
bool speaks_before(const Document* one, const Document* other) {
  if (one->meeting.table != other->meeting.table) return one->meeting.table < other->meeting.table;
  return newer(one->meeting.stamp, other->meeting.stamp);
}

/// The main file's count; where it was not counted there, the highest that a table's file has.
int participants_of(const Document& main, const std::vector<const Document*>& files) {
  if (main.meeting.participants > 0) return main.meeting.participants;
  int highest = 0;
  for (const Document* file : files) highest = std::max(highest, file->meeting.participants);
  return highest;
}

MeetingRecords records_of(const std::vector<const Document*>& files) {
  MeetingRecords all;
  all.main = *std::min_element(files.begin(), files.end(), speaks_before);
  if (const content::Deck* deck = all.main->deck()) all.deck = all.main->pack->id.value + "/" + deck->id.value;
  all.participants = participants_of(*all.main, files);
  std::map<session::RecordId, const session::FormRecord*> forms;
  for (const Document* file : files) {
    take_newest(all.groups, file->groups);
    take_newest(all.items, file->items);
    take_newest(all.themes, file->themes);
    take_newest(all.stories, file->stories);
    take_newest(forms, file->forms);
  }
  for (const auto& [id, form] : forms) {
    if (form->handed_in) all.forms.push_back(form);
  }
  return all;
}

}  // namespace

std::vector<MeetingRecords> gather(const std::vector<const Document*>& documents) {
  std::map<session::MeetingId, std::vector<const Document*>> files;
  for (const Document* document : documents) files[document->meeting.id].push_back(document);
  std::vector<MeetingRecords> meetings;
  for (const auto& [id, of_meeting] : files) meetings.push_back(records_of(of_meeting));
  std::sort(meetings.begin(), meetings.end(), [](const MeetingRecords& one, const MeetingRecords& other) {
    const session::Meeting& a = one.main->meeting;
    const session::Meeting& b = other.main->meeting;
    return std::tie(a.date, a.title, a.id) < std::tie(b.date, b.title, b.id);
  });
  return meetings;
}

}  // namespace sprong::report
