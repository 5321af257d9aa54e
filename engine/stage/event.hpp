// Event: what a person did with keyboard, mouse or window, apart from any library.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "stage/geometry.hpp"

namespace sprong::stage {

/// Keys that mean something of their own. Letters and digits come as `character` with Key::letter set
/// (lower case, of the layout in use); typed text comes apart, as TextTyped.
enum class KeyCode {
  character,
  enter,
  escape,
  tab,
  space,
  backspace,
  erase,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12
};

struct Key {
  KeyCode code = KeyCode::character;
  char32_t letter = 0;  ///< with KeyCode::character: 'b', '.', '+'
  bool shift = false;
  bool control = false;
  bool alt = false;
  bool repeat = false;  ///< held down
  bool operator==(const Key&) const = default;
};

/// A key by its name in robot scripts: "F2", "PageDown", "Ctrl+Z", "Shift+Tab", "b". Nothing readable: false.
bool read_key(std::string_view name, Key& key);

struct KeyPressed {
  Key key;
};
struct KeyReleased {
  Key key;
};
struct TextTyped {
  std::string text;
};  ///< UTF-8, dead keys already put together
struct MouseMoved {
  Point to;
};  ///< window pixels
enum class MouseButton { left, right, middle };
struct MousePressed {
  Point at;
  MouseButton button = MouseButton::left;
};
struct MouseReleased {
  Point at;
  MouseButton button = MouseButton::left;
};
struct Wheel {
  float lines = 0;
};  ///< positive: up
struct FileDropped {
  std::string path;
};  ///< from the file manager; several files come one by one
struct Resized {};
struct WindowClosed {};     ///< this window; there may be another
struct DisplaysChanged {};  ///< a display was plugged in or pulled out
struct Quit {};             ///< the whole program

using Event = std::variant<KeyPressed, KeyReleased, TextTyped, MouseMoved, MousePressed, MouseReleased, Wheel,
                           FileDropped, Resized, WindowClosed, DisplaysChanged, Quit>;

}  // namespace sprong::stage
