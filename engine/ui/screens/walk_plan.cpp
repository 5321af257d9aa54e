#include "ui/screens/walk_plan.hpp"

#include <algorithm>

namespace sprong::ui {

Walk walk_of(const Context& context) {
  Walk walk;
  walk.exhibit = context.exhibit();
  walk.groups = context.document().groups_in_order();
  const int stations = static_cast<int>(walk.exhibit->stations.size());
  const int rounds = std::clamp(context.mark_number("walk.rounds", stations), 1, stations);
  if (!walk.groups.empty()) walk.plan = journey::walk_plan(static_cast<int>(walk.groups.size()), stations, rounds);
  walk.round = std::min(context.mark_number("walk.round", -1), walk.plan.rounds() - 1);
  const auto plan = context.document().plan();
  walk.minutes = std::max(1, plan[context.document().current_step()].minutes / rounds);
  return walk;
}

void begin_round(Context& context, int round, int minutes) {
  context.set_mark("walk.round", round);
  context.set_mark("walk.minutes", minutes);
  context.set_mark("walk.step", context.step()->id.value);
  context.set_mark("timer.step", context.step()->id.value);
  context.set_timer({true, base::Milliseconds{minutes} * 60'000, context.clock().now()});
  context.chime();
}

}  // namespace sprong::ui
