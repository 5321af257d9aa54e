#include "kit.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "content/read_pack.hpp"

namespace print_test {

namespace fs = std::filesystem;

namespace {

content::Text both(const std::string& text) {
  content::Text result;
  result.set(content::dutch, text);
  result.set(content::english, text);
  return result;
}

/// `start`, then words until exactly `length` signs.
std::string filled(const std::string& start, std::size_t length) {
  std::string text = start;
  while (text.size() < length) text += " wanneer durfde jij te vragen";
  text.resize(length);
  if (text.back() == ' ') text.back() = 'x';
  return text;
}

std::string run(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  std::array<char, 4096> part{};
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), count);
  REQUIRE(pclose(pipe) == 0);
  return out;
}

std::string pdftotext(const std::string& pdf, const std::string& options) {
  const Folder folder;
  const fs::path file = folder / "print.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  return run("pdftotext " + options + " '" + file.string() + "' -");
}

}  // namespace

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "sprong-print-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  m_path = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

std::shared_ptr<const content::Pack> courage() {
  static const std::shared_ptr<const content::Pack> pack = [] {
    auto reading = content::read_pack(fs::path(SPRONG_SOURCE_DIR) / "content/courage", content::Media::skip);
    REQUIRE(reading.pack.has_value());
    return std::make_shared<const content::Pack>(std::move(*reading.pack));
  }();
  return pack;
}

const content::Words& words(const content::Language& language) {
  const auto read = [](const content::Language& of) {
    auto found = content::read_words(fs::path(SPRONG_SOURCE_DIR) / "content/ui", of);
    REQUIRE(found.ok());
    return std::move(*found);
  };
  static const content::Words dutch_words = read(content::dutch);
  static const content::Words english_words = read(content::english);
  return language == content::dutch ? dutch_words : english_words;
}

content::Deck longest_deck(int quartets, int cards) {
  content::Deck deck;
  deck.id = content::DeckKey("longest");
  deck.name = both("Lang");
  for (int number = 0; number < quartets; ++number) {
    const std::string own = std::to_string(number + 1);
    content::Quartet quartet;
    quartet.id = content::QuartetKey("q" + own);
    quartet.name = both(filled("vertrouwelijk" + own, 18));
    quartet.meaning = both(filled("Betekenis " + own, 160));
    quartet.colour = {0x6F, 0x01, 0x25};
    quartet.pattern = static_cast<content::Pattern>(number % 8);
    for (int card = 0; card < cards; ++card) {
      const std::string name = "k" + own + "-" + std::to_string(card + 1);
      quartet.cards.push_back({content::CardKey(name), both(filled(name + " verantwoordelijkheidsbesef", 28)),
                               both(filled("Uitleg " + name, 220)), both(filled("Vraag " + name, 110))});
    }
    deck.quartets.push_back(quartet);
  }
  return deck;
}

content::Pack pack_around(content::Deck deck) {
  content::Pack pack;
  pack.id = content::PackKey("long");
  pack.name = both("Lang");
  pack.languages = {content::dutch, content::english};
  pack.decks.push_back(std::move(deck));
  return pack;
}

content::Pack pack_with_longest_exhibit() {
  content::Pack pack = pack_around({});
  pack.decks.clear();
  content::Exhibit exhibit;
  exhibit.id = content::ExhibitKey("longest");
  exhibit.name = both("Lang");
  for (int number = 1; number <= 8; ++number) {
    const std::string own = std::to_string(number);
    content::Station station;
    station.id = content::StationKey("s" + own);
    station.name = both(filled("Verantwoordelijkheid " + own, 30));
    station.question = {both(filled("Eigen " + own, 120)), both(filled("Ander " + own, 120))};
    exhibit.stations.push_back(station);
  }
  for (const char* start : {"Eerste", "Tweede", "Derde"}) {
    exhibit.questions.push_back({both(filled(start, 120)), both(filled(start, 120))});
  }
  pack.exhibits.push_back(exhibit);
  content::Programme programme;
  programme.id = content::ProgrammeKey("longest");
  programme.name = both(filled("Programma", 60));
  programme.exhibit = exhibit.id;
  for (int number = 1; number <= 12; ++number) {
    content::Step step;
    step.id = content::StepKey("step" + std::to_string(number));
    step.title = both(filled("Stap " + std::to_string(number), 60));
    step.notes = both(filled("Doe", 6000));
    step.say = both(filled("Zeg", 900));
    step.materials = both(filled("Leg", 300));
    programme.steps.push_back(step);
  }
  pack.programmes.push_back(programme);
  return pack;
}

session::Document meeting(int participants, int groups) {
  session::Document document;
  document.pack = courage();
  document.meeting.id = session::MeetingId("meeting-of-the-test");
  document.meeting.title = "Middag in de wijk";
  document.meeting.date = "2016-06-07";
  document.meeting.programme = content::ProgrammeKey("meeting-1");
  document.meeting.language = content::dutch;
  document.meeting.participants = participants;
  for (int number = 1; number <= groups; ++number) {
    session::Group group;
    group.stamp.id = session::RecordId("group-" + std::to_string(number));
    group.number = number;
    group.people = 5;
    document.groups.emplace(group.stamp.id, group);
  }
  return document;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

int pages(const std::string& pdf) {
  int found = 0;
  for (auto at = pdf.find("/Type /Page "); at != std::string::npos; at = pdf.find("/Type /Page ", at + 1)) ++found;
  return found;
}

std::string printed(const content::Pack& pack, const paper::PrintOptions& options) {
  const Folder folder;
  const auto done = paper::print_pdf(folder / "out.pdf", pack, options, words(options.language));
  if (!done) FAIL(words(options.language).line(done.error()));
  return bytes_of(folder / "out.pdf");
}

bool can_read_text() {
  static const bool found = std::system("pdftotext -v >/dev/null 2>&1") == 0;
  if (!found) WARN("pdftotext is not on this machine: the text on paper was not checked");
  return found;
}

std::string text_of(const std::string& pdf) { return base::folded(pdftotext(pdf, "-raw -nopgbrk")); }

Placed placed_words(const std::string& pdf) {
  static const std::regex page_line(R"re(<page width="([\d.]+)" height="([\d.]+)">)re");
  static const std::regex word_line(
      R"re(<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>)re");
  Placed found;
  std::istringstream lines(pdftotext(pdf, "-bbox"));
  std::smatch match;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_search(line, match, page_line)) found.pages.emplace_back(std::stod(match[1]), std::stod(match[2]));
    if (!std::regex_search(line, match, word_line)) continue;
    found.words.push_back({static_cast<int>(found.pages.size()), std::stod(match[1]), std::stod(match[2]),
                           std::stod(match[3]), std::stod(match[4]), match[5]});
  }
  return found;
}

}  // namespace print_test
