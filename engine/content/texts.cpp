// The texts of a pack: one child per language, of one line or of paragraphs.
#include <algorithm>

#include "base/utf8.hpp"
#include "content/values.hpp"

namespace sprong::content {
namespace {

/// The paragraphs of a language element, joined by one empty line.
std::string paragraphs_of(const Node& language, const std::string& element) {
  language.only({}, {"p"});
  std::string result;
  for (const Node& paragraph : language.children("p")) {
    paragraph.only_text({});
    const std::string text = paragraph.text();
    if (base::trimmed(text).empty())
      paragraph.error("pack.empty-text", {{"element", element}, {"language", language.name()}});
    if (!result.empty()) result += "\n\n";
    result += text;
  }
  return result;
}

std::string words_in(const Node& language, const std::string& element, Limit limit) {
  const bool has_paragraphs = limit.shape == Limit::Shape::paragraphs && !language.children().empty();
  if (!has_paragraphs) language.only_text({});
  std::string text = has_paragraphs ? paragraphs_of(language, element) : language.text();
  if (base::trimmed(text).empty() && !has_paragraphs) {
    language.error("pack.empty-text", {{"element", element}, {"language", language.name()}});
  }
  const std::size_t length = base::code_points(text);
  if (length > limit.most) {
    language.error("pack.text-too-long", {{"element", element},
                                          {"language", language.name()},
                                          {"length", std::to_string(length)},
                                          {"limit", std::to_string(limit.most)}});
  }
  return text;
}

std::string codes(const std::vector<Language>& languages) {
  std::string result;
  for (const Language& language : languages) result += (result.empty() ? "" : ", ") + language.code;
  return result;
}

/// Reports what does not belong in an element that holds one child per language.
void check_languages(const Node& element, const Reading& reading) {
  element.only_elements();
  std::vector<std::string> seen;
  for (const Node& child : element.children()) {
    const std::string code = child.name();
    const bool known =
        std::find(reading.languages.begin(), reading.languages.end(), Language{code}) != reading.languages.end();
    if (!known) {
      child.error("pack.unknown-language",
                  {{"language", code}, {"element", element.name()}, {"known", codes(reading.languages)}});
    }
    if (std::find(seen.begin(), seen.end(), code) != seen.end()) {
      child.error("xml.repeated-element", {{"element", code}, {"parent", element.name()}});
    }
    seen.push_back(code);
  }
}

}  // namespace

Text text_of(const Node& element, Limit limit, const Reading& reading) {
  Text text;
  if (reading.languages.empty()) return text;
  check_languages(element, reading);
  for (const Language& language : reading.languages) {
    const std::vector<Node> found = element.children(language.code);
    if (found.empty()) {
      element.error("pack.missing-language", {{"language", language.code}, {"element", element.name()}});
    } else {
      text.set(language, words_in(found.front(), element.name(), limit));
    }
  }
  return text;
}

Text read_text(const Node& parent, std::string_view name, Limit limit, const Reading& reading) {
  const auto element = parent.child(name);
  return element ? text_of(*element, limit, reading) : Text{};
}

Text read_optional_text(const Node& parent, std::string_view name, Limit limit, const Reading& reading) {
  const auto element = parent.optional_child(name);
  return element ? text_of(*element, limit, reading) : Text{};
}

Question question_of(const Node& element, const Reading& reading) {
  element.only({}, {"own", "client"});
  return {read_text(element, "own", limits::question, reading),
          read_text(element, "client", limits::question, reading)};
}

}  // namespace sprong::content
