#include "session/undo_log.hpp"

#include <nlohmann/json.hpp>

#include "session/apply.hpp"
#include "session/bodies.hpp"
#include "session/strict_json.hpp"

namespace sprong::session {
namespace {

using nlohmann::json;

/// The body of a version, null for a tombstone.
json body_of(const Version& version) {
  return version.record ? json::parse(write_body(*version.record)) : json(nullptr);
}

}  // namespace

std::string inverse_of(const std::vector<Change>& changes) {
  json list = json::array();
  for (const Change& change : changes) {
    list.push_back({{"kind", name_of(change.kind)},
                    {"id", change.id.value},
                    {"taken-back", change.before.taken_back == TakenBack::yes},
                    {"patch", json::diff(body_of(change.after), body_of(change.before))}});
  }
  return list.dump();
}

base::Result<void> carry_out(Edit& edit, const std::string& inverse) {
  const base::Error damaged{"session.damaged", {{"record", "undo"}}, {}};
  try {
    for (const json& change : parse_strictly(inverse)) {
      const RecordId id(change.at("id").get<std::string>());
      edit.turn_to(id);
      const std::optional<Kind> kind = kind_named(change.at("kind").get<std::string>());
      if (!kind || !edit.has(*kind, id)) return damaged;
      if (*kind == Kind::meeting && id.value != edit.document().meeting.id.value) return damaged;
      const std::optional<Record> now = find_record(edit.document(), *kind, id);
      const json body = (now ? json::parse(write_body(*now)) : json(nullptr)).patch(change.at("patch"));
      if (body.is_null()) {
        if (*kind == Kind::meeting) return damaged;
        edit.remove(*kind, id, change.at("taken-back").get<bool>() ? TakenBack::yes : TakenBack::no);
        continue;
      }
      const auto record = read_body(*kind, {id, 0, {}}, body.dump());
      if (!record.ok() || !check_record(edit.document(), *record).ok()) return damaged;
      edit.put(*record);
    }
  } catch (const std::exception&) {  // the library's errors and those of strict reading
    return damaged;
  }
  return {};
}

std::string write_arguments(const std::vector<base::Argument>& arguments) {
  json object = json::object();
  for (const base::Argument& argument : arguments) object[argument.name] = argument.value;
  return object.dump();
}

std::vector<base::Argument> read_arguments(const std::string& text) {
  std::vector<base::Argument> result;
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return result;
  for (const auto& [name, value] : object.items()) {
    if (value.is_string()) result.push_back({name, value.get<std::string>()});
  }
  return result;
}

}  // namespace sprong::session
