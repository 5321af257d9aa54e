#include <optional>

#include "base/utf8.hpp"
#include "session/apply.hpp"
#include "session/import_table.hpp"

namespace sprong::session {
namespace {

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

const Choices<journey::ItemKind> kinds{{"label", journey::ItemKind::label},
                                       {"conclusion", journey::ItemKind::conclusion},
                                       {"green", journey::ItemKind::green},
                                       {"red", journey::ItemKind::red}};
const Choices<journey::About> abouts{{"", journey::About::none},
                                     {"self", journey::About::self},
                                     {"organisation", journey::About::organisation},
                                     {"client", journey::About::client}};
const Choices<content::Perspective> perspectives{
    {"", content::Perspective::own}, {"own", content::Perspective::own}, {"client", content::Perspective::client}};

/// What a field names; notes import.unknown-value otherwise.
template <class Value>
Value value_of(ImportTable& table, const CsvRow& row, const char* column, const Choices<Value>& choices) {
  const std::string text = base::trimmed(table.field(row, column));
  for (const auto& [name, value] : choices) {
    if (text == name) return value;
  }
  table.fail(row.line, "import.unknown-value", {{"column", column}, {"value", text}});
  return choices.front().second;
}

/// Notes everything that is wrong with a command in this line; true when nothing is.
bool passes(ImportTable& table, const CsvRow& row, const base::Result<void>& checked) {
  if (checked.ok()) return true;
  for (const base::Error& error : checked.errors()) table.fail(row.line, error);
  return false;
}

/// The command for one line, or nothing when the line is wrong.
std::optional<PutItem> command_of(ImportTable& table, const CsvRow& row, const Document& document) {
  const std::size_t errors_before = table.error_count();
  PutItem command;
  command.id = table.id_of(document.meeting.id, row.line);
  command.what.kind = value_of(table, row, "kind", kinds);
  command.what.group = table.number(row, "group", most_group_number, 0);
  command.what.station = content::StationKey(base::trimmed(table.field(row, "station")));
  command.what.about = value_of(table, row, "about", abouts);
  command.what.text = table.field(row, "text");
  command.what.perspective = value_of(table, row, "perspective", perspectives);
  command.theme = table.field(row, "theme");
  if (table.error_count() > errors_before) return std::nullopt;
  if (!passes(table, row, check_put(document, command))) return std::nullopt;
  return command;
}

bool is_story(const ImportTable& table, const CsvRow& row) {
  return base::trimmed(table.field(row, "kind")) == "story";
}

/// The story in one line, or nothing when the line is wrong. A group that has another story keeps it: nothing
/// that people wrote is replaced by a file.
std::optional<PutStory> story_of(ImportTable& table, const CsvRow& row, const Document& document) {
  PutStory command;
  command.id = table.id_of(document.meeting.id, row.line);
  command.group = table.number(row, "group", most_group_number, 0);
  command.station = content::StationKey(base::trimmed(table.field(row, "station")));
  command.text = table.field(row, "text");
  if (!passes(table, row, check_put(document, command))) return std::nullopt;
  const Story* kept = document.story_of(command.group);
  if (kept != nullptr && kept->text != command.text) {
    table.fail(row.line, "import.other-story", {{"group", std::to_string(command.group)}});
    return std::nullopt;
  }
  return command;
}

}  // namespace

base::Result<ImportResult> import_items(Session& session, ImportTable table) {
  table.demand({"kind", "text"}, {"group", "station", "about", "perspective", "theme"});
  ImportResult result;
  std::vector<Command> commands;
  const Document& document = session.document();
  for (const CsvRow& row : table.rows()) {
    if (is_story(table, row)) {
      auto story = story_of(table, row, document);
      if (!story) continue;
      if (document.story_of(story->group) != nullptr || session.taken_back(story->id)) {
        ++result.unchanged;
      } else {
        ++result.items;
        commands.emplace_back(*std::move(story));
      }
      continue;
    }
    auto command = command_of(table, row, document);
    if (!command) continue;
    // What was erased stays erased when its file comes in again.
    if (document.items.contains(command->id) || session.taken_back(command->id)) {
      ++result.unchanged;
    } else {
      ++result.items;
      commands.emplace_back(*std::move(command));
    }
  }
  if (table.failed()) return table.errors();
  const auto sent = session.send_all(commands);
  if (!sent.ok()) return sent.errors();
  return result;
}

}  // namespace sprong::session
