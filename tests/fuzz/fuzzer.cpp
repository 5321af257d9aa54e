// Fuzzer: what libFuzzer calls. Compiled once for each target; SPRONG_FUZZ_TARGET names it, and SPRONG_FUZZ_SESSION
// says that its input is a session file.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/mutate_session.hpp"
#include "fuzz/targets.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sprong::fuzz::SPRONG_FUZZ_TARGET(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}

#ifdef SPRONG_FUZZ_SESSION
namespace {

std::string mutate_text(const std::string& text, std::size_t most) {
  std::string made = text;
  made.resize(most);
  made.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(made.data()), text.size(), most));
  return made;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, most);
  const std::string file(reinterpret_cast<const char*>(data), size);
  const std::string made = sprong::fuzz::mutate_session(file, most, seed, mutate_text);
  if (made == file) return LLVMFuzzerMutate(data, size, most);
  made.copy(reinterpret_cast<char*>(data), made.size());
  return made.size();
}
#endif
