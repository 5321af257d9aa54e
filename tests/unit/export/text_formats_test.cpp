// CSV and JSON: every text comes back as it went in, and what is held back is nowhere.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "export/csv.hpp"
#include "export/html.hpp"
#include "export/json.hpp"
#include "report/review.hpp"
#include "report/tree.hpp"
#include "unit/export/naughty.hpp"
#include "unit/report/example.hpp"

using namespace sprong;
using nlohmann::json;

namespace {

/// Reads CSV as RFC 4180 has it.
std::vector<std::vector<std::string>> read_csv(const std::string& bytes) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char character = bytes[at];
    if (quoted && character == '"' && at + 1 < bytes.size() && bytes[at + 1] == '"') {
      rows.back().back() += '"';
      ++at;
    } else if (character == '"') {
      quoted = !quoted;
    } else if (!quoted && character == ',') {
      rows.back().emplace_back();
    } else if (!quoted && character == '\n') {
      rows.push_back({""});
    } else {
      rows.back().back() += character;
    }
  }
  rows.pop_back();
  return rows;
}

/// The text that csv_text was given: one apostrophe off where one was put on.
std::string without_guard(const std::string& field) {
  const std::size_t bare = field.find_first_not_of('\'');
  const std::vector<std::string> starts = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  const bool guarded =
      bare != std::string::npos && bare > 0 && std::any_of(starts.begin(), starts.end(), [&](const std::string& start) {
        return field.compare(bare, start.size(), start) == 0;
      });
  return guarded ? field.substr(1) : field;
}

json read_json(const session::Document& document, report::Reader reader) {
  return json::parse(exports::to_json(example::summary_of(document, reader)));
}

}  // namespace

TEST_CASE("a text that looks like a formula is none in CSV") {
  CHECK(exports::csv_text("gewoon") == "gewoon");
  CHECK(exports::csv_text("=1+1") == "\"'=1+1\"");
  CHECK(exports::csv_text("-1") == "\"'-1\"");
  CHECK(exports::csv_text("＝1") == "\"'＝1\"");
  CHECK(exports::csv_text("007") == "\"007\"");  // a spreadsheet would make it 7
  CHECK(exports::csv_text("2016-06-28") == "2016-06-28");
  CHECK(exports::csv_text("a,b") == "\"a,b\"");
  CHECK(exports::csv_text("zeg \"ja\"") == "\"zeg \"\"ja\"\"\"");
  for (const std::string& text : naughty::texts()) {
    CAPTURE(text);
    const auto rows = read_csv(exports::csv_text(text) + "\n");
    REQUIRE(rows.size() == 1);
    CHECK(without_guard(rows.front().front()) == text);
    CHECK(std::string("=+-@\t\r\n").find(rows.front().front().front()) == std::string::npos);
  }
}

TEST_CASE("the CSV is tidy: four columns, and one row per measure") {
  const auto meeting = example::published();
  const auto rows = read_csv(exports::to_csv(example::summary_of(meeting.document)));
  REQUIRE(rows.front() == std::vector<std::string>{"section", "item", "measure", "value"});
  for (const auto& row : rows) CHECK(row.size() == 4);
  const std::set<std::vector<std::string>> all(rows.begin(), rows.end());
  CHECK(all.contains({"quartet", "motivation", "keep", "4"}));
  CHECK(all.contains({"quartet", "motivation", "verdict", "keep"}));
  CHECK(all.contains({"quartet", "assignment", "won", ""}));
  CHECK(all.contains({"summary", "", "forms_handed_in", "14"}));
  CHECK(all.contains({"station", "diving-in", "labels", "3"}));
  CHECK(all.contains({"cards", "green", "organisation", "1"}));
  CHECK(all.contains({"theme", "Toch gaan", "items", "2"}));
}

TEST_CASE("naughty texts come back from CSV and JSON as they were") {
  for (const std::string& text : naughty::texts()) {
    CAPTURE(text);
    example::Meeting meeting("m", "one-day");
    meeting.item(journey::ItemKind::label, text, "call");
    const json summary = read_json(meeting.document, report::Reader::share);
    CHECK(summary["texts"]["labels"]["call"]["own"][0] == text);
    bool found = false;
    for (const auto& row : read_csv(exports::to_csv(example::summary_of(meeting.document)))) {
      found = found || (row[2] == "label_own" && without_guard(row[3]) == text);
    }
    CHECK(found);
  }
}

TEST_CASE("the JSON begins with the agreed keys, in their order") {
  const auto meeting = example::published();
  const std::string text = exports::to_json(example::summary_of(meeting.document));
  const auto ordered = nlohmann::ordered_json::parse(text);
  std::vector<std::string> keys;
  for (const auto& [key, value] : ordered.items()) keys.push_back(key);
  keys.resize(12);
  CHECK(keys == std::vector<std::string>{"schema", "sessions", "participants", "forms_handed_in", "suppressed", "deck",
                                         "quartets", "stations", "cards", "conclusions", "needs", "themes"});
  std::vector<std::string> quartet_keys;
  for (const auto& [key, value] : ordered["quartets"][3].items()) quartet_keys.push_back(key);
  CHECK(quartet_keys ==
        std::vector<std::string>{"id", "name", "won", "keep", "discard", "not_won", "wish", "verdict", "reasons"});
  CHECK(ordered["schema"] == "sprong-summary/1");
  CHECK(ordered["quartets"][3]["name"].dump() == R"({"nl":"motivatie","en":"motivation"})");
  CHECK(ordered["cards"]["red"].dump() == R"({"self":1,"organisation":1,"client":0})");
  CHECK(ordered["themes"][0]["by_kind"].dump() == R"({"label":1,"green":1})");
}

TEST_CASE("what is suppressed is null in JSON") {
  auto meeting = example::published();
  const json hidden = read_json(meeting.document, report::Reader::share)["quartets"][2];
  CHECK(hidden["id"] == "assignment");
  for (const char* key : {"won", "keep", "discard", "not_won", "wish", "verdict", "reasons"})
    CHECK(hidden[key].is_null());
  CHECK(read_json(meeting.document, report::Reader::facilitator)["quartets"][2]["won"] == 2);

  while (meeting.document.forms.size() > 9) meeting.document.forms.erase(meeting.document.forms.begin());
  const json few = read_json(meeting.document, report::Reader::share);
  CHECK(few["suppressed"] == true);
  for (const json& quartet : few["quartets"]) CHECK(quartet["won"].is_null());
  CHECK(few["stations"][1]["labels"] == 3);
}

TEST_CASE("a form that was not handed in or a text that is held back is in no byte of what is shared") {
  const auto meeting = example::published();
  for (const content::Language& language : {content::dutch, content::english}) {
    const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
    REQUIRE(words.ok());
    for (const report::Reader reader : {report::Reader::share, report::Reader::room}) {
      const report::Summary summary = example::summary_of(meeting.document, reader);
      for (const std::string& bytes : {exports::to_html(report::build_tree(summary, *words)), exports::to_csv(summary),
                                       exports::to_json(summary)}) {
        CHECK(bytes.find("CANARY") == std::string::npos);
        CHECK(bytes.find("niet ingeleverd") == std::string::npos);
      }
    }
    const report::Summary working = example::summary_of(meeting.document, report::Reader::facilitator);
    for (const std::string& bytes :
         {exports::to_html(report::build_tree(working, *words)), exports::to_csv(working), exports::to_json(working)}) {
      CHECK(bytes.find("CANARYREASON") != std::string::npos);
      CHECK(bytes.find("CANARYDRAFT") == std::string::npos);
    }
  }
}

TEST_CASE("no export ties the reasons of one person together") {
  const auto meeting = example::published();
  const report::Summary summary = example::summary_of(meeting.document, report::Reader::facilitator);
  for (const auto& [id, form] : meeting.document.forms) {
    CHECK(exports::to_json(summary).find(id.value) == std::string::npos);
    CHECK(exports::to_csv(summary).find(id.value) == std::string::npos);
  }
}

TEST_CASE("what is held back is named with the reason why, in data as in words") {
  const auto meeting = example::published();
  const json summary = read_json(meeting.document, report::Reader::share);
  const json quartet = {{"what", "quartet/assignment"}, {"why", "too-few-winners"}};
  const json texts = {{"what", "texts"}, {"why", "review"}, {"count", 4}};
  CHECK(summary["withheld"] == json::array({quartet, texts}));
  CHECK(read_json(meeting.document, report::Reader::facilitator)["withheld"].empty());
  const auto rows = read_csv(exports::to_csv(example::summary_of(meeting.document)));
  const std::set<std::vector<std::string>> all(rows.begin(), rows.end());
  CHECK(all.contains({"withheld", "quartet/assignment", "why", "too-few-winners"}));
  CHECK(all.contains({"withheld", "texts", "count", "4"}));
}

TEST_CASE("every figure is as many items with ids of their own, and the ids are those of the review") {
  const auto meeting = example::published();
  const json summary = read_json(meeting.document, report::Reader::facilitator);
  std::map<std::string, int> counts;
  std::set<std::string> ids;
  for (const json& item : summary["items"]) {
    ++counts[item["kind"].get<std::string>() + "/" + item.value("about", "")];
    if (item.contains("theme")) ++counts["theme/" + item["theme"].get<std::string>()];
    CHECK(ids.insert(item["id"]).second);
  }
  for (const json& station : summary["stations"]) {
    CHECK(counts["label/" + station["id"].get<std::string>()] == station["labels"]);
  }
  for (const char* colour : {"green", "red"}) {
    for (const auto& [about, count] : summary["cards"][colour].items()) {
      CHECK(counts[std::string(colour) + "/" + about] == count);
    }
  }
  CHECK(counts["conclusion/"] == summary["conclusions"]);
  for (const json& theme : summary["themes"]) {
    CHECK(counts["theme/" + theme["name"].get<std::string>()] == theme["items"]);
  }
  std::set<std::string> reviewed;
  for (const report::ReviewEntry& entry : report::review({&meeting.document})) reviewed.insert(entry.id);
  CHECK(ids == reviewed);
}
