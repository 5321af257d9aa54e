// Facts: what follows from everything that was said aloud, for anyone who listened.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "quartet/rules.hpp"

namespace sprong::quartet {

/// The public record of a game, as facts about who holds what. All of them are true at every moment; each keeps the
/// number of the event that it was last learnt from (counted from 1), so that a forgetful player can drop it.
///
/// Cards that never moved are where they were dealt. So what a seat could not hold then, it cannot hold now, and a
/// fact "holds one of these" only shrinks. Only drawing from a stock weakens "cannot hold", see draws_since().
class Facts {
 public:
  explicit Facts(const Setup& setup);
  static Facts of(const Setup& setup, std::span<const Event> events);

  /// Takes in the next event.
  void hear(const Event& event);

  /// Who was seen to get this card and still has it; -1 when nobody was.
  [[nodiscard]] int where(int card) const { return m_where[index(card)]; }
  [[nodiscard]] int where_since(int card) const { return m_where_since[index(card)]; }
  /// When `seat` was last heard not to have this card (it was asked in vain, or asked for it); 0 when it was not.
  [[nodiscard]] int lacks_since(int seat, int card) const { return m_lacks_since[index(seat)][index(card)]; }
  /// Cards that `seat` drew since then: one of them may be this card.
  [[nodiscard]] int draws_since(int seat, int card) const {
    return m_draws[index(seat)] - m_lacks_draws[index(seat)][index(card)];
  }
  /// When `seat` showed to hold a card of `quartet` that nobody has seen: it asked for another of it. 0 when not.
  [[nodiscard]] int holds_one_since(int seat, int quartet) const { return m_holds_one[index(seat)][index(quartet)]; }
  /// True when the cards of `quartet` that nobody has seen are not all with `seat`: it would have laid the quartet
  /// down. False when nothing follows.
  [[nodiscard]] bool not_whole(int seat, int quartet) const { return m_not_whole[index(seat)][index(quartet)]; }
  [[nodiscard]] int heard() const { return m_heard; }

  /// Whether everyone knew the answer to an ask before it was given.
  [[nodiscard]] bool answer_is_certain(const Event& ask) const;

 private:
  static std::size_t index(int number) { return static_cast<std::size_t>(number); }
  void hear_ask(const Event& event);
  void hear_draw(int seat);
  void lacks(int seat, int card);
  void moved(int card, int from, int to);
  [[nodiscard]] bool seen_elsewhere(int quartet, int seat) const;

  Setup m_setup;
  int m_heard = 0;
  std::array<std::int8_t, most_cards> m_where;
  std::array<std::uint16_t, most_cards> m_where_since{};
  std::array<std::array<std::uint16_t, most_cards>, most_seats> m_lacks_since{};
  std::array<std::array<std::uint8_t, most_cards>, most_seats> m_lacks_draws{};
  std::array<std::array<std::uint16_t, most_quartets>, most_seats> m_holds_one{};
  std::array<std::array<bool, most_quartets>, most_seats> m_not_whole{};
  std::array<std::uint8_t, most_seats> m_draws{};
};

}  // namespace sprong::quartet
