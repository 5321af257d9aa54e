// The same random game in three languages, side by side in one run: this engine, plain Python, plain JavaScript.
// Standard deck, four players, one core. Rounds alternate, so that whatever else the machine does meets all alike.
// A language that is not installed is left out with a sentence. Ends with 1 when the three do not play the same game.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

#include "quartet/simulate.hpp"

namespace {

namespace quartet = sprong::quartet;

constexpr int rounds = 7;
/// The means of asks a game and of asks given may differ this far from the engine's: five standard errors and more.
constexpr double most_apart = 0.02;

/// What one round gave.
struct Round {
  double games = 0;
  double asks = 0;
  double given = 0;
  double seconds = 0;  ///< of processor time, starting up and warming up left out
};

struct Language {
  std::string name;
  std::string command;  ///< of its program; empty for this engine
  std::uint64_t games;  ///< a round: about half a second
  std::vector<Round> played = {};
};

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Round play_here(std::uint64_t games, std::uint64_t seed) {
  quartet::SimulateOptions options;
  options.setup.seats = 4;
  options.players.assign(4, quartet::Player{quartet::PlayerKind::random, 1.0, 0});
  options.games = games;
  options.seed = seed;
  const double begin = processor_seconds();
  const quartet::Statistics statistics = quartet::simulate(options).value();
  const double seconds = processor_seconds() - begin;
  return {static_cast<double>(statistics.games), static_cast<double>(statistics.asks),
          static_cast<double>(statistics.given), seconds};
}

/// Runs a program that prints a round. Nothing when it is not there.
std::optional<Round> play_there(const std::string& command, std::uint64_t games) {
  std::FILE* output = popen((command + " " + std::to_string(games) + " 2>/dev/null").c_str(), "r");
  if (output == nullptr) return std::nullopt;
  Round round;
  const int read = std::fscanf(output, "%lf %lf %lf %lf", &round.games, &round.asks, &round.given, &round.seconds);
  const int status = pclose(output);
  if (read != 4 || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || round.seconds <= 0) return std::nullopt;
  return round;
}

/// Games a second of every round, from the slowest up.
std::vector<double> speeds(const Language& language) {
  std::vector<double> result;
  for (const Round& round : language.played) result.push_back(round.games / round.seconds);
  std::sort(result.begin(), result.end());
  return result;
}

double median(const Language& language) { return speeds(language)[language.played.size() / 2]; }

Round total(const Language& language) {
  Round sum;
  for (const Round& round : language.played) {
    sum.games += round.games;
    sum.asks += round.asks;
    sum.given += round.given;
  }
  return sum;
}

void print(const Language& language, const Language& engine) {
  const std::vector<double> all = speeds(language);
  const Round sum = total(language);
  std::printf("%-12s %12.0f %12.0f %12.0f   %8.1f   %9.2f %9.3f\n", language.name.c_str(), median(language),
              all.front(), all.back(), median(engine) / median(language), sum.asks / sum.games, sum.given / sum.asks);
}

bool same_game(const Language& one, const Language& other) {
  const auto near = [](double left, double right) { return std::abs(left - right) < most_apart * right; };
  const Round left = total(one);
  const Round right = total(other);
  return near(left.asks / left.games, right.asks / right.games) &&
         near(left.given / left.asks, right.given / right.asks);
}

}  // namespace

int main() {
  const std::string folder = std::string(SPRONG_SOURCE_DIR) + "/tests/bench/";
  std::vector<Language> languages{{"this engine", "", 400000},
                                  {"JavaScript", "node '" + folder + "random_quartet.mjs'", 30000},
                                  {"Python", "python3 '" + folder + "random_quartet.py'", 3000}};
  std::erase_if(languages, [](const Language& language) {
    if (language.command.empty() || play_there(language.command, 10)) return false;
    std::printf("%s is left out: %s does not run here.\n", language.name.c_str(), language.command.c_str());
    return true;
  });
  for (int round = 1; round <= rounds; ++round) {
    for (Language& language : languages) {
      const auto played = language.command.empty() ? play_here(language.games, static_cast<std::uint64_t>(round))
                                                   : play_there(language.command, language.games);
      if (!played) {
        std::printf("%s did not finish round %d.\n", language.name.c_str(), round);
        return EXIT_FAILURE;
      }
      language.played.push_back(*played);
    }
  }
  std::printf(
      "Random games of quartets, 8 quartets of 4 cards, 4 players; games a second of processor time on one core,\n"
      "%d alternating rounds.\n%-12s %12s %12s %12s   %8s   %9s %9s\n",
      rounds, "", "median", "slowest", "fastest", "engine is", "asks", "given");
  for (const Language& language : languages) print(language, languages.front());
  for (const Language& language : languages) {
    if (same_game(language, languages.front())) continue;
    std::printf("%s does not play the same game.\n", language.name.c_str());
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
