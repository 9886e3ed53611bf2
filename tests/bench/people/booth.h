// The real terminal in this process: drawn into memory, all devices simulated, the clock moved by hand.
//
// Purpose: people of the bench, proofs and the soak stand before it. What it keeps is in a folder of its own,
// which goes with it. Threads: one; sync has its own and finds no backend.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "kiosk/terminal/display.h"
#include "tests/support/temporary_folder.h"
#include "ui/draw/offscreen.h"

namespace yimen::people {

class Booth {
 public:
  explicit Booth(draw::Size glass = {1080, 1920});

  // Draws until nothing changes any more.
  void settle();
  // Step by step: what happens by itself happens in its order.
  void pass(milliseconds time, milliseconds step = milliseconds(1000));
  void give(const draw::InputEvent& event);
  void tap(draw::Point at);
  void press(hal::Key key);
  void does(const visit::Event& event);

  const visit::State& state() const { return terminal_->state(); }
  const ui::SemanticTree& tree() const { return display_->tree(); }
  ui::Panel panel() const;
  std::size_t waiting() const { return terminal_->world().station.waiting; }  // requests not delivered yet
  terminal::Terminal& terminal() { return *terminal_; }
  hal::SimulatedDevices& devices() { return devices_; }
  draw::Offscreen& surface() { return surface_; }
  const ManualClock& clock() const { return clock_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  void write_seal_key() const;

  testing_support::TemporaryFolder folder_;
  ManualClock clock_;
  SystemRandom random_;
  terminal::Config config_;
  hal::SimulatedDevices devices_;
  draw::Offscreen surface_;
  std::optional<terminal::Terminal> terminal_;
  std::unique_ptr<terminal::Display> display_;
};

}  // namespace yimen::people
