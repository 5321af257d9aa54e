#include "app/app_exporter.hpp"

#include <array>

#include "app/formats.hpp"
#include "export/print.hpp"
#include "export/write_file.hpp"

namespace sprong::app {
namespace {

struct NamedPaper {
  const char* id;
  paper::Paper what;
};
constexpr std::array<NamedPaper, 6> papers{{{"cards", paper::Paper::cards},
                                            {"forms", paper::Paper::forms},
                                            {"labels", paper::Paper::labels},
                                            {"posters", paper::Paper::posters},
                                            {"routes", paper::Paper::routes},
                                            {"runsheet", paper::Paper::runsheet}}};

/// A title as part of a file's name: ASCII letters and digits stay, all else becomes one hyphen.
std::string file_part(const std::string& title) {
  std::string part;
  for (const char character : title) {
    const bool plain = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
                       (character >= 'A' && character <= 'Z');
    if (plain) {
      part += character;
    } else if (!part.empty() && part.back() != '-') {
      part += '-';
    }
  }
  while (!part.empty() && part.back() == '-') part.pop_back();
  return part.empty() ? "sprong" : part;
}

base::Result<void> write_paper(const NamedPaper& paper, const ui::ExportRequest& request, const std::filesystem::path& path,
                               const content::Words& words) {
  paper::PrintOptions options;
  options.what = paper.what;
  options.language = request.language;
  options.session = request.document;
  return paper::print_pdf(path, *request.document->pack, options, words);
}

base::Result<void> write_report(const ui::ExportRequest& request, const std::filesystem::path& path, const content::Words& words) {
  report::SummaryOptions options;
  options.reader = request.reader;
  const auto summary = report::summarise({request.document}, options);
  if (!summary) return summary.errors();
  return exports::write_file(path, in_format(*summary, request.kind, words));
}

}  // namespace

AppExporter::AppExporter(std::filesystem::path words) : m_words(std::move(words)) {
  for (const std::string& format : summary_formats()) m_kinds.push_back({format, false});
  for (const NamedPaper& paper : papers) m_kinds.push_back({paper.id, true});
}

base::Result<std::filesystem::path> AppExporter::write(const ui::ExportRequest& request) {
  const auto words = content::read_words(m_words, request.language);
  if (!words) return words.errors();
  const session::Meeting& meeting = request.document->meeting;
  const std::string name = file_part(meeting.title) + "-" + meeting.date + "-";
  for (const NamedPaper& paper : papers) {
    if (request.kind != paper.id) continue;
    const std::filesystem::path path = request.folder / (name + request.kind + ".pdf");
    const auto written = write_paper(paper, request, path, *words);
    if (!written) return written.errors();
    return path;
  }
  const std::filesystem::path path = request.folder / (name + report::reader_name(request.reader) + "." + request.kind);
  const auto written = write_report(request, path, *words);
  if (!written) return written.errors();
  return path;
}

}  // namespace sprong::app
