// The real shell with a meeting of labels, cards and conclusions, on a stage without a display.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "stage/stage.hpp"
#include "ui/ui.hpp"
#include "ui/widgets.hpp"

namespace labels_rig {

namespace base = sprong::base;
namespace content = sprong::content;
namespace journey = sprong::journey;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

struct Wall {
  base::FixedClock clock{1467115200000};
  std::unique_ptr<stage::Stage> on;
  std::unique_ptr<ui::Ui> app;

  explicit Wall(int width = 960, int height = 540, float scale = 1) {
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.display = stage::Display::headless;
    options.only_shots = true;
    options.fonts = std::filesystem::path(SPRONG_PROGRAM).parent_path() / "fonts";
    auto opened = stage::Stage::open(options, clock);
    REQUIRE(opened.ok());
    on = std::move(*opened);
    const std::filesystem::path source = SPRONG_SOURCE_DIR;
    ui::UiOptions with;
    with.words = source / "content/ui";
    with.packs = source / "content";
    with.assets = source / "assets";
    with.sessions = std::filesystem::temp_directory_path() / "sprong-unit-ui-labels";
    std::filesystem::remove_all(with.sessions);
    with.standard.reduced_motion = true;
    with.standard.text_scale = scale;
    with.seed = 7;
    auto made = ui::Ui::make(*on, clock, with);
    REQUIRE(made.ok());
    app = std::move(*made);
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey("meeting-1");
    meeting.language = content::dutch;
    meeting.participants = 27;
    meeting.groups = 5;
    REQUIRE(context().new_session(context().packs().front().pack, meeting));
  }

  [[nodiscard]] ui::Context& context() const { return app->context(); }
  [[nodiscard]] const session::Document& document() const { return context().document(); }

  void frames(int count) {
    for (int frame = 0; frame < count; ++frame) app->frame();
  }
  void go(const char* step) {
    context().go_to(content::StepKey(step));
    frames(4);
  }
  session::RecordId put(journey::ItemKind kind, const std::string& text,
                        content::Perspective perspective = content::Perspective::own,
                        journey::About about = journey::About::none) {
    journey::ItemText item;
    item.kind = kind;
    item.text = text;
    item.perspective = perspective;
    item.about = about;
    if (kind == journey::ItemKind::label) item.station = content::StationKey("call");
    const auto id = context().send(session::PutItem{{}, item, {}});
    REQUIRE(id.has_value());
    return *id;
  }
  session::RecordId label(const std::string& text, content::Perspective perspective = content::Perspective::own) {
    return put(journey::ItemKind::label, text, perspective);
  }
  [[nodiscard]] const session::Item& item(const session::RecordId& id) const { return document().items.at(id); }
  [[nodiscard]] const ui::WidgetEntry* label_widget(const session::RecordId& id) const {
    return app->log().find("labels.label-" + id.value);
  }

  void key(const char* name) {
    stage::Key pressed;
    REQUIRE(stage::read_key(name, pressed));
    on->inject(stage::KeyPressed{pressed});
    on->inject(stage::KeyReleased{pressed});
    frames(4);
  }
  void type(const std::string& text) {
    on->inject(stage::TextTyped{text});
    frames(2);
  }
  void click(const std::string& name) {
    const ui::WidgetEntry* entry = app->log().find(name);
    INFO(name);
    REQUIRE(entry != nullptr);
    const stage::Point at = on->painter().pixels(entry->rect.centre());
    on->inject(stage::MouseMoved{at});
    on->inject(stage::MousePressed{at});
    on->inject(stage::MouseReleased{at});
    frames(5);
  }
  /// Presses at one point (units), moves, and lets go at another.
  void drag(stage::Point from, stage::Point to) {
    const stage::Painter& paint = on->painter();
    on->inject(stage::MouseMoved{paint.pixels(from)});
    on->inject(stage::MousePressed{paint.pixels(from)});
    frames(3);
    on->inject(stage::MouseMoved{paint.pixels({(from.x + to.x) / 2, (from.y + to.y) / 2})});
    frames(2);
    on->inject(stage::MouseMoved{paint.pixels(to)});
    on->inject(stage::MouseReleased{paint.pixels(to)});
    frames(5);
  }
  [[nodiscard]] bool shows(const std::string& text) const {
    const auto& texts = on->painter().texts();
    return std::any_of(texts.begin(), texts.end(),
                       [&](const stage::DrawnText& drawn) { return drawn.text.find(text) != std::string::npos; });
  }
};

/// Texts of 1 to 280 characters: words without spaces, pictures, other scripts, line breaks.
inline std::string text_of(std::size_t number) {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t time = 0; time < times; ++time) all += part;
    return all;
  };
  const std::string long_one = repeated("Toen ik haar vroeg hoe het ging keek ze weg. ", 7).substr(0, 280);
  switch (number % 9) {
    case 0:
      return "X";
    case 1:
      return "Mijn hart bonkt";
    case 2:
      return long_one;
    case 3:
      return repeated("W", 280);
    case 4:
      return repeated("\U0001F600 ", 20) + "blij";
    case 5:
      return repeated("שלום ", 14);
    case 6:
      return long_one.substr(0, 20 + number * 7 % 200);
    case 7:
      return repeated("x\n", 140);
    default:
      return "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerung";
  }
}

}  // namespace labels_rig
