#include "stage/stage.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdlrenderer.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string_view>

#include "base/verify.hpp"
#include "stage/glyphs.hpp"
#include "stage/image.hpp"
#include "stage/sdl_events.hpp"

namespace sprong::stage {

namespace {

constexpr const char* window_owner = "stage";
constexpr int longest_wait = 60000;  ///< milliseconds; a stage at rest sleeps that long at a time

/// Whether OpenGL draws with a graphics card here. Software OpenGL costs three times SDL's own software renderer.
bool opengl_is_hardware() {
  std::error_code error;
  bool device = false;
  for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
    device = device || entry.path().filename().string().rfind("render", 0) == 0;
  }
  if (!device) return false;
  SDL_Window* window = SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_OPENGL | SDL_WINDOW_HIDDEN);
  if (window == nullptr) return false;
  bool hardware = false;
  if (SDL_GLContext context = SDL_GL_CreateContext(window)) {
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    void* address = SDL_GL_GetProcAddress("glGetString");
    GetString get_string = nullptr;
    std::memcpy(&get_string, &address, sizeof get_string);
    const unsigned char* name = get_string == nullptr ? nullptr : get_string(gl_renderer);
    const std::string_view renderer = name == nullptr ? "" : reinterpret_cast<const char*>(name);
    const std::array<std::string_view, 4> software{"llvmpipe", "softpipe", "swrast", "Software"};
    hardware = !renderer.empty() && std::none_of(software.begin(), software.end(), [&](std::string_view word) {
      return renderer.find(word) != std::string_view::npos;
    });
    SDL_GL_DeleteContext(context);
  }
  SDL_DestroyWindow(window);
  return hardware;
}

/// SPRONG_RENDERER=software or accelerated overrules what was found.
bool accelerated_wanted(Display display) {
  if (display == Display::headless) return false;
  const char* wish = std::getenv("SPRONG_RENDERER");
  if (wish != nullptr) return std::string_view(wish) == "accelerated";
  return opengl_is_hardware();
}

Uint32 full_screen_flag(bool full) { return full ? static_cast<Uint32>(SDL_WINDOW_FULLSCREEN_DESKTOP) : 0U; }

base::Error sdl_error(const char* code) { return {code, {{"reason", SDL_GetError()}}, {}}; }

}  // namespace

struct Stage::Inside {
  explicit Inside(const base::Clock& used_clock) : clock(used_clock) {}
  const base::Clock& clock;
  SDL_Window* window = nullptr;
  SDL_Renderer* renderer = nullptr;
  ImGuiContext* imgui = nullptr;
  std::unique_ptr<Painter> painter;
  bool headless = false;
  bool only_shots = false;
  bool full_screen = false;
  bool typing = false;
  int redraws = 2;  ///< frames still asked for
  base::Milliseconds animated_until = 0;
  std::optional<base::Milliseconds> wake;
  std::vector<Event> injected;
  Colour ground;
  std::filesystem::path icon;  ///< not yet given to the window; empty: done
  long frames = 0;
  std::clock_t began = 0;
  double build = 0;

  ~Inside() {
    painter.reset();
    if (imgui != nullptr) {
      ImGui::SetCurrentContext(imgui);
      ImGui_ImplSDLRenderer_Shutdown();
      ImGui::DestroyContext(imgui);
    }
    if (renderer != nullptr) SDL_DestroyRenderer(renderer);
    if (window != nullptr) SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }

  [[nodiscard]] Size pixels() const {
    int width = 0;
    int height = 0;
    SDL_GetRendererOutputSize(renderer, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
  }
  /// Pixels to a unit of the mouse: more than 1 on a dense screen.
  [[nodiscard]] float density() const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window, &width, &height);
    return width > 0 ? pixels().width / static_cast<float>(width) : 1.0F;
  }
  /// SDL has one queue for all windows: what happened in another one waits there.
  void take(const SDL_Event& event, std::vector<Event>& into) const {
    SDL_Window* where = window_of(event);
    auto* other = where == nullptr ? nullptr : static_cast<Inside*>(SDL_GetWindowData(where, window_owner));
    auto meant = translated(event, other == nullptr ? density() : other->density());
    if (!meant) return;
    if (other == nullptr || other == this)
      into.push_back(std::move(*meant));
    else
      other->injected.push_back(std::move(*meant));
  }
  void draw() const {
    ImGui::SetCurrentContext(imgui);
    const Colour under = ground;
    SDL_SetRenderDrawColor(renderer, under.red, under.green, under.blue, 255);
    SDL_RenderClear(renderer);
    ImGui_ImplSDLRenderer_RenderDrawData(ImGui::GetDrawData());
  }
  base::Result<void> open(const StageOptions& options);
  void set_up_imgui();
};

/// Whether a person sees what this video driver of SDL shows.
static bool visible(std::string_view driver) { return driver != "offscreen" && driver != "dummy" && driver != "evdev"; }

base::Result<void> Stage::Inside::open(const StageOptions& options) {
  headless = options.display == Display::headless;
  only_shots = headless && options.only_shots;
  if (headless) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return sdl_error("stage.no-display");
  // Without a display SDL falls back to drivers that nobody can see and that never end.
  if (!headless && !visible(SDL_GetCurrentVideoDriver())) {
    return base::Error{"stage.no-display", {{"reason", SDL_GetCurrentVideoDriver()}}, {}};
  }
  const bool accelerated = accelerated_wanted(options.display);
  if (!accelerated) SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  full_screen = options.full_screen && !headless;
  const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | full_screen_flag(full_screen);
  const int at = options.on_display < 0 ? static_cast<int>(SDL_WINDOWPOS_CENTERED)
                                        : static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(options.on_display));
  window = SDL_CreateWindow(options.title.c_str(), at, at, options.width, options.height, flags);
  if (window == nullptr) return sdl_error("stage.no-display");
  SDL_SetWindowData(window, window_owner, this);
  const Uint32 refresh = options.with_refresh ? Uint32{SDL_RENDERER_PRESENTVSYNC} : 0U;
  const Uint32 kind = accelerated ? Uint32{SDL_RENDERER_ACCELERATED} | refresh : Uint32{SDL_RENDERER_SOFTWARE};
  renderer = SDL_CreateRenderer(window, -1, kind);
  if (renderer == nullptr) renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  if (renderer == nullptr) return sdl_error("stage.no-renderer");
  auto glyphs = Glyphs::load(options.fonts);
  if (!glyphs) return glyphs.errors();
  painter = std::make_unique<Painter>(renderer, std::move(*glyphs));
  SDL_StopTextInput();
  set_up_imgui();
  return {};
}

void Stage::Inside::set_up_imgui() {
  imgui = ImGui::CreateContext();
  ImGui::SetCurrentContext(imgui);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;  // asks for filtering that the software renderer does not do
  style.CircleTessellationMaxError = 0.1F;
  ImGui_ImplSDLRenderer_Init(renderer);
}

namespace {

void set_icon(SDL_Window* window, const std::filesystem::path& file) {
  auto image = read_png(file);
  if (!image) return;
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(image->pixels.data(), image->width, image->height, 32,
                                                            image->width * 4, SDL_PIXELFORMAT_RGBA32);
  if (surface == nullptr) return;
  SDL_SetWindowIcon(window, surface);
  SDL_FreeSurface(surface);
}

}  // namespace

Stage::Stage(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Stage::~Stage() = default;

base::Result<std::unique_ptr<Stage>> Stage::open(const StageOptions& options, const base::Clock& clock) {
  auto inside = std::make_unique<Inside>(clock);
  if (auto opened = inside->open(options); !opened) return opened.errors();
  if (options.display == Display::window) inside->icon = options.icon;
  return std::unique_ptr<Stage>(new Stage(std::move(inside)));
}

Size Stage::pixels() const { return m_inside->pixels(); }
bool Stage::headless() const { return m_inside->headless; }
long Stage::frames() const { return m_inside->frames; }
double Stage::build_milliseconds() const { return m_inside->build; }
Painter& Stage::painter() { return *m_inside->painter; }

std::string Stage::renderer_name() const {
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(m_inside->renderer, &info);
  return info.name == nullptr ? "" : info.name;
}

void Stage::resize(int width, int height) {
  SDL_SetWindowSize(m_inside->window, width, height);
  redraw();
}

void Stage::toggle_full_screen() {
  Inside& in = *m_inside;
  if (in.headless) return;
  in.full_screen = !in.full_screen;
  SDL_SetWindowFullscreen(in.window, full_screen_flag(in.full_screen));
  redraw();
}

int Stage::displays() { return std::max(1, SDL_GetNumVideoDisplays()); }

int Stage::display() const { return std::max(0, SDL_GetWindowDisplayIndex(m_inside->window)); }

void Stage::go_to_display(int display) {
  Inside& in = *m_inside;
  if (in.headless || display == this->display()) return;
  if (in.full_screen) SDL_SetWindowFullscreen(in.window, 0);
  const int at = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(display));
  SDL_SetWindowPosition(in.window, at, at);
  if (in.full_screen) SDL_SetWindowFullscreen(in.window, full_screen_flag(true));
  redraw();
}

void Stage::fill_display(int display) {
  go_to_display(display);
  if (!m_inside->full_screen) toggle_full_screen();
}

// ---- events ---------------------------------------------------------------------------------

std::vector<Event> Stage::poll() {
  Inside& in = *m_inside;
  std::vector<Event> events;
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) in.take(event, events);
  events.insert(events.end(), in.injected.begin(), in.injected.end());
  in.injected.clear();
  return events;
}

std::vector<Event> Stage::wait(const Stage* beside) {
  Inside& in = *m_inside;
  const auto other = [beside] { return beside != nullptr && (beside->has_events() || beside->due()); };
  while (true) {
    std::vector<Event> events = poll();
    if (!events.empty() || due() || other()) return events;
    int timeout = longest_wait;
    const auto until = [&](const std::optional<base::Milliseconds>& wake) {
      if (!wake) return;
      timeout = std::min(timeout,
                         static_cast<int>(std::clamp<base::Milliseconds>(*wake - in.clock.steady(), 1, longest_wait)));
    };
    until(in.wake);
    if (beside != nullptr) until(beside->m_inside->wake);
    SDL_Event event;
    if (SDL_WaitEventTimeout(&event, timeout) != 0) {
      in.take(event, events);
      std::vector<Event> more = poll();
      events.insert(events.end(), more.begin(), more.end());
      if (!events.empty()) return events;
    }
  }
}

bool Stage::has_events() const { return !m_inside->injected.empty(); }
void Stage::inject(Event event) { m_inside->injected.push_back(std::move(event)); }
void Stage::redraw() { m_inside->redraws = std::max(m_inside->redraws, 1); }
void Stage::animate_until(base::Milliseconds when) {
  m_inside->animated_until = std::max(m_inside->animated_until, when);
}
void Stage::wake_at(base::Milliseconds when) {
  if (!m_inside->wake || when < *m_inside->wake) m_inside->wake = when;
}

bool Stage::due() const {
  const base::Milliseconds now = m_inside->clock.steady();
  return m_inside->redraws > 0 || now < m_inside->animated_until || (m_inside->wake && now >= *m_inside->wake);
}

// ---- frames ---------------------------------------------------------------------------------

Painter& Stage::begin(float scale, Colour ground) {
  Inside& in = *m_inside;
  in.began = std::clock();
  if (in.redraws > 0) --in.redraws;
  if (in.wake && in.clock.steady() >= *in.wake) in.wake.reset();
  in.ground = ground;
  ImGui::SetCurrentContext(in.imgui);
  const Size size = in.pixels();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.width, size.height};
  io.DeltaTime = 1.0F / 60.0F;
  ImGui_ImplSDLRenderer_NewFrame();
  ImGui::NewFrame();
  in.painter->begin(ImGui::GetBackgroundDrawList(), size, scale);
  return *in.painter;
}

void Stage::end() {
  Inside& in = *m_inside;
  ImGui::Render();
  in.build = 1000.0 * static_cast<double>(std::clock() - in.began) / CLOCKS_PER_SEC;
  in.painter->finish();
  if (!in.only_shots) {
    in.draw();
    SDL_RenderPresent(in.renderer);
  }
  ++in.frames;
  if (in.icon.empty()) return;
  set_icon(in.window, in.icon);  // after the first picture: nobody waits for it
  in.icon.clear();
}

base::Result<void> Stage::shot(const std::filesystem::path& file) {
  Inside& in = *m_inside;
  VERIFY(in.frames > 0);
  in.draw();  // what a renderer holds after showing it is its own affair
  const Size size = in.pixels();
  Image image = blank_image(static_cast<int>(size.width), static_cast<int>(size.height));
  if (SDL_RenderReadPixels(in.renderer, nullptr, SDL_PIXELFORMAT_RGBA32, image.pixels.data(), image.width * 4) != 0) {
    return base::Error{"stage.cannot-write", {{"file", file.string()}}, {}};
  }
  for (std::size_t at = 3; at < image.pixels.size(); at += 4) image.pixels[at] = 255;
  return write_png(file, image);
}

// ---- typing ---------------------------------------------------------------------------------

std::string Stage::clipboard() const {
  char* text = SDL_GetClipboardText();
  std::string result = text == nullptr ? "" : text;
  SDL_free(text);
  return result;
}

void Stage::set_clipboard(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

void Stage::type_at(const std::optional<Rect>& where) {
  Inside& in = *m_inside;
  if (where.has_value() != in.typing) {
    in.typing = where.has_value();
    if (in.typing)
      SDL_StartTextInput();
    else
      SDL_StopTextInput();
  }
  if (!where) return;
  const float scale = in.painter->scale() / in.density();
  const SDL_Rect rect{static_cast<int>(where->x * scale), static_cast<int>(where->y * scale),
                      static_cast<int>(where->width * scale), static_cast<int>(where->height * scale)};
  SDL_SetTextInputRect(&rect);
}

void Stage::show_pointer(bool show) { SDL_ShowCursor(show ? SDL_ENABLE : SDL_DISABLE); }

}  // namespace sprong::stage
