// The device bench's own window, beside the terminal's.
//
// Purpose: turn() is called once in each turn of the terminal's loop and never waits. Closing the window ends
// nothing but the bench.
// Threads: the UI thread. Ownership: bench and clock outlive it.
#pragma once

#include <memory>
#include <vector>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "ui/bench/bench.h"
#include "ui/draw/painter.h"
#include "ui/draw/surface.h"
#include "ui/kit/ui.h"

namespace yimen::bench {

class BenchWindow {
 public:
  // On a window of its own, or in memory.
  static Result<std::unique_ptr<BenchWindow>> open(Bench& bench, const Clock& clock);
  static Result<std::unique_ptr<BenchWindow>> open_on(std::unique_ptr<draw::Surface> surface, Bench& bench,
                                                      const Clock& clock);
  ~BenchWindow();

  // True where something was done, so that the terminal should look again.
  bool turn();
  bool is_open() const { return surface_ != nullptr; }
  const ui::SemanticTree& tree() const { return ui_.tree(); }

 private:
  BenchWindow(std::unique_ptr<draw::Surface> surface, Bench& bench, const Clock& clock,
              std::unique_ptr<draw::Context> context, std::unique_ptr<draw::Fonts> fonts);
  bool take_input();
  void draw_frame();

  std::unique_ptr<draw::Surface> surface_;
  Bench& bench_;
  const Clock& clock_;
  std::unique_ptr<draw::Context> context_;
  std::unique_ptr<draw::Fonts> fonts_;
  draw::Painter painter_;
  ui::Ui ui_;
  std::vector<draw::InputEvent> input_;
};

}  // namespace yimen::bench
