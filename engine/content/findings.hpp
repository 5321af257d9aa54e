// Findings: all that is wrong with a set of files, collected while they are read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace sprong::content {

using Arguments = std::vector<base::Argument>;

/// Invariant: holds at most `most` diagnostics; what comes after is only counted.
class Findings {
 public:
  /// A file that is no XML at all should not give a million lines.
  static constexpr std::size_t most = 500;

  void error(std::string code, base::Place place, Arguments arguments = {});
  void warning(std::string code, base::Place place, Arguments arguments = {});

  /// Whether there is any error.
  [[nodiscard]] bool failed() const { return m_failed; }
  /// All diagnostics by file, line and order of finding; the last tells how many more there were.
  [[nodiscard]] std::vector<base::Diagnostic> sorted() const;
  /// Only the errors of sorted().
  [[nodiscard]] base::Errors errors() const;

 private:
  void add(base::Diagnostic diagnostic);

  std::vector<base::Diagnostic> m_diagnostics;
  std::size_t m_left_out = 0;
  bool m_failed = false;
};

}  // namespace sprong::content
