#include "session/database.hpp"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <fstream>

namespace sprong::session {
namespace {

constexpr int busy_milliseconds =
    500;  // a commit elsewhere takes less, even on a stick; a session held open never ends

/// @source decision 0004: what each setting is for, and what happened without it
constexpr const char* settings =
    "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
    "PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;";

/// A journal can name another file, for changes to several databases at once, and SQLite deletes that file when it
/// rolls the journal back. A session is one database, so only a stranger makes such a journal.
/// @source https://www.sqlite.org/fileformat2.html#the_rollback_journal, https://www.sqlite.org/atomiccommit.html 5.4
bool names_another_file(const std::filesystem::path& path) {
  constexpr std::array<unsigned char, 8> magic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  std::ifstream journal(Database::journal_of(path), std::ios::binary);
  std::array<char, 16> end{};  // the length of the name, its check sum, the magic
  if (!journal.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end)) return false;
  return journal.read(end.data(), end.size()) && std::memcmp(end.data() + 8, magic.data(), magic.size()) == 0;
}

/// A database that keeps its journal in another way than a session: it would be changed by opening it.
bool is_other_database(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 20> head{};
  if (!file.read(head.data(), head.size())) return false;
  return std::memcmp(head.data(), "SQLite format 3", 16) == 0 && (head[18] != 1 || head[19] != 1);
}

}  // namespace

// ---- Statement ----

Statement::Statement(Database& database, const char* sql) : m_database(database) {
  if (database.failed()) return;
  database.note(sqlite3_prepare_v2(database.m_handle.get(), sql, -1, &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement& Statement::bind(int place, std::string_view text) {
  if (m_database.failed()) return *this;
  m_database.note(sqlite3_bind_text64(m_statement, place, text.data() == nullptr ? "" : text.data(), text.size(),
                                      SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int place, std::int64_t number) {
  if (!m_database.failed()) m_database.note(sqlite3_bind_int64(m_statement, place, number));
  return *this;
}

Statement& Statement::bind_bytes(int place, std::string_view bytes) {
  if (m_database.failed()) return *this;
  m_database.note(sqlite3_bind_blob64(m_statement, place, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(),
                                      SQLITE_STATIC));
  return *this;
}

bool Statement::step() {
  if (m_database.failed()) return false;
  const int result = sqlite3_step(m_statement);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) m_database.note(result);
  return false;
}

void Statement::reset() {
  if (m_database.failed()) return;
  sqlite3_reset(m_statement);
  sqlite3_clear_bindings(m_statement);
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(m_statement, column);
  const int size = sqlite3_column_bytes(m_statement, column);
  return bytes == nullptr ? std::string()
                          : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement, column); }

// ---- Database ----

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(std::unique_ptr<sqlite3, Close> handle, std::filesystem::path path)
    : m_handle(std::move(handle)), m_path(std::move(path)) {}

base::Result<Database> Database::open(const std::filesystem::path& path, Access access) {
  if (access != Access::create) {
    const base::Place place{path.string(), 0};
    if (names_another_file(path)) return base::Error{"session.strange-journal", {}, place};
    if (!has_journal(path) && is_other_database(path)) return base::Error{"session.not-a-session", {}, place};
  }
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(path.string().c_str(), &raw, flags, nullptr);
  Database database(std::unique_ptr<sqlite3, Close>(raw), path);
  if (result != SQLITE_OK) return base::Error{"session.cannot-open", {}, {path.string(), 0}};
  sqlite3_busy_timeout(raw, busy_milliseconds);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  database.run(settings);
  if (database.failed()) return database.error();
  return database;
}

std::filesystem::path Database::journal_of(const std::filesystem::path& path) { return path.string() + "-journal"; }

bool Database::has_journal(const std::filesystem::path& path) {
  std::error_code none;
  return std::filesystem::exists(journal_of(path), none);
}

void Database::run(const char* sql) {
  if (!failed()) note(sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr));
}

std::string Database::single(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

bool Database::writable() const { return sqlite3_db_readonly(m_handle.get(), "main") == 0; }

void Database::note(int result_code) {
  if (m_failure == SQLITE_OK) m_failure = result_code;
}

base::Error Database::error() const {
  const base::Place place{m_path.string(), 0};
  switch (m_failure & 0xFF) {
    case SQLITE_FULL:
      return {"session.disk-full", {}, place};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"session.open-elsewhere", {}, place};
    case SQLITE_CORRUPT:
      return {"session.damaged", {{"record", "-"}}, place};
    case SQLITE_NOTADB:
      return {"session.not-a-session", {}, place};
    default:
      break;
  }
  // A stick that was taken out: SQLite sees a file that may not be written, or is not there.
  std::error_code unknown;
  if (!std::filesystem::exists(m_path, unknown)) return {"session.vanished", {}, place};
  return {"session.disk-error", {{"reason", std::to_string(m_failure)}}, place};
}

}  // namespace sprong::session
