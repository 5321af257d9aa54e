#include <array>

#include "quartet/simulate.hpp"

namespace sprong::quartet {
namespace {

/// FNV-1a over everything that happens.
class Digest {
 public:
  void add(std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte, value >>= 8) m_value = (m_value ^ (value & 0xFFU)) * 0x100000001B3ULL;
  }
  void add(const std::string& text) {
    for (const char character : text) add(static_cast<unsigned char>(character));
  }
  [[nodiscard]] std::uint64_t value() const { return m_value; }

 private:
  std::uint64_t m_value = 0xCBF29CE484222325ULL;
};

void add_games(Digest& digest, const Setup& setup, const Player& one, const Player& two) {
  SimulateOptions options;
  options.setup = setup;
  options.seed = 20160628;
  for (int seat = 0; seat < setup.seats; ++seat) options.players.push_back(seat % 2 == 0 ? one : two);
  for (std::uint64_t index = 0; index < 4; ++index) {
    const auto game = simulate_game(options, index);
    VERIFY(game.ok());
    digest.add(game->serialise());
    for (const Event& event : game->events())
      digest.add(static_cast<std::uint64_t>(event.kind) << 8 | static_cast<std::uint64_t>(event.seat));
  }
}

}  // namespace

std::uint64_t signature() {
  const Player random{PlayerKind::random, 1.0, 0};
  const Player memory{PlayerKind::memory, 1.0, 0};
  const Player attentive{PlayerKind::attentive, 1.0, 0};
  const Player friendly{PlayerKind::attentive, 0.5, 7};
  constexpr std::array shapes{Shape{3, 3}, Shape{8, 4}, Shape{13, 5}, Shape{20, 6}};
  Digest digest;
  for (const Shape& shape : shapes) {
    for (const int seats : {2, 3, 4, 6, 8}) {
      for (const AfterMiss after_miss : {AfterMiss::asked, AfterMiss::clockwise}) {
        for (const Stock stock : {Stock::none, Stock::draw}) {
          const Setup setup{shape, {after_miss, stock}, seats, seats - 1};
          if (!check(setup)) continue;
          add_games(digest, setup, random, memory);
          if (shape.cards() <= 32) add_games(digest, setup, attentive, friendly);
        }
      }
    }
  }
  return digest.value();
}

}  // namespace sprong::quartet
