// A game at the table of the real shell, for the tests of its screens.
#pragma once

#include "session/replay.hpp"
#include "unit/ui/shell.hpp"

namespace sprong::ui::tests {

struct Table : Shell {
  session::RecordId game;

  /// `people` first seats are people, the others computer players.
  Table(int seats, int people, std::uint64_t seed, int width = 960, int height = 540) : Shell(width, height) {
    begin(seats, people, seed);
  }

  void begin(int seats, int people, std::uint64_t seed) {
    session::NewSession with;
    with.programme = content::ProgrammeKey("meeting-2");
    const auto& packs = context().packs();
    const auto courage =
        std::find_if(packs.begin(), packs.end(), [](const auto& pack) { return pack.pack->id.value == "courage"; });
    REQUIRE(courage != packs.end());
    REQUIRE(context().new_session(courage->pack, with));
    std::vector<session::Seat> at_table(static_cast<std::size_t>(seats));
    for (int seat = 0; seat < seats; ++seat) {
      at_table[static_cast<std::size_t>(seat)].animal = seat;
      if (seat >= people) at_table[static_cast<std::size_t>(seat)].kind = session::SeatKind::attentive;
    }
    std::vector<content::QuartetKey> quartets;
    for (const auto& quartet : context().deck()->quartets) quartets.push_back(quartet.id);
    game = *context().send(session::StartGame{1, quartets, at_table, seed, 45});
    context().set_mark("quartet.game", game.value);
    context().open_screen("quartet_table");
    frames(3);
  }

  /// Widgets that tell something of a hand.
  bool tells_of_a_hand() const {
    const auto& entries = app->log().entries();
    return std::any_of(entries.begin(), entries.end(), [](const WidgetEntry& entry) {
      return entry.name.rfind("quartet.hand-", 0) == 0 || entry.name.rfind("quartet.which-", 0) == 0 ||
             entry.name.rfind("quartet.card-", 0) == 0;
    });
  }
  /// How many choices the next step of the ask offers.
  std::size_t choices() const {
    const auto count = [&](const std::string& prefix, bool only_free) {
      const auto& entries = app->log().entries();
      return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.name.rfind(prefix, 0) == 0 && entry.enabled && (!only_free || !entry.chosen);
      }));
    };
    const auto chosen = [&](const std::string& prefix) { return count(prefix, false) > count(prefix, true); };
    if (!chosen("quartet.seat-")) return count("quartet.seat-", false);
    if (!chosen("quartet.which-")) return count("quartet.which-", false);
    return count("quartet.card-", false);
  }
  const session::GameRecord& record() { return context().document().games.at(game); }
  /// Names of the cards of all hands.
  std::vector<std::string> card_names() {
    std::vector<std::string> names;
    for (const auto& quartet : context().deck()->quartets) {
      for (const auto& card : quartet.cards) names.push_back(context().in(card.name));
    }
    return names;
  }
};

}  // namespace sprong::ui::tests
