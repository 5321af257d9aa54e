// AppExporter: makes the reports and paper that screens ask for, with the writers of engine/export.
#pragma once

#include <filesystem>

#include "ui/exporter.hpp"

namespace sprong::app {

class AppExporter final : public ui::Exporter {
 public:
  /// `words` is the folder with the program's words, content/ui.
  explicit AppExporter(std::filesystem::path words);
  [[nodiscard]] const std::vector<ui::ExportKind>& kinds() const override { return m_kinds; }
  base::Result<std::filesystem::path> write(const ui::ExportRequest& request) override;

 private:
  std::filesystem::path m_words;
  std::vector<ui::ExportKind> m_kinds;
};

}  // namespace sprong::app
