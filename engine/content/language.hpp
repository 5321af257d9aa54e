// Language and Text: what people read, in every language of a pack.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/verify.hpp"

namespace sprong::content {

/// A language by its BCP 47 code: "nl", "en".
struct Language {
  std::string code;
  auto operator<=>(const Language&) const = default;
};

inline const Language dutch{"nl"};
inline const Language english{"en"};

/// One text in all languages of its pack. Invariant: the reader left no language of the pack out.
class Text {
 public:
  void set(const Language& language, std::string words) { m_words[language.code] = std::move(words); }
  [[nodiscard]] bool has(const Language& language) const { return m_words.contains(language.code); }
  [[nodiscard]] bool empty() const { return m_words.empty(); }

  /// The words in `language`; in the first language there is when the pack has no such language.
  [[nodiscard]] const std::string& in(const Language& language) const {
    VERIFY(!m_words.empty());
    const auto found = m_words.find(language.code);
    return found == m_words.end() ? m_words.begin()->second : found->second;
  }
  /// Language code -> words, sorted by code.
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return m_words; }
  bool operator==(const Text&) const = default;

 private:
  std::map<std::string, std::string> m_words;
};

}  // namespace sprong::content
