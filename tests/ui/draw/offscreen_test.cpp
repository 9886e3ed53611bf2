#include "ui/draw/offscreen.h"

#include <gtest/gtest.h>

#include <thread>

#include "ui/draw/painter.h"

namespace yimen::draw {
namespace {

using namespace std::chrono_literals;

TEST(Offscreen, GivesEventsInOrderThenNothing) {
  Offscreen surface({10, 10});
  surface.push(TextTyped{"王"});
  surface.push(Quit{});
  EXPECT_EQ(std::get<TextTyped>(*surface.next(0ms)).utf8, "王");
  EXPECT_TRUE(std::holds_alternative<Quit>(*surface.next(0ms)));
  EXPECT_FALSE(surface.next(1ms));
}

TEST(Offscreen, IsWokenByAnotherThread) {
  Offscreen surface({10, 10});
  std::jthread other([&] { surface.wake(); });
  const auto event = surface.next(-1ms);
  EXPECT_TRUE(std::holds_alternative<Woken>(*event));
}

TEST(Offscreen, TakesTheNewSizeWithTheEventThatTellsIt) {
  Offscreen surface({10, 10});
  surface.push(Resized{{20, 30}});
  EXPECT_EQ(surface.size(), (Size{10, 10}));
  surface.next(0ms);
  EXPECT_EQ(surface.size(), (Size{20, 30}));
  EXPECT_EQ(surface.canvas().size(), (Size{20, 30}));
}

TEST(Painter, ShowsAFrameOnlyWhereSomethingChanged) {
  Context context;
  Offscreen surface({100, 100});
  Painter painter(context);
  EXPECT_TRUE(painter.paint(surface, 0.016F, {1, 2, 3}, [] {}));
  EXPECT_FALSE(painter.paint(surface, 0.016F, {1, 2, 3}, [] {}));
  EXPECT_EQ(surface.presents(), 1);
  EXPECT_TRUE(painter.paint(surface, 0.016F, {3, 2, 1}, [] {})) << "another ground is another picture";
  painter.invalidate();
  EXPECT_TRUE(painter.paint(surface, 0.016F, {3, 2, 1}, [] {}));
  EXPECT_EQ(surface.canvas().at(50, 50), (Colour{3, 2, 1}));
}

}  // namespace
}  // namespace yimen::draw
