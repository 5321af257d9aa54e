// Does paying attention pay? The long version, with tables, is in tests/bench/quartet.cpp.
#include <catch2/catch.hpp>

#include "quartet/strength.hpp"
#include "unit/quartet/games.hpp"

using namespace sprong;
using namespace sprong::quartet;
using namespace sprong::quartet::tests;

namespace {

const Player attentive{PlayerKind::attentive, 1.0, 0};
const Player memory{PlayerKind::memory, 1.0, 0};
const Player random_player{PlayerKind::random, 1.0, 0};

Strength played(const Player& challenger, const Player& others, const Setup& setup, std::uint64_t deals) {
  return *strength({setup, challenger, others, deals, 11});
}

}  // namespace

TEST_CASE("attentive beats memory, and memory beats random") {
  const Setup standard{Shape{8, 4}, {}, 4, 0};
  CHECK(played(attentive, memory, standard, 150).beats(4));
  CHECK(played(attentive, random_player, standard, 50).beats(4));
  CHECK(played(memory, random_player, standard, 50).beats(4));
  CHECK_FALSE(played(random_player, memory, standard, 50).beats(4));
}

TEST_CASE("attentive beats memory in the variants, in a short deck and with more seats") {
  for (const Rules& rules : all_rules()) CHECK(played(attentive, memory, {Shape{8, 4}, rules, 4, 0}, 100).beats(4));
  CHECK(played(attentive, memory, {Shape{5, 4}, {}, 4, 0}, 200).beats(4));
  CHECK(played(attentive, memory, {Shape{8, 4}, {}, 6, 0}, 60).beats(6));
  CHECK(played(attentive, memory, {Shape{8, 4}, {AfterMiss::asked, Stock::draw}, 2, 0}, 200).beats(2));
}

TEST_CASE("the slider: who forgets less wins more") {
  const Setup standard{Shape{8, 4}, {}, 4, 0};
  double before = 0;
  for (const double attentiveness : {0.0, 0.4, 1.0}) {
    const double share = played({PlayerKind::attentive, attentiveness, 3}, memory, standard, 150).share;
    CHECK(share > before);
    before = share;
  }
}

TEST_CASE("equal players share the wins equally") {
  const Strength even = played(memory, memory, Setup{Shape{8, 4}, {}, 4, 0}, 50);
  CHECK(even.share == Approx(0.25));
  CHECK_FALSE(even.beats(4));
}
