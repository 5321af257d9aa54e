#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <sstream>

#include "content/words.hpp"
#include "quartet/player.hpp"

using namespace sprong;
using namespace sprong::quartet;

namespace {

/// Every refusal code that the room's code names.
std::set<std::string> codes_in_code() {
  std::set<std::string> codes;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(SPRONG_SOURCE_DIR) / "engine/quartet")) {
    if (entry.path().extension() != ".cpp") continue;
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const std::string code = text.str();
    const std::string start = "\"quartet.";
    for (std::size_t at = code.find(start); at != std::string::npos; at = code.find(start, at + 1)) {
      const std::string quoted = code.substr(at + 1, code.find('"', at + 1) - at - 1);
      if (quoted.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", start.size() - 1) == std::string::npos) {
        codes.insert(quoted);
      }
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every refusal and every reason has a sentence in both languages") {
  const auto codes = codes_in_code();
  CHECK(codes.size() >= 20);
  for (const content::Language& language : {content::dutch, content::english}) {
    const auto words = content::read_words(std::filesystem::path(SPRONG_SOURCE_DIR) / "content/ui", language);
    REQUIRE(words.ok());
    for (const std::string& code : codes) {
      INFO(language.code << " " << code);
      CHECK(words->has("error." + code));
    }
    using enum ReasonKind;
    for (const ReasonKind kind : {any, seen, no_other, asked_for, fewer, guess}) {
      const std::string id(sentence_of(kind));
      INFO(language.code << " " << id);
      CHECK((kind == fewer ? words->has(id + ".one") && words->has(id + ".other") : words->has(id)));
    }
  }
}
