// Session: a document on disk. One SQLite file; every accepted command is committed before
// send() returns. The only way to a session file.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "session/commands.hpp"
#include "session/document.hpp"

namespace sprong::session {

/// What a new session starts with.
struct NewSession {
  content::ProgrammeKey programme;
  std::string title;  ///< empty: the programme's name
  content::Language language;
  int groups = 0;               ///< 0: none yet
  int participants = 0;         ///< 0: not counted yet
  std::string date = {};        ///< "2016-06-28"; empty: today. Code session.date for what is no date
  std::string keep_until = {};  ///< see SetKeepUntil; empty: no reminder
};

/// What undo would take back: an id of the UI words ("undo.put-item") and its arguments.
struct UndoSentence {
  std::string id;
  std::vector<base::Argument> arguments;
};

class Session {
 public:
  /// Makes the file. Fails when it exists, cannot be written, or the programme is not in the pack.
  static base::Result<Session> create(const std::filesystem::path& path, std::shared_ptr<const content::Pack> pack,
                                      const NewSession& with, const base::Clock& clock, base::Random random);
  /// A table's own file of the same meeting.
  static base::Result<Session> create_table(const std::filesystem::path& path, const Session& main, int table,
                                            const base::Clock& clock, base::Random random);
  /// Opens an existing file; a damaged one or no session at all is an error that leaves it as it is. One that
  /// is open elsewhere, cannot be written, or comes from a newer version can only be read: see read_only().
  /// `packs` is the folder with content packs, for pictures.
  /// Errors: session.not-found, session.not-a-session, session.damaged, session.unreadable-pack,
  /// session.cannot-open, session.disk-error, session.strange-journal.
  static base::Result<Session> open(const std::filesystem::path& path, const std::filesystem::path& packs,
                                    const base::Clock& clock, base::Random random);

  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  [[nodiscard]] const Document& document() const;
  /// All meetings of the file, by date, title and id; just document() unless the file was merged from several.
  [[nodiscard]] std::vector<const Document*> documents() const;
  [[nodiscard]] const std::filesystem::path& path() const;
  /// Why the session can only be read (open elsewhere, read-only file); nothing when it can be changed.
  [[nodiscard]] const std::optional<base::Error>& read_only() const;

  /// Carries a command out. Returns the id of the record it made or touched; empty when there is none.
  /// After an error nothing has changed, in memory or on disk, except after session.erase-unfinished: then it was
  /// erased, but the file could not be rewritten yet; that is tried again at every change and opening.
  /// In a file merged from several meetings, erasing and releasing reach every meeting, other commands document().
  /// Errors: the rules' own; read_only(); session.disk-full, session.disk-error, session.changed-elsewhere.
  base::Result<RecordId> send(const Command& command);
  /// All or none, one transaction, one undo step (import).
  base::Result<std::vector<RecordId>> send_all(const std::vector<Command>& commands);

  [[nodiscard]] std::optional<UndoSentence> next_undo() const;
  [[nodiscard]] std::optional<UndoSentence> next_redo() const;
  /// Whether the rules let the next undo happen at the table: an ask of a game can be taken back only while nobody has
  /// learnt from it. undo() itself does not ask: whoever mends a file may go back as far as it goes.
  /// Errors: quartet.learnt; session.nothing-to-undo and those of reading the log.
  base::Result<void> may_undo();
  base::Result<void> undo();
  base::Result<void> redo();

  /// Whether this record was taken back or erased: what has its id does not come in again.
  [[nodiscard]] bool taken_back(const RecordId& id) const;

  // Where the meeting is: kept at once as well, but no part of undo or merge. After an error of the disk it did change,
  // in memory: the meeting goes on, and what the disk did not take goes along with the next thing that it does take. In
  // a session that can only be read it changes in memory alone, and that is no error.
  base::Result<void> go_to(const content::StepKey& step);
  base::Result<void> show(const std::string& screen);
  base::Result<void> mark(const std::string& name, const std::string& value);
  base::Result<void> set_timer(const Timer& timer);
  /// Whether something of the place is not on disk yet.
  [[nodiscard]] bool place_unkept() const;
  /// Tries to bring it there again; nothing when there is nothing.
  base::Result<void> keep_place();
  /// Unfinished text of a field; empty text forgets it.
  base::Result<void> keep_draft(const std::string& field, const std::string& text);

 private:
  struct Inside;
  explicit Session(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace sprong::session
