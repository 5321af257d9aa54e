// Import table: a CSV file by the names of its columns, and the errors found in it. Inside this room only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "session/csv.hpp"
#include "session/import.hpp"

namespace sprong::session {

class ImportTable {
 public:
  /// `digest` stands for the content of the whole file.
  ImportTable(Csv csv, std::string name, std::string digest)
      : m_csv(std::move(csv)), m_name(std::move(name)), m_digest(std::move(digest)) {}

  [[nodiscard]] bool has(std::string_view column) const;
  /// Notes import.missing-column and import.unknown-column.
  void demand(const std::vector<std::string>& needed, const std::vector<std::string>& allowed);
  [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_csv.rows; }
  /// The field as it stands; empty without such a column.
  [[nodiscard]] const std::string& field(const CsvRow& row, std::string_view column) const;
  /// A number of 1 to `most`, `empty` for an empty field; notes import.not-a-number.
  int number(const CsvRow& row, std::string_view column, int most, int empty);

  /// The id of what is made of this line in this meeting, the same whenever the file comes in.
  /// @source engine/docs/command-line.md, Importing
  [[nodiscard]] RecordId id_of(const MeetingId& meeting, int line) const;

  void fail(int line, std::string code, std::vector<base::Argument> arguments = {});
  void fail(int line, base::Error error);
  /// All errors, in the order of the lines.
  [[nodiscard]] base::Errors errors() const;
  [[nodiscard]] std::size_t error_count() const { return m_errors.size(); }
  [[nodiscard]] bool failed() const { return !m_errors.empty(); }

 private:
  Csv m_csv;
  std::string m_name;
  std::string m_digest;
  base::Errors m_errors;
};

base::Result<ImportResult> import_forms(Session& session, ImportTable table, SameCode same_code);
base::Result<ImportResult> import_items(Session& session, ImportTable table);

}  // namespace sprong::session
