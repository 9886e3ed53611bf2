// A screen without a display, for tests of everything that is drawn with the kit.
//
// Purpose: draws frames with the real fonts into memory, taps by label as a finger would, and moves the
// clock.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/common/clock.h"
#include "ui/draw/context.h"
#include "ui/draw/fonts.h"
#include "ui/draw/offscreen.h"
#include "ui/draw/painter.h"
#include "ui/kit/ui.h"

namespace yimen::ui {

class Stage {
 public:
  using Draw = std::function<void(Ui&)>;
  explicit Stage(Draw draw = {}, Panel panel = {});

  void show(Draw draw) { draw_ = std::move(draw); }
  void turn_to(std::string page) { page_ = std::move(page); }
  visit::Settings settings;
  bool painting = true;  // false: frames are laid out and recorded, but no pixel is drawn

  // One frame with this input; then more until nothing waits.
  void frame(std::vector<draw::InputEvent> input = {});
  // A finger on the middle of what has this label. Fails the test where it is not there or cannot be touched.
  void tap(std::string_view label);
  void press(draw::Key key) { frame({draw::KeyPressed{key}}); }
  void type(std::string text) { frame({draw::TextTyped{std::move(text)}}); }
  void pass(milliseconds time) { now_ += time; }

  Ui& ui() { return ui_; }
  const SemanticTree& tree() const { return ui_.tree(); }
  Metrics metrics() const { return {panel_, settings.text_size}; }
  Colour pixel(Point at) { return surface_.canvas().at(static_cast<int>(at.x), static_cast<int>(at.y)); }
  void photograph(const std::filesystem::path& file);

 private:
  void one_frame(std::span<const draw::InputEvent> input);

  Panel panel_;
  draw::Context context_;
  std::unique_ptr<draw::Fonts> fonts_;
  draw::Offscreen surface_;
  draw::Painter painter_;
  Ui ui_;
  Draw draw_;
  std::string page_ = "test";
  Instant now_{};
};

// A panel of a kiosk with these pixels, as large as such panels are: 21.5 inches; 15.6 of 1366 and 12.1 of
// 1280 pixels; or a smaller glass of the same pitch.
Panel panel_of(int width, int height);

}  // namespace yimen::ui
