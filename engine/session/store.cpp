#include "session/store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iterator>

#include "session/apply.hpp"
#include "session/bodies.hpp"
#include "session/undo_log.hpp"

namespace sprong::session {
namespace {

constexpr const char* application_id = "1399878247";  // 0x53705267, "SpRg"

/// What leads from each version of the file to the next; files of every version stay readable.
/// 1 to 2: no table changes. Records may have members that version 1 does not know and would drop when it writes them.
constexpr const char* migrations[] = {""};
constexpr int file_version = 1 + static_cast<int>(std::size(migrations));

/// The tables. A file whose schema differs by a letter is not ours: it may hold triggers.
constexpr const char* schema[] = {
    "CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL, revision INTEGER NOT NULL, author TEXT NOT NULL, "
    "taken_back INTEGER NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE pack_file (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE draft (field TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    "CREATE TABLE undo (sequence INTEGER PRIMARY KEY, undone INTEGER NOT NULL, sentence TEXT NOT NULL, "
    "arguments TEXT NOT NULL, inverse TEXT NOT NULL) STRICT",
    "CREATE INDEX undone ON undo (sequence) WHERE undone = 1",
};

std::string joined_schema() {
  std::string all;
  for (const char* statement : schema) all += std::string(statement) + "\n";
  return all;
}

constexpr const char* schema_in_file =
    "SELECT group_concat(sql || char(10), '') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY "
    "rowid)";
constexpr const char* commits_in_file = "SELECT value FROM state WHERE name = 'commits'";

/// Far more than a record is ever changed; a higher one would not fit the file after the next changes.
constexpr std::int64_t highest_revision = std::int64_t{1} << 53;

/// The id of a row: of a record, after the id of its meeting when that is not the file's own.
struct RowId {
  MeetingId of;
  RecordId id;
};

RowId read_row_id(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return {{}, RecordId(text)};
  return {MeetingId(text.substr(0, slash)), RecordId(text.substr(slash + 1))};
}

void remove_quietly(const std::filesystem::path& path) {
  std::error_code ignored;  // the reason why it was made in vain is told already
  std::filesystem::remove(path, ignored);
  std::filesystem::remove(path.string() + "-journal", ignored);
}

bool is_of_disk(const base::Error& error) {
  return error.code == "session.disk-error" || error.code == "session.vanished";
}

/// Makes an empty file, only when there is none.
base::Result<void> make_file(const std::filesystem::path& path) {
  const base::Place place{path.string(), 0};
  const int file = ::open(path.string().c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) return base::Error{errno == EEXIST ? "session.already-exists" : "session.cannot-open", {}, place};
  ::close(file);
  return {};
}

}  // namespace

// ---- opening ----

base::Result<Store> Store::create(const std::filesystem::path& path, const std::function<void(Database&)>& fill) {
  if (const auto made = make_file(path); !made.ok()) return made.errors();
  auto opened = Database::open(path, Database::Access::create);
  if (!opened.ok()) {
    remove_quietly(path);
    return opened.errors();
  }
  Store store(std::move(opened).value());
  store.m_version = file_version;
  Database& database = store.m_database;
  database.run("BEGIN IMMEDIATE");
  for (const char* statement : schema) database.run(statement);
  database.run((std::string("PRAGMA application_id=") + application_id).c_str());
  database.run(("PRAGMA user_version=" + std::to_string(file_version)).c_str());
  write_state(database, "commits", store.m_commits);
  fill(database);
  database.run("COMMIT");
  if (database.failed()) {
    const base::Error error = database.error();
    remove_quietly(path);
    return error;
  }
  if (const auto held = store.hold(); !held.ok()) return held.errors();
  return store;
}

base::Result<Store> Store::open(const std::filesystem::path& path) {
  const base::Place place{path.string(), 0};
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (!std::filesystem::exists(status)) return base::Error{"session.not-found", {}, place};
  if (!std::filesystem::is_regular_file(status)) return base::Error{"session.not-a-session", {}, place};
  auto opened = Database::open(path, Database::Access::write);
  if (!opened.ok()) return opened.errors();
  Store store(std::move(opened).value());
  if (const auto ours = store.identify(path); !ours.ok()) return ours.errors();
  if (store.m_read_only) return store;
  if (!store.m_database.writable()) {
    store.m_read_only = base::Error{"session.read-only-file", {}, place};
    return store;
  }
  store.m_commits = store.m_database.single(commits_in_file);
  if (store.m_database.failed()) return store.m_database.error();
  const auto held = store.hold();
  if (held.ok()) return store;
  if (held.error().code == "session.changed-elsewhere") return store;  // written between two looks: read() sees it
  if (held.error().code != "session.open-elsewhere") return held.errors();
  store.m_read_only = held.error();
  return store;
}

base::Result<void> Store::identify(const std::filesystem::path& path) {
  const base::Place place{path.string(), 0};
  const std::string application = m_database.single("PRAGMA application_id");
  const std::string version = m_database.single("PRAGMA user_version");
  if (m_database.failed()) return m_database.error();
  if (application != application_id) return base::Error{"session.not-a-session", {}, place};
  m_version = std::atoi(version.c_str());
  if (newer()) {
    m_read_only = base::Error{"session.newer-version", {}, place};
  } else if (m_version < 1 || m_database.single(schema_in_file) != joined_schema()) {
    return m_database.failed() ? m_database.error() : base::Error{"session.damaged", {{"record", "schema"}}, place};
  }
  return {};
}

// ---- reading ----

base::Result<Contents> Store::read() {
  // One look at the file: either inside the transaction that is held, or in one of its own.
  if (!m_held) m_database.run("BEGIN");
  Contents contents;
  // The whole check: the quick one passes over an index that lacks a row, and then a change would make a second one.
  const bool sound = m_database.single("PRAGMA integrity_check(1)") == "ok";
  auto result = read_records(contents);
  for (Statement rows(m_database, "SELECT name, value FROM state"); rows.step();) {
    contents.state[rows.text(0)] = rows.text(1);
  }
  for (Statement rows(m_database, "SELECT field, text FROM draft"); rows.step();) {
    contents.drafts[rows.text(0)] = rows.text(1);
  }
  for (Statement rows(m_database, "SELECT path, bytes FROM pack_file ORDER BY path"); rows.step();) {
    contents.sources.push_back({rows.text(0), rows.text(1)});
  }
  if (!m_held) m_database.run("COMMIT");
  if (m_database.failed()) {
    const base::Error error = m_database.error();
    m_database.forgive();
    return error;
  }
  if (!result.ok()) return result.errors();
  if (!sound) return base::Error{"session.damaged", {{"record", "-"}}, {}};
  m_commits = contents.state["commits"];
  return contents;
}

base::Result<void> Store::read_records(Contents& contents) {
  Statement rows(m_database, "SELECT id, kind, revision, author, taken_back, body FROM record ORDER BY rowid");
  while (rows.step()) {
    const std::optional<Kind> kind = kind_named(rows.text(1));
    const RowId row_id = read_row_id(rows.text(0));
    const Stamp stamp{row_id.id, static_cast<std::uint64_t>(rows.number(2)), AuthorId(rows.text(3))};
    if (!kind && newer()) continue;
    const bool ours = is_record_id(row_id.id.value) && (row_id.of.empty() || is_record_id(row_id.of.value));
    const bool possible = ours && kind && rows.number(2) >= 1 && rows.number(2) <= highest_revision;
    // What was taken back has no words any more: else they would come back by a merge.
    const bool half_gone = rows.number(4) != 0 && !rows.text(5).empty();
    if (!possible || half_gone) return base::Error{"session.damaged", {{"record", stamp.id.value}}, {}};
    Version version{stamp, rows.number(4) != 0 ? TakenBack::yes : TakenBack::no, std::nullopt};
    if (const std::string body = rows.text(5); !body.empty()) {
      auto record = read_body(*kind, stamp, body);
      if (!record.ok()) return record.errors();
      version.record = *std::move(record);
    }
    contents.records.push_back({row_id.of, *kind, std::move(version)});
  }
  return {};
}

// ---- writing ----

base::Result<void> Store::hold() {
  if (m_held) return {};
  m_database.forgive();
  m_database.run("BEGIN IMMEDIATE");
  if (m_database.failed()) {
    const base::Error error = m_database.error();
    m_database.forgive();
    return error;
  }
  // Whoever wrote meanwhile, it is not the file that this store knows any more.
  m_held = m_database.single(commits_in_file) == m_commits;
  if (m_held) return {};
  m_database.run("ROLLBACK");
  return base::Error{"session.changed-elsewhere", {}, {}};
}

bool Store::newer() const { return m_version > file_version; }

void Store::migrate() {
  for (int version = m_version; version < file_version; ++version) m_database.run(migrations[version - 1]);
  if (m_version < file_version) m_database.run(("PRAGMA user_version=" + std::to_string(file_version)).c_str());
}

void Store::open_again() {
  auto opened = Database::open(m_database.path(), Database::Access::write);
  if (!opened.ok()) return;  // still away
  m_database = std::move(opened).value();
  m_held = false;
}

base::Result<void> Store::commit(const std::function<void(Database&)>& write) {
  if (m_read_only) return *m_read_only;
  if (m_failed) open_again();
  m_failed = false;
  if (const auto held = hold(); !held.ok()) {
    m_failed = is_of_disk(held.error());
    return held.errors();
  }
  const std::string next = std::to_string(std::atoll(m_commits.c_str()) + 1);
  migrate();
  write(m_database);
  write_state(m_database, "commits", next);
  m_database.run("COMMIT");
  m_held = false;
  const bool failed = m_database.failed();
  const base::Error error = failed ? m_database.error() : base::Error{};
  if (failed) {
    m_failed = is_of_disk(error);
    m_database.forgive();
    m_database.run("ROLLBACK");  // fails when SQLite did so by itself
  } else {
    m_commits = next;
    m_version = file_version;
  }
  const auto held = hold();
  if (!failed) return {};  // a lock that could not be taken again is met by the next commit
  // The last step of a commit can fail after it came to stand on the disk: then it did happen.
  if (held.ok() || held.error().code != "session.changed-elsewhere") return error;
  if (m_database.single(commits_in_file) != next) return error;
  m_commits = next;
  m_version = file_version;
  return {};
}

base::Result<void> Store::sweep() {
  if (const auto held = hold(); !held.ok()) return held.errors();
  m_database.run("COMMIT; VACUUM");
  m_held = false;
  if (m_database.failed()) {
    const base::Error error = m_database.error();
    m_database.forgive();
    return error;
  }
  return commit([](Database& database) { write_state(database, "unswept", "0"); });
}

std::optional<Store::LogRow> Store::log_row(const char* sql) {
  Statement row(m_database, sql);
  if (!row.step()) return std::nullopt;
  return LogRow{row.number(0), {row.text(1), read_arguments(row.text(2))}, row.text(3)};
}

std::optional<Store::LogRow> Store::last_done() {
  // What was undone stands behind what was not: it is passed over by its index, however much there is of it.
  return log_row(
      "SELECT sequence, sentence, arguments, inverse FROM undo WHERE undone = 0 AND sequence < "
      "coalesce((SELECT min(sequence) FROM undo WHERE undone = 1), 9223372036854775807) ORDER BY sequence DESC LIMIT "
      "1");
}

std::optional<Store::LogRow> Store::first_undone() {
  return log_row("SELECT sequence, sentence, arguments, inverse FROM undo WHERE undone = 1 ORDER BY sequence LIMIT 1");
}

// ---- rows ----

std::string other_pack_prefix(const std::string& digest) { return "@" + digest + "/"; }

std::string other_state_name(const MeetingId& meeting, const std::string& name) {
  return "other/" + meeting.value + "/" + name;
}

void write_version(Database& database, const MeetingId& of, Kind kind, const Version& version) {
  Statement statement(
      database,
      "INSERT INTO record (id, kind, revision, author, taken_back, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
      "ON CONFLICT (id) DO UPDATE SET kind = ?2, revision = ?3, author = ?4, taken_back = ?5, body = ?6");
  const std::string body = version.record ? write_body(*version.record) : std::string();
  const std::string id = of.empty() ? version.stamp.id.value : of.value + "/" + version.stamp.id.value;
  statement.bind(1, id)
      .bind(2, name_of(kind))
      .bind(3, static_cast<std::int64_t>(version.stamp.revision))
      .bind(4, version.stamp.author.value)
      .bind(5, std::int64_t{version.taken_back == TakenBack::yes ? 1 : 0})
      .bind(6, body)
      .run();
}

void write_state(Database& database, const std::string& name, const std::string& value) {
  Statement(database, "INSERT INTO state (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2")
      .bind(1, name)
      .bind(2, value)
      .run();
}

void write_draft(Database& database, const std::string& field, const std::string& text) {
  if (text.empty()) {
    Statement(database, "DELETE FROM draft WHERE field = ?1").bind(1, field).run();
    return;
  }
  Statement(database, "INSERT INTO draft (field, text) VALUES (?1, ?2) ON CONFLICT (field) DO UPDATE SET text = ?2")
      .bind(1, field)
      .bind(2, text)
      .run();
}

void write_source(Database& database, const content::SourceFile& source) {
  Statement(database, "INSERT INTO pack_file (path, bytes) VALUES (?1, ?2)")
      .bind(1, source.path)
      .bind_bytes(2, source.bytes)
      .run();
}

void push_undo(Database& database, const UndoSentence& sentence, const std::string& inverse) {
  database.run("DELETE FROM undo WHERE undone = 1");
  const std::string arguments = write_arguments(sentence.arguments);
  Statement(database, "INSERT INTO undo (undone, sentence, arguments, inverse) VALUES (0, ?1, ?2, ?3)")
      .bind(1, sentence.id)
      .bind(2, arguments)
      .bind(3, inverse)
      .run();
}

void mark_undone(Database& database, std::int64_t sequence, bool undone, const std::string& inverse) {
  Statement(database, "UPDATE undo SET undone = ?2, inverse = ?3 WHERE sequence = ?1")
      .bind(1, sequence)
      .bind(2, std::int64_t{undone ? 1 : 0})
      .bind(3, inverse)
      .run();
}

}  // namespace sprong::session
