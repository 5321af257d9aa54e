// Formats: the one place that knows which formats of the summary and which kinds of paper there are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/words.hpp"
#include "export/print.hpp"
#include "report/summary.hpp"

namespace sprong::app {

/// Names as on the command line: "html", "pdf", "xlsx", "csv", "json", "qdpx".
const std::vector<std::string>& summary_formats();

/// Whether a format of summary_formats() is text, which can go to the standard output.
bool is_text(const std::string& format);

/// The summary in a format of summary_formats(). Errors: export.failed, print.not-built, print.failed.
base::Result<std::string> in_format(const report::Summary& summary, const std::string& format,
                                    const content::Words& words);

/// A kind of paper by its name on the command line: "cards", "forms", …
struct NamedPaper {
  std::string name;
  paper::Paper what;
};
const std::vector<NamedPaper>& papers();
/// The names alone, in the same order.
std::vector<std::string> paper_names();
/// The kind with this name; none for another name.
std::optional<paper::Paper> find_paper(const std::string& name);

}  // namespace sprong::app
