// The program's own sentences: reading them, filling them in, and putting errors into words.
#include <catch2/catch.hpp>

#include "content/words.hpp"
#include "unit/content/temporary_folder.hpp"

using namespace sprong;
using content::Words;

namespace {

Words sample() {
  return Words(content::english, {{"walk.next", "Switch to round {round} of {rounds}"},
                                  {"card.one", "{count} card"},
                                  {"card.other", "{count} cards for {who}"},
                                  {"error.pack.odd", "{what} is odd. Make it even."}});
}

}  // namespace

TEST_CASE("A sentence is filled in, one place at a time") {
  const Words words = sample();
  CHECK(words("walk.next", {{"round", "2"}, {"rounds", "5"}}) == "Switch to round 2 of 5");
  CHECK(words("walk.next", {{"round", "{rounds}"}, {"rounds", "5"}}) == "Switch to round {rounds} of 5");
  CHECK(words("walk.next", {{"round", "2"}}) == "Switch to round 2 of {rounds}");
  CHECK(words("no.such") == "«no.such»");
  CHECK(words.has("walk.next"));
  CHECK_FALSE(words.has("walk"));
}

TEST_CASE("Counted sentences: one is one, all else is other") {
  const Words words = sample();
  CHECK(words.counted("card", 1) == "1 card");
  CHECK(words.counted("card", 0, {{"who", "Sam"}}) == "0 cards for Sam");
  CHECK(words.counted("card", 21, {{"who", "Sam"}}) == "21 cards for Sam");
}

TEST_CASE("An error as a line leaves out what does not apply") {
  const Words words = sample();
  const base::Error error{"pack.odd", {{"what", "Seven"}}, {"packs/a.xml", 12}};
  CHECK(words.line(error) == "packs/a.xml:12: error: pack.odd: Seven is odd. Make it even.");
  CHECK(words.line(error, base::Severity::warning) == "packs/a.xml:12: warning: pack.odd: Seven is odd. Make it even.");
  CHECK(words.line({"pack.odd", {{"what", "Seven"}}, {"packs/a.xml", 0}}) ==
        "packs/a.xml: error: pack.odd: Seven is odd. Make it even.");
  CHECK(words.line({"pack.odd", {{"what", "Seven"}}, {}}) == "error: pack.odd: Seven is odd. Make it even.");
  CHECK(words.sentence(error) == "Seven is odd. Make it even.");
}

TEST_CASE("Words are read from every file of a language") {
  const tests::TemporaryFolder folder;
  folder.write("nl/walk.xml",
               "<words language=\"nl\">\n <sentence id=\"walk.next\">Naar\n   ronde {round}</sentence>\n</words>\n");
  folder.write("nl/quartet.xml",
               "<words language=\"nl\"><sentence id=\"quartet.ask\">Vraag &amp; antwoord</sentence></words>");
  const auto words = content::read_words(folder.path(), content::dutch);
  REQUIRE(words.ok());
  CHECK(words->language() == content::dutch);
  CHECK(words->all().size() == 2);
  CHECK((*words)("walk.next", {{"round", "3"}}) == "Naar ronde 3");
  CHECK((*words)("quartet.ask") == "Vraag & antwoord");
}

namespace {

struct BrokenWords {
  std::string bytes;
  std::string code;
  int line;
};

}  // namespace

TEST_CASE("Broken words are refused with code and line") {
  const std::vector<BrokenWords> table{
      {"<words language=\"en\">\n</words>", "words.wrong-language", 1},
      {"<words>\n</words>", "xml.missing-attribute", 1},
      {"<words language=\"nl\">\n<sentence id=\"a\">x</sentence>\n<sentence id=\"a\">y</sentence></words>",
       "words.duplicate-id", 3},
      {"<words language=\"nl\">\n<sentence id=\"a\"> </sentence></words>", "words.empty-sentence", 2},
      {"<words language=\"nl\">\n<sentence>x</sentence></words>", "xml.missing-attribute", 2},
      {"<words language=\"nl\">\n\n<sentence id=\"A b\">x</sentence></words>", "words.bad-id", 3},
      {"<words language=\"nl\">\n<sentence id=\"a\">{open</sentence></words>", "words.bad-place", 2},
      {"<words language=\"nl\">\n<sentence id=\"a\">{Not A Name}</sentence></words>", "words.bad-place", 2},
      {"<words language=\"nl\">\n<sentence id=\"a\">x<b>y</b></sentence></words>", "xml.unknown-element", 2},
      {"<words language=\"nl\">\n<sentence id=\"a\" tone=\"warm\">x</sentence></words>", "xml.unknown-attribute", 2},
      {"<words language=\"nl\">\n<phrase id=\"a\">x</phrase></words>", "xml.unknown-element", 2},
      {"<words language=\"nl\">\n<sentence id=\"a\">x</words>", "xml.not-closed", 2},
      {"<zinnen/>", "xml.wrong-root", 1},
      {"<words language=\"nl\">\n\n<sentence id=\"a\">\xC3(</sentence></words>", "xml.invalid-utf8", 3},
  };
  for (const BrokenWords& broken : table) {
    CAPTURE(broken.bytes);
    const tests::TemporaryFolder folder;
    folder.write("nl/walk.xml", broken.bytes);
    const auto words = content::read_words(folder.path(), content::dutch);
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().code == broken.code);
    CHECK(words.error().place.line == broken.line);
    CHECK(words.error().place.file == (folder.path() / "nl/walk.xml").generic_string());
  }
}

TEST_CASE("A sentence twice, in two files, names the first place") {
  const tests::TemporaryFolder folder;
  folder.write("nl/a.xml", "<words language=\"nl\">\n<sentence id=\"walk.next\">x</sentence></words>");
  folder.write("nl/b.xml", "<words language=\"nl\"><sentence id=\"walk.next\">x</sentence></words>");
  const auto words = content::read_words(folder.path(), content::dutch);
  REQUIRE_FALSE(words.ok());
  CHECK(words.error().code == "words.duplicate-id");
  CHECK(words.error().place.file == (folder.path() / "nl/b.xml").generic_string());
  CHECK(words.error().arguments.at(1).value == (folder.path() / "nl/a.xml").generic_string() + ":2");
}

TEST_CASE("A language without files is an error") {
  const tests::TemporaryFolder folder;
  const auto words = content::read_words(folder.path(), content::dutch);
  REQUIRE_FALSE(words.ok());
  CHECK(words.error().code == "words.none");
}
