#include "ui/draw/window.h"

#include <SDL.h>

#include <cstdlib>
#include <vector>

#include "ui/draw/faults.h"
#include "ui/draw/window_events.h"

namespace yimen::draw {
namespace {

using SurfacePtr = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

void set_hints(Presenter presenter) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // a finger is a finger, once
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");       // signals are the terminal's business
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");  // else it asks around on D-Bus
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, presenter == Presenter::opengl ? "opengl" : "0");
}

// Nobody types accents on a terminal, and reading the table of key combinations takes as long as drawing.
void leave_out_compose_keys() { setenv("XCOMPOSEFILE", "/dev/null", 0); }

SDL_Window* create_window(const WindowOptions& options) {
  Uint32 flags = SDL_WINDOW_SHOWN;
  if (options.resizable) flags |= SDL_WINDOW_RESIZABLE;
  if (options.fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  return SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                          options.size.w, options.size.h, flags);
}

// Can a Canvas show the memory of this surface?
bool is_ours(const SDL_Surface& surface) {
  const Uint32 format = surface.format->format;
  return (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) && !SDL_MUSTLOCK(&surface);
}

SDL_Rect to_sdl(const Rect& r) {
  return {static_cast<int>(r.x), static_cast<int>(r.y), static_cast<int>(r.w), static_cast<int>(r.h)};
}

}  // namespace

struct Window::Sdl {
  SDL_Window* window = nullptr;
  SDL_Surface* surface = nullptr;             // what the window shows; SDL's
  SurfacePtr copy{nullptr, SDL_FreeSurface};  // our canvas, where the surface has other pixels than ours
  Canvas canvas;

  ~Sdl() {
    if (window != nullptr) {
      window_events::forget(SDL_GetWindowID(window));
      SDL_DestroyWindow(window);
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);  // counts
  }
};

Window::Window(std::unique_ptr<Sdl> sdl) : sdl_(std::move(sdl)) {}
Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  set_hints(options.presenter);
  leave_out_compose_keys();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return fail(kWindowFailed, SDL_GetError());
  auto sdl = std::make_unique<Sdl>();
  sdl->window = create_window(options);
  if (sdl->window == nullptr) return fail(kWindowFailed, SDL_GetError());
  if (options.fullscreen) SDL_ShowCursor(SDL_DISABLE);
  std::unique_ptr<Window> window(new Window(std::move(sdl)));
  window->renew_canvas();
  if (window->sdl_->surface == nullptr) return fail(kWindowFailed, SDL_GetError());
  return window;
}

Size Window::size() const { return sdl_->canvas.size(); }

Canvas& Window::canvas() { return sdl_->canvas; }

// SDL gives another surface after each resize.
void Window::renew_canvas() {
  SDL_Surface* surface = SDL_GetWindowSurface(sdl_->window);
  sdl_->surface = surface;
  sdl_->copy.reset();
  if (surface == nullptr) return;
  const Size size{surface->w, surface->h};
  if (is_ours(*surface)) {
    const auto stride = static_cast<std::size_t>(surface->pitch) / sizeof(Pixel);
    sdl_->canvas = Canvas(size, static_cast<Pixel*>(surface->pixels), stride);
    return;
  }
  sdl_->canvas = Canvas(size);
  const int pitch = size.w * static_cast<int>(sizeof(Pixel));
  sdl_->copy.reset(SDL_CreateRGBSurfaceWithFormatFrom(sdl_->canvas.row(0), size.w, size.h, 32, pitch,
                                                      SDL_PIXELFORMAT_RGB888));
}

void Window::present(std::span<const Rect> damage) {
  if (sdl_->surface == nullptr) return;
  std::vector<SDL_Rect> rects;
  rects.reserve(damage.size());
  for (const Rect& rect : damage) {
    rects.push_back(to_sdl(rect));
    SDL_Rect place = rects.back();
    if (sdl_->copy) SDL_BlitSurface(sdl_->copy.get(), &rects.back(), sdl_->surface, &place);
  }
  SDL_UpdateWindowSurfaceRects(sdl_->window, rects.data(), static_cast<int>(rects.size()));
}

std::optional<InputEvent> Window::next(milliseconds timeout) {
  const auto id = SDL_GetWindowID(sdl_->window);
  auto event = window_events::take(id);
  if (!event && window_events::wait(timeout)) event = window_events::take(id);
  if (event && std::holds_alternative<Resized>(*event)) {
    renew_canvas();
    event = Resized{size()};
  }
  return event;
}

void Window::wake() { window_events::wake(SDL_GetWindowID(sdl_->window)); }

}  // namespace yimen::draw
