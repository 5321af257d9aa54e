#include "journey/routes.hpp"

#include <algorithm>
#include <set>

#include "base/verify.hpp"

namespace sprong::journey {
namespace {

using Row = std::vector<char>;  ///< yes or no for each station

std::size_t place(int index) { return static_cast<std::size_t>(index); }

/// The walk in the making. Rounds before `frame.begun` are never touched.
class Planner {
 public:
  Planner(std::vector<Route>& routes, const WalkFrame& frame)
      : m_routes(routes), m_frame(frame), m_groups(static_cast<int>(routes.size())) {
    m_share = std::max(1, (m_groups + frame.stations - 1) / frame.stations);
  }

  void plan() {
    welcome_newcomers();
    // Who goes somewhere again may thereby see early what was planned for later: then that is planned once more.
    std::vector<Route> before;
    for (int times = 0; times < most_times && before != m_routes; ++times) {
      before = m_routes;
      drop_what_cannot_stay();
      const std::vector<Row> wanted = fair_visits();
      fill_gaps();
      if (!as_good_as(wanted)) plan_anew(wanted);
      send_the_idle();
    }
  }

 private:
  static constexpr int most_times = 8;

  // ---- what there is ----

  [[nodiscard]] int& at(int group, int round) { return m_routes[place(group)][place(round)]; }
  [[nodiscard]] int at(int group, int round) const { return m_routes[place(group)][place(round)]; }
  [[nodiscard]] int to_come() const { return m_frame.rounds - m_frame.begun; }

  [[nodiscard]] int load(int round, int station) const {
    int groups = 0;
    for (int group = 0; group < m_groups; ++group) groups += at(group, round) == station ? 1 : 0;
    return groups;
  }

  /// Whether the group visits the station in the rounds `from` to `until`.
  [[nodiscard]] bool visits(int group, int station, int from, int until) const {
    for (int round = from; round < until; ++round) {
      if (at(group, round) == station) return true;
    }
    return false;
  }
  [[nodiscard]] bool seen(int group, int station) const { return visits(group, station, 0, m_frame.begun); }

  // ---- what stays ----

  /// Routes as long as the walk; a group without one takes a place in the round that goes on.
  void welcome_newcomers() {
    std::vector<int> newcomers;
    for (int group = 0; group < m_groups; ++group) {
      Route& route = m_routes[place(group)];
      if (route.empty() && m_frame.begun > 0) newcomers.push_back(group);
      route.resize(place(m_frame.rounds), absent);
    }
    for (const int group : newcomers) at(group, m_frame.begun - 1) = quietest(m_frame.begun - 1, group);
  }

  /// The station with the fewest groups; of equal ones the first from `from` on, in the order of the journey.
  [[nodiscard]] int quietest(int round, int from) const {
    int best = from % m_frame.stations;
    for (int step = 1; step < m_frame.stations; ++step) {
      const int station = (from + step) % m_frame.stations;
      if (load(round, station) < load(round, best)) best = station;
    }
    return best;
  }

  /// Of what was planned: nothing twice, and no more at one station than can be.
  void drop_what_cannot_stay() {
    for (int round = m_frame.begun; round < m_frame.rounds; ++round) {
      for (int group = 0; group < m_groups; ++group) {
        int& station = at(group, round);
        if (station == absent) continue;
        const bool again = station >= m_frame.stations || visits(group, station, 0, round);
        if (again || load(round, station) > m_share) station = absent;
      }
    }
  }

  // ---- who visits what ----

  /// For every group which stations it visits in the rounds to come: as many as can be, shared fairly. A station
  /// has `m_share` places a round; quotas grow by one for every group in turn, so that the least come first.
  [[nodiscard]] std::vector<Row> fair_visits() const {
    std::vector<Row> chosen(place(m_groups), Row(place(m_frame.stations), 0));
    for (int quota = 1; quota <= to_come(); ++quota) {
      for (int group = 0; group < m_groups; ++group) {
        Row tried(place(m_frame.stations), 0);
        add_visit(chosen, group, tried);
      }
    }
    return chosen;
  }

  /// One visit more for this group, if need be by sending others to another station.
  bool add_visit(std::vector<Row>& chosen, int group, Row& tried) const {
    for (int station = 0; station < m_frame.stations; ++station) {
      if (tried[place(station)] != 0 || chosen[place(group)][place(station)] != 0 || seen(group, station)) continue;
      tried[place(station)] = 1;
      if (has_place(chosen, station) || make_place(chosen, station, tried)) {
        chosen[place(group)][place(station)] = 1;
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_place(const std::vector<Row>& chosen, int station) const {
    int taken = 0;
    for (const Row& row : chosen) taken += row[place(station)];
    return taken < m_share * to_come();
  }

  bool make_place(std::vector<Row>& chosen, int station, Row& tried) const {
    for (int other = 0; other < m_groups; ++other) {
      if (chosen[place(other)][place(station)] == 0) continue;
      if (!add_visit(chosen, other, tried)) continue;
      chosen[place(other)][place(station)] = 0;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool as_good_as(const std::vector<Row>& wanted) const {
    std::vector<int> have;
    std::vector<int> want;
    for (int group = 0; group < m_groups; ++group) {
      int visits_to_come = 0;
      for (int round = m_frame.begun; round < m_frame.rounds; ++round) {
        visits_to_come += at(group, round) != absent ? 1 : 0;
      }
      have.push_back(visits_to_come);
      want.push_back(static_cast<int>(std::count(wanted[place(group)].begin(), wanted[place(group)].end(), 1)));
    }
    std::sort(have.begin(), have.end());
    std::sort(want.begin(), want.end());
    return have == want;
  }

  // ---- in which round ----

  /// Each group's open rounds get stations that are new to it and have room, as many as can be.
  void fill_gaps() {
    for (int group = 0; group < m_groups; ++group) {
      std::vector<int> round_of(place(m_frame.stations), absent);
      for (int round = m_frame.begun; round < m_frame.rounds; ++round) {
        if (at(group, round) != absent) continue;
        Row tried(place(m_frame.stations), 0);
        fill_round(group, round, round_of, tried);
      }
      for (int station = 0; station < m_frame.stations; ++station) {
        if (round_of[place(station)] != absent) at(group, round_of[place(station)]) = station;
      }
    }
  }

  bool fill_round(int group, int round, std::vector<int>& round_of, Row& tried) const {
    for (int step = 0; step < m_frame.stations; ++step) {
      const int station = (group + round + step) % m_frame.stations;
      const bool open =
          tried[place(station)] == 0 && !visits(group, station, 0, m_frame.rounds) && load(round, station) < m_share;
      if (!open) continue;
      tried[place(station)] = 1;
      if (round_of[place(station)] != absent && !fill_round(group, round_of[place(station)], round_of, tried)) continue;
      round_of[place(station)] = round;
      return true;
    }
    return false;
  }

  /// Puts the visits into rounds by colouring the edges of a bipartite graph: groups on one side, the places of
  /// stations on the other, a round for a colour. As no group and no place has more visits than there are rounds,
  /// there always is such a plan (Kőnig 1916).
  void plan_anew(const std::vector<Row>& wanted) {
    const int rounds = to_come();
    const int places = m_frame.stations * m_share;
    std::vector<int> used(place(m_frame.stations), 0);
    m_by_group.assign(place(m_groups), std::vector<int>(place(rounds), absent));
    m_by_place.assign(place(places), std::vector<int>(place(rounds), absent));
    for (int group = 0; group < m_groups; ++group) {
      for (int step = 0; step < m_frame.stations; ++step) {
        const int station = (group + step) % m_frame.stations;
        if (wanted[place(group)][place(station)] == 0) continue;
        const int copy = used[place(station)]++ / rounds;
        colour(group, station * m_share + copy);
      }
    }
    for (int group = 0; group < m_groups; ++group) {
      for (int round = 0; round < rounds; ++round) {
        const int taken = m_by_group[place(group)][place(round)];
        at(group, m_frame.begun + round) = taken == absent ? absent : taken / m_share;
      }
    }
  }

  static int free_round(const std::vector<int>& line) {
    return static_cast<int>(std::find(line.begin(), line.end(), absent) - line.begin());
  }

  void set(int group, int where, int round) {
    m_by_group[place(group)][place(round)] = where;
    m_by_place[place(where)][place(round)] = group;
  }

  /// Gives the visit of `group` at `where` a round, swapping two rounds along the path that is in the way.
  void colour(int group, int where) {
    const int mine = free_round(m_by_group[place(group)]);
    const int theirs = free_round(m_by_place[place(where)]);
    if (m_by_place[place(where)][place(mine)] != absent) swap_along(where, mine, theirs);
    set(group, where, mine);
  }

  /// The visits from `where` on that lie in the rounds `one` and `other` in turn change rounds: `one` gets free.
  void swap_along(int where, int one, int other) {
    std::vector<std::pair<int, int>> path;  ///< group and place, in the rounds one, other, one, …
    int at_place = where;
    for (int round = one;;) {
      const int group = m_by_place[place(at_place)][place(round)];
      if (group == absent) break;
      path.emplace_back(group, at_place);
      round = one + other - round;
      const int next = m_by_group[place(group)][place(round)];
      if (next == absent) break;
      path.emplace_back(group, next);
      at_place = next;
      round = one + other - round;
    }
    for (std::size_t index = 0; index < path.size(); ++index) {
      const int round = index % 2 == 0 ? one : other;
      m_by_group[place(path[index].first)][place(round)] = absent;
      m_by_place[place(path[index].second)][place(round)] = absent;
    }
    for (std::size_t index = 0; index < path.size(); ++index) {
      set(path[index].first, path[index].second, index % 2 == 0 ? other : one);
    }
  }

  // ---- the rest ----

  /// Who has nothing new left goes again where it is quiet, the longest ago first.
  void send_the_idle() {
    for (int round = m_frame.begun; round < m_frame.rounds; ++round) {
      for (int group = 0; group < m_groups; ++group) {
        if (at(group, round) == absent) at(group, round) = quietest_for(group, round);
      }
    }
  }

  [[nodiscard]] int quietest_for(int group, int round) const {
    int best = absent;
    const auto last_visit = [&](int station) {
      int last = -1;
      for (int past = 0; past < round; ++past) last = at(group, past) == station ? past : last;
      return last;
    };
    for (int station = 0; station < m_frame.stations; ++station) {
      if (load(round, station) >= m_share) continue;
      if (best == absent || std::pair(load(round, station), last_visit(station)) <
                                std::pair(load(round, best), last_visit(best))) {
        best = station;
      }
    }
    VERIFY(best != absent);
    return best;
  }

  std::vector<Route>& m_routes;
  const WalkFrame& m_frame;
  int m_groups;
  int m_share;                               ///< groups at one station, at most
  std::vector<std::vector<int>> m_by_group;  ///< for each round to come the place, or absent
  std::vector<std::vector<int>> m_by_place;  ///< for each round to come the group, or absent
};

}  // namespace

std::vector<Route> replan(std::vector<Route> routes, const WalkFrame& frame) {
  VERIFY(frame.stations >= 1 && frame.begun >= 0 && frame.begun <= frame.rounds);
  Planner(routes, frame).plan();
  return routes;
}

int stations_seen(const Route& route) {
  std::set<int> seen(route.begin(), route.end());
  seen.erase(absent);
  return static_cast<int>(seen.size());
}

}  // namespace sprong::journey
