#include "session/merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "session/bodies.hpp"
#include "session/inside.hpp"
#include "session/publish.hpp"

namespace sprong::session {
namespace {

using Row = Contents::Row;

std::string body_of(const Row& row) { return row.version.record ? write_body(*row.version.record) : std::string(); }

/// Whether `one` stays when both are versions of the same record. A total order, so that the highest of many does
/// not depend on how they are put together.
bool stays_before(const Row& one, const Row& other) {
  const auto rank = [](const Row& row) {
    return std::tie(row.version.taken_back, row.version.stamp.revision, row.version.stamp.author);
  };
  if (rank(one) != rank(other)) return rank(one) > rank(other);
  // Two copies of one file that both went on: nothing tells them apart but what they say.
  return std::pair(body_of(one), one.kind) > std::pair(body_of(other), other.kind);
}

/// One meeting out of all files that know of it.
struct Merged {
  std::shared_ptr<const content::Pack> pack;
  content::ProgrammeKey programme;
  std::size_t step = 0;  ///< the furthest that a file was in the programme
  std::map<RecordId, Row> rows;
};

/// Takes files in, one after the other.
class Merger {
 public:
  enum class Individual { taken, refused };
  Merger(std::filesystem::path packs, Individual individual) : m_packs(std::move(packs)), m_individual(individual) {}

  void add(const std::filesystem::path& file) {
    if (base::Errors errors = take(file); !errors.empty()) {
      for (base::Error& error : errors) {
        if (error.place.file.empty()) error.place.file = file.string();
      }
      m_errors.insert(m_errors.end(), errors.begin(), errors.end());
    }
  }

  [[nodiscard]] const base::Errors& errors() const { return m_errors; }
  [[nodiscard]] const std::map<MeetingId, Merged>& meetings() const { return m_meetings; }

 private:
  base::Errors take(const std::filesystem::path& file) {
    auto store = Store::open(file);
    if (!store.ok()) return store.errors();
    // What this version does not know of would be missing in the merged file.
    const bool newer = store->read_only() && store->read_only()->code == "session.newer-version";
    if (newer && m_individual == Individual::refused) return {{"merge.newer-version", {}, {}}};
    auto contents = store->read();
    if (!contents.ok()) return contents.errors();
    std::vector<Row> rows = contents->records;
    Ledger ledger;
    if (const auto filled = fill_ledger(ledger, std::move(contents).value(), m_packs); !filled.ok()) {
      return filled.errors();
    }
    std::vector<const Document*> documents{&ledger.document};
    for (const Ledger& other : ledger.others) documents.push_back(&other.document);
    base::Errors errors;
    for (const Document* document : documents) check(*document, errors);
    if (!errors.empty()) return errors;
    for (const Document* document : documents) {
      Merged& meeting = m_meetings[document->meeting.id];
      meeting.pack = document->pack;
      meeting.programme = document->meeting.programme;
      meeting.step = std::max(meeting.step, document->current_step());
    }
    for (Row& row : rows) {
      const MeetingId meeting = row.of.empty() ? ledger.document.meeting.id : row.of;
      put(meeting, std::move(row));
    }
    return {};
  }

  void check(const Document& document, base::Errors& errors) const {
    const std::vector<base::Argument> title{{"title", document.meeting.title}};
    const bool individual = document.programme().kind == content::ProgrammeKind::individual;
    if (individual && m_individual == Individual::refused) errors.push_back({"merge.individual", title, {}});
    const auto found = m_meetings.find(document.meeting.id);
    if (found == m_meetings.end()) return;
    const Merged& known = found->second;
    const bool same = known.pack->digest == document.pack->digest && known.programme == document.meeting.programme;
    if (!same) errors.push_back({"merge.other-content", title, {}});
  }

  void put(const MeetingId& meeting, Row row) {
    std::map<RecordId, Row>& rows = m_meetings[meeting].rows;
    const RecordId id = row.version.stamp.id;
    const auto place = rows.find(id);
    if (place == rows.end()) {
      rows.emplace(id, std::move(row));
    } else if (stays_before(row, place->second)) {
      place->second = std::move(row);
    }
  }

  std::filesystem::path m_packs;
  Individual m_individual;
  base::Errors m_errors;
  std::map<MeetingId, Merged> m_meetings;
};

/// The rows of a meeting as the document that they make.
base::Result<Document> document_of(const Merged& meeting) {
  Ledger ledger;
  ledger.document.pack = meeting.pack;
  std::vector<Row> rows;
  for (const auto& [id, row] : meeting.rows) rows.push_back(row);
  if (const auto filled = fill_meeting(ledger, std::move(rows)); !filled.ok()) return filled.errors();
  Document& document = ledger.document;
  document.position.step = document.programme().steps[meeting.step].id;
  return std::move(document);
}

base::Result<std::vector<Document>> documents_of(const Merger& merger) {
  if (!merger.errors().empty()) return merger.errors();
  std::vector<Document> made;
  for (const auto& [id, meeting] : merger.meetings()) {
    auto document = document_of(meeting);
    if (!document.ok()) return document.errors();
    made.push_back(std::move(document).value());
  }
  std::sort(made.begin(), made.end(), told_before);
  return made;
}

/// What belongs to the file as a whole: it is that of the first meeting.
void write_own(Database& database, const Document& document, const AuthorId& author) {
  write_state(database, "author", author.value);
  write_state(database, "table", "0");
  write_state(database, "position.step", document.position.step.value);
  write_state(database, "pack.id", document.pack->id.value);
  write_state(database, "pack.version", document.pack->version);
  write_state(database, "pack.digest", document.pack->digest);
  for (const content::SourceFile& source : document.pack->sources) write_source(database, source);
}

/// The pack of another meeting, in the file once for all meetings that share it.
void write_other_pack(Database& database, const Document& document, std::set<std::string>& written) {
  const content::Pack& pack = *document.pack;
  const MeetingId& meeting = document.meeting.id;
  write_state(database, other_state_name(meeting, "pack.id"), pack.id.value);
  write_state(database, other_state_name(meeting, "pack.version"), pack.version);
  write_state(database, other_state_name(meeting, "pack.digest"), pack.digest);
  if (!written.insert(pack.digest).second) return;
  for (const content::SourceFile& source : pack.sources) {
    write_source(database, {other_pack_prefix(pack.digest) + source.path, source.bytes});
  }
}

void write_all(Database& database, const std::vector<Document>& documents, const Merger& merger,
               const AuthorId& author) {
  const Document& own = documents.front();
  std::set<std::string> packs{own.pack->digest};
  write_own(database, own, author);
  for (const Document& document : documents) {
    const MeetingId& id = document.meeting.id;
    const MeetingId of = &document == &own ? MeetingId() : id;
    if (!of.empty()) write_other_pack(database, document, packs);
    for (const auto& [record, row] : merger.meetings().at(id).rows) write_version(database, of, row.kind, row.version);
  }
}

Merger read_all(const std::vector<std::filesystem::path>& files, const std::filesystem::path& packs,
                Merger::Individual individual) {
  Merger merger(packs, individual);
  for (const std::filesystem::path& file : files) merger.add(file);
  return merger;
}

}  // namespace

base::Result<std::vector<Document>> read_together(const std::vector<std::filesystem::path>& files,
                                                  const std::filesystem::path& packs) {
  return documents_of(read_all(files, packs, Merger::Individual::taken));
}

base::Result<MergeResult> merge(const std::filesystem::path& out, const std::vector<std::filesystem::path>& files,
                                const std::filesystem::path& packs, base::Random random) {
  if (const auto is_free = check_free(out); !is_free.ok()) return is_free.errors();
  const Merger merger = read_all(files, packs, Merger::Individual::refused);
  const auto documents = documents_of(merger);
  if (!documents.ok()) return documents.errors();
  VERIFY(!documents->empty());
  const AuthorId author(random.id());
  const std::filesystem::path unfinished = unfinished_name(out, author.value);
  remove_unfinished(out);
  {
    const auto store =
        Store::create(unfinished, [&](Database& database) { write_all(database, *documents, merger, author); });
    if (!store.ok()) {
      std::error_code ignored;
      std::filesystem::remove(unfinished, ignored);
      base::Error error = store.error();
      error.place.file = out.string();
      return error;
    }
  }
  if (const auto published = publish(unfinished, out); !published.ok()) return published.errors();
  return MergeResult{static_cast<int>(files.size()), static_cast<int>(documents->size())};
}

}  // namespace sprong::session
