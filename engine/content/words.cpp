#include "content/words.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "content/findings.hpp"
#include "content/xml.hpp"

namespace sprong::content {
namespace {

bool is_name_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
}

/// The name of the place to fill that begins at `at` ("{round}"), or empty when there is none.
std::string_view place_at(std::string_view sentence, std::size_t at) {
  const std::size_t end = sentence.find('}', at);
  if (sentence[at] != '{' || end == std::string_view::npos) return {};
  const std::string_view name = sentence.substr(at + 1, end - at - 1);
  return std::all_of(name.begin(), name.end(), is_name_character) ? name : std::string_view{};
}

/// One pass, so that braces inside a value are left as they are.
std::string filled(std::string_view sentence, const std::vector<base::Argument>& arguments) {
  std::string result;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::string_view name = place_at(sentence, at);
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const base::Argument& argument) {
      return !name.empty() && argument.name == name;
    });
    if (found == arguments.end()) {
      result += sentence[at++];
    } else {
      result += found->value;
      at += name.size() + 2;
    }
  }
  return result;
}

bool places_are_well_formed(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] == '}') return false;
    if (sentence[at] != '{') continue;
    const std::string_view name = place_at(sentence, at);
    if (name.empty()) return false;
    at += name.size() + 1;
  }
  return true;
}

bool is_sentence_id(std::string_view id) {
  if (id.empty() || id.front() == '.' || id.back() == '.') return false;
  return std::all_of(id.begin(), id.end(),
                     [](char character) { return is_name_character(character) || character == '.'; });
}

/// Collects the sentences of all files of one language.
class WordsReader {
 public:
  WordsReader(Language language, Findings& findings) : m_language(std::move(language)), m_findings(findings) {}

  void read(const std::filesystem::path& path) {
    const std::string name = path.generic_string();
    const auto bytes = read_xml_bytes(path, {name, 0}, m_findings);
    if (!bytes) return;
    const auto file = XmlFile::parse(*bytes, name, "words", m_findings);
    if (!file) return;
    const Node root = file->root();
    root.only({"language"}, {"sentence"});
    const auto language = root.attribute("language");
    if (language && language->value != m_language.code) {
      m_findings.error("words.wrong-language", language->place,
                       {{"found", language->value}, {"expected", m_language.code}});
    }
    for (const Node& sentence : root.children("sentence")) read_sentence(sentence);
  }

  std::map<std::string, std::string> sentences() && { return std::move(m_sentences); }

 private:
  void read_sentence(const Node& node) {
    const auto id = node.attribute("id");
    std::string sentence = node.text();
    node.only_text({"id"});
    if (!id) return;
    if (!is_sentence_id(id->value)) {
      m_findings.error("words.bad-id", id->place, {{"id", id->value}});
      return;
    }
    if (sentence.empty()) node.error("words.empty-sentence", {{"id", id->value}});
    if (!places_are_well_formed(sentence)) node.error("words.bad-place", {{"id", id->value}});
    const auto [first, added] = m_places.try_emplace(id->value, node.place());
    if (!added) {
      node.error("words.duplicate-id",
                 {{"id", id->value}, {"first", first->second.file + ":" + std::to_string(first->second.line)}});
    }
    m_sentences.try_emplace(id->value, std::move(sentence));
  }

  Language m_language;
  Findings& m_findings;
  std::map<std::string, std::string> m_sentences;
  std::map<std::string, base::Place> m_places;
};

/// The .xml files directly in `folder`, sorted by name.
std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failure;
  for (auto entry = std::filesystem::directory_iterator(folder, failure);
       !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
    if (entry->path().extension() == ".xml") files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Words::Words(Language language, std::map<std::string, std::string> sentences)
    : m_language(std::move(language)), m_sentences(std::move(sentences)) {}

bool Words::has(std::string_view id) const { return m_sentences.contains(std::string(id)); }

std::string Words::operator()(std::string_view id, const std::vector<base::Argument>& arguments) const {
  const auto found = m_sentences.find(std::string(id));
  if (found != m_sentences.end()) return filled(found->second, arguments);
  std::string missing = "«";
  missing += id;
  return missing += "»";
}

std::string Words::counted(std::string_view id, long count, const std::vector<base::Argument>& arguments) const {
  std::vector<base::Argument> all = arguments;
  all.push_back({"count", std::to_string(count)});
  return (*this)(std::string(id) + (count == 1 ? ".one" : ".other"), all);
}

std::string Words::line(const base::Error& error, base::Severity severity) const {
  std::string result = error.place.file;
  if (!result.empty() && error.place.line > 0) result.append(":").append(std::to_string(error.place.line));
  if (!result.empty()) result += ": ";
  result += severity == base::Severity::error ? "error: " : "warning: ";
  result += error.code;
  result += ": ";
  return result += sentence(error);
}

std::string Words::sentence(const base::Error& error) const { return (*this)("error." + error.code, error.arguments); }

base::Result<Words> read_words(const std::filesystem::path& folder, const Language& language) {
  Findings findings;
  WordsReader reader(language, findings);
  const std::filesystem::path language_folder = folder / language.code;
  const auto files = xml_files(language_folder);
  if (files.empty()) findings.error("words.none", {language_folder.generic_string(), 0}, {{"language", language.code}});
  for (const auto& file : files) reader.read(file);
  if (findings.failed()) return findings.errors();
  return Words(language, std::move(reader).sentences());
}

}  // namespace sprong::content
