// Store: the session file. One transaction per change; the right to write is held from opening to closing,
// so that the file cannot be changed elsewhere meanwhile. Inside this room only.
// @source engine/docs/session-file.md, decision 0004
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "session/database.hpp"
#include "session/edit.hpp"
#include "session/session.hpp"

namespace sprong::session {

/// Everything in a file, as it stands there.
struct Contents {
  struct Row {
    MeetingId of;  ///< another meeting of a merged file; empty for the file's own
    Kind kind = Kind::meeting;
    Version version;
  };
  std::vector<Row> records;
  std::map<std::string, std::string> state;
  std::map<std::string, std::string> drafts;
  std::vector<content::SourceFile> sources;  ///< of other packs than the file's own under other_pack_prefix()
};

/// Where a file keeps what belongs to another meeting that was merged into it. @source decision 0006
std::string other_pack_prefix(const std::string& digest);                         ///< of paths in pack_file
std::string other_state_name(const MeetingId& meeting, const std::string& name);  ///< of names in state

class Store {
 public:
  /// Makes the file with what `fill` writes; there is no file when that fails.
  /// Errors: session.already-exists, session.cannot-open, session.disk-full, session.disk-error.
  static base::Result<Store> create(const std::filesystem::path& path, const std::function<void(Database&)>& fill);
  /// Errors: session.not-found, session.not-a-session, session.damaged, session.cannot-open, session.disk-error.
  static base::Result<Store> open(const std::filesystem::path& path);

  [[nodiscard]] const std::optional<base::Error>& read_only() const { return m_read_only; }
  /// Reads the whole file. Errors: session.damaged, session.disk-error.
  base::Result<Contents> read();

  /// Carries `write` out as one transaction. After an error the file is as it was before.
  /// Errors: session.disk-full, session.disk-error, session.open-elsewhere; session.changed-elsewhere when the
  /// file is not as this store last knew it: then read() it again.
  base::Result<void> commit(const std::function<void(Database&)>& write);

  /// Rewrites the file so that no byte of what was erased is left between its rows. Errors: as commit().
  base::Result<void> sweep();

  /// The last command that undo takes back, or the first that redo does again.
  struct LogRow {
    std::int64_t sequence = 0;
    UndoSentence sentence;
    std::string inverse;
  };
  std::optional<LogRow> last_done();
  std::optional<LogRow> first_undone();

 private:
  explicit Store(Database database) : m_database(std::move(database)) {}
  base::Result<void> hold();
  /// After a disk failed: the file by its name again, for a stick that was taken out is another one when it is back.
  void open_again();
  /// Made by a newer version of the program: only read, and what is unknown in it is passed over.
  [[nodiscard]] bool newer() const;
  void migrate();
  std::optional<LogRow> log_row(const char* sql);
  base::Result<void> identify(const std::filesystem::path& path);
  base::Result<void> read_records(Contents& contents);

  Database m_database;
  std::optional<base::Error> m_read_only;
  int m_version = 0;            ///< of the file; the first commit brings an older one up to date
  bool m_failed = false;        ///< the disk did, at the last commit
  bool m_held = false;          ///< a transaction is open, and with it the right to write
  std::string m_commits = "0";  ///< how many transactions the file has had, as far as this store knows
};

// ---- rows, for use inside fill and write ----

void write_version(Database& database, const MeetingId& of, Kind kind, const Version& version);
void write_state(Database& database, const std::string& name, const std::string& value);
void write_draft(Database& database, const std::string& field, const std::string& text);
void write_source(Database& database, const content::SourceFile& source);
void push_undo(Database& database, const UndoSentence& sentence, const std::string& inverse);
void mark_undone(Database& database, std::int64_t sequence, bool undone, const std::string& inverse);

}  // namespace sprong::session
