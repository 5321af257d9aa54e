// The workbook, opened again by reading its XML: every text is what it was, and none is a formula.
#include <tinyxml2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "base/utf8.hpp"
#include "export/xlsx.hpp"
#include "export/xlsx_book.hpp"
#include "unit/export/naughty.hpp"
#include "unit/export/unzip.hpp"
#include "unit/report/example.hpp"

using namespace sprong;

namespace {

content::Words words(const content::Language& language = content::dutch) {
  const auto read = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
  REQUIRE(read.ok());
  return *read;
}

std::string book_of(const session::Document& document, report::Reader reader = report::Reader::share,
                    const content::Language& language = content::dutch) {
  const auto made = exports::to_xlsx(example::summary_of(document, reader), words(language));
  REQUIRE(made.ok());
  return *made;
}

/// "_x000D_" as the character it stands for. @source ECMA-376, ST_Xstring
std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text.size() >= at + 7 && text.compare(at, 2, "_x") == 0 && text[at + 6] == '_' &&
                        text.find_first_not_of("0123456789ABCDEFabcdef", at + 2) == at + 6;
    if (!escape) {
      plain += text[at];
      continue;
    }
    base::append(plain, static_cast<char32_t>(std::stoi(text.substr(at + 2, 4), nullptr, 16)));
    at += 6;
  }
  return plain;
}

std::vector<std::string> shared_strings(const unzip::Archive& archive) {
  tinyxml2::XMLDocument xml(true, tinyxml2::PRESERVE_WHITESPACE);
  REQUIRE(xml.Parse(archive.members.at("xl/sharedStrings.xml").c_str()) == tinyxml2::XML_SUCCESS);
  std::vector<std::string> strings;
  for (auto* item = xml.RootElement()->FirstChildElement("si"); item != nullptr;
       item = item->NextSiblingElement("si")) {
    const char* text = item->FirstChildElement("t")->GetText();
    strings.push_back(unescaped(text == nullptr ? "" : text));
  }
  return strings;
}

/// The rows of a sheet by its name, as texts.
std::vector<std::vector<std::string>> rows_of(const std::string& bytes, const std::string& name) {
  const unzip::Archive archive = unzip::read(bytes);
  const std::vector<std::string> strings = shared_strings(archive);
  tinyxml2::XMLDocument book;
  book.Parse(archive.members.at("xl/workbook.xml").c_str());
  int number = 0;
  int index = 0;
  for (auto* sheet = book.RootElement()->FirstChildElement("sheets")->FirstChildElement("sheet"); sheet != nullptr;
       sheet = sheet->NextSiblingElement("sheet")) {
    ++index;
    if (name == sheet->Attribute("name")) number = index;
  }
  REQUIRE(number > 0);
  tinyxml2::XMLDocument xml;
  xml.Parse(archive.members.at("xl/worksheets/sheet" + std::to_string(number) + ".xml").c_str());
  std::vector<std::vector<std::string>> rows;
  for (auto* row = xml.RootElement()->FirstChildElement("sheetData")->FirstChildElement("row"); row != nullptr;
       row = row->NextSiblingElement("row")) {
    auto& cells = rows.emplace_back();
    for (auto* cell = row->FirstChildElement("c"); cell != nullptr; cell = cell->NextSiblingElement("c")) {
      const std::size_t column = static_cast<std::size_t>(cell->Attribute("r")[0] - 'A');
      cells.resize(std::max(cells.size(), column + 1));
      if (cell->FirstChildElement("v") == nullptr) continue;
      const std::string value = cell->FirstChildElement("v")->GetText();
      cells[column] = cell->Attribute("t", "s") != nullptr ? strings.at(std::stoul(value)) : value;
    }
  }
  return rows;
}

bool has_row(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

/// The same for a sheet that begins every row with an id.
bool has_text(std::vector<std::vector<std::string>> rows, const std::vector<std::string>& row) {
  for (std::vector<std::string>& cells : rows) {
    CHECK_FALSE(cells.front().empty());
    cells.erase(cells.begin());
  }
  return has_row(rows, row);
}

}  // namespace

TEST_CASE("the workbook holds a tidy sheet of every kind") {
  const auto meeting = example::published();
  const std::string bytes = book_of(meeting.document);
  CHECK(has_row(rows_of(bytes, "Kwartetten"), {"motivation", "motivatie", "4", "4", "0", "10", "4", "houvast"}));
  CHECK(has_row(rows_of(bytes, "Kwartetten"), {"assignment", "opdracht", "", "", "", "", "", "te weinig om te tonen"}));
  CHECK(has_text(rows_of(bytes, "Redenen"), {"motivatie", "behouden", "Daarom bel ik toch aan."}));
  CHECK(rows_of(bytes, "Labels").size() == 5);
  const auto labels = rows_of(bytes, "Labels");
  CHECK(std::count_if(labels.begin(), labels.end(), [](const auto& row) {
          return row[3] == "Toch gaan" && row[4] == "Mijn handen trilden en ik belde toch aan.";
        }) == 1);
  CHECK(has_text(rows_of(bytes, "Kaarten"), {"groen", "je organisatie", "Toch gaan", "Elke maand een uur intervisie"}));
  CHECK(has_text(rows_of(bytes, "Conclusies"), {"", "We gaan samen verder."}));
  CHECK(has_text(rows_of(bytes, "Wat moed nodig heeft"), {"Een collega die meegaat."}));
  CHECK(has_row(rows_of(bytes, "Thema’s"), {"Toch gaan", "1", "2", "1", "0", "1", "0"}));
  CHECK(rows_of(bytes, "Verhalen").size() == 2);
  const std::string english = book_of(meeting.document, report::Reader::share, content::english);
  CHECK(has_text(rows_of(english, "Reasons"), {"motivation", "kept", "Daarom bel ik toch aan."}));
}

TEST_CASE("every tidy sheet has filters and a header that stays; the overview has a chart of its own cells") {
  const unzip::Archive archive = unzip::read(book_of(example::published().document));
  int sheets = 0;
  for (const auto& [name, content] : archive.members) {
    if (name.find("xl/worksheets/sheet") != 0 || name == "xl/worksheets/sheet1.xml") continue;
    ++sheets;
    CAPTURE(name);
    CHECK(content.find("<autoFilter ref=\"A1:") != std::string::npos);
    CHECK(content.find("state=\"frozen\"") != std::string::npos);
  }
  CHECK(sheets == 9);
  const std::string& chart = archive.members.at("xl/charts/chart1.xml");
  CHECK(chart.find("<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>") != std::string::npos);
  CHECK(chart.find("Overzicht!$C$") != std::string::npos);
  const std::string categories =
      chart.substr(chart.find("<c:catAx>"), chart.find("</c:catAx>") - chart.find("<c:catAx>"));
  CHECK(categories.find("<c:orientation val=\"maxMin\"/>") != std::string::npos);
  CHECK(categories.find("<c:tickLblPos val=\"low\"/>") != std::string::npos);
  CHECK(chart.find("<c:numFmt formatCode=\"0;0\"", chart.find("<c:valAx>")) != std::string::npos);
  CHECK(chart.find("<c:v>-3</c:v>") != std::string::npos);  // legitimation and undertaking, laid aside
}

TEST_CASE("naughty text in a workbook is text, and the same text") {
  std::vector<std::string> texts = naughty::texts();
  for (const char* more : {"_x0041_", "_x000D_", "a\r\nb\rc", "_", "http://example.org", "mailto:x@y.z"})
    texts.emplace_back(more);
  for (const std::string& text : texts) {
    CAPTURE(text);
    example::Meeting meeting("m", "one-day", "2016-06-28", text);
    meeting.item(journey::ItemKind::label, text, "call").theme = meeting.theme(text);
    const std::string bytes = book_of(meeting.document);
    const auto rows = rows_of(bytes, "Labels");
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][3] == text);
    CHECK(rows[1][4] == text);
    for (const auto& [name, content] : unzip::read(bytes).members) {
      CHECK(content.find("<f>") == std::string::npos);
      CHECK(content.find("hyperlink") == std::string::npos);
    }
  }
}

TEST_CASE("a text longer than a cell goes on in the next") {
  std::string text;
  for (int index = 0; index < 20000; ++index) text += "👩";
  text += "einde\r\n_x0041_";
  example::Meeting meeting("m", "one-day");
  meeting.item(journey::ItemKind::label, text, "call");
  const auto rows = rows_of(book_of(meeting.document), "Labels");
  REQUIRE(rows[1].size() == 6);
  CHECK(rows[0][5] == "vervolg van de tekst");
  CHECK((rows[1][4] + rows[1][5] == text));
  CHECK(base::code_points(rows[1][4]) == 16383);
  CHECK(exports::cell_pieces("").size() == 1);
  const std::string returns(40000, '\r');
  std::string together;
  for (const std::string& piece : exports::cell_pieces(returns)) {
    CHECK(exports::cell_text(piece).size() <= exports::cell_limit);
    together += piece;
  }
  CHECK(together == returns);
}

TEST_CASE("the same summary gives the same workbook, byte for byte, with no time in it") {
  const auto meeting = example::published();
  const std::string once = book_of(meeting.document);
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // zip counts in two seconds
  CHECK((book_of(meeting.document) == once));
  const unzip::Archive archive = unzip::read(once);
  CHECK(archive.times.size() == 1);
  CHECK(archive.members.at("docProps/core.xml").find("2000-01-01T00:00:00Z") != std::string::npos);
}

TEST_CASE("what is held back or was not handed in is in no byte of a shared workbook") {
  const auto meeting = example::published();
  for (const content::Language& language : {content::dutch, content::english}) {
    const std::string shared = book_of(meeting.document, report::Reader::share, language);
    CHECK_FALSE(unzip::holds(shared, "CANARY"));
    CHECK_FALSE(unzip::holds(shared, "niet ingeleverd"));
    CHECK(unzip::read(shared).members.at("xl/sharedStrings.xml").find("«") == std::string::npos);  // no words
    const std::string working = book_of(meeting.document, report::Reader::facilitator, language);
    CHECK(unzip::holds(working, "CANARYREASON"));
    CHECK_FALSE(unzip::holds(working, "CANARYDRAFT"));
    for (const auto& [id, form] : meeting.document.forms) CHECK_FALSE(unzip::holds(working, id.value));
  }
}

TEST_CASE("a meeting without choices has a workbook without a chart") {
  example::Meeting meeting("m", "meeting-1");
  meeting.item(journey::ItemKind::label, "x", "call");
  CHECK_FALSE(unzip::read(book_of(meeting.document)).members.contains("xl/charts/chart1.xml"));
}
