// Reading packs: a valid one gives exactly its values, a broken one every diagnostic at its line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "content/words.hpp"
#include "unit/content/broken_packs.hpp"
#include "unit/content/pack_copy.hpp"

using namespace sprong;
using content::dutch;
using content::english;
using tests::errors_of;
using tests::PackCopy;

namespace {

/// Code and place of every diagnostic, for a comparison that shows all of them when it fails.
std::vector<std::string> lines_of(const content::PackReading& reading) {
  std::vector<std::string> result;
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    const base::Error& error = diagnostic.error;
    const std::string file = error.place.file.substr(error.place.file.rfind('/') + 1);
    result.push_back(file + ":" + std::to_string(error.place.line) + " " + error.code);
  }
  return result;
}

const content::Words& words_in(const content::Language& language) {
  static const auto read = [](const content::Language& wanted) {
    return content::Words(wanted, [&] {
      const auto file = std::filesystem::path(SPRONG_SOURCE_DIR) / "content/ui" / wanted.code / "content.xml";
      const tests::TemporaryFolder folder;
      folder.write(wanted.code + "/content.xml", tests::bytes_of(file));
      const auto words = content::read_words(folder.path(), wanted);
      REQUIRE(words.ok());
      return words->all();
    }());
  };
  static const content::Words nl = read(dutch);
  static const content::Words en = read(english);
  return language == dutch ? nl : en;
}

/// Every diagnostic has a whole sentence in both languages.
void check_sentences(const content::PackReading& reading) {
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    for (const content::Language& language : {dutch, english}) {
      CAPTURE(diagnostic.error.code, language.code);
      CHECK(words_in(language).has("error." + diagnostic.error.code));
      CHECK(words_in(language).sentence(diagnostic.error).find('{') == std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("The small valid pack gives exactly its values") {
  const auto reading = content::read_pack(tests::valid_pack);
  CHECK(lines_of(reading).empty());
  REQUIRE(reading.pack);
  const content::Pack& pack = *reading.pack;
  CHECK(pack.id.value == "small");
  CHECK(pack.version == "0.1");
  CHECK(pack.languages == std::vector<content::Language>{dutch, english});
  CHECK(pack.about.in(dutch) == "Een klein pakket.\n\nVoor proeven.");
  CHECK(pack.folder == tests::valid_pack.string());
  REQUIRE(pack.sources.size() == 5);
  CHECK(pack.sources[0].path == "pack.xml");
  CHECK(pack.sources[2].bytes == tests::bytes_of(tests::valid_pack / "deck.xml"));

  const auto* exhibit = pack.find(content::ExhibitKey("road"));
  REQUIRE(exhibit != nullptr);
  REQUIRE(exhibit->stations.size() == 2);
  const content::Station& gate = exhibit->stations[0];
  CHECK(gate.text.in(dutch) == "De poort staat open.\n\nJe loopt & kijkt.");
  CHECK(gate.figure == "figures/gate.png");
  CHECK(gate.music == "music/gate.wav");
  CHECK(gate.music_words.in(english) == "Silence.");
  CHECK(gate.question.in(content::Perspective::client).in(dutch) == "Wat neemt je cliënt mee?");
  CHECK(exhibit->stations[1].minutes == 20);
  CHECK(exhibit->stations[1].music_words.empty());
  CHECK(exhibit->questions.size() == 1);
  CHECK(exhibit->story_ending.in(english) == "And then?");
}

TEST_CASE("The small valid pack: deck, safety, programmes") {
  const auto reading = content::read_pack(tests::valid_pack);
  REQUIRE(reading.pack);
  const auto* deck = reading.pack->find(content::DeckKey("elements"));
  REQUIRE(deck != nullptr);
  REQUIRE(deck->quartets.size() == 3);
  CHECK(deck->quartets[0].colour == content::Colour{0x6F, 0x01, 0x25});
  CHECK(deck->quartets[0].ink == content::Ink::paper);
  CHECK(deck->quartets[1].pattern == content::Pattern::waves);
  REQUIRE(deck->quartets[2].cards.size() == 4);
  CHECK(deck->quartets[2].cards[3].explanation.in(english) == "Card four of stone.");

  const content::Safety& safety = reading.pack->safety;
  CHECK(safety.agreements.at(0).id == "pass");
  CHECK(safety.check_out_questions.size() == 1);
  REQUIRE(safety.contacts.size() == 2);
  CHECK(safety.contacts[0].phone == "0800-2000");
  CHECK_FALSE(safety.contacts[0].fill_in);
  CHECK(safety.contacts[1].fill_in);

  const auto* day = reading.pack->find(content::ProgrammeKey("day"));
  REQUIRE(day != nullptr);
  CHECK(day->minutes() == 115);
  CHECK(day->steps.at(0).say.in(english) == "Welcome.");
  CHECK(day->steps.at(1).kind == content::StepKind::walk);
  CHECK(day->steps.at(1).text.empty());
  const auto* alone = reading.pack->find(content::ProgrammeKey("alone"));
  REQUIRE(alone != nullptr);
  CHECK(alone->kind == content::ProgrammeKind::individual);
  CHECK(alone->deck.empty());
}

TEST_CASE("What is not in a pack is not found") {
  const auto reading = content::read_pack(tests::valid_pack);
  REQUIRE(reading.pack);
  CHECK(reading.pack->find(content::ExhibitKey("raod")) == nullptr);
  CHECK(reading.pack->find(content::DeckKey("")) == nullptr);
  const auto& quartet = reading.pack->decks.at(0).quartets.at(0);
  CHECK(content::find_quartet(reading.pack->decks[0], content::QuartetKey("water"))->id.value == "water");
  CHECK(content::find_card(quartet, content::CardKey("two"))->id.value == "two");
  CHECK(content::find_card(quartet, content::CardKey("nine")) == nullptr);
  CHECK(content::find_station(reading.pack->exhibits.at(0), content::StationKey("maze")) == nullptr);
  CHECK(content::find_step(reading.pack->programmes.at(0), content::StepKey("walk"))->minutes == 60);
}

TEST_CASE("A pack kept in a session reads the same without its folder") {
  const auto first = content::read_pack(tests::valid_pack);
  REQUIRE(first.pack);
  const auto again = content::read_pack(first.pack->sources, {});
  REQUIRE(again.pack);
  CHECK(again.pack->digest == first.pack->digest);
  CHECK(again.pack->folder.empty());
  CHECK(again.pack->decks.at(0).quartets.at(1).name == first.pack->decks.at(0).quartets.at(1).name);

  auto damaged = first.pack->sources;
  damaged.pop_back();
  const auto missing = content::read_pack(damaged, {});
  CHECK_FALSE(missing.pack);
  CHECK(lines_of(missing) == std::vector<std::string>{"pack.xml:12 xml.file-missing"});
  CHECK(lines_of(content::read_pack(std::vector<content::SourceFile>{}, {})) == std::vector<std::string>{"pack.xml:0 xml.file-missing"});
}

TEST_CASE("The digest tells packs with other words apart") {
  const PackCopy copy;
  const auto before = copy.read();
  copy.replace("deck.xml", "Wind een", "Wind ein");
  const auto after = copy.read();
  REQUIRE(before.pack);
  REQUIRE(after.pack);
  CHECK(before.pack->digest == content::read_pack(tests::valid_pack).pack->digest);
  CHECK(before.pack->digest != after.pack->digest);
}

TEST_CASE("A broken pack gives one error, at its file and line") {
  CHECK(tests::broken_packs().size() >= 36);
  for (const tests::BrokenPack& broken : tests::broken_packs()) {
    CAPTURE(broken.what);
    const PackCopy copy;
    copy.replace(broken.file, broken.find, broken.replace);
    const auto reading = copy.read();
    CHECK_FALSE(reading.pack);
    const auto errors = errors_of(reading, base::Severity::error);
    CAPTURE(lines_of(reading));
    CHECK(errors.size() == 1);
    REQUIRE_FALSE(errors.empty());
    CHECK(errors.front().code == broken.code);
    CHECK(errors.front().place.file == copy.name(broken.file));
    CHECK(errors.front().place.line == broken.line);
    check_sentences(reading);
  }
}

TEST_CASE("The schema agrees with the reader on every broken pack where it can tell") {
  const auto schema = std::filesystem::path(SPRONG_SOURCE_DIR) / "content/courage/pack.rng";
  if (std::system("command -v xmllint >/dev/null 2>&1") != 0 || !std::filesystem::exists(schema)) {
    WARN("xmllint or the schema is not on this machine: not compared");
    return;
  }
  const auto accepts = [&](const std::string& file) {
    return std::system(("xmllint --noout --relaxng '" + schema.string() + "' '" + file + "' >/dev/null 2>&1").c_str()) == 0;
  };
  for (const char* file : {"pack.xml", "exhibit.xml", "deck.xml", "safety.xml", "programmes.xml"}) {
    CAPTURE(file);
    CHECK(accepts((tests::valid_pack / file).string()));
  }
  for (const tests::BrokenPack& broken : tests::broken_packs()) {
    CAPTURE(broken.what);
    const PackCopy copy;
    copy.replace(broken.file, broken.find, broken.replace);
    CHECK(accepts(copy.name(broken.file)) == (broken.schema == tests::Schema::cannot_tell));
  }
}

TEST_CASE("All errors of all files come at once, sorted by file and line") {
  const PackCopy copy;
  copy.replace("exhibit.xml", "<en>And then?</en>", "");
  copy.replace("exhibit.xml", "minutes=\"20\"", "minutes=\"x\"");
  copy.replace("deck.xml", "#6F0125", "red");
  copy.replace("programmes.xml", "deck=\"elements\"", "deck=\"planets\"");
  copy.replace("safety.xml", "0800-2000", "call us");
  const auto reading = copy.read();
  CHECK_FALSE(reading.pack);
  CHECK(lines_of(reading) == std::vector<std::string>{
                                 "deck.xml:4 pack.bad-colour", "exhibit.xml:26 pack.not-a-number",
                                 "exhibit.xml:36 pack.missing-language", "programmes.xml:2 pack.unknown-reference",
                                 "safety.xml:19 pack.bad-phone"});
}

TEST_CASE("A file that cannot be read raises no false alarms in the others") {
  const PackCopy copy;
  copy.replace("deck.xml", "</deck>", "");
  copy.replace("pack.xml", "safety.xml", "care.xml");
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"deck.xml:2 xml.not-closed", "pack.xml:11 xml.file-missing"});
}

TEST_CASE("A byte order mark is accepted") {
  const PackCopy copy;
  copy.replace("pack.xml", "<?xml", "\xEF\xBB\xBF<?xml");
  copy.replace("exhibit.xml", "<content>", "\xEF\xBB\xBF<content>");
  copy.replace("exhibit.xml", "minutes=\"20\"", "minutes=\"x\"");
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"exhibit.xml:26 pack.not-a-number"});
}

TEST_CASE("Windows line ends count as one line, comments and CDATA are no trouble") {
  const PackCopy copy;
  std::string bytes = tests::bytes_of(copy.folder() / "exhibit.xml");
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; at += 2) bytes.replace(at, 1, "\r\n");
  copy.write("exhibit.xml", bytes);
  copy.replace("exhibit.xml", "<nl>een brug</nl>", "<nl>een <!-- & so --><![CDATA[brug & <water>]]></nl>");
  const auto reading = copy.read();
  REQUIRE(reading.pack);
  CHECK(reading.pack->exhibits[0].stations[1].symbol.in(dutch) == "een brug & <water>");
  copy.replace("exhibit.xml", "minutes=\"20\"", "minutes=\"x\"");
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"exhibit.xml:26 pack.not-a-number"});
}

TEST_CASE("Texts are measured in characters, not bytes") {
  const PackCopy copy;
  std::string thirty;
  for (int count = 0; count < 30; ++count) thirty += "é";
  copy.replace("exhibit.xml", "De brug", thirty);
  CHECK(copy.read().pack);
}

// ---- numbers of cards, quartets, stations ---------------------------------------------------------

namespace {

/// The text between two marks in a file, both included.
std::string part(const std::string& bytes, const std::string& from, const std::string& to) {
  const std::size_t begin = bytes.find(from);
  const std::size_t end = bytes.find(to, begin);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return bytes.substr(begin, end + to.size() - begin);
}

/// Blanks out a part of a file without moving the lines after it.
void take_out(const PackCopy& copy, const std::string& file, const std::string& from, const std::string& to) {
  const std::string gone = part(tests::bytes_of(copy.folder() / file), from, to);
  copy.replace(file, gone, std::string(static_cast<std::size_t>(std::count(gone.begin(), gone.end(), '\n')), '\n'));
}

/// Puts `times` more of a part after it, with ids of their own.
void repeat(const PackCopy& copy, const std::string& file, const std::string& from, const std::string& to,
            const std::string& id, int times) {
  const std::string original = part(tests::bytes_of(copy.folder() / file), from, to);
  std::string all = original;
  for (int count = 0; count < times; ++count) {
    std::string next = original;
    all += next.replace(next.find(id), id.size(), "copy-" + std::to_string(count));
  }
  copy.replace(file, original, all);
}

}  // namespace

TEST_CASE("A quartet with three cards in a deck of four") {
  for (const auto& [quartet, line] : {std::pair{"wind", 4}, std::pair{"water", 28}, std::pair{"stone", 52}}) {
    const PackCopy copy;
    const std::string bytes = tests::bytes_of(copy.folder() / "deck.xml");
    const std::string whole = part(bytes, "<quartet id=\"" + std::string(quartet), "</quartet>");
    const std::string card = part(whole, "<card id=\"two\">", "</card>");
    std::string shorter = whole;
    shorter.erase(shorter.find(card), card.size());
    copy.replace("deck.xml", whole, shorter);
    const auto reading = copy.read();
    CHECK(lines_of(reading) == std::vector<std::string>{"deck.xml:" + std::to_string(line) + " pack.unequal-cards"});
    CHECK(reading.diagnostics.at(0).error.arguments.at(0).value == quartet);
    check_sentences(reading);
  }
}

TEST_CASE("A quartet with two cards, or seven") {
  const PackCopy copy;
  take_out(copy, "deck.xml", "<card id=\"one\">\n        <name><nl>Wind", "</card>");
  take_out(copy, "deck.xml", "<card id=\"two\">\n        <name><nl>Wind", "</card>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"deck.xml:4 pack.wrong-count"});
  check_sentences(reading);

  const PackCopy other;
  const std::string bytes = tests::bytes_of(other.folder() / "deck.xml");
  const std::string card = part(bytes, "<card id=\"one\">\n        <name><nl>Wind", "</card>");
  std::string more = card;
  for (const char* id : {"five", "six", "seven"}) {
    std::string next = card;
    more += next.replace(next.find("one"), 3, id);
  }
  other.replace("deck.xml", card, more);
  CHECK(lines_of(other.read()) == std::vector<std::string>{"deck.xml:4 pack.wrong-count"});
}

TEST_CASE("Too few quartets, too few stations, too many of either") {
  const PackCopy few;
  take_out(few, "deck.xml", "<quartet id=\"stone\"", "</quartet>");
  take_out(few, "exhibit.xml", "<station id=\"bridge\"", "</station>");
  CHECK(errors_of(few.read(), base::Severity::error).size() == 2);
  CHECK(lines_of(few.read()).at(0) == "deck.xml:2 pack.wrong-count");
  CHECK(lines_of(few.read()).at(1) == "exhibit.xml:2 pack.wrong-count");

  const PackCopy many;
  repeat(many, "deck.xml", "<quartet id=\"stone\"", "</quartet>", "stone", 18);
  repeat(many, "exhibit.xml", "<station id=\"bridge\"", "</station>", "bridge", 7);
  const auto errors = errors_of(many.read(), base::Severity::error);
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].code == "pack.wrong-count");
  CHECK(errors[0].place.line == 2);
  CHECK(errors[0].arguments.at(2).value == "21");
  CHECK(errors[1].arguments.at(2).value == "9");
}

// ---- files -----------------------------------------------------------------------------------

TEST_CASE("A folder that is no pack") {
  const tests::TemporaryFolder folder;
  const auto empty = content::read_pack(folder.path());
  CHECK(empty.diagnostics.at(0).error.code == "pack.no-pack-file");
  CHECK(empty.diagnostics.at(0).error.place.file == folder.path().generic_string());
  check_sentences(empty);
  const auto absent = content::read_pack(folder.path() / "nowhere");
  CHECK(absent.diagnostics.at(0).error.code == "pack.no-folder");
  check_sentences(absent);
}

TEST_CASE("The folder is named as the user gave it") {
  const PackCopy copy;
  copy.replace("exhibit.xml", "minutes=\"20\"", "minutes=\"x\"");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(copy.outside());
  const auto reading = content::read_pack("pack/");
  std::filesystem::current_path(before);
  CHECK(reading.diagnostics.at(0).error.place.file == "pack/exhibit.xml");
}

TEST_CASE("A file that is too large, empty, or a folder") {
  const PackCopy large;
  large.write("safety.xml", std::string(1'000'001, ' '));
  CHECK(lines_of(large.read()) == std::vector<std::string>{"pack.xml:11 xml.file-too-large"});
  check_sentences(large.read());

  const PackCopy empty;
  empty.write("safety.xml", "");
  CHECK(lines_of(empty.read()) == std::vector<std::string>{"safety.xml:1 xml.empty-file"});

  const PackCopy folder;
  std::filesystem::remove(folder.folder() / "safety.xml");
  std::filesystem::create_directory(folder.folder() / "safety.xml");
  CHECK(lines_of(folder.read()) == std::vector<std::string>{"pack.xml:11 xml.file-unreadable"});
}

TEST_CASE("A file of the wrong sort") {
  const PackCopy copy;
  copy.write("safety.xml", "\n<words language=\"nl\"/>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"safety.xml:2 xml.wrong-root"});
  check_sentences(reading);
}

TEST_CASE("A second safety page names the first") {
  const PackCopy copy;
  copy.write("more.xml", tests::bytes_of(copy.folder() / "safety.xml"));
  copy.replace("pack.xml", "<include file=\"programmes.xml\"/>", "<include file=\"programmes.xml\"/><include file=\"more.xml\"/>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"more.xml:2 pack.second-safety"});
  CHECK(reading.diagnostics.at(0).error.arguments.at(0).value == copy.name("safety.xml") + ":2");
  check_sentences(reading);
}

TEST_CASE("The same id in two files is told with the first place") {
  const PackCopy copy;
  copy.write("more.xml", tests::bytes_of(copy.folder() / "exhibit.xml"));
  copy.replace("pack.xml", "<include file=\"programmes.xml\"/>", "<include file=\"programmes.xml\"/><include file=\"more.xml\"/>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"more.xml:2 pack.duplicate-id"});
  CHECK(reading.diagnostics.at(0).error.arguments.at(2).value == copy.name("exhibit.xml") + ":2");
}

TEST_CASE("Names that differ only in capitals") {
  const PackCopy copy;
  std::filesystem::copy(copy.folder() / "figures/gate.png", copy.folder() / "figures/Bridge.png");
  copy.replace("exhibit.xml", "figures/gate.png", "figures/Bridge.png");
  std::filesystem::remove(copy.folder() / "figures/gate.png");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"exhibit.xml:26 pack.paths-alike"});
  check_sentences(reading);
}

TEST_CASE("A symbolic link out of the pack is not followed, one inside it is") {
  const PackCopy copy;
  std::filesystem::copy(copy.folder() / "figures/bridge.png", copy.outside() / "secret.png");
  std::filesystem::remove(copy.folder() / "figures/bridge.png");
  std::filesystem::create_symlink("../../secret.png", copy.folder() / "figures/bridge.png");
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"exhibit.xml:26 pack.path-leaves-pack"});
  std::filesystem::remove(copy.folder() / "figures/bridge.png");
  std::filesystem::create_symlink("gate.png", copy.folder() / "figures/bridge.png");
  CHECK(lines_of(copy.read()).empty());

  std::filesystem::rename(copy.folder() / "safety.xml", copy.outside() / "safety.xml");
  std::filesystem::create_symlink("../safety.xml", copy.folder() / "safety.xml");
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"pack.xml:11 pack.path-leaves-pack"});
}

TEST_CASE("A folder inside the pack that is a link out of it") {
  const PackCopy copy;
  std::filesystem::rename(copy.folder() / "music", copy.outside() / "music");
  std::filesystem::create_directory_symlink("../music", copy.folder() / "music");
  const auto errors = errors_of(copy.read(), base::Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == "pack.path-leaves-pack");
  CHECK(errors[0].place.line == 8);
}

TEST_CASE("A file full of rubbish gives a bounded number of diagnostics") {
  const PackCopy copy;
  std::string rubbish = "<content>";
  for (int line = 0; line < 5000; ++line) rubbish += "\x01\n";
  copy.write("safety.xml", rubbish + "</content>");
  const auto reading = copy.read();
  CHECK(reading.diagnostics.size() == 501);
  CHECK(reading.diagnostics.back().error.code == "xml.too-many");
  CHECK(reading.diagnostics.back().error.arguments.at(0).value == "4500");
  check_sentences(reading);
}

TEST_CASE("Elements nested a thousand deep are refused, not followed") {
  const PackCopy copy;
  std::string deep;
  for (int level = 0; level < 1000; ++level) deep += "<content>";
  for (int level = 0; level < 1000; ++level) deep += "</content>";
  copy.write("safety.xml", deep);
  CHECK(lines_of(copy.read()) == std::vector<std::string>{"safety.xml:1 xml.malformed"});
}

// ---- warnings --------------------------------------------------------------------------------

TEST_CASE("Warnings leave the pack usable") {
  const PackCopy copy;
  std::filesystem::copy(copy.folder() / "icons/gate.png", copy.folder() / "icons/old.png");
  copy.write("icons/gate.svg", "<svg/>");
  copy.replace("safety.xml", " phone=\"0800-2000\"", "");
  copy.replace("programmes.xml", "minutes=\"60\"", "minutes=\"240\"");
  copy.replace("programmes.xml", "minutes=\"45\"", "minutes=\"231\"");
  copy.replace("deck.xml", "#6FD3EA", "#6f0125");
  copy.replace("deck.xml", "\"dots\"", "\"bricks\"");
  const auto reading = copy.read();
  CHECK(reading.pack);
  CHECK(lines_of(reading) == std::vector<std::string>{
                                 "deck.xml:28 pack.same-colour", "deck.xml:52 pack.same-pattern",
                                 "old.png:0 pack.unused-file", "programmes.xml:2 pack.long-programme",
                                 "safety.xml:19 pack.contact-without-phone"});
  CHECK(errors_of(reading, base::Severity::warning).size() == 5);
  check_sentences(reading);
}

TEST_CASE("Eight hours exactly is not too long") {
  const PackCopy copy;
  copy.replace("programmes.xml", "minutes=\"60\"", "minutes=\"240\"");
  copy.replace("programmes.xml", "minutes=\"45\"", "minutes=\"230\"");
  CHECK(lines_of(copy.read()).empty());
}

TEST_CASE("Pictures and sounds can be left out of it") {
  const PackCopy copy;
  std::filesystem::remove_all(copy.folder() / "figures");
  std::filesystem::remove_all(copy.folder() / "music");
  const auto reading = content::read_pack(copy.folder(), content::Media::skip);
  CHECK(reading.pack);
  CHECK(lines_of(reading).empty());
}

TEST_CASE("The pack that comes with the program has neither errors nor warnings") {
  const auto folder = std::filesystem::path(SPRONG_SOURCE_DIR) / "content/courage";
  const auto reading = content::read_pack(folder);
  CHECK(lines_of(reading).empty());
  REQUIRE(reading.pack);
  std::vector<std::string> quartets;
  const auto* deck = reading.pack->find(content::DeckKey("diving-in"));
  REQUIRE(deck != nullptr);
  for (const auto& quartet : deck->quartets) quartets.push_back(quartet.id.value);
  CHECK(quartets == std::vector<std::string>{"resistance", "feelings", "assignment", "motivation", "resources",
                                             "challenge", "undertaking", "legitimation"});
  for (const char* id : {"meeting-1", "meeting-2", "one-day", "individual"}) {
    CHECK(reading.pack->find(content::ProgrammeKey(id)) != nullptr);
  }
  std::vector<std::string> stations;
  for (const auto& station : reading.pack->exhibits.at(0).stations) stations.push_back(station.id.value);
  CHECK(stations == std::vector<std::string>{"call", "diving-in", "maze", "helpers", "laurel-wreath"});
}
