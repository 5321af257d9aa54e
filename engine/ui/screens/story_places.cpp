#include "ui/screens/story_places.hpp"

#include "ui/screens/walk_plan.hpp"

namespace sprong::ui {

std::vector<StoryPlace> story_places(const Context& context) {
  const Walk walk = walk_of(context);
  if (walk.groups.empty()) return {{1, &walk.exhibit->stations.back()}};
  std::vector<StoryPlace> places;
  for (std::size_t index = 0; index < walk.groups.size(); ++index) {
    const session::Story* kept = context.document().story_of(walk.groups[index]->number);
    const content::Station* station = kept == nullptr ? nullptr : content::find_station(*walk.exhibit, kept->station);
    if (station == nullptr) station = walk.station(walk.rounds() - 1, index);
    if (station == nullptr) station = &walk.exhibit->stations.back();
    places.push_back({walk.groups[index]->number, station});
  }
  return places;
}

}  // namespace sprong::ui
