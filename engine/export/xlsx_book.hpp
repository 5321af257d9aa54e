// Book: a workbook being written, and the sheets in it. Inside the export room only.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <xlsxwriter.h>

#include "base/result.hpp"

namespace sprong::exports {

/// Most that one cell holds, in UTF-16 units. @source Excel specifications and limits
inline constexpr std::size_t cell_limit = 32767;

/// A text in pieces of at most `limit` UTF-16 units each, never cut inside a character. An empty text is
/// one empty piece. `limit` is at least 7.
std::vector<std::string> cell_pieces(std::string_view text, std::size_t limit = cell_limit);

/// A text as the strings of a workbook have it: "_x0041_" would be read as an escaped "A", and a zero byte
/// would end it.
std::string cell_text(std::string_view text);

/// A workbook that is written to a folder of its own, removed afterwards.
class Book {
 public:
  Book();
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// Whether there is a workbook to write to; when not, nothing may be called but finish(), which says why.
  [[nodiscard]] bool open() const { return m_book != nullptr; }
  void describe(const std::string& title, const std::string& comment);
  /// `name` is at most 31 characters, without []:*?/\.
  lxw_worksheet* add_sheet(const std::string& name);
  lxw_chart* add_chart(lxw_chart_type type) { return workbook_add_chart(m_book, type); }

  struct Formats {
    lxw_format* title = nullptr;
    lxw_format* header = nullptr;  ///< dark on paper, bold, wrapped
    lxw_format* text = nullptr;    ///< wrapped, from the top
    lxw_format* number = nullptr;
    lxw_format* unsigned_number = nullptr;  ///< shows -3 as 3
    lxw_format* note = nullptr;
  };
  [[nodiscard]] const Formats& formats() const { return m_formats; }

  /// Remembers the first thing that went wrong.
  void check(lxw_error error);
  void write_text(lxw_worksheet* sheet, lxw_row_t row, int column, const std::string& text, lxw_format* format);
  void write_number(lxw_worksheet* sheet, lxw_row_t row, int column, double number, lxw_format* format);

  /// The finished file; nothing can be written afterwards. Error export.failed.
  base::Result<std::string> finish();

 private:
  std::filesystem::path m_folder;
  std::string m_file;
  std::string m_folder_name;
  lxw_workbook* m_book = nullptr;
  Formats m_formats;
  lxw_error m_error = LXW_NO_ERROR;
};

/// Nothing, a count, or a text.
using Cell = std::variant<std::monostate, int, std::string>;

struct Column {
  std::string header;
  double width;  ///< in characters
};

/// A table from the first row: header that stays in sight, filters, one record a row. The last column may
/// hold texts longer than a cell: the rest stands in further columns, headed by `continued`.
class TidySheet {
 public:
  TidySheet(Book& book, const std::string& name, std::vector<Column> columns, std::string continued);
  void row(const std::vector<Cell>& cells);
  /// Sets the filters; call once after the last row.
  void finish();

 private:
  void write_long(const std::string& text);

  Book& m_book;
  lxw_worksheet* m_sheet;
  int m_columns;
  int m_used;  ///< columns with a header so far
  lxw_row_t m_row = 0;
  std::string m_continued;
};

}  // namespace sprong::exports
