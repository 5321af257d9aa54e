// The laws of merging, over random files: any order, any grouping and any repetition give the same; what was taken
// back stays so; what was erased does not come back.
#include "session/merge.hpp"

#include <cstdlib>
#include <set>

#include "property/session/random_files.hpp"
#include "session/store.hpp"
#include "session/transcripts.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

/// Random sets of files for each law; SPRONG_MERGE_CASES asks for another number.
const std::uint64_t cases = [] {
  const char* asked = std::getenv("SPRONG_MERGE_CASES");
  return asked == nullptr ? std::uint64_t{160} : std::strtoull(asked, nullptr, 10);
}();

/// Every record of every meeting in a file with its stamp, tombstones too.
std::set<std::string> records_of(const kit::fs::path& file) {
  auto store = Store::open(file);
  REQUIRE(store.ok());
  const auto contents = store->read();
  REQUIRE(contents.ok());
  std::string own;
  for (const Contents::Row& row : contents->records) {
    if (row.of.empty() && row.kind == Kind::meeting) own = row.version.stamp.id.value;
  }
  std::set<std::string> result;
  for (const Contents::Row& row : contents->records) {
    const Stamp& stamp = row.version.stamp;
    result.insert((row.of.empty() ? own : row.of.value) + " " + stamp.id.value + " " + std::string(name_of(row.kind)) +
                  " " + std::to_string(stamp.revision) + " " + stamp.author.value + " " +
                  (row.version.taken_back == TakenBack::yes ? "gone " : "here ") +
                  (row.version.record ? write_body(*row.version.record) : ""));
  }
  return result;
}

/// What people get out of a file: the documents of its meetings and its games.
std::string shown(const std::vector<const Document*>& documents) {
  std::string text;
  for (const Document* document : documents) {
    Document plain = *document;
    plain.meeting.table = 0;
    plain.drafts.clear();
    plain.position = {};
    text += kit::text_of(plain);
  }
  const auto games = transcripts(documents);
  REQUIRE(games.ok());
  return text + *games;
}

std::string shown(const kit::fs::path& file) { return shown(kit::opened(file).documents()); }

std::string shown_together(const std::vector<kit::fs::path>& files) {
  const auto meetings = read_together(files, {});
  REQUIRE(meetings.ok());
  std::vector<const Document*> documents;
  for (const Document& document : *meetings) documents.push_back(&document);
  return shown(documents);
}

}  // namespace

TEST_CASE("Merging: any order, any repetition, any grouping") {
  int several = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    INFO("seed " << seed);
    kit::Files files(seed);
    const kit::fs::path all = files.merged(files.all());
    const std::set<std::string> records = records_of(all);
    const std::string text = shown(all);
    if (kit::opened(all).documents().size() > 1) ++several;

    REQUIRE(shown_together(files.all()) == text);
    const kit::fs::path shuffled = files.merged(files.shuffled());
    REQUIRE(records_of(shuffled) == records);
    REQUIRE(shown(shuffled) == text);

    const std::vector<kit::fs::path> order = files.shuffled();
    const auto cut = static_cast<std::ptrdiff_t>(1 + files.below(static_cast<std::uint32_t>(order.size() - 1)));
    const kit::fs::path first = files.merged({order.begin(), order.begin() + cut});
    const kit::fs::path second = files.merged({order.begin() + cut, order.end()});
    const kit::fs::path grouped = files.merged({second, first});
    REQUIRE(records_of(grouped) == records);
    REQUIRE(shown(grouped) == text);
    REQUIRE(shown_together({first, second, order.front()}) == text);

    const kit::fs::path deep = files.merged({files.merged({grouped, order.front()}), first});
    REQUIRE(records_of(deep) == records);
    REQUIRE(shown(deep) == text);

    REQUIRE(records_of(files.merged({all})) == records);
    REQUIRE(records_of(files.merged({all, order.back(), all})) == records);
  }
  CHECK(several > static_cast<int>(cases) / 3);  // else this shows little of files with several meetings
}

TEST_CASE("Merging: taken back wins, and what was erased does not come back") {
  int taken_back = 0;
  int erased = 0;
  for (std::uint64_t seed = 1000001; seed <= 1000000 + cases; ++seed) {
    INFO("seed " << seed);
    kit::Files files(seed);
    std::set<RecordId> gone;
    bool in_a_file = false;
    for (const kit::fs::path& file : files.all()) {
      auto store = Store::open(file);
      const auto contents = store->read();
      for (const Contents::Row& row : contents->records) {
        if (row.version.taken_back == TakenBack::yes) gone.insert(row.version.stamp.id);
      }
      in_a_file = in_a_file || kit::bytes_of(file).find(kit::Files::erased_word) != std::string::npos;
    }
    taken_back += static_cast<int>(gone.size());
    erased += in_a_file ? 1 : 0;
    const kit::fs::path out = files.merged(files.shuffled());
    CHECK(kit::bytes_of(out).find(kit::Files::erased_word) == std::string::npos);
    const Session session = kit::opened(out);
    for (const RecordId& id : gone) {
      CHECK(session.taken_back(id));
      for (const Document* document : session.documents()) {
        CHECK_FALSE(document->items.contains(id));
        CHECK_FALSE(document->games.contains(id));
        CHECK_FALSE(document->forms.contains(id));
        CHECK_FALSE(document->stories.contains(id));
      }
    }
  }
  CHECK(taken_back > static_cast<int>(cases) * 2);
  CHECK(erased > static_cast<int>(cases) / 4);  // an older copy still had it
}

TEST_CASE("Merging: the highest revision stays, whichever file it is in") {
  for (std::uint64_t seed = 2000001; seed <= 2000000 + cases; ++seed) {
    INFO("seed " << seed);
    kit::Files files(seed);
    std::map<std::pair<MeetingId, RecordId>, std::pair<std::uint64_t, AuthorId>> highest;
    for (const kit::fs::path& file : files.all()) {
      const Session session = kit::opened(file);
      const Document& document = session.document();
      for (const auto& [id, item] : document.items) {
        auto& known = highest[{document.meeting.id, id}];
        known = std::max(known, std::pair(item.stamp.revision, item.stamp.author));
      }
    }
    const Session session = kit::opened(files.merged(files.all()));
    for (const Document* document : session.documents()) {
      for (const auto& [id, item] : document->items) {
        const auto& [revision, author] = highest[{document->meeting.id, id}];
        CHECK(std::pair(item.stamp.revision, item.stamp.author) == std::pair(revision, author));
      }
    }
  }
}
