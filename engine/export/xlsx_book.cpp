#include "export/xlsx_book.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/utf8.hpp"

namespace sprong::exports {
namespace {

/// Midnight of the first of January 2000: without a time of our own the present one is written.
constexpr time_t fixed_time = 946684800;

base::Error failed(const std::string& reason) {
  return {"export.failed", {{"format", "xlsx"}, {"reason", reason}}, {}};
}

/// A new folder that only this user can look into; empty when there can be none.
std::filesystem::path private_folder() {
  std::error_code none;
  std::string name = (std::filesystem::temp_directory_path(none) / "sprong-XXXXXX").string();
  return none || ::mkdtemp(name.data()) == nullptr ? std::filesystem::path() : std::filesystem::path(name);
}

/// Whether `text` has "_xHHHH_" at `at`.
bool looks_escaped(std::string_view text, std::size_t at) {
  if (text.size() < at + 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return false;
  const std::string_view digits = text.substr(at + 2, 4);
  return std::all_of(digits.begin(), digits.end(), [](unsigned char digit) { return std::isxdigit(digit) != 0; });
}

}  // namespace

std::vector<std::string> cell_pieces(std::string_view text, std::size_t limit) {
  std::vector<std::string> pieces(1);
  std::size_t units = 0;
  for (const char32_t code_point : base::decode(text)) {
    // These may be written as an escape of seven, which counts as well.
    const bool escaped = code_point == U'\r' || code_point == U'_';
    const std::size_t needed = escaped ? 7 : code_point > 0xFFFF ? 2 : 1;
    if (units + needed > limit) {
      pieces.emplace_back();
      units = 0;
    }
    base::append(pieces.back(), code_point);
    units += needed;
  }
  return pieces;
}

std::string cell_text(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\0') {
      safe += "\xEF\xBF\xBD";
    } else if (text[at] == '\r') {
      safe += "_x000D_";  // a bare one is read back as a line feed
    } else if (looks_escaped(text, at)) {
      safe += "_x005F_";
    } else {
      safe += text[at];
    }
  }
  return safe;
}

Book::Book() : m_folder(private_folder()) {
  if (m_folder.empty()) return;
  m_folder_name = m_folder.string();
  m_file = (m_folder / "book.xlsx").string();
  lxw_workbook_options options{};
  options.tmpdir = m_folder_name.data();
  m_book = workbook_new_opt(m_file.c_str(), &options);
  if (m_book == nullptr) return;
  const auto format = [this](bool bold, bool wrap) {
    lxw_format* made = workbook_add_format(m_book);
    if (bold) format_set_bold(made);
    if (wrap) format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  };
  m_formats = {.title = format(true, false),
               .header = format(true, true),
               .text = format(false, true),
               .number = format(false, false),
               .unsigned_number = format(false, false),
               .note = format(false, true)};
  format_set_font_size(m_formats.title, 16);
  format_set_bg_color(m_formats.header, 0xE7DAC5);
  format_set_bottom(m_formats.header, LXW_BORDER_THIN);
  format_set_num_format(m_formats.unsigned_number, "0;0");
  format_set_font_color(m_formats.unsigned_number, 0x84705B);
}

Book::~Book() {
  if (m_book != nullptr) lxw_workbook_free(m_book);
  std::error_code ignored;
  if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
}

void Book::describe(const std::string& title, const std::string& comment) {
  // Properties of a document hold 255 characters.
  std::string short_title = cell_pieces(title, 200).front();
  std::string short_comment = cell_pieces(comment, 200).front();
  lxw_doc_properties properties{};
  properties.title = short_title.data();
  properties.comments = short_comment.data();
  properties.created = fixed_time;
  check(workbook_set_properties(m_book, &properties));
}

lxw_worksheet* Book::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.c_str());
  VERIFY(sheet != nullptr);
  return sheet;
}

void Book::check(lxw_error error) {
  if (m_error == LXW_NO_ERROR) m_error = error;
}

void Book::write_text(lxw_worksheet* sheet, lxw_row_t row, int column, const std::string& text, lxw_format* format) {
  check(worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), cell_text(text).c_str(), format));
}

void Book::write_number(lxw_worksheet* sheet, lxw_row_t row, int column, double number, lxw_format* format) {
  check(worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column), number, format));
}

base::Result<std::string> Book::finish() {
  if (m_book == nullptr) return failed(std::generic_category().message(errno));
  check(workbook_close(m_book));
  m_book = nullptr;
  if (m_error != LXW_NO_ERROR) return failed(lxw_strerror(m_error));
  std::ifstream file(m_file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (bytes.empty()) return failed(std::generic_category().message(EIO));
  return bytes;
}

TidySheet::TidySheet(Book& book, const std::string& name, std::vector<Column> columns, std::string continued)
    : m_book(book),
      m_sheet(book.add_sheet(name)),
      m_columns(static_cast<int>(columns.size())),
      m_used(m_columns),
      m_continued(std::move(continued)) {
  for (int index = 0; index < m_columns; ++index) {
    const Column& column = columns[static_cast<std::size_t>(index)];
    const auto at = static_cast<lxw_col_t>(index);
    book.check(worksheet_set_column(m_sheet, at, at, column.width, nullptr));
    book.write_text(m_sheet, 0, index, column.header, book.formats().header);
  }
  worksheet_freeze_panes(m_sheet, 1, 0);
}

void TidySheet::row(const std::vector<Cell>& cells) {
  VERIFY(static_cast<int>(cells.size()) == m_columns);
  ++m_row;
  for (int index = 0; index < m_columns; ++index) {
    const Cell& cell = cells[static_cast<std::size_t>(index)];
    if (const int* number = std::get_if<int>(&cell)) {
      m_book.write_number(m_sheet, m_row, index, *number, m_book.formats().number);
    } else if (const std::string* text = std::get_if<std::string>(&cell)) {
      if (index + 1 == m_columns) {
        write_long(*text);
      } else {
        m_book.write_text(m_sheet, m_row, index, cell_pieces(*text).front(), m_book.formats().text);
      }
    }
  }
}

void TidySheet::write_long(const std::string& text) {
  int column = m_columns - 1;
  for (const std::string& piece : cell_pieces(text)) {
    if (column >= m_used) m_book.write_text(m_sheet, 0, m_used++, m_continued, m_book.formats().header);
    m_book.write_text(m_sheet, m_row, column++, piece, m_book.formats().text);
  }
}

void TidySheet::finish() {
  m_book.check(worksheet_autofilter(m_sheet, 0, 0, m_row, static_cast<lxw_col_t>(m_used - 1)));
}

}  // namespace sprong::exports
