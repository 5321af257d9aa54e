// Import: forms, labels and cards from a CSV file: typed, chosen from the list, or dropped on the window. All rows
// come in or none; what was wrong is told line by line, and undo takes a whole file back.
#include "session/encoding.hpp"
#include "session/import.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr std::size_t most_files = 30;   ///< in the list
constexpr std::size_t most_errors = 40;  ///< told; more are counted
constexpr float row_height = 82;

class ImportScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "import"; }

  void enter(Context& context) override {
    m_files = context.csv_files();
    context.focus(m_files.empty() ? "import.file" : "import.0");
  }

  void draw(Context& context) override {
    if (!context.has_session()) return context.close_screen();
    take_dropped(context);
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context) + " · " + context.say("import.title"));
    const float title = screen_title(context, area, context.say("import.title"), context.say("import.words"));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (context.narrow()) {
      Scroll scroll(context, "import.all", room);
      Rect row = scroll.inner();
      row.y += draw_choice(context, row) + 24;
      scroll.used(row.y + draw_outcome(context, row));
    } else {
      const auto parts = columns(context, room, {0.5F, 0.5F}, {});
      {
        Scroll scroll(context, "import.choice", parts[0]);
        scroll.used(scroll.inner().y + draw_choice(context, scroll.inner()));
      }
      panel(context, parts[1]);
      Scroll scroll(context, "import.outcome", parts[1].inset(28, 24), Scroll::Use::reading);
      scroll.used(scroll.inner().y + draw_outcome(context, scroll.inner()));
    }
    if (foot_left(context, "import.back", context.say("step.back"))) return context.close_screen();
    const std::string missing = m_typed.empty() ? context.say("import.choose-first") : std::string();
    if (next_step(context, "import.read", context.say("import.read"), missing)) read(context, m_typed);
  }

 private:
  void take_dropped(Context& context) {
    const std::filesystem::path dropped = context.take_dropped_file();
    if (!dropped.empty()) read(context, dropped);
  }

  void read(Context& context, const std::filesystem::path& file) {
    m_typed = file.string();
    m_outcome.clear();
    m_errors.clear();
    const auto bytes = session::read_import_file(file);
    if (!bytes) {
      m_errors = bytes.errors();
      return context.redraw();
    }
    const auto encoding = session::recognise_encoding(*bytes);
    if (encoding && *encoding != session::Encoding::utf8) {
      m_outcome = context.say("import.encoding", {{"encoding", session::encoding_name(*encoding)}});
    }
    const auto same_code = m_replace ? session::SameCode::replace : session::SameCode::refuse;
    const auto result = context.import_csv(*bytes, file.filename().string(), same_code);
    if (!result) {
      m_errors = result.errors();
      return;
    }
    m_forms = result->forms;
    m_items = result->items;
    m_unchanged = result->unchanged;
    m_done = file.filename().string();
  }

  // ---- left: which file ----

  float draw_choice(Context& context, Rect row) {
    const float top = row.y;
    FieldOptions options;
    options.caption = context.say("import.file");
    options.limit = 1000;
    options.ground = Ground::night;
    const float height = field_height(context, row.width - 12, m_typed, options);
    row.y += 4;
    if (field(context, "import.file", {row.x + 4, row.y, row.width - 16, height}, m_typed, options).submitted &&
        !m_typed.empty()) {
      read(context, m_typed);
    }
    row.y += height + 14;
    if (tick(context, "import.replace", {row.x, row.y, row.width - 12, 60}, context.say("import.replace"), m_replace))
      m_replace = !m_replace;
    row.y += 60 + 20;
    row.height = row_height;
    for (std::size_t index = 0; index < std::min(m_files.size(), most_files); ++index) {
      const std::filesystem::path& file = m_files[index];
      if (entry_row(context, "import." + std::to_string(index), row, "sheet", file.filename().string(),
                    std::filesystem::absolute(file).parent_path().lexically_normal().string())) {
        read(context, file);
      }
      row.y += row_height;
    }
    if (m_files.empty()) row.y += words(context, row, context.say("import.none"), style::secondary, theme().dim);
    return row.y - top;
  }

  // ---- right: what came of it ----

  float draw_outcome(Context& context, Rect row) {
    const float top = row.y;
    const auto say = [&](const std::string& text, const TextStyle& style, Colour colour, float after) {
      if (!text.empty()) row.y += words(context, {row.x, row.y, row.width, 0}, text, style, colour) + after;
    };
    if (m_errors.empty() && m_done.empty()) {
      say(context.say("import.how-title"), style::sub_head, theme().text, 12);
      for (const char* id : {"import.how-1", "import.how-2", "import.how-3"}) {
        say(context.say(id), style::body, theme().dim, 16);
      }
      return row.y - top;
    }
    if (m_errors.empty()) {
      say(context.say("import.in", {{"file", m_done}}), style::sub_head, theme().text, 14);
      say(context.counted("import.forms", m_forms), style::body, theme().text, 4);
      say(context.counted("import.items", m_items), style::body, theme().text, 4);
      if (m_unchanged > 0) say(context.counted("import.unchanged", m_unchanged), style::body, theme().dim, 4);
      row.y += 10;
      say(m_outcome, style::body, theme().glow, 14);
      if (m_forms + m_items > 0) say(context.say("import.undo"), style::secondary, theme().dim, 0);
      return row.y - top;
    }
    say(context.say("import.refused"), style::sub_head, theme().text, 14);
    say(m_outcome, style::body, theme().glow, 14);
    for (std::size_t index = 0; index < std::min(m_errors.size(), most_errors); ++index) {
      row.y += draw_error(context, row, m_errors[index]) + 12;
    }
    if (m_errors.size() > most_errors)
      say(context.counted("import.more", static_cast<long>(m_errors.size() - most_errors)), style::secondary,
          theme().dim, 0);
    return row.y - top;
  }

  static float draw_error(Context& context, const Rect& row, const base::Error& error) {
    float height = 0;
    if (error.place.line > 0) {
      height = words(context, {row.x, row.y, row.width, 0},
                     context.say("import.line", {{"line", std::to_string(error.place.line)}}), style::small_bold,
                     theme().title);
    }
    return height + words(context, {row.x, row.y + height, row.width, 0}, context.words().sentence(error),
                          style::secondary, theme().text);
  }

  std::vector<std::filesystem::path> m_files;
  std::string m_typed;  ///< no draft: where files lie on this machine is not for the session file
  bool m_replace = false;
  base::Errors m_errors;  ///< of the last file
  std::string m_outcome;  ///< in which encoding it was read, when that is to be said
  std::string m_done;     ///< the last file that came in
  int m_forms = 0;
  int m_items = 0;
  int m_unchanged = 0;
};

}  // namespace

std::unique_ptr<Screen> make_import_screen() { return std::make_unique<ImportScreen>(); }

}  // namespace sprong::ui
