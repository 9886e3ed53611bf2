// The terminal's face: draws the visit on a surface and turns what fingers do there into its events.
//
// Purpose: one frame is input -> screen -> events -> the terminal; with voice it is read aloud as well. The
// same for a window and for memory.
// Threads: the UI thread. Ownership: surface, terminal and clock outlive it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "hal/scanner/wedge.h"
#include "kiosk/terminal/terminal.h"
#include "ui/draw/painter.h"
#include "ui/draw/picture.h"
#include "ui/draw/surface.h"
#include "ui/entry/entry.h"
#include "ui/kit/ui.h"
#include "ui/speech/narrator.h"

namespace yimen::terminal {

class Display {
 public:
  static Result<std::unique_ptr<Display>> make(draw::Surface& surface, Terminal& terminal,
                                               const Config& config, const Clock& clock);

  // Takes what somebody did; it counts in the next frame. Somebody who does anything is there.
  void take(const draw::InputEvent& event);
  // Draws one frame and applies the events that came of it. True where another frame should follow at once.
  bool draw_frame(float seconds);
  // When draw_frame() has something to do although nothing happened; nothing where there is no such time.
  std::optional<Instant> due() const;

  const ui::SemanticTree& tree() const { return ui_.tree(); }
  ui::NodeId focus() const { return ui_.focus(); }
  speech::Narrator& narrator() { return narrator_; }
  // For journeys without sight: frames are laid out and recorded, but no pixel is drawn.
  void stay_black() { black_ = true; }

 private:
  Display(draw::Surface& surface, Terminal& terminal, const Config& config, const Clock& clock,
          std::unique_ptr<draw::Context> context, std::unique_ptr<draw::Fonts> fonts);
  std::optional<Instant> ring_due() const;
  void take_keys();
  bool take_typing(const draw::InputEvent& event);
  void hand_on(hal::WedgeDetector::Output output);
  void tell_narrator(const draw::InputEvent& event);
  bool paint(float seconds, const std::function<void()>& frame);
  std::vector<visit::Event> draw_screen();
  void read_aloud(const std::string& page);
  void update_preview();
  void forget();

  draw::Surface& surface_;
  Terminal& terminal_;
  const Config& config_;
  const Clock& clock_;
  std::unique_ptr<draw::Context> context_;
  std::unique_ptr<draw::Fonts> fonts_;
  draw::Painter painter_;
  ui::Ui ui_;
  entry::Entries entries_;
  speech::Narrator narrator_;
  std::optional<hal::WedgeDetector> wedge_;  // where the scanner plays a keyboard
  draw::Picture preview_;
  std::uint64_t preview_sequence_ = 0;
  std::vector<draw::InputEvent> input_;
  Instant last_key_{};
  bool black_ = false;
};

}  // namespace yimen::terminal
