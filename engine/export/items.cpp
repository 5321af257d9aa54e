#include "export/items.hpp"

#include <unordered_map>

namespace sprong::exports {
namespace {

using report::Quote;
using report::Summary;

class Collector {
 public:
  explicit Collector(const Summary& summary) {
    for (const report::ThemeFigures& theme : summary.themes) {
      for (const Quote& quote : theme.texts) m_themes[quote.source] = &theme.name;
    }
  }

  void add(const std::string& kind, const std::string& about, const std::vector<Quote>& quotes,
           const std::string& perspective = "") {
    for (const Quote& quote : quotes) {
      const auto theme = m_themes.find(quote.source);
      m_items.push_back({quote.source.value, kind, about, perspective,
                         theme == m_themes.end() ? std::string() : *theme->second, quote.text});
    }
  }
  void add_cards(const std::string& colour, const report::CardFigures& cards) {
    add(colour, "self", cards.self);
    add(colour, "organisation", cards.organisation);
    add(colour, "client", cards.client);
  }
  std::vector<TextItem> take() { return std::move(m_items); }

 private:
  std::unordered_map<session::RecordId, const std::string*> m_themes;
  std::vector<TextItem> m_items;
};

}  // namespace

std::vector<TextItem> items_of(const Summary& summary) {
  Collector items(summary);
  for (const report::StationFigures& station : summary.stations) {
    items.add("label", station.id.value, station.own, "own");
    items.add("label", station.id.value, station.client, "client");
    items.add("story", station.id.value, station.stories);
  }
  items.add_cards("green", summary.green);
  items.add_cards("red", summary.red);
  items.add("conclusion", "", summary.conclusions);
  for (const report::QuartetFigures& quartet : summary.quartets) {
    items.add("keep", quartet.id.value, quartet.keep_reasons);
    items.add("discard", quartet.id.value, quartet.discard_reasons);
    items.add("wish", quartet.id.value, quartet.wish_reasons);
  }
  items.add("need", "", summary.needs);
  return items.take();
}

}  // namespace sprong::exports
