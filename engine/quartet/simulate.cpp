#include "quartet/simulate.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <system_error>
#include <thread>

#include "quartet/deal.hpp"
#include "quartet/random_games.hpp"

namespace sprong::quartet {
namespace {

constexpr std::uint64_t games_at_a_time = 256;

bool all_random(const SimulateOptions& options) {
  return std::all_of(options.players.begin(), options.players.end(),
                     [](const Player& player) { return player.kind == PlayerKind::random; });
}

base::Result<void> check_options(const SimulateOptions& options) {
  if (auto fine = check(options.setup); !fine) return fine;
  if (static_cast<int>(options.players.size()) != options.setup.seats) {
    return base::Error{
        "quartet.players",
        {{"players", std::to_string(options.players.size())}, {"seats", std::to_string(options.setup.seats)}},
        {}};
  }
  if (options.threads < 1 || options.threads > 256) {
    return base::Error{"quartet.threads", {{"threads", std::to_string(options.threads)}}, {}};
  }
  return {};
}

Game played(const SimulateOptions& options, std::uint64_t index) {
  const std::uint64_t seed = seed_of(options.seed, index);
  Game game = std::move(Game::make(options.setup, seed)).value();
  // The players go on with the generator that shuffled the cards.
  base::Random random(seed);
  Dealt<WideWord> dealt;
  deal(options.setup, cards_dealt(options.setup), random, dealt);
  while (!game.finished()) {
    const int seat = game.on_turn();
    const Ask ask = choose(options.players[static_cast<std::size_t>(seat)], game.view(seat), random);
    VERIFY(game.apply(ask).ok());
  }
  return game;
}

void play_games(const SimulateOptions& options, std::uint64_t from, std::uint64_t to, Tally& tally) {
  for (std::uint64_t index = from; index < to; ++index) {
    const Game game = played(options, index);
    std::uint64_t given = 0;
    for (const Event& event : game.events()) given += event.given ? 1 : 0;
    std::array<std::int8_t, most_quartets> owner{};
    for (int quartet = 0; quartet < options.setup.shape.quartets; ++quartet) {
      owner[static_cast<std::size_t>(quartet)] = static_cast<std::int8_t>(game.owner(quartet));
    }
    tally.count(options.setup, game.asks().size(), given, owner);
  }
}

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr;
  return {text.data(), end};
}

std::string shares(const std::array<std::uint64_t, most_seats>& sums, int seats, double of) {
  std::string text = "[";
  for (int seat = 0; seat < seats; ++seat) {
    text += (seat == 0 ? "" : ", ") + fixed(static_cast<double>(sums[static_cast<std::size_t>(seat)]) / of, 4);
  }
  return text + "]";
}

}  // namespace

double Statistics::mean() const { return games == 0 ? 0.0 : static_cast<double>(asks) / static_cast<double>(games); }

std::uint64_t Statistics::quantile(double share) const {
  std::uint64_t seen = 0;
  for (std::size_t number = 0; number < games_by_asks.size(); ++number) {
    seen += games_by_asks[number];
    if (seen > 0 && static_cast<double>(seen) >= share * static_cast<double>(games)) return number;
  }
  return 0;
}

void Statistics::add(const Statistics& other) {
  games += other.games;
  asks += other.asks;
  given += other.given;
  games_by_asks.resize(std::max(games_by_asks.size(), other.games_by_asks.size()), 0);
  for (std::size_t number = 0; number < other.games_by_asks.size(); ++number) {
    games_by_asks[number] += other.games_by_asks[number];
  }
  for (std::size_t seat = 0; seat < quartets.size(); ++seat) {
    quartets[seat] += other.quartets[seat];
    wins[seat] += other.wins[seat];
  }
}

std::uint64_t seed_of(std::uint64_t seed, std::uint64_t index) {
  if (index == 0) return seed;
  std::uint64_t mixed = seed + index * 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  return (mixed ^ (mixed >> 31)) >> 11;
}

base::Result<Statistics> simulate(const SimulateOptions& options) {
  if (auto fine = check_options(options); !fine) return fine.errors();
  const auto play = all_random(options) ? play_random_games : play_games;
  Statistics total;
  std::mutex adding;
  std::atomic<std::uint64_t> next{0};
  const auto work = [&] {
    Tally tally(options.setup);
    while (true) {
      const std::uint64_t from = next.fetch_add(games_at_a_time);
      if (from >= options.games) break;
      play(options, from, std::min(options.games, from + games_at_a_time), tally);
    }
    const std::lock_guard lock(adding);
    total.add(tally.statistics());
  };
  std::vector<std::jthread> helpers;
  try {
    for (int number = 1; number < options.threads; ++number) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do all the work, with the same result.
  }
  work();
  helpers.clear();  // waits for them
  while (!total.games_by_asks.empty() && total.games_by_asks.back() == 0) total.games_by_asks.pop_back();
  return total;
}

base::Result<Game> simulate_game(const SimulateOptions& options, std::uint64_t index) {
  if (auto fine = check_options(options); !fine) return fine.errors();
  return played(options, index);
}

std::string to_json(const SimulateOptions& options, const Statistics& statistics, const std::string& deck,
                    double seconds) {
  const int seats = options.setup.seats;
  const auto games = static_cast<double>(std::max<std::uint64_t>(1, statistics.games));
  std::string players;
  for (const Player& player : options.players) {
    players += (players.empty() ? "\"" : ", \"") + std::string(name_of(player.kind)) + "\"";
  }
  const std::uint64_t most = statistics.games_by_asks.empty() ? 0 : statistics.games_by_asks.size() - 1;
  const double hit_rate =
      statistics.asks == 0 ? 0.0 : static_cast<double>(statistics.given) / static_cast<double>(statistics.asks);
  return "{\"schema\": \"sprong-simulation/1\", \"deck\": \"" + deck + "\", \"players\": [" + players +
         "], \"games\": " + std::to_string(statistics.games) + ", \"seed\": " + std::to_string(options.seed) +
         ", \"threads\": " + std::to_string(options.threads) +
         ",\n \"asks\": {\"mean\": " + fixed(statistics.mean(), 2) +
         ", \"median\": " + std::to_string(statistics.quantile(0.5)) +
         ", \"p99\": " + std::to_string(statistics.quantile(0.99)) + ", \"max\": " + std::to_string(most) +
         "}, \"hit_rate\": " + fixed(hit_rate, 4) +
         ",\n \"quartets_by_seat\": " + shares(statistics.quartets, seats, games) +
         ", \"wins_by_seat\": " + shares(statistics.wins, seats, games * 840.0) +
         ", \"seconds\": " + fixed(seconds, 3) +
         ", \"games_per_second\": " + fixed(seconds > 0 ? games / seconds : 0.0, 0) + "}\n";
}

}  // namespace sprong::quartet
