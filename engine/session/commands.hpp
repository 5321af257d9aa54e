// Commands: all that can change a session. A command is accepted whole or refused with its reasons;
// an accepted one is one transaction on disk, and can be undone (except erasing).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "session/records.hpp"

namespace sprong::session {

struct SetTitle {
  std::string title;
};
struct SetLanguage {
  content::Language language;
};
struct SetParticipants {
  int participants;
};
/// `published` is what the shared report shows from now on (report::publication_of); nothing when reopening.
struct SetClosed {
  bool closed;
  std::optional<Publication> published = {};
};
/// The day after which the app reminds that this session can be erased: "2016-12-28"; empty: no reminder.
struct SetKeepUntil {
  std::string day;
};
struct FillInContact {
  std::string contact;
  std::string text;
};
/// minutes 0: as the programme says.
struct PlanStep {
  content::StepKey step;
  bool skipped;
  int minutes;
};

/// Makes groups 1 to sizes.size(), keeping perspectives; removes the others.
struct SetGroups {
  std::vector<int> sizes;
};
/// A group as it walks on.
struct WalkingGroup {
  int number;
  int people;
};
/// Plans the walk, or plans it again in the middle: `begun` rounds have begun and stay as they were. Groups that are
/// not named have fallen apart; a number that is new joins now. What each visits in the rounds to come follows from
/// journey::replan.
struct PlanWalk {
  int begun;   ///< 0 to rounds
  int rounds;  ///< of the whole walk, 1 to most_rounds
  std::vector<WalkingGroup> groups;
};
struct SetPerspective {
  int group;
  content::Perspective perspective;
};

/// As in Item: x and y 0 to 1, cloth 0 to most_cloths - 1.
struct LabelPlace {
  float x = 0;
  float y = 0;
  int cloth = 0;
};

/// `id` is empty for a new one; an id that no record had yet makes the item under that id (import). `theme` is the name
/// of a theme, made when it does not exist; empty: none.
struct PutItem {
  RecordId id;
  journey::ItemText what;
  std::string theme;
  std::optional<LabelPlace> place = std::nullopt;  ///< where a new label is hung at once
};
struct HangLabel {
  RecordId id;
  float x;
  float y;
  int cloth = 0;
};
struct TakeBackItem {
  RecordId id;
};
/// An item or a story.
struct ReleaseItem {
  RecordId id;
  Release release;
};
/// The story of a group; a group has one. `id` names a new one, for what is imported; empty: a random one.
struct PutStory {
  int group;
  content::StationKey station;
  std::string text;
  RecordId id = {};
};

/// Starts a game on screen. `pause`: seconds for a quartet that was laid down, 0 to 600.
struct StartGame {
  int table;
  std::vector<content::QuartetKey> quartets;
  std::vector<Seat> seats;
  std::uint64_t seed;
  int pause = 0;
};
struct MakeAsk {
  RecordId game;
  AskRecord ask;
};
struct StopGame {
  RecordId game;
};
/// A game with printed cards: who won what, per seat; `game` empty for a new one.
struct PutPrintedGame {
  RecordId game;
  int table;
  std::vector<content::QuartetKey> quartets;
  std::vector<std::vector<content::QuartetKey>> won;
};
struct TakeBackGame {
  RecordId game;
};

/// `id` empty for a new form; an empty code gets the next free one at its table. `game_number` tells games with
/// printed cards at one table apart; 0: that of `game`, else the first. `seat` (from 1 on) says whose form of `game` it
/// is; 0: as it was. What was handed in can be mended, but
/// only EraseForm takes it back.
struct PutForm {
  RecordId id;
  int table;
  std::string code;
  RecordId game;
  reflection::Form form;
  bool handed_in;
  int game_number = 0;
  std::set<std::string> exchanged = {};  ///< as in FormRecord; what the form does not say falls away
  int seat = 0;
};
/// Taking a form back erases it: no undo, no trace.
struct EraseForm {
  RecordId id;
};
/// Erases a label, card, conclusion or story: no undo, no trace.
struct EraseItem {
  RecordId id;
};
struct EraseStory {
  RecordId id;
};
/// Erases, in every meeting of the file, the forms that were not handed in, and all unfinished text: no undo, no trace.
struct EraseNotHandedIn {};
/// `what` as in FormRecord::releases.
struct ReleaseReason {
  RecordId form;
  std::string what;
  Release release;
};

using Command = std::variant<SetTitle, SetLanguage, SetParticipants, SetClosed, SetKeepUntil, FillInContact, PlanStep,
                             SetGroups, PlanWalk, SetPerspective, PutItem, HangLabel, TakeBackItem, ReleaseItem,
                             PutStory, StartGame, MakeAsk, StopGame, PutPrintedGame, TakeBackGame, PutForm, EraseForm,
                             EraseItem, EraseStory, EraseNotHandedIn, ReleaseReason>;

}  // namespace sprong::session
