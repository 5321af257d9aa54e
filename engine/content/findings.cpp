#include "content/findings.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sprong::content {

void Findings::error(std::string code, base::Place place, Arguments arguments) {
  m_failed = true;
  add({base::Severity::error, {std::move(code), std::move(arguments), std::move(place)}});
}

void Findings::warning(std::string code, base::Place place, Arguments arguments) {
  add({base::Severity::warning, {std::move(code), std::move(arguments), std::move(place)}});
}

void Findings::add(base::Diagnostic diagnostic) {
  if (m_diagnostics.size() < most) {
    m_diagnostics.push_back(std::move(diagnostic));
  } else {
    ++m_left_out;
  }
}

std::vector<base::Diagnostic> Findings::sorted() const {
  std::vector<base::Diagnostic> result = m_diagnostics;
  std::stable_sort(result.begin(), result.end(), [](const base::Diagnostic& left, const base::Diagnostic& right) {
    return std::tie(left.error.place.file, left.error.place.line) <
           std::tie(right.error.place.file, right.error.place.line);
  });
  if (m_left_out > 0) {
    const auto severity = m_failed ? base::Severity::error : base::Severity::warning;
    result.push_back({severity, {"xml.too-many", {{"count", std::to_string(m_left_out)}}, {}}});
  }
  return result;
}

base::Errors Findings::errors() const {
  base::Errors result;
  for (base::Diagnostic& diagnostic : sorted()) {
    if (diagnostic.severity == base::Severity::error) result.push_back(std::move(diagnostic.error));
  }
  return result;
}

}  // namespace sprong::content
