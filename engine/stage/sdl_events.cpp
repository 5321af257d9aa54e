#include "stage/sdl_events.hpp"

namespace sprong::stage {

namespace {

/// Keys with a meaning of their own; `character` for the others.
KeyCode code_of(SDL_Keycode key) {
  if (key >= SDLK_F1 && key <= SDLK_F12) {
    return static_cast<KeyCode>(static_cast<int>(KeyCode::f1) + static_cast<int>(key - SDLK_F1));
  }
  switch (key) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return KeyCode::enter;
    case SDLK_ESCAPE:
      return KeyCode::escape;
    case SDLK_TAB:
      return KeyCode::tab;
    case SDLK_SPACE:
      return KeyCode::space;
    case SDLK_BACKSPACE:
      return KeyCode::backspace;
    case SDLK_DELETE:
      return KeyCode::erase;
    case SDLK_LEFT:
      return KeyCode::left;
    case SDLK_RIGHT:
      return KeyCode::right;
    case SDLK_UP:
      return KeyCode::up;
    case SDLK_DOWN:
      return KeyCode::down;
    case SDLK_HOME:
      return KeyCode::home;
    case SDLK_END:
      return KeyCode::end;
    case SDLK_PAGEUP:
      return KeyCode::page_up;
    case SDLK_PAGEDOWN:
      return KeyCode::page_down;
    default:
      return KeyCode::character;
  }
}

char32_t letter_of(SDL_Keycode key) {
  switch (key) {
    case SDLK_KP_PLUS:
      return U'+';
    case SDLK_KP_MINUS:
      return U'-';
    case SDLK_KP_PERIOD:
      return U'.';
    default:
      return key > 0 && key < 0x110000 ? static_cast<char32_t>(key) : 0;
  }
}

Key key_of(const SDL_KeyboardEvent& event) {
  Key key;
  key.code = code_of(event.keysym.sym);
  if (key.code == KeyCode::character) key.letter = letter_of(event.keysym.sym);
  key.shift = (event.keysym.mod & KMOD_SHIFT) != 0;
  key.control = (event.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
  key.alt = (event.keysym.mod & KMOD_LALT) != 0;
  key.repeat = event.repeat != 0;
  return key;
}

MouseButton button_of(Uint8 button) {
  if (button == SDL_BUTTON_RIGHT) return MouseButton::right;
  return button == SDL_BUTTON_MIDDLE ? MouseButton::middle : MouseButton::left;
}

Point point_of(int x, int y, float density) {
  return {static_cast<float>(x) * density, static_cast<float>(y) * density};
}

}  // namespace

SDL_Window* window_of(const SDL_Event& event) {
  switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      return SDL_GetWindowFromID(event.key.windowID);
    case SDL_TEXTINPUT:
      return SDL_GetWindowFromID(event.text.windowID);
    case SDL_MOUSEMOTION:
      return SDL_GetWindowFromID(event.motion.windowID);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return SDL_GetWindowFromID(event.button.windowID);
    case SDL_MOUSEWHEEL:
      return SDL_GetWindowFromID(event.wheel.windowID);
    case SDL_DROPFILE:
      return SDL_GetWindowFromID(event.drop.windowID);
    case SDL_WINDOWEVENT:
      return SDL_GetWindowFromID(event.window.windowID);
    default:
      return nullptr;
  }
}

std::optional<Event> translated(const SDL_Event& event, float density) {
  switch (event.type) {
    case SDL_QUIT:
      return Quit{};
    case SDL_KEYDOWN:
      return KeyPressed{key_of(event.key)};
    case SDL_KEYUP:
      return KeyReleased{key_of(event.key)};
    case SDL_TEXTINPUT:
      return TextTyped{event.text.text};
    case SDL_MOUSEMOTION:
      return MouseMoved{point_of(event.motion.x, event.motion.y, density)};
    case SDL_MOUSEBUTTONDOWN:
      return MousePressed{point_of(event.button.x, event.button.y, density), button_of(event.button.button)};
    case SDL_MOUSEBUTTONUP:
      return MouseReleased{point_of(event.button.x, event.button.y, density), button_of(event.button.button)};
    case SDL_MOUSEWHEEL:
      return Wheel{event.wheel.preciseY};
    case SDL_DROPFILE: {
      FileDropped dropped{event.drop.file == nullptr ? "" : event.drop.file};
      SDL_free(event.drop.file);
      return dropped;
    }
    case SDL_WINDOWEVENT:
      switch (event.window.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
          return Resized{};
        case SDL_WINDOWEVENT_CLOSE:
          return WindowClosed{};
        default:
          return std::nullopt;
      }
    case SDL_DISPLAYEVENT:
      if (event.display.event == SDL_DISPLAYEVENT_ORIENTATION) return std::nullopt;
      return DisplaysChanged{};
    default:
      return std::nullopt;
  }
}

}  // namespace sprong::stage
