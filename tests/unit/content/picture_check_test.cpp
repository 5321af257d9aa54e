// Pictures of a pack: what can be shown, what cannot, and what a hostile file may cost.
#include <catch2/catch.hpp>

#include <sys/resource.h>

#include "content/picture_check.hpp"
#include "unit/content/pack_copy.hpp"

using namespace sprong;
using content::check_picture;
using content::PictureFault;

namespace {

std::string gate() { return tests::bytes_of(tests::valid_pack / "figures/gate.png"); }

/// A PNG chunk with a checksum of zero: the decoder does not look at it.
std::string chunk(const std::string& kind, const std::string& data) {
  const auto size = static_cast<std::uint32_t>(data.size());
  std::string result;
  for (int shift = 24; shift >= 0; shift -= 8) result += static_cast<char>(size >> shift & 0xFFU);
  return result + kind + data + std::string(4, '\0');
}

/// Bits of a deflate stream, the first in the lowest place of a byte.
class Bits {
 public:
  /// Huffman codes come with their highest bit first.
  void code(unsigned value, int length) {
    for (int place = length - 1; place >= 0; --place) bit(value >> place & 1U);
  }
  void bit(unsigned value) {
    m_byte |= value << m_filled;
    if (++m_filled < 8) return;
    m_bytes += static_cast<char>(m_byte);
    m_byte = 0;
    m_filled = 0;
  }
  [[nodiscard]] std::string bytes() const { return m_bytes + static_cast<char>(m_byte); }

 private:
  std::string m_bytes;
  unsigned m_byte = 0;
  int m_filled = 0;
};

/// 16 x 16 pixels whose compressed data inflates to `runs` times 258 bytes of nothing: 13 bits each.
/// @source RFC 1951, section 3.2.6 (fixed Huffman codes)
std::string bomb(int runs) {
  Bits bits;
  bits.bit(1);  // the last block
  bits.bit(1);  // with fixed codes (01, lowest bit first)
  bits.bit(0);
  bits.code(0x30, 8);  // one zero byte
  for (int run = 0; run < runs; ++run) {
    bits.code(0xC5, 8);  // 258 bytes more
    bits.code(0, 5);     // like the one before
  }
  bits.code(0, 7);  // the end
  const std::string header("\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0", 13);
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", "\x78\x01" + bits.bytes()) + chunk("IEND", "");
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("A good picture is good, and its size known") {
  const auto check = check_picture(gate());
  CHECK(check.fault == PictureFault::none);
  CHECK(check.width == 8);
  CHECK(check.height == 8);
}

TEST_CASE("A picture that is cut off anywhere is not shown") {
  const std::string whole = gate();
  for (std::size_t length = 0; length < whole.size() - 12; ++length) {
    CAPTURE(length);
    const auto fault = check_picture(whole.substr(0, length)).fault;
    CHECK(fault == (length < 8 ? PictureFault::not_png : PictureFault::damaged));
  }
}

TEST_CASE("A picture with more pixels than graphics cards take") {
  std::string wide = gate();
  wide.replace(16, 4, std::string("\0\0\x10\x01", 4));
  CHECK(check_picture(wide).fault == PictureFault::too_many_pixels);
  CHECK(check_picture(wide).width == 4097);
  wide.replace(16, 4, std::string("\0\0\0\0", 4));
  CHECK(check_picture(wide).fault == PictureFault::damaged);
}

TEST_CASE("A JPEG or text with the name of a PNG") {
  CHECK(check_picture("\xFF\xD8\xFF\xE0 JFIF").fault == PictureFault::not_png);
  CHECK(check_picture("").fault == PictureFault::not_png);
}

TEST_CASE("A picture cannot make the program take much memory") {
  CHECK(check_picture(bomb(5)).fault == PictureFault::none);
  const std::string hostile = bomb(600'000);
  CHECK(hostile.size() < 1'000'000);
  const long before = peak_kilobytes();
  CHECK(check_picture(hostile).fault == PictureFault::damaged);
  CHECK(peak_kilobytes() - before < 32 * 1024);
}

TEST_CASE("Unreadable pictures of a pack are told where they are named") {
  struct Case {
    std::string bytes;
    std::string code;
  };
  std::string wide = gate();
  wide.replace(16, 4, std::string("\0\0\x10\x01", 4));
  const std::vector<Case> table{{gate().substr(0, 50), "pack.picture-damaged"},
                                {"GIF89a", "pack.picture-not-png"},
                                {"", "pack.picture-not-png"},
                                {wide, "pack.picture-too-large"},
                                {gate() + std::string(8'000'000, ' '), "pack.media-file-too-large"}};
  for (const Case& broken : table) {
    CAPTURE(broken.code);
    const tests::PackCopy copy;
    copy.write("icons/stone.png", broken.bytes);
    const auto reading = copy.read();
    CHECK_FALSE(reading.pack);
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].error.code == broken.code);
    CHECK(reading.diagnostics[0].error.place.file == copy.name("deck.xml"));
    CHECK(reading.diagnostics[0].error.place.line == 52);
  }
}
