// What recurs and what changed over several meetings, in sentences: only from what each meeting may show.
#include <algorithm>
#include <catch2/catch.hpp>

#include "content/words.hpp"
#include "report/tree.hpp"
#include "unit/report/example.hpp"

using namespace sprong;
using namespace sprong::report;

namespace {

enum class Way { kept, discarded };

/// A meeting of `forms` forms: half of them won motivation and went `motivation` with it, the others resources.
example::Meeting meeting_of(const std::string& id, int forms, Way motivation, Way resources) {
  example::Meeting meeting(id, "meeting-2", "2016-06-" + id.substr(1));
  meeting.document.meeting.participants = forms;
  for (int index = 0; index < forms; ++index) {
    const bool even = index % 2 == 0;
    session::FormRecord& form = meeting.form(index, "a");
    const Way way = even ? motivation : resources;
    if (way == Way::kept)
      example::keep(form, even ? "motivation" : "resources");
    else
      example::discard(form, even ? "motivation" : "resources");
  }
  return meeting;
}

/// The sentences above the table of the meetings side by side; empty when there is no such section.
std::vector<std::string> sentences(const std::vector<const session::Document*>& sessions,
                                   Reader reader = Reader::share) {
  const auto summary = summarise(sessions, {reader, 10, ""});
  REQUIRE(summary.ok());
  const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", content::dutch);
  REQUIRE(words.ok());
  const Tree tree = build_tree(*summary, *words);
  std::vector<std::string> found;
  for (const Section& section : tree.sections) {
    if (section.id != "comparison") continue;
    for (const Block& block : section.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) found.push_back(paragraph->text);
    }
  }
  return found;
}

const std::string recurs = "In elke bijeenkomst die getoond wordt vaker behouden dan weggelegd: ";
const std::string recurs_aside = "In elke bijeenkomst die getoond wordt vaker weggelegd dan behouden: ";
const std::string changed = "De ene keer vaker behouden, de andere keer vaker weggelegd: ";

}  // namespace

TEST_CASE("what recurs and what changed is said of the meetings side by side") {
  const auto one = meeting_of("m11", 12, Way::kept, Way::discarded);
  const auto two = meeting_of("m12", 14, Way::kept, Way::kept);
  CHECK(sentences({&one.document, &two.document}) ==
        std::vector<std::string>{recurs + "motivatie.", changed + "hulpbronnen."});
  const auto three = meeting_of("m13", 12, Way::kept, Way::discarded);
  CHECK(sentences({&one.document, &three.document}) ==
        std::vector<std::string>{recurs + "motivatie.", recurs_aside + "hulpbronnen."});
}

TEST_CASE("one meeting has nothing that recurs") {
  const auto one = meeting_of("m11", 12, Way::kept, Way::discarded);
  CHECK(sentences({&one.document}).empty());
}

TEST_CASE("a meeting with too few forms has no part in what recurs, except for its facilitator") {
  // Of the small one, motivation went another way: to say "changed" would show what a meeting of nine chose.
  const auto small = meeting_of("m10", 9, Way::discarded, Way::kept);
  const auto other = meeting_of("m11", 9, Way::discarded, Way::kept);
  const auto one = meeting_of("m12", 12, Way::kept, Way::kept);
  const auto two = meeting_of("m13", 12, Way::kept, Way::kept);
  const std::vector<const session::Document*> all{&small.document, &other.document, &one.document, &two.document};
  CHECK(sentences(all) == std::vector<std::string>{recurs + "motivatie en hulpbronnen."});
  CHECK(sentences(all, Reader::facilitator) ==
        std::vector<std::string>{recurs + "hulpbronnen.", changed + "motivatie."});
}

TEST_CASE("with one meeting that may be shown nothing is said to recur") {
  const auto small = meeting_of("m10", 9, Way::kept, Way::kept);
  const auto one = meeting_of("m12", 12, Way::kept, Way::kept);
  CHECK(sentences({&small.document, &one.document}).empty());
}
