// Items on the screen: the words for their kinds and subjects, and what a new one starts with.
#pragma once

#include <string>
#include <vector>

#include "journey/journey.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

/// The id of a kind in words and marks: "label", "conclusion", "green", "red".
std::string kind_id(journey::ItemKind kind);
/// The id of whom a card is about: "self", "organisation", "client"; empty for none.
std::string about_id(journey::About about);
inline const std::vector<journey::ItemKind> all_kinds{journey::ItemKind::label, journey::ItemKind::conclusion,
                                                      journey::ItemKind::green, journey::ItemKind::red};
inline const std::vector<journey::About> all_abouts{journey::About::self, journey::About::organisation,
                                                    journey::About::client};

/// Where an item comes from, in a few words: "groep 2 · De doolhof", "groep 1 · over de organisatie".
std::string origin_words(const Context& context, const session::Item& item);

/// Those that may stand on the room screen: a facilitator has not held them back.
std::vector<const session::Item*> not_held(std::vector<const session::Item*> items);

/// The perspective in which a group walks; own when there is no such group.
content::Perspective perspective_of(const Context& context, int group);

}  // namespace sprong::ui
