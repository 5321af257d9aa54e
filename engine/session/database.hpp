// Database: a thin layer over SQLite. The first failure sticks: after it nothing more is done, so that a
// series of statements is checked once at its end. Inside this room only; only place that names sqlite3.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace sprong::session {

class Database;

/// A prepared statement. Texts that are bound must live until the last step.
class Statement {
 public:
  Statement(Database& database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int place, std::string_view text);  ///< places count from 1
  Statement& bind(int place, std::int64_t number);
  Statement& bind_bytes(int place, std::string_view bytes);
  /// True when there is a row to read; false at the end and after a failure.
  bool step();
  /// For a statement without rows.
  void run() { step(); }
  /// Ready for the next bind and step.
  void reset();

  [[nodiscard]] std::string text(int column) const;  ///< columns count from 0; bytes as they are
  [[nodiscard]] std::int64_t number(int column) const;

 private:
  Database& m_database;
  sqlite3_stmt* m_statement = nullptr;
};

class Database {
 public:
  enum class Access { create, write, read };
  /// Opens with the settings of a document: journal deleted at every commit, everything synced, erased
  /// bytes overwritten, nothing in the schema trusted. What a change that was broken off left in the journal beside the
  /// file is put back first. Errors: session.cannot-open, session.strange-journal and those of error().
  static base::Result<Database> open(const std::filesystem::path& path, Access access);
  static std::filesystem::path journal_of(const std::filesystem::path& path);
  static bool has_journal(const std::filesystem::path& path);

  Database(Database&&) = default;
  Database& operator=(Database&&) = default;

  void run(const char* sql);
  /// The first column of the first row as text; empty when there is none.
  std::string single(const char* sql);
  [[nodiscard]] bool writable() const;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

  [[nodiscard]] bool failed() const { return m_failure != 0; }
  /// The first failure in words: session.disk-full, session.disk-error, session.vanished, session.open-elsewhere,
  /// session.damaged, session.not-a-session.
  [[nodiscard]] base::Error error() const;
  /// Forgets the failure.
  void forgive() { m_failure = 0; }

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(std::unique_ptr<sqlite3, Close> handle, std::filesystem::path path);
  void note(int result_code);

  std::unique_ptr<sqlite3, Close> m_handle;
  std::filesystem::path m_path;
  int m_failure = 0;  ///< SQLite's result code
};

}  // namespace sprong::session
