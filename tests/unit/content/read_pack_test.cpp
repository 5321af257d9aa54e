// Reading packs: a valid one gives exactly its values, a broken one every diagnostic at its line.
#include <catch2/catch.hpp>

#include <cstdlib>

#include "unit/content/broken_packs.hpp"
#include "unit/content/pack_reading.hpp"

using namespace sprong;
using content::dutch;
using content::english;
using tests::check_sentences;
using tests::errors_of;
using tests::lines_of;
using tests::PackCopy;

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

  const auto* puppet = reading.pack->puppet_of("figures/gate.png");
  REQUIRE(puppet != nullptr);
  CHECK(puppet->body == "figures/gate.png");
  CHECK(puppet->size == 800);
  CHECK(puppet->lamp_x == 400);
  CHECK(puppet->lamp_y == 300);
  REQUIRE(puppet->parts.size() == 1);
  CHECK(puppet->parts[0].picture == "icons/gate.png");
  CHECK(puppet->parts[0].height == 240);
  CHECK(puppet->parts[0].pivot_y == 130);
  CHECK(puppet->parts[0].sway == 3);
  CHECK(puppet->parts[0].seconds == 7);
  CHECK(reading.pack->puppet_of("figures/bridge.png") == nullptr);

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
  CHECK(lines_of(content::read_pack(std::vector<content::SourceFile>{}, {})) ==
        std::vector<std::string>{"pack.xml:0 xml.file-missing"});
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
    return std::system(
               ("xmllint --noout --relaxng '" + schema.string() + "' '" + file + "' >/dev/null 2>&1").c_str()) == 0;
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
  CHECK(lines_of(reading) == std::vector<std::string>{"deck.xml:4 pack.bad-colour", "exhibit.xml:26 pack.not-a-number",
                                                      "exhibit.xml:36 pack.missing-language",
                                                      "programmes.xml:2 pack.unknown-reference",
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
