// Where labels hang: each where it was hung by hand, the others where there is room; over several cloths when
// there are too many for one. No label hides another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/context.hpp"

namespace sprong::ui {

/// A label with its place on a cloth.
struct HungLabel {
  const session::Item* item = nullptr;
  std::string text;  ///< as it stands on the label: very many line breaks become spaces
  Rect place;
  TextStyle style;
};

/// One cloth full of labels.
struct LabelPage {
  std::vector<HungLabel> labels;  ///< the highest first
  Rect next_place;                ///< where the next label would hang; of no size when it goes on a next cloth
};

/// The room that there is.
struct LabelRoom {
  Rect cloth;            ///< what places are relative to; no label reaches beyond it
  Rect free;             ///< the part in which labels find a place by themselves: beside the figure
  bool in_rows = false;  ///< all in the order of entry, wherever they were hung
  bool operator==(const LabelRoom&) const = default;
};

/// Lays labels out and keeps the result until something about them changes.
class LabelLayout {
 public:
  /// At least one page. `without` is a label that is in somebody's hand: its place is free.
  const std::vector<LabelPage>& pages(Context& context, const LabelRoom& room,
                                      const std::vector<const session::Item*>& labels,
                                      const session::RecordId& without = {});
  /// The label as it would hang nearest to `eye` (where its eyelet is wanted) on a page that was laid out; nothing when
  /// there is no room for it.
  static std::optional<Rect> settled(const LabelRoom& room, const LabelPage& page, Size label, Point eye);
  /// How large a label is, and in which type: the usual one, or a smaller one for a long text.
  HungLabel sized(Context& context, const session::Item& item, float most_width);
  /// Where a label that is new finds a place, beside those that hang.
  std::optional<session::LabelPlace> place_for(Context& context, const LabelRoom& room,
                                               const std::vector<const session::Item*>& labels,
                                               const journey::ItemText& text);

 private:
  std::vector<LabelPage> laid_out(Context& context, const LabelRoom& room,
                                  const std::vector<const session::Item*>& labels, const session::RecordId& without);

  std::string m_key;  ///< what m_pages were made of
  std::vector<LabelPage> m_pages;
  struct Known {
    std::string key;
    HungLabel label;
  };
  std::map<session::RecordId, Known> m_sizes;
};

/// The place of a label's rectangle as it is kept, and back.
session::LabelPlace place_of(const Rect& cloth, const Rect& label, int page);
Point eye_at(const Rect& cloth, float x, float y);

/// What stands at the foot of a label of the client's journey; empty for one's own.
std::string label_mark(const Context& context, const session::Item& item);

}  // namespace sprong::ui
