#include "session/csv.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.hpp"
#include "session/encoding.hpp"

namespace sprong::session {
namespace {

constexpr std::string_view separators = ",;\t";

/// How the fields are told apart, and where they begin.
struct Layout {
  char separator = ',';
  std::size_t begin = 0;  ///< bytes
  int line = 1;
};

/// The first separator of the header, or what a first line `sep=;` says.
/// @source Excel reads and people write that line; it is no part of RFC 4180
Layout layout_of(std::string_view text) {
  const std::string_view first_line = text.substr(0, text.find_first_of("\r\n"));
  if (first_line.size() == 5 && first_line.starts_with("sep=") && separators.find(first_line[4]) != separators.npos) {
    std::size_t begin = first_line.size();
    if (text.substr(begin, 1) == "\r") ++begin;
    if (text.substr(begin, 1) == "\n") ++begin;
    return {first_line[4], begin, 2};
  }
  const std::size_t first = first_line.find_first_of(separators);
  return {first == std::string_view::npos ? ',' : text[first], 0, 1};
}

/// Takes the text apart, field by field.
class Reader {
 public:
  Reader(std::string_view text, const Layout& layout, const std::string& name)
      : m_text(text), m_separator(layout.separator), m_name(name), m_at(layout.begin), m_line(layout.line) {}

  std::vector<CsvRow> read() {
    while (m_at < m_text.size()) {
      CsvRow row{m_line, {}};
      do {
        row.fields.push_back(read_field());
      } while (take(m_separator));
      take_line_end();
      rows.push_back(std::move(row));
    }
    return std::move(rows);
  }
  base::Errors errors;

 private:
  [[nodiscard]] bool at_end_of_field() const {
    return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n' || m_text[m_at] == '\r';
  }

  bool take(char wanted) {
    if (m_at >= m_text.size() || m_text[m_at] != wanted) return false;
    ++m_at;
    return true;
  }

  void take_line_end() {
    const bool ended = take('\r');
    if (take('\n') || ended) ++m_line;
  }

  void fail(const char* code, int line) { errors.push_back({code, {}, {m_name, line}}); }

  std::string read_field() {
    if (take('"')) return read_quoted();
    const std::size_t begin = m_at;
    while (!at_end_of_field()) ++m_at;
    std::string field(m_text.substr(begin, m_at - begin));
    if (field.find('"') != std::string::npos) fail("csv.quote-inside", m_line);
    return field;
  }

  std::string read_quoted() {
    const int line = m_line;
    std::string field;
    for (; m_at < m_text.size(); ++m_at) {
      const char character = m_text[m_at];
      const bool lone_return = character == '\r' && m_text.substr(m_at + 1, 1) != "\n";
      if (character == '\n' || lone_return) ++m_line;
      if (character != '"') {
        field += character;
      } else if (m_text.substr(m_at + 1, 1) == "\"") {
        field += '"';
        ++m_at;
      } else {
        ++m_at;
        if (!at_end_of_field()) fail("csv.after-quote", m_line);
        while (!at_end_of_field()) ++m_at;
        return field;
      }
    }
    fail("csv.quote-open", line);
    return field;
  }

  std::string_view m_text;
  char m_separator;
  std::string m_name;
  std::size_t m_at;
  int m_line;
  std::vector<CsvRow> rows;
};

bool blank(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) { return field.empty(); });
}

/// Columns without a name and without a text, which a spreadsheet adds for cells that once held something.
void drop_empty_columns(Csv& csv) {
  for (std::size_t column = csv.header.size(); column-- > 0;) {
    const auto empty = [&](const CsvRow& row) { return row.fields[column].empty(); };
    if (!csv.header[column].empty() || !std::all_of(csv.rows.begin(), csv.rows.end(), empty)) continue;
    const auto at = static_cast<std::ptrdiff_t>(column);
    csv.header.erase(csv.header.begin() + at);
    for (CsvRow& row : csv.rows) row.fields.erase(row.fields.begin() + at);
  }
}

}  // namespace

base::Result<Csv> read_csv(const std::string& bytes, const std::string& name) {
  const auto text = decode_text(bytes, name);
  if (!text) return text.errors();
  Reader reader(*text, layout_of(*text), name);
  std::vector<CsvRow> rows = reader.read();
  base::Errors errors = std::move(reader.errors);
  std::erase_if(rows, blank);
  if (rows.empty()) {
    errors.push_back({"csv.empty", {}, {name, 1}});
    return errors;
  }
  Csv csv;
  csv.header_line = rows.front().line;
  std::set<std::string> seen;
  for (const std::string& field : rows.front().fields) {
    csv.header.push_back(base::trimmed(field));
    if (csv.header.back().empty()) continue;
    if (!seen.insert(csv.header.back()).second) {
      errors.push_back({"csv.column-twice", {{"column", csv.header.back()}}, {name, csv.header_line}});
    }
  }
  csv.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
  for (const CsvRow& row : csv.rows) {
    if (row.fields.size() == csv.header.size()) continue;
    errors.push_back({"csv.fields",
                      {{"fields", std::to_string(row.fields.size())}, {"expected", std::to_string(csv.header.size())}},
                      {name, row.line}});
  }
  if (!errors.empty()) return errors;
  drop_empty_columns(csv);
  const auto unnamed = std::find(csv.header.begin(), csv.header.end(), std::string());
  if (unnamed != csv.header.end()) {
    const std::string column = std::to_string(unnamed - csv.header.begin() + 1);
    return base::Error{"csv.column-unnamed", {{"column", column}}, {name, csv.header_line}};
  }
  return csv;
}

}  // namespace sprong::session
