// Kinds: the eight kinds of record as one variant, so that keeping, undoing and erasing are written once.
// Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "session/document.hpp"

namespace sprong::session {

/// In the order of Record's alternatives.
enum class Kind { meeting, step, group, item, theme, story, game, form };
inline constexpr int kind_count = 8;

using Record = std::variant<Meeting, StepPlan, Group, Item, Theme, Story, GameRecord, FormRecord>;

[[nodiscard]] inline Kind kind_of(const Record& record) { return static_cast<Kind>(record.index()); }
/// The kind's name in the file: "meeting", "step", and so on.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

[[nodiscard]] const Stamp& stamp_of(const Record& record);
[[nodiscard]] Stamp& stamp_of(Record& record);

/// The record with this id, if it stands.
[[nodiscard]] std::optional<Record> find_record(const Document& document, Kind kind, const RecordId& id);
/// Puts a record in its place, over an older version of it.
void put_record(Document& document, Record record);
/// Takes it out of the document. The meeting cannot be taken out.
void drop_record(Document& document, Kind kind, const RecordId& id);

/// The document's table for records of type T.
template <class T>
std::map<RecordId, T>& table_of(Document& document) {
  if constexpr (std::is_same_v<T, StepPlan>) return document.step_plans;
  if constexpr (std::is_same_v<T, Group>) return document.groups;
  if constexpr (std::is_same_v<T, Item>) return document.items;
  if constexpr (std::is_same_v<T, Theme>) return document.themes;
  if constexpr (std::is_same_v<T, Story>) return document.stories;
  if constexpr (std::is_same_v<T, GameRecord>) return document.games;
  if constexpr (std::is_same_v<T, FormRecord>) return document.forms;
}

}  // namespace sprong::session
