#include "session/glance.hpp"

#include <system_error>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "session/apply.hpp"
#include "session/bodies.hpp"
#include "session/database.hpp"

namespace sprong::session {

base::Result<Meeting> glance(const std::filesystem::path& path) {
  const base::Place place{path.string(), 0};
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return base::Error{"session.not-found", {}, place};
  // After a power cut the file is sound only with its journal put back, and that is a change.
  using Access = Database::Access;
  auto database = Database::open(path, Database::has_journal(path) ? Access::write : Access::read);
  if (!database.ok()) return database.errors();
  const std::string body = database->single(
      "SELECT body FROM record WHERE kind = 'meeting' AND length(body) < 100000 ORDER BY rowid LIMIT 1");
  if (database->failed()) return database->error();
  auto record = read_body(Kind::meeting, {}, body);
  if (!record.ok()) return record.errors();
  Meeting meeting = std::get<Meeting>(*std::move(record));
  const bool sound = base::check_line(meeting.title, title_limit, base::Empty::allowed).ok() &&
                     (meeting.keep_until.empty() || base::is_date(meeting.keep_until));
  if (!sound) return base::Error{"session.damaged", {{"record", "meeting"}}, place};
  return meeting;
}

}  // namespace sprong::session
