// What there is, words and messages.
#include "ui/context.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/verify.hpp"
#include "report/tree.hpp"
#include "session/glance.hpp"
#include "ui/console.hpp"
#include "ui/ui_state.hpp"

namespace sprong::ui {

namespace {

constexpr float low_screen = 700;  ///< units high

const std::string& no_text() {
  static const std::string empty;
  return empty;
}

}  // namespace

bool is_about_disk(const base::Error& error) {
  static const std::set<std::string> codes{
      "session.disk-error",  "session.vanished",       "session.disk-full",         "session.damaged",
      "session.cannot-open", "session.open-elsewhere", "session.changed-elsewhere", "session.read-only-file"};
  return codes.contains(error.code);
}

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

Exporter& Context::exporter() const {
  VERIFY(m_ui.state().options.exporter != nullptr);
  return *m_ui.state().options.exporter;
}

void Context::change_settings(const Settings& settings) {
  UiState& state = m_ui.state();
  if (settings == state.settings) return;
  if (auto learned = state.learn(settings.language); !learned) return warn(learned.errors());
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

const content::Puppet* Context::puppet(const content::PackPath& figure) const {
  if (!has_pack()) return nullptr;
  for (const PackOnDisk& on_disk : packs()) {
    if (on_disk.pack->id == pack().id) return on_disk.pack->puppet_of(figure);
  }
  return pack().puppet_of(figure);
}

Size Context::size() const { return paint().size(); }
Rect Context::content_area() const {
  const bool low = size().height < low_screen;  // large text on a small screen: the margins give way first
  const float top = measure::top_end + (low ? 4.0F : 16.0F);
  const float foot =
      has_console() ? measure::margin : measure::foot_height - (low ? 16.0F : 0.0F) + console_strip_height(*this);
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
