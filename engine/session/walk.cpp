#include "session/walk.hpp"

#include <algorithm>
#include <cstdlib>

#include "journey/journey.hpp"

namespace sprong::session {
namespace {

int index_of(const content::Exhibit& exhibit, const content::StationKey& id) {
  for (std::size_t index = 0; index < exhibit.stations.size(); ++index) {
    if (exhibit.stations[index].id == id) return static_cast<int>(index);
  }
  return journey::absent;
}

}  // namespace

WalkRoutes walk_routes(const Document& document, int rounds_before) {
  WalkRoutes walk;
  const content::Exhibit* exhibit = document.exhibit();
  if (exhibit == nullptr || exhibit->stations.empty() || document.groups.empty()) return walk;
  walk.groups = document.groups_in_order();
  const int stations = static_cast<int>(exhibit->stations.size());
  for (const Group* group : walk.groups) walk.rounds = std::max(walk.rounds, static_cast<int>(group->route.size()));
  walk.kept = walk.rounds > 0;
  if (!walk.kept) walk.rounds = std::clamp(rounds_before, 1, stations);
  const auto plan = journey::walk_plan(static_cast<int>(walk.groups.size()), stations, std::min(walk.rounds, stations));
  for (std::size_t index = 0; index < walk.groups.size(); ++index) {
    journey::Route& route = walk.routes.emplace_back();
    if (walk.kept) {
      for (const content::StationKey& station : walk.groups[index]->route) route.push_back(index_of(*exhibit, station));
      route.resize(static_cast<std::size_t>(walk.rounds), journey::absent);
    } else {
      for (const auto& round : plan.visits) route.push_back(round[index]);
    }
  }
  return walk;
}

WalkRoutes walk_routes(const Document& document) {
  const auto chosen = document.position.marks.find("walk.rounds");
  const int rounds = chosen == document.position.marks.end() ? 0 : std::atoi(chosen->second.c_str());
  return walk_routes(document, rounds > 0 ? rounds : most_rounds);
}

}  // namespace sprong::session
