#include "base/random.hpp"

#include <random>

namespace sprong::base {
namespace {

std::uint64_t splitmix(std::uint64_t& state) {
  std::uint64_t mixed = (state += 0x9E3779B97F4A7C15ULL);
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  return mixed ^ (mixed >> 31);
}

std::string base32(std::uint64_t high, std::uint64_t low) {
  static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string text(26, '0');
  for (std::size_t place = text.size(); place-- > 0;) {
    text[place] = digits[low & 31U];
    low = (low >> 5) | (high << 59);
    high >>= 5;
  }
  return text;
}

}  // namespace

Random::Random(std::uint64_t seed) : m_state{} {
  for (auto& word : m_state) word = splitmix(seed);
}

Random Random::from_system() {
  std::random_device device;
  Random random(0);
  for (auto& word : random.m_state) word = (static_cast<std::uint64_t>(device()) << 32) | device();
  return random;
}

std::string Random::id() {
  const std::uint64_t high = next();
  const std::uint64_t low = next();
  return base32(high, low);
}

std::string derived_id(const std::string& text) {
  // Two 64-bit FNV-1a hashes with different offsets, each finished by splitmix.
  std::uint64_t first = 0xCBF29CE484222325ULL;
  std::uint64_t second = 0x84222325CBF29CE4ULL;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    first = (first ^ byte) * 0x100000001B3ULL;
    second = (second ^ byte ^ (first >> 32)) * 0x100000001B3ULL;
  }
  return base32(splitmix(first), splitmix(second));
}

}  // namespace sprong::base
