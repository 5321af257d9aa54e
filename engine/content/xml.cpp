#include "content/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "content/files.hpp"

namespace sprong::content {
namespace {

bool contains(Names names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool blank(const tinyxml2::XMLText& text) { return base::folded(text.Value()).empty(); }

/// The first words of a text, for an error sentence.
std::string shortened(const std::string& text) {
  constexpr std::size_t most = 40;
  std::string result;
  const std::vector<char32_t> characters = base::decode(text);
  if (characters.size() <= most) return text;
  for (std::size_t index = 0; index < most; ++index) base::append(result, characters[index]);
  return result += "…";
}

Attribute attribute_of(const Node& node, const tinyxml2::XMLAttribute& attribute) {
  return {node.name(), attribute.Name(), attribute.Value(), {node.place().file, attribute.GetLineNum()}};
}

const char* code_of(tinyxml2::XMLError error) {
  if (error == tinyxml2::XML_ERROR_MISMATCHED_ELEMENT) return "xml.not-closed";
  if (error == tinyxml2::XML_ERROR_EMPTY_DOCUMENT) return "xml.empty-file";
  return "xml.malformed";
}

/// An XML file has one outermost element, and no text or type declaration beside it; tinyxml2 does not mind.
bool check_outermost(const tinyxml2::XMLDocument& document, const std::string& file, Findings& findings) {
  bool fine = true;
  const tinyxml2::XMLElement* root = document.RootElement();
  for (const tinyxml2::XMLNode* node = document.FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (node->ToUnknown() != nullptr) {
      findings.error("xml.type-declaration", {file, node->GetLineNum()});
      fine = false;
    } else if (node->ToText() != nullptr || (node->ToElement() != nullptr && node->ToElement() != root)) {
      findings.error("xml.malformed", {file, node->GetLineNum()});
      fine = false;
    }
  }
  if (root == nullptr && fine) findings.error("xml.empty-file", {file, 1});
  return fine && root != nullptr;
}

}  // namespace

std::string listed(Names names) {
  std::string result;
  for (const std::string_view name : names) {
    if (!result.empty()) result += ", ";
    result += name;
  }
  return result.empty() ? "-" : result;
}

// ---- Node -----------------------------------------------------------------------------------

std::string Node::name() const { return m_element->Name(); }

base::Place Node::place() const { return {*m_file, m_element->GetLineNum()}; }

void Node::error(std::string code, Arguments arguments) const {
  m_findings->error(std::move(code), place(), std::move(arguments));
}

void Node::check_attributes(Names known) const {
  for (const auto* attribute = m_element->FirstAttribute(); attribute != nullptr; attribute = attribute->Next()) {
    if (contains(known, attribute->Name())) continue;
    m_findings->error("xml.unknown-attribute", {*m_file, attribute->GetLineNum()},
                      {{"attribute", attribute->Name()}, {"element", name()}, {"known", listed(known)}});
  }
}

void Node::check_no_text() const {
  for (const auto* node = m_element->FirstChild(); node != nullptr; node = node->NextSibling()) {
    const auto* text = node->ToText();
    if (text == nullptr || blank(*text)) continue;
    m_findings->error("xml.stray-text", {*m_file, text->GetLineNum()},
                      {{"element", name()}, {"text", shortened(base::folded(text->Value()))}});
  }
}

void Node::check_order(Names elements, Names any_order) const {
  const auto* furthest = elements.begin();
  for (const Node& element : children()) {
    const auto* found = std::find(elements.begin(), elements.end(), element.name());
    if (found < furthest) {
      element.error("xml.wrong-order", {{"element", element.name()}, {"parent", name()}, {"order", listed(elements)}});
      return;
    }
    if (found != elements.end() || contains(any_order, element.name())) {
      furthest = found;
    }
  }
}

void Node::only(Names attributes, Names elements, Names any_order) const {
  check_attributes(attributes);
  check_no_text();
  std::string known = listed(elements);
  if (any_order.size() > 0) known = elements.size() > 0 ? known + ", " + listed(any_order) : listed(any_order);
  for (const Node& element : children()) {
    if (contains(elements, element.name()) || contains(any_order, element.name())) continue;
    element.error("xml.unknown-element", {{"element", element.name()}, {"parent", name()}, {"known", known}});
  }
  check_order(elements, any_order);
}

void Node::only_elements() const {
  check_attributes({});
  check_no_text();
}

void Node::only_text(Names attributes) const {
  check_attributes(attributes);
  for (const Node& element : children()) {
    element.error("xml.unknown-element", {{"element", element.name()}, {"parent", name()}, {"known", listed({})}});
  }
}

std::vector<Node> Node::children() const {
  std::vector<Node> result;
  for (const auto* element = m_element->FirstChildElement(); element != nullptr;
       element = element->NextSiblingElement()) {
    result.emplace_back(*element, *m_file, *m_findings);
  }
  return result;
}

std::vector<Node> Node::children(std::string_view name) const {
  std::vector<Node> result = children();
  std::erase_if(result, [&](const Node& node) { return node.name() != name; });
  return result;
}

std::optional<Node> Node::child(std::string_view name) const {
  std::optional<Node> found = optional_child(name);
  if (!found) error("xml.missing-element", {{"element", std::string(name)}, {"parent", this->name()}});
  return found;
}

std::optional<Node> Node::optional_child(std::string_view name) const {
  const std::vector<Node> found = children(name);
  if (found.empty()) return std::nullopt;
  for (std::size_t index = 1; index < found.size(); ++index) {
    found[index].error("xml.repeated-element", {{"element", std::string(name)}, {"parent", this->name()}});
  }
  return found.front();
}

std::optional<Attribute> Node::attribute(std::string_view name) const {
  std::optional<Attribute> found = optional_attribute(name);
  if (!found) error("xml.missing-attribute", {{"attribute", std::string(name)}, {"element", this->name()}});
  return found;
}

std::optional<Attribute> Node::optional_attribute(std::string_view name) const {
  const auto* found = m_element->FindAttribute(std::string(name).c_str());
  if (found == nullptr) return std::nullopt;
  return attribute_of(*this, *found);
}

std::string Node::text() const {
  std::string result;
  for (const auto* node = m_element->FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (const auto* text = node->ToText(); text != nullptr) result += text->Value();
  }
  return base::folded(result);
}

// ---- XmlFile --------------------------------------------------------------------------------

struct XmlFile::Document {
  std::string file;
  Findings* findings = nullptr;
  tinyxml2::XMLDocument tree;
};

XmlFile::XmlFile(std::unique_ptr<Document> document) : m_document(std::move(document)) {}
XmlFile::XmlFile(XmlFile&&) noexcept = default;
XmlFile& XmlFile::operator=(XmlFile&&) noexcept = default;
XmlFile::~XmlFile() = default;

std::optional<XmlFile> XmlFile::parse(std::string_view bytes, std::string file, std::string_view root,
                                      Findings& findings) {
  if (bytes.size() > xml_file_limit) {
    findings.error("xml.file-too-large", {file, 0}, {{"file", file}, {"limit", std::to_string(xml_file_limit / 1000)}});
    return std::nullopt;
  }
  if (!check_characters(bytes, file, findings)) return std::nullopt;
  auto document = std::make_unique<Document>();
  document->file = std::move(file);
  document->findings = &findings;
  tinyxml2::XMLDocument& tree = document->tree;
  if (tree.Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS) {
    findings.error(code_of(tree.ErrorID()), {document->file, std::max(1, tree.ErrorLineNum())});
    return std::nullopt;
  }
  if (!check_outermost(tree, document->file, findings)) return std::nullopt;
  if (root != tree.RootElement()->Name()) {
    findings.error("xml.wrong-root", {document->file, tree.RootElement()->GetLineNum()},
                   {{"found", tree.RootElement()->Name()}, {"expected", std::string(root)}});
    return std::nullopt;
  }
  return XmlFile(std::move(document));
}

Node XmlFile::root() const { return {*m_document->tree.RootElement(), m_document->file, *m_document->findings}; }

std::optional<std::string> read_xml_bytes(const std::filesystem::path& path, const base::Place& place,
                                          Findings& findings) {
  FileBytes file = read_file(path, xml_file_limit);
  const std::string name = path.filename().generic_string();
  switch (file.state) {
    case FileState::read:
      return std::move(file.bytes);
    case FileState::missing:
      findings.error("xml.file-missing", place, {{"file", name}});
      break;
    case FileState::unreadable:
      findings.error("xml.file-unreadable", place, {{"file", name}});
      break;
    case FileState::too_large:
      findings.error("xml.file-too-large", place, {{"file", name}, {"limit", std::to_string(xml_file_limit / 1000)}});
      break;
  }
  return std::nullopt;
}

}  // namespace sprong::content
