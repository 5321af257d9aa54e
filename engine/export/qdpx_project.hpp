// Project: codes, sources and selections before they become a .qdpx. Inside the export room only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sprong::exports {

/// A GUID that is always the same for the same key.
std::string guid(const std::string& key);

/// Line breaks as LF, by which every program counts the same; no zero byte.
std::string source_text(std::string_view text);

struct Code {
  std::string guid;
  std::string name;
  std::string colour;       ///< "#00695C" or empty
  std::vector<Code> codes;  ///< a code with others in it is only their heading
};

/// A part of a source's text, in code points: from `start`, up to and without `end`.
struct Selection {
  std::string guid;
  std::size_t start = 0;
  std::size_t end = 0;
  std::vector<std::string> codes;  ///< GUIDs
};

class Source {
 public:
  /// The text begins with its heading, so that what somebody wrote first cannot be taken for a byte order mark.
  Source(const std::string& key, const std::string& name);
  /// Adds a text after an empty line. `key` tells it from all others in the project.
  void add(const std::string& key, std::string_view text, std::vector<std::string> codes);

  std::string guid;
  std::string name;
  std::string text;
  std::vector<Selection> selections;

 private:
  std::size_t m_length = 0;  ///< of the text, in code points
};

struct Project {
  std::string name;
  std::string description;
  std::string date;  ///< "2016-06-28T00:00:00Z": everything in it has this one
  std::vector<Code> codes;
  std::vector<Source> sources;
};

/// Names for codes or sources of which no two are alike, whatever their capitals: programs drop the second.
class UniqueNames {
 public:
  /// `name` on one line, with a number behind it where it is taken.
  std::string take(const std::string& name);

 private:
  std::set<std::string> m_taken;
};

/// The content of project.qde.
std::string project_xml(const Project& project);

}  // namespace sprong::exports
