#include "base/verify.hpp"

#include <cstdio>
#include <cstdlib>

namespace sprong::base {

void verification_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: bug: expected %s\n", file, line, expression);
  std::abort();
}

}  // namespace sprong::base
