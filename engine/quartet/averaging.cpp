#include "quartet/counting.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>

namespace sprong::quartet {
namespace {

constexpr int most_rounds = 100;

std::size_t at(int number) { return static_cast<std::size_t>(number); }

using Multipliers = std::array<double, most_holders>;
using Row = std::array<double, most_holders>;

/// Chances within one quartet when holder h takes each card with weight * multiplier, and what is known of the
/// quartet holds. "Holds at least one" is counted by inclusion and exclusion over the holders it is known of.
class OneQuartet {
 public:
  OneQuartet(UnseenQuartet& quartet, const Unseen& unseen, const Multipliers& multipliers)
      : m_quartet(quartet), m_holders(unseen.holders) {
    for (int index = 0; index < quartet.count; ++index) {
      for (int holder = 0; holder < m_holders; ++holder) {
        m_weight[at(index)][at(holder)] = quartet.weight[at(index)][at(holder)] * multipliers[at(holder)];
      }
    }
  }

  /// False when nothing fits.
  bool solve() {
    for (auto& chance : m_quartet.chance) chance.fill(0.0);
    const unsigned known = m_quartet.holds_one;
    for (unsigned without = known;; without = (without - 1) & known) {
      add_without(without);
      if (without == 0) break;
    }
    take_off_whole();
    if (!(m_total > 0)) return false;
    for (int index = 0; index < m_quartet.count; ++index) {
      for (int holder = 0; holder < m_holders; ++holder) {
        double& chance = m_quartet.chance[at(index)][at(holder)];
        chance = std::max(0.0, chance / m_total);
      }
    }
    return true;
  }

 private:
  /// Adds (with its sign) what is possible when the holders in `without` have none.
  void add_without(unsigned without) {
    std::array<double, most_cards_per_quartet> sums{};
    for (int index = 0; index < m_quartet.count; ++index) {
      for (int holder = 0; holder < m_holders; ++holder) {
        if ((without >> holder & 1U) == 0) sums[at(index)] += m_weight[at(index)][at(holder)];
      }
    }
    const double sign = std::popcount(without) % 2 == 0 ? 1.0 : -1.0;
    for (int index = 0; index < m_quartet.count; ++index) {
      double rest = sign;
      for (int other = 0; other < m_quartet.count; ++other) {
        if (other != index) rest *= sums[at(other)];
      }
      if (index == 0) m_total += rest * sums[0];
      for (int holder = 0; holder < m_holders; ++holder) {
        if ((without >> holder & 1U) == 0) {
          m_quartet.chance[at(index)][at(holder)] += rest * m_weight[at(index)][at(holder)];
        }
      }
    }
  }

  /// Takes off the cases in which one holder that has not got them all would have them all.
  void take_off_whole() {
    for (int holder = 0; holder < m_holders; ++holder) {
      const unsigned bit = 1U << holder;
      if ((m_quartet.not_whole & bit) == 0 || (m_quartet.holds_one & ~bit) != 0) continue;
      double all = 1.0;
      for (int index = 0; index < m_quartet.count; ++index) all *= m_weight[at(index)][at(holder)];
      m_total -= all;
      for (int index = 0; index < m_quartet.count; ++index) m_quartet.chance[at(index)][at(holder)] -= all;
    }
  }

  UnseenQuartet& m_quartet;
  int m_holders;
  double m_total = 0;
  std::array<Row, most_cards_per_quartet> m_weight{};
};

bool solve_all(Unseen& unseen, const Multipliers& multipliers) {
  for (UnseenQuartet& quartet : unseen.quartets) {
    if (!OneQuartet(quartet, unseen, multipliers).solve()) return false;
  }
  return true;
}

}  // namespace

bool count_on_average(Unseen& unseen) {
  Multipliers multipliers{};
  for (int holder = 0; holder < unseen.holders; ++holder) multipliers[at(holder)] = unseen.places[at(holder)];
  for (int round = 0; round < most_rounds; ++round) {
    if (!solve_all(unseen, multipliers)) return false;
    double worst = 0;
    for (int holder = 0; holder < unseen.holders; ++holder) {
      if (unseen.places[at(holder)] == 0) continue;
      double expected = 0;
      for (const UnseenQuartet& quartet : unseen.quartets) {
        for (int index = 0; index < quartet.count; ++index) expected += quartet.chance[at(index)][at(holder)];
      }
      if (!(expected > 0)) return false;
      worst = std::max(worst, std::abs(expected - unseen.places[at(holder)]));
      // Half as far again as would be right if holders did not depend on each other: they do, and it gets there sooner.
      const double step = unseen.places[at(holder)] / expected;
      multipliers[at(holder)] *= step * std::sqrt(step);
    }
    if (worst < 0.001) break;
  }
  return true;
}

}  // namespace sprong::quartet
