// Items: every text of a summary, once, with what is known of it. Inside the export room only.
#pragma once

#include <string>
#include <vector>

#include "report/summary.hpp"

namespace sprong::exports {

/// A label, story, green or red card, conclusion, or a reason or need of a form.
struct TextItem {
  std::string id;           ///< as `sprong review` gives it
  std::string kind;         ///< label, story, green, red, conclusion, keep, discard, wish, need
  std::string about;        ///< the station, whom a card is about, or the quartet; else empty
  std::string perspective;  ///< of a label: own, client
  std::string theme;        ///< that it was put with; else empty
  std::string text;
};

/// All texts that the summary's reader may see: stations, cards, conclusions, then quartets and needs; in each the
/// order of the summary.
std::vector<TextItem> items_of(const report::Summary& summary);

}  // namespace sprong::exports
