// The example meeting in every text format and both languages, byte for byte. UPDATE_GOLDENS=1 writes
// them anew: look at the difference before committing it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "export/csv.hpp"
#include "export/html.hpp"
#include "export/json.hpp"
#include "export/qdpx.hpp"
#include "report/tree.hpp"
#include "unit/export/unzip.hpp"
#include "unit/report/example.hpp"

using namespace sprong;

namespace {

void check_golden(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(SPRONG_SOURCE_DIR) + "/tests/golden/export/" + name;
  if (std::getenv("UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const std::size_t same = static_cast<std::size_t>(
      std::mismatch(bytes.begin(), bytes.end(), expected.begin(), expected.end()).first - bytes.begin());
  INFO(name << " differs from byte " << same << ": " << bytes.substr(same, 120));
  CHECK((bytes == expected));
}

}  // namespace

TEST_CASE("the example in every format") {
  const auto meeting = example::published();
  for (const report::Reader reader : {report::Reader::share, report::Reader::facilitator}) {
    const report::Summary summary = example::summary_of(meeting.document, reader);
    const std::string name = report::reader_name(reader);
    check_golden(name + ".json", exports::to_json(summary));
    check_golden(name + ".csv", exports::to_csv(summary));
    for (const content::Language& language : {content::dutch, content::english}) {
      const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
      REQUIRE(words.ok());
      const std::string page = exports::to_html(report::build_tree(summary, *words));
      CHECK(page == exports::to_html(report::build_tree(summary, *words)));
      check_golden(name + "." + language.code + ".html", page);
      const auto project = exports::to_qdpx(summary, *words);
      REQUIRE(project.ok());
      check_golden(name + "." + language.code + ".qde", unzip::read(*project).members.at("project.qde"));
    }
  }
}
