#include "report/summary.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/random.hpp"
#include "report/figures.hpp"
#include "report/gather.hpp"
#include "report/published.hpp"
#include "report/suppression.hpp"

namespace sprong::report {
namespace {

using session::Document;

/// Individual sessions are for their own maker, and their maker's report is for nothing else.
base::Errors wrong_readers(const std::vector<const Document*>& sessions, Reader reader) {
  base::Errors errors;
  for (const Document* session : sessions) {
    const bool individual = session->programme().kind == content::ProgrammeKind::individual;
    if (individual == (reader == Reader::self)) continue;
    const char* code = individual ? "summary.individual-session" : "summary.not-individual";
    errors.push_back({code, {{"title", session->meeting.title}}, {}});
  }
  return errors;
}

/// The deck that is reported: the one asked for, else the first that a meeting has; empty when none has one.
base::Result<std::string> reported_deck(const std::vector<MeetingRecords>& meetings, const std::string& asked) {
  const auto fits = [&asked](const MeetingRecords& meeting) {
    return asked.empty() ? !meeting.deck.empty() : meeting.deck == asked;
  };
  const auto found = std::find_if(meetings.begin(), meetings.end(), fits);
  if (found != meetings.end()) return found->deck;
  if (asked.empty()) return std::string();
  return base::Error{"summary.unknown-deck", {{"deck", asked}}, {}};
}

/// Leaves out the meetings that played with another deck, and says which decks those were.
void keep_deck(std::vector<MeetingRecords>& meetings, Summary& summary) {
  std::set<std::string> others;
  std::erase_if(meetings, [&](const MeetingRecords& meeting) {
    const bool other = !meeting.deck.empty() && meeting.deck != summary.deck;
    if (other) others.insert(meeting.deck);
    return other;
  });
  summary.other_decks.assign(others.begin(), others.end());
}

SessionFigures session_figures(const MeetingRecords& records) {
  const session::Meeting& meeting = records.main->meeting;
  SessionFigures figures;
  figures.id = meeting.id;
  figures.title = meeting.title;
  figures.date = meeting.date;
  figures.participants = records.participants;
  figures.groups = static_cast<int>(records.groups.size());
  // Without choices there is nothing that the number of forms could be subtracted from.
  figures.forms_handed_in = records.withdrawn ? records.not_counted : static_cast<int>(records.forms.size());
  figures.closed = meeting.closed;
  figures.not_counted = records.not_counted;
  figures.withdrawn = records.withdrawn;
  return figures;
}

void add_sessions(const std::vector<MeetingRecords>& meetings, Summary& summary) {
  summary.closed = true;
  for (const MeetingRecords& meeting : meetings) {
    const SessionFigures& figures = summary.sessions.emplace_back(session_figures(meeting));
    summary.participants += figures.participants;
    summary.groups += figures.groups;
    if (!figures.withdrawn || meetings.size() == 1) summary.forms_handed_in += figures.forms_handed_in;
    summary.closed = summary.closed && figures.closed;
  }
}

/// Reasons that review holds back count as such only where their quartet is shown: their number would
/// tell something of a hidden one.
void count_withheld(const std::vector<int>& withheld, Summary& summary) {
  for (std::size_t index = 0; index < withheld.size(); ++index) {
    if (!summary.quartets[index].suppressed) summary.held_back += withheld[index];
  }
}

}  // namespace

const char* reader_name(Reader reader) {
  switch (reader) {
    case Reader::facilitator:
      return "facilitator";
    case Reader::share:
      return "share";
    case Reader::self:
      return "self";
    case Reader::room:
      return "room";
  }
  VERIFY(false);
}

const char* verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::keep:
      return "keep";
    case Verdict::discard:
      return "discard";
    case Verdict::ambivalent:
      return "ambivalent";
    case Verdict::divided:
      return "divided";
    case Verdict::open:
      return "open";
  }
  VERIFY(false);
}

Verdict verdict(int keep, int discard, int highest_keep, int highest_discard) {
  const auto high = [](int count, int highest) { return count >= 2 && 2 * count >= highest; };
  const bool kept = high(keep, highest_keep);
  const bool discarded = high(discard, highest_discard);
  if (kept && discarded) return Verdict::ambivalent;
  if (kept) return Verdict::keep;
  if (discarded) return Verdict::discard;
  return keep >= 1 && discard >= 1 ? Verdict::divided : Verdict::open;
}

bool may_read(Reader reader, Origin origin, session::Release release) {
  if (!holds_back(reader)) return true;
  if (origin == Origin::form) return release == session::Release::approved;
  return release != session::Release::held;
}

session::RecordId reason_id(const session::FormRecord& form, const std::string& what) {
  return session::RecordId(base::derived_id(form.stamp.id.value + "/" + what));
}

void sort_quotes(std::vector<Quote>& quotes) {
  std::sort(quotes.begin(), quotes.end(), [](const Quote& one, const Quote& other) {
    return std::tie(one.text, one.source) < std::tie(other.text, other.source);
  });
}

base::Result<Summary> summarise(const std::vector<const Document*>& sessions, const SummaryOptions& options) {
  if (sessions.empty()) return base::Error{"summary.no-sessions", {}, {}};
  if (options.min_forms < fewest_forms) {
    return base::Error{"summary.min-forms-too-low", {{"fewest", std::to_string(fewest_forms)}}, {}};
  }
  if (base::Errors errors = wrong_readers(sessions, options.reader); !errors.empty()) return errors;

  std::vector<MeetingRecords> meetings = gather(sessions);
  const base::Result<std::string> deck = reported_deck(meetings, options.deck);
  if (!deck) return deck.errors();

  Summary summary;
  summary.reader = options.reader;
  summary.min_forms = options.reader == Reader::room ? fewest_forms : options.min_forms;
  summary.deck = *deck;
  keep_deck(meetings, summary);
  if (summary.reader == Reader::share) {
    for (MeetingRecords& meeting : meetings) keep_published(meeting);
  }
  fill(meetings, summary);
  if (summary.reader == Reader::share) {
    const bool alone = meetings.size() == 1;
    for (std::size_t index = 0; index < meetings.size(); ++index) {
      note_changes(meetings[index], alone, summary.min_forms, summary.sessions[index]);
    }
  }
  return summary;
}

void fill(const std::vector<MeetingRecords>& meetings, Summary& summary) {
  const content::Pack& pack = *meetings.front().main->pack;
  summary.pack = pack.id.value;
  summary.languages = pack.languages;
  add_sessions(meetings, summary);
  const bool withdrawn = meetings.size() == 1 && meetings.front().withdrawn;
  summary.suppressed = holds_back(summary.reader) && (withdrawn || summary.forms_handed_in < summary.min_forms);
  const std::vector<int> withheld = count_forms(meetings, summary);
  count_items(meetings, summary);
  if (holds_back(summary.reader)) {
    suppress_quartets(summary);
    suppress_comparison(summary);
  }
  count_withheld(withheld, summary);
}

}  // namespace sprong::report
