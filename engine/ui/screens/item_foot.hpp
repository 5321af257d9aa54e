// The foot where items are written live: a tag to write on, the group it comes from, and the next step.
#pragma once

#include <optional>
#include <string>

#include "journey/journey.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

struct ItemFoot {
  std::string name;         ///< prefix of the widgets: "labels"
  std::string keep;         ///< words of the next step while there is text: "Hang op"
  std::string go_on;        ///< words of the next step without text: "Volgend station"
  std::string caption;      ///< above the tag: "Volgende label"
  std::string beside;       ///< dim, beside it: "14 hangen er."
  std::string nobody = {};  ///< in place of "geen groep": "één persoon"
};

enum class FootAct { none, keep, go_on, back };

/// Height of the foot, units; content ends above it.
inline constexpr float item_foot_height = 178;
float item_foot_room(const Context& context);  ///< the same, less on a narrow screen

/// Draws the foot; the text is the draft `name`.text. The group is chosen with a chip or F8.
FootAct item_foot(Context& context, const ItemFoot& foot);

/// Whether there are groups at all: alone at a desk there are none.
bool has_groups(const Context& context);
/// The group that writes: 1 and up, 0 for nobody in particular.
int writing_group(const Context& context);
/// The next group (or back), after the last comes "nobody in particular".
void turn_group(Context& context, int step);

/// Sends what was written as a new item; forgets the text when it was accepted. Gives the new item's id.
session::RecordId keep_item(Context& context, const std::string& name, journey::ItemText item,
                            const std::optional<session::LabelPlace>& place = std::nullopt);

}  // namespace sprong::ui
