#include "app/formats.hpp"

#include "export/csv.hpp"
#include "export/html.hpp"
#include "export/json.hpp"
#include "export/pdf.hpp"
#include "export/qdpx.hpp"
#include "export/xlsx.hpp"
#include "report/tree.hpp"

namespace sprong::app {

const std::vector<std::string>& summary_formats() {
  static const std::vector<std::string> formats{"html", "pdf", "xlsx", "csv", "json", "qdpx"};
  return formats;
}

bool is_text(const std::string& format) { return format == "html" || format == "csv" || format == "json"; }

base::Result<std::string> in_format(const report::Summary& summary, const std::string& format,
                                    const content::Words& words) {
  if (format == "json") return exports::to_json(summary);
  if (format == "csv") return exports::to_csv(summary);
  if (format == "xlsx") return exports::to_xlsx(summary, words);
  if (format == "qdpx") return exports::to_qdpx(summary, words);
  const report::Tree tree = report::build_tree(summary, words);
  if (format == "pdf") return exports::to_pdf(tree);
  return exports::to_html(tree);
}

const std::vector<NamedPaper>& papers() {
  static const std::vector<NamedPaper> known{{"cards", paper::Paper::cards},   {"forms", paper::Paper::forms},
                                             {"labels", paper::Paper::labels}, {"posters", paper::Paper::posters},
                                             {"routes", paper::Paper::routes}, {"runsheet", paper::Paper::runsheet},
                                             {"story", paper::Paper::story}};
  return known;
}

std::vector<std::string> paper_names() {
  std::vector<std::string> names;
  for (const NamedPaper& paper : papers()) names.push_back(paper.name);
  return names;
}

std::optional<paper::Paper> find_paper(const std::string& name) {
  for (const NamedPaper& paper : papers()) {
    if (paper.name == name) return paper.what;
  }
  return std::nullopt;
}

}  // namespace sprong::app
