// Summary: what the numbers of one or more sessions mean, for one reader. Pure: no clock, no file.
//
// Sections: readers · figures · summary
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/pack.hpp"
#include "session/document.hpp"

namespace sprong::report {

// ---- readers --------------------------------------------------------------------------------

/// Who reads it. facilitator: a working copy; share: what leaves the room; self: an individual
/// session for its own maker; room: the shared screen during the meeting.
enum class Reader { facilitator, share, self, room };

/// What happens to a quartet at the end. @source decision 0005
enum class Verdict { keep, discard, ambivalent, divided, open };

// ---- figures --------------------------------------------------------------------------------

/// A text with what it came from, so that every figure can be traced to its items: the id that `sprong review` gives
/// it. A reason or need has one of its own, not that of its form, which would tie the reasons of one person together.
struct Quote {
  session::RecordId source;
  std::string text;
};

/// Counts over the forms handed in. What is held back for privacy is 0 and empty here too, so that
/// no writer can let it slip.
struct QuartetFigures {
  content::QuartetKey id;
  content::Text name;
  content::Colour colour;
  content::Ink ink = content::Ink::ink;
  content::Pattern pattern = content::Pattern::dots;
  bool suppressed = false;  ///< nothing of this quartet is shown
  int won = 0;
  int keep = 0;
  int discard = 0;
  int not_won = 0;
  int wish = 0;
  Verdict verdict = Verdict::open;
  std::vector<Quote> keep_reasons;  ///< sorted by text, as all lists of quotes
  std::vector<Quote> discard_reasons;
  std::vector<Quote> wish_reasons;
};

struct StationFigures {
  content::StationKey id;
  content::Text name;
  content::Text text;  ///< the exhibit's own
  int labels = 0;
  std::vector<Quote> own;      ///< labels in the own perspective
  std::vector<Quote> client;   ///< labels in the client's perspective
  std::vector<Quote> stories;  ///< of the groups that ended here
};

/// Green or red cards, by whom they are about.
struct CardFigures {
  std::vector<Quote> self, organisation, client;  ///< texts that this reader may see
  int self_count = 0, organisation_count = 0, client_count = 0;
};

struct ThemeFigures {
  std::string name;
  int items = 0;
  int meetings = 0;                    ///< in how many it was found
  std::map<std::string, int> by_kind;  ///< "label", "conclusion", "green", "red"
  std::vector<Quote> texts;
};

/// One quartet in one of several meetings that are compared.
struct ComparedQuartet {
  bool suppressed = false;
  int won = 0;
  int keep = 0;
  int discard = 0;
};

/// A figure that another report of the same meeting had otherwise; nothing where it was held back.
struct Change {
  std::string what;  ///< "forms", "labels/maze", "quartet/motivation/keep"
  std::optional<int> before, now;
};

/// One meeting: the files of its tables are one.
struct SessionFigures {
  session::MeetingId id;
  std::string title;
  std::string date;
  int participants = 0;
  int groups = 0;
  int forms_handed_in = 0;  ///< those that are counted
  bool closed = false;
  /// As Summary::quartets; empty unless several meetings with the deck are compared.
  std::vector<ComparedQuartet> quartets;
  // Of a shared report only:
  int report = 1;               ///< the how manieth report of this meeting
  int not_counted = 0;          ///< forms that came in after the last report
  bool withdrawn = false;       ///< no choice is shown: it would give away who took a form back or changed it
  std::vector<Change> changes;  ///< since the report before it
};

// ---- summary --------------------------------------------------------------------------------

struct Summary {
  Reader reader = Reader::share;
  std::vector<SessionFigures> sessions;  ///< by date, title and id
  int participants = 0;
  int groups = 0;
  int forms_handed_in = 0;  ///< those that are counted
  bool closed = false;      ///< all meetings are: the report is final
  bool suppressed = false;  ///< all quartets, for too few forms
  int min_forms = 10;
  std::string pack;                          ///< "courage"
  std::vector<content::Language> languages;  ///< of the pack, its own first
  std::string deck;                          ///< "courage/diving-in"; empty when there is no deck
  std::vector<std::string> other_decks;      ///< decks of sessions that were left out, sorted
  std::vector<QuartetFigures> quartets;      ///< in the order of the deck
  std::vector<StationFigures> stations;      ///< in the order of the journey
  content::Text story_ending;
  CardFigures green, red;
  std::vector<Quote> conclusions;
  int conclusion_count = 0;
  std::vector<Quote> needs;
  std::vector<ThemeFigures> themes;
  int held_back = 0;  ///< texts kept from this reader by review; not those of suppressed quartets
};

struct SummaryOptions {
  Reader reader = Reader::share;
  int min_forms = 10;  ///< 5 or more; share only (the room screen uses 5)
  std::string deck;    ///< which deck when the sessions have several; empty: the first
};

/// Fewest forms that min_forms may ask for, and what the room screen asks. @source decision 0005
inline constexpr int fewest_forms = 5;
/// Fewest winners for a quartet to be shown outside the room. @source decision 0005
inline constexpr int fewest_winners = 3;

/// The figures of these sessions together, the same in whatever order they are given. Sessions with
/// another deck than the one that is reported are left out; those without a deck stay.
/// Errors: summary.no-sessions; summary.individual-session (for another reader than its maker);
/// summary.not-individual (a meeting for reader self); summary.min-forms-too-low;
/// summary.unknown-deck (none of the sessions has it).
base::Result<Summary> summarise(const std::vector<const session::Document*>& sessions, const SummaryOptions& options);

/// How a reader and a verdict are called in files and on the command line: "share", "keep".
const char* reader_name(Reader reader);
const char* verdict_name(Verdict verdict);

/// The verdict of one quartet by the rule: high is at least 2 and at least half of the highest of its list.
Verdict verdict(int keep, int discard, int highest_keep, int highest_discard);

}  // namespace sprong::report
