// Every set of forms that a small meeting can hand in, and what its shared report tells: no figure that is held back
// follows from those that are shown, and exactly what is to be held back is.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "export/csv.hpp"
#include "unit/report/example.hpp"

using namespace sprong;

namespace {

/// One way to fill in a form, per quartet: n not won, o won, k kept, d laid aside; and the quartet wished for, or -1.
struct Kind {
  std::string places;
  int wish = -1;
};

std::vector<Kind> kinds_of(std::size_t quartets, const std::string& choices) {
  std::vector<std::string> all{""};
  for (std::size_t quartet = 0; quartet < quartets; ++quartet) {
    std::vector<std::string> longer;
    for (const std::string& places : all) {
      for (const char choice : choices) longer.push_back(places + choice);
    }
    all = longer;
  }
  std::vector<Kind> kinds;
  for (const std::string& places : all) {
    kinds.push_back({places, -1});
    for (std::size_t quartet = 0; quartet < quartets; ++quartet) {
      if (places[quartet] == 'n') kinds.push_back({places, static_cast<int>(quartet)});
    }
  }
  return kinds;
}

/// The figures of one quartet, counted here and nowhere else.
struct Figures {
  int won = 0, keep = 0, discard = 0, not_won = 0, wish = 0;
};

Figures count(const std::vector<const Kind*>& forms, std::size_t quartet) {
  Figures figures;
  for (const Kind* form : forms) {
    const char place = form->places[quartet];
    ++(place == 'n' ? figures.not_won : figures.won);
    figures.keep += place == 'k';
    figures.discard += place == 'd';
    figures.wish += form->wish == static_cast<int>(quartet);
  }
  return figures;
}

/// What the reader of a report that holds a quartet back can still think its figures are.
struct Possible {
  std::set<int> won, keep, discard, wish;
  int left_over = 0;  ///< forms less the wishes that are shown
};

class Reports {
 public:
  Reports(std::size_t quartets, const std::string& choices) : m_meeting("m", "meeting-2") {
    auto pack = std::make_shared<content::Pack>(*m_meeting.document.pack);
    pack->decks.front().quartets.resize(quartets);
    m_meeting.document.pack = pack;
    m_kinds = kinds_of(quartets, choices);
  }

  /// Every set of so many forms.
  void enumerate(std::size_t forms) {
    for (std::size_t index = 0; index < forms; ++index) m_meeting.form(static_cast<int>(index), "a");
    add(forms, 0);
    m_meeting.document.forms.clear();
  }

  [[nodiscard]] const std::map<std::string, Possible>& held_back() const { return m_held_back; }
  [[nodiscard]] int sets() const { return m_sets; }

 private:
  void add(std::size_t more, std::size_t from) {
    if (more == 0) return read_report();
    for (std::size_t kind = from; kind < m_kinds.size(); ++kind) {
      m_forms.push_back(&m_kinds[kind]);
      add(more - 1, kind);
      m_forms.pop_back();
    }
  }

  [[nodiscard]] const std::vector<content::Quartet>& deck() const {
    return m_meeting.document.pack->decks.front().quartets;
  }

  void fill_in() {
    auto kind = m_forms.begin();
    for (auto& [id, record] : m_meeting.document.forms) {
      reflection::Form& form = record.form;
      form = {};
      for (std::size_t quartet = 0; quartet < deck().size(); ++quartet) {
        const char place = (*kind)->places[quartet];
        if (place != 'n') form.won.push_back(deck()[quartet].id);
        if (place == 'k') form.keep.push_back({deck()[quartet].id, "waarom"});
        if (place == 'd') form.discard.push_back({deck()[quartet].id, "waarom"});
      }
      if ((*kind)->wish >= 0) form.wish = {deck()[static_cast<std::size_t>((*kind)->wish)].id, "waarom"};
      ++kind;
    }
  }

  void read_report() {
    ++m_sets;
    fill_in();
    const std::string report =
        exports::to_csv(example::summary_of(m_meeting.document, report::Reader::share, report::fewest_forms));
    const bool all = m_forms.size() < report::fewest_forms;
    int left_over = static_cast<int>(m_forms.size());
    for (std::size_t quartet = 0; quartet < deck().size(); ++quartet) {
      const Figures figures = count(m_forms, quartet);
      if (!all && figures.won >= report::fewest_winners) left_over -= figures.wish;
    }
    for (std::size_t quartet = 0; quartet < deck().size(); ++quartet) {
      const Figures figures = count(m_forms, quartet);
      const bool hidden = all || figures.won < report::fewest_winners;
      check_rows(report, quartet, figures, hidden);
      if (!hidden) continue;
      Possible& possible = m_held_back[deck()[quartet].id.value + "\n" + report];
      possible.won.insert(figures.won);
      possible.keep.insert(figures.keep);
      possible.discard.insert(figures.discard);
      possible.wish.insert(figures.wish);
      possible.left_over = left_over;
    }
  }

  /// Exactly what is to be held back is empty, and all else is right.
  void check_rows(const std::string& report, std::size_t quartet, const Figures& figures, bool hidden) const {
    const std::vector<std::pair<const char*, int>> rows{{"won", figures.won},
                                                        {"keep", figures.keep},
                                                        {"discard", figures.discard},
                                                        {"not_won", figures.not_won},
                                                        {"wish", figures.wish}};
    for (const auto& [measure, value] : rows) {
      const std::string row = "\nquartet," + deck()[quartet].id.value + "," + measure + "," +
                              (hidden ? std::string() : std::to_string(value)) + "\n";
      if (report.find(row) == std::string::npos) FAIL("no" << row << "in\n" << report);
    }
  }

  example::Meeting m_meeting;
  std::vector<Kind> m_kinds;
  std::vector<const Kind*> m_forms;
  std::map<std::string, Possible> m_held_back;
  int m_sets = 0;
};

/// Of every figure that is held back at least two values are possible. Only that nobody wished for a hidden quartet
/// can follow, when the wishes that are shown are as many as the forms: a nought that tells of nobody's choice.
void check_undetermined(const Reports& reports, bool with_discard) {
  REQUIRE_FALSE(reports.held_back().empty());
  for (const auto& [report, possible] : reports.held_back()) {
    const bool right = possible.won.size() > 1 && possible.keep.size() > 1 &&
                       (!with_discard || possible.discard.size() > 1) &&
                       (possible.left_over == 0 ? possible.wish == std::set{0} : possible.wish.size() > 1);
    if (!right) FAIL("it follows from this report what is held back:\n" << report);
  }
}

}  // namespace

TEST_CASE("No figure that is held back follows from a report: two quartets, every set of five forms") {
  Reports reports(2, "nokd");
  reports.enumerate(5);
  CHECK(reports.sets() == 98'280);
  check_undetermined(reports, true);
}

TEST_CASE("No figure that is held back follows from a report: three quartets, every set of five forms") {
  Reports reports(3, "nk");
  reports.enumerate(5);
  CHECK(reports.sets() == 42'504);
  check_undetermined(reports, false);
}

TEST_CASE("With too few forms all is held back, and nothing follows") {
  Reports reports(2, "nokd");
  reports.enumerate(4);
  CHECK(reports.sets() == 17'550);
  check_undetermined(reports, true);
}
