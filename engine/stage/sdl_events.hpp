// Events of SDL in our own words. Only for stage.cpp.
#pragma once

#include <SDL.h>

#include <optional>

#include "stage/event.hpp"

namespace sprong::stage {

/// What `event` means, or nothing. `density` is the number of pixels to a unit of the mouse.
std::optional<Event> translated(const SDL_Event& event, float density);

/// The window in which it happened; none when it is about no window.
SDL_Window* window_of(const SDL_Event& event);

}  // namespace sprong::stage
