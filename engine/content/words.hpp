// Words: the sentences of the program itself, from content/ui, and errors put into words.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "content/language.hpp"

namespace sprong::content {

/// All sentences of the program in one language. A sentence has an id ("walk.next-round") and may
/// hold places to fill: "Switch to round {round}".
class Words {
 public:
  Words() = default;
  Words(Language language, std::map<std::string, std::string> sentences);

  [[nodiscard]] const Language& language() const { return m_language; }
  [[nodiscard]] bool has(std::string_view id) const;

  /// The sentence; the id between « » when there is none (a test demands that none is missing).
  [[nodiscard]] std::string operator()(std::string_view id, const std::vector<base::Argument>& arguments = {}) const;

  /// The sentence `id.one` when count is 1, else `id.other`; {count} is filled in as well.
  [[nodiscard]] std::string counted(std::string_view id, long count,
                                    const std::vector<base::Argument>& arguments = {}) const;

  /// "FILE:LINE: error: CODE: sentence", parts that do not apply left out.
  [[nodiscard]] std::string line(const base::Error& error, base::Severity severity = base::Severity::error) const;
  /// Only the sentence of an error.
  [[nodiscard]] std::string sentence(const base::Error& error) const;

  /// Id -> sentence, sorted.
  [[nodiscard]] const std::map<std::string, std::string>& all() const { return m_sentences; }

 private:
  Language m_language = english;
  std::map<std::string, std::string> m_sentences;
};

/// Reads every .xml file in `folder`/LANGUAGE, such as content/ui/nl/walk.xml.
base::Result<Words> read_words(const std::filesystem::path& folder, const Language& language);

}  // namespace sprong::content
