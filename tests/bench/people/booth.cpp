#include "tests/bench/people/booth.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "kiosk/common/ids.h"
#include "kiosk/terminal/glass.h"

namespace yimen::people {
namespace {

constexpr float kFrame = 1.0F / 60;
constexpr int kMostFrames = 30;

}  // namespace

Booth::Booth(draw::Size glass)
    : clock_(SystemClock().wall()), config_(terminal::default_config()), surface_(glass) {
  write_seal_key();
  config_.paths.data = folder_.path() / "data";
  config_.paths.assets = std::filesystem::path(YIMEN_SOURCE) / "assets";
  config_.paths.seal_key = folder_.path() / "seal.pub";
  config_.devices = hal::simulated_names();
  terminal_.emplace(config_, clock_, random_, &devices_, [] {});
  auto display = terminal::Display::make(surface_, *terminal_, config_, clock_);
  if (!display) throw std::runtime_error(display.error().detail);
  display_ = std::move(*display);
  settle();
  terminal_->start();
  settle();
}

void Booth::write_seal_key() const {
  std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> key{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
  crypto_box_keypair(key.data(), secret.data());
  std::ofstream(folder_.path() / "seal.pub") << to_hex(key);
}

void Booth::settle() {
  bool more = true;
  for (int frame = 0; frame < kMostFrames && (more || frame < 3); ++frame) {
    more = terminal_->pump();
    more = display_->draw_frame(kFrame) || more;
  }
}

void Booth::pass(milliseconds time, milliseconds step) {
  while (time > milliseconds(0)) {
    const auto now = std::min(time, step);
    clock_.advance(now);
    time -= now;
    terminal_->clock_moved();
    settle();
  }
}

void Booth::give(const draw::InputEvent& event) {
  display_->take(event);
  display_->draw_frame(kFrame);
}

void Booth::tap(draw::Point at) {
  give(draw::PointerDown{at});
  give(draw::PointerUp{at});
  settle();
}

void Booth::press(hal::Key key) {
  devices_.keypad->press(key);
  settle();
}

void Booth::does(const visit::Event& event) {
  terminal_->apply(visit::Touched{});  // as for anything that somebody does
  terminal_->apply(event);
  settle();
}

ui::Panel Booth::panel() const { return terminal::glass_of(config_.panel, surface_.size()); }

}  // namespace yimen::people
