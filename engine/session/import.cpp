#include "session/import.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/utf8.hpp"
#include "session/apply.hpp"
#include "session/import_table.hpp"

namespace sprong::session {

bool ImportTable::has(std::string_view column) const {
  return std::find(m_csv.header.begin(), m_csv.header.end(), column) != m_csv.header.end();
}

void ImportTable::demand(const std::vector<std::string>& needed, const std::vector<std::string>& allowed) {
  for (const std::string& column : needed) {
    if (!has(column)) fail(m_csv.header_line, "import.missing-column", {{"column", column}});
  }
  for (const std::string& column : m_csv.header) {
    const auto in = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), column) != list.end();
    };
    if (!in(needed) && !in(allowed)) fail(m_csv.header_line, "import.unknown-column", {{"column", column}});
  }
}

const std::string& ImportTable::field(const CsvRow& row, std::string_view column) const {
  static const std::string none;
  const auto found = std::find(m_csv.header.begin(), m_csv.header.end(), column);
  return found == m_csv.header.end() ? none : row.fields[static_cast<std::size_t>(found - m_csv.header.begin())];
}

int ImportTable::number(const CsvRow& row, std::string_view column, int most, int empty) {
  const std::string text = base::trimmed(field(row, column));
  if (text.empty()) return empty;
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem == std::errc() && end == text.data() + text.size() && value >= 1 && value <= most) return value;
  fail(row.line, "import.not-a-number",
       {{"column", std::string(column)}, {"value", text}, {"most", std::to_string(most)}});
  return empty;
}

RecordId ImportTable::id_of(const MeetingId& meeting, int line) const {
  return shared_id(meeting, "import/" + m_digest, std::to_string(line));
}

void ImportTable::fail(int line, std::string code, std::vector<base::Argument> arguments) {
  fail(line, base::Error{std::move(code), std::move(arguments), {}});
}

void ImportTable::fail(int line, base::Error error) {
  error.place = {m_name, line};
  m_errors.push_back(std::move(error));
}

base::Errors ImportTable::errors() const {
  base::Errors sorted = m_errors;
  std::stable_sort(sorted.begin(), sorted.end(), [](const base::Error& left, const base::Error& right) {
    return left.place.line < right.place.line;
  });
  return sorted;
}

base::Result<std::string> read_import_file(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return base::Error{"file.is-folder", {{"file", name}}, {name, 0}};
  const auto unreadable = [&] {
    return base::Error{"file.unreadable", {{"file", name}, {"reason", std::strerror(errno)}}, {name, 0}};
  };
  std::ifstream file(path, std::ios::binary);
  if (!file) return unreadable();
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (!failed && size > import_limit) {
    const std::string limit = std::to_string(import_limit / 1'000'000) + " MB";
    return base::Error{"file.too-large", {{"file", name}, {"limit", limit}}, {name, 0}};
  }
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (file.bad()) return unreadable();
  return bytes;
}

base::Result<ImportResult> import_csv(Session& session, const std::string& bytes, const std::string& name,
                                      SameCode same_code) {
  if (session.read_only()) return *session.read_only();
  auto csv = read_csv(bytes, name);
  if (!csv.ok()) return csv.errors();
  ImportTable table(std::move(csv).value(), name, base::derived_id(bytes));
  if (table.has("kind")) return import_items(session, std::move(table));
  if (table.has("choice")) return import_forms(session, std::move(table), same_code);
  return base::Error{"import.unknown-header", {}, {name, 1}};
}

}  // namespace sprong::session
