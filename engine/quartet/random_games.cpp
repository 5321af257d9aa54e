#include "quartet/random_games.hpp"

#include <algorithm>

#include "quartet/deal.hpp"

namespace sprong::quartet {
namespace {

/// Longest game whose exact number of asks gets its own line in the table before that table has to grow.
constexpr std::size_t usual_asks = 4096;
constexpr std::uint64_t one_win = 840;  // divisible by every number of seats that can share it
/// Games that are played in turns, an ask each: in one game every ask waits for the one before it, and a processor
/// that has others at hand does not wait with it. Measured: three take four fifths of the time of one; more gain
/// nothing.
constexpr std::size_t games_at_once = 3;

/// number / width for the small numbers of asks there are, without a division: 2^32 / width, rounded up.
constexpr std::array<std::uint64_t, most_cards + 1> reciprocals = [] {
  std::array<std::uint64_t, most_cards + 1> table{};
  for (std::uint64_t width = 1; width < table.size(); ++width) {
    table[width] = ((std::uint64_t{1} << 32) + width - 1) / width;
  }
  return table;
}();

struct CountGiven {
  std::uint64_t given = 0;
  [[gnu::always_inline]] void asked(int, int, int, bool was_given) { given += was_given ? 1 : 0; }
  void laid(int, int) {}
  void drew(int) {}
  void turn(int) {}
};

/// One game under way.
template <class Select, class Bits>
class Running {
 public:
  Running() : m_random(0) {}

  [[gnu::always_inline]] void start(const Layout<Bits>& layout, int dealt_each, std::uint64_t seed) {
    m_random = base::Random(seed);
    m_heard = {};
    m_asks = 0;
    Dealt<Bits> dealt;
    deal(layout.setup, dealt_each, m_random, dealt);
    m_table.start(layout, dealt, m_heard);
  }

  /// A legal ask of the sorted list, drawn as choose() draws it for a random player: by its number in that list.
  [[gnu::always_inline]] void ask(const Layout<Bits>& layout) {
    const Bits cards = m_table.askable(layout, m_table.on_turn);
    const Word others = m_table.others_awake();
    const auto width = static_cast<std::uint32_t>(count(cards));
    const std::uint32_t number = m_random.below(width * static_cast<std::uint32_t>(count(others)));
    const auto row = static_cast<std::uint32_t>(number * reciprocals[width] >> 32);
    const int asked = Select::nth(others, static_cast<int>(row));
    const int card = nth<Select>(cards, static_cast<int>(number - row * width));
    m_table.ask(layout, asked, card, m_heard);
    ++m_asks;
  }

  [[gnu::always_inline]] bool over(const Layout<Bits>& layout) const { return m_table.over(layout.setup); }
  void tell(const Layout<Bits>& layout, Tally& tally) const {
    tally.count(layout.setup, m_asks, m_heard.given, m_table.owner);
  }

 private:
  base::Random m_random;
  Table<Bits> m_table;
  CountGiven m_heard;
  std::uint64_t m_asks = 0;
};

template <class Select, class Bits>
[[gnu::always_inline]] inline void play_all(const SimulateOptions& options, std::uint64_t from, std::uint64_t to,
                                            Tally& tally) {
  const Layout<Bits> layout(options.setup);
  const int dealt_each = cards_dealt(options.setup);
  std::array<Running<Select, Bits>, games_at_once> games;
  std::size_t playing = 0;
  // Starts the next game in a place; false when there is none left.
  const auto start = [&](Running<Select, Bits>& game) {
    for (; from < to; ++from) {
      game.start(layout, dealt_each, seed_of(options.seed, from));
      if (!game.over(layout)) {
        ++from;
        return true;
      }
      game.tell(layout, tally);
    }
    return false;
  };
  while (playing < games.size() && start(games[playing])) ++playing;
  while (playing == games.size()) {
    for (auto& game : games) {
      game.ask(layout);
      if (!game.over(layout)) [[likely]]
        continue;
      game.tell(layout, tally);
      if (!start(game)) {
        std::swap(game, games[--playing]);
        break;
      }
    }
  }
  for (std::size_t place = 0; place < playing; ++place) {
    while (!games[place].over(layout)) games[place].ask(layout);
    games[place].tell(layout, tally);
  }
}

void play_portable(const SimulateOptions& options, std::uint64_t from, std::uint64_t to, Tally& tally) {
  if (options.setup.shape.cards() <= 64) {
    play_all<PortableSelect, Word>(options, from, to, tally);
  } else {
    play_all<PortableSelect, WideWord>(options, from, to, tally);
  }
}

#if defined(__x86_64__)
// Everything above is inlined into this, and so compiled for processors that count and deposit bits at once.
[[gnu::target("popcnt,bmi,bmi2")]] void play_with_bmi2(const SimulateOptions& options, std::uint64_t from,
                                                       std::uint64_t to, Tally& tally) {
  if (options.setup.shape.cards() <= 64) {
    play_all<DepositSelect, Word>(options, from, to, tally);
  } else {
    play_all<DepositSelect, WideWord>(options, from, to, tally);
  }
}
#endif

}  // namespace

Tally::Tally(const Setup& setup) {
  // A game of 120 cards takes a few thousand asks at most; only a longer one makes this grow.
  m_statistics.games_by_asks.assign(usual_asks * (setup.shape.cards() > 64 ? 4 : 1), 0);
}

void Tally::count(const Setup& setup, std::uint64_t asks, std::uint64_t given,
                  const std::array<std::int8_t, most_quartets>& owner) {
  Statistics& sums = m_statistics;
  ++sums.games;
  sums.asks += asks;
  sums.given += given;
  if (asks >= sums.games_by_asks.size()) sums.games_by_asks.resize(asks + 1, 0);
  ++sums.games_by_asks[asks];
  std::array<std::uint64_t, most_seats> won{};
  for (int quartet = 0; quartet < setup.shape.quartets; ++quartet) {
    ++won[static_cast<std::size_t>(owner[static_cast<std::size_t>(quartet)])];
  }
  const std::uint64_t most = *std::max_element(won.begin(), won.end());
  const auto winners = static_cast<std::uint64_t>(std::count(won.begin(), won.end(), most));
  for (std::size_t seat = 0; seat < won.size(); ++seat) {
    sums.quartets[seat] += won[seat];
    if (won[seat] == most) sums.wins[seat] += one_win / winners;
  }
}

bool has_bmi2() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
#else
  return false;
#endif
}

void play_random_games(const SimulateOptions& options, std::uint64_t from, std::uint64_t to, Tally& tally) {
#if defined(__x86_64__)
  if (options.kernel != Kernel::portable && has_bmi2()) return play_with_bmi2(options, from, to, tally);
#endif
  play_portable(options, from, to, tally);
}

}  // namespace sprong::quartet
