#include "fuzz/mutate_session.hpp"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/random.hpp"

namespace sprong::fuzz {
namespace {

using nlohmann::json;

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

struct Column {
  const char* table;
  const char* name;
  bool number;
};
constexpr Column columns[] = {
    {"record", "body", false},   {"record", "body", false},     {"record", "body", false},
    {"record", "body", false},   {"record", "id", false},       {"record", "kind", false},
    {"record", "author", false}, {"record", "revision", true},  {"record", "taken_back", true},
    {"state", "name", false},    {"state", "value", false},     {"draft", "field", false},
    {"draft", "text", false},    {"undo", "inverse", false},    {"undo", "inverse", false},
    {"undo", "undone", true},    {"undo", "arguments", false},  {"pack_file", "path", false},
    {"undo", "sequence", true},  {"pack_file", "bytes", false},
};
constexpr const char* numbers[] = {
    "0", "1", "-1", "2", "9223372036854775807", "-9223372036854775808", "9007199254740993", "4294967296"};
constexpr const char* words[] = {"",         "label", "form", "game", "meeting", "ünï",
                                 "\xff\xfe", "walk",  "1/a",  "@x/",  "red"};

class Mutation {
 public:
  Mutation(sqlite3* database, std::uint64_t seed, const MutateText& text)
      : m_database(database), m_random(seed), m_text(text) {}

  void once() {
    switch (m_random.below(12)) {
      case 0:
        return copy_row();
      case 1:
        return drop_row();
      case 2:
        return swap_cells();
      default:
        return change_cell();
    }
  }

 private:
  const Column& any_column() { return columns[m_random.below(std::size(columns))]; }
  template <std::size_t size>
  const char* any(const char* const (&list)[size]) {
    return list[m_random.below(size)];
  }

  void run(const std::string& sql) { sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr); }

  std::string any_row(const std::string& table) {
    return query("SELECT rowid FROM " + table + " ORDER BY rowid LIMIT 1 OFFSET abs(" +
                 std::to_string(m_random.below(1000)) + ") % max(1, (SELECT count(*) FROM " + table + "))");
  }

  std::string query(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    std::string found;
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
      if (bytes != nullptr) found.assign(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    }
    sqlite3_finalize(statement);
    return found;
  }

  void set(const Column& column, const std::string& row, const std::string& value) {
    const std::string place = column.number ? "CAST(?1 AS INTEGER)" : "?1";
    const std::string sql = std::string("UPDATE OR IGNORE ") + column.table + " SET " + column.name + " = " + place +
                            " WHERE rowid = " + row;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return;
    const int size = static_cast<int>(value.size());
    if (std::strcmp(column.name, "bytes") == 0) {
      sqlite3_bind_blob(statement, 1, value.data(), size, SQLITE_STATIC);
    } else {
      sqlite3_bind_text(statement, 1, value.data(), size, SQLITE_STATIC);
    }
    sqlite3_step(statement);
    sqlite3_finalize(statement);
  }

  void change_cell() {
    const Column& column = any_column();
    const std::string row = any_row(column.table);
    if (row.empty()) return;
    if (column.number) return set(column, row, any(numbers));
    const std::string now =
        query(std::string("SELECT ") + column.name + " FROM " + column.table + " WHERE rowid = " + row);
    set(column, row, changed(now));
  }

  std::string changed(const std::string& now) {
    const json value = json::parse(now, nullptr, false);
    if (value.is_structured() && m_random.below(4) != 0) {
      json other = value;
      change(other, 0);
      return other.dump(-1, ' ', false, json::error_handler_t::ignore);
    }
    return m_random.below(6) == 0 ? any(words) : m_text(now, now.size() + 64);
  }

  /// Goes down to some value in `value` and changes it.
  void change(json& value, int depth) {
    if (value.is_structured() && !value.empty() && (depth == 0 || m_random.below(4) != 0)) {
      auto child = value.begin();
      std::advance(child, m_random.below(static_cast<std::uint32_t>(value.size())));
      if (m_random.below(12) == 0) {
        value.erase(child);
      } else if (value.is_array() && m_random.below(6) == 0) {
        value.push_back(json(*child));
      } else {
        change(*child, depth + 1);
      }
      return;
    }
    change_value(value);
  }

  void change_value(json& value) {
    switch (m_random.below(8)) {
      case 0:
        value = json::parse(any(numbers));
        break;
      case 1:
        value = any(words);
        break;
      case 2:
        value = nullptr;
        break;
      case 3:
        value = 1e300;
        break;
      case 4:
        value = m_random.below(2) == 0 ? json::array() : json::object();
        break;
      case 5:
        value = m_random.below(2) == 0;
        break;
      default:
        if (value.is_string()) value = m_text(value.get<std::string>(), value.get<std::string>().size() + 16);
        if (value.is_number_integer()) value = static_cast<std::int64_t>(m_random.below(24)) - 2;
    }
  }

  void copy_row() {
    const std::string row = any_row("record");
    const std::string id = m_random.id();
    const std::string meeting = query("SELECT id FROM record WHERE kind = 'meeting'");
    const std::string prefix = m_random.below(3) == 0 ? meeting + "/" : std::string();
    if (row.empty() || prefix.find('\'') != std::string::npos) return;
    run("INSERT OR IGNORE INTO record SELECT '" + prefix + id +
        "', kind, revision, author, taken_back, body FROM record WHERE rowid = " + row);
  }

  void drop_row() {
    const char* const table = any_column().table;
    const std::string row = any_row(table);
    if (!row.empty()) run(std::string("DELETE FROM ") + table + " WHERE rowid = " + row);
  }

  void swap_cells() {
    const Column& column = any_column();
    const std::string to = any_row(column.table);
    const std::string from = any_row(column.table);
    if (to.empty() || from.empty()) return;
    set(column, to, query(std::string("SELECT ") + column.name + " FROM " + column.table + " WHERE rowid = " + from));
  }

  sqlite3* m_database;
  base::Random m_random;
  const MutateText& m_text;
};

}  // namespace

std::string mutate_session(const std::string& file, std::size_t most, std::uint64_t seed, const MutateText& text) {
  sqlite3* raw = nullptr;
  if (sqlite3_open(":memory:", &raw) != SQLITE_OK) return file;
  const Handle handle(raw);
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(file.size()));
  if (copy == nullptr) return file;
  std::memcpy(copy, file.data(), file.size());
  const auto size = static_cast<sqlite3_int64>(file.size());
  const unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
  if (sqlite3_deserialize(raw, "main", copy, size, size, flags) != SQLITE_OK) return file;
  base::Random random(seed);
  Mutation mutation(raw, random.next(), text);
  const std::uint32_t times = 1 + random.below(4);
  for (std::uint32_t time = 0; time < times; ++time) mutation.once();
  sqlite3_int64 made_size = 0;
  unsigned char* made = sqlite3_serialize(raw, "main", &made_size, 0);
  std::string result = file;
  if (made != nullptr && static_cast<std::size_t>(made_size) <= most) {
    result.assign(reinterpret_cast<const char*>(made), static_cast<std::size_t>(made_size));
  }
  sqlite3_free(made);
  return result;
}

}  // namespace sprong::fuzz
