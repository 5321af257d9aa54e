// Apply: what each command does, and why it is refused. One overload per command; the journey's, the
// game's and the form's rules live in their own rooms. Inside this room only.
#pragma once

#include "session/commands.hpp"
#include "session/edit.hpp"
#include "session/session.hpp"

namespace sprong::session {

using Applied = base::Result<RecordId>;  ///< the record made or touched; empty when there is none

// apply_meeting.cpp
Applied apply(Edit& edit, const SetTitle& command);
Applied apply(Edit& edit, const SetLanguage& command);
Applied apply(Edit& edit, const SetParticipants& command);
Applied apply(Edit& edit, const SetClosed& command);
Applied apply(Edit& edit, const FillInContact& command);
Applied apply(Edit& edit, const SetKeepUntil& command);
Applied apply(Edit& edit, const PlanStep& command);
Applied apply(Edit& edit, const SetGroups& command);
Applied apply(Edit& edit, const SetPerspective& command);
// apply_walk.cpp
Applied apply(Edit& edit, const PlanWalk& command);
// apply_journey.cpp
Applied apply(Edit& edit, const PutItem& command);
Applied apply(Edit& edit, const HangLabel& command);
Applied apply(Edit& edit, const TakeBackItem& command);
Applied apply(Edit& edit, const ReleaseItem& command);
Applied apply(Edit& edit, const PutStory& command);
Applied apply(Edit& edit, const EraseItem& command);
Applied apply(Edit& edit, const EraseStory& command);
// apply_games.cpp
Applied apply(Edit& edit, const StartGame& command);
Applied apply(Edit& edit, const MakeAsk& command);
Applied apply(Edit& edit, const StopGame& command);
Applied apply(Edit& edit, const PutPrintedGame& command);
Applied apply(Edit& edit, const TakeBackGame& command);
// apply_forms.cpp
Applied apply(Edit& edit, const PutForm& command);
Applied apply(Edit& edit, const EraseForm& command);
Applied apply(Edit& edit, const ReleaseReason& command);
Applied apply(Edit& edit, const EraseNotHandedIn& command);

/// What undoing `command` would take back, in the document as it was before it.
UndoSentence undo_sentence(const Document& before, const Command& command);

/// What holds of a record by itself, whatever file it came from: checked when a file is read.
base::Result<void> check_record(const Document& document, const Record& record);

/// A printed game: known quartets, each won by one seat at most, no more seats than a table has.
/// Errors: game.unknown-quartet, game.double-win, game.too-many-seats.
base::Result<void> check_winners(const GameRecord& game);
/// 0 to longest_pause seconds. Error: game.pause-out-of-range.
base::Result<void> check_pause(int seconds);

/// The rules of an item and of the name of its theme. Errors: item.*, text.*, theme.*.
base::Result<void> check_put(const Document& document, const PutItem& command);
base::Result<void> check_put(const Document& document, const PutStory& command);

// ---- shared by commands ----

inline constexpr int most_tables = 99;
inline constexpr int longest_pause = 600;  ///< seconds for a quartet that was laid down
inline constexpr int most_group_number = 99;
inline constexpr std::size_t title_limit = 120;    ///< code points
inline constexpr std::size_t contact_limit = 200;  ///< code points
inline constexpr std::size_t code_limit = 20;      ///< code points of a form's code
inline constexpr std::size_t draft_limit = 20000;  ///< code points

/// An id that every file of this meeting derives alike, for what is the same wherever it is entered.
[[nodiscard]] RecordId shared_id(const MeetingId& meeting, const std::string& kind, const std::string& name);
/// Whether text has the form of a record's id.
[[nodiscard]] bool is_record_id(const std::string& text);
/// The exhibit of the programme, or one without stations.
[[nodiscard]] const content::Exhibit& exhibit_or_none(const Document& document);
/// "1/a", "-/a" for a form without a table.
[[nodiscard]] std::string form_name(int table, const std::string& code);

}  // namespace sprong::session
