// Random: seeded random numbers that are the same on every machine and build.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sprong::base {

/// xoshiro256**, seeded through splitmix64. Our own bounded draw, because
/// std::uniform_int_distribution differs between standard libraries.
/// @source Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021)
class Random {
 public:
  explicit Random(std::uint64_t seed);

  /// A generator seeded by the operating system, for ids and new games.
  static Random from_system();

  /// 64 random bits.
  std::uint64_t next() {
    const std::uint64_t result = rotate(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotate(m_state[3], 45);
    return result;
  }

  /// Uniform in [0, bound); bound is 1 to 2^32 - 1. Rejection keeps it exactly uniform.
  /// @source Lemire, "Fast random integer generation in an interval" (2019)
  std::uint32_t below(std::uint32_t bound) {
    std::uint64_t product = (next() >> 32) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t threshold = (0U - bound) % bound;
      while (static_cast<std::uint32_t>(product) < threshold) product = (next() >> 32) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32);
  }

  /// Puts `values` in a uniformly random order (Fisher-Yates, from the back).
  template <class Container>
  void shuffle(Container& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[below(static_cast<std::uint32_t>(left))]);
    }
  }

  /// A new id of 128 random bits: 26 characters of lower-case Crockford base 32.
  std::string id();

 private:
  static std::uint64_t rotate(std::uint64_t value, int by) { return (value << by) | (value >> (64 - by)); }
  std::uint64_t m_state[4];
};

/// An id derived from text, the same on every machine: for what must be recognised when it
/// comes in again (imported rows). Two mixed FNV-1a hashes, 128 bits; same form as Random::id().
std::string derived_id(const std::string& text);

}  // namespace sprong::base
