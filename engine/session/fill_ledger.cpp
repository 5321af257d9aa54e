#include <algorithm>
#include <cstdlib>

#include "session/inside.hpp"
#include "session/pack_cache.hpp"

namespace sprong::session {
namespace {

base::Error damaged(const std::string& record) { return {"session.damaged", {{"record", record}}, {}}; }

constexpr std::string_view mark_prefix = "mark/";

/// Where the pictures of this pack are on this machine; empty when it is not here. The id comes from a file
/// that may be a stranger's: it must not lead out of the folder.
std::filesystem::path pack_folder(const std::filesystem::path& packs, const std::string& id) {
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
  });
  std::error_code ignored;
  if (!plain || packs.empty() || !std::filesystem::is_directory(packs / id, ignored)) return {};
  return packs / id;
}

Position position_of(const Contents& contents, const content::Programme& programme) {
  const auto value = [&](const char* name) {
    const auto found = contents.state.find(name);
    return found == contents.state.end() ? std::string() : found->second;
  };
  Position position;
  position.step = content::StepKey(value("position.step"));
  if (content::find_step(programme, position.step) == nullptr) position.step = programme.steps.front().id;
  position.screen = value("position.screen");
  position.timer = {value("timer.running") == "1", std::atoll(value("timer.remaining").c_str()),
                    std::atoll(value("timer.since").c_str())};
  for (const auto& [name, text] : contents.state) {
    if (name.starts_with(mark_prefix)) position.marks[name.substr(mark_prefix.size())] = text;
  }
  return position;
}

/// The packs in a file, by the meetings that were made with them.
class Packs {
 public:
  Packs(const Contents& contents, const std::filesystem::path& folder) : m_contents(contents), m_folder(folder) {}

  /// `of` empty: the file's own meeting. Errors: session.unreadable-pack and those of reading a pack.
  base::Result<std::shared_ptr<const content::Pack>> of(const MeetingId& meeting) const {
    const std::string id = state(meeting.empty() ? "pack.id" : other_state_name(meeting, "pack.id"));
    std::string digest;
    if (!meeting.empty()) digest = state(other_state_name(meeting, "pack.digest"));
    const bool own = digest.empty() || digest == state("pack.digest");
    auto pack = pack_of(sources(own ? std::string() : other_pack_prefix(digest)), pack_folder(m_folder, id));
    if (pack.ok()) return pack;
    base::Errors errors{{"session.unreadable-pack", {{"pack", id}}, {}}};
    errors.insert(errors.end(), pack.errors().begin(), pack.errors().end());
    return errors;
  }

 private:
  [[nodiscard]] std::string state(const std::string& name) const {
    const auto found = m_contents.state.find(name);
    return found == m_contents.state.end() ? std::string() : found->second;
  }

  /// The files under `prefix`; without one those of the file's own pack.
  [[nodiscard]] std::vector<content::SourceFile> sources(const std::string& prefix) const {
    std::vector<content::SourceFile> result;
    for (const content::SourceFile& source : m_contents.sources) {
      const bool here = prefix.empty() ? !source.path.starts_with('@') : source.path.starts_with(prefix);
      if (here) result.push_back({source.path.substr(prefix.size()), source.bytes});
    }
    return result;
  }

  const Contents& m_contents;
  const std::filesystem::path& m_folder;
};

/// The record of the meeting: there is exactly one, and the programme is in the pack.
base::Result<void> put_meeting(Document& document, const std::vector<Contents::Row>& rows) {
  int meetings = 0;
  for (const Contents::Row& row : rows) {
    if (row.kind != Kind::meeting || !row.version.record) continue;
    put_record(document, *row.version.record);
    ++meetings;
  }
  if (meetings != 1 || document.pack->find(document.meeting.programme) == nullptr) return damaged("meeting");
  return {};
}

}  // namespace

base::Result<void> fill_meeting(Ledger& ledger, std::vector<Contents::Row> rows) {
  Document& document = ledger.document;
  if (const auto meeting = put_meeting(document, rows); !meeting.ok()) return meeting.errors();
  for (Contents::Row& row : rows) {
    const RecordId id = row.version.stamp.id;
    if (!row.version.record) {
      ledger.gone[id] = row.version;
      continue;
    }
    if (const auto checked = check_record(document, *row.version.record); !checked.ok()) return damaged(id.value);
    if (const auto* item = std::get_if<Item>(&*row.version.record)) {
      ledger.last_entry = std::max(ledger.last_entry, item->entry);
    }
    put_record(document, *std::move(row.version.record));
  }
  return {};
}

base::Result<void> fill_ledger(Ledger& ledger, Contents contents, const std::filesystem::path& folder) {
  const Packs packs(contents, folder);
  std::map<MeetingId, std::vector<Contents::Row>> meetings;
  for (Contents::Row& row : contents.records) meetings[row.of].push_back(std::move(row));
  meetings.try_emplace(MeetingId());
  for (auto& [id, rows] : meetings) {
    Ledger& filled = id.empty() ? ledger : ledger.others.emplace_back();
    const auto pack = packs.of(id);
    if (!pack.ok()) return pack.errors();
    filled.document.pack = *pack;
    if (const auto done = fill_meeting(filled, std::move(rows)); !done.ok()) return done.errors();
    if (!id.empty() && filled.document.meeting.id != id) return damaged(id.value);
  }
  Document& document = ledger.document;
  ledger.author = AuthorId(contents.state["author"]);
  document.meeting.table = std::atoi(contents.state["table"].c_str());
  document.position = position_of(contents, document.programme());
  document.drafts = std::move(contents.drafts);
  return {};
}

}  // namespace sprong::session
