#include "app/robot.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <vector>

#include "app/robot_hand.hpp"
#include "app/robot_text.hpp"
#include "app/watchdog.hpp"
#include "stage/stage.hpp"

namespace sprong::app {

namespace {

constexpr int frames_after_act = 3;  ///< what was done shows, and what follows from it
constexpr int most_settling_frames = 2000;
constexpr base::Milliseconds settling_step = 20;

class Player {
 public:
  Player(ui::Ui& ui, const RobotOptions& options, Watchdog& watchdog)
      : m_ui(ui), m_options(options), m_watchdog(watchdog) {
    m_commands = {
        {"click", [this](const std::string& rest) { return click(rest); }},
        {"drag", [this](const std::string& rest) { return drag(rest); }},
        {"focus", [this](const std::string& rest) { return focus(rest); }},
        {"key", [this](const std::string& rest) { return key(rest, true, true); }},
        {"keydown", [this](const std::string& rest) { return key(rest, true, false); }},
        {"keyup", [this](const std::string& rest) { return key(rest, false, true); }},
        {"type", [this](const std::string& rest) { return type(unescaped(rest)); }},
        {"clear", [this](const std::string&) { return clear(); }},
        {"expect", [this](const std::string& rest) { return expect(rest, true); }},
        {"expect-not", [this](const std::string& rest) { return expect(rest, false); }},
        {"expect-screen",
         [this](const std::string& rest) { return check(view().screen_name() == rest, "expect-screen " + rest); }},
        {"expect-widget",
         [this](const std::string& rest) {
           return check(view().log().find(rest) != nullptr, "expect-widget " + rest);
         }},
        {"expect-no-widget",
         [this](const std::string& rest) {
           return check(view().log().find(rest) == nullptr, "expect-no-widget " + rest);
         }},
        {"expect-focus",
         [this](const std::string& rest) { return check(view().context().focused() == rest, "expect-focus " + rest); }},
        {"on", [this](const std::string& rest) { return turn_to(rest); }},
        {"window", [this](const std::string& rest) { return windows(rest); }},
        {"shot", [this](const std::string& rest) { return shot(rest); }},
        {"size", [this](const std::string& rest) { return size(rest); }},
        {"scale", [this](const std::string& rest) { return scale(rest); }},
        {"language", [this](const std::string& rest) { return language(rest); }},
        {"motion", [this](const std::string& rest) { return motion(rest); }},
        {"advance", [this](const std::string& rest) { return advance(rest); }},
        {"frames", [this](const std::string& rest) { return frames(std::max(1, std::atoi(rest.c_str()))); }},
        {"say",
         [](const std::string& rest) {
           std::cout << rest << std::endl;
           return base::Result<void>{};
         }},
        {"settle", [this](const std::string&) { return settle(); }},
        {"open", [this](const std::string& rest) { return open(rest); }},
        {"drop",
         [this](const std::string& rest) {
           view().stage().inject(stage::FileDropped{(m_options.output / rest).string()});
           return frames(frames_after_act);
         }},
        {"step", [this](const std::string& rest) { return step(rest); }},
        {"screen",
         [this](const std::string& rest) {
           m_ui.context().open_screen(rest);
           return frames(frames_after_act);
         }},
        {"report-time", [this](const std::string&) { return report_time(); }},
        {"report-session", [this](const std::string&) { return report_session(); }},
        {"close",
         [this](const std::string&) {
           m_ui.close_session();
           return frames(frames_after_act);
         }},
        {"include", [this](const std::string& rest) { return play_file(m_folder / rest); }},
    };
  }

  base::Result<void> play_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return base::Error{"robot.cannot-read", {{"file", file.string()}}, m_place};
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const auto folder = m_folder;
    const auto place = m_place;
    m_folder = file.parent_path();
    auto played = play(text, file.string());
    m_folder = folder;
    m_place = place;
    return played;
  }

  base::Result<void> play(const std::string& text, const std::string& name) {
    std::istringstream lines(text);
    std::string line;
    m_place = {name, 0};
    while (std::getline(lines, line)) {
      ++m_place.line;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      const std::size_t begin = line.find_first_not_of(" \t");
      if (begin == std::string::npos || line[begin] == '#') continue;
      m_watchdog.at(name + ":" + std::to_string(m_place.line));
      if (auto done = act(line.substr(begin)); !done) return done;
    }
    return {};
  }

 private:
  base::Result<void> act(const std::string& line) {
    const std::size_t space = line.find(' ');
    const std::string command = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
    const auto found = m_commands.find(command);
    if (found == m_commands.end()) return base::Error{"robot.unknown-command", {{"command", command}}, m_place};
    m_command = command;
    return found->second(rest);
  }

  [[nodiscard]] base::Error wrong(const std::string& argument) const {
    return {"robot.wrong-argument", {{"command", m_command}, {"argument", argument}}, m_place};
  }

  /// The window that is looked at and acted upon.
  [[nodiscard]] ui::Ui& view() const { return m_on_console && m_ui.console() != nullptr ? *m_ui.console() : m_ui; }

  base::Result<void> turn_to(const std::string& window) {
    if (window != "room" && window != "console") return wrong(window);
    if (window == "console" && m_ui.console() == nullptr) return base::Error{"robot.no-console", {}, m_place};
    m_on_console = window == "console";
    return {};
  }

  base::Result<void> windows(const std::string& number) {
    if (number != "1" && number != "2") return wrong(number);
    m_ui.want_console(number == "2");
    m_on_console = m_on_console && number == "2";
    return frames(frames_after_act);
  }

  void draw(int count) {
    for (int frame = 0; frame < count; ++frame) m_ui.frame();
  }

  base::Result<void> frames(int count) {
    draw(count);
    return {};
  }

  /// Draws until what was put in has been handled.
  base::Result<void> after_act() {
    draw(frames_after_act);
    for (int frame = 0; frame < most_settling_frames && m_ui.waiting(); ++frame) m_ui.frame();
    return frames(1);
  }

  base::Result<void> check(bool holds, const std::string& expectation) {
    if (holds) return {};
    return base::Error{"robot.not-expected",
                       {{"expectation", expectation},
                        {"screen", view().screen_name()},
                        {"there", texts_in(view()) + " [" + names_in(view()) + "]"}},
                       m_place};
  }

  base::Result<void> find_enabled(const std::string& name) {
    if (view().log().find(name) == nullptr) draw(2);
    const ui::WidgetEntry* entry = view().log().find(name);
    if (entry == nullptr) {
      return base::Error{
          "robot.no-widget", {{"name", name}, {"screen", view().screen_name()}, {"there", names_in(view())}}, m_place};
    }
    if (!entry->enabled) return base::Error{"robot.disabled", {{"name", name}, {"text", entry->text}}, m_place};
    return {};
  }

  base::Result<void> click(const std::string& name) {
    const bool elsewhere = name.rfind("console.", 0) == 0 && m_ui.console() != nullptr && !m_on_console;
    if (!elsewhere) return click_here(name);
    m_on_console = true;
    auto clicked = click_here(name);
    m_on_console = false;
    return clicked;
  }

  base::Result<void> click_here(const std::string& name) {
    if (auto found = find_enabled(name); !found) return found;
    view().bring_into_view(name);
    if (auto found = find_enabled(name); !found) return found;
    const stage::Point at = view().stage().painter().pixels(free_point(view().log(), *view().log().find(name)));
    click_at(view().stage(), at);
    return after_act();
  }

  /// "NAME ACROSS DOWN": drags a widget to a share of the screen, in some steps as a hand does.
  base::Result<void> drag(const std::string& rest) {
    std::istringstream parts(rest);
    std::string name;
    float across = -1;
    float down = -1;
    if (!(parts >> name >> across >> down) || across < 0 || across > 1 || down < 0 || down > 1) return wrong(rest);
    if (auto found = find_enabled(name); !found) return found;
    view().bring_into_view(name);
    const stage::Point from = view().stage().painter().pixels(free_point(view().log(), *view().log().find(name)));
    const stage::Size screen = view().stage().pixels();
    const stage::Point to{across * screen.width, down * screen.height};
    view().stage().inject(stage::MouseMoved{from});
    view().stage().inject(stage::MousePressed{from});
    constexpr int steps = 4;
    for (int step = 1; step <= steps; ++step) {
      const float share = static_cast<float>(step) / steps;
      view().stage().inject(stage::MouseMoved{{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}});
      m_ui.frame();
    }
    view().stage().inject(stage::MouseReleased{to});
    view().stage().inject(stage::MouseMoved{{-1, -1}});
    return after_act();
  }

  base::Result<void> focus(const std::string& name) {
    if (auto found = find_enabled(name); !found) return found;
    view().focus(name);
    return frames(2);
  }

  base::Result<void> key(const std::string& name, bool down, bool up) {
    stage::Key pressed;
    if (!stage::read_key(name, pressed)) return wrong(name);
    press_key(view().stage(), pressed, name, down, up);
    return after_act();
  }

  base::Result<void> type(const std::string& text) {
    type_text(view().stage(), text);
    return after_act();
  }

  base::Result<void> clear() {
    clear_field(view().stage());
    return after_act();
  }

  base::Result<void> expect(const std::string& text, bool wanted) {
    return check(shows(view(), text) == wanted, (wanted ? "expect " : "expect-not ") + text);
  }

  /// "FILE", or "console FILE".
  base::Result<void> shot(const std::string& what) {
    const std::string console = "console ";
    const bool of_console = what.rfind(console, 0) == 0;
    if (of_console && m_ui.console() == nullptr) return base::Error{"robot.no-console", {}, m_place};
    const std::string name = of_console ? what.substr(console.size()) : what;
    stage::Stage& stage = of_console ? m_ui.console()->stage() : view().stage();
    const std::filesystem::path file = m_options.output / name;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    draw(2);
    if (auto taken = stage.shot(file); !taken) {
      base::Error failed = taken.error();
      failed.place = m_place;
      return failed;
    }
    return {};
  }

  base::Result<void> size(const std::string& text) {
    int width = 0;
    int height = 0;
    char by = 0;
    std::istringstream stream(text);
    if (!(stream >> width >> by >> height) || by != 'x' || width < 320 || height < 240) return wrong(text);
    view().stage().resize(width, height);
    return frames(frames_after_act);
  }

  base::Result<void> scale(const std::string& text) {
    const int percent = std::atoi(text.c_str());
    if (percent < 100 || percent > 200) return wrong(text);
    ui::Settings settings = m_ui.context().settings();
    settings.text_scale = static_cast<float>(percent) / 100;
    m_ui.change_settings(settings);
    return frames(frames_after_act);
  }

  base::Result<void> language(const std::string& code) {
    if (code != "nl" && code != "en") return wrong(code);
    m_ui.context().change_language(content::Language{code});
    return frames(frames_after_act);
  }

  base::Result<void> motion(const std::string& text) {
    if (text != "on" && text != "off") return wrong(text);
    ui::Settings settings = m_ui.context().settings();
    settings.reduced_motion = text == "off";
    m_ui.change_settings(settings);
    return frames(1);
  }

  base::Result<void> advance(const std::string& text) {
    if (m_options.clock == nullptr) return base::Error{"robot.no-clock", {}, m_place};
    const long long by = std::atoll(text.c_str());
    if (by <= 0) return wrong(text);
    m_options.clock->advance(by);
    return frames(2);
  }

  base::Result<void> settle() {
    for (int frame = 0; frame < most_settling_frames && m_ui.moving(); ++frame) {
      if (m_options.clock != nullptr) m_options.clock->advance(settling_step);
      m_ui.frame();
    }
    return frames(1);
  }

  base::Result<void> open(const std::string& path) {
    m_ui.open_session(m_options.output / path);
    draw(frames_after_act);
    if (!m_ui.message().empty()) return base::Error{"robot.message", {{"text", m_ui.message()}}, m_place};
    return {};
  }

  base::Result<void> step(const std::string& id) {
    ui::Context& context = m_ui.context();
    const content::StepKey key(id);
    if (!context.has_session() || content::find_step(context.document().programme(), key) == nullptr) return wrong(id);
    context.go_to(key);
    return frames(frames_after_act);
  }

  /// Builds the screen many times over and prints how long that took, without drawing.
  base::Result<void> report_time() {
    constexpr int samples = 300;
    std::vector<double> took;
    for (int sample = 0; sample < samples; ++sample) {
      m_ui.frame();
      took.push_back(view().stage().build_milliseconds());
    }
    std::sort(took.begin(), took.end());
    std::cout << view().screen_name() << ": frame built in " << took[samples / 2] << " ms, p99 "
              << took[samples * 99 / 100] << " ms\n";
    return {};
  }

  /// Prints how much the session has, at once: what a test that kills the program counts on afterwards.
  base::Result<void> report_session() {
    if (!m_ui.context().has_session()) return check(false, "report-session");
    const session::Document& document = m_ui.context().document();
    std::size_t asks = 0;
    for (const auto& [id, game] : document.games) asks += game.asks.size();
    std::size_t typed = 0;
    for (const auto& [field, text] : document.drafts) typed += text.size();
    std::cout << document.items.size() << ' ' << asks << ' ' << typed << std::endl;
    return {};
  }

  ui::Ui& m_ui;
  RobotOptions m_options;
  Watchdog& m_watchdog;
  std::map<std::string, std::function<base::Result<void>(const std::string&)>> m_commands;
  std::filesystem::path m_folder;
  base::Place m_place;
  std::string m_command;
  bool m_on_console = false;
};

}  // namespace

base::Result<void> play_script(ui::Ui& ui, const std::filesystem::path& script, const RobotOptions& options) {
  Watchdog watchdog(options.watchdog_seconds);
  Player player(ui, options, watchdog);
  ui.frame();
  return player.play_file(script);
}

base::Result<void> play_text(ui::Ui& ui, const std::string& text, const std::string& name,
                             const RobotOptions& options) {
  Watchdog watchdog(options.watchdog_seconds);
  Player player(ui, options, watchdog);
  ui.frame();
  return player.play(text, name);
}

}  // namespace sprong::app
