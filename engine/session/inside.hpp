// Inside: what a Session holds. Inside this room only.
#pragma once

#include <map>
#include <string>

#include "session/apply.hpp"
#include "session/store.hpp"

namespace sprong::session {

/// Invariant: the ledger is what stands in the file; a change that does not reach the disk leaves no trace here. But
/// for the place of the meeting, which may be ahead of the file: a meeting goes on when its disk does not.
struct Session::Inside {
  std::filesystem::path path;
  std::filesystem::path packs;  ///< folder with content packs
  Store store;
  base::Random random;
  Ledger ledger;
  std::optional<base::Error> read_only;
  std::optional<UndoSentence> next_undo;
  std::optional<UndoSentence> next_redo;

  Inside(std::filesystem::path file, std::filesystem::path pack_folder, Store opened, base::Random numbers)
      : path(std::move(file)),
        packs(std::move(pack_folder)),
        store(std::move(opened)),
        random(numbers),
        read_only(store.read_only()) {}

  /// Reads the file into the ledger.
  base::Result<void> load();
  /// Writes what `edit` changed, with `log` in the same transaction, and keeps the edit.
  base::Result<void> commit(Edit& edit, const std::function<void(Database&)>& log);
  /// One transaction beside the records. After success `change` is made in memory.
  base::Result<void> keep(const std::function<void(Database&)>& write, const std::function<void()>& change);
  /// The same for where the meeting is: `change` is made whatever the disk does, and what it did not take goes along
  /// with the next transaction. In a file that can only be read it is made in memory alone.
  base::Result<void> keep_place(const std::map<std::string, std::string>& rows, const std::function<void()>& change);
  void look_up_undo();
  /// Rewrites the file when something was erased and not swept yet. Error: session.erase-unfinished.
  base::Result<void> sweep_when_needed();
  base::Result<void> step_back_or_forth(bool undo);
  /// See Session::may_undo().
  base::Result<void> may_step_back();

  /// Before a change: whether there may be one, and the file read again when it had changed elsewhere.
  base::Result<void> ready();

  bool unswept = false;                       ///< erased, but the file was not rewritten yet
  bool stale = false;                         ///< the file was found changed by someone else
  std::map<std::string, std::string> unkept;  ///< of the place: what the disk did not take yet, rows of `state`

 private:
  base::Result<void> send(const std::function<void(Database&)>& write);
  std::vector<std::string> drafts_of(const Edit& edit) const;
};

/// Reads the meetings, packs and position out of a file's contents into an empty ledger. `folder` is the one with
/// content packs. Errors: session.damaged, session.unreadable-pack and those of reading a pack.
base::Result<void> fill_ledger(Ledger& ledger, Contents contents, const std::filesystem::path& folder);

/// Checks the rows of one meeting and puts them into a ledger whose document has its pack. Error: session.damaged.
base::Result<void> fill_meeting(Ledger& ledger, std::vector<Contents::Row> rows);

}  // namespace sprong::session
