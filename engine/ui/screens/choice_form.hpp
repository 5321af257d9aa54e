// ChoiceForm: the sheet on which one person keeps, lays aside and wishes. Draws it and keeps what is not finished as
// drafts of the session; what is kept in the end is the screen's to decide.
#pragma once

#include <string>

#include "ui/cards.hpp"
#include "ui/screens/choice_draft.hpp"
#include "ui/screens/choice_people.hpp"

namespace sprong::ui {

/// Drafts of one form have this before their name.
std::string draft_prefix(const std::string& key);

/// The choices of a form as they stand in its drafts; what its game says was won is won.
ChoiceDraft read_draft(Context& context, const ChoicePerson& person);
void keep_draft(Context& context, const ChoicePerson& person, const ChoiceDraft& draft);
/// Puts a form that was kept before into the drafts, once.
void open_draft(Context& context, const ChoicePerson& person);
/// Forgets all of it.
void drop_draft(Context& context, const ChoicePerson& person);
/// The form that the drafts make.
reflection::Form draft_form(Context& context, const ChoicePerson& person, const ChoiceDraft& draft);

/// What is set on the sheet beside the choices.
struct ChoiceSheet {
  bool hands_in = false;     ///< the person chose to hand it in
  bool asks_hand_in = true;  ///< the question stands on the sheet: not for one who is alone
  bool handed_in = false;    ///< it was handed in before
  bool take_back = false;    ///< set when the person takes it back
};

/// The whole sheet, scrolling when it must. Changes `draft` and `sheet` by what was done.
void draw_choice_sheet(Context& context, const Rect& rect, const ChoicePerson& person, ChoiceDraft& draft,
                       ChoiceSheet& sheet);

}  // namespace sprong::ui
