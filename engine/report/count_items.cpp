#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/utf8.hpp"
#include "report/figures.hpp"
#include "themes/themes.hpp"

namespace sprong::report {
namespace {

using journey::About;
using journey::ItemKind;

const char* kind_name(ItemKind kind) {
  switch (kind) {
    case ItemKind::label:
      return "label";
    case ItemKind::conclusion:
      return "conclusion";
    case ItemKind::green:
      return "green";
    case ItemKind::red:
      return "red";
  }
  VERIFY(false);
}

/// Counts the labels, cards, conclusions, stories and themes of all meetings into one summary.
class ItemCount {
 public:
  explicit ItemCount(Summary& summary) : m_summary(summary) {}

  void add(const MeetingRecords& meeting) {
    if (const content::Exhibit* exhibit = meeting.main->exhibit()) add_stations(*exhibit);
    m_seen.clear();
    for (const auto& [id, item] : meeting.items) add_item(*item, meeting);
    for (const auto& [id, story] : meeting.stories) add_story(*story);
  }

  void finish() {
    for (StationFigures& station : m_summary.stations) {
      sort_quotes(station.own);
      sort_quotes(station.client);
      sort_quotes(station.stories);
    }
    for (CardFigures* cards : {&m_summary.green, &m_summary.red}) {
      sort_quotes(cards->self);
      sort_quotes(cards->organisation);
      sort_quotes(cards->client);
    }
    sort_quotes(m_summary.conclusions);
    for (auto& [identity, theme] : m_themes) {
      sort_quotes(theme.texts);
      m_summary.themes.push_back(std::move(theme));
    }
    std::sort(m_summary.themes.begin(), m_summary.themes.end(),
              [](const ThemeFigures& one, const ThemeFigures& other) { return one.name < other.name; });
  }

 private:
  void add_stations(const content::Exhibit& exhibit) {
    if (m_summary.story_ending.empty()) m_summary.story_ending = exhibit.story_ending;
    for (const content::Station& station : exhibit.stations) {
      StationFigures& figures = station_of(station.id);
      figures.name = station.name;
      figures.text = station.text;
    }
  }

  StationFigures& station_of(const content::StationKey& id) {
    const auto [place, added] = m_stations.try_emplace(id, m_summary.stations.size());
    if (added) m_summary.stations.emplace_back().id = id;
    return m_summary.stations[place->second];
  }

  void add_item(const session::Item& item, const MeetingRecords& meeting) {
    const bool shown = may_read(m_summary.reader, Origin::together, item.release);
    if (!shown) ++m_summary.held_back;
    const Quote quote{item.stamp.id, item.what.text};
    switch (item.what.kind) {
      case ItemKind::label: {
        StationFigures& station = station_of(item.what.station);
        ++station.labels;
        if (shown) (item.what.perspective == content::Perspective::own ? station.own : station.client).push_back(quote);
        break;
      }
      case ItemKind::conclusion:
        ++m_summary.conclusion_count;
        if (shown) m_summary.conclusions.push_back(quote);
        break;
      case ItemKind::green:
        add_card(m_summary.green, item.what.about, quote, shown);
        break;
      case ItemKind::red:
        add_card(m_summary.red, item.what.about, quote, shown);
        break;
    }
    add_to_theme(item, meeting, quote, shown);
  }

  static void add_card(CardFigures& cards, About about, const Quote& quote, bool shown) {
    VERIFY(about != About::none);
    int& count = about == About::self           ? cards.self_count
                 : about == About::organisation ? cards.organisation_count
                                                : cards.client_count;
    std::vector<Quote>& quotes = about == About::self           ? cards.self
                                 : about == About::organisation ? cards.organisation
                                                                : cards.client;
    ++count;
    if (shown) quotes.push_back(quote);
  }

  void add_to_theme(const session::Item& item, const MeetingRecords& meeting, const Quote& quote, bool shown) {
    const auto found = meeting.themes.find(item.theme);
    if (found == meeting.themes.end()) return;
    const std::string identity = themes::theme_identity(found->second->name);
    ThemeFigures& theme = m_themes[identity];
    if (m_seen.insert(identity).second) ++theme.meetings;
    // Of several spellings the first in order of code points, so that the order of files does not matter.
    if (theme.name.empty() || found->second->name < theme.name) theme.name = found->second->name;
    ++theme.items;
    ++theme.by_kind[kind_name(item.what.kind)];
    if (shown) theme.texts.push_back(quote);
  }

  void add_story(const session::Story& story) {
    if (base::trimmed(story.text).empty()) return;
    if (may_read(m_summary.reader, Origin::together, story.release)) {
      station_of(story.station).stories.push_back({story.stamp.id, story.text});
    } else {
      ++m_summary.held_back;
    }
  }

  Summary& m_summary;
  std::unordered_map<content::StationKey, std::size_t> m_stations;
  std::map<std::string, ThemeFigures> m_themes;
  std::set<std::string> m_seen;  ///< themes of the meeting that is being counted
};

}  // namespace

void count_items(const std::vector<MeetingRecords>& meetings, Summary& summary) {
  ItemCount count(summary);
  for (const MeetingRecords& meeting : meetings) count.add(meeting);
  count.finish();
}

}  // namespace sprong::report
