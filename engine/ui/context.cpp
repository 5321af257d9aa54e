#include "ui/context.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/verify.hpp"
#include "report/tree.hpp"
#include "session/glance.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

constexpr float low_screen = 700;  ///< units high

const std::string& no_text() {
  static const std::string empty;
  return empty;
}

/// A refusal is about what was asked; these are about the file, and stay in sight until dismissed.
bool is_about_disk(const base::Error& error) {
  static const std::set<std::string> codes{
      "session.disk-error",     "session.disk-full",         "session.damaged",       "session.cannot-open",
      "session.open-elsewhere", "session.changed-elsewhere", "session.read-only-file"};
  return codes.contains(error.code);
}

/// The meeting's title, and what else tells it from others.
void describe(const Context& context, SessionOnDisk& session) {
  const auto meeting = session::glance(session.path);
  if (!meeting) return;
  const content::Programme* programme = nullptr;
  for (const PackOnDisk& pack : context.packs()) {
    if (programme == nullptr) programme = pack.pack->find(meeting->programme);
  }
  const std::string name = programme == nullptr ? std::string() : context.in(programme->name);
  if (!meeting->title.empty() || !name.empty()) session.title = meeting->title.empty() ? name : meeting->title;
  const auto add = [&session](const std::string& part) {
    if (!part.empty()) session.about += (session.about.empty() ? "" : " · ") + part;
  };
  if (name != session.title) add(name);
  add(report::date_words(meeting->date, context.words()));
  const bool alone = programme != nullptr && programme->kind == content::ProgrammeKind::individual;
  if (!alone) add(context.counted("open.people", meeting->participants));
  add(session.path.filename().string());
}

}  // namespace

Context::Context(Ui& ui) : m_ui(ui) {}

// ---- what there is --------------------------------------------------------------------------

stage::Painter& Context::paint() const { return m_ui.state().stage.painter(); }
stage::Stage& Context::stage() const { return m_ui.state().stage; }
bool Context::has_session() const { return m_ui.state().session.has_value(); }
const session::Session& Context::session() const {
  VERIFY(has_session());
  return *m_ui.state().session;
}
const session::Document& Context::document() const { return session().document(); }
const content::Exhibit* Context::exhibit() const { return has_session() ? document().exhibit() : nullptr; }
const content::Deck* Context::deck() const { return has_session() ? document().deck() : nullptr; }

const content::Step* Context::step() const {
  if (!has_session()) return nullptr;
  return content::find_step(document().programme(), document().position.step);
}

bool Context::has_pack() const { return (has_session() && document().pack) || !packs().empty(); }
const content::Pack& Context::pack() const {
  if (has_session() && document().pack) return *document().pack;
  VERIFY(!packs().empty());
  return *packs().front().pack;
}
const std::vector<PackOnDisk>& Context::packs() const { return m_ui.state().packs; }
const std::filesystem::path& Context::sessions_folder() const { return m_ui.state().options.sessions; }
const base::Clock& Context::clock() const { return m_ui.state().clock; }
base::Random& Context::random() const { return m_ui.state().random; }
const Settings& Context::settings() const { return m_ui.state().settings; }

std::vector<SessionOnDisk> Context::sessions() const {
  std::vector<SessionOnDisk> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(sessions_folder(), error)) {
    if (entry.path().extension() != ".sprong") continue;
    found.push_back({entry.path(), entry.last_write_time(error), entry.path().stem().string(), {}});
    describe(*this, found.back());
  }
  std::sort(found.begin(), found.end(), [](const SessionOnDisk& a, const SessionOnDisk& b) {
    return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
  });
  return found;
}

Exporter& Context::exporter() const {
  VERIFY(m_ui.state().options.exporter != nullptr);
  return *m_ui.state().options.exporter;
}

void Context::change_settings(const Settings& settings) {
  UiState& state = m_ui.state();
  if (settings == state.settings) return;
  state.settings = settings;
  redraw();
  if (state.options.settings.empty()) return;
  if (auto written = write_settings(state.options.settings, settings); !written) tell(written.errors());
}

std::filesystem::path Context::asset(std::string_view name) const {
  return m_ui.state().options.assets / "pictures" / (std::string(name) + ".png");
}

std::filesystem::path Context::pack_file(const content::PackPath& file) const {
  if (file.empty() || !has_pack()) return {};
  if (!pack().folder.empty()) return std::filesystem::path(pack().folder) / file;
  for (const PackOnDisk& on_disk : packs()) {
    if (on_disk.pack->id == pack().id) return on_disk.folder / file;
  }
  return {};
}

Size Context::size() const { return paint().size(); }
Rect Context::content_area() const {
  const bool low = size().height < low_screen;  // large text on a small screen: the margins give way first
  const float top = measure::top_end + (low ? 4.0F : 16.0F);
  const float foot = measure::foot_height - (low ? 16.0F : 0.0F);
  return {measure::margin, top, size().width - 2 * measure::margin, size().height - foot - top};
}
bool Context::narrow() const { return size().width < 1400; }

// ---- words ----------------------------------------------------------------------------------

const content::Words& Context::words() const { return m_ui.state().in_words(); }
const content::Language& Context::language() const { return settings().language; }
std::string Context::say(std::string_view id, const std::vector<base::Argument>& arguments) const {
  return words()(id, arguments);
}
std::string Context::counted(std::string_view id, long count, const std::vector<base::Argument>& arguments) const {
  return words().counted(id, count, arguments);
}
const std::string& Context::in(const content::Text& text) const {
  return text.empty() ? no_text() : text.in(language());
}

void Context::change_language(const content::Language& language) {
  Settings changed = settings();
  changed.language = language;
  change_settings(changed);
}

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

void Context::undo() {
  if (!has_session()) return;
  const auto what = session().next_undo();
  if (!what) return tell(say("common.nothing-to-undo"));
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

namespace {

/// A name for a file from a title: letters, digits and dashes.
std::string file_stem(const std::string& date, const std::string& title) {
  std::string stem = date;
  bool dash = true;
  for (const char character : title) {
    const bool plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                       (character >= '0' && character <= '9');
    if (plain && dash) stem += '-';
    if (plain) stem += static_cast<char>(character >= 'A' && character <= 'Z' ? character - 'A' + 'a' : character);
    dash = !plain;
    if (stem.size() > 60) break;
  }
  return stem;
}

std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& stem) {
  std::filesystem::path path = folder / (stem + ".sprong");
  std::error_code error;
  for (int number = 2; std::filesystem::exists(path, error); ++number) {
    path = folder / (stem + "-" + std::to_string(number) + ".sprong");
  }
  return path;
}

}  // namespace

bool Context::new_session(const std::shared_ptr<const content::Pack>& pack, const session::NewSession& with,
                          const std::filesystem::path& path) {
  UiState& state = m_ui.state();
  std::filesystem::path file = path;
  if (file.empty()) {
    std::error_code error;
    std::filesystem::create_directories(sessions_folder(), error);
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

void Context::close_session() {
  UiState& state = m_ui.state();
  if (state.session && state.screen && !state.screen_left) {
    state.screen->leave(*this);  // while there still is a session to keep things in
    state.screen_left = true;
  }
  state.tend_drafts(true);
  state.drafts.clear();
  state.edits.clear();
  state.session.reset();
  state.outside = "start";
  state.overlay.reset();
  state.overlay_name.clear();
  state.told.clear();
  redraw();
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
  if (auto gone = state.session->go_to(step); !gone) warn(gone.errors());
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
  if (auto shown = state.session->show(name); !shown) warn(shown.errors());
}

void Context::close_screen() {
  UiState& state = m_ui.state();
  state.tend_drafts(true);
  redraw();
  if (!has_session()) {
    state.outside = "start";
    return;
  }
  if (auto shown = state.session->show(""); !shown) warn(shown.errors());
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
  if (auto marked = m_ui.state().session->mark(name, value); !marked) warn(marked.errors());
}

void Context::set_mark(const std::string& name, int value) { set_mark(name, std::to_string(value)); }

session::Timer Context::timer() const { return has_session() ? document().position.timer : session::Timer{}; }

void Context::set_timer(const session::Timer& timer) {
  if (!has_session()) return;
  redraw();
  if (auto set = m_ui.state().session->set_timer(timer); !set) warn(set.errors());
}

namespace {

void toggle_overlay(UiState& state, Context& context, const std::string& name) {
  const bool close = state.overlay_name == name;
  if (state.overlay) state.overlay->leave(context);
  state.overlay = close ? nullptr : make_screen(name);
  state.overlay_name = close || !state.overlay ? "" : name;
  state.focus.clear();
  if (state.overlay) state.overlay->enter(context);
  context.redraw();
}

}  // namespace

void Context::toggle_safety() { toggle_overlay(m_ui.state(), *this, "safety"); }
void Context::toggle_help() { toggle_overlay(m_ui.state(), *this, "help"); }

void Context::blank(bool dark) {
  m_ui.state().dark = dark;
  redraw();
}

void Context::quit() {
  m_ui.state().tend_drafts(true);
  m_ui.state().quitting = true;
}

// ---- messages -------------------------------------------------------------------------------

void Context::tell(const std::string& sentence) {
  m_ui.state().told = sentence;
  redraw();
}

void Context::tell(const base::Errors& errors) {
  if (std::any_of(errors.begin(), errors.end(), is_about_disk)) return warn(errors);
  std::string sentences;
  for (const base::Error& error : errors) sentences += (sentences.empty() ? "" : " ") + words().sentence(error);
  tell(sentences);
}

void Context::warn(const base::Errors& errors) {
  m_ui.state().report(errors);
  redraw();
}

}  // namespace sprong::ui
