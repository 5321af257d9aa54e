#include "session/kinds.hpp"

#include <array>

#include "base/verify.hpp"

namespace sprong::session {
namespace {

constexpr std::array<std::string_view, kind_count> names{"meeting", "step",  "group", "item",
                                                         "theme",   "story", "game",  "form"};

template <class T>
std::optional<Record> find_in(const std::map<RecordId, T>& table, const RecordId& id) {
  const auto found = table.find(id);
  if (found == table.end()) return std::nullopt;
  return Record(found->second);
}

}  // namespace

std::string_view name_of(Kind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (names[index] == name) return static_cast<Kind>(index);
  }
  return std::nullopt;
}

const Stamp& stamp_of(const Record& record) {
  return std::visit([](const auto& held) -> const Stamp& { return held.stamp; }, record);
}

Stamp& stamp_of(Record& record) {
  return std::visit([](auto& held) -> Stamp& { return held.stamp; }, record);
}

std::optional<Record> find_record(const Document& document, Kind kind, const RecordId& id) {
  switch (kind) {
    case Kind::meeting:
      if (document.meeting.stamp.id == id) return Record(document.meeting);
      return std::nullopt;
    case Kind::step:
      return find_in(document.step_plans, id);
    case Kind::group:
      return find_in(document.groups, id);
    case Kind::item:
      return find_in(document.items, id);
    case Kind::theme:
      return find_in(document.themes, id);
    case Kind::story:
      return find_in(document.stories, id);
    case Kind::game:
      return find_in(document.games, id);
    case Kind::form:
      return find_in(document.forms, id);
  }
  return std::nullopt;
}

void put_record(Document& document, Record record) {
  std::visit(
      [&]<class T>(T& held) {
        if constexpr (std::is_same_v<T, Meeting>) {
          held.table = document.meeting.table;  // the file's own, in no version of the record
          document.meeting = std::move(held);
        } else {
          table_of<T>(document).insert_or_assign(held.stamp.id, std::move(held));
        }
      },
      record);
}

void drop_record(Document& document, Kind kind, const RecordId& id) {
  switch (kind) {
    case Kind::meeting:
      VERIFY(kind != Kind::meeting);
      break;
    case Kind::step:
      document.step_plans.erase(id);
      break;
    case Kind::group:
      document.groups.erase(id);
      break;
    case Kind::item:
      document.items.erase(id);
      break;
    case Kind::theme:
      document.themes.erase(id);
      break;
    case Kind::story:
      document.stories.erase(id);
      break;
    case Kind::game:
      document.games.erase(id);
      break;
    case Kind::form:
      document.forms.erase(id);
      break;
  }
}

}  // namespace sprong::session
