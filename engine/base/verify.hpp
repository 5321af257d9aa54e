// VERIFY: an always-on check for bugs. Never for what a person or a file can get wrong.
#pragma once

namespace sprong::base {
/// Prints what was expected and where, then aborts.
[[noreturn]] void verification_failed(const char* expression, const char* file, int line);
}  // namespace sprong::base

#define VERIFY(expression) \
  (static_cast<bool>(expression) ? void(0) : ::sprong::base::verification_failed(#expression, __FILE__, __LINE__))
