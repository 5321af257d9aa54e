#include "ui/screens/walk_setup.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

constexpr base::Milliseconds minute = 60'000;

std::string end_time(const Context& context, const Walk& walk) {
  const char separator = context.language() == content::dutch ? '.' : ':';
  return base::local_time(context.clock().now() + walk.rounds() * walk.minutes * minute, separator);
}

/// "Elke groep bezoekt 4 van de 5 stations."
std::string some_of_all(const Context& context, const Walk& walk) {
  return context.say("walk.some-of-all", {{"some", std::to_string(std::min(walk.rounds(), walk.stations()))},
                                          {"all", std::to_string(walk.stations())}});
}

}  // namespace

float draw_walk_setup(Context& context, const Rect& rect, const Walk& walk) {
  const session::Document& document = context.document();
  const int stations = walk.stations();
  int people = std::max(1, document.meeting.participants);
  int groups = static_cast<int>(walk.groups.size());
  int minutes = document.plan()[document.current_step()].minutes;
  int rounds = std::clamp(context.mark_number("walk.rounds", stations), 1, stations);
  float y = rect.y;
  const auto number = [&](const char* name, int& value, int least, int most) {
    y += words(context, {rect.x, y, rect.width, 40}, context.say(name), style::caption, theme().text) + 4;
    const bool changed = stepper(context, name, {rect.x, y, std::min(rect.width, 320.0F), 60}, value, least, most);
    y += 60 + 14;
    return changed;
  };
  if (number("walk.people", people, 1, journey::most_participants)) {
    const int fitting = journey::suggested_groups(people, stations);
    context.send_all({session::SetParticipants{people}, session::SetGroups{journey::group_sizes(people, fitting)}});
  }
  if (number("walk.groups", groups, 1, std::min(journey::most_groups, people))) {
    context.send(session::SetGroups{journey::group_sizes(people, groups)});
  }
  if (number("walk.time-for-it", minutes, 5, 240)) {
    context.send(session::PlanStep{context.step()->id, false, minutes});
  }
  if (number("walk.rounds", rounds, 1, stations)) context.set_mark("walk.rounds", rounds);
  if (walk.groups.empty()) return y - rect.y;
  const auto say = [&](const std::string& text, Colour colour) {
    y += words(context, {rect.x, y, rect.width, 400}, text, style::small, colour) + 8;
  };
  std::string sizes;
  for (const session::Group* group : walk.groups) sizes += (sizes.empty() ? "" : ", ") + std::to_string(group->people);
  say(context.say("walk.sizes", {{"sizes", sizes}}), theme().dim);
  say(context.say("walk.pace", {{"minutes", std::to_string(walk.minutes)}, {"time", end_time(context, walk)}}),
      theme().dim);
  if (walk.rounds() < stations) say(some_of_all(context, walk), theme().glow);
  if (groups > stations) say(context.say("walk.shared"), theme().glow);
  say(context.say("walk.perspective"), theme().dim);
  return y - rect.y;
}

}  // namespace sprong::ui
