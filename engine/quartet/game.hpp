// Game: one game of quartet, whole: who holds what, what was said, and the only ways to change it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "quartet/cards.hpp"
#include "quartet/rules.hpp"
#include "quartet/seat_view.hpp"
#include "quartet/table.hpp"

namespace sprong::quartet {

/// The cards as they were dealt: by this program, or by hand at a table.
struct Deal {
  std::vector<CardSet> hands;  ///< by seat
  std::vector<int> stock;      ///< in the order of drawing; empty without a stock
  bool operator==(const Deal&) const = default;
};

/// A game from the deal to the last quartet. A value: copying takes a few hundred bytes and its list of events.
/// Everything in it follows from the setup, the deal and the asks, so a game is kept by keeping those.
class Game {
 public:
  /// Shuffles with base::Random(seed) and deals one by one from seat 0 on.
  /// Errors: those of check(Setup).
  static base::Result<Game> make(const Setup& setup, std::uint64_t seed);
  /// The same with cards dealt elsewhere. Errors: those of check(Setup), and quartet.deal when the hands and the
  /// stock are not the whole deck dealt evenly.
  static base::Result<Game> make(const Setup& setup, const Deal& deal);
  /// Deals from a generator that goes on being used: for simulation.
  static base::Result<Game> make(const Setup& setup, base::Random& random);

  /// make(), then apply() for each ask. Errors: theirs; of an ask also {number}, counted from 1.
  static base::Result<Game> replay(const Setup& setup, std::uint64_t seed, const std::vector<Ask>& asks);
  static base::Result<Game> replay(const Setup& setup, const Deal& deal, const std::vector<Ask>& asks);

  [[nodiscard]] const Setup& setup() const { return m_layout->setup; }
  /// The cards as they were dealt, before anything was laid down.
  [[nodiscard]] const Deal& dealt() const { return *m_deal; }
  [[nodiscard]] std::optional<std::uint64_t> seed() const { return m_seed; }
  [[nodiscard]] const std::vector<Ask>& asks() const { return m_asks; }

  // ---- state ----
  [[nodiscard]] int on_turn() const { return m_table.on_turn; }
  [[nodiscard]] bool over() const { return m_table.over(setup()); }  ///< every quartet is down
  [[nodiscard]] bool stopped() const { return m_stopped; }           ///< ended before that, by time or by wish
  [[nodiscard]] bool finished() const { return over() || m_stopped; }
  [[nodiscard]] CardSet hand(int seat) const;
  [[nodiscard]] int stock_left() const { return m_table.stock_size - m_table.stock_used; }
  /// Quartets that a seat has laid down, in the order of the deck.
  [[nodiscard]] std::vector<int> won(int seat) const;
  /// The seat that laid a quartet down, -1 while it is in play.
  [[nodiscard]] int owner(int quartet) const { return m_table.owner[static_cast<std::size_t>(quartet)]; }
  /// Everything said and done, oldest first; nothing in it is secret.
  [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
  /// What `seat` may know. See SeatView for how long it may be kept.
  [[nodiscard]] SeatView view(int seat) const;

  // ---- moves ----
  /// All asks that apply() accepts, sorted by player, then card; empty exactly when the game is finished.
  [[nodiscard]] std::vector<Ask> legal_asks() const;
  /// Why an ask is not allowed. Errors: quartet.finished, quartet.no-such-player, quartet.asks-self,
  /// quartet.player-without-cards, quartet.no-such-card, quartet.already-down, quartet.holds-card,
  /// quartet.holds-none-of-quartet.
  [[nodiscard]] base::Result<void> check(const Ask& ask) const;
  /// Plays an ask whole: the answer, quartets that are laid down, the stock, the turn. Errors: those of check();
  /// then nothing has changed.
  base::Result<void> apply(const Ask& ask);
  /// Ends the game where it is; unfinished quartets are nobody's. Errors: quartet.finished.
  base::Result<void> stop();
  /// Whether take_back() may be done. Errors: its own.
  [[nodiscard]] base::Result<void> may_take_back() const;
  /// Takes back the last ask, or stop(). An ask can be taken back only while nobody has learnt from it: its answer
  /// was already certain from what everyone had heard, no quartet was laid down and nothing was drawn through it.
  /// Errors: quartet.nothing-to-take-back, quartet.learnt.
  base::Result<void> take_back();

  // ---- as text ----
  /// One line of ASCII that read() makes the same game from; stable between versions.
  [[nodiscard]] std::string serialise() const;
  /// Errors: quartet.serialised {at} when the text is not such a line, and those of make() and apply().
  static base::Result<Game> read(std::string_view text);

  /// The same game: same deal, same asks, same state. Where the cards came from (seed or hand) counts too.
  bool operator==(const Game& other) const;

 private:
  Game(const Setup& setup, Deal deal, std::optional<std::uint64_t> seed);
  void play(const Ask& ask);

  // Shared by copies: never changes after the deal.
  std::shared_ptr<const Layout<WideWord>> m_layout;
  std::shared_ptr<const Deal> m_deal;
  std::optional<std::uint64_t> m_seed;
  Table<WideWord> m_table;
  std::vector<Ask> m_asks;
  std::vector<Event> m_events;
  bool m_stopped = false;
};

}  // namespace sprong::quartet
