#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "session/apply.hpp"

namespace sprong::session {
namespace {

base::Result<FormRecord> find_form(const Edit& edit, const RecordId& id) {
  const auto found = edit.document().forms.find(id);
  if (found != edit.document().forms.end()) return found->second;
  return base::Error{edit.taken_back(id) ? "form.taken-back" : "form.unknown", {{"id", id.value}}, {}};
}

/// a, b, … z, aa, ab, …
std::string code_number(int number) {
  std::string code;
  for (int rest = number; rest >= 0; rest = rest / 26 - 1)
    code.insert(code.begin(), static_cast<char>('a' + rest % 26));
  return code;
}

std::string next_free_code(const Document& document, int table) {
  std::set<std::string> used;
  for (const auto& [id, form] : document.forms) {
    if (form.table == table) used.insert(form.code);
  }
  int number = 0;
  while (used.contains(code_number(number))) ++number;
  return code_number(number);
}

/// What `form` says under a name of FormRecord::releases; nothing when it says nothing there.
std::optional<std::string> words_at(const reflection::Form& form, const std::string& what) {
  const auto in_list = [&](const char* choice,
                           const std::vector<reflection::Chosen>& list) -> std::optional<std::string> {
    for (const reflection::Chosen& chosen : list) {
      if (std::string(choice) + "/" + chosen.quartet.value == what) return chosen.reason;
    }
    return std::nullopt;
  };
  if (what == "need") return form.need;
  if (auto words = in_list("keep", form.keep)) return words;
  if (auto words = in_list("discard", form.discard)) return words;
  return form.wish ? in_list("wish", {*form.wish}) : std::nullopt;
}

/// Decisions about words that are still the same; an approval of other words falls away.
std::map<std::string, Release> still_decided(const FormRecord& old, const reflection::Form& form) {
  std::map<std::string, Release> result;
  for (const auto& [what, release] : old.releases) {
    const auto words = words_at(form, what);
    if (words && (release == Release::held || words == words_at(old.form, what))) result[what] = release;
  }
  return result;
}

base::Errors check_place(const Edit& edit, const PutForm& command) {
  base::Errors errors;
  if (command.table < 0 || command.table > most_tables) {
    errors.push_back({"form.table-out-of-range", {{"table", std::to_string(command.table)}}, {}});
  }
  if (const auto code = base::check_line(command.code, code_limit, base::Empty::allowed); !code.ok()) {
    errors.push_back(code.error());
  }
  if (!command.game.empty()) {
    const auto game = edit.document().games.find(command.game);
    if (game == edit.document().games.end()) {
      errors.push_back({"form.unknown-game", {}, {}});
    } else if (game->second.table != command.table) {
      errors.push_back({"form.game-at-other-table", {{"table", std::to_string(game->second.table)}}, {}});
    } else if (command.seat < 0 || command.seat > static_cast<int>(game->second.seats.size())) {
      errors.push_back({"form.unknown-seat", {{"seat", std::to_string(command.seat)}}, {}});
    }
  }
  return errors;
}

/// A form of another id with the same code, or with a quartet of the same game.
base::Errors check_neighbours(const Document& document, const FormRecord& form) {
  base::Errors errors;
  std::vector<const reflection::Form*> same_game{&form.form};
  std::vector<const FormRecord*> records{&form};
  for (const auto& [id, other] : document.forms) {
    if (id == form.stamp.id || other.table != form.table) continue;
    if (other.code == form.code) {
      errors.push_back({"form.code-taken", {{"form", form_name(form.table, form.code)}}, {}});
    }
    if (form.table == 0 || other.game_number != form.game_number) continue;
    same_game.push_back(&other.form);
    records.push_back(&other);
  }
  for (const reflection::DoubleWin& twice : reflection::double_wins(same_game)) {
    if (twice.first != 0) continue;  // two others: not this command's doing
    const FormRecord& other = *records[twice.second];
    errors.push_back(
        {"form.double-win",
         {{"choice", "won"}, {"quartet", twice.quartet.value}, {"form", form_name(other.table, other.code)}},
         {}});
  }
  return errors;
}

/// The record that the command asks for, over `old` when there is one.
FormRecord changed_form(Edit& edit, const PutForm& command, const FormRecord* old) {
  FormRecord form;
  if (old != nullptr) {
    form = *old;
    form.releases = still_decided(*old, command.form);
  } else {
    form.stamp.id = command.id.empty() ? edit.new_id() : command.id;
  }
  form.table = command.table;
  form.code = base::trimmed(command.code);
  if (form.code.empty()) form.code = old != nullptr ? old->code : next_free_code(edit.document(), command.table);
  form.game = command.game;
  const auto game = edit.document().games.find(command.game);
  if (game != edit.document().games.end()) form.game_number = game->second.number;
  if (command.game.empty() && command.game_number > 0) form.game_number = command.game_number;
  if (command.seat > 0) form.seat = command.seat;
  if (form.game.empty()) form.seat = 0;
  form.form = command.form;
  form.handed_in = command.handed_in;
  form.exchanged.clear();
  for (const std::string& what : command.exchanged) {
    if (words_at(form.form, what)) form.exchanged.insert(what);
  }
  return form;
}

}  // namespace

Applied apply(Edit& edit, const PutForm& command) {
  if (edit.taken_back(command.id)) return base::Error{"form.taken-back", {{"id", command.id.value}}, {}};
  const auto found = edit.document().forms.find(command.id);
  const FormRecord* old = found == edit.document().forms.end() ? nullptr : &found->second;
  if (old == nullptr && !command.id.empty() && !is_record_id(command.id.value)) {
    return base::Error{"form.unknown", {{"id", command.id.value}}, {}};
  }
  const content::Deck* deck = edit.document().deck();
  if (deck == nullptr) return base::Error{"form.no-deck", {}, {}};
  if (old != nullptr && old->handed_in && !command.handed_in) {
    return base::Error{"form.already-handed-in", {{"form", form_name(old->table, old->code)}}, {}};
  }
  base::Errors errors = check_place(edit, command);
  if (const auto checked = reflection::check_form(command.form, *deck); !checked.ok()) {
    errors.insert(errors.end(), checked.errors().begin(), checked.errors().end());
  }
  if (!errors.empty()) return errors;
  FormRecord form = changed_form(edit, command, old);
  errors = check_neighbours(edit.document(), form);
  if (!errors.empty()) return errors;
  const RecordId id = form.stamp.id;
  edit.put(std::move(form));
  return id;
}

Applied apply(Edit& edit, const EraseForm& command) {
  // A form that is a tombstone already may still stand in the undo log.
  const auto found = find_form(edit, command.id);
  if (!found.ok() && !edit.known(command.id)) return found.errors();
  edit.erase(Kind::form, command.id);
  return command.id;
}

Applied apply(Edit& edit, const EraseNotHandedIn&) {
  std::vector<RecordId> unfinished;
  for (const Document* document : edit.documents()) {
    for (const auto& [id, form] : document->forms) {
      if (!form.handed_in) unfinished.push_back(id);
    }
  }
  for (const RecordId& id : unfinished) {
    edit.turn_to(id);
    edit.erase(Kind::form, id);
  }
  edit.forget_unfinished();
  return RecordId{};
}

Applied apply(Edit& edit, const ReleaseReason& command) {
  const auto found = find_form(edit, command.form);
  if (!found.ok()) return found.errors();
  const auto words = words_at(found->form, command.what);
  if (!words || words->empty()) return base::Error{"form.unknown-reason", {{"reason", command.what}}, {}};
  FormRecord form = *found;
  if (command.release == Release::unset) {
    form.releases.erase(command.what);
  } else {
    form.releases[command.what] = command.release;
  }
  edit.put(std::move(form));
  return command.form;
}

}  // namespace sprong::session
