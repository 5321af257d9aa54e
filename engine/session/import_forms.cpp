#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "session/apply.hpp"
#include "session/import_table.hpp"

namespace sprong::session {
namespace {

using Place = std::pair<int, std::string>;         ///< table and code of a form
using Fact = std::pair<std::string, std::string>;  ///< choice and quartet

constexpr int most_games = 999;

/// One form as its lines tell it.
struct ReadForm {
  int line = 0;  ///< of its first fact
  int game_number = 1;
  bool blank = false;  ///< a line says that it was handed in blank
  reflection::Form form;
  std::map<Fact, int> lines;  ///< where each fact stands; of one told twice the second
};

int line_of(const ReadForm& form, const std::string& choice, const std::string& quartet) {
  const auto found = form.lines.find({choice, quartet});
  return found == form.lines.end() ? form.line : found->second;
}

std::string argument(const base::Error& error, std::string_view name) {
  for (const base::Argument& given : error.arguments) {
    if (given.name == name) return given.value;
  }
  return {};
}

class FormsReader {
 public:
  FormsReader(ImportTable& table, const Document& document) : m_table(table), m_document(document) {}

  std::map<Place, ReadForm> read() {
    for (const CsvRow& row : m_table.rows()) read_row(row);
    for (auto& [place, form] : m_forms) check_form(form);
    check_games();
    return std::move(m_forms);
  }

 private:
  void read_row(const CsvRow& row) {
    const std::string code = base::trimmed(m_table.field(row, "form"));
    const int table = m_table.number(row, "table", most_tables, 0);
    const int game = m_table.number(row, "game", most_games, 1);
    if (code.empty()) m_table.fail(row.line, "import.form-missing");
    if (const auto checked = base::check_line(code, code_limit, base::Empty::allowed); !checked.ok()) {
      m_table.fail(row.line, checked.error());
    }
    const auto [place, first] = m_forms.try_emplace({table, code});
    ReadForm& form = place->second;
    if (first) {
      form.line = row.line;
      form.game_number = game;
    } else if (form.game_number != game) {
      m_table.fail(row.line, "import.form-in-two-games", {{"form", form_name(table, code)}});
    }
    read_fact(row, form);
  }

  void read_fact(const CsvRow& row, ReadForm& form) {
    const std::string choice = base::trimmed(m_table.field(row, "choice"));
    const content::QuartetKey quartet(base::trimmed(m_table.field(row, "quartet")));
    const std::string& reason = m_table.field(row, "reason");
    const bool with_quartet = choice == "won" || choice == "keep" || choice == "discard" || choice == "wish";
    if (!with_quartet && choice != "need" && !choice.empty()) {
      m_table.fail(row.line, "import.unknown-value", {{"column", "choice"}, {"value", choice}});
      return;
    }
    if (with_quartet && quartet.empty()) m_table.fail(row.line, "import.quartet-missing", {{"choice", choice}});
    if (!with_quartet && !quartet.empty()) m_table.fail(row.line, "import.quartet-not-allowed", {{"choice", choice}});
    const bool with_reason = choice != "won" && !choice.empty();
    if (!with_reason && !reason.empty()) m_table.fail(row.line, "import.reason-not-allowed", {{"choice", choice}});
    const bool blank_and_not = choice.empty() ? !form.lines.empty() : form.blank;
    if (blank_and_not) m_table.fail(row.line, "import.blank-with-choices");
    if (choice.empty()) {
      form.blank = true;
    } else {
      keep_fact(row.line, form, choice, quartet, reason);
    }
  }

  void keep_fact(int line, ReadForm& form, const std::string& choice, const content::QuartetKey& quartet,
                 const std::string& reason) {
    const bool again = !form.lines.insert_or_assign({choice, quartet.value}, line).second;
    if (choice == "won") form.form.won.push_back(quartet);
    if (choice == "keep") form.form.keep.push_back({quartet, reason});
    if (choice == "discard") form.form.discard.push_back({quartet, reason});
    if (choice == "need") {
      if (again) m_table.fail(line, "import.need-twice");
      form.form.need = reason;
    }
    if (choice == "wish") {
      if (form.form.wish) m_table.fail(line, "import.second-wish");
      form.form.wish = reflection::Chosen{quartet, reason};
    }
  }

  /// The rules of one form, each told at the line that breaks it.
  void check_form(ReadForm& form) {
    const content::Deck& deck = *m_document.deck();
    const auto checked = reflection::check_form(form.form, deck);
    if (checked.ok()) return;
    for (const base::Error& error : checked.errors()) {
      const std::string quartet = argument(error, "quartet");
      int line = line_of(form, argument(error, "choice"), quartet);
      if (error.code == "form.keep-and-discard") line = std::max(line, line_of(form, "keep", quartet));
      if (error.code == "form.unknown-quartet" && quartet.empty()) continue;  // told as missing
      m_table.fail(line, error);
    }
  }

  /// The forms of one game at one table; `read` is nothing for one that is there already.
  struct Game {
    std::vector<const reflection::Form*> forms;
    std::vector<const ReadForm*> read;
    std::vector<std::string> names;
    void add(const reflection::Form& form, const ReadForm* from_file, std::string name) {
      forms.push_back(&form);
      read.push_back(from_file);
      names.push_back(std::move(name));
    }
  };

  /// In one game at one table a quartet is won by one form at most; with the forms that are there already.
  void check_games() {
    std::map<std::pair<int, int>, Game> games;
    for (const auto& [id, form] : m_document.forms) {
      if (form.table == 0 || m_forms.contains({form.table, form.code})) continue;
      games[{form.table, form.game_number}].add(form.form, nullptr, form_name(form.table, form.code));
    }
    for (const auto& [place, form] : m_forms) {
      if (place.first == 0) continue;
      games[{place.first, form.game_number}].add(form.form, &form, form_name(place.first, place.second));
    }
    for (const auto& [number, game] : games) check_game(game);
  }

  void check_game(const Game& game) {
    for (const reflection::DoubleWin& twice : reflection::double_wins(game.forms)) {
      const auto line = [&](std::size_t index) {
        return game.read[index] == nullptr ? 0 : line_of(*game.read[index], "won", twice.quartet.value);
      };
      const bool second_later = line(twice.second) >= line(twice.first);
      const std::size_t told = second_later ? twice.second : twice.first;
      const std::size_t other = second_later ? twice.first : twice.second;
      if (line(told) == 0) continue;  // two forms that are both there already
      m_table.fail(line(told), "form.double-win", {{"quartet", twice.quartet.value}, {"form", game.names[other]}});
    }
  }

  ImportTable& m_table;
  const Document& m_document;
  std::map<Place, ReadForm> m_forms;
};

/// The same form with its lists in one order, to compare by.
reflection::Form in_order(reflection::Form form) {
  const auto by_quartet = [](const reflection::Chosen& left, const reflection::Chosen& right) {
    return left.quartet < right.quartet;
  };
  std::sort(form.won.begin(), form.won.end());
  std::sort(form.keep.begin(), form.keep.end(), by_quartet);
  std::sort(form.discard.begin(), form.discard.end(), by_quartet);
  return form;
}

const FormRecord* find_form(const Document& document, const Place& place) {
  for (const auto& [id, form] : document.forms) {
    if (form.table == place.first && form.code == place.second) return &form;
  }
  return nullptr;
}

}  // namespace

base::Result<ImportResult> import_forms(Session& session, ImportTable table, SameCode same_code) {
  const Document& document = session.document();
  table.demand({"table", "form", "choice", "quartet", "reason"}, {"game"});
  if (document.deck() == nullptr) table.fail(1, "form.no-deck");
  if (table.failed()) return table.errors();
  const std::map<Place, ReadForm> forms = FormsReader(table, document).read();
  ImportResult result;
  std::vector<Command> emptied;
  std::vector<Command> filled;
  for (const auto& [place, read] : forms) {
    PutForm command{
        table.id_of(document.meeting.id, read.line), place.first, place.second, {}, read.form, true, read.game_number};
    const FormRecord* old = find_form(document, place);
    const bool same = old != nullptr && old->handed_in && old->game_number == read.game_number &&
                      in_order(old->form) == in_order(read.form);
    if (same || (old == nullptr && session.taken_back(command.id))) {
      ++result.unchanged;
      continue;
    }
    if (old != nullptr && same_code == SameCode::refuse) {
      table.fail(read.line, "import.form-differs", {{"form", form_name(place.first, place.second)}});
      continue;
    }
    ++result.forms;
    if (old != nullptr) {
      // First all old ones are emptied: two forms may have swapped a quartet.
      command.id = old->stamp.id;
      if (old->game_number == read.game_number) {
        command.game = old->game;
        command.seat = old->seat;
      }
      emptied.emplace_back(PutForm{command.id, place.first, place.second, {}, {}, true, read.game_number});
    }
    filled.emplace_back(std::move(command));
  }
  if (table.failed()) return table.errors();
  emptied.insert(emptied.end(), std::make_move_iterator(filled.begin()), std::make_move_iterator(filled.end()));
  const auto sent = session.send_all(emptied);
  if (!sent.ok()) return sent.errors();
  return result;
}

}  // namespace sprong::session
