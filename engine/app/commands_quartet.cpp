// simulate
#include <chrono>
#include <iostream>
#include <thread>

#include "app/commands.hpp"
#include "quartet/simulate.hpp"
#include "quartet/transcript.hpp"

namespace sprong::app {
namespace {

/// One player a seat, from one kind for all or one kind a seat.
base::Result<std::vector<quartet::Player>> players_of(const SimulateCommand& options) {
  const std::vector<std::string> kinds = options.bots.empty() ? std::vector<std::string>{"random"} : options.bots;
  const auto seats = static_cast<std::size_t>(options.players);
  if (kinds.size() != 1 && kinds.size() != seats) {
    return base::Error{
        "simulate.bots-count", {{"given", std::to_string(kinds.size())}, {"seats", std::to_string(seats)}}, {}};
  }
  std::vector<quartet::Player> players;
  for (std::size_t seat = 0; seat < seats; ++seat) {
    const auto kind = quartet::player_kind(kinds.size() == 1 ? kinds.front() : kinds[seat]);
    if (!kind) return kind.errors();
    quartet::Player player;
    player.kind = *kind;
    player.temperament = seat;
    players.push_back(player);
  }
  return players;
}

Exit print_games(const Console& console, const quartet::SimulateOptions& options, const quartet::Names& names) {
  std::vector<std::string> words;
  for (const quartet::Player& player : options.players) words.emplace_back(quartet::name_of(player.kind));
  for (std::uint64_t index = 0; index < options.games; ++index) {
    const auto game = quartet::simulate_game(options, index);
    if (!game) return console.fail(game.errors());
    std::cout << quartet::transcript(*game, names, static_cast<int>(index) + 1, words);
    if (!std::cout) return console.fail({base::Error{"export.stdout", {}, {}}});
  }
  return Exit::done;
}

}  // namespace

Exit simulate_games(const Console& console, const SimulateCommand& command) {
  const auto named = load_deck(console, command.deck);
  if (!named) return console.fail(named.errors());
  const auto names = quartet::names_of(*named->deck);
  if (!names) return console.fail(names.errors());
  const auto players = players_of(command);
  if (!players) return console.fail(players.errors());

  quartet::SimulateOptions options;
  options.setup = quartet::setup_for(*named->deck, *names, command.players);
  options.players = *players;
  options.games = static_cast<std::uint64_t>(command.games);
  options.seed = command.seed;
  options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  if (command.transcript) return print_games(console, options, *names);

  const auto begin = std::chrono::steady_clock::now();
  const auto statistics = quartet::simulate(options);
  if (!statistics) return console.fail(statistics.errors());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const std::string deck = named->pack->id.value + "/" + named->deck->id.value;
  std::cout << quartet::to_json(options, *statistics, deck, took.count()) << '\n';
  return Exit::done;
}

}  // namespace sprong::app
