// Random games are played in fixed memory: counted by a memory allocator of our own. Not in the sanitizer build, which
// has its own allocator and tells them apart.
#if !defined(__SANITIZE_ADDRESS__)

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <new>

#include "quartet/random_games.hpp"
#include "unit/quartet/games.hpp"

namespace {
std::atomic<long> allocations{0};
}

// GCC takes the pair below for a mismatch once it has inlined one of them; both are malloc and free.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace sprong::quartet;

TEST_CASE("playing random games allocates nothing") {
  for (const Setup& setup : tests::all_setups()) {
    for (const Kernel kernel : {Kernel::portable, Kernel::automatic}) {
      SimulateOptions options;
      options.setup = setup;
      options.players.assign(static_cast<std::size_t>(setup.seats), Player{PlayerKind::random, 1.0, 0});
      options.kernel = kernel;
      Tally tally(setup);
      const long before = allocations;
      play_random_games(options, 0, 20, tally);
      const long after = allocations;
      CHECK(after == before);
    }
  }
  const long before = allocations;
  const std::vector<int> counted(100);
  CHECK(allocations == before + 1);
}

#endif
