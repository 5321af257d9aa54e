#include "ui/screens/setup_choices.hpp"

#include <algorithm>
#include <sstream>

#include "ui/theme.hpp"

namespace sprong::ui {

namespace {

constexpr std::size_t usual_seats = 4;

bool individual(const Context& context) {
  return context.document().programme().kind == content::ProgrammeKind::individual;
}

session::Seat new_seat(const Context& context, std::size_t place) {
  session::Seat seat;
  seat.animal = static_cast<int>(place) % animal_count;
  seat.kind = individual(context) && place > 0 ? session::SeatKind::attentive : session::SeatKind::person;
  seat.attentiveness = 0.7;
  return seat;
}

/// "0:person:100 2:attentive:70"
std::string written(const std::vector<session::Seat>& seats) {
  std::string line;
  for (const session::Seat& seat : seats) {
    line += (line.empty() ? "" : " ") + std::to_string(seat.animal) + ":" +
            std::to_string(static_cast<int>(seat.kind)) + ":" +
            std::to_string(static_cast<int>(seat.attentiveness * 100 + 0.5));
  }
  return line;
}

std::vector<session::Seat> seats_from(const std::string& line) {
  std::vector<session::Seat> seats;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    std::istringstream parts(word);
    int animal = 0;
    int kind = 0;
    int percent = 100;
    char colon = ':';
    if (!(parts >> animal >> colon >> kind >> colon >> percent)) continue;
    session::Seat seat;
    seat.animal = std::clamp(animal, 0, animal_count - 1);
    seat.kind = static_cast<session::SeatKind>(std::clamp(kind, 0, 2));
    seat.attentiveness = std::clamp(percent, 0, 100) / 100.0;
    seats.push_back(seat);
  }
  return seats;
}

}  // namespace

GameChoices read_choices(const Context& context) {
  GameChoices choices;
  choices.table = std::clamp(context.mark_number("quartet.table", 1), 1, 99);
  choices.minutes = std::clamp(context.mark_number("quartet.minutes", 0), 0, 240);
  choices.pause = std::clamp(context.mark_number("quartet.pause", choices.pause), 0, longest_pause);
  choices.printed = context.mark("quartet.way") == "printed";
  choices.seats = seats_from(context.mark("quartet.seats"));
  if (choices.seats.size() < 3 || choices.seats.size() > static_cast<std::size_t>(quartet::most_seats)) {
    choices.seats.clear();
    set_seat_count(context, choices, usual_seats);
  }
  std::istringstream left_out(context.mark("quartet.left-out"));
  std::vector<std::string> out;
  for (std::string id; left_out >> id;) out.push_back(id);
  for (const content::Quartet& quartet : context.deck()->quartets) {
    if (std::find(out.begin(), out.end(), quartet.id.value) == out.end()) choices.quartets.push_back(quartet.id);
  }
  return choices;
}

void keep_choices(Context& context, const GameChoices& choices) {
  std::string left_out;
  for (const content::Quartet& quartet : context.deck()->quartets) {
    if (std::find(choices.quartets.begin(), choices.quartets.end(), quartet.id) == choices.quartets.end()) {
      left_out += (left_out.empty() ? "" : " ") + quartet.id.value;
    }
  }
  context.set_mark("quartet.table", choices.table);
  context.set_mark("quartet.minutes", choices.minutes);
  context.set_mark("quartet.pause", choices.pause);
  context.set_mark("quartet.way", choices.printed ? "printed" : "screen");
  context.set_mark("quartet.seats", written(choices.seats));
  context.set_mark("quartet.left-out", left_out);
}

void set_seat_count(const Context& context, GameChoices& choices, std::size_t count) {
  while (choices.seats.size() > count) choices.seats.pop_back();
  while (choices.seats.size() < count) {
    session::Seat seat = new_seat(context, choices.seats.size());
    const auto taken = [&](int animal) {
      return std::any_of(choices.seats.begin(), choices.seats.end(),
                         [&](const auto& other) { return other.animal == animal; });
    };
    while (taken(seat.animal)) seat.animal = (seat.animal + 1) % animal_count;
    choices.seats.push_back(seat);
  }
}

std::optional<quartet::Estimate> estimate_of(const Context& context, const GameChoices& choices) {
  const content::Deck& deck = *context.deck();
  quartet::Setup setup;
  setup.shape.quartets = static_cast<int>(choices.quartets.size());
  setup.shape.cards_per_quartet = static_cast<int>(deck.quartets.front().cards.size());
  setup.rules = {deck.after_miss, deck.stock};
  setup.seats = static_cast<int>(choices.seats.size());
  quartet::Pace pace;
  pace.people =
      static_cast<int>(std::count_if(choices.seats.begin(), choices.seats.end(),
                                     [](const session::Seat& seat) { return seat.kind == session::SeatKind::person; }));
  if (choices.printed) pace.seconds_per_hand_over = 0;
  pace.pause_per_quartet = choices.pause;
  const auto found = quartet::estimate(setup, pace);
  if (!found) return std::nullopt;
  return *found;
}

}  // namespace sprong::ui
