// Cards: numbers for cards and quartets, and sets of them in one machine word or two.
//
// A card of a deck of Q quartets of K cards is the number quartet * K + place, 0 to Q * K - 1.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sprong::quartet {

/// A set of up to 64 cards, one bit each.
using Word = std::uint64_t;
/// A set of up to 128 cards. The operators of an integer are all that the rules need of a set.
__extension__ typedef unsigned __int128 WideWord;

[[gnu::always_inline]] inline int count(Word cards) { return std::popcount(cards); }
[[gnu::always_inline]] inline int count(WideWord cards) {
  return std::popcount(static_cast<Word>(cards)) + std::popcount(static_cast<Word>(cards >> 64));
}
/// The lowest card of a set that is not empty.
[[gnu::always_inline]] inline int lowest(Word cards) { return std::countr_zero(cards); }
[[gnu::always_inline]] inline int lowest(WideWord cards) {
  const auto low = static_cast<Word>(cards);
  return low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(static_cast<Word>(cards >> 64));
}

/// Finds the n-th card of a set (n from 0, the set holds more than n) on any machine.
struct PortableSelect {
  [[gnu::always_inline]] static int nth(Word cards, int n) {
    for (; n > 0; --n) cards &= cards - 1;
    return std::countr_zero(cards);
  }
};

#if defined(__x86_64__)
/// The same with one BMI2 instruction; only where the processor has it.
struct DepositSelect {
  [[gnu::always_inline]] static int nth(Word cards, int n) {
    // Written as assembly because the intrinsic cannot be inlined into code that is compiled for any processor.
    Word found;
    asm("pdep %2, %1, %0" : "=r"(found) : "r"(Word{1} << n), "r"(cards));
    return std::countr_zero(found);
  }
};
#endif

template <class Select>
[[gnu::always_inline]] inline int nth(WideWord cards, int n) {
  const auto low = static_cast<Word>(cards);
  const int in_low = std::popcount(low);
  return n < in_low ? Select::nth(low, n) : 64 + Select::nth(static_cast<Word>(cards >> 64), n - in_low);
}
template <class Select>
[[gnu::always_inline]] inline int nth(Word cards, int n) {
  return Select::nth(cards, n);
}

/// A set of cards as the rest of the program sees it: a hand, the cards one can ask for.
class CardSet {
 public:
  /// Goes through the cards from the lowest number up.
  class Iterator {
   public:
    explicit Iterator(WideWord left) : m_left(left) {}
    int operator*() const { return lowest(m_left); }
    Iterator& operator++() {
      m_left &= m_left - 1;
      return *this;
    }
    bool operator==(const Iterator& other) const { return m_left == other.m_left; }

   private:
    WideWord m_left;
  };

  CardSet() = default;
  explicit CardSet(WideWord bits) : m_bits(bits) {}
  [[nodiscard]] bool has(int card) const { return (m_bits >> card & 1U) != 0; }
  [[nodiscard]] int size() const { return count(m_bits); }
  [[nodiscard]] bool empty() const { return m_bits == 0; }
  void insert(int card) { m_bits |= WideWord{1} << card; }
  void erase(int card) { m_bits &= ~(WideWord{1} << card); }
  [[nodiscard]] WideWord bits() const { return m_bits; }
  [[nodiscard]] Iterator begin() const { return Iterator(m_bits); }
  [[nodiscard]] Iterator end() const { return Iterator(0); }
  bool operator==(const CardSet& other) const { return m_bits == other.m_bits; }

 private:
  WideWord m_bits = 0;
};

}  // namespace sprong::quartet
