// Reading packs: numbers of parts, files and links, warnings; everything that takes more than one change in a file.
#include <catch2/catch.hpp>

#include <algorithm>

#include "unit/content/pack_reading.hpp"

using namespace sprong;
using tests::check_sentences;
using tests::errors_of;
using tests::lines_of;
using tests::PackCopy;

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
  copy.replace("pack.xml", "<include file=\"programmes.xml\"/>",
               "<include file=\"programmes.xml\"/><include file=\"more.xml\"/>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"more.xml:2 pack.second-safety"});
  CHECK(reading.diagnostics.at(0).error.arguments.at(0).value == copy.name("safety.xml") + ":2");
  check_sentences(reading);
}

TEST_CASE("The same id in two files is told with the first place") {
  const PackCopy copy;
  copy.write("more.xml", tests::bytes_of(copy.folder() / "exhibit.xml"));
  copy.replace("pack.xml", "<include file=\"programmes.xml\"/>",
               "<include file=\"programmes.xml\"/><include file=\"more.xml\"/>");
  const auto reading = copy.read();
  CHECK(lines_of(reading) == std::vector<std::string>{"more.xml:2 pack.duplicate-id"});
  CHECK(reading.diagnostics.at(0).error.arguments.at(2).value == copy.name("exhibit.xml") + ":2");
}

TEST_CASE("Names that differ only in capitals") {
  const PackCopy copy;
  std::filesystem::copy(copy.folder() / "figures/gate.png", copy.folder() / "figures/Bridge.png");
  copy.replace("exhibit.xml", "figures/gate.png", "figures/Bridge.png");
  take_out(copy, "pack.xml", "<puppet", "</puppet>");
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
  CHECK(lines_of(reading) == std::vector<std::string>{"deck.xml:28 pack.same-colour", "deck.xml:52 pack.same-pattern",
                                                      "old.png:0 pack.unused-file",
                                                      "programmes.xml:2 pack.long-programme",
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

// ---- puppets --------------------------------------------------------------------------------------

TEST_CASE("A figure with two puppets, or one of seventeen parts") {
  const PackCopy copy;
  const std::string puppet = part(tests::bytes_of(copy.folder() / "pack.xml"), "<puppet", "</puppet>");
  copy.replace("pack.xml", puppet, puppet + "\n  " + puppet);
  const auto twice = copy.read();
  CHECK(lines_of(twice) == std::vector<std::string>{"pack.xml:16 pack.second-puppet"});
  check_sentences(twice);

  const PackCopy other;
  const std::string one = part(puppet, "<part", "/>");
  std::string many;
  for (int count = 0; count < 17; ++count) many += one;
  other.replace("pack.xml", one, many);
  CHECK(lines_of(other.read()) == std::vector<std::string>{"pack.xml:13 pack.wrong-count"});
}
