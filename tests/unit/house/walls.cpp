// The walls of the house: which room may include which. The list in CMakeLists.txt is the law;
// this test holds every include line of engine/ to it.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using Rooms = std::map<std::string, std::set<std::string>>;

const fs::path source = SPRONG_SOURCE_DIR;

std::string contents(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Room -> all rooms below it, from the sprong_room(...) lines.
Rooms rooms_of(const std::string& cmake) {
  Rooms rooms;
  const std::regex line(R"(sprong_room\((\w+)([^)]*)\))");
  for (std::sregex_iterator match(cmake.begin(), cmake.end(), line), end; match != end; ++match) {
    std::set<std::string> below{(*match)[1].str()};
    std::istringstream words((*match)[2].str());
    bool uses = false;
    for (std::string word; words >> word;) {
      if (word == "USES" || word == "PUBLIC" || word == "PRIVATE") {
        uses = word == "USES";
      } else if (uses) {
        REQUIRE(rooms.contains(word));
        below.insert(rooms[word].begin(), rooms[word].end());
      }
    }
    rooms[(*match)[1].str()] = below;
  }
  return rooms;
}

/// The rooms that a file includes from.
std::set<std::string> included(const std::string& text) {
  std::set<std::string> rooms;
  const std::regex include(R"RE(#include "(\w+)/)RE");
  for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match) {
    rooms.insert((*match)[1].str());
  }
  return rooms;
}

template <class Visit>
void for_each_source(const fs::path& folder, Visit visit) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".hpp") visit(entry.path(), contents(entry.path()));
  }
}

}  // namespace

TEST_CASE("the walls: a room includes only rooms below it") {
  const Rooms rooms = rooms_of(contents(source / "CMakeLists.txt"));
  REQUIRE(rooms.size() >= 12);
  for (const auto& [room, below] : rooms) {
    for_each_source(source / "engine" / room,
                    [&, &room = room, &below = below](const fs::path& path, const std::string& text) {
                      for (const std::string& other : included(text)) {
                        INFO(path << " includes from " << other << ", which is not below " << room);
                        CHECK(below.contains(other));
                      }
                    });
  }
}

TEST_CASE("the walls: a library is known in one room only") {
  const std::map<std::string, std::set<std::string>> owners = {
      {"sqlite3.h", {"session"}}, {"tinyxml2.h", {"content"}}, {"SDL.h", {"stage"}}, {"cairo", {"export"}},
      {"CLI/", {"app"}},          {"xlsxwriter", {"export"}},  {"zip.h", {"export"}}};
  for_each_source(source / "engine", [&](const fs::path& path, const std::string& text) {
    const std::string room = fs::relative(path, source / "engine").begin()->string();
    for (const auto& [header, allowed] : owners) {
      INFO(path << " includes " << header);
      const bool includes = std::regex_search(text, std::regex("#include <[^>]*" + header));
      CHECK((!includes || allowed.contains(room)));
    }
  });
}

TEST_CASE("the walls: pure rules have no clock, file or window") {
  const std::regex impure(R"RE(#include (<(chrono|ctime|fstream|filesystem|SDL.*|imgui.*)>|"base/clock.hpp"))RE");
  for (const std::string room : {"journey", "quartet", "reflection", "themes", "report"}) {
    for_each_source(source / "engine" / room, [&](const fs::path& path, const std::string& text) {
      INFO(path);
      CHECK_FALSE(std::regex_search(text, impure));
    });
  }
}

TEST_CASE("files stay small enough to be read at one sitting") {
  for (const char* folder : {"engine", "tests"}) {
    for_each_source(source / folder, [](const fs::path& path, const std::string& text) {
      INFO(path);
      CHECK(std::count(text.begin(), text.end(), '\n') <= 450);
    });
  }
}
