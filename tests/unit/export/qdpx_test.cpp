// The project for research software, read back by other code than that which wrote it: every text is where
// its range says, with the codes it should have. With SPRONG_QDA_SCHEMA naming the REFI-QDA schema and xmllint
// on the machine, it is held to the schema as well.
#include <tinyxml2.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "export/qdpx.hpp"
#include "export/qdpx_project.hpp"
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

std::string project_of(const session::Document& document, report::Reader reader = report::Reader::share,
                       const content::Language& language = content::dutch) {
  const auto made = exports::to_qdpx(example::summary_of(document, reader), words(language));
  REQUIRE(made.ok());
  return *made;
}

/// Where each character begins: the bytes that do not go on with one.
std::vector<std::size_t> starts_of(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) starts.push_back(at);
  }
  starts.push_back(text.size());
  return starts;
}

struct Read {
  std::map<std::string, std::set<std::string>> codes_of;  ///< by the selected text
  std::map<std::string, std::string> source_of;           ///< name of the source, by the selected text
  std::set<std::string> guids;
  std::vector<std::string> code_names;
  std::vector<std::string> source_names;
  std::string xml;
};

void read_codes(const tinyxml2::XMLElement* parent, Read& read, std::map<std::string, std::string>& leaves) {
  for (auto* code = parent->FirstChildElement("Code"); code != nullptr; code = code->NextSiblingElement("Code")) {
    CHECK(read.guids.insert(code->Attribute("guid")).second);
    read.code_names.emplace_back(code->Attribute("name"));
    const bool heading = code->FirstChildElement("Code") != nullptr;
    CHECK(std::string(code->Attribute("isCodable")) == (heading ? "false" : "true"));
    if (!heading) leaves[code->Attribute("guid")] = code->Attribute("name");
    read_codes(code, read, leaves);
  }
}

Read read_project(const std::string& bytes) {
  const unzip::Archive archive = unzip::read(bytes);
  Read read;
  read.xml = archive.members.at("project.qde");
  tinyxml2::XMLDocument xml;
  REQUIRE(xml.Parse(read.xml.c_str()) == tinyxml2::XML_SUCCESS);
  const tinyxml2::XMLElement* root = xml.RootElement();
  CHECK(root->Attribute("origin") != nullptr);
  CHECK(root->Attribute("basePath") == nullptr);
  std::map<std::string, std::string> leaves;
  read_codes(root->FirstChildElement("CodeBook")->FirstChildElement("Codes"), read, leaves);
  std::size_t files = 1;
  const auto* sources = root->FirstChildElement("Sources");
  if (sources == nullptr) return read;
  for (auto* source = sources->FirstChildElement("TextSource"); source != nullptr;
       source = source->NextSiblingElement("TextSource")) {
    CHECK(read.guids.insert(source->Attribute("guid")).second);
    read.source_names.emplace_back(source->Attribute("name"));
    const std::string path = std::string("sources/") + source->Attribute("guid") + ".txt";
    CHECK(std::string(source->Attribute("plainTextPath")) ==
          std::string("internal://") + source->Attribute("guid") + ".txt");
    CHECK(source->Attribute("creationDateTime") != nullptr);
    const std::string text = archive.members.at(path);
    ++files;
    CHECK(text.compare(0, 3, "\xEF\xBB\xBF") != 0);
    CHECK(text.find('\r') == std::string::npos);
    const std::vector<std::size_t> starts = starts_of(text);
    for (auto* part = source->FirstChildElement("PlainTextSelection"); part != nullptr;
         part = part->NextSiblingElement("PlainTextSelection")) {
      CHECK(read.guids.insert(part->Attribute("guid")).second);
      CHECK(part->Attribute("creationDateTime") != nullptr);
      const std::size_t from = starts.at(part->Unsigned64Attribute("startPosition"));
      const std::string selected = text.substr(from, starts.at(part->Unsigned64Attribute("endPosition")) - from);
      read.source_of[selected] = source->Attribute("name");
      for (auto* coding = part->FirstChildElement("Coding"); coding != nullptr;
           coding = coding->NextSiblingElement("Coding")) {
        CHECK(read.guids.insert(coding->Attribute("guid")).second);
        const std::string target = coding->FirstChildElement("CodeRef")->Attribute("targetGUID");
        REQUIRE(leaves.contains(target));
        CHECK(read.codes_of[selected].insert(leaves[target]).second);
      }
    }
  }
  CHECK(archive.members.size() == files);
  return read;
}

/// Holds the project to the schema, where there is one.
void check_schema(const std::string& xml) {
  const char* schema = std::getenv("SPRONG_QDA_SCHEMA");
  if (schema == nullptr || std::system("command -v xmllint >/dev/null") != 0) return;
  const auto path = std::filesystem::temp_directory_path() / ("sprong-" + std::to_string(::getpid()) + ".qde");
  std::ofstream(path, std::ios::binary) << xml;
  const std::string command =
      "xmllint --noout --schema '" + std::string(schema) + "' '" + path.string() + "' 2>/dev/null";
  CHECK(std::system(command.c_str()) == 0);
  std::filesystem::remove(path);
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("every text is where its range says, with its codes") {
  const auto meeting = example::published();
  Read read = read_project(project_of(meeting.document));
  CHECK(read.codes_of["Mijn handen trilden en ik belde toch aan."] == Names{"label", "van onszelf", "Toch gaan"});
  CHECK(read.codes_of["Eerst ademhalen,\ndan pas vragen."] == Names{"label", "van onszelf"});
  CHECK(read.codes_of["Zij sprong als eerste."] == Names{"label", "in de plaats van de cliënt"});
  CHECK(read.codes_of["Elke maand een uur intervisie"] == Names{"groene kaart", "over de organisatie", "Toch gaan"});
  CHECK(read.codes_of["Bang om het erger te maken"] == Names{"rode kaart", "over jezelf"});
  CHECK(read.codes_of["We gaan samen verder."] == Names{"conclusie"});
  CHECK(read.codes_of["Op de rand stond iemand. Ze keek niet meer om."] == Names{"verhaal"});
  CHECK(read.codes_of["Daarom bel ik toch aan."] == Names{"reden om te behouden", "motivatie"});
  CHECK(read.codes_of["Ik wil weer weten waarvoor."] == Names{"reden om te willen hebben", "motivatie"});
  CHECK(read.codes_of["Een collega die meegaat."] == Names{"wat moed nodig heeft"});
  CHECK(read.source_of["Wie roept hier eigenlijk?"] != read.source_of["Zij sprong als eerste."]);
  check_schema(read.xml);
  check_schema(read_project(project_of(meeting.document, report::Reader::facilitator, content::english)).xml);
}

TEST_CASE("naughty texts stand in their source untouched but for their line breaks, and their ranges fit") {
  example::Meeting meeting("m", "one-day", "2016-06-28", "<b>\"Titel\"\n& meer</b>");
  std::vector<std::string> texts = naughty::texts();
  texts.insert(texts.begin(),
               "\xEF\xBB\xBF"
               "begint met een volgordeteken");
  for (const std::string& text : texts) meeting.item(journey::ItemKind::label, text, "call");
  Read read = read_project(project_of(meeting.document));
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read.codes_of.contains(exports::source_text(text)));
  }
  CHECK(read.codes_of.size() == texts.size());
  CHECK(exports::source_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
  check_schema(read.xml);
}

TEST_CASE("no two codes and no two sources have the same name") {
  example::Meeting meeting("m", "one-day");
  for (const char* name : {"motivatie", "Label", "Kwartetten", "a/b\tc", "a-b c", "<x a=\"'\">&"}) {
    meeting.item(journey::ItemKind::label, std::string("bij ") + name, "call").theme = meeting.theme(name);
  }
  Read read = read_project(project_of(meeting.document));
  CHECK(std::set<std::string>(read.code_names.begin(), read.code_names.end()).size() == read.code_names.size());
  CHECK(std::set<std::string>(read.source_names.begin(), read.source_names.end()).size() == read.source_names.size());
  CHECK(read.codes_of["bij motivatie"].contains("motivatie (2)"));
  CHECK(read.codes_of["bij Kwartetten"].contains("Kwartetten (2)"));
  check_schema(read.xml);
}

TEST_CASE("the same summary gives the same project, byte for byte, at any time and place") {
  const auto meeting = example::published();
  const std::string once = project_of(meeting.document);
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  ::setenv("TZ", "Pacific/Auckland", 1);
  ::tzset();
  const std::string again = project_of(meeting.document);
  ::unsetenv("TZ");
  ::tzset();
  CHECK((once == again));
  CHECK(unzip::read(once).times.size() == 1);
}

TEST_CASE("what was in a project has the same GUID in the next one") {
  auto meeting = example::published();
  const Read before = read_project(project_of(meeting.document));
  meeting.item(journey::ItemKind::label, "Aaa, een nieuw label vooraan", "diving-in");
  const Read after = read_project(project_of(meeting.document));
  CHECK(std::includes(after.guids.begin(), after.guids.end(), before.guids.begin(), before.guids.end()));
  CHECK(after.guids.size() == before.guids.size() + 3);  // a selection and its two codings
}

TEST_CASE("what is held back or was not handed in is in no byte of a shared project") {
  const auto meeting = example::published();
  for (const content::Language& language : {content::dutch, content::english}) {
    const std::string shared = project_of(meeting.document, report::Reader::share, language);
    CHECK_FALSE(unzip::holds(shared, "CANARY"));
    CHECK_FALSE(unzip::holds(shared, "niet ingeleverd"));
    CHECK(read_project(shared).xml.find("«") == std::string::npos);  // a sentence without words
    const std::string working = project_of(meeting.document, report::Reader::facilitator, language);
    CHECK(unzip::holds(working, "CANARYREASON"));
    CHECK_FALSE(unzip::holds(working, "CANARYDRAFT"));
    for (const auto& [id, form] : meeting.document.forms) CHECK_FALSE(unzip::holds(working, id.value));
  }
}

TEST_CASE("a meeting without texts is a project without sources") {
  example::Meeting meeting("m", "meeting-1", "geen datum");
  const Read read = read_project(project_of(meeting.document));
  CHECK(read.source_names.empty());
  CHECK(read.xml.find("2000-01-01T00:00:00Z") != std::string::npos);
  check_schema(read.xml);
}
