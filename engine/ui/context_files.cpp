// What is done with whole session files: listing, merging, a table's own file, erasing.
#include <algorithm>

#include "base/verify.hpp"
#include "report/tree.hpp"
#include "session/glance.hpp"
#include "session/merge.hpp"
#include "session/publish.hpp"
#include "session/remove.hpp"
#include "ui/file_names.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

/// The meeting's title, and what else tells it from others.
void describe(const Context& context, const session::Meeting& meeting, SessionOnDisk& session) {
  const content::Programme* programme = nullptr;
  for (const PackOnDisk& pack : context.packs()) {
    if (programme == nullptr) programme = pack.pack->find(meeting.programme);
  }
  const std::string name = programme == nullptr ? std::string() : context.in(programme->name);
  if (!meeting.title.empty() || !name.empty()) session.title = meeting.title.empty() ? name : meeting.title;
  session.keep_until = meeting.keep_until;
  session.kept_too_long = !meeting.keep_until.empty() && meeting.keep_until < base::local_date(context.clock().now());
  const auto add = [&session](const std::string& part) {
    if (!part.empty()) session.about += (session.about.empty() ? "" : " · ") + part;
  };
  if (name != session.title) add(name);
  add(report::date_words(meeting.date, context.words()));
  const bool alone = programme != nullptr && programme->kind == content::ProgrammeKind::individual;
  if (!alone) add(context.counted("open.people", meeting.participants));
  if (!meeting.keep_until.empty()) {
    add(context.say(session.kept_too_long ? "open.kept-too-long" : "open.kept-until",
                    {{"date", report::date_words(meeting.keep_until, context.words())}}));
  }
  add(session.path.filename().string());
}

/// What is in a session in a few words: "31 teksten, 14 formulieren".
std::string contents_words(const Context& context, const std::vector<const session::Document*>& documents) {
  long texts = 0;
  long forms = 0;
  for (const session::Document* document : documents) {
    texts += static_cast<long>(document->items.size());
    forms += std::count_if(document->forms.begin(), document->forms.end(),
                           [](const auto& entry) { return entry.second.handed_in; });
  }
  return context.counted("files.texts", texts) + ", " + context.counted("files.forms", forms);
}

bool is_table_of_text(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  for (char& each : extension) each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
  return extension == ".csv" || extension == ".tsv" || extension == ".txt";
}

}  // namespace

std::vector<SessionOnDisk> Context::sessions() const {
  std::vector<SessionOnDisk> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(sessions_folder(), error)) {
    if (entry.path().extension() != ".sprong") continue;
    found.push_back({entry.path(), entry.last_write_time(error), entry.path().stem().string(), {}});
    if (const auto meeting = session::glance(entry.path())) describe(*this, *meeting, found.back());
  }
  std::sort(found.begin(), found.end(), [](const SessionOnDisk& a, const SessionOnDisk& b) {
    return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
  });
  return found;
}

std::optional<SessionOnDisk> Context::session_on_disk(const std::filesystem::path& file) const {
  const auto meeting = session::glance(file);
  if (!meeting) return std::nullopt;
  SessionOnDisk found{file, {}, file.stem().string(), {}};
  describe(*this, *meeting, found);
  return found;
}

// ---- several laptops ------------------------------------------------------------------------

void Context::drop_file(const std::filesystem::path& file) {
  if (is_table_of_text(file)) return drop_csv(file);
  if (add_session_file(file)) open_screen("merge_files");
}

const std::vector<std::filesystem::path>& Context::session_files() const { return m_ui.state().shared->session_files; }

bool Context::add_session_file(const std::filesystem::path& file) {
  if (const auto meeting = session::glance(file); !meeting) {
    tell(meeting.errors());
    return false;
  }
  std::vector<std::filesystem::path>& files = m_ui.state().shared->session_files;
  if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(file);
  redraw();
  return true;
}

bool Context::merge_sessions(const std::vector<std::filesystem::path>& files) {
  UiState& state = m_ui.state();
  state.tend_drafts(true);
  session::make_folder(sessions_folder());
  const auto first = files.empty() ? std::nullopt : session_on_disk(files.front());
  const std::filesystem::path out =
      free_path(sessions_folder(), file_stem(base::local_date(clock().now()),
                                             (first ? first->title : std::string()) + " " + say("files.name-ending")));
  const auto merged = session::merge(out, files, state.options.packs, base::Random(random().next()));
  if (!merged) {
    tell(merged.errors());
    return false;
  }
  if (!open_session(out)) return false;
  state.shared->session_files.clear();
  tell(say("files.merged", {{"files", counted("files.files", merged->files)},
                            {"meetings", counted("files.meetings", merged->meetings)},
                            {"contents", contents_words(*this, session().documents())},
                            {"file", out.filename().string()}}));
  return true;
}

bool Context::make_table_file(int table) {
  VERIFY(has_session());
  const std::string stem =
      session().path().stem().string() + "-" + say("files.table-ending", {{"table", std::to_string(table)}});
  const std::filesystem::path file = free_path(session().path().parent_path(), stem);
  const auto made = session::Session::create_table(file, session(), table, clock(), base::Random(random().next()));
  if (!made) {
    tell(made.errors());
    return false;
  }
  tell(say("files.table-made", {{"table", std::to_string(table)}, {"file", file.string()}}));
  return true;
}

// ---- erasing --------------------------------------------------------------------------------

bool Context::erase_not_handed_in() {
  VERIFY(has_session());
  UiState& state = m_ui.state();
  // What stands in the fields is unfinished too, and must not be kept again.
  state.drafts.clear();
  forget_typing();
  if (!send(session::EraseNotHandedIn{})) return false;
  tell(say("file.erased"));
  return true;
}

bool Context::erase_session(const std::filesystem::path& file) {
  if (has_session() && session().path() == file) leave_session();
  if (const auto removed = session::remove_session(file); !removed) {
    tell(removed.errors());
    return false;
  }
  std::erase(m_ui.state().shared->session_files, file);
  return true;
}

}  // namespace sprong::ui
