// Records: everything that was said and done in a meeting, as plain values.
//
// Every record has an id of its own, made once at random where it was entered (or derived from an
// imported row), a revision, the author of that revision, and a tombstone. Numbers of tables and
// groups are what people see, never identity. @source decision 0004
//
// Sections: identity · meeting · journey · quartet · reflection
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/key.hpp"
#include "content/pack.hpp"
#include "journey/journey.hpp"
#include "reflection/form.hpp"

namespace sprong::session {

// ---- identity -------------------------------------------------------------------------------

using RecordId = base::Key<struct RecordTag>;    ///< 26 characters, base::Random::id()
using MeetingId = base::Key<struct MeetingTag>;  ///< shared by all files of one meeting
using AuthorId = base::Key<struct AuthorTag>;    ///< one per session file

/// Which version of a record this is. Of two versions the higher revision stays, ties by author;
/// never by the clock. Taken back wins always.
struct Stamp {
  RecordId id;
  std::uint64_t revision = 0;  ///< from 1 for a record that was kept
  AuthorId author;
};

/// Whether a reason or quote may leave the room. `unset` follows the rule of its kind: labels,
/// conclusions, cards are shared unless held, reasons and needs are held unless approved.
enum class Release { unset, approved, held };

// ---- meeting --------------------------------------------------------------------------------

/// What the shared report counted when the meeting was closed, so that a later one can say what changed and
/// cannot be subtracted from it. @source decision 0007
struct Publication {
  std::vector<RecordId> forms;         ///< those that were counted, sorted
  std::map<std::string, int> figures;  ///< "quartet/motivation/keep": only what the report showed
  bool operator==(const Publication&) const = default;
};

/// What the whole meeting is; exactly one per file.
struct Meeting {
  Stamp stamp;
  MeetingId id;
  std::string title;
  std::string date;  ///< "2016-06-28", local calendar
  content::ProgrammeKey programme;
  content::Language language;
  int participants = 0;                         ///< 0 when not counted (yet)
  int table = 0;                                ///< of a second laptop's file; 0 for the main file
  bool closed = false;                          ///< closed meetings can be shared
  std::string keep_until = {};                  ///< the day, "2016-12-28", on which to think of erasing it; empty: none
  std::vector<Publication> published;           ///< one per closing at which the report had changed, in their order
  std::map<std::string, std::string> contacts;  ///< contact id -> what the facilitator filled in
};

/// How a step of the programme was changed for this meeting; its id is derived from the step's.
struct StepPlan {
  Stamp stamp;
  content::StepKey step;
  bool skipped = false;
  int minutes = 0;  ///< 0: as the programme says
};

/// A small group that walks together; its id is derived from its number.
struct Group {
  Stamp stamp;
  int number = 1;
  int people = 0;
  content::Perspective perspective = content::Perspective::own;
  /// Where it is in each round of the walk, once that has begun; an empty key: not there yet. Empty before.
  std::vector<content::StationKey> route;
};

// ---- journey --------------------------------------------------------------------------------

inline constexpr int most_cloths = 100;  ///< of a station

/// A label, conclusion, green or red card.
struct Item {
  Stamp stamp;
  std::uint64_t entry = 0;  ///< order of entry, counted in the file that it was entered in; no time
  journey::ItemText what;
  RecordId theme;             ///< empty: in no theme
  std::optional<float> x, y;  ///< where a label hangs, each 0 to 1 of the cloth; nothing: where there is room
  int cloth = 0;              ///< the how-many-th cloth of its station it hangs on, from 0: labels that are too many
                              ///< for one go on over a next one
  Release release = Release::unset;
};

struct Theme {
  Stamp stamp;
  std::string name;
};

/// The story that a group made at its last station.
struct Story {
  Stamp stamp;
  int group = 1;
  content::StationKey station;
  std::string text;  ///< empty when it was only read from paper
  Release release = Release::unset;
};

// ---- quartet --------------------------------------------------------------------------------

/// Who sits at a seat. @source decision on computer players, engine/docs/quartet.md
enum class SeatKind { person, random, attentive };

struct Seat {
  SeatKind kind = SeatKind::person;
  int animal = 0;              ///< 0 to 7: the animal by which people know the seat
  double attentiveness = 1.0;  ///< 0 to 1, attentive computer players only
};

/// One ask as it was made; whether it was given follows from the rules.
struct AskRecord {
  int asker = 0;
  int asked = 0;
  content::QuartetKey quartet;
  content::CardKey card;
};

/// A game on screen, kept as its deal and asks; or one with printed cards, kept as who won what.
struct GameRecord {
  Stamp stamp;
  int table = 1;
  int number = 1;  ///< first, second game at that table
  content::DeckKey deck;
  std::vector<content::QuartetKey> quartets;  ///< those played with, in the order of the deck
  content::AfterMiss after_miss = content::AfterMiss::asked;
  content::Stock stock = content::Stock::none;
  bool printed = false;
  int pause = 0;  ///< seconds that the table takes for a quartet that was laid down; 0: none
  std::vector<Seat> seats;
  std::uint64_t seed = 0;
  std::vector<AskRecord> asks;
  bool stopped = false;
  std::vector<std::vector<content::QuartetKey>> won;  ///< printed only: per seat
};

// ---- reflection -----------------------------------------------------------------------------

/// One participant's form. Not handed in: nobody's business, in no count and no export.
struct FormRecord {
  Stamp stamp;
  int table = 0;        ///< 0: played at no table
  std::string code;     ///< unique at its table
  RecordId game;        ///< the game on screen it belongs to; empty otherwise
  int game_number = 1;  ///< tells several games at one table apart
  reflection::Form form;
  bool handed_in = false;
  /// What was decided about a reason or need: "keep/motivation", "wish/feelings", "need" -> release.
  std::map<std::string, Release> releases;
  /// What its maker lets the table see in the exchange; names as in `releases`, also where no reason was written.
  std::set<std::string> exchanged = {};
  int seat = 0;  ///< whose form it is: the seat in `game`, from 1 on; 0: not known
};

// ---- where the meeting is (local to a file, never merged) ------------------------------------

/// The one shared clock of a step. Runs on by the wall clock while the program is closed.
struct Timer {
  bool running = false;
  base::Milliseconds remaining = 0;  ///< at `since` when running, else now; negative when over time
  base::Milliseconds since = 0;      ///< wall clock at which it was started
  /// What is left at `now`; a clock that was set back does not add time.
  [[nodiscard]] base::Milliseconds left(base::Milliseconds now) const {
    if (!running) return remaining;
    return now <= since ? remaining : remaining - (now - since);
  }
};

/// Where the meeting was left, so that it resumes exactly there.
struct Position {
  content::StepKey step;
  std::string screen;  ///< a screen other than the step's own, such as "entry"; else empty
  std::map<std::string, std::string>
      marks;  ///< what screens remember: "presentation.station" -> "2", "walk.round" -> "3"
  Timer timer;
};

}  // namespace sprong::session
