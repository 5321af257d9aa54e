#include "app/formats.hpp"

#include "export/csv.hpp"
#include "export/html.hpp"
#include "export/json.hpp"
#include "report/tree.hpp"

namespace sprong::app {

const std::vector<std::string>& summary_formats() {
  static const std::vector<std::string> formats{"html", "csv", "json"};
  return formats;
}

std::string in_format(const report::Summary& summary, const std::string& format, const content::Words& words) {
  if (format == "json") return exports::to_json(summary);
  if (format == "csv") return exports::to_csv(summary);
  return exports::to_html(report::build_tree(summary, words));
}

}  // namespace sprong::app
