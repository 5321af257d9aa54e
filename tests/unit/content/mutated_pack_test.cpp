// Packs with random damage: the reader gives a pack or at least one error with a place, whatever comes.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/random.hpp"
#include "content/read_pack.hpp"
#include "unit/content/pack_copy.hpp"

using namespace sprong;

namespace {

/// Bytes that mean something to an XML reader, and some that no file should hold.
std::string random_piece(base::Random& random) {
  static const std::vector<std::string> pieces{"<",         ">",     "</",  "/>",   "\"",
                                               "&",         ";",     "&#",  "<!--", "-->",
                                               "<![CDATA[", "]]>",   "<?",  "?>",   "<!DOCTYPE",
                                               "=",         " ",     "\n",  "\xC3", "\xFF",
                                               "\x01",      "p",     "id",  "..",   "99999999999999999999",
                                               "<nl>",      "</nl>", "<p>", "#"};
  return pieces[random.below(static_cast<std::uint32_t>(pieces.size()))];
}

void damage(std::string& bytes, base::Random& random) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const std::size_t at = random.below(size);
  const std::size_t length = std::min<std::size_t>(random.below(40), bytes.size() - at);
  switch (random.below(4)) {
    case 0:
      bytes.erase(at, length);
      break;
    case 1:
      bytes.insert(at, random_piece(random));
      break;
    case 2:
      bytes.insert(random.below(size), bytes.substr(at, length));
      break;
    default:
      bytes[at] = static_cast<char>(random.below(256));
      break;
  }
}

}  // namespace

TEST_CASE("A damaged pack never gives neither a pack nor an error") {
  const auto valid = content::read_pack(tests::valid_pack);
  REQUIRE(valid.pack);
  base::Random random(20260101);
  int refused = 0;
  for (int round = 0; round < 4000; ++round) {
    auto sources = valid.pack->sources;
    auto& source = sources[random.below(static_cast<std::uint32_t>(sources.size()))];
    for (std::uint32_t times = random.below(3) + 1; times > 0 && !source.bytes.empty(); --times)
      damage(source.bytes, random);
    const auto reading = content::read_pack(sources, {});
    const auto errors = tests::errors_of(reading, base::Severity::error);
    CAPTURE(round, source.path);
    REQUIRE(reading.pack.has_value() == errors.empty());
    refused += errors.empty() ? 0 : 1;
    for (const base::Error& error : errors) {
      REQUIRE_FALSE(error.code.empty());
      REQUIRE_FALSE(error.place.file.empty());
      REQUIRE(error.place.line > 0);
      const auto broken = std::find_if(sources.begin(), sources.end(),
                                       [&](const content::SourceFile& file) { return file.path == error.place.file; });
      REQUIRE(broken != sources.end());
      REQUIRE(error.place.line <= 1 + std::count(broken->bytes.begin(), broken->bytes.end(), '\n'));
    }
  }
  CHECK(refused > 2000);
}
