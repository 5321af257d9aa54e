// ChoicePeople: for whom there is a form. The seats of the games that were played, and whoever asked for a form of
// their own; with the form that each has begun.
#pragma once

#include <string>
#include <vector>

#include "ui/context.hpp"

namespace sprong::ui {

struct ChoicePerson {
  std::string key;                            ///< stable; also the beginning of the names of its drafts
  const session::GameRecord* game = nullptr;  ///< the game that was played; none for a form of one's own
  int seat = -1;
  std::vector<content::QuartetKey> won;  ///< known from the game
  session::RecordId form;                ///< empty while none is kept
};

/// In the order of tables, games and seats; forms of one's own last.
std::vector<ChoicePerson> choice_people(const Context& context);
/// "Vos", "Tafel 2, speler 3", "Eigen formulier 1".
std::string name_of(const Context& context, const ChoicePerson& person);
/// The animal by which the person is known: that of the seat; on a form of one's own the next in the row.
int animal_of(const ChoicePerson& person);
/// The animal that stands beside a form's code: a is the first, b the second, and so on.
int animal_of_code(const std::string& code);
/// Makes place for one more form of one's own; gives its key.
std::string add_person(Context& context);
/// The mark in which the id of a person's form is kept.
std::string form_mark(const std::string& key);

}  // namespace sprong::ui
