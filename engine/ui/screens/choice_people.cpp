#include "ui/screens/choice_people.hpp"

#include <cstdlib>

#include "session/replay.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

namespace {

/// The form behind a person, when it still stands.
session::RecordId kept_form(const Context& context, const std::string& key) {
  const session::RecordId id(context.mark(form_mark(key)));
  return context.document().forms.contains(id) ? id : session::RecordId();
}

/// The form of a seat. Marks stay behind when files are merged; then the form itself says whose it is.
session::RecordId form_of(const Context& context, const ChoicePerson& person) {
  if (const session::RecordId kept = kept_form(context, person.key); !kept.empty()) return kept;
  for (const auto& [id, form] : context.document().forms) {
    if (form.game == person.game->stamp.id && form.seat == person.seat + 1) return id;
  }
  return {};
}

void add_players(const Context& context, const session::GameRecord& game, std::vector<ChoicePerson>& people) {
  const auto won = session::won_by_seat(game, *context.deck());
  if (!won) return;
  for (std::size_t seat = 0; seat < game.seats.size(); ++seat) {
    if (!game.printed && game.seats[seat].kind != session::SeatKind::person) continue;
    ChoicePerson person;
    person.key = game.stamp.id.value + "-" + std::to_string(seat + 1);
    person.game = &game;
    person.seat = static_cast<int>(seat);
    person.won = (*won)[seat];
    person.form = form_of(context, person);
    people.push_back(std::move(person));
  }
}

}  // namespace

std::string form_mark(const std::string& key) { return "choices.form-" + key; }

std::vector<ChoicePerson> choice_people(const Context& context) {
  std::vector<ChoicePerson> people;
  if (context.deck() == nullptr) return people;
  for (const session::GameRecord* game : context.document().games_in_order()) add_players(context, *game, people);
  const bool alone = context.document().programme().kind == content::ProgrammeKind::individual;
  const int own = std::max(context.mark_number("choices.own", 0), alone && people.empty() ? 1 : 0);
  for (int number = 1; number <= own; ++number) {
    ChoicePerson person;
    person.key = "own-" + std::to_string(number);
    person.form = kept_form(context, person.key);
    people.push_back(std::move(person));
  }
  return people;
}

std::string name_of(const Context& context, const ChoicePerson& person) {
  if (person.game == nullptr) return context.say("choices.own", {{"number", person.key.substr(4)}});
  const std::vector<base::Argument> place{
      {"table", std::to_string(person.game->table)},
      {"seat", std::to_string(person.seat + 1)},
      {"name", animal_name(context, person.game->seats[static_cast<std::size_t>(person.seat)].animal)}};
  const std::string name = context.say(person.game->printed ? "choices.player" : "choices.seat", place);
  if (person.game->number == 1) return name;
  return name + context.say("choices.game", {{"game", std::to_string(person.game->number)}});
}

int animal_of(const ChoicePerson& person) {
  if (person.game != nullptr) return person.game->seats[static_cast<std::size_t>(person.seat)].animal;
  return std::atoi(person.key.c_str() + 4) - 1;
}

int animal_of_code(const std::string& code) {
  unsigned number = 0;  // as next_free_code counts: z comes before aa
  for (const char each : code) number = number * 26 + (static_cast<unsigned char>(each) - 'a' + 1U);
  return static_cast<int>((number - 1) % animal_count);
}

std::string add_person(Context& context) {
  const int number = context.mark_number("choices.own", 0) + 1;
  context.set_mark("choices.own", number);
  return "own-" + std::to_string(number);
}

}  // namespace sprong::ui
