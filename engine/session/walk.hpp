// Walk: where every group is in every round, as it was kept when the walk began or as it would be now.
#pragma once

#include <vector>

#include "journey/routes.hpp"
#include "session/document.hpp"

namespace sprong::session {

inline constexpr int most_rounds = 12;  ///< of a walk that was made longer for those who came late

struct WalkRoutes {
  std::vector<const Group*> groups;    ///< by number
  std::vector<journey::Route> routes;  ///< of each group; a station is its index in the exhibit
  int rounds = 0;
  bool kept = false;  ///< the walk has begun, and its routes are in the session
};

/// The walk of this meeting. Not kept yet: the plan by which every group starts elsewhere, with this many rounds
/// (1 to the number of stations). Nothing without groups or exhibit.
[[nodiscard]] WalkRoutes walk_routes(const Document& document, int rounds_before);
/// The same with the number of rounds that was chosen on the screen of the walk, or one for every station.
[[nodiscard]] WalkRoutes walk_routes(const Document& document);

}  // namespace sprong::session
