// Table: the rules of the game on bit masks. Game wraps it for play; simulate runs it bare, hence the templates:
// over the word that holds a set of cards, and over who listens to what happens.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "quartet/cards.hpp"
#include "quartet/rules.hpp"

namespace sprong::quartet {

/// Precomputed masks of a setup. `Bits` has at least one bit per card.
template <class Bits>
struct Layout {
  Setup setup;
  Bits last_cards = 0;                   ///< the last card of every quartet
  Bits other_cards = 0;                  ///< all cards but those
  std::array<Bits, most_cards> group{};  ///< card -> all cards of its quartet
  std::array<std::uint8_t, most_cards> quartet_of{};

  explicit Layout(const Setup& chosen) : setup(chosen) {
    const int size = setup.shape.cards_per_quartet;
    const Bits whole = (Bits{1} << size) - 1;
    for (int card = 0; card < setup.shape.cards(); ++card) {
      const int quartet = card / size;
      const auto place = static_cast<std::size_t>(card);
      group[place] = whole << (quartet * size);
      quartet_of[place] = static_cast<std::uint8_t>(quartet);
      (card % size + 1 == size ? last_cards : other_cards) |= Bits{1} << card;
    }
  }
};

/// Where every card is at the start: hands, and the stock in the order in which it will be drawn.
template <class Bits>
struct Dealt {
  std::array<Bits, most_seats> hands{};
  std::array<std::uint8_t, most_cards> stock{};
  int stock_size = 0;
};

/// The state of a game. Invariants: every card is in one hand, in the stock or laid down; no hand holds a whole
/// quartet; `awake` has a bit for each seat that holds cards; while the stock lasts no hand is empty; unless all
/// quartets are down the seat on turn has a legal ask.
template <class Bits>
class Table {
 public:
  Table() = default;

  /// Lays down what is complete straight after the deal and finds who begins.
  /// `heard` has laid(seat, quartet), drew(seat) and turn(seat).
  template <class Listener>
  [[gnu::always_inline]] void start(const Layout<Bits>& layout, const Dealt<Bits>& dealt, Listener& heard) {
    const Setup& setup = layout.setup;
    hands = dealt.hands;
    stock = dealt.stock;
    stock_size = dealt.stock_size;
    stock_used = 0;
    owner.fill(-1);
    down = 0;
    awake = 0;
    for (int seat = 0; seat < setup.seats; ++seat) note_awake(seat);
    for (int away = 0; away < setup.seats; ++away) {
      const int seat = clockwise(setup, setup.first, away);
      for (int quartet = 0; quartet < setup.shape.quartets; ++quartet) {
        lay_if_whole(layout, seat, quartet * setup.shape.cards_per_quartet, heard);
      }
    }
    if (stock_used < stock_size) refill(layout, setup.first, heard);
    on_turn = setup.first;
    if (!over(setup)) {
      on_turn = awake_from(setup, setup.first);
      if (on_turn != setup.first) heard.turn(on_turn);
    }
  }

  /// Cards that the seat on turn may ask for: not its own, of the quartets it holds a card of.
  [[gnu::always_inline]] Bits askable(const Layout<Bits>& layout, int seat) const {
    const Bits hand = hands[static_cast<std::size_t>(seat)];
    // Each quartet is a field of bits: adding ones to its other cards carries into its last card unless it has none.
    const Bits held = (((hand & layout.other_cards) + layout.other_cards) | hand) & layout.last_cards;
    const Bits whole = (held << 1) - (held >> (layout.setup.shape.cards_per_quartet - 1));
    return whole & ~hand;
  }

  /// Seats that can be asked by the seat on turn.
  [[nodiscard, gnu::always_inline]] unsigned others_awake() const { return awake & ~(1U << on_turn); }

  /// Plays one legal ask to its end: answer, quartet, stock, turn. Returns whether the card was given.
  template <class Listener>
  [[gnu::always_inline]] bool ask(const Layout<Bits>& layout, int asked, int card, Listener& heard) {
    const Setup& setup = layout.setup;
    const int asker = on_turn;
    const Bits bit = Bits{1} << card;
    Bits& from = hands[static_cast<std::size_t>(asked)];
    Bits& to = hands[static_cast<std::size_t>(asker)];
    // Whether it is given is a coin that no processor foresees: so a set that may be empty moves, without a branch.
    const Bits moved = from & bit;
    const bool given = moved != 0;
    heard.asked(asker, asked, card, given);
    from ^= moved;
    to |= moved;
    note_awake(asked);
    lay_if_whole(layout, asker, card, heard);
    if (stock_used < stock_size) {
      if (!given) draw(layout, asker, heard);
      refill(layout, asker, heard);
    }
    if (!over(setup)) pass_turn(setup, asker, given ? asker : asked, given, heard);
    return given;
  }

  [[nodiscard, gnu::always_inline]] bool over(const Setup& setup) const { return down == setup.shape.quartets; }

  std::array<Bits, most_seats> hands{};
  std::array<std::int8_t, most_quartets> owner{};  ///< quartet -> who laid it down, -1 while it is in play
  std::array<std::uint8_t, most_cards> stock{};    ///< in the order of drawing
  int stock_size = 0;
  int stock_used = 0;  ///< how many of the stock have been drawn
  int down = 0;        ///< quartets laid down
  int on_turn = 0;
  unsigned awake = 0;  ///< seats that hold cards, one bit each

 private:
  static int clockwise(const Setup& setup, int seat, int by) { return (seat + by) % setup.seats; }

  [[gnu::always_inline]] void note_awake(int seat) {
    const unsigned bit = 1U << seat;
    awake = hands[static_cast<std::size_t>(seat)] != 0 ? awake | bit : awake & ~bit;
  }

  /// The first seat with cards from `seat` on, clockwise.
  [[nodiscard]] int awake_from(const Setup& setup, int seat) const {
    while ((awake >> seat & 1U) == 0) seat = clockwise(setup, seat, 1);
    return seat;
  }

  template <class Listener>
  [[gnu::always_inline]] void pass_turn(const Setup& setup, int asker, int next, bool given, Listener& heard) {
    if (!given && setup.rules.after_miss == AfterMiss::clockwise) next = clockwise(setup, asker, 1);
    on_turn = awake_from(setup, next);
    if (on_turn != asker) heard.turn(on_turn);
  }

  template <class Listener>
  [[gnu::always_inline]] void lay_if_whole(const Layout<Bits>& layout, int seat, int card, Listener& heard) {
    const Bits group = layout.group[static_cast<std::size_t>(card)];
    Bits& hand = hands[static_cast<std::size_t>(seat)];
    if ((hand & group) != group) return;
    hand ^= group;
    note_awake(seat);
    ++down;
    const int quartet = layout.quartet_of[static_cast<std::size_t>(card)];
    owner[static_cast<std::size_t>(quartet)] = static_cast<std::int8_t>(seat);
    heard.laid(seat, quartet);
  }

  template <class Listener>
  void draw(const Layout<Bits>& layout, int seat, Listener& heard) {
    const int card = stock[static_cast<std::size_t>(stock_used++)];
    hands[static_cast<std::size_t>(seat)] |= Bits{1} << card;
    note_awake(seat);
    heard.drew(seat);
    lay_if_whole(layout, seat, card, heard);
  }

  /// Whoever has no cards left draws one while the stock lasts, clockwise from `first`; one card is never a quartet.
  template <class Listener>
  void refill(const Layout<Bits>& layout, int first, Listener& heard) {
    for (int away = 0; away < layout.setup.seats && stock_used < stock_size; ++away) {
      const int seat = clockwise(layout.setup, first, away);
      if ((awake >> seat & 1U) == 0) draw(layout, seat, heard);
    }
  }
};

}  // namespace sprong::quartet
