// Csv: comma-separated files as people and spreadsheets write them. Inside this room only.
// @source RFC 4180; beside it: `;` or a tab for `,`, a first line `sep=;`, line ends of any system, the encodings of
// encoding.hpp, columns without name and text at the side
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace sprong::session {

struct CsvRow {
  int line = 0;                     ///< where it begins, from 1
  std::vector<std::string> fields;  ///< as many as the header has; characters as they are, well-formed UTF-8
};

struct Csv {
  std::vector<std::string> header;  ///< trimmed
  int header_line = 1;
  std::vector<CsvRow> rows;  ///< without those in which every field is empty
};

/// Reads a whole file; `name` is how it is called in errors. `,`, `;` or a tab separates, whichever the header has
/// first. Errors, all of them: csv.not-utf8, csv.not-utf16, csv.empty, csv.quote-inside, csv.quote-open,
/// csv.after-quote, csv.fields {fields, expected}, csv.column-twice {column}, csv.column-unnamed {column} by its
/// number.
base::Result<Csv> read_csv(const std::string& bytes, const std::string& name);

}  // namespace sprong::session
