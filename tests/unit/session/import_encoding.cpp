// CSV files as spreadsheets write them, byte for byte.
#include "base/utf8.hpp"
#include "session/encoding.hpp"
#include "session/import.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

/// The texts of the conclusions that come in, with a bar between them; else "LINE:code" of every error.
std::string conclusions(const std::string& bytes) {
  const kit::Folder folder;
  Session session = kit::create(folder / "a", "full", 1, 3, 15);
  const auto result = import_csv(session, bytes, "f.csv");
  std::string all;
  if (!result.ok()) {
    CHECK(session.document().items.empty());
    for (const base::Error& error : result.errors()) {
      all += (all.empty() ? "" : " ") + std::to_string(error.place.line) + ":" + error.code;
    }
    return all;
  }
  for (const Item* item : session.document().items_of(journey::ItemKind::conclusion)) {
    all += (all.empty() ? "" : "|") + item->what.text;
  }
  return all;
}

enum class Ends { little, big };

/// UTF-8 in two or four bytes a character, after a byte order mark.
std::string utf16(const std::string& text, Ends ends) {
  std::string bytes;
  const auto unit = [&](char32_t value) {
    const char high = static_cast<char>(value >> 8);
    const char low = static_cast<char>(value & 0xFF);
    bytes += ends == Ends::little ? low : high;
    bytes += ends == Ends::little ? high : low;
  };
  unit(0xFEFF);
  for (const char32_t character : base::decode(text)) {
    if (character < 0x10000) {
      unit(character);
    } else {
      unit(0xD800 + ((character - 0x10000) >> 10));
      unit(0xDC00 + ((character - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("Dutch Excel: a byte order mark, semicolons, returns, quoted line breaks and empty rows and columns") {
  CHECK(conclusions("\xEF\xBB\xBFkind;group;text;;\r\nconclusion;1;\"één; \"\"twee\"\"\r\ndrie\";;\r\n"
                    "conclusion;2;vier;;\r\n;;;;\r\n") == "één; \"twee\"\r\ndrie|vier");
  CHECK(conclusions("\xEF\xBB\xBF\"kind\",\"text\"\r\n\"conclusion\",\"a, b\"\r\n") == "a, b");
  CHECK(conclusions("sep=;\r\nkind;text\r\nconclusion;a, b\r\n") == "a, b");
  CHECK(conclusions("sep=;\r\nkind;text\r\nconclusion;a\r\nverdict;b\r\n") == "4:import.unknown-value");
  CHECK(conclusions("kind;text;\r\nconclusion;a;\r\nconclusion;b;c\r\n") == "1:csv.column-unnamed");
}

TEST_CASE("Windows-1252 is recognised, with its euro sign, quotes and dashes") {
  const std::string bytes =
      "kind;text\r\nconclusion;caf\xE9 \x80 5 \x93"
      "ja\x94 \x96 co\xF6rdinatie \x85\r\n";
  CHECK(recognise_encoding(bytes) == Encoding::windows_1252);
  CHECK(conclusions(bytes) == "café € 5 “ja” – coördinatie …");
  CHECK(conclusions("kind;text\r\nconclusion;\xE9\xE9n\r\nverdict;\xE9\r\nconclusion;\r\n") ==
        "3:import.unknown-value 4:text.empty");
}

TEST_CASE("A broken UTF-8 file is not taken for Windows-1252") {
  CHECK(conclusions("kind,text\nconclusion,één\nconclusion,a\xC3\nconclusion,b\nconclusion,\xE9\n") ==
        "3:csv.not-utf8 5:csv.not-utf8");
  CHECK(conclusions("\xEF\xBB\xBFkind,text\nconclusion,caf\xE9\n") == "2:csv.not-utf8");  // the mark says UTF-8
  CHECK(conclusions("kind,text\nconclusion,\xE9\nconclusion,\x81\n") == "2:csv.not-utf8 3:csv.not-utf8");
  CHECK(conclusions(std::string("kind,text\nconclusion,\xE9") + '\0' + "\n") == "2:csv.not-utf8");
}

TEST_CASE("Unicode text of Excel: UTF-16 with a byte order mark, tabs between the fields") {
  const std::string text = "kind\ttext\r\nconclusion\t\"één\ttwee\r\n😀 ﷺ\"\r\nconclusion\tb;c,d\r\n";
  CHECK(recognise_encoding(utf16(text, Ends::little)) == Encoding::utf16_little);
  CHECK(recognise_encoding(utf16(text, Ends::big)) == Encoding::utf16_big);
  CHECK(conclusions(utf16(text, Ends::little)) == "één\ttwee\r\n😀 ﷺ|b;c,d");
  CHECK(conclusions(utf16(text, Ends::big)) == "één\ttwee\r\n😀 ﷺ|b;c,d");
  const std::string broken = utf16("kind\ttext\nconclusion\ta", Ends::little);
  CHECK(conclusions(broken + '\n') == "2:csv.not-utf16");        // an odd byte
  CHECK(conclusions(broken + "\x01\xD8") == "2:csv.not-utf16");  // half a pair at the end
  CHECK(conclusions(broken + "\x01\xDC"
                             "a\0") == "2:csv.not-utf16");  // the second half first
}

TEST_CASE("UTF-8 without a byte order mark stays what it was") {
  CHECK(recognise_encoding("kind,text\nconclusion,één 😀\n") == Encoding::utf8);
  CHECK(recognise_encoding("kind,text\n") == Encoding::utf8);
  CHECK(conclusions("kind,text\nconclusion,één 😀\n") == "één 😀");
}
