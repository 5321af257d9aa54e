// QDPX: the texts as a project for research software (ATLAS.ti, NVivo, MAXQDA, QualCoder), already coded.
// @source REFI-QDA 1.0, QDA-XML Project; engine/docs/report.md
#pragma once

#include <string>

#include "base/result.hpp"
#include "content/words.hpp"
#include "report/summary.hpp"

namespace sprong::exports {

/// A source per station and kind, in which every label, card, conclusion, story, reason and need is one
/// selection, coded by its kind, theme, quartet and so on. Same summary and language, same bytes. A GUID stays
/// the same from export to export: of labels, cards and conclusions it comes from their id, of reasons and
/// needs from their text, so that nothing ties those of one person together.
/// Error export.failed {format, reason}.
base::Result<std::string> to_qdpx(const report::Summary& summary, const content::Words& words);

}  // namespace sprong::exports
