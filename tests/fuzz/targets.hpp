// Targets: what a stranger's bytes go through. The fuzzers (libFuzzer) and the replay of their corpus call the same.
// A target ends the program (VERIFY, a sanitizer) when something does not hold; whatever is refused is fine.
#pragma once

#include <string>

namespace sprong::fuzz {

/// A session file: opened, looked at, reported, gone on with, and opened again.
void open_session(const std::string& bytes);
/// A session file from elsewhere, merged with one of ours.
void merge_session(const std::string& bytes);
/// A table of forms or items.
void import_table(const std::string& bytes);
/// The XML of a content pack.
void read_pack(const std::string& bytes);

}  // namespace sprong::fuzz
