// Edit: a change in the making. It changes the document in memory at once, so that a later command of the
// same group sees the earlier ones, and puts everything back unless it is kept. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "base/random.hpp"
#include "session/kinds.hpp"

namespace sprong::session {

/// Whether an absence is final for a merge: taken back wins over every other version; what an undo or a
/// smaller number of groups removed may come again with a higher revision.
enum class TakenBack { no, yes };

/// One version of a record as it stands in the file; without a record it is a tombstone.
/// Revision 0: there never was one.
/// A tombstone holds nothing of what was there.
struct Version {
  Stamp stamp;
  TakenBack taken_back = TakenBack::no;
  std::optional<Record> record;
};

/// The document with what it does not show: tombstones, who writes, and the counter of entries.
struct Ledger {
  Document document;
  std::map<RecordId, Version> gone;  ///< tombstones
  AuthorId author;
  std::uint64_t last_entry = 0;  ///< highest Item::entry so far
  std::vector<Ledger> others;    ///< the other meetings of a merged file, by id; their documents are only read,
                                 ///< reviewed and erased from
};

/// Whether this meeting has a record with this id, or a tombstone of it.
[[nodiscard]] bool knows(const Ledger& ledger, const RecordId& id);

/// The version of this record that stands now, or its tombstone.
[[nodiscard]] Version current_version(const Ledger& ledger, Kind kind, const RecordId& id);
/// Makes `version` the one that stands.
void install(Ledger& ledger, Kind kind, const RecordId& id, const Version& version);

/// A record before and after a group of commands.
struct Change {
  MeetingId of;  ///< another meeting of a merged file; empty for the file's own
  Kind kind = Kind::meeting;
  RecordId id;
  Version before;
  Version after;
};

/// Invariant: at most one change per record; revisions rise by one per edit.
class Edit {
 public:
  Edit(Ledger& ledger, base::Random& random) : m_ledger(ledger), m_at(&ledger), m_random(random) {}
  Edit(const Edit&) = delete;
  Edit& operator=(const Edit&) = delete;
  ~Edit();

  /// Turns to the meeting that has this record: in a merged file one of several, else the file's own.
  void turn_to(const RecordId& id);
  [[nodiscard]] const Document& document() const { return m_at->document; }
  /// Of all meetings of the file.
  [[nodiscard]] std::vector<const Document*> documents() const;
  RecordId new_id() { return RecordId(m_random.id()); }
  std::uint64_t next_entry() { return ++m_ledger.last_entry; }
  /// Whether there is or was a record with this id; also one that an undo removed.
  [[nodiscard]] bool known(const RecordId& id) const { return knows(*m_at, id); }
  /// Whether this id was taken back (or erased): nothing may take its place any more.
  [[nodiscard]] bool taken_back(const RecordId& id) const;

  /// Whether there is such a record, or the tombstone of one: undo is about nothing else.
  [[nodiscard]] bool has(Kind kind, const RecordId& id) const;

  /// Keeps `record` under its stamp's id; fills in revision and author.
  void put(Record record);
  void remove(Kind kind, const RecordId& id, TakenBack taken_back);
  /// Removes for good: undo must forget it and no byte of it may stay. Also for what is a tombstone already.
  void erase(Kind kind, const RecordId& id);

  /// All unfinished text is to go, and with it what undo knows.
  void forget_unfinished() { m_forgets_unfinished = true; }

  /// Whether something is erased: undo must be cut off and the file rewritten.
  [[nodiscard]] bool erases() const { return !m_erased.empty() || m_forgets_unfinished; }
  [[nodiscard]] bool forgets_unfinished() const { return m_forgets_unfinished; }
  [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }
  [[nodiscard]] const std::vector<RecordId>& erased() const { return m_erased; }
  /// The change is on disk: it stands.
  void keep() { m_kept = true; }

 private:
  void change(Kind kind, const RecordId& id, Version after);

  Ledger& ledger_of(const MeetingId& meeting);

  Ledger& m_ledger;  ///< of the file's own meeting
  Ledger* m_at;      ///< of the meeting that is changed now
  base::Random& m_random;
  std::vector<Change> m_changes;
  std::map<RecordId, std::size_t> m_places;  ///< record -> index in m_changes
  std::vector<RecordId> m_erased;
  std::uint64_t m_entry_before = m_ledger.last_entry;
  bool m_forgets_unfinished = false;
  bool m_kept = false;
};

}  // namespace sprong::session
