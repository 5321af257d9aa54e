// What is done with the meeting, and where it is.
#include <cstdlib>

#include "base/verify.hpp"
#include "session/publish.hpp"
#include "ui/context.hpp"
#include "ui/file_names.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

// ---- doing ----------------------------------------------------------------------------------

base::Result<session::RecordId> Context::try_send(const session::Command& command) {
  VERIFY(has_session());
  redraw();
  auto sent = m_ui.state().session->send(command);
  if (sent) m_ui.state().told.clear();
  return sent;
}

std::optional<session::RecordId> Context::send(const session::Command& command) {
  auto sent = try_send(command);
  if (sent) return *sent;
  tell(sent.errors());
  return std::nullopt;
}

bool Context::send_all(const std::vector<session::Command>& commands) {
  VERIFY(has_session());
  redraw();
  auto sent = m_ui.state().session->send_all(commands);
  if (!sent) tell(sent.errors());
  return sent.ok();
}

base::Result<session::ImportResult> Context::import_csv(const std::string& bytes, const std::string& name,
                                                        session::SameCode same_code) {
  VERIFY(has_session());
  redraw();
  m_ui.state().told.clear();
  return session::import_csv(*m_ui.state().session, bytes, name, same_code);
}

void Context::drop_csv(const std::filesystem::path& file) {
  if (!has_session()) return tell(say("import.no-session"));
  m_ui.state().dropped = file;
  open_screen("import");
}

std::filesystem::path Context::take_dropped_file() { return std::exchange(m_ui.state().dropped, {}); }

std::vector<std::filesystem::path> Context::csv_files() const {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders = m_ui.state().options.imports;
  if (has_session()) folders.push_back(session().path().parent_path());
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code error;
  for (const fs::path& folder : folders) {
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      std::string extension = entry.path().extension().string();
      for (char& each : extension) each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
      if (extension == ".csv" || extension == ".txt") found.emplace_back(entry.last_write_time(error), entry.path());
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first : one.second < other.second;
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<fs::path> files;
  for (auto& [changed, file] : found) files.push_back(std::move(file));
  return files;
}

void Context::undo() {
  if (!has_session()) return;
  const auto what = session().next_undo();
  if (!what) return tell(say("common.nothing-to-undo"));
  if (const auto may = m_ui.state().session->may_undo(); !may) return tell(may.errors());
  auto undone = m_ui.state().session->undo();
  if (!undone) return tell(undone.errors());
  tell(say("common.undone", {{"what", say(what->id, what->arguments)}}));
}

void Context::redo() {
  if (!has_session()) return;
  const auto what = session().next_redo();
  if (!what) return tell(say("common.nothing-to-redo"));
  auto redone = m_ui.state().session->redo();
  if (!redone) return tell(redone.errors());
  tell(say("common.redone", {{"what", say(what->id, what->arguments)}}));
}

bool Context::new_session(const std::shared_ptr<const content::Pack>& pack, const session::NewSession& with,
                          const std::filesystem::path& path) {
  UiState& state = m_ui.state();
  std::filesystem::path file = path;
  if (!may_leave(Leaving::out_of_session)) return false;
  if (file.empty()) {
    session::make_folder(sessions_folder());
    const content::Programme* programme = pack->find(with.programme);
    const std::string title =
        !with.title.empty() || programme == nullptr ? with.title : programme->name.in(with.language);
    file = free_path(sessions_folder(), file_stem(base::local_date(clock().now()), title));
  }
  auto made = session::Session::create(file, pack, with, clock(), base::Random(random().next()));
  if (!made) {
    warn(made.errors());
    return false;
  }
  close_session();
  state.session.emplace(std::move(*made));
  redraw();
  return true;
}

bool Context::open_session(const std::filesystem::path& path) {
  UiState& state = m_ui.state();
  if (!may_leave(Leaving::out_of_session)) return false;
  auto opened = session::Session::open(path, state.options.packs, clock(), base::Random(random().next()));
  if (!opened) {
    warn(opened.errors());
    return false;
  }
  close_session();
  state.session.emplace(std::move(*opened));
  if (state.session->read_only()) tell(base::Errors{*state.session->read_only()});
  redraw();
  return true;
}

// ---- where the meeting is -------------------------------------------------------------------

void Context::next() {
  if (!has_session()) return;
  const auto plan = document().plan();
  for (std::size_t at = document().current_step() + 1; at < plan.size(); ++at) {
    if (!plan[at].skipped) return go_to(plan[at].step->id);
  }
}

void Context::back() {
  if (!has_session()) {
    if (m_ui.state().outside != "start") close_screen();
    return;
  }
  if (!document().position.screen.empty()) return close_screen();
  const auto plan = document().plan();
  for (std::size_t at = document().current_step(); at-- > 0;) {
    if (!plan[at].skipped) return go_to(plan[at].step->id);
  }
}

void Context::go_to(const content::StepKey& step) {
  UiState& state = m_ui.state();
  VERIFY(has_session());
  state.told.clear();
  state.tend_drafts(true);
  if (!document().position.screen.empty()) close_screen();
  state.note_place(state.session->go_to(step));
  redraw();
}

void Context::open_screen(const std::string& name) {
  UiState& state = m_ui.state();
  state.told.clear();
  state.tend_drafts(true);
  redraw();
  if (!has_session()) {
    state.outside = name;
    return;
  }
  state.note_place(state.session->show(name));
}

void Context::close_screen() {
  UiState& state = m_ui.state();
  state.tend_drafts(true);
  redraw();
  if (!has_session()) {
    state.outside = "start";
    return;
  }
  state.note_place(state.session->show(""));
}

std::string Context::mark(const std::string& name, const std::string& standard) const {
  const auto& marks = has_session() ? document().position.marks : m_ui.state().outside_marks;
  const auto found = marks.find(name);
  return found == marks.end() ? standard : found->second;
}

int Context::mark_number(const std::string& name, int standard) const {
  const std::string value = mark(name);
  char* end = nullptr;
  const long number = std::strtol(value.c_str(), &end, 10);
  return value.empty() || *end != '\0' ? standard : static_cast<int>(number);
}

void Context::set_mark(const std::string& name, const std::string& value) {
  redraw();
  if (!has_session()) {
    m_ui.state().outside_marks[name] = value;
    return;
  }
  m_ui.state().note_place(m_ui.state().session->mark(name, value));
}

void Context::set_mark(const std::string& name, int value) { set_mark(name, std::to_string(value)); }

session::Timer Context::timer() const { return has_session() ? document().position.timer : session::Timer{}; }

void Context::set_timer(const session::Timer& timer) {
  if (!has_session()) return;
  redraw();
  m_ui.state().note_place(m_ui.state().session->set_timer(timer));
}

void Context::toggle_safety() { m_ui.state().view_of(View::room).toggle_overlay("safety"); }
void Context::toggle_help() { m_ui.state().view_of(View::console).toggle_overlay("help"); }

void Context::blank(bool dark) {
  m_ui.state().dark = dark;
  redraw();
}

}  // namespace sprong::ui
