#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "session/apply.hpp"
#include "themes/themes.hpp"

namespace sprong::session {
namespace {

/// The item with this id, or why there is none.
base::Result<Item> find_item(const Edit& edit, const RecordId& id) {
  const auto found = edit.document().items.find(id);
  if (found != edit.document().items.end()) return found->second;
  return base::Error{edit.taken_back(id) ? "item.taken-back" : "item.unknown", {{"id", id.value}}, {}};
}

/// An approval was given to the words as they were; other words need a new one. Held back stays so.
Release release_of_new_words(Release release) { return release == Release::held ? Release::held : Release::unset; }

bool on_cloth(const LabelPlace& place) {
  const auto within = [](float at) { return at >= 0.0F && at <= 1.0F; };
  return within(place.x) && within(place.y) && place.cloth >= 0 && place.cloth < most_cloths;
}

void hang(Item& item, const LabelPlace& place) {
  item.x = place.x;
  item.y = place.y;
  item.cloth = place.cloth;
}

/// Where there is room, from now on.
void unhang(Item& item) {
  item.x = item.y = std::nullopt;
  item.cloth = 0;
}

/// The theme of this name, made when there is none yet.
RecordId theme_named(Edit& edit, const std::string& name) {
  const std::string identity = themes::theme_identity(name);
  for (const auto& [id, theme] : edit.document().themes) {
    if (themes::theme_identity(theme.name) == identity) return id;
  }
  // The same name on two laptops must become one theme.
  Theme theme;
  theme.stamp.id = shared_id(edit.document().meeting.id, "theme", identity);
  theme.name = base::trimmed(name);
  const RecordId id = theme.stamp.id;
  edit.put(std::move(theme));
  return id;
}

}  // namespace

base::Result<void> check_put(const Document& document, const PutItem& command) {
  base::Errors errors;
  if (const auto item = journey::check_item(command.what, exhibit_or_none(document)); !item.ok()) {
    errors = item.errors();
  }
  if (command.place && command.what.kind != journey::ItemKind::label) errors.push_back({"item.not-a-label", {}, {}});
  if (command.place && !on_cloth(*command.place)) errors.push_back({"item.place-out-of-range", {}, {}});
  if (!base::trimmed(command.theme).empty()) {
    const auto theme = themes::check_theme_name(base::trimmed(command.theme));
    if (!theme.ok()) errors.push_back(theme.error());
  }
  if (!errors.empty()) return errors;
  return {};
}

Applied apply(Edit& edit, const PutItem& command) {
  if (const auto checked = check_put(edit.document(), command); !checked.ok()) return checked.errors();
  Item item;
  item.stamp.id = command.id.empty() ? edit.new_id() : command.id;
  if (edit.taken_back(item.stamp.id)) return base::Error{"item.taken-back", {{"id", command.id.value}}, {}};
  const auto found = edit.document().items.find(item.stamp.id);
  if (found != edit.document().items.end()) {
    item = found->second;
    if (item.what.text != command.what.text) item.release = release_of_new_words(item.release);
    if (item.what.station != command.what.station) unhang(item);
  } else if (!is_record_id(item.stamp.id.value)) {
    return base::Error{"item.unknown", {{"id", command.id.value}}, {}};
  } else {
    item.entry = edit.next_entry();
  }
  item.what = command.what;
  if (command.place) hang(item, *command.place);
  item.theme = base::trimmed(command.theme).empty() ? RecordId{} : theme_named(edit, command.theme);
  const RecordId id = item.stamp.id;
  edit.put(std::move(item));
  return id;
}

Applied apply(Edit& edit, const HangLabel& command) {
  const auto found = find_item(edit, command.id);
  if (!found.ok()) return found.errors();
  if (found->what.kind != journey::ItemKind::label) return base::Error{"item.not-a-label", {}, {}};
  const LabelPlace place{command.x, command.y, command.cloth};
  if (!on_cloth(place)) return base::Error{"item.place-out-of-range", {}, {}};
  Item item = *found;
  hang(item, place);
  edit.put(std::move(item));
  return command.id;
}

Applied apply(Edit& edit, const TakeBackItem& command) {
  const auto found = find_item(edit, command.id);
  if (!found.ok()) return found.errors();
  edit.remove(Kind::item, command.id, TakenBack::yes);
  return command.id;
}

Applied apply(Edit& edit, const ReleaseItem& command) {
  if (const auto story = edit.document().stories.find(command.id); story != edit.document().stories.end()) {
    Story changed = story->second;
    changed.release = command.release;
    edit.put(std::move(changed));
    return command.id;
  }
  const auto found = find_item(edit, command.id);
  if (!found.ok()) return found.errors();
  Item item = *found;
  item.release = command.release;
  edit.put(std::move(item));
  return command.id;
}

base::Result<void> check_put(const Document& document, const PutStory& command) {
  base::Errors errors;
  if (command.group < 1 || command.group > most_group_number) {
    errors.push_back({"item.group-out-of-range", {{"group", std::to_string(command.group)}}, {}});
  }
  if (content::find_station(exhibit_or_none(document), command.station) == nullptr) {
    errors.push_back({"item.unknown-station", {{"station", command.station.value}}, {}});
  }
  const auto checked = base::check_text(command.text, journey::story_limit, base::Empty::allowed);
  if (!checked.ok()) errors.push_back(checked.error());
  if (!errors.empty()) return errors;
  return {};
}

Applied apply(Edit& edit, const PutStory& command) {
  if (const auto checked = check_put(edit.document(), command); !checked.ok()) return checked.errors();
  Story story;
  if (const Story* found = edit.document().story_of(command.group)) {
    story = *found;
    if (story.text != command.text) story.release = release_of_new_words(story.release);
  } else {
    story.stamp.id = command.id.empty() ? edit.new_id() : command.id;
    story.group = command.group;
  }
  story.station = command.station;
  story.text = command.text;
  const RecordId id = story.stamp.id;
  edit.put(std::move(story));
  return id;
}

Applied apply(Edit& edit, const EraseItem& command) {
  // What was only taken back can still be brought back by undo: erasing ends that too.
  const auto found = find_item(edit, command.id);
  if (!found.ok() && !edit.known(command.id)) return found.errors();
  edit.erase(Kind::item, command.id);
  return command.id;
}

Applied apply(Edit& edit, const EraseStory& command) {
  if (!edit.document().stories.contains(command.id)) {
    return base::Error{"item.unknown", {{"id", command.id.value}}, {}};
  }
  edit.erase(Kind::story, command.id);
  return command.id;
}

}  // namespace sprong::session
