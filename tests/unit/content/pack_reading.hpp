// What reading a pack gave, for comparisons; and whether each diagnostic can be put into words.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "content/words.hpp"
#include "unit/content/pack_copy.hpp"

namespace sprong::tests {

/// Code and place of every diagnostic, for a comparison that shows all of them when it fails.
inline std::vector<std::string> lines_of(const content::PackReading& reading) {
  std::vector<std::string> result;
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    const base::Error& error = diagnostic.error;
    const std::string file = error.place.file.substr(error.place.file.rfind('/') + 1);
    result.push_back(file + ":" + std::to_string(error.place.line) + " " + error.code);
  }
  return result;
}

inline const content::Words& words_in(const content::Language& language) {
  static const auto read = [](const content::Language& wanted) {
    return content::Words(wanted, [&] {
      const auto file = std::filesystem::path(SPRONG_SOURCE_DIR) / "content/ui" / wanted.code / "content.xml";
      const TemporaryFolder folder;
      folder.write(wanted.code + "/content.xml", bytes_of(file));
      const auto words = content::read_words(folder.path(), wanted);
      REQUIRE(words.ok());
      return words->all();
    }());
  };
  static const content::Words nl = read(content::dutch);
  static const content::Words en = read(content::english);
  return language == content::dutch ? nl : en;
}

/// Every diagnostic has a whole sentence in both languages.
inline void check_sentences(const content::PackReading& reading) {
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    for (const content::Language& language : {content::dutch, content::english}) {
      CAPTURE(diagnostic.error.code, language.code);
      CHECK(words_in(language).has("error." + diagnostic.error.code));
      CHECK(words_in(language).sentence(diagnostic.error).find('{') == std::string::npos);
    }
  }
}

}  // namespace sprong::tests
