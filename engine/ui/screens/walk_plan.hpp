// The walk as the screen knows it: groups, plan and rounds of the session that is open.
#pragma once

#include <set>
#include <vector>

#include "journey/journey.hpp"
#include "session/walk.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

struct Walk {
  const content::Exhibit* exhibit = nullptr;
  std::vector<const session::Group*> groups;  ///< in the order of their numbers
  std::vector<journey::Route> routes;         ///< of each group
  std::set<int> late;                         ///< numbers of the groups for which the change waits
  int round = -1;                             ///< from 0; -1 before the first
  int minutes = 15;                           ///< of a round
  int planned_rounds = 0;
  [[nodiscard]] int rounds() const { return planned_rounds; }
  [[nodiscard]] int stations() const { return static_cast<int>(exhibit->stations.size()); }
  [[nodiscard]] bool begun() const { return round >= 0; }
  [[nodiscard]] bool last_round() const { return round + 1 >= rounds(); }
  /// Where a group (by index) is in a round; none when it is not there yet.
  [[nodiscard]] const content::Station* station(int at_round, std::size_t group) const {
    const int index = routes[group][static_cast<std::size_t>(at_round)];
    return index == journey::absent ? nullptr : &exhibit->stations[static_cast<std::size_t>(index)];
  }
  /// Whether the group was at the same station in an earlier round.
  [[nodiscard]] bool again(int at_round, std::size_t group) const;
};

/// The walk as it stands; without groups there is no plan.
Walk walk_of(const Context& context);

/// Begins a round: its number and a full timer are kept on disk, and with the first one the plan.
void begin_round(Context& context, int round, int minutes);

// People come late, or leave in the middle. All are one step to undo.

/// Somebody joins the smallest group (1) or leaves the largest (-1).
void change_people(Context& context, int by);
/// So many people are in this group.
void set_people(Context& context, int number, int people);
/// A group falls apart: its people go to the smallest groups.
void dissolve_group(Context& context, int number);
/// A new group of people who come late; they begin at once, where there is room.
void new_group(Context& context);
/// The walk gets more or fewer rounds; never fewer than there have been.
void change_rounds(Context& context, int by);
/// The change of stations waits for a group, or no more: that gives it two minutes.
void hold_for(Context& context, int number);

}  // namespace sprong::ui
