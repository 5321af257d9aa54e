#include "journey/journey.hpp"

#include <algorithm>

#include "base/verify.hpp"

namespace sprong::journey {
namespace {

constexpr int highest_group = 99;

void check_station(const ItemText& item, const content::Exhibit& exhibit, base::Errors& errors) {
  if (item.kind != ItemKind::label) {
    if (!item.station.empty()) errors.push_back({"item.station-not-allowed", {{"station", item.station.value}}, {}});
  } else if (item.station.empty()) {
    errors.push_back({"item.station-missing", {}, {}});
  } else if (content::find_station(exhibit, item.station) == nullptr) {
    errors.push_back({"item.unknown-station", {{"station", item.station.value}}, {}});
  }
}

void check_about(const ItemText& item, base::Errors& errors) {
  const bool card = item.kind == ItemKind::green || item.kind == ItemKind::red;
  if (card && item.about == About::none) errors.push_back({"item.about-missing", {}, {}});
  if (!card && item.about != About::none) errors.push_back({"item.about-not-allowed", {}, {}});
}

}  // namespace

base::Result<void> check_item(const ItemText& item, const content::Exhibit& exhibit) {
  base::Errors errors;
  if (item.group < 0 || item.group > highest_group) {
    errors.push_back({"item.group-out-of-range", {{"group", std::to_string(item.group)}}, {}});
  }
  check_station(item, exhibit, errors);
  check_about(item, errors);
  if (const auto checked = check_text(item.text, item_limit, Empty::refused); !checked.ok()) {
    errors.push_back(checked.error());
  }
  if (!errors.empty()) return errors;
  return {};
}

std::vector<int> group_sizes(int people, int groups) {
  VERIFY(people >= 1 && people <= most_participants);
  VERIFY(groups >= 1 && groups <= most_groups && groups <= people);
  std::vector<int> sizes(static_cast<std::size_t>(groups), people / groups);
  for (std::size_t index = 0; index < static_cast<std::size_t>(people % groups); ++index) ++sizes[index];
  return sizes;
}

int suggested_groups(int people, int stations) {
  constexpr int fewest = 5;
  constexpr int most = 7;
  const int of_five = people / fewest;              // as many groups as have five or more
  const int of_seven = (people + most - 1) / most;  // as few groups as have seven or less
  const int highest = std::max(1, std::min(stations, most_groups));
  return std::clamp(std::max(of_five, of_seven), 1, highest);
}

WalkPlan walk_plan(int groups, int stations, int rounds) {
  VERIFY(groups >= 1 && stations >= 1);
  VERIFY(rounds >= 1 && rounds <= stations);
  WalkPlan plan;
  for (int round = 0; round < rounds; ++round) {
    std::vector<int>& visits = plan.visits.emplace_back();
    for (int group = 0; group < groups; ++group) visits.push_back((group + round) % stations);
  }
  return plan;
}

}  // namespace sprong::journey
