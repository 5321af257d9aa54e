// Merge: the files of several tables, laptops or meetings become one new file. They are ticked in the list, dropped on
// the window, or typed; none of them is changed.
#include <algorithm>

#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr float row_height = 98;
constexpr std::size_t path_limit = 400;

class MergeFilesScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "merge_files"; }

  void enter(Context& context) override {
    look(context);
    context.focus(m_files.empty() ? "merge.path" : "merge.file-0");
  }

  void draw(Context& context) override {
    if (m_dropped != context.session_files().size() || !(m_language == context.language())) look(context);
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context));
    const float title = screen_title(context, area, context.say("files.title"), context.say("files.beside"));
    {
      Scroll scroll(context, "merge.list", {area.x, area.y + title + 20, area.width, area.height - title - 20});
      const Rect inner = scroll.inner();
      const float width = std::min(inner.width, 1280.0F);
      float y = inner.y + 6;
      y += words(context, {inner.x, y, width, 300}, context.say("files.words"), style::secondary, theme().dim) + 18;
      for (std::size_t index = 0; index < m_files.size(); ++index) {
        draw_file(context, {inner.x, y, width, row_height}, index);
        y += row_height;
      }
      y += 22;
      y += draw_path(context, {inner.x, y, width, 0});
      scroll.used(y + 8);
    }
    draw_foot(context);
  }

 private:
  struct File {
    SessionOnDisk session;
    bool chosen = false;
  };

  /// This meeting first, then what was dropped or typed, then the sessions folder; what was ticked stays so.
  void look(Context& context) {
    std::vector<File> files;
    const auto add = [&](const SessionOnDisk& session, bool chosen) {
      const auto same = [&](const File& file) { return file.session.path == session.path; };
      if (std::any_of(files.begin(), files.end(), same)) return;
      const auto before = std::find_if(m_files.begin(), m_files.end(), same);
      files.push_back({session, before == m_files.end() ? chosen : before->chosen});
    };
    if (context.has_session()) {
      if (const auto own = context.session_on_disk(context.session().path())) add(*own, true);
    }
    for (const std::filesystem::path& path : context.session_files()) {
      if (const auto found = context.session_on_disk(path)) add(*found, true);
    }
    for (const SessionOnDisk& session : context.sessions()) add(session, false);
    m_files = std::move(files);
    m_dropped = context.session_files().size();
    m_language = context.language();
  }

  void draw_file(Context& context, const Rect& row, std::size_t index) {
    File& file = m_files[index];
    hairline(context, row.x, row.y, row.width);
    if (tick(context, "merge.file-" + std::to_string(index), {row.x, row.y + 8, row.width, 44}, file.session.title,
             file.chosen)) {
      file.chosen = !file.chosen;
      context.redraw();
    }
    words(context, {row.x + 56, row.y + 58, row.width - 56, 30}, file.session.about, style::small, theme().dim,
          {.most_lines = 1});
  }

  float draw_path(Context& context, const Rect& at) {
    FieldOptions options;
    options.caption = context.say("files.path");
    options.limit = path_limit;
    options.ground = Ground::night;
    const std::string add = context.say("files.add");
    const float button = quiet_button_width(context, add);
    const float width = at.width - button - 16;
    const float height = field_height(context, width, m_path, options);
    const bool entered = field(context, "merge.path", {at.x, at.y, width, height}, m_path, options).submitted;
    const Rect beside{at.x + width + 16, at.y + height - 64, button, 64};
    if ((quiet_button(context, "merge.add", beside, add, !m_path.empty()) || entered) && !m_path.empty()) {
      if (context.add_session_file(m_path)) m_path.clear();
    }
    return height;
  }

  void draw_foot(Context& context) {
    std::vector<std::filesystem::path> chosen;
    for (const File& file : m_files) {
      if (file.chosen) chosen.push_back(file.session.path);
    }
    if (foot_left(context, "merge.back", context.say("step.back"))) context.close_screen();
    const auto count = static_cast<long>(chosen.size());
    const std::string missing = count < 2 ? context.say("files.choose-two") : std::string();
    const std::string text = count < 2 ? context.say("files.merge") : context.counted("files.merge-count", count);
    if (next_step(context, "merge.go", text, missing)) context.merge_sessions(chosen);
  }

  std::vector<File> m_files;
  std::string m_path;
  std::size_t m_dropped = 0;
  content::Language m_language;  ///< in which they are described
};

}  // namespace

std::unique_ptr<Screen> make_merge_files_screen() { return std::make_unique<MergeFilesScreen>(); }

}  // namespace sprong::ui
