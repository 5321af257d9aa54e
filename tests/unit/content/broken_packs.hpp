// Packs that are wrong in one place of one XML file, with the diagnostic that this must give.
#pragma once

#include <string>
#include <vector>

namespace sprong::tests {

/// What the schema says of the broken file.
enum class Schema { refuses, cannot_tell };

struct BrokenPack {
  std::string what;
  std::string file;
  std::string find;  ///< stands once in that file of tests/data/packs/valid
  std::string replace;
  std::string code;
  int line;
  Schema schema;
};

/// Each gives exactly one error.
std::vector<BrokenPack> broken_packs();

}  // namespace sprong::tests
