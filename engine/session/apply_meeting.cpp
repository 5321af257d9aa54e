#include <algorithm>
#include <set>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "session/apply.hpp"

namespace sprong::session {
namespace {

constexpr int most_minutes = 240;

RecordId put_meeting(Edit& edit, Meeting meeting) {
  const RecordId id = meeting.stamp.id;
  edit.put(std::move(meeting));
  return id;
}

}  // namespace

Applied apply(Edit& edit, const SetTitle& command) {
  const auto checked = base::check_line(command.title, title_limit, base::Empty::refused);
  if (!checked.ok()) return checked.errors();
  Meeting meeting = edit.document().meeting;
  meeting.title = command.title;
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const SetLanguage& command) {
  const std::vector<content::Language>& languages = edit.document().pack->languages;
  if (std::find(languages.begin(), languages.end(), command.language) == languages.end()) {
    return base::Error{"session.unknown-language", {{"language", command.language.code}}, {}};
  }
  Meeting meeting = edit.document().meeting;
  meeting.language = command.language;
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const SetParticipants& command) {
  if (command.participants < 0 || command.participants > journey::most_participants) {
    return base::Error{
        "session.participants-out-of-range",
        {{"participants", std::to_string(command.participants)}, {"most", std::to_string(journey::most_participants)}},
        {}};
  }
  Meeting meeting = edit.document().meeting;
  meeting.participants = command.participants;
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const SetClosed& command) {
  Meeting meeting = edit.document().meeting;
  meeting.closed = command.closed;
  const bool changed = meeting.published.empty() || command.published != meeting.published.back();
  if (command.published && changed) meeting.published.push_back(*command.published);
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const SetKeepUntil& command) {
  if (!command.day.empty() && !base::is_date(command.day)) {
    return base::Error{"session.date", {{"date", command.day}}, {}};
  }
  Meeting meeting = edit.document().meeting;
  meeting.keep_until = command.day;
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const FillInContact& command) {
  const std::vector<content::Contact>& contacts = edit.document().pack->safety.contacts;
  const bool known = std::any_of(contacts.begin(), contacts.end(), [&](const content::Contact& contact) {
    return contact.fill_in && contact.id == command.contact;
  });
  if (!known) return base::Error{"session.unknown-contact", {{"contact", command.contact}}, {}};
  const auto checked = base::check_line(command.text, contact_limit, base::Empty::allowed);
  if (!checked.ok()) return checked.errors();
  Meeting meeting = edit.document().meeting;
  if (command.text.empty()) {
    meeting.contacts.erase(command.contact);
  } else {
    meeting.contacts[command.contact] = command.text;
  }
  return put_meeting(edit, std::move(meeting));
}

Applied apply(Edit& edit, const PlanStep& command) {
  if (content::find_step(edit.document().programme(), command.step) == nullptr) {
    return base::Error{"session.unknown-step", {{"step", command.step.value}}, {}};
  }
  if (command.minutes < 0 || command.minutes > most_minutes) {
    return base::Error{"session.minutes-out-of-range",
                       {{"minutes", std::to_string(command.minutes)}, {"most", std::to_string(most_minutes)}},
                       {}};
  }
  StepPlan plan;
  plan.stamp.id = shared_id(edit.document().meeting.id, "step", command.step.value);
  plan.step = command.step;
  plan.skipped = command.skipped;
  plan.minutes = command.minutes;
  const RecordId id = plan.stamp.id;
  edit.put(std::move(plan));
  return id;
}

Applied apply(Edit& edit, const SetGroups& command) {
  const auto count = command.sizes.size();
  const bool sizes_right = std::all_of(command.sizes.begin(), command.sizes.end(),
                                       [](int people) { return people >= 0 && people <= journey::most_participants; });
  if (count > static_cast<std::size_t>(journey::most_groups) || !sizes_right) {
    return base::Error{"session.groups-out-of-range",
                       {{"groups", std::to_string(count)}, {"most", std::to_string(journey::most_groups)}},
                       {}};
  }
  std::set<RecordId> kept;
  for (std::size_t index = 0; index < count; ++index) {
    Group group;
    group.number = static_cast<int>(index) + 1;
    group.stamp.id = shared_id(edit.document().meeting.id, "group", std::to_string(group.number));
    if (const auto found = edit.document().groups.find(group.stamp.id); found != edit.document().groups.end()) {
      group.perspective = found->second.perspective;
    }
    group.people = command.sizes[index];
    kept.insert(group.stamp.id);
    edit.put(std::move(group));
  }
  std::vector<RecordId> superfluous;
  for (const auto& [id, group] : edit.document().groups) {
    if (!kept.contains(id)) superfluous.push_back(id);
  }
  for (const RecordId& id : superfluous) edit.remove(Kind::group, id, TakenBack::no);
  return RecordId{};
}

Applied apply(Edit& edit, const SetPerspective& command) {
  for (const auto& [id, found] : edit.document().groups) {
    if (found.number != command.group) continue;
    Group group = found;
    group.perspective = command.perspective;
    edit.put(group);
    return group.stamp.id;
  }
  return base::Error{"session.unknown-group", {{"group", std::to_string(command.group)}}, {}};
}

}  // namespace sprong::session
