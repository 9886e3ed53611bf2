// A window on a display, by SDL 2. SDL is started by the first window and stopped after the last; there may
// be several windows.
//
// Threads: wake() from any thread; everything else on the thread that opened the first window.
#pragma once

#include <memory>
#include <string>

#include "kiosk/common/result.h"
#include "ui/draw/surface.h"

namespace yimen::draw {

enum class Presenter { software, opengl };  // who brings the canvas to the glass

struct WindowOptions {
  std::string title;
  Size size{1080, 1920};
  bool fullscreen = false;
  bool resizable = true;
  Presenter presenter = Presenter::software;
};

class Window : public Surface {
 public:
  // Fails where there is no display.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window() override;

  Size size() const override;
  Canvas& canvas() override;
  void present(std::span<const Rect> damage) override;
  std::optional<InputEvent> next(milliseconds timeout) override;
  void wake() override;

 private:
  struct Sdl;
  explicit Window(std::unique_ptr<Sdl> sdl);
  void renew_canvas();

  std::unique_ptr<Sdl> sdl_;
};

}  // namespace yimen::draw
