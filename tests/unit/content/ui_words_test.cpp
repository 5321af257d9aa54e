// The program's sentences: the same in both languages, and one for every error there is.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "content/words.hpp"
#include "unit/content/temporary_folder.hpp"

using namespace sprong;

namespace {

const std::filesystem::path source(SPRONG_SOURCE_DIR);

std::set<std::string> file_names(const std::string& language) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source / "content/ui" / language)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

/// The sentences of one file.
std::map<std::string, std::string> sentences(const std::string& language, const std::string& file) {
  const tests::TemporaryFolder folder;
  folder.write(language + "/" + file, tests::bytes_of(source / "content/ui" / language / file));
  const auto words = content::read_words(folder.path(), content::Language{language});
  if (!words.ok())
    FAIL(language << "/" << file << ": " << words.error().code << " in line " << words.error().place.line);
  return words->all();
}

std::set<std::string> places_in(const std::string& sentence) {
  static const std::regex place("\\{[a-z0-9-]+\\}");
  std::set<std::string> result;
  for (std::sregex_iterator found(sentence.begin(), sentence.end(), place), end; found != end; ++found) {
    result.insert(found->str());
  }
  return result;
}

content::Words all_words(const content::Language& language) {
  auto words = content::read_words(source / "content/ui", language);
  if (!words.ok()) FAIL(words.error().place.file << ":" << words.error().place.line << " " << words.error().code);
  return std::move(words).value();
}

/// Error codes where the code makes an error: Error{"area.what"}, error("area.what"), and so on. Names
/// of steps that can be undone have the same form, and sentences of their own.
std::map<std::string, std::string> error_codes() {
  static const std::regex maker(
      "(?:Error\\s*\\{|\\b(?:error|warning|refusal|refuse|refused|report|fail)\\(|return "
      "\\{)\\s*\"(?!undo\\.)([a-z]+(?:-[a-z]+)*\\.[a-z0-9-]+)\"");
  std::map<std::string, std::string> codes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "engine")) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".cpp" && kind != ".hpp") continue;
    const std::string text = tests::bytes_of(entry.path());
    for (std::sregex_iterator found(text.begin(), text.end(), maker), end; found != end; ++found) {
      codes.emplace((*found)[1].str(), entry.path().lexically_relative(source).string());
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("Dutch and English have the same files, sentences and places to fill in") {
  CHECK(file_names("nl") == file_names("en"));
  for (const std::string& file : file_names("nl")) {
    if (!file_names("en").contains(file)) continue;
    const auto dutch = sentences("nl", file);
    const auto english = sentences("en", file);
    for (const auto& [id, sentence] : dutch) {
      CAPTURE(file, id);
      CHECK(english.contains(id));
      if (english.contains(id)) CHECK(places_in(sentence) == places_in(english.at(id)));
    }
    for (const auto& [id, sentence] : english) {
      CAPTURE(file, id);
      CHECK(dutch.contains(id));
    }
  }
}

TEST_CASE("Counted sentences come in pairs") {
  for (const content::Language& language : {content::dutch, content::english}) {
    const content::Words words = all_words(language);
    for (const auto& [id, sentence] : words.all()) {
      CAPTURE(language.code, id);
      if (id.ends_with(".one")) CHECK(words.has(id.substr(0, id.size() - 4) + ".other"));
      if (id.ends_with(".other")) CHECK(words.has(id.substr(0, id.size() - 6) + ".one"));
    }
  }
}

TEST_CASE("Every error that the program makes has a sentence in both languages") {
  const auto codes = error_codes();
  CHECK(codes.contains("xml.missing-element"));
  CHECK(codes.contains("pack.no-safety"));
  const content::Words dutch = all_words(content::dutch);
  const content::Words english = all_words(content::english);
  for (const auto& [code, file] : codes) {
    CAPTURE(code, file);
    CHECK(dutch.has("error." + code));
    CHECK(english.has("error." + code));
  }
}

TEST_CASE("No exclamation marks in what people read") {
  for (const content::Language& language : {content::dutch, content::english}) {
    const content::Words words = all_words(language);
    for (const auto& [id, sentence] : words.all()) {
      CAPTURE(language.code, id);
      const bool names_a_declaration = sentence.find("<!") != std::string::npos;
      CHECK((names_a_declaration || sentence.find('!') == std::string::npos));
    }
  }
}

TEST_CASE("Every error of content is documented") {
  const std::string page = tests::bytes_of(source / "engine/docs/content-format.md");
  for (const auto& [id, sentence] : sentences("en", "content.xml")) {
    CAPTURE(id);
    CHECK(page.find("`" + id.substr(std::string("error.").size()) + "`") != std::string::npos);
  }
}
