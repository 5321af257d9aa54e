// Closing a meeting, and the reports after it.
#include <nlohmann/json.hpp>

#include "e2e/command_line/program.hpp"

using namespace sprong;
using nlohmann::json;

namespace {

/// Forms of people who each won, kept and did not wish.
std::string forms(int from, int count) {
  std::string csv = "table,form,choice,quartet,reason\n";
  for (int form = from; form < from + count; ++form) {
    const std::string row = std::to_string(form) + ",a,";
    csv += row + "won,motivation,\n" + row + "keep,motivation,\n";
  }
  return csv;
}

json share(const test::Program& sprong, const std::string& more = "") {
  return json::parse(sprong.must("summary a.sprong --format json --out - " + more));
}

}  // namespace

TEST_CASE("an open meeting is summed up and said to be open; closing makes the report final") {
  const test::Program sprong;
  sprong.must("new a.sprong --programme meeting-2 --title Avond");
  sprong.write("forms.csv", forms(1, 12));
  sprong.must("import a.sprong forms.csv");
  const test::Ran open = sprong.run("summary a.sprong --format json --out -");
  CHECK(open.exit == 0);
  CHECK(json::parse(open.out)["closed"] == false);
  CHECK(json::parse(open.out)["forms_handed_in"] == 12);
  CHECK(open.err.find("Avond") != std::string::npos);
  CHECK(open.err.find("sprong close SESSION") != std::string::npos);
  sprong.must("summary a.sprong --format html --out open.html --lang en");
  CHECK(sprong.bytes("open.html").find("Provisional") != std::string::npos);

  sprong.must("close a.sprong");
  const test::Ran closed = sprong.run("summary a.sprong --format json --out -");
  CHECK(json::parse(closed.out)["closed"] == true);
  CHECK(closed.err.empty());
  CHECK(sprong.run("summary a.sprong --format json --out -").out == closed.out);

  // Two forms more wait for the next closing, and there for a third.
  sprong.write("more.csv", forms(21, 2));
  sprong.must("import a.sprong more.csv");
  CHECK(share(sprong)["forms_handed_in"] == 12);
  CHECK(share(sprong)["reports"][0]["forms_not_counted"] == 2);
  CHECK(share(sprong, "--for facilitator")["forms_handed_in"] == 14);
  sprong.must("close a.sprong");
  CHECK(share(sprong)["forms_handed_in"] == 12);
  sprong.write("third.csv", forms(31, 1));
  sprong.must("import a.sprong third.csv");
  sprong.must("close a.sprong");
  const json second = share(sprong);
  CHECK(second["forms_handed_in"] == 15);
  CHECK(second["reports"][0]["report"] == 2);
  const json forms_changed = {{"what", "forms"}, {"before", 12}, {"now", 15}};
  CHECK(second["reports"][0]["changes"][0] == forms_changed);

  sprong.must("erase a.sprong --form 31/a");
  const json withdrawn = share(sprong);
  CHECK(withdrawn["suppressed"] == true);
  CHECK(withdrawn["reports"][0]["choices_withdrawn"] == true);
  for (const json& quartet : withdrawn["quartets"]) CHECK(quartet["won"].is_null());
  sprong.must("close a.sprong --reopen");
  CHECK(share(sprong)["closed"] == false);
}
