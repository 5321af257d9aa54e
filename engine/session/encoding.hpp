// Encoding: in which characters a text file was written. Spreadsheets and forms write UTF-8 with or without a byte
// order mark, UTF-16 ("Unicode text"), or the old Western European Windows-1252.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"

namespace sprong::session {

enum class Encoding { utf8, utf16_little, utf16_big, windows_1252 };

/// How bytes are to be read. A byte order mark decides; without one it is UTF-8 when all of it is well-formed, and
/// else Windows-1252, unless a line has well-formed UTF-8 of more than one byte beside what is not, or a byte that
/// Windows-1252 does not have: then nothing, for it is a broken file and no other encoding.
/// @source WHATWG Encoding Standard, index windows-1252 (without its control characters)
std::optional<Encoding> recognise_encoding(const std::string& bytes);

/// The text as UTF-8, without a byte order mark. `name` is how the file is called in errors.
/// Errors, one for each line: csv.not-utf8 {}, csv.not-utf16 {}.
base::Result<std::string> decode_text(const std::string& bytes, const std::string& name);

/// How an encoding is called in a sentence: "UTF-8", "UTF-16", "Windows-1252".
const char* encoding_name(Encoding encoding);

}  // namespace sprong::session
