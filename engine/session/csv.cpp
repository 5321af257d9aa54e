#include "session/csv.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.hpp"

namespace sprong::session {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The separator of the header line.
char separator_of(std::string_view text) {
  const std::size_t first = text.substr(0, text.find_first_of("\r\n")).find_first_of(",;");
  return first == std::string_view::npos ? ',' : text[first];
}

base::Errors ill_formed_lines(std::string_view text, const std::string& name) {
  base::Errors errors;
  int line = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (base::first_ill_formed(text.substr(begin, end - begin))) errors.push_back({"csv.not-utf8", {}, {name, line}});
    begin = end + 1;
  }
  return errors;
}

/// Takes the text apart, field by field.
class Reader {
 public:
  Reader(std::string_view text, char separator, const std::string& name)
      : m_text(text), m_separator(separator), m_name(name) {}

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
  std::size_t m_at = 0;
  int m_line = 1;
  std::vector<CsvRow> rows;
};

bool blank(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) { return field.empty(); });
}

}  // namespace

base::Result<Csv> read_csv(const std::string& bytes, const std::string& name) {
  std::string_view text = bytes;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  base::Errors errors = ill_formed_lines(text, name);
  if (!errors.empty()) return errors;
  Reader reader(text, separator_of(text), name);
  std::vector<CsvRow> rows = reader.read();
  errors = std::move(reader.errors);
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
  return csv;
}

}  // namespace sprong::session
