// TableGame: a game on screen as the table shows it. Turns numbers of the rules into cards and names, finds the
// next thing to show, and lets computer players choose. Draws nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quartet/game.hpp"
#include "quartet/player.hpp"
#include "session/replay.hpp"

namespace sprong::ui {

/// Invariant after refresh(): the game is played up to the record's last ask.
class TableGame {
 public:
  /// Takes over what has changed in the record since the last time: plays asks that were added, else all of it again.
  /// False when it cannot be played.
  bool refresh(const session::GameRecord& record, const content::Deck& deck);

  [[nodiscard]] const session::GameRecord& record() const { return m_record; }
  [[nodiscard]] const quartet::Game& game() const { return *m_game; }
  [[nodiscard]] int seats() const { return static_cast<int>(m_record.seats.size()); }

  // Content behind the numbers.
  [[nodiscard]] const content::Quartet& quartet(int number) const;
  [[nodiscard]] const content::Card& card(int number) const;
  [[nodiscard]] const content::Quartet& quartet_of_card(int number) const;
  [[nodiscard]] session::AskRecord ask_record(const quartet::Ask& ask) const;

  // Who plays.
  [[nodiscard]] bool person(int seat) const;
  [[nodiscard]] int people() const;
  /// The only person at the table; none when there are more, or none at all.
  [[nodiscard]] std::optional<int> alone() const;

  // What there is to show.
  /// The first ask or laid-down quartet from event `from` on; none when all has been shown.
  [[nodiscard]] std::optional<std::size_t> moment(std::size_t from) const;
  /// Whose turn it is once the moment at `at` is over.
  [[nodiscard]] int on_turn_after(std::size_t at) const;
  /// Whether the last ask can be taken back because nobody has learnt from it.
  [[nodiscard]] bool may_take_back() const;

  // Computer players.
  [[nodiscard]] quartet::Ask computer_ask() const;
  /// Why a computer player asked what it asked in event `at`.
  [[nodiscard]] quartet::Reason reason(std::size_t at) const;

 private:
  [[nodiscard]] quartet::Player player(int seat) const;

  session::GameRecord m_record;
  const content::Deck* m_deck = nullptr;
  std::optional<quartet::Game> m_game;
};

}  // namespace sprong::ui
