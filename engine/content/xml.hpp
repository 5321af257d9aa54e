// XML: one file as a tree of elements in which every value knows its line, and which tells what is
// wrong with its form. The only place that knows tinyxml2.
//
// tinyxml2 lets ill-formed UTF-8, control characters and unknown entities pass: all text is
// checked here before it is parsed. It does not expand entities and stops at 100 levels.
#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "content/findings.hpp"

namespace tinyxml2 {
class XMLElement;
}

namespace sprong::content {

/// No XML file of ours comes near it; many attributes take time that grows with their square.
inline constexpr std::size_t xml_file_limit = 1'000'000;

using Names = std::initializer_list<std::string_view>;

/// An attribute with its place: <station id="call"> has the attribute id of the element station.
struct Attribute {
  std::string element;
  std::string name;
  std::string value;
  base::Place place;
};

/// An element of an XmlFile that still exists. Cheap to copy.
class Node {
 public:
  Node(const tinyxml2::XMLElement& element, const std::string& file, Findings& findings)
      : m_element(&element), m_file(&file), m_findings(&findings) {}

  [[nodiscard]] std::string name() const;
  [[nodiscard]] base::Place place() const;
  [[nodiscard]] Findings& findings() const { return *m_findings; }

  /// Reports attributes and elements that are not among these, the first element that does not come in
  /// this order (those of `any_order` come last), and text that stands between elements.
  void only(Names attributes, Names elements, Names any_order = {}) const;
  /// The same for an element that holds text and no elements.
  void only_text(Names attributes) const;
  /// The same for an element without attributes whose elements the caller checks.
  void only_elements() const;

  [[nodiscard]] std::vector<Node> children() const;
  [[nodiscard]] std::vector<Node> children(std::string_view name) const;
  /// The only child of this name; reports a missing or a second one.
  [[nodiscard]] std::optional<Node> child(std::string_view name) const;
  /// The only child of this name if there is one; reports a second one.
  [[nodiscard]] std::optional<Node> optional_child(std::string_view name) const;

  /// The attribute; reports when it is missing.
  [[nodiscard]] std::optional<Attribute> attribute(std::string_view name) const;
  /// The attribute if there is one.
  [[nodiscard]] std::optional<Attribute> optional_attribute(std::string_view name) const;

  /// The text that stands directly in this element, white space folded.
  [[nodiscard]] std::string text() const;

  void error(std::string code, Arguments arguments = {}) const;

 private:
  void check_attributes(Names known) const;
  void check_no_text() const;
  void check_order(Names elements, Names any_order) const;

  const tinyxml2::XMLElement* m_element;
  const std::string* m_file;
  Findings* m_findings;
};

/// "name, meaning, card": names as an error sentence shows them.
std::string listed(Names names);

/// One parsed XML file.
class XmlFile {
 public:
  /// Parses `bytes`; reports everything wrong with the characters or the form under the name `file`.
  /// Nothing when the file cannot be used. `root` is the name that the outermost element must have.
  static std::optional<XmlFile> parse(std::string_view bytes, std::string file, std::string_view root,
                                      Findings& findings);
  XmlFile(XmlFile&&) noexcept;
  XmlFile& operator=(XmlFile&&) noexcept;
  ~XmlFile();

  [[nodiscard]] Node root() const;

 private:
  struct Document;
  explicit XmlFile(std::unique_ptr<Document> document);
  std::unique_ptr<Document> m_document;
};

/// The bytes of an XML file on disk; reports under `place` why there are none.
std::optional<std::string> read_xml_bytes(const std::filesystem::path& path, const base::Place& place,
                                          Findings& findings);

/// Reports every character and reference in `bytes` that must not stand in an XML file of ours, at
/// most one of each sort a line. True when there is none.
bool check_characters(std::string_view bytes, const std::string& file, Findings& findings);

}  // namespace sprong::content
