// Scratch: a folder in memory of its own for each process, and whole files in and out of it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "base/clock.hpp"

namespace sprong::fuzz {

namespace fs = std::filesystem;

/// Made at the first call; removed when the program ends by itself.
const fs::path& scratch();

std::string bytes_of(const fs::path& path);
void write_bytes(const fs::path& path, const std::string& bytes);
/// The session file that the others are merged with and imported into, and the start of every mutation.
const std::string& base_session();
const base::Clock& clock();

}  // namespace sprong::fuzz
