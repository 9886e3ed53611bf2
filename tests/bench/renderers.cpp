// What one full frame of the same page costs: our software renderer, and the toolkit's own SDL_Renderer and
// OpenGL backends. Prints "NAME MILLISECONDS" a line: processor time of the whole process for each frame,
// drawn anew and shown. Needs a display.
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdlrenderer2.h>
#include <imgui.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>

#include "tests/bench/page.h"
#include "ui/draw/painter.h"
#include "ui/draw/window.h"

namespace yimen::bench {
namespace {

constexpr draw::Size kSize{1080, 1920};
constexpr int kWarmUp = 5;
constexpr int kFrames = 60;
constexpr float kFrameTime = 0.016F;

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void report(const char* name, const std::function<void(int)>& frame) {
  for (int i = 0; i < kWarmUp; ++i) frame(i);
  const double start = processor_ms();
  for (int i = 0; i < kFrames; ++i) frame(i);
  std::printf("%s %.3f\n", name, (processor_ms() - start) / kFrames);
}

// A context whose atlas the toolkit's own backends can take, and the fonts in it.
struct Toolkit {
  draw::Context context;
  std::unique_ptr<draw::Fonts> fonts;

  explicit Toolkit(bool own_renderer) {
    if (!own_renderer) context.atlas().TexDesiredFormat = ImTextureFormat_RGBA32;
    auto loaded = draw::Fonts::load(context);
    if (loaded) fonts = std::move(*loaded);
  }
  ImDrawData& page(int tick) {
    context.begin_frame(kSize, kFrameTime);
    draw_page(*fonts, kSize, tick);
    return context.end_frame();
  }
};

bool measure_software() {
  Toolkit toolkit(true);
  auto window = draw::Window::open({.title = "software", .size = kSize});
  if (!window || !toolkit.fonts) return false;
  draw::Painter painter(toolkit.context);
  report("software", [&](int tick) {
    painter.invalidate();
    painter.paint(**window, kFrameTime, kGround, [&] { draw_page(*toolkit.fonts, kSize, tick); });
    while ((*window)->next(milliseconds(0))) {
    }
  });
  return true;
}

bool measure_sdl_renderer() {
  Toolkit toolkit(false);
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
  SDL_Window* window = SDL_CreateWindow("sdl", 0, 0, kSize.w, kSize.h, 0);
  SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  if (renderer == nullptr || !toolkit.fonts) return false;
  ImGui_ImplSDLRenderer2_Init(renderer);
  report("sdl_renderer", [&](int tick) {
    ImGui_ImplSDLRenderer2_NewFrame();
    ImDrawData& data = toolkit.page(tick);
    SDL_SetRenderDrawColor(renderer, kGround.r, kGround.g, kGround.b, 255);
    SDL_RenderClear(renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer);
    SDL_RenderPresent(renderer);
    SDL_PumpEvents();
  });
  ImGui_ImplSDLRenderer2_Shutdown();
  SDL_DestroyRenderer(renderer);
  SDL_DestroyWindow(window);
  return true;
}

bool measure_opengl() {
  Toolkit toolkit(false);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_Window* window = SDL_CreateWindow("opengl", 0, 0, kSize.w, kSize.h, SDL_WINDOW_OPENGL);
  SDL_GLContext context = window == nullptr ? nullptr : SDL_GL_CreateContext(window);
  if (context == nullptr || !toolkit.fonts || !ImGui_ImplOpenGL3_Init("#version 130")) return false;
  SDL_GL_SetSwapInterval(0);
  report("opengl", [&](int tick) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(&toolkit.page(tick));
    SDL_GL_SwapWindow(window);
    SDL_PumpEvents();
  });
  ImGui_ImplOpenGL3_Shutdown();
  SDL_GL_DeleteContext(context);
  SDL_DestroyWindow(window);
  return true;
}

}  // namespace
}  // namespace yimen::bench

int main() {
  using namespace yimen::bench;
  bool all = measure_software();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  all = measure_sdl_renderer() && all;
  all = measure_opengl() && all;
  SDL_Quit();
  if (!all) std::fprintf(stderr, "not every renderer could be opened: %s\n", SDL_GetError());
  return all ? 0 : 1;
}
