#include "session/erase.hpp"

#include <charconv>
#include <optional>
#include <vector>

#include "session/apply.hpp"

namespace sprong::session {
namespace {

struct FormName {
  int table = 0;
  std::string code;
};

std::optional<FormName> read_form_name(const std::string& name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos || slash + 1 == name.size()) return std::nullopt;
  FormName result{0, name.substr(slash + 1)};
  if (slash == 1 && name.front() == '-') return result;
  const char* end = name.data() + slash;
  const auto read = std::from_chars(name.data(), end, result.table);
  const bool number = read.ec == std::errc() && read.ptr == end && result.table >= 1 && result.table <= most_tables;
  return number ? std::optional(result) : std::nullopt;
}

template <class Record>
void find_by_id(const std::map<RecordId, Record>& table, const std::string& id, std::vector<RecordId>& found) {
  for (auto place = table.lower_bound(RecordId(id)); place != table.end(); ++place) {
    if (!place->first.value.starts_with(id)) return;
    found.push_back(place->first);
  }
}

base::Result<void> erase_one(Session& session, const Command& command) {
  const auto sent = session.send(command);
  if (!sent.ok()) return sent.errors();
  return {};
}

base::Error item_error(const char* code, const std::string& id, std::size_t count) {
  return {code, {{"id", id}, {"count", std::to_string(count)}, {"least", std::to_string(shortest_prefix)}}, {}};
}

}  // namespace

base::Result<void> erase_form(Session& session, const std::string& name) {
  const std::optional<FormName> wanted = read_form_name(name);
  if (!wanted) return base::Error{"erase.form-name", {{"form", name}}, {}};
  std::vector<RecordId> found;
  for (const Document* document : session.documents()) {
    for (const auto& [id, form] : document->forms) {
      if (form.table == wanted->table && form.code == wanted->code) found.push_back(id);
    }
  }
  if (found.empty()) return base::Error{"erase.unknown-form", {{"form", name}}, {}};
  if (found.size() > 1) {
    return base::Error{"erase.ambiguous-form", {{"form", name}, {"count", std::to_string(found.size())}}, {}};
  }
  return erase_one(session, EraseForm{found.front()});
}

base::Result<void> erase_item(Session& session, const std::string& id) {
  if (id.size() < shortest_prefix) return item_error("erase.short-id", id, 0);
  if (session.taken_back(RecordId(id))) return erase_one(session, EraseItem{RecordId(id)});
  std::vector<RecordId> items;
  std::vector<RecordId> stories;
  std::vector<RecordId> forms;
  for (const Document* document : session.documents()) {
    find_by_id(document->items, id, items);
    find_by_id(document->stories, id, stories);
    find_by_id(document->forms, id, forms);
  }
  const std::size_t count = items.size() + stories.size() + forms.size();
  if (count == 0) return item_error("erase.unknown-item", id, count);
  if (count > 1) return item_error("erase.ambiguous-item", id, count);
  if (!stories.empty()) return erase_one(session, EraseStory{stories.front()});
  if (!forms.empty()) return erase_one(session, EraseForm{forms.front()});
  return erase_one(session, EraseItem{items.front()});
}

}  // namespace sprong::session
