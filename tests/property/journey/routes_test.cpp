// The walk, re-planned in the middle by random changes, keeps its promises. SPRONG_WALKS=100000 walks more.
#include "journey/routes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include "base/random.hpp"
#include "journey/journey.hpp"

using namespace sprong;
using journey::absent;
using journey::Route;
using journey::WalkFrame;

namespace {

int walks() {
  const char* asked = std::getenv("SPRONG_WALKS");
  return asked == nullptr ? 3000 : std::atoi(asked);
}

int random_int(base::Random& random, int least, int most) {
  return least + static_cast<int>(random.below(static_cast<std::uint32_t>(most - least + 1)));
}

/// Different stations to come that the group had not seen before.
int new_to_come(const Route& route, int begun) {
  const std::set<int> before(route.begin(), route.begin() + begun);
  std::set<int> coming(route.begin() + begun, route.end());
  for (const int station : before) coming.erase(station);
  coming.erase(absent);
  return static_cast<int>(coming.size());
}

int most_at_one_station(const std::vector<Route>& routes, int round) {
  std::map<int, int> load;
  int most = 0;
  for (const Route& route : routes) most = std::max(most, ++load[route[static_cast<std::size_t>(round)]]);
  return most;
}

/// A walk that people join and leave. Checks what holds after every change.
class RandomWalk {
 public:
  explicit RandomWalk(std::uint64_t seed) : m_random(seed) {
    m_frame.stations = random_int(m_random, 2, 8);
    m_frame.rounds = random_int(m_random, 1, m_frame.stations);
    const int groups = random_int(m_random, 1, 8);
    const auto plan = journey::walk_plan(groups, m_frame.stations, m_frame.rounds);
    for (std::size_t group = 0; group < static_cast<std::size_t>(groups); ++group) {
      Route& route = m_routes.emplace_back();
      for (const auto& round : plan.visits) route.push_back(round[group]);
    }
  }

  void walk() {
    for (int change = 0; change < 12; ++change) {
      step();
      const std::vector<Route> before = m_routes;
      m_routes = journey::replan(m_routes, m_frame);
      check(before);
    }
  }

 private:
  void step() {
    switch (random_int(m_random, 0, 4)) {
      case 0:
        m_frame.begun = std::min(m_frame.begun + 1, m_frame.rounds);
        break;
      case 1:
        if (m_routes.size() < 8) m_routes.emplace_back();
        break;
      case 2:
        if (m_routes.size() > 1) {
          m_routes.erase(m_routes.begin() + random_int(m_random, 0, static_cast<int>(m_routes.size()) - 1));
        }
        break;
      case 3:
        m_frame.rounds = random_int(m_random, std::max(1, m_frame.begun), m_frame.stations + 1);
        for (Route& route : m_routes) route.resize(std::min(route.size(), static_cast<std::size_t>(m_frame.rounds)));
        break;
      default:
        break;  // once more the same: nothing may change
    }
  }

  void check(const std::vector<Route>& before) const {
    const int groups = static_cast<int>(m_routes.size());
    const int share = (groups + m_frame.stations - 1) / m_frame.stations;
    REQUIRE(m_routes.size() == before.size());
    for (std::size_t group = 0; group < m_routes.size(); ++group) {
      REQUIRE(static_cast<int>(m_routes[group].size()) == m_frame.rounds);
      for (std::size_t round = 0; round < before[group].size(); ++round) {
        if (static_cast<int>(round) < m_frame.begun) REQUIRE(m_routes[group][round] == before[group][round]);
      }
      if (before[group].empty() && m_frame.begun > 0) {
        REQUIRE(m_routes[group][static_cast<std::size_t>(m_frame.begun) - 1] != absent);
      }
    }
    for (int round = m_frame.begun; round < m_frame.rounds; ++round) {
      REQUIRE(most_at_one_station(m_routes, round) <= share);
      for (const Route& route : m_routes) {
        REQUIRE(route[static_cast<std::size_t>(round)] >= 0);
        REQUIRE(route[static_cast<std::size_t>(round)] < m_frame.stations);
      }
    }
    check_best();
    REQUIRE(journey::replan(m_routes, m_frame) == m_routes);
  }

  /// No plan gives the groups together more new stations, and none gives the one that has fewest more: the most
  /// there can be, found apart from the planner by a maximum flow with equal quotas.
  void check_best() const {
    std::vector<int> got;
    for (const Route& route : m_routes) got.push_back(new_to_come(route, m_frame.begun));
    int total = 0;
    for (const int count : got) total += count;
    REQUIRE(total == most_visits(m_frame.rounds - m_frame.begun));
    for (int quota = 1; quota <= m_frame.rounds - m_frame.begun; ++quota) {
      int within = 0;
      for (const int count : got) within += std::min(count, quota);
      REQUIRE(within == most_visits(quota));
    }
  }

  /// The most visits to new stations when no group makes more than `quota`: Ford and Fulkerson on units.
  [[nodiscard]] int most_visits(int quota) const {
    const int to_come = m_frame.rounds - m_frame.begun;
    const int groups = static_cast<int>(m_routes.size());
    const int share = (groups + m_frame.stations - 1) / m_frame.stations;
    const int nodes = groups + m_frame.stations + 2;
    std::vector<std::vector<int>> room(static_cast<std::size_t>(nodes), std::vector<int>(static_cast<std::size_t>(nodes)));
    const auto open = [&room](int from, int to) -> int& {
      return room[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    };
    for (int group = 0; group < groups; ++group) {
      open(0, 2 + group) = quota;
      const Route& route = m_routes[static_cast<std::size_t>(group)];
      const std::set<int> before(route.begin(), route.begin() + m_frame.begun);
      for (int station = 0; station < m_frame.stations; ++station) {
        if (!before.contains(station)) open(2 + group, 2 + groups + station) = 1;
      }
    }
    for (int station = 0; station < m_frame.stations; ++station) open(2 + groups + station, 1) = share * to_come;
    int flow = 0;
    std::vector<char> passed;
    const std::function<bool(int)> push = [&](int node) {
      if (node == 1) return true;
      passed[static_cast<std::size_t>(node)] = 1;
      for (int next = 1; next < nodes; ++next) {
        if (passed[static_cast<std::size_t>(next)] != 0 || open(node, next) == 0 || !push(next)) continue;
        --open(node, next);
        ++open(next, node);
        return true;
      }
      return false;
    };
    while (true) {
      passed.assign(static_cast<std::size_t>(nodes), 0);
      if (!push(0)) return flow;
      ++flow;
    }
  }

  base::Random m_random;
  WalkFrame m_frame;
  std::vector<Route> m_routes;
};

}  // namespace

TEST_CASE("However people come and go, every group still sees as much as can be, and no two meet without need") {
  for (int seed = 1; seed <= walks(); ++seed) {
    INFO("seed " << seed);
    RandomWalk(static_cast<std::uint64_t>(seed)).walk();
  }
}
