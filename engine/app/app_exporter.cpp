#include "app/app_exporter.hpp"

#include "app/formats.hpp"
#include "export/write_file.hpp"

namespace sprong::app {
namespace {

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

base::Result<void> write_paper(paper::Paper what, const ui::ExportRequest& request, const std::filesystem::path& path,
                               const content::Words& words) {
  paper::PrintOptions options;
  options.what = what;
  options.language = request.language;
  options.session = request.document;
  return paper::print_pdf(path, *request.document->pack, options, words);
}

base::Result<void> write_report(const ui::ExportRequest& request, const std::filesystem::path& path,
                                const content::Words& words) {
  report::SummaryOptions options;
  options.reader = request.reader;
  const auto summary = report::summarise(request.documents, options);
  if (!summary) return summary.errors();
  const auto bytes = in_format(*summary, request.kind, words);
  if (!bytes) return bytes.errors();
  return exports::write_file(path, *bytes);
}

}  // namespace

AppExporter::AppExporter(std::filesystem::path words) : m_words(std::move(words)) {
  for (const std::string& format : summary_formats()) m_kinds.push_back({format, false});
  for (const std::string& paper : paper_names()) m_kinds.push_back({paper, true});
}

base::Result<std::filesystem::path> AppExporter::write(const ui::ExportRequest& request) {
  const auto words = content::read_words(m_words, request.language);
  if (!words) return words.errors();
  const session::Meeting& meeting = request.document->meeting;
  const std::string name = file_part(meeting.title) + "-" + meeting.date + "-";
  if (const auto paper = find_paper(request.kind)) {
    const std::filesystem::path path = request.folder / (name + request.kind + ".pdf");
    const auto written = write_paper(*paper, request, path, *words);
    if (!written) return written.errors();
    return path;
  }
  const std::filesystem::path path = request.folder / (name + report::reader_name(request.reader) + "." + request.kind);
  const auto written = write_report(request, path, *words);
  if (!written) return written.errors();
  return path;
}

}  // namespace sprong::app
