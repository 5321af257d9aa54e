// Routes: the plan of the walk as it goes, when people come late, a group falls apart or time runs short.
#pragma once

#include <vector>

namespace sprong::journey {

/// Where one group is in each round: the index of a station, or `absent` for a round in which the group was
/// not there yet.
using Route = std::vector<int>;
inline constexpr int absent = -1;

/// What is planned: how many stations there are, and how far the walk is.
struct WalkFrame {
  int stations = 1;
  int rounds = 1;  ///< of the whole walk, those that are over included
  int begun = 0;   ///< rounds that have begun: where groups were or are in them is not changed any more
};

/// The routes of all groups, each `frame.rounds` long. `routes` are the groups as they walked and were planned
/// until now, of any length; an empty one is a group that joins now, and in the round that goes on it takes a
/// place where there is room.
///
/// In the rounds to come:
/// - every group visits as many stations that are new to it as can be, and nobody pays for it: the group with the
///   fewest gets as many as can be, then the next;
/// - no two groups are at one station, unless there are more groups than stations; then no more at one than needed
///   to place them all (two, up to twice as many groups);
/// - what was planned stays, when it is as good;
/// - a group that has seen everything goes again where there is room.
/// Requires 0 <= begun <= rounds and stations >= 1.
/// @source decision 0009
std::vector<Route> replan(std::vector<Route> routes, const WalkFrame& frame);

/// How many different stations a route visits.
int stations_seen(const Route& route);

}  // namespace sprong::journey
