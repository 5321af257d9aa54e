#include "session/inside.hpp"

#include "session/replay.hpp"
#include "session/undo_log.hpp"

namespace sprong::session {
namespace {

/// The texts of a record that must not stay behind in a draft.
std::vector<std::string> texts_of(const Record& record) {
  std::vector<std::string> texts;
  if (const auto* item = std::get_if<Item>(&record)) texts = {item->what.text};
  if (const auto* story = std::get_if<Story>(&record)) texts = {story->text};
  if (const auto* form = std::get_if<FormRecord>(&record)) {
    texts = {form->form.need};
    for (const reflection::Chosen& chosen : form->form.keep) texts.push_back(chosen.reason);
    for (const reflection::Chosen& chosen : form->form.discard) texts.push_back(chosen.reason);
    if (form->form.wish) texts.push_back(form->form.wish->reason);
  }
  std::erase(texts, std::string());
  return texts;
}

/// An undo that takes the last ask of a game back follows the rule of the game: only while nobody has learnt from it.
base::Result<void> may_unsay(const Change& change, const content::Deck* deck) {
  if (change.kind != Kind::game || !change.before.record || !change.after.record || deck == nullptr) return {};
  const auto& now = std::get<GameRecord>(*change.before.record);
  const auto& then = std::get<GameRecord>(*change.after.record);
  if (then.asks.size() >= now.asks.size()) return {};
  auto game = replay(now, *deck);
  if (!game.ok()) return game.errors();
  return game->may_take_back();
}

}  // namespace

base::Result<void> Session::Inside::load() {
  auto contents = store.read();
  if (!contents.ok()) return contents.errors();
  for (const auto& [name, value] : unkept) contents->state[name] = value;
  Ledger fresh;
  unswept = contents->state["unswept"] == "1";
  if (const auto filled = fill_ledger(fresh, std::move(contents).value(), packs); !filled.ok()) return filled.errors();
  ledger = std::move(fresh);
  look_up_undo();
  return {};
}

void Session::Inside::look_up_undo() {
  const auto sentence = [](std::optional<Store::LogRow> row) -> std::optional<UndoSentence> {
    if (!row) return std::nullopt;
    return row->sentence;
  };
  next_undo = sentence(store.last_done());
  next_redo = sentence(store.first_undone());
}

base::Result<void> Session::Inside::ready() {
  if (read_only) return *read_only;
  if (!stale) return {};
  const auto loaded = load();
  stale = !loaded.ok();
  return loaded;
}

base::Result<void> Session::Inside::send(const std::function<void(Database&)>& write) {
  const auto committed = store.commit([&](Database& database) {
    for (const auto& [name, value] : unkept) write_state(database, name, value);
    write(database);
  });
  if (committed.ok()) {
    unkept.clear();
    return committed;
  }
  if (committed.error().code == "session.open-elsewhere") read_only = committed.error();
  // Not read here: the edit under way still has to be put back.
  if (committed.error().code == "session.changed-elsewhere") stale = true;
  return committed;
}

base::Result<void> Session::Inside::commit(Edit& edit, const std::function<void(Database&)>& log) {
  const bool erases = edit.erases();
  const std::vector<std::string> drafts = erases ? drafts_of(edit) : std::vector<std::string>{};
  const auto committed = send([&](Database& database) {
    for (const Change& change : edit.changes()) write_version(database, change.of, change.kind, change.after);
    log(database);
    if (!erases) return;
    database.run("DELETE FROM undo");
    for (const std::string& field : drafts) write_draft(database, field, {});
    write_state(database, "unswept", "1");
  });
  if (!committed.ok()) return committed.errors();
  edit.keep();
  for (const std::string& field : drafts) ledger.document.drafts.erase(field);
  unswept = unswept || erases;
  look_up_undo();
  const auto swept = sweep_when_needed();
  // What was erased before is tried again with every change, but is not this change's fault.
  if (erases) return swept;
  return {};
}

base::Result<void> Session::Inside::sweep_when_needed() {
  if (!unswept || read_only) return {};
  const auto swept = store.sweep();
  unswept = !swept.ok();
  if (unswept) return base::Error{"session.erase-unfinished", {}, {path.string(), 0}};
  return {};
}

base::Result<void> Session::Inside::keep(const std::function<void(Database&)>& write,
                                         const std::function<void()>& change) {
  if (const auto may = ready(); !may.ok()) return may;
  const auto committed = send(write);
  if (committed.ok()) change();
  return committed;
}

base::Result<void> Session::Inside::keep_place(const std::map<std::string, std::string>& rows,
                                               const std::function<void()>& change) {
  change();
  if (read_only) return {};
  for (const auto& [name, value] : rows) unkept[name] = value;
  if (const auto may = ready(); !may.ok()) return may;
  return send([](Database&) {});
}

std::vector<std::string> Session::Inside::drafts_of(const Edit& edit) const {
  std::vector<std::string> texts;
  for (const Change& change : edit.changes()) {
    if (change.before.record && !change.after.record) {
      for (std::string& text : texts_of(*change.before.record)) texts.push_back(std::move(text));
    }
  }
  std::vector<std::string> fields;
  for (const auto& [field, draft] : ledger.document.drafts) {
    bool of_erased = edit.forgets_unfinished();
    for (const RecordId& id : edit.erased()) of_erased |= field.find(id.value) != std::string::npos;
    for (const std::string& text : texts) of_erased |= draft.find(text) != std::string::npos;
    if (of_erased) fields.push_back(field);
  }
  return fields;
}

base::Result<void> Session::Inside::may_step_back() {
  if (const auto may = ready(); !may.ok()) return may;
  const std::optional<Store::LogRow> row = store.last_done();
  if (!row) return base::Error{"session.nothing-to-undo", {}, {}};
  Edit tried(ledger, random);  // puts everything back, for it is not kept
  if (const auto carried = carry_out(tried, row->inverse); !carried.ok()) return carried.errors();
  for (const Change& change : tried.changes()) {
    if (const auto may = may_unsay(change, ledger.document.deck()); !may.ok()) return may;
  }
  return {};
}

base::Result<void> Session::Inside::step_back_or_forth(bool undo) {
  if (const auto may = ready(); !may.ok()) return may;
  const std::optional<Store::LogRow> row = undo ? store.last_done() : store.first_undone();
  if (!row) return base::Error{undo ? "session.nothing-to-undo" : "session.nothing-to-redo", {}, {}};
  Edit edit(ledger, random);
  if (const auto carried = carry_out(edit, row->inverse); !carried.ok()) return carried.errors();
  const std::string inverse = inverse_of(edit.changes());
  return commit(edit, [&](Database& database) { mark_undone(database, row->sequence, undo, inverse); });
}

}  // namespace sprong::session
