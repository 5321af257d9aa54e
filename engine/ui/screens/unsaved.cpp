// Unsaved: who leaves while the disk does not take everything is asked what to do. Over everything.
#include <algorithm>

#include "ui/screens/screens.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {
namespace {

constexpr float widest = 1300;

class UnsavedScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "unsaved"; }

  void draw(Context& context) override {
    const Size screen = context.size();
    const float width = std::min(widest, screen.width - 2 * measure::margin);
    const Rect paper{(screen.width - width) / 2, measure::margin, width,
                     screen.height - measure::foot_height - measure::margin - 12};
    sheet(context, paper);
    const std::vector<std::string> unsaved = context.unsaved_words();
    draw_words(context, paper.inset(44, 36), unsaved);
    const std::string next = context.say(unsaved.empty() ? "unsaved.go" : "unsaved.again");
    if (foot_left(context, "unsaved.stay", context.say("unsaved.stay"))) return context.stay();
    if (!unsaved.empty() && beside_next_step(context, "unsaved.leave", context.say("unsaved.leave"), next)) {
      return context.leave_unsaved();
    }
    if (next_step(context, "unsaved.again", next)) context.try_to_leave();
  }

 private:
  static void draw_words(Context& context, const Rect& room, const std::vector<std::string>& unsaved) {
    Scroll scroll(context, "unsaved.text", room, Scroll::Use::reading);
    const Rect inner = scroll.inner();
    float y = inner.y;
    const auto add = [&](const std::string& text, const TextStyle& style, float after) {
      y += words(context, {inner.x, y, inner.width, 600}, text, style, theme().ink) + after;
    };
    if (unsaved.empty()) {
      add(context.say("unsaved.saved"), style::head, 0);
    } else {
      add(context.say("unsaved.title"), style::head, 24);
      for (const std::string& sentence : unsaved) add(sentence, style::body, 20);
      add(context.say("unsaved.advice"), style::body, 0);
    }
    scroll.used(y);
  }
};

}  // namespace

std::unique_ptr<Screen> make_unsaved_screen() { return std::make_unique<UnsavedScreen>(); }

}  // namespace sprong::ui
