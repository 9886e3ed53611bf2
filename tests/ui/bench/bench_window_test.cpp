#include "ui/bench/bench_window.h"

#include <gtest/gtest.h>

#include "ui/draw/offscreen.h"

namespace yimen::bench {
namespace {

class BenchWindowTest : public testing::Test {
 protected:
  BenchWindowTest() {
    auto surface = std::make_unique<draw::Offscreen>(draw::Size{560, 960});
    surface_ = surface.get();
    auto window = BenchWindow::open_on(std::move(surface), bench_, clock_);
    if (!window) throw std::runtime_error(window.error().detail);
    window_ = std::move(*window);
  }

  void tap(std::string_view label) {
    const auto* node = window_->tree().find(label);
    ASSERT_NE(node, nullptr) << window_->tree().to_text();
    surface_->push(draw::PointerDown{node->box.centre()});
    surface_->push(draw::PointerUp{node->box.centre()});
    while (window_->turn())
      ;
  }

  ManualClock clock_{WallTime{}};
  hal::SimulatedDevices devices_;
  Bench bench_{devices_, "/none"};
  draw::Offscreen* surface_;  // the window's
  std::unique_ptr<BenchWindow> window_;
};

TEST_F(BenchWindowTest, ActsOnWhatIsTouched) {
  window_->turn();
  tap("拔掉网线");
  EXPECT_TRUE(bench_.network_cut());
}

TEST_F(BenchWindowTest, AsksForNoMoreTurnsWhenNothingHappens) {
  window_->turn();
  EXPECT_FALSE(window_->turn());
  EXPECT_FALSE(window_->turn());
}

TEST_F(BenchWindowTest, ShowsWhatTheDevicesDidMeanwhile) {
  window_->turn();
  EXPECT_TRUE(window_->tree().shows("打印了0张"));
  devices_.printer->print({1, "page", {1}});
  window_->turn();
  EXPECT_TRUE(window_->tree().shows("打印了1张"));
}

TEST_F(BenchWindowTest, ClosingItEndsOnlyTheBench) {
  window_->turn();
  surface_->push(draw::Quit{});
  EXPECT_TRUE(window_->turn());
  EXPECT_FALSE(window_->is_open());
  EXPECT_FALSE(window_->turn());
}

}  // namespace
}  // namespace yimen::bench
