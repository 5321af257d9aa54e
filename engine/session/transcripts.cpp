#include "session/transcripts.hpp"

#include "quartet/transcript.hpp"
#include "session/replay.hpp"

namespace sprong::session {
namespace {

std::vector<std::string> players_of(const GameRecord& game) {
  std::vector<std::string> players;
  for (const Seat& seat : game.seats) {
    switch (seat.kind) {
      case SeatKind::person:
        players.emplace_back("person");
        break;
      case SeatKind::random:
        players.emplace_back("random");
        break;
      case SeatKind::attentive:
        players.emplace_back("attentive");
        break;
    }
  }
  return players;
}

/// Adds the games of one meeting; `number` is that of the last game so far.
base::Result<void> add_games(const Document& document, int& number, std::string& lines) {
  for (const GameRecord* record : document.games_in_order()) {
    const content::Deck* deck = document.pack->find(record->deck);
    if (record->printed || deck == nullptr) continue;
    const auto game = replay(*record, *deck);
    if (!game) return game.errors();
    const auto names = quartet::names_of(*deck, record->quartets);
    if (!names) return names.errors();
    lines += quartet::transcript(*game, *names, ++number, players_of(*record));
  }
  return {};
}

}  // namespace

base::Result<std::string> transcripts(const Document& document) {
  return transcripts(std::vector<const Document*>{&document});
}

base::Result<std::string> transcripts(const std::vector<const Document*>& documents) {
  std::string lines;
  int number = 0;
  for (const Document* document : documents) {
    if (const auto added = add_games(*document, number, lines); !added.ok()) return added.errors();
  }
  return lines;
}

}  // namespace sprong::session
