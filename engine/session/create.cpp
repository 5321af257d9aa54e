#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "session/inside.hpp"

namespace sprong::session {
namespace {

/// What a new file holds beside its records.
void write_beginning(Database& database, const Ledger& ledger) {
  const Document& document = ledger.document;
  write_state(database, "author", ledger.author.value);
  write_state(database, "table", std::to_string(document.meeting.table));
  write_state(database, "position.step", document.position.step.value);
  write_state(database, "pack.id", document.pack->id.value);
  write_state(database, "pack.version", document.pack->version);
  write_state(database, "pack.digest", document.pack->digest);
  for (const content::SourceFile& source : document.pack->sources) write_source(database, source);
}

base::Result<void> check_start(const content::Pack& pack, const NewSession& with) {
  base::Errors errors;
  if (pack.find(with.programme) == nullptr) {
    errors.push_back({"session.unknown-programme", {{"programme", with.programme.value}}, {}});
  }
  const bool known = with.language.code.empty() ||
                     std::find(pack.languages.begin(), pack.languages.end(), with.language) != pack.languages.end();
  if (!known) errors.push_back({"session.unknown-language", {{"language", with.language.code}}, {}});
  if (with.participants > 0 && with.groups > with.participants) {
    errors.push_back({"session.more-groups-than-people",
                      {{"groups", std::to_string(with.groups)}, {"participants", std::to_string(with.participants)}},
                      {}});
  }
  if (with.groups < 0 || with.groups > journey::most_groups) {
    errors.push_back({"session.groups-out-of-range",
                      {{"groups", std::to_string(with.groups)}, {"most", std::to_string(journey::most_groups)}},
                      {}});
  }
  for (const std::string& day : {with.date, with.keep_until}) {
    if (!day.empty() && !base::is_date(day)) errors.push_back({"session.date", {{"date", day}}, {}});
  }
  if (!errors.empty()) return errors;
  return {};
}

/// The meeting, its title and its groups, by the same rules as later.
base::Result<void> begin(Edit& edit, const NewSession& with, Meeting meeting) {
  const Document& document = edit.document();
  const content::Programme& programme = *document.pack->find(with.programme);
  meeting.title = base::trimmed(with.title).empty() ? programme.name.in(meeting.language) : with.title;
  meeting.programme = with.programme;
  edit.put(meeting);
  base::Errors errors;
  const auto note = [&](const Applied& applied) {
    if (!applied.ok()) errors.insert(errors.end(), applied.errors().begin(), applied.errors().end());
  };
  note(apply(edit, SetTitle{document.meeting.title}));
  note(apply(edit, SetParticipants{with.participants}));
  if (errors.empty() && with.groups > 0) {
    const bool counted = with.participants > 0;
    note(apply(edit, SetGroups{counted ? journey::group_sizes(with.participants, with.groups)
                                       : std::vector<int>(static_cast<std::size_t>(with.groups), 0)}));
  }
  if (!errors.empty()) return errors;
  return {};
}

}  // namespace

base::Result<Session> Session::create(const std::filesystem::path& path, std::shared_ptr<const content::Pack> pack,
                                      const NewSession& with, const base::Clock& clock, base::Random random) {
  if (const auto checked = check_start(*pack, with); !checked.ok()) return checked.errors();
  Ledger ledger;
  ledger.author = AuthorId(random.id());
  ledger.document.pack = pack;
  Meeting& meeting = ledger.document.meeting;
  meeting.id = MeetingId(random.id());
  meeting.stamp.id = RecordId(meeting.id.value);
  meeting.keep_until = with.keep_until;
  meeting.date = with.date.empty() ? base::local_date(clock.now()) : with.date;
  meeting.language = with.language.code.empty() ? pack->languages.front() : with.language;
  ledger.document.position.step = pack->find(with.programme)->steps.front().id;
  Edit edit(ledger, random);
  if (const auto begun = begin(edit, with, meeting); !begun.ok()) return begun.errors();
  auto store = Store::create(path, [&](Database& database) {
    for (const Change& change : edit.changes()) write_version(database, change.of, change.kind, change.after);
    write_beginning(database, ledger);
  });
  if (!store.ok()) return store.errors();
  edit.keep();
  const std::filesystem::path packs = std::filesystem::path(pack->folder).parent_path();
  auto inside = std::make_unique<Inside>(path, packs, std::move(store).value(), random);
  inside->ledger = std::move(ledger);
  return Session(std::move(inside));
}

base::Result<Session> Session::create_table(const std::filesystem::path& path, const Session& main, int table,
                                            const base::Clock&, base::Random random) {
  if (table < 1 || table > most_tables) {
    return base::Error{"session.table-out-of-range", {{"table", std::to_string(table)}}, {}};
  }
  const Document& source = main.document();
  Ledger ledger;
  ledger.author = AuthorId(random.id());
  // The same records with the same stamps: for a merge they are the same thing.
  ledger.document.pack = source.pack;
  ledger.document.meeting = source.meeting;
  ledger.document.meeting.table = table;
  ledger.document.step_plans = source.step_plans;
  ledger.document.groups = source.groups;
  ledger.document.themes = source.themes;
  ledger.document.position.step = source.position.step;
  auto store = Store::create(path, [&](Database& database) {
    const auto write = [&](const Record& record) {
      write_version(database, {}, kind_of(record), {stamp_of(record), TakenBack::no, record});
    };
    write(ledger.document.meeting);
    for (const auto& [id, plan] : ledger.document.step_plans) write(plan);
    for (const auto& [id, group] : ledger.document.groups) write(group);
    for (const auto& [id, theme] : ledger.document.themes) write(theme);
    write_beginning(database, ledger);
  });
  if (!store.ok()) return store.errors();
  auto inside = std::make_unique<Inside>(path, main.m_inside->packs, std::move(store).value(), random);
  inside->ledger = std::move(ledger);
  return Session(std::move(inside));
}

}  // namespace sprong::session
