#include "report/published.hpp"

#include <algorithm>
#include <set>

#include "report/publish.hpp"

namespace sprong::report {
namespace {

using session::FormRecord;
using session::Publication;
using session::RecordId;
using Forms = std::vector<const FormRecord*>;

/// Reports that showed choices are those of this many forms, as long as nobody asks for another threshold.
const int usual_min_forms = SummaryOptions{}.min_forms;

constexpr const char* choices = "quartet/";

bool shows_choices(const Publication& report) { return static_cast<int>(report.forms.size()) >= usual_min_forms; }

void add_cards(std::map<std::string, int>& figures, const std::string& colour, const CardFigures& cards) {
  figures["cards/" + colour + "/self"] = cards.self_count;
  figures["cards/" + colour + "/organisation"] = cards.organisation_count;
  figures["cards/" + colour + "/client"] = cards.client_count;
}

/// The figures of one meeting's report by name.
std::map<std::string, int> figures_of(const Summary& summary) {
  std::map<std::string, int> figures;
  figures["participants"] = summary.participants;
  figures["forms"] = summary.forms_handed_in;
  int reasons = 0;
  for (const QuartetFigures& quartet : summary.quartets) {
    if (quartet.suppressed) continue;
    const std::string name = choices + quartet.id.value;
    figures[name + "/won"] = quartet.won;
    figures[name + "/keep"] = quartet.keep;
    figures[name + "/discard"] = quartet.discard;
    figures[name + "/wish"] = quartet.wish;
    for (const auto* list : {&quartet.keep_reasons, &quartet.discard_reasons, &quartet.wish_reasons}) {
      reasons += static_cast<int>(list->size());
    }
  }
  figures["reasons"] = reasons;
  figures["needs"] = static_cast<int>(summary.needs.size());
  int stories = 0;
  for (const StationFigures& station : summary.stations) {
    figures["labels/" + station.id.value] = station.labels;
    stories += static_cast<int>(station.stories.size());
  }
  figures["stories"] = stories;
  add_cards(figures, "green", summary.green);
  add_cards(figures, "red", summary.red);
  figures["conclusions"] = summary.conclusion_count;
  return figures;
}

/// What a shared report of these records shows.
std::map<std::string, int> figures_of(const MeetingRecords& meeting, int min_forms) {
  Summary summary;
  summary.reader = Reader::share;
  summary.min_forms = min_forms;
  summary.deck = meeting.deck;
  fill({meeting}, summary);
  return figures_of(summary);
}

std::map<std::string, int> only_choices(const std::map<std::string, int>& figures) {
  std::map<std::string, int> only;
  for (const auto& [name, figure] : figures) {
    if (name.starts_with(choices)) only[name] = figure;
  }
  return only;
}

std::vector<RecordId> ids_of(const Forms& forms) {
  std::vector<RecordId> ids;
  for (const FormRecord* form : forms) ids.push_back(form->stamp.id);
  return ids;
}

/// The forms of the meeting that a report counted.
Forms forms_in(const Publication& report, const MeetingRecords& meeting) {
  Forms forms;
  for (const FormRecord* form : meeting.forms) {
    if (std::binary_search(report.forms.begin(), report.forms.end(), form->stamp.id)) forms.push_back(form);
  }
  return forms;
}

/// Whether counting the same forms once more gives the same choices: none was taken back or changed.
bool still_stands(const Publication& report, MeetingRecords meeting) {
  meeting.forms = forms_in(report, meeting);
  if (meeting.forms.size() != report.forms.size()) return false;
  return only_choices(figures_of(meeting, usual_min_forms)) == only_choices(report.figures);
}

/// The last report that showed choices; none when there was none.
const Publication* last_shown(const std::vector<Publication>& reports) {
  const auto found = std::find_if(reports.rbegin(), reports.rend(), shows_choices);
  return found == reports.rend() ? nullptr : &*found;
}

bool enough(int people) { return people == 0 || people >= fewest_winners; }

/// Whether the forms that came in since a report may be subtracted from the next one: of no quartet that both show
/// did one or two of them win it, nor one or two of them not.
bool may_be_added(const std::vector<Publication>& reports, const MeetingRecords& meeting) {
  if (meeting.main->deck() == nullptr) return true;
  for (const content::Quartet& quartet : meeting.main->deck()->quartets) {
    const auto showed = [&](const Publication& report) {
      return shows_choices(report) && report.figures.contains(choices + quartet.id.value + "/won");
    };
    const auto report = std::find_if(reports.rbegin(), reports.rend(), showed);
    if (report == reports.rend()) continue;
    int winners = 0;
    int others = 0;
    for (const FormRecord* form : meeting.forms) {
      if (std::binary_search(report->forms.begin(), report->forms.end(), form->stamp.id)) continue;
      const auto& won = form->form.won;
      ++(std::find(won.begin(), won.end(), quartet.id) == won.end() ? others : winners);
    }
    if (!enough(winners) || !enough(others)) return false;
  }
  return true;
}

MeetingRecords records_of(const session::Document& meeting) { return std::move(gather({&meeting}).front()); }

std::optional<int> find(const std::map<std::string, int>& figures, const std::string& name) {
  const auto found = figures.find(name);
  if (found == figures.end()) return std::nullopt;
  return found->second;
}

}  // namespace

session::Publication publication_of(const session::Document& meeting) {
  MeetingRecords records = records_of(meeting);
  const std::vector<Publication>& reports = meeting.meeting.published;
  if (last_shown(reports) != nullptr) {
    MeetingRecords earlier = records;
    keep_published(earlier);
    if (earlier.withdrawn || !may_be_added(reports, records)) records = std::move(earlier);
  }
  return {ids_of(records.forms), figures_of(records, usual_min_forms)};
}

void keep_published(MeetingRecords& meeting) {
  const Publication* report = last_shown(meeting.main->meeting.published);
  if (report == nullptr) return;
  meeting.withdrawn = !still_stands(*report, meeting);
  Forms counted = meeting.withdrawn ? Forms() : forms_in(*report, meeting);
  meeting.not_counted = static_cast<int>(meeting.forms.size() - counted.size());
  meeting.forms = std::move(counted);
}

void note_changes(const MeetingRecords& meeting, bool with_choices, int min_forms, SessionFigures& session) {
  const std::vector<Publication>& reports = meeting.main->meeting.published;
  if (reports.empty()) return;
  const bool same = figures_of(meeting, usual_min_forms) == reports.back().figures;
  session.report = static_cast<int>(reports.size()) + (same ? 0 : 1);
  if (session.report == 1) return;
  const Publication& earlier = reports[static_cast<std::size_t>(session.report) - 2];
  const bool choices_before = with_choices && static_cast<int>(earlier.forms.size()) >= min_forms;
  std::map<std::string, int> before = earlier.figures;
  const std::map<std::string, int> now = figures_of(meeting, min_forms);
  if (!choices_before) std::erase_if(before, [](const auto& figure) { return figure.first.starts_with(choices); });
  std::set<std::string> names;
  for (const auto& [name, figure] : before) names.insert(name);
  for (const auto& [name, figure] : now) names.insert(name);
  for (const std::string& name : names) {
    if (!with_choices && name.starts_with(choices)) continue;
    const Change change{name, find(before, name), find(now, name)};
    if (change.before != change.now) session.changes.push_back(change);
  }
}

}  // namespace sprong::report
