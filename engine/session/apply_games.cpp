#include <algorithm>
#include <set>

#include "session/apply.hpp"
#include "session/replay.hpp"

namespace sprong::session {
namespace {

base::Result<GameRecord> find_game(const Edit& edit, const RecordId& id) {
  const auto found = edit.document().games.find(id);
  if (found != edit.document().games.end()) return found->second;
  return base::Error{edit.taken_back(id) ? "game.taken-back" : "game.unknown", {{"id", id.value}}, {}};
}

base::Result<GameRecord> find_game_on_screen(const Edit& edit, const RecordId& id) {
  const auto found = find_game(edit, id);
  if (found.ok() && found->printed) return base::Error{"game.printed", {}, {}};
  return found;
}

/// A new game at `table`, with the deck's quartets that were chosen in the order of the deck.
base::Result<GameRecord> new_game(Edit& edit, int table, const std::vector<content::QuartetKey>& quartets) {
  const Document& document = edit.document();
  const content::Deck* deck = document.deck();
  if (deck == nullptr) return base::Error{"game.no-deck", {}, {}};
  base::Errors errors;
  if (table < 1 || table > most_tables) {
    errors.push_back({"game.table-out-of-range", {{"table", std::to_string(table)}}, {}});
  }
  std::set<content::QuartetKey> chosen;
  for (const content::QuartetKey& quartet : quartets) {
    if (content::find_quartet(*deck, quartet) == nullptr) {
      errors.push_back({"game.unknown-quartet", {{"quartet", quartet.value}}, {}});
    } else if (!chosen.insert(quartet).second) {
      errors.push_back({"game.quartet-twice", {{"quartet", quartet.value}}, {}});
    }
  }
  if (!errors.empty()) return errors;
  GameRecord game;
  game.stamp.id = edit.new_id();
  game.table = table;
  for (const auto& [id, other] : document.games) {
    if (other.table == table) game.number = std::max(game.number, other.number + 1);
  }
  game.deck = deck->id;
  for (const content::Quartet& quartet : deck->quartets) {
    if (chosen.contains(quartet.id)) game.quartets.push_back(quartet.id);
  }
  game.after_miss = deck->after_miss;
  game.stock = deck->stock;
  return game;
}

/// Keeps the game when it can be played as it stands.
Applied put_playable(Edit& edit, GameRecord game) {
  const content::Deck* deck = edit.document().deck();
  if (deck == nullptr) return base::Error{"game.no-deck", {}, {}};
  if (const auto played = replay(game, *deck); !played.ok()) return played.errors();
  const RecordId id = game.stamp.id;
  edit.put(std::move(game));
  return id;
}

bool has_forms(const Document& document, const RecordId& game) {
  return std::any_of(document.forms.begin(), document.forms.end(),
                     [&](const auto& entry) { return entry.second.game == game; });
}

}  // namespace

base::Result<void> check_winners(const GameRecord& game) {
  base::Errors errors;
  std::set<content::QuartetKey> taken;
  for (const std::vector<content::QuartetKey>& quartets : game.won) {
    for (const content::QuartetKey& quartet : quartets) {
      if (std::find(game.quartets.begin(), game.quartets.end(), quartet) == game.quartets.end()) {
        errors.push_back({"game.unknown-quartet", {{"quartet", quartet.value}}, {}});
      } else if (!taken.insert(quartet).second) {
        errors.push_back({"game.double-win", {{"quartet", quartet.value}}, {}});
      }
    }
  }
  if (game.won.size() > static_cast<std::size_t>(quartet::most_seats)) {
    errors.push_back({"game.too-many-seats", {{"most", std::to_string(quartet::most_seats)}}, {}});
  }
  if (!errors.empty()) return errors;
  return {};
}

base::Result<void> check_pause(int seconds) {
  if (seconds >= 0 && seconds <= longest_pause) return {};
  return base::Error{
      "game.pause-out-of-range", {{"seconds", std::to_string(seconds)}, {"most", std::to_string(longest_pause)}}, {}};
}

Applied apply(Edit& edit, const StartGame& command) {
  auto game = new_game(edit, command.table, command.quartets);
  if (!game.ok()) return game.errors();
  if (const auto pause = check_pause(command.pause); !pause.ok()) return pause.errors();
  game->pause = command.pause;
  game->seats = command.seats;
  game->seed = command.seed;
  return put_playable(edit, *std::move(game));
}

Applied apply(Edit& edit, const MakeAsk& command) {
  auto game = find_game_on_screen(edit, command.game);
  if (!game.ok()) return game.errors();
  game->asks.push_back(command.ask);
  return put_playable(edit, *std::move(game));
}

Applied apply(Edit& edit, const StopGame& command) {
  auto game = find_game_on_screen(edit, command.game);
  if (!game.ok()) return game.errors();
  if (game->stopped) return base::Error{"quartet.finished", {}, {}};
  game->stopped = true;
  return put_playable(edit, *std::move(game));
}

Applied apply(Edit& edit, const PutPrintedGame& command) {
  auto game = new_game(edit, command.table, command.quartets);
  if (!game.ok()) return game.errors();
  if (!command.game.empty()) {
    const auto old = find_game(edit, command.game);
    if (!old.ok()) return old.errors();
    if (!old->printed) return base::Error{"game.on-screen", {}, {}};
    game->stamp.id = command.game;
    if (old->table == command.table) game->number = old->number;
  }
  game->printed = true;
  game->won = command.won;
  game->seats.resize(command.won.size());
  for (std::size_t seat = 0; seat < game->seats.size(); ++seat) game->seats[seat].animal = static_cast<int>(seat);
  if (const auto checked = check_winners(*game); !checked.ok()) return checked.errors();
  const RecordId id = game->stamp.id;
  edit.put(*std::move(game));
  return id;
}

Applied apply(Edit& edit, const TakeBackGame& command) {
  const auto game = find_game(edit, command.game);
  if (!game.ok()) return game.errors();
  if (has_forms(edit.document(), command.game)) {
    return base::Error{"game.has-forms", {{"table", std::to_string(game->table)}}, {}};
  }
  edit.remove(Kind::game, command.game, TakenBack::yes);
  return command.game;
}

}  // namespace sprong::session
