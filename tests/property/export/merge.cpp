// Over random files: the summary of the merged file is that of the files, in whatever order.
#include "session/merge.hpp"

#include "export/json.hpp"
#include "property/session/random_files.hpp"
#include "report/summary.hpp"

using namespace sprong;

namespace {

std::string summary_of(const std::vector<const session::Document*>& documents) {
  const auto summary = report::summarise(documents, {report::Reader::facilitator, 10, ""});
  REQUIRE(summary.ok());
  return exports::to_json(*summary);
}

std::string summary_of(const std::vector<kit::fs::path>& files) {
  const auto meetings = session::read_together(files, {});
  REQUIRE(meetings.ok());
  std::vector<const session::Document*> documents;
  for (const session::Document& document : *meetings) documents.push_back(&document);
  return summary_of(documents);
}

}  // namespace

TEST_CASE("The summary of a merged file is that of its files") {
  for (std::uint64_t seed = 5001; seed <= 5300; ++seed) {
    INFO("seed " << seed);
    kit::Files files(seed);
    const std::string expected = summary_of(files.all());
    CHECK(summary_of(files.shuffled()) == expected);
    const kit::fs::path out = files.merged(files.shuffled());
    CHECK(summary_of(kit::opened(out).documents()) == expected);
    CHECK(summary_of({out, files.all().front(), out}) == expected);
    const std::vector<kit::fs::path> again{files.merged({files.all().back(), out})};
    CHECK(summary_of(again) == expected);
  }
}
