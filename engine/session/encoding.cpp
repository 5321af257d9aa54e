#include "session/encoding.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"

namespace sprong::session {
namespace {

constexpr std::string_view mark_utf8 = "\xEF\xBB\xBF";
constexpr std::string_view mark_little = "\xFF\xFE";
constexpr std::string_view mark_big = "\xFE\xFF";

/// 0x80 to 0x9F; 0 where there is no character.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The character of a byte of 0x80 and up; 0 where there is none.
char32_t character_of(unsigned char byte) { return byte < 0xA0 ? windows_1252[byte - 0x80U] : byte; }

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Whether well-formed UTF-8 of more than one byte stands anywhere in text that is ill-formed as a whole.
bool has_well_formed_part(std::string_view text) {
  while (!text.empty()) {
    const auto bad = base::first_ill_formed(text);
    const std::string_view good = text.substr(0, bad.value_or(text.size()));
    if (std::any_of(good.begin(), good.end(), is_high)) return true;
    if (!bad) return false;
    text.remove_prefix(*bad + 1);
  }
  return false;
}

bool may_be_windows_1252(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char each) {
    const auto byte = static_cast<unsigned char>(each);
    return byte != 0 && (byte < 0x80 || character_of(byte) != 0);
  });
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char each : bytes) {
    if (is_high(each)) {
      base::append(text, character_of(static_cast<unsigned char>(each)));
    } else {
      text += each;
    }
  }
  return text;
}

base::Errors ill_formed_lines(std::string_view text, const std::string& name) {
  base::Errors errors;
  int line = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (base::first_ill_formed(text.substr(begin, end - begin))) errors.push_back({"csv.not-utf8", {}, {name, line}});
    begin = end + 1;
  }
  return errors;
}

base::Result<std::string> checked_utf8(std::string_view text, const std::string& name) {
  base::Errors errors = ill_formed_lines(text, name);
  if (errors.empty()) return std::string(text);
  return errors;
}

/// Takes UTF-16 apart, unit by unit.
base::Result<std::string> from_utf16(std::string_view bytes, Encoding encoding, const std::string& name) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(encoding == Encoding::utf16_little ? second << 8 | first : first << 8 | second);
  };
  base::Errors errors;
  int line = 1;
  const auto fail = [&] {
    if (errors.empty() || errors.back().place.line != line) errors.push_back({"csv.not-utf16", {}, {name, line}});
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t first = unit(at);
    if (first == U'\n') ++line;
    if (first < 0xD800 || first > 0xDFFF) {
      base::append(text, first);
      continue;
    }
    const char32_t second = at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) {
      fail();
      continue;
    }
    base::append(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    at += 2;
  }
  if (bytes.size() % 2 != 0) fail();
  if (errors.empty()) return text;
  return errors;
}

}  // namespace

std::optional<Encoding> recognise_encoding(const std::string& bytes) {
  const std::string_view text = bytes;
  if (text.starts_with(mark_utf8)) return Encoding::utf8;
  if (text.starts_with(mark_little)) return Encoding::utf16_little;
  if (text.starts_with(mark_big)) return Encoding::utf16_big;
  if (!base::first_ill_formed(text)) return Encoding::utf8;
  if (!may_be_windows_1252(text) || has_well_formed_part(text)) return std::nullopt;
  return Encoding::windows_1252;
}

base::Result<std::string> decode_text(const std::string& bytes, const std::string& name) {
  const std::string_view text = bytes;
  const auto encoding = recognise_encoding(bytes);
  if (!encoding) return ill_formed_lines(text, name);
  switch (*encoding) {
    case Encoding::utf8:
      return checked_utf8(text.substr(text.starts_with(mark_utf8) ? mark_utf8.size() : 0), name);
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return from_utf16(text.substr(2), *encoding, name);
    case Encoding::windows_1252:
      return from_windows_1252(text);
  }
  VERIFY(false);
}

const char* encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return "UTF-16";
    case Encoding::windows_1252:
      return "Windows-1252";
  }
  VERIFY(false);
}

}  // namespace sprong::session
