#include "session/glance.hpp"

#include <system_error>

#include "session/bodies.hpp"
#include "session/database.hpp"

namespace sprong::session {

base::Result<Meeting> glance(const std::filesystem::path& path) {
  const base::Place place{path.string(), 0};
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return base::Error{"session.not-found", {}, place};
  auto database = Database::open(path, Database::Access::read);
  if (!database.ok()) return database.errors();
  const std::string body = database->single("SELECT body FROM record WHERE kind = 'meeting' ORDER BY rowid LIMIT 1");
  if (database->failed()) return database->error();
  auto record = read_body(Kind::meeting, {}, body);
  if (!record.ok()) return record.errors();
  return std::get<Meeting>(*record);
}

}  // namespace sprong::session
