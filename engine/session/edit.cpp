#include "session/edit.hpp"

namespace sprong::session {

Version current_version(const Ledger& ledger, Kind kind, const RecordId& id) {
  if (std::optional<Record> record = find_record(ledger.document, kind, id)) {
    return {stamp_of(*record), TakenBack::no, std::move(record)};
  }
  const auto found = ledger.gone.find(id);
  if (found != ledger.gone.end()) return found->second;
  return {{id, 0, {}}, TakenBack::no, std::nullopt};
}

void install(Ledger& ledger, Kind kind, const RecordId& id, const Version& version) {
  if (version.record) {
    Record record = *version.record;
    stamp_of(record) = version.stamp;
    put_record(ledger.document, std::move(record));
    ledger.gone.erase(id);
    return;
  }
  drop_record(ledger.document, kind, id);
  if (version.stamp.revision == 0) {
    ledger.gone.erase(id);
  } else {
    ledger.gone[id] = version;
  }
}

bool knows(const Ledger& ledger, const RecordId& id) {
  if (ledger.gone.contains(id)) return true;
  for (int kind = 0; kind < kind_count; ++kind) {
    if (find_record(ledger.document, static_cast<Kind>(kind), id)) return true;
  }
  return false;
}

Edit::~Edit() {
  if (m_kept) return;
  for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
    install(ledger_of(change->of), change->kind, change->id, change->before);
  }
  m_ledger.last_entry = m_entry_before;
}

void Edit::turn_to(const RecordId& id) {
  m_at = &m_ledger;
  if (m_ledger.others.empty() || session::knows(m_ledger, id)) return;
  for (Ledger& other : m_ledger.others) {
    if (!session::knows(other, id)) continue;
    m_at = &other;
    return;
  }
}

std::vector<const Document*> Edit::documents() const {
  std::vector<const Document*> all{&m_ledger.document};
  for (const Ledger& other : m_ledger.others) all.push_back(&other.document);
  return all;
}

Ledger& Edit::ledger_of(const MeetingId& meeting) {
  for (Ledger& other : m_ledger.others) {
    if (other.document.meeting.id == meeting) return other;
  }
  return m_ledger;
}

bool Edit::taken_back(const RecordId& id) const {
  const auto found = m_at->gone.find(id);
  return found != m_at->gone.end() && found->second.taken_back == TakenBack::yes;
}

bool Edit::has(Kind kind, const RecordId& id) const {
  return m_at->gone.contains(id) || find_record(m_at->document, kind, id).has_value();
}

void Edit::put(Record record) {
  const Kind kind = kind_of(record);
  const RecordId id = stamp_of(record).id;
  change(kind, id, {{}, TakenBack::no, std::move(record)});
}

void Edit::remove(Kind kind, const RecordId& id, TakenBack taken_back) {
  change(kind, id, {{}, taken_back, std::nullopt});
}

void Edit::erase(Kind kind, const RecordId& id) {
  remove(kind, id, TakenBack::yes);
  m_erased.push_back(id);
}

void Edit::change(Kind kind, const RecordId& id, Version after) {
  const auto [place, first] = m_places.emplace(id, m_changes.size());
  if (first) {
    const MeetingId of = m_at == &m_ledger ? MeetingId() : m_at->document.meeting.id;
    m_changes.push_back({of, kind, id, current_version(*m_at, kind, id), {}});
  }
  Change& change = m_changes[place->second];
  after.stamp = {id, change.before.stamp.revision + 1, m_ledger.author};
  if (after.record) stamp_of(*after.record) = after.stamp;
  change.after = std::move(after);
  install(*m_at, kind, id, change.after);
}

}  // namespace sprong::session
