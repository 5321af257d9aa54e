// The walk as the screen knows it: groups, plan and rounds of the session that is open.
#pragma once

#include <vector>

#include "journey/journey.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

struct Walk {
  const content::Exhibit* exhibit = nullptr;
  std::vector<const session::Group*> groups;  ///< in the order of their numbers
  journey::WalkPlan plan;
  int round = -1;    ///< from 0; -1 before the first
  int minutes = 15;  ///< of a round
  [[nodiscard]] bool begun() const { return round >= 0; }
  [[nodiscard]] bool last_round() const { return round + 1 >= plan.rounds(); }
  /// Where a group (by index) is in a round.
  [[nodiscard]] const content::Station& station(int at_round, std::size_t group) const {
    const auto& visits = plan.visits[static_cast<std::size_t>(at_round)];
    return exhibit->stations[static_cast<std::size_t>(visits[group])];
  }
};

/// The walk as it stands; without groups there is no plan.
Walk walk_of(const Context& context);

/// Begins a round: its number and a full timer are kept on disk.
void begin_round(Context& context, int round, int minutes);

}  // namespace sprong::ui
