#include <algorithm>
#include <set>

#include "session/apply.hpp"
#include "session/walk.hpp"

namespace sprong::session {
namespace {

base::Result<void> check_plan(const Document& document, const PlanWalk& command) {
  if (exhibit_or_none(document).stations.empty()) return base::Error{"walk.no-exhibit", {}, {}};
  if (command.rounds < 1 || command.rounds > most_rounds || command.begun < 0 || command.begun > command.rounds) {
    return base::Error{"walk.rounds-out-of-range",
                       {{"rounds", std::to_string(command.rounds)}, {"most", std::to_string(most_rounds)}},
                       {}};
  }
  const std::size_t count = command.groups.size();
  std::set<int> numbers;
  bool right = count >= 1 && count <= static_cast<std::size_t>(journey::most_groups);
  for (const WalkingGroup& group : command.groups) {
    right = right && group.people >= 0 && group.people <= journey::most_participants;
    right = right && group.number >= 1 && group.number <= most_group_number && numbers.insert(group.number).second;
  }
  if (right) return {};
  return base::Error{"session.groups-out-of-range",
                     {{"groups", std::to_string(count)}, {"most", std::to_string(journey::most_groups)}},
                     {}};
}

/// The routes until now of the groups that walk on, in the order of the command; empty for who joins.
std::vector<journey::Route> routes_so_far(const Document& document, const PlanWalk& command) {
  const WalkRoutes before = walk_routes(document, command.rounds);
  std::vector<journey::Route> routes;
  for (const WalkingGroup& walking : command.groups) {
    journey::Route& route = routes.emplace_back();
    for (std::size_t index = 0; index < before.groups.size(); ++index) {
      if (before.groups[index]->number == walking.number) route = before.routes[index];
    }
    route.resize(std::min(route.size(), static_cast<std::size_t>(command.rounds)));
  }
  return routes;
}

}  // namespace

Applied apply(Edit& edit, const PlanWalk& command) {
  const Document& document = edit.document();
  if (const auto checked = check_plan(document, command); !checked.ok()) return checked.errors();
  const content::Exhibit& exhibit = exhibit_or_none(document);
  const auto routes = journey::replan(
      routes_so_far(document, command),
      {.stations = static_cast<int>(exhibit.stations.size()), .rounds = command.rounds, .begun = command.begun});
  std::set<RecordId> walking;
  for (std::size_t index = 0; index < command.groups.size(); ++index) {
    Group group;
    group.number = command.groups[index].number;
    group.stamp.id = shared_id(document.meeting.id, "group", std::to_string(group.number));
    if (const auto found = document.groups.find(group.stamp.id); found != document.groups.end()) {
      group.perspective = found->second.perspective;
    }
    group.people = command.groups[index].people;
    for (const int station : routes[index]) {
      group.route.push_back(station == journey::absent ? content::StationKey{}
                                                       : exhibit.stations[static_cast<std::size_t>(station)].id);
    }
    walking.insert(group.stamp.id);
    edit.put(std::move(group));
  }
  std::vector<RecordId> fallen_apart;
  for (const auto& [id, group] : document.groups) {
    if (!walking.contains(id)) fallen_apart.push_back(id);
  }
  for (const RecordId& id : fallen_apart) edit.remove(Kind::group, id, TakenBack::no);
  return RecordId{};
}

}  // namespace sprong::session
