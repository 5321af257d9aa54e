// Mutate session: changes a session file as SQLite sees it. Bytes flipped at random seldom get past SQLite's own
// checks; a body, a stamp or a row that is wrong in a sound file does.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace sprong::fuzz {

/// Changes a text of at most `most` bytes at random: libFuzzer's own mutations.
using MutateText = std::function<std::string(const std::string& text, std::size_t most)>;

/// `file` with one to four cells, rows or pages changed, of at most `most` bytes; as it was when SQLite cannot read it.
std::string mutate_session(const std::string& file, std::size_t most, std::uint64_t seed, const MutateText& text);

}  // namespace sprong::fuzz
