// Journey: the rules of the exhibit. Groups, the plan of the walk, and what may stand on a
// label, a green or red card, a conclusion and a story.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "content/pack.hpp"

namespace sprong::journey {

/// What people write during and after the walk. @source the method, meeting 1, steps 4 and 8
enum class ItemKind { label, conclusion, green, red };

/// Whom a green or red card is about. `none` for labels and conclusions.
enum class About { none, self, organisation, client };

/// The parts of an item that rules look at.
struct ItemText {
  ItemKind kind = ItemKind::label;
  int group = 0;                ///< 1 to 99; 0 when it is nobody's in particular
  content::StationKey station;  ///< labels only, and there required
  About about = About::none;    ///< green and red only, and there required
  std::string text;             ///< 1 to item_limit code points, line breaks kept
  content::Perspective perspective = content::Perspective::own;
};

inline constexpr std::size_t item_limit = 280;    ///< code points on a label or card
inline constexpr std::size_t story_limit = 4000;  ///< code points in a group's story
inline constexpr int most_groups = 8;
inline constexpr int most_participants = 1000;

/// Everything that is wrong with `item` in this exhibit: codes item.*.
base::Result<void> check_item(const ItemText& item, const content::Exhibit& exhibit);

/// The text rules (base/text.hpp) under the name by which the journey's callers know them.
using base::check_text;
using base::Empty;

/// `people` divided over `groups` as evenly as can be, the larger groups first.
/// people 1 to most_participants, groups 1 to most_groups and no more than people.
std::vector<int> group_sizes(int people, int groups);

/// How many groups fit this many people: five to seven a group where that can be, never more than
/// `stations`, at least 1. @source the method, meeting 1, step 3
int suggested_groups(int people, int stations);

/// Where every group is in every round.
struct WalkPlan {
  /// visits[round][group] is the index of a station.
  std::vector<std::vector<int>> visits;
  [[nodiscard]] int rounds() const { return static_cast<int>(visits.size()); }
};

/// The plan by which every group starts at another station and goes on in the order of the journey.
/// With more groups than stations some share a station. `rounds` 1 to `stations`: fewer rounds than
/// stations means that every group sees only so many. @source the method, meeting 1, step 3
WalkPlan walk_plan(int groups, int stations, int rounds);

}  // namespace sprong::journey
