// At which station each group makes its story: its last one in the walk.
#pragma once

#include <vector>

#include "ui/context.hpp"

namespace sprong::ui {

struct StoryPlace {
  int group = 1;
  const content::Station* station = nullptr;
};

/// In the order of the groups; without a walk the one group there is tells its story at the last station.
std::vector<StoryPlace> story_places(const Context& context);

}  // namespace sprong::ui
