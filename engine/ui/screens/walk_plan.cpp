#include "ui/screens/walk_plan.hpp"

#include <algorithm>
#include <sstream>

namespace sprong::ui {

namespace {

constexpr base::Milliseconds minute = 60'000;
constexpr base::Milliseconds for_the_late = 2 * minute;
constexpr int people_of_a_new_group = 3;

std::set<int> numbers(const std::string& text) {
  std::istringstream stream(text);
  std::set<int> all;
  for (int number = 0; stream >> number;) all.insert(number);
  return all;
}

std::string text_of(const std::set<int>& numbers) {
  std::string text;
  for (const int number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

std::vector<session::WalkingGroup> walking(const Walk& walk) {
  std::vector<session::WalkingGroup> groups;
  for (const session::Group* group : walk.groups) groups.push_back({group->number, group->people});
  return groups;
}

constexpr auto fewer = [](const session::WalkingGroup& one, const session::WalkingGroup& other) {
  return one.people < other.people;
};

/// Plans the walk with these groups; who is there is counted anew.
bool plan_again(Context& context, const Walk& walk, const std::vector<session::WalkingGroup>& groups, int rounds) {
  int people = 0;
  for (const session::WalkingGroup& group : groups) people += group.people;
  if (walk.begun()) {
    return context.send_all({session::SetParticipants{people}, session::PlanWalk{walk.round + 1, rounds, groups}});
  }
  std::vector<int> sizes;
  for (const session::WalkingGroup& group : groups) sizes.push_back(group.people);
  return context.send_all({session::SetParticipants{people}, session::SetGroups{sizes}});
}

}  // namespace

bool Walk::again(int at_round, std::size_t group) const {
  const journey::Route& route = routes[group];
  const int now = route[static_cast<std::size_t>(at_round)];
  return now != journey::absent && std::find(route.begin(), route.begin() + at_round, now) != route.begin() + at_round;
}

Walk walk_of(const Context& context) {
  Walk walk;
  walk.exhibit = context.exhibit();
  session::WalkRoutes kept = session::walk_routes(context.document());
  walk.groups = std::move(kept.groups);
  walk.routes = std::move(kept.routes);
  walk.planned_rounds = kept.rounds;
  walk.round = std::min(context.mark_number("walk.round", -1), walk.rounds() - 1);
  walk.late = numbers(context.mark("walk.late"));
  const auto plan = context.document().plan();
  const int planned = plan[context.document().current_step()].minutes;
  walk.minutes = std::max(1, planned / std::max(1, walk.rounds()));
  // Once begun, rounds keep their length: what is added or left out is a round, and the walk takes longer or shorter.
  if (walk.begun()) walk.minutes = std::max(1, context.mark_number("walk.minutes", walk.minutes));
  return walk;
}

void begin_round(Context& context, int round, int minutes) {
  const Walk walk = walk_of(context);
  if (!walk.begun()) context.send(session::PlanWalk{0, walk.rounds(), walking(walk)});
  context.set_mark("walk.round", round);
  context.set_mark("walk.minutes", minutes);
  context.set_mark("walk.late", "");
  context.set_mark("walk.step", context.step()->id.value);
  context.set_mark("timer.step", context.step()->id.value);
  context.set_timer({true, base::Milliseconds{minutes} * minute, context.clock().now()});
  context.chime();
}

void change_people(Context& context, int by) {
  const Walk walk = walk_of(context);
  std::vector<session::WalkingGroup> groups = walking(walk);
  if (groups.empty()) return;
  const auto group = by > 0 ? std::min_element(groups.begin(), groups.end(), fewer)
                            : std::max_element(groups.begin(), groups.end(), fewer);
  if (group->people + by < 1) return context.tell(context.say("walk.nobody-left"));
  group->people += by;
  const std::string number = std::to_string(group->number);
  if (plan_again(context, walk, groups, walk.rounds())) {
    context.tell(context.say(by > 0 ? "walk.joins" : "walk.leaves", {{"group", number}}));
  }
}

void set_people(Context& context, int number, int people) {
  const Walk walk = walk_of(context);
  std::vector<session::WalkingGroup> groups = walking(walk);
  for (session::WalkingGroup& group : groups) {
    if (group.number == number) group.people = people;
  }
  plan_again(context, walk, groups, walk.rounds());
}

void dissolve_group(Context& context, int number) {
  const Walk walk = walk_of(context);
  std::vector<session::WalkingGroup> groups = walking(walk);
  const auto gone =
      std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.number == number; });
  if (gone == groups.end() || groups.size() < 2) return;
  const int people = gone->people;
  groups.erase(gone);
  std::set<int> joined;
  for (int person = 0; person < people; ++person) {
    const auto smallest = std::min_element(groups.begin(), groups.end(), fewer);
    ++smallest->people;
    joined.insert(smallest->number);
  }
  if (!plan_again(context, walk, groups, walk.rounds())) return;
  context.tell(context.say("walk.dissolved", {{"group", std::to_string(number)}, {"groups", text_of(joined)}}));
}

void new_group(Context& context) {
  const Walk walk = walk_of(context);
  std::vector<session::WalkingGroup> groups = walking(walk);
  int number = 1;
  for (const session::WalkingGroup& group : groups) number = std::max(number, group.number + 1);
  groups.push_back({number, people_of_a_new_group});
  if (!plan_again(context, walk, groups, walk.rounds())) return;
  const Walk after = walk_of(context);
  const content::Station* first = after.station(std::max(0, after.round), after.groups.size() - 1);
  const std::string where = first == nullptr ? std::string() : context.in(first->name);
  context.tell(context.say("walk.new-group-begins", {{"group", std::to_string(number)}, {"station", where}}));
}

void change_rounds(Context& context, int by) {
  const Walk walk = walk_of(context);
  const int rounds = walk.rounds() + by;
  if (rounds < std::max(1, walk.round + 1) || rounds > session::most_rounds) return;
  if (!walk.begun()) return context.set_mark("walk.rounds", std::min(rounds, walk.stations()));
  plan_again(context, walk, walking(walk), rounds);
}

void hold_for(Context& context, int number) {
  std::set<int> late = walk_of(context).late;
  if (late.erase(number) == 0) {
    late.insert(number);
    session::Timer timer = context.timer();
    const base::Milliseconds now = context.clock().now();
    timer.remaining = std::max(timer.left(now), for_the_late);
    timer.since = now;
    context.set_timer(timer);
  }
  context.set_mark("walk.late", text_of(late));
}

}  // namespace sprong::ui
