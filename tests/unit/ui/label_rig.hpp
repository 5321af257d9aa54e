// The real shell with a meeting of labels, cards and conclusions, on a stage without a display.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets.hpp"
#include "unit/ui/shell.hpp"

namespace labels_rig {

namespace base = sprong::base;
namespace content = sprong::content;
namespace journey = sprong::journey;
namespace session = sprong::session;
namespace stage = sprong::stage;
namespace ui = sprong::ui;

struct Wall : ui::tests::Shell {
  explicit Wall(int width = 960, int height = 540, float scale = 1) : Shell(width, height) {
    ui::Settings settings = context().settings();
    settings.text_scale = scale;
    app->change_settings(settings);
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey("meeting-1");
    meeting.language = content::dutch;
    meeting.participants = 27;
    meeting.groups = 5;
    REQUIRE(context().new_session(context().packs().front().pack, meeting));
  }

  [[nodiscard]] const session::Document& document() const { return app->context().document(); }

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
