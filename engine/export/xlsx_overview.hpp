// The first sheet of the workbook. Inside the export room only.
#pragma once

#include "content/words.hpp"
#include "export/xlsx_book.hpp"
#include "report/summary.hpp"

namespace sprong::exports {

/// Title, for whom it is, the figures at a glance, the choices per quartet with their chart, and what was
/// held back and why.
void write_overview(Book& book, const report::Summary& summary, const content::Words& words);

}  // namespace sprong::exports
