// Speed and strength of the quartet. Strength is a count over many deals, shown as counters: the challenger's share of
// the wins with its 95 % interval, and the share that equals would have.
#include <benchmark/benchmark.h>

#include "quartet/simulate.hpp"
#include "quartet/strength.hpp"

namespace {

using namespace sprong::quartet;

Player player(PlayerKind kind, double attentiveness = 1.0) { return {kind, attentiveness, 0}; }

SimulateOptions options_for(PlayerKind kind, int seats) {
  SimulateOptions options;
  options.setup.seats = seats;
  options.players.assign(static_cast<std::size_t>(seats), player(kind));
  return options;
}

/// Games a second on one core; argument: seats.
void games(benchmark::State& state, PlayerKind kind, Kernel kernel, std::uint64_t at_a_time) {
  SimulateOptions options = options_for(kind, static_cast<int>(state.range(0)));
  options.kernel = kernel;
  options.games = at_a_time;
  std::uint64_t played = 0;
  for (auto _ : state) {
    options.seed = played + 1;
    benchmark::DoNotOptimize(simulate(options).value().asks);
    played += at_a_time;
  }
  state.counters["games_per_second"] = benchmark::Counter(static_cast<double>(played), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(games, random, PlayerKind::random, Kernel::automatic, 20000)
    ->DenseRange(3, 6)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(games, random_portable, PlayerKind::random, Kernel::portable, 20000)
    ->Arg(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(games, memory, PlayerKind::memory, Kernel::automatic, 500)->Arg(4)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(games, attentive, PlayerKind::attentive, Kernel::automatic, 500)
    ->DenseRange(3, 6)
    ->Unit(benchmark::kMillisecond);

/// Share of wins over 20,000 deals, each from every seat; argument: seats.
void beats(benchmark::State& state, const Player& challenger, const Player& others, const Rules& rules) {
  const int seats = static_cast<int>(state.range(0));
  const Match match{{Shape{}, rules, seats, 0}, challenger, others, 20000, 1};
  Strength result;
  for (auto _ : state) result = strength(match).value();
  state.counters["share"] = result.share;
  state.counters["low95"] = result.share - result.half_width;
  state.counters["high95"] = result.share + result.half_width;
  state.counters["even"] = 1.0 / seats;
}

const Rules standard{};
const Rules clockwise{AfterMiss::clockwise, Stock::none};
const Rules stock{AfterMiss::asked, Stock::draw};

#define STRENGTH(name, challenger, others, rules) \
  BENCHMARK_CAPTURE(beats, name, challenger, others, rules)->Iterations(1)->Unit(benchmark::kSecond)

STRENGTH(attentive_against_random, player(PlayerKind::attentive), player(PlayerKind::random), standard)
    ->DenseRange(3, 6);
STRENGTH(attentive_against_memory, player(PlayerKind::attentive), player(PlayerKind::memory), standard)
    ->DenseRange(3, 6);
STRENGTH(memory_against_random, player(PlayerKind::memory), player(PlayerKind::random), standard)->Arg(4);
STRENGTH(attentive_against_memory_clockwise, player(PlayerKind::attentive), player(PlayerKind::memory), clockwise)
    ->Arg(4);
STRENGTH(attentive_against_memory_stock, player(PlayerKind::attentive), player(PlayerKind::memory), stock)
    ->Arg(2)
    ->Arg(4);
STRENGTH(half_attentive_against_memory, player(PlayerKind::attentive, 0.5), player(PlayerKind::memory), standard)
    ->Arg(4);

}  // namespace

BENCHMARK_MAIN();
