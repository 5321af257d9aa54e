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

/// The record of the meeting: there is exactly one, and the programme is in the pack.
base::Result<void> fill_meeting(Ledger& ledger, const Contents& contents) {
  int meetings = 0;
  for (const Contents::Row& row : contents.records) {
    if (row.kind != Kind::meeting || !row.version.record) continue;
    ledger.document.meeting = std::get<Meeting>(*row.version.record);
    ++meetings;
  }
  if (meetings != 1) return damaged("meeting");
  const auto table = contents.state.find("table");
  if (table != contents.state.end()) ledger.document.meeting.table = std::atoi(table->second.c_str());
  if (ledger.document.pack->find(ledger.document.meeting.programme) == nullptr) return damaged("meeting");
  return {};
}

}  // namespace

base::Result<void> fill_ledger(Ledger& ledger, Contents contents, const std::filesystem::path& packs) {
  Document& document = ledger.document;
  auto pack = pack_of(contents.sources, pack_folder(packs, contents.state["pack.id"]));
  if (!pack.ok()) {
    base::Errors errors{{"session.unreadable-pack", {{"pack", contents.state["pack.id"]}}, {}}};
    errors.insert(errors.end(), pack.errors().begin(), pack.errors().end());
    return errors;
  }
  document.pack = *pack;
  ledger.author = AuthorId(contents.state["author"]);
  if (const auto meeting = fill_meeting(ledger, contents); !meeting.ok()) return meeting.errors();
  for (Contents::Row& row : contents.records) {
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
  document.position = position_of(contents, document.programme());
  document.drafts = std::move(contents.drafts);
  return {};
}

}  // namespace sprong::session
