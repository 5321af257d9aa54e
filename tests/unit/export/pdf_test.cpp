// The report as PDF: what a reader can copy out of it, and that it is the same every time. The text is read
// with pdftotext; where that is not on the machine, those tests say so and stop.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/utf8.hpp"
#include "export/pdf.hpp"
#include "report/tree.hpp"
#include "unit/export/naughty.hpp"
#include "unit/report/example.hpp"

using namespace sprong;

namespace {

std::string pdf_of(const report::Summary& summary, const content::Language& language = content::dutch) {
  const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
  REQUIRE(words.ok());
  const auto made = exports::to_pdf(report::build_tree(summary, *words));
  if (!made.ok()) CHECK(made.error().code == "print.not-built");
  return made.ok() ? *made : std::string();
}

/// What `command` says about the file; {} in it is the file's name.
std::string tool(const std::string& bytes, std::string command) {
  const auto path = std::filesystem::temp_directory_path() / ("sprong-" + std::to_string(::getpid()) + ".pdf");
  std::ofstream(path, std::ios::binary) << bytes;
  command.replace(command.find("{}"), 2, "'" + path.string() + "'");
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string said;
  char part[4096];
  while (const std::size_t read = std::fread(part, 1, sizeof part, pipe)) said.append(part, read);
  ::pclose(pipe);
  std::filesystem::remove(path);
  return said;
}

bool has_poppler() {
  if (std::system("command -v pdftotext >/dev/null && command -v pdffonts >/dev/null") == 0) return true;
  WARN("pdftotext is not on this machine");
  return false;
}

/// All text with every run of white space as one space.
std::string text_of(const std::string& bytes) { return base::folded(tool(bytes, "pdftotext {} -")); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every quote can be copied out of the PDF, in both languages") {
  const auto meeting = example::published();
  const report::Summary summary = example::summary_of(meeting.document, report::Reader::facilitator);
  for (const content::Language& language : {content::dutch, content::english}) {
    const std::string bytes = pdf_of(summary, language);
    if (bytes.empty() || !has_poppler()) return;
    const std::string text = text_of(bytes);
    for (const auto& [id, item] : meeting.document.items) CHECK(holds(text, base::folded(item.what.text)));
    for (const auto& [id, story] : meeting.document.stories) CHECK(holds(text, story.text));
    for (const report::QuartetFigures& quartet : summary.quartets) {
      CHECK(holds(text, quartet.name.in(language)));
      for (const report::Quote& quote : quartet.keep_reasons) CHECK(holds(text, quote.text));
      for (const report::Quote& quote : quartet.discard_reasons) CHECK(holds(text, quote.text));
    }
    CHECK_FALSE(holds(text, "«"));
    CHECK(holds(text, "1/6"));
  }
}

TEST_CASE("the fonts are in the PDF") {
  const std::string bytes = pdf_of(example::summary_of(example::published().document));
  if (bytes.empty() || !has_poppler()) return;
  CHECK(std::stoi(tool(bytes, "pdffonts {} | tail -n +3 | wc -l")) >= 2);
  CHECK(tool(bytes, "pdffonts {} | tail -n +3 | grep -v 'yes yes yes'").empty());
}

TEST_CASE("the contents name the page on which a section begins") {
  const std::string bytes = pdf_of(example::summary_of(example::published().document));
  if (bytes.empty() || !has_poppler()) return;
  const std::string front = base::folded(tool(bytes, "pdftotext -layout -l 1 {} -"));
  const std::string heading = "Groene en rode kaarten ";
  const std::size_t at = front.find(heading);
  REQUIRE(at != std::string::npos);
  const std::string page = std::to_string(std::stoi(front.substr(at + heading.size())));
  CHECK(holds(tool(bytes, "pdftotext -f " + page + " -l " + page + " {} -"), "Groene en rode kaarten"));
}

TEST_CASE("the same report gives the same PDF, byte for byte") {
  const auto summary = example::summary_of(example::published().document);
  const std::string once = pdf_of(summary);
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  CHECK((once == pdf_of(summary)));
}

TEST_CASE("what is held back or was not handed in cannot be read in a shared PDF") {
  const auto summary = example::summary_of(example::published().document);
  for (const content::Language& language : {content::dutch, content::english}) {
    const std::string bytes = pdf_of(summary, language);
    CHECK_FALSE(holds(bytes, "CANARY"));
    if (bytes.empty() || !has_poppler()) return;
    CHECK_FALSE(holds(text_of(bytes), "CANARY"));
    CHECK_FALSE(holds(text_of(bytes), "niet ingeleverd,"));
  }
}

TEST_CASE("naughty texts are in the PDF; what is written in letters can be copied out as it was") {
  // Without what shows no sign, and without what breaks lines.
  const auto bare = [](const std::string& text) {
    std::string signs;
    for (const char32_t sign : base::decode(text)) {
      const bool unseen = sign <= U' ' || sign == 0xA0 || sign == 0xAD || sign == 0xFEFF ||
                          (sign >= 0x200B && sign <= 0x200F) || (sign >= 0x2028 && sign <= 0x202E) ||
                          (sign >= 0x2066 && sign <= 0x2069);
      if (!unseen) base::append(signs, sign);
    }
    return signs;
  };
  example::Meeting meeting("m", "one-day");
  for (const std::string& text : naughty::texts()) meeting.item(journey::ItemKind::label, text, "call");
  const std::string bytes = pdf_of(example::summary_of(meeting.document));
  if (bytes.empty() || !has_poppler()) return;
  const std::string all = bare(tool(bytes, "pdftotext {} -"));
  std::size_t copied = 0;
  for (const std::string& text : naughty::texts()) {
    CAPTURE(text);
    const auto signs = base::decode(text);
    const bool letters = std::all_of(signs.begin(), signs.end(), [](char32_t sign) { return sign < 0x250; });
    std::string shown = bare(text);
    while (shown.ends_with('-')) shown.pop_back();  // pdftotext joins what a hyphen ends
    if (letters) CHECK(holds(all, shown));
    copied += holds(all, bare(text)) ? 1 : 0;
  }
  // The others depend on the fonts of the machine: a sign that none has is a box.
  CHECK(copied * 4 >= naughty::texts().size() * 3);
}

TEST_CASE("a row of a table that is higher than a page goes on over pages") {
  std::string title;
  for (int index = 1; index <= 900; ++index) title += "kolom" + std::to_string(index) + " ";
  example::Meeting one("m", "meeting-2", "2016-06-28", title);
  example::Meeting two("n", "meeting-2", "2016-06-29", "Tweede");
  for (int form = 0; form < 12; ++form) {
    example::keep(one.form(form, "a"), "motivation");
    example::keep(two.form(form, "a"), "motivation");
  }
  const auto summary = report::summarise({&one.document, &two.document}, {});
  REQUIRE(summary.ok());
  const std::string bytes = pdf_of(*summary);
  if (bytes.empty() || !has_poppler()) return;
  const std::string text = text_of(bytes);
  for (int index = 1; index <= 900; ++index) {
    const std::string word = "kolom" + std::to_string(index) + " ";
    if (!holds(text, word)) FAIL(word);
  }
  CHECK(holds(text, "12 behouden, 0 weggelegd, van 12"));
}

TEST_CASE("a PDF for reading has headings and paragraphs for who has it read aloud") {
  const std::string bytes = pdf_of(example::summary_of(example::published().document));
  if (bytes.empty() || !has_poppler()) return;
  const std::string structure = tool(bytes, "pdfinfo -struct {}");
  for (const char* tag : {"H1", "H2", "H3", "P (block)"}) CHECK(holds(structure, tag));
  CHECK(holds(tool(bytes, "pdfinfo {}"), "Moed in gesprek"));
}

TEST_CASE("a text longer than a page goes on over pages, and none of it is lost") {
  std::string story;
  for (int index = 1; index <= 3000; ++index) story += "woord" + std::to_string(index) + (index % 60 ? " " : "\n");
  example::Meeting meeting("m", "one-day");
  meeting.story(1, "call", story);
  meeting.item(journey::ItemKind::label, std::string(6000, 'x'), "call");
  const std::string bytes = pdf_of(example::summary_of(meeting.document));
  if (bytes.empty() || !has_poppler()) return;
  const std::string text = text_of(bytes);
  for (int index = 1; index <= 3000; ++index) {
    const std::string word = "woord" + std::to_string(index) + " ";
    if (!holds(text, word)) FAIL(word);
  }
  CHECK(std::count(text.begin(), text.end(), 'x') >= 6000);
}
