#include "quartet/counting.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace sprong::quartet {
namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

/// How many cards of one quartet each holder gets (the last holder's share follows from the rest).
struct Share {
  std::array<int, most_holders> cards{};
  std::size_t offset = 0;  ///< in the table of states
  double ways = 0;
  bool fits = true;  ///< no holder gets more than it has places for
};

/// The table of states: how many places of each holder but the last are taken, in mixed radix.
struct States {
  int tracked = 0;                         ///< holders that are tracked
  std::array<int, most_holders> holder{};  ///< tracked holder -> its number; the last one is the untracked
  std::array<int, most_holders> places{};  ///< by tracked holder
  std::array<std::size_t, most_holders> stride{};
  std::size_t size = 1;

  explicit States(const Unseen& unseen) {
    std::array<int, most_holders> order{};
    int used = 0;
    for (int holder = 0; holder < unseen.holders; ++holder) {
      if (unseen.places[at(holder)] > 0) order[at(used++)] = holder;
    }
    // The holder with most places is the one that need not be tracked; the inner loop runs over the next largest.
    std::sort(order.begin(), order.begin() + used,
              [&](int left, int right) { return unseen.places[at(left)] > unseen.places[at(right)]; });
    tracked = std::max(0, used - 1);
    for (int index = 0; index < tracked; ++index) {
      holder[at(index)] = order[at(index + 1)];
      places[at(index)] = unseen.places[at(order[at(index + 1)])];
      stride[at(index)] = size;
      size *= at(places[at(index)] + 1);
    }
    if (used > 0) holder[at(tracked)] = order[0];
    holders = used;
  }
  int holders = 0;  ///< with the untracked one
};

/// Goes through all ways to give a quartet's unseen cards to holders that fit what is known of that quartet.
template <class Visit>
class Assignments {
 public:
  Assignments(const UnseenQuartet& quartet, const States& states, Visit visit)
      : m_quartet(quartet), m_states(states), m_visit(visit) {}
  void run() { place(0, 0, 1.0, 0); }

 private:
  /// `share` names how many cards each holder has got so far: three bits each.
  void place(int index, unsigned used, double weight, unsigned share) {
    if (index == m_quartet.count) {
      const bool all_shown = (m_quartet.holds_one & ~used) == 0;
      const bool whole = std::has_single_bit(used) && (m_quartet.not_whole & used) != 0;
      if (all_shown && !whole) m_visit(m_chosen, weight, share);
      return;
    }
    for (int number = 0; number < m_states.holders; ++number) {
      const int holder = m_states.holder[at(number)];
      const double one = m_quartet.weight[at(index)][at(holder)];
      if (one <= 0) continue;
      m_chosen[at(index)] = holder;
      place(index + 1, used | 1U << holder, weight * one, share + (1U << (3 * number)));
    }
  }

  const UnseenQuartet& m_quartet;
  const States& m_states;
  Visit m_visit;
  std::array<int, most_cards_per_quartet> m_chosen{};
};

template <class Visit>
void for_each_assignment(const UnseenQuartet& quartet, const States& states, Visit visit) {
  Assignments<Visit>(quartet, states, visit).run();
}

/// The shares of one quartet and their names. Found by looking through the names: there are few.
struct Shares {
  std::vector<unsigned> names;
  std::vector<Share> list;

  [[nodiscard]] std::size_t find(unsigned name) const {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  }
};

Share share_of(const States& states, unsigned name) {
  Share share;
  for (int number = 0; number < states.tracked; ++number) {
    share.cards[at(number)] = static_cast<int>(name >> (3 * number) & 7U);
    share.offset += at(share.cards[at(number)]) * states.stride[at(number)];
    if (share.cards[at(number)] > states.places[at(number)]) share.fits = false;
  }
  return share;
}

/// The number of ways for each share of a quartet.
Shares shares_of(const UnseenQuartet& quartet, const States& states) {
  Shares shares;
  shares.names.reserve(32);
  shares.list.reserve(32);
  for_each_assignment(quartet, states, [&](const auto&, double weight, unsigned name) {
    const std::size_t number = shares.find(name);
    if (number == shares.names.size()) {
      shares.names.push_back(name);
      shares.list.push_back(share_of(states, name));
    }
    shares.list[number].ways += weight;
  });
  return shares;
}

/// Calls visit(first state, run length) for each run of states that leave room for `share`, until it returns false.
template <class Visit>
void for_each_run(const States& states, const Share& share, Visit visit) {
  if (states.tracked == 0) {
    visit(std::size_t{0}, std::size_t{1});
    return;
  }
  const std::size_t length = at(states.places[0] - share.cards[0] + 1);
  std::array<int, most_holders> taken{};
  std::size_t state = 0;
  while (true) {
    if (!visit(state, length)) return;
    int number = 1;
    while (number < states.tracked) {
      if (taken[at(number)] < states.places[at(number)] - share.cards[at(number)]) {
        ++taken[at(number)];
        state += states.stride[at(number)];
        break;
      }
      state -= at(taken[at(number)]) * states.stride[at(number)];
      taken[at(number)] = 0;
      ++number;
    }
    if (number >= states.tracked) return;
  }
}

/// In how many ways some quartets can be dealt, by the state that this leads to. States from `end` on have none.
struct Ways {
  std::vector<double> to;
  std::size_t end = 0;

  static Ways of_nothing(const States& states) {
    Ways ways{std::vector<double>(states.size, 0.0), 1};
    ways.to[0] = 1.0;
    return ways;
  }
};

/// The ways of `before` combined with one more quartet.
Ways combined(const States& states, const Ways& before, const Shares& shares) {
  Ways after{std::vector<double>(states.size, 0.0), states.size};
  for (const Share& share : shares.list) {
    if (!share.fits) continue;
    for_each_run(states, share, [&](std::size_t first, std::size_t length) {
      const double* from = before.to.data() + first;
      double* to = after.to.data() + first + share.offset;
      for (std::size_t place = 0; place < length; ++place) to[place] += share.ways * from[place];
      return first + length < before.end;
    });
  }
  while (after.end > 0 && after.to[after.end - 1] <= 0.0) --after.end;
  return after;
}

/// In how many ways the rest of the deck fits around a share of one quartet.
double ways_around(const States& states, const Ways& before, const Ways& after, const Share& share) {
  double ways = 0;
  const std::size_t last = states.size - 1 - share.offset;
  for_each_run(states, share, [&](std::size_t first, std::size_t length) {
    if (first + length + after.end > last + 1) {
      const double* one = before.to.data() + first;
      const double* other = after.to.data() + (last - first);
      for (std::size_t place = 0; place < length; ++place) ways += one[place] * *(other - place);
    }
    return first + length < before.end;
  });
  return ways;
}

/// Fills in the chances of one quartet, given the ways of all others in two parts.
bool fill_in(UnseenQuartet& quartet, const States& states, const Shares& shares, const Ways& before,
             const Ways& after) {
  std::vector<double> around;
  double total = 0;
  for (const Share& share : shares.list) {
    around.push_back(share.fits ? ways_around(states, before, after, share) : 0.0);
    total += around.back() * share.ways;
  }
  if (total <= 0) return false;
  for (auto& chance : quartet.chance) chance.fill(0.0);
  for_each_assignment(quartet, states, [&](const auto& holder_of, double weight, unsigned name) {
    const double chance = weight * around[shares.find(name)] / total;
    for (int index = 0; index < quartet.count; ++index) quartet.chance[at(index)][at(holder_of[at(index)])] += chance;
  });
  return true;
}

}  // namespace

double effort(const Unseen& unseen) {
  const States states(unseen);
  double steps = 0;
  for (const UnseenQuartet& quartet : unseen.quartets) {
    double shares = 1;  // ways to split `count` cards over the holders, regardless of which
    double assignments = 1;
    for (int index = 0; index < quartet.count; ++index) {
      shares = shares * (states.holders + index) / (index + 1);
      assignments *= states.holders;
    }
    steps += shares * static_cast<double>(states.size) * (quartet.wanted ? 3 : 1) + assignments * shares / 2;
  }
  return steps;
}

bool count_exactly(Unseen& unseen) {
  const States states(unseen);
  Ways others = Ways::of_nothing(states);
  std::vector<UnseenQuartet*> wanted;
  for (UnseenQuartet& quartet : unseen.quartets) {
    if (quartet.wanted) {
      wanted.push_back(&quartet);
    } else {
      others = combined(states, others, shares_of(quartet, states));
    }
  }
  std::vector<Shares> shares;
  for (const UnseenQuartet* quartet : wanted) shares.push_back(shares_of(*quartet, states));
  // before[i]: everything but the wanted quartets from i on.
  std::vector<Ways> before{std::move(others)};
  for (std::size_t number = 0; number + 1 < wanted.size(); ++number) {
    before.push_back(combined(states, before.back(), shares[number]));
  }
  Ways after = Ways::of_nothing(states);
  for (std::size_t number = wanted.size(); number-- > 0;) {
    if (!fill_in(*wanted[number], states, shares[number], before[number], after)) return false;
    if (number > 0) after = combined(states, after, shares[number]);
  }
  return true;
}

}  // namespace sprong::quartet
