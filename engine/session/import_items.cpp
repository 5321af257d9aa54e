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
const Choices<content::Perspective> perspectives{{"", content::Perspective::own},
                                                 {"own", content::Perspective::own},
                                                 {"client", content::Perspective::client}};

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
  if (const auto checked = check_put(document, command); !checked.ok()) {
    for (const base::Error& error : checked.errors()) table.fail(row.line, error);
    return std::nullopt;
  }
  return command;
}

}  // namespace

base::Result<ImportResult> import_items(Session& session, ImportTable table) {
  table.demand({"kind", "text"}, {"group", "station", "about", "perspective", "theme"});
  ImportResult result;
  std::vector<Command> commands;
  for (const CsvRow& row : table.rows()) {
    auto command = command_of(table, row, session.document());
    if (!command) continue;
    // What was erased stays erased when its file comes in again.
    if (session.document().items.contains(command->id) || session.taken_back(command->id)) {
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
