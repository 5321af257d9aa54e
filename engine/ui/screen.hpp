// Screen: what a step of the programme, or the program itself, shows. A screen decides nothing: it
// reads the document and sends commands.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "content/pack.hpp"
#include "stage/event.hpp"

namespace sprong::ui {

class Context;

class Screen {
 public:
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  virtual ~Screen() = default;

  /// Stable: "walk". Widgets of the screen are named "walk.…".
  [[nodiscard]] virtual std::string name() const = 0;
  /// Draws a frame; called only when something changed. Widgets give at once what was done with them.
  virtual void draw(Context& context) = 0;

  /// Called once, before the first frame.
  virtual void enter(Context& context);
  /// Called when another screen takes its place.
  virtual void leave(Context& context);
  /// A key before anything else but the global shortcuts sees it; only for screens that take keys away from
  /// the focused widget (hold Space to open the hand). Not called while a text field has the focus.
  virtual bool early_key(Context& context, const stage::Key& key);
  /// A key that neither a global shortcut nor the focused widget used. True: used.
  virtual bool key(Context& context, const stage::Key& key);
  /// A key that was let go (hands are open only as long as a key is held).
  virtual void key_up(Context& context, const stage::Key& key);
  /// PageDown when there is no next-step button, and PageUp: true when the screen itself took a step
  /// (the next figure, the previous card). Otherwise the programme goes a step on or back.
  virtual bool next(Context& context);
  virtual bool back(Context& context);
};

using ScreenMaker = std::function<std::unique_ptr<Screen>()>;

/// The screen for a kind of step. Registered in screens/register.cpp.
void register_step_screen(content::StepKind kind, ScreenMaker maker);
/// A screen by name, for Context::open_screen.
void register_screen(const std::string& name, ScreenMaker maker);
/// The screen for a kind of step, or by name; none when it was not registered.
std::unique_ptr<Screen> make_step_screen(content::StepKind kind);
std::unique_ptr<Screen> make_screen(const std::string& name);

}  // namespace sprong::ui
