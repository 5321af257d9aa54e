// Exporter: how screens get a report or paper made, without knowing any format. The app gives one
// (engine/app/app_exporter.hpp); a text mode or a phone could give another.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/language.hpp"
#include "report/summary.hpp"
#include "session/document.hpp"

namespace sprong::ui {

/// One kind of file that can be made.
struct ExportKind {
  std::string id;  ///< "html", "csv", "cards"; the words "export.kind.ID" and "export.kind.ID-words" tell what it is
  bool paper = false;  ///< something to print, for no reader in particular
};

struct ExportRequest {
  std::string kind;                               ///< ExportKind::id
  report::Reader reader = report::Reader::share;  ///< not for paper
  content::Language language;
  const session::Document* document = nullptr;           ///< for paper, and for the file's name
  std::vector<const session::Document*> documents = {};  ///< for a report: all meetings of the file
  std::filesystem::path folder;                          ///< where the file goes
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  [[nodiscard]] virtual const std::vector<ExportKind>& kinds() const = 0;
  /// Writes the file whole or not at all and gives its path; the name comes from the meeting and the kind.
  virtual base::Result<std::filesystem::path> write(const ExportRequest& request) = 0;
};

}  // namespace sprong::ui
