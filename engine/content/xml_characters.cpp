// The characters of an XML file, checked before tinyxml2 sees them.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "content/xml.hpp"

namespace sprong::content {
namespace {

/// Walks through the bytes of a file once and reports what must not stand there.
class CharacterCheck {
 public:
  CharacterCheck(std::string_view bytes, const std::string& file, Findings& findings)
      : m_bytes(bytes), m_file(file), m_findings(findings) {}

  bool run() {
    if (const auto at = base::first_ill_formed(m_bytes)) {
      const auto lines = std::count(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(*at), '\n');
      m_line = static_cast<int>(lines) + 1;
      report("xml.invalid-utf8", "byte", std::to_string(*at + 1));
      return false;
    }
    while (m_at < m_bytes.size()) {
      if (plain(m_bytes[m_at]))
        ++m_at;
      else
        step();
    }
    return m_clean;
  }

 private:
  /// Nothing to look into: nearly all of a file.
  static bool plain(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x20 && byte < 0x7F && byte != '<' && byte != '&';
  }

  void step() {
    if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>")) return;
    if (m_bytes[m_at] == '&') check_reference();
    check_character();
  }

  /// Comments, CDATA and instructions hold no references; their characters count all the same.
  bool skip(std::string_view open, std::string_view close) {
    if (m_bytes.substr(m_at, open.size()) != open) return false;
    const std::size_t found = m_bytes.find(close, m_at + open.size());
    const std::size_t end = found == std::string_view::npos ? m_bytes.size() : found + close.size();
    while (m_at < end) check_character();
    return true;
  }

  void check_character() {
    const std::string_view rest = m_bytes.substr(m_at, 3);
    if (rest[0] == '\n') ++m_line;
    const bool two_bytes = static_cast<unsigned char>(rest[0]) == 0xC2;
    const bool control = base::first_control(rest.substr(0, two_bytes ? 2 : 1)).has_value();
    if (control || rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {
      report("xml.control-character", "character", hexadecimal(base::decode(code_point_at(rest)).front()));
    }
    ++m_at;
  }

  static std::string_view code_point_at(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest[0]);
    return rest.substr(0, first < 0x80 ? 1 : first < 0xE0 ? 2 : 3);
  }

  void check_reference() {
    constexpr std::size_t longest = 12;
    const std::size_t end = m_bytes.substr(m_at, longest).find(';');
    const std::string_view reference = m_bytes.substr(m_at, end == std::string_view::npos ? 1 : end + 1);
    if (!allowed(reference)) report("xml.bad-reference", "reference", std::string(reference));
  }

  static bool allowed(std::string_view reference) {
    if (reference == "&amp;" || reference == "&lt;" || reference == "&gt;") return true;
    if (reference == "&quot;" || reference == "&apos;") return true;
    if (reference.size() < 4 || reference[1] != '#') return false;
    const bool hex = reference[2] == 'x';
    const std::string_view digits = reference.substr(hex ? 3 : 2, reference.size() - (hex ? 4 : 3));
    std::uint32_t value = 0;
    const auto [stop, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (digits.empty() || failure != std::errc{} || stop != digits.data() + digits.size()) return false;
    return allowed(static_cast<char32_t>(value));
  }

  /// @source XML 1.0 (fifth edition), production 2; and no control characters U+007F to U+009F
  static bool allowed(char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF) || value == 0xFFFE || value == 0xFFFF) return false;
    std::string text;
    base::append(text, value);
    return !base::first_control(text);
  }

  static std::string hexadecimal(char32_t value) {
    char digits[8];
    const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<std::uint32_t>(value), 16).ptr;
    std::string text(digits, end);
    while (text.size() < 4) text.insert(text.begin(), '0');
    for (char& digit : text) digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    return "U+" + text;
  }

  void report(const std::string& code, const std::string& name, const std::string& value) {
    m_clean = false;
    if (m_reported.insert({code, m_line}).second) m_findings.error(code, {m_file, m_line}, {{name, value}});
  }

  std::string_view m_bytes;
  const std::string& m_file;
  Findings& m_findings;
  std::set<std::pair<std::string, int>> m_reported;
  std::size_t m_at = 0;
  int m_line = 1;
  bool m_clean = true;
};

}  // namespace

bool check_characters(std::string_view bytes, const std::string& file, Findings& findings) {
  return CharacterCheck(bytes, file, findings).run();
}

}  // namespace sprong::content
