// PDF: the report on A4 to read, print and file: contents, page numbers, charts as lines, fonts inside.
#pragma once

#include <string>

#include "base/result.hpp"
#include "report/tree.hpp"

namespace sprong::exports {

/// The whole report. Same tree, same bytes. Errors: print.not-built (a program without cairo and Pango),
/// print.failed.
base::Result<std::string> to_pdf(const report::Tree& tree);

}  // namespace sprong::exports
