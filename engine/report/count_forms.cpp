#include <algorithm>
#include <unordered_map>

#include "base/utf8.hpp"
#include "report/figures.hpp"

namespace sprong::report {
namespace {

using content::QuartetKey;
using session::FormRecord;

/// Where each quartet stands in the summary.
using Places = std::unordered_map<QuartetKey, std::size_t>;

Places add_quartets(const std::vector<MeetingRecords>& meetings, Summary& summary) {
  Places places;
  for (const MeetingRecords& meeting : meetings) {
    const content::Deck* deck = meeting.main->deck();
    if (deck == nullptr) continue;
    for (const content::Quartet& quartet : deck->quartets) {
      if (!places.try_emplace(quartet.id, summary.quartets.size()).second) continue;
      QuartetFigures& figures = summary.quartets.emplace_back();
      figures.id = quartet.id;
      figures.name = quartet.name;
      figures.colour = quartet.colour;
      figures.ink = quartet.ink;
      figures.pattern = quartet.pattern;
    }
  }
  return places;
}

session::Release release_of(const FormRecord& form, const std::string& what) {
  const auto found = form.releases.find(what);
  return found == form.releases.end() ? session::Release::unset : found->second;
}

/// Counts the forms of all meetings into one summary.
class FormCount {
 public:
  FormCount(Summary& summary, Places places)
      : m_summary(summary), m_places(std::move(places)), m_withheld(summary.quartets.size()) {}

  void add(const FormRecord& record, SessionFigures& session) {
    for (const QuartetKey& quartet : record.form.won) {
      if (const auto at = place(quartet)) count(*at, session, &QuartetFigures::won, &ComparedQuartet::won);
    }
    for (const reflection::Chosen& chosen : record.form.keep) {
      const auto at = place(chosen.quartet);
      if (!at) continue;
      count(*at, session, &QuartetFigures::keep, &ComparedQuartet::keep);
      add_reason(record, "keep/", chosen, m_summary.quartets[*at].keep_reasons, m_withheld[*at]);
    }
    for (const reflection::Chosen& chosen : record.form.discard) {
      const auto at = place(chosen.quartet);
      if (!at) continue;
      count(*at, session, &QuartetFigures::discard, &ComparedQuartet::discard);
      add_reason(record, "discard/", chosen, m_summary.quartets[*at].discard_reasons, m_withheld[*at]);
    }
    add_wish(record);
    add_need(record);
  }

  std::vector<int> finish() {
    int highest_keep = 0;
    int highest_discard = 0;
    for (const QuartetFigures& quartet : m_summary.quartets) {
      highest_keep = std::max(highest_keep, quartet.keep);
      highest_discard = std::max(highest_discard, quartet.discard);
    }
    for (QuartetFigures& quartet : m_summary.quartets) {
      quartet.not_won = m_summary.forms_handed_in - quartet.won;
      quartet.verdict = verdict(quartet.keep, quartet.discard, highest_keep, highest_discard);
      sort_quotes(quartet.keep_reasons);
      sort_quotes(quartet.discard_reasons);
      sort_quotes(quartet.wish_reasons);
    }
    sort_quotes(m_summary.needs);
    return std::move(m_withheld);
  }

 private:
  std::optional<std::size_t> place(const QuartetKey& quartet) const {
    const auto found = m_places.find(quartet);
    if (found == m_places.end()) return std::nullopt;
    return found->second;
  }

  void count(std::size_t at, SessionFigures& session, int QuartetFigures::*total, int ComparedQuartet::*compared) {
    ++(m_summary.quartets[at].*total);
    if (!session.quartets.empty()) ++(session.quartets[at].*compared);
  }

  void add_reason(const FormRecord& record, const char* list, const reflection::Chosen& chosen,
                  std::vector<Quote>& quotes, int& withheld) {
    if (base::trimmed(chosen.reason).empty()) return;
    const std::string what = list + chosen.quartet.value;
    if (may_read(m_summary.reader, Origin::form, release_of(record, what))) {
      quotes.push_back({reason_id(record, what), chosen.reason});
    } else {
      ++withheld;
    }
  }

  void add_wish(const FormRecord& record) {
    if (!record.form.wish) return;
    const auto at = place(record.form.wish->quartet);
    if (!at) return;
    ++m_summary.quartets[*at].wish;
    add_reason(record, "wish/", *record.form.wish, m_summary.quartets[*at].wish_reasons, m_withheld[*at]);
  }

  void add_need(const FormRecord& record) {
    if (base::trimmed(record.form.need).empty()) return;
    if (may_read(m_summary.reader, Origin::form, release_of(record, "need"))) {
      m_summary.needs.push_back({reason_id(record, "need"), record.form.need});
    } else {
      ++m_summary.held_back;
    }
  }

  Summary& m_summary;
  Places m_places;
  std::vector<int> m_withheld;
};

}  // namespace

std::vector<int> count_forms(const std::vector<MeetingRecords>& meetings, Summary& summary) {
  Places places = add_quartets(meetings, summary);
  const auto with_deck = std::count_if(meetings.begin(), meetings.end(),
                                       [](const MeetingRecords& meeting) { return !meeting.deck.empty(); });
  FormCount count(summary, std::move(places));
  for (std::size_t index = 0; index < meetings.size(); ++index) {
    SessionFigures& session = summary.sessions[index];
    if (with_deck > 1 && !meetings[index].deck.empty()) session.quartets.resize(summary.quartets.size());
    for (const FormRecord* form : meetings[index].forms) count.add(*form, session);
  }
  return count.finish();
}

}  // namespace sprong::report
