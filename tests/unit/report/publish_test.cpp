// Reports of one meeting after each other: which forms count, and what is said about it.
#include "report/publish.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "report/tree.hpp"
#include "unit/report/example.hpp"

using namespace sprong;
using namespace sprong::report;
using example::figures;
using example::summary_of;

namespace {

void close(example::Meeting& meeting) {
  meeting.document.meeting.closed = true;
  auto& published = meeting.document.meeting.published;
  const session::Publication next = publication_of(meeting.document);
  if (published.empty() || !(published.back() == next)) published.push_back(next);
}

/// Forms that won and kept motivation.
void add_keepers(example::Meeting& meeting, int forms) {
  for (int index = 0; index < forms; ++index) example::keep(meeting.form(9, "n" + std::to_string(index)), "motivation");
}

const SessionFigures& only(const Summary& summary) { return summary.sessions.front(); }

std::optional<Change> change(const Summary& summary, const std::string& what) {
  for (const Change& change : only(summary).changes) {
    if (change.what == what) return change;
  }
  return std::nullopt;
}

/// All sentences of the report, a line each.
std::string sentences(const Summary& summary, const content::Language& language = content::english) {
  const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
  REQUIRE(words.ok());
  const Tree tree = build_tree(summary, *words);
  std::string all = tree.notice + "\n";
  for (const Section& section : tree.sections) {
    all += section.heading + "\n";
    for (const Block& block : section.blocks) {
      if (const auto* text = std::get_if<Paragraph>(&block)) all += text->text + "\n";
      if (const auto* table = std::get_if<Table>(&block)) {
        for (const auto& row : table->rows) {
          for (const std::string& cell : row) all += cell + "|";
          all += "\n";
        }
      }
    }
  }
  CHECK(all.find("«") == std::string::npos);  // a sentence that is missing
  return all;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the shared report of an open meeting says at its head that it is provisional") {
  auto meeting = example::published();
  CHECK(summary_of(meeting.document).closed);
  CHECK_FALSE(holds(sentences(summary_of(meeting.document)), "Provisional"));
  meeting.document.meeting.closed = false;
  CHECK_FALSE(summary_of(meeting.document).closed);
  CHECK(sentences(summary_of(meeting.document)).starts_with("Provisional. The meeting has not been closed yet"));
  CHECK(sentences(summary_of(meeting.document), content::dutch).starts_with("Voorlopig."));
  CHECK_FALSE(summary_of(meeting.document).suppressed);
}

TEST_CASE("a publication holds what the report shows and nothing that it holds back") {
  const auto meeting = example::published();
  const session::Publication published = publication_of(meeting.document);
  CHECK(published.forms.size() == 14);
  CHECK(std::is_sorted(published.forms.begin(), published.forms.end()));
  CHECK(published.figures.at("quartet/motivation/keep") == 4);
  CHECK(published.figures.count("quartet/assignment/won") == 0);
  CHECK(published.figures.at("reasons") == 6);
  CHECK(published.figures.at("needs") == 1);
}

TEST_CASE("forms that come in after closing are counted in no report before the next closing") {
  auto meeting = example::published();
  close(meeting);
  add_keepers(meeting, 3);
  const Summary shared = summary_of(meeting.document);
  CHECK(shared.forms_handed_in == 14);
  CHECK(figures(shared, "motivation").keep == 4);
  CHECK(only(shared).not_counted == 3);
  CHECK(holds(sentences(shared), "3 forms came in after the earlier report"));
  CHECK(summary_of(meeting.document, Reader::facilitator).forms_handed_in == 17);
  CHECK(summary_of(meeting.document, Reader::room).forms_handed_in == 17);
}

TEST_CASE("a second report counts new forms that cannot be subtracted, and says what changed") {
  auto meeting = example::published();
  close(meeting);
  add_keepers(meeting, 3);
  meeting.item(journey::ItemKind::label, "nog een", "maze");
  close(meeting);
  const Summary shared = summary_of(meeting.document);
  CHECK(shared.forms_handed_in == 17);
  CHECK(figures(shared, "motivation").keep == 7);
  CHECK(only(shared).report == 2);
  CHECK(only(shared).not_counted == 0);
  CHECK(change(shared, "forms")->before == 14);
  CHECK(change(shared, "forms")->now == 17);
  CHECK(change(shared, "quartet/motivation/keep")->now == 7);
  CHECK(change(shared, "labels/maze")->before == 1);
  CHECK_FALSE(change(shared, "quartet/resistance/keep").has_value());
  const std::string text = sentences(shared);
  CHECK(holds(text, "This is report 2 of this meeting. Since report 1 this has changed:"));
  CHECK(holds(text, "motivation: kept|4|7|"));
  CHECK(holds(text, "The maze: labels|1|2|"));
  CHECK(holds(sentences(shared, content::dutch), "motivatie: behouden|4|7|"));
}

TEST_CASE("one or two new forms wait, and so do three of whom one won a quartet alone") {
  auto meeting = example::published();
  close(meeting);
  SECTION("two") { add_keepers(meeting, 2); }
  SECTION("three, of whom one won something else") {
    add_keepers(meeting, 3);
    example::won(meeting.document.forms.rbegin()->second, "resistance");
  }
  SECTION("four, of whom one did not win it") {
    add_keepers(meeting, 3);
    meeting.form(9, "z");
  }
  close(meeting);
  const Summary shared = summary_of(meeting.document);
  CHECK(shared.forms_handed_in == 14);
  CHECK(only(shared).report == 1);
  CHECK(only(shared).not_counted >= 2);
}

TEST_CASE("a form that is taken back or mended takes the choices with it") {
  auto meeting = example::published();
  close(meeting);
  session::FormRecord& first = meeting.document.forms.begin()->second;
  const session::FormRecord before = first;
  SECTION("taken back") { first.handed_in = false; }
  SECTION("mended") { std::swap(first.form.keep, first.form.discard); }
  for (const bool again : {false, true}) {
    if (again) close(meeting);
    const Summary shared = summary_of(meeting.document);
    CHECK(shared.suppressed);
    CHECK(only(shared).withdrawn);
    CHECK(shared.forms_handed_in >= 13);
    for (const QuartetFigures& quartet : shared.quartets) CHECK(quartet.suppressed);
    CHECK(shared.needs.empty());
    CHECK(holds(sentences(shared), "The two reports together would show what that person chose."));
  }
  CHECK(change(summary_of(meeting.document), "quartet/motivation/keep")->before == 4);
  CHECK_FALSE(change(summary_of(meeting.document), "quartet/motivation/keep")->now.has_value());
  first = before;
  CHECK_FALSE(summary_of(meeting.document).suppressed);
}

TEST_CASE("approving a reason changes the report and hides nothing") {
  auto meeting = example::published();
  close(meeting);
  example::approve(std::next(meeting.document.forms.begin(), 7)->second, "keep/motivation");
  const Summary shared = summary_of(meeting.document);
  CHECK_FALSE(shared.suppressed);
  CHECK(only(shared).report == 2);
  CHECK(change(shared, "reasons")->before == 6);
  CHECK(change(shared, "reasons")->now == 7);
  CHECK(only(shared).changes.size() == 1);
}

TEST_CASE("a first report without choices holds nothing back from the next") {
  auto meeting = example::published();
  while (meeting.document.forms.size() > 9) meeting.document.forms.erase(std::prev(meeting.document.forms.end()));
  close(meeting);
  CHECK(summary_of(meeting.document).suppressed);
  add_keepers(meeting, 1);
  close(meeting);
  CHECK(summary_of(meeting.document).forms_handed_in == 10);
  CHECK_FALSE(summary_of(meeting.document).suppressed);
}

TEST_CASE("several meetings together say what changed, but for choices") {
  auto one = example::published();
  close(one);
  add_keepers(one, 3);
  close(one);
  example::Meeting two("meeting-c", "one-day", "2016-07-01");
  const auto both = summarise({&one.document, &two.document}, {});
  REQUIRE(both.ok());
  CHECK(both->forms_handed_in == 17);
  CHECK(only(*both).report == 2);
  REQUIRE(only(*both).changes.size() == 1);
  CHECK(only(*both).changes.front().what == "forms");
}
