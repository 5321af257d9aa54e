#include <optional>

#include "base/verify.hpp"
#include "content/read_pack.hpp"
#include "content/words.hpp"
#include "fuzz/scratch.hpp"
#include "fuzz/targets.hpp"
#include "session/import.hpp"

namespace sprong::fuzz {
namespace {

using namespace session;

/// The base session again, from before anything was taken in.
void begin_again(std::optional<Session>& session) {
  const fs::path path = scratch() / "table.sprong";
  session.reset();
  fs::remove(path.string() + "-journal");
  write_bytes(path, base_session());
  auto opened = Session::open(path, {}, clock(), base::Random(2));
  VERIFY(opened.ok());
  session.emplace(std::move(opened).value());
}

std::size_t count_of(const Session& session) {
  return session.document().items.size() + session.document().forms.size();
}

}  // namespace

void import_table(const std::string& bytes) {
  static std::optional<Session> session;
  if (!session) begin_again(session);
  const std::size_t before = count_of(*session);
  const auto imported = import_csv(*session, bytes, "table.csv", SameCode::replace);
  if (!imported.ok()) {
    VERIFY(count_of(*session) == before);
    return;
  }
  const std::size_t after = count_of(*session);
  VERIFY(after >= before);
  const auto again = import_csv(*session, bytes, "table.csv");
  VERIFY(again.ok() && again->forms == 0 && again->items == 0);
  VERIFY(count_of(*session) == after);
  if (after > before || imported->forms > 0) begin_again(session);
}

void read_pack(const std::string& bytes) {
  static const std::string outer =
      R"(<pack id="small" version="1.0" format="1" languages="en"><name><en>Small</en></name>)"
      R"(<about><en><p>About.</p></en></about><credits><en><p>Us.</p></en></credits><include file="all.xml"/></pack>)";
  const content::PackReading reading = content::read_pack({{"all.xml", bytes}, {"pack.xml", outer}}, {});
  bool error = false;
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    error = error || diagnostic.severity == base::Severity::error;
    (void)content::Words().line(diagnostic.error, diagnostic.severity);
  }
  VERIFY(reading.pack.has_value() != error);
}

}  // namespace sprong::fuzz
