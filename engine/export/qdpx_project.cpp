#include "export/qdpx_project.hpp"

#include <cstdint>

#include "base/random.hpp"
#include "base/utf8.hpp"
#include "export/html_parts.hpp"
#include "themes/themes.hpp"

namespace sprong::exports {
namespace {

/// As XML has it; signs that XML cannot hold become U+FFFD.
std::string xml_text(std::string_view text) {
  std::string safe;
  for (const char32_t code_point : base::decode(text)) {
    switch (code_point) {
      case U'&':
        safe += "&amp;";
        break;
      case U'<':
        safe += "&lt;";
        break;
      case U'>':
        safe += "&gt;";
        break;
      case U'"':
        safe += "&quot;";
        break;
      case 0xFFFE:
      case 0xFFFF:
        safe += "\xEF\xBF\xBD";
        break;
      default:
        if (code_point < 0x20 && code_point != U'\n' && code_point != U'\t') {
          safe += "\xEF\xBF\xBD";
        } else {
          base::append(safe, code_point);
        }
    }
  }
  return safe;
}

std::string xml_attribute(std::string_view name, std::string_view value) {
  return concat(" ", name, "=\"", xml_text(value), "\"");
}

/// Writes project.qde from top to bottom.
class ProjectWriter {
 public:
  explicit ProjectWriter(const Project& project)
      : m_project(project),
        m_user(guid("user")),
        m_made(concat(xml_attribute("creatingUser", m_user), xml_attribute("creationDateTime", project.date))) {}

  std::string write() {
    m_xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\"";
    m_xml +=
        concat(xml_attribute("name", m_project.name), " origin=\"Sprong\"", xml_attribute("creatingUserGUID", m_user),
               xml_attribute("creationDateTime", m_project.date), ">\n");
    m_xml += concat("<Users>\n<User", xml_attribute("guid", m_user), " name=\"Sprong\"/>\n</Users>\n");
    m_xml += "<CodeBook>\n<Codes>\n";
    for (const Code& code : m_project.codes) write(code);
    m_xml += "</Codes>\n</CodeBook>\n";
    if (!m_project.sources.empty()) {
      m_xml += "<Sources>\n";
      for (const Source& source : m_project.sources) write(source);
      m_xml += "</Sources>\n";
    }
    return concat(m_xml, "<Description>", xml_text(m_project.description), "</Description>\n</Project>\n");
  }

 private:
  void write(const Code& code) {
    const bool heading = !code.codes.empty();
    m_xml += concat("<Code", xml_attribute("guid", code.guid), xml_attribute("name", code.name), " isCodable=\"",
                    (heading ? "false" : "true"), "\"");
    if (!code.colour.empty()) m_xml += xml_attribute("color", code.colour);
    m_xml += heading ? ">\n" : "/>\n";
    for (const Code& part : code.codes) write(part);
    if (heading) m_xml += "</Code>\n";
  }

  void write(const Source& source) {
    m_xml += concat("<TextSource", xml_attribute("guid", source.guid), xml_attribute("name", source.name),
                    xml_attribute("plainTextPath", concat("internal://", source.guid, ".txt")), m_made, ">\n");
    for (const Selection& selection : source.selections) {
      m_xml += concat("<PlainTextSelection", xml_attribute("guid", selection.guid), " startPosition=\"",
                      selection.start, "\" endPosition=\"", selection.end, "\"", m_made, ">");
      for (const std::string& code : selection.codes) {
        m_xml += concat("<Coding", xml_attribute("guid", guid(concat("coding/", selection.guid, "/", code))), m_made,
                        "><CodeRef", xml_attribute("targetGUID", code), "/></Coding>");
      }
      m_xml += "</PlainTextSelection>\n";
    }
    m_xml += "</TextSource>\n";
  }

  const Project& m_project;
  std::string m_user;
  std::string m_made;  ///< by whom and when, as attributes: some programs stop without them
  std::string m_xml;
};

}  // namespace

std::string guid(const std::string& key) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";  // of derived_id, five bits each
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  for (const char digit : base::derived_id("qdpx/" + key)) {
    high = (high << 5) | (low >> 59);
    low = (low << 5) | digits.find(digit);
  }
  std::string id;
  for (const std::uint64_t half : {high, low}) {
    for (int shift = 60; shift >= 0; shift -= 4) id += "0123456789abcdef"[(half >> shift) & 15U];
  }
  id[12] = '8';  // a GUID of the program's own making (RFC 9562, version 8)
  id[16] = 'a';
  for (const std::size_t at : {20U, 16U, 12U, 8U}) id.insert(at, 1, '-');
  return id;
}

std::string source_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      plain += '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    } else if (text[at] == '\0') {
      plain += "\xEF\xBF\xBD";
    } else {
      plain += text[at];
    }
  }
  return plain;
}

Source::Source(const std::string& key, const std::string& called)
    : guid(exports::guid("source/" + key)), name(called), text(called + "\n"), m_length(base::code_points(text)) {}

void Source::add(const std::string& key, std::string_view words, std::vector<std::string> codes) {
  const std::string plain = source_text(words);
  const std::size_t length = base::code_points(plain);
  if (length == 0) return;
  const std::size_t start = m_length + 1;
  selections.push_back({exports::guid("selection/" + key), start, start + length, std::move(codes)});
  text.append("\n").append(plain).append("\n");
  m_length = start + length + 1;
}

std::string UniqueNames::take(const std::string& name) {
  // Importers make a file of a source's name: signs that a file's name cannot hold become hyphens.
  std::string plain = base::folded(name);
  for (char& sign : plain) {
    if (static_cast<unsigned char>(sign) < 0x20 ||
        std::string_view("/\\:*?\"<>|").find(sign) != std::string_view::npos) {
      sign = '-';
    }
  }
  std::string unique = plain;
  for (int number = 2; !m_taken.insert(themes::theme_identity(unique)).second; ++number) {
    unique = concat(plain, " (", number, ")");
  }
  return unique;
}

std::string project_xml(const Project& project) { return ProjectWriter(project).write(); }

}  // namespace sprong::exports
