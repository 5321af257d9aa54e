// The least that shows a picture: SDL2 and Dear ImGui, one PNG of 1920x1080 decoded before it is shown, a line of text.
// What sprong's start is measured against: tests/bench/window.sh. Without a picture as argument: does nothing.
#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl.h>
#include <imgui_impl_sdlrenderer.h>

#include <cstdio>

#include "stage/image.hpp"

int main(int count, char** arguments) {
  if (count < 2) return 0;
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_Window* window = SDL_CreateWindow("bare", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1920, 1080, 0);
  SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  if (window == nullptr || renderer == nullptr) return 1;
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplSDL2_InitForSDLRenderer(window);
  ImGui_ImplSDLRenderer_Init(renderer);
  const auto picture = sprong::stage::read_png(arguments[1]);
  if (!picture) return 1;
  SDL_Texture* texture =
      SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, picture->width, picture->height);
  SDL_UpdateTexture(texture, nullptr, picture->pixels.data(), picture->width * 4);
  ImGui_ImplSDLRenderer_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  ImGui::GetBackgroundDrawList()->AddImage(texture, {0, 0}, {1920, 1080});
  ImGui::GetForegroundDrawList()->AddText({60, 60}, IM_COL32_WHITE, "One picture, one line of text");
  ImGui::Render();
  SDL_RenderClear(renderer);
  ImGui_ImplSDLRenderer_RenderDrawData(ImGui::GetDrawData());
  SDL_RenderPresent(renderer);
  std::puts("shown");
  std::fflush(stdout);
  return 0;
}
