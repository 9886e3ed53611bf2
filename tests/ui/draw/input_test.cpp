#include "ui/draw/input.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/draw/context.h"

namespace yimen::draw {
namespace {

// A button that covers the whole window, and what the toolkit makes of it.
class Feed : public testing::Test {
 protected:
  void frame() {
    context.begin_frame({200, 200}, 0.016F);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({200, 200});
    ImGui::Begin("w", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::SetCursorPos({50, 50});
    clicks += ImGui::InvisibleButton("b", {100, 100}) ? 1 : 0;
    hovered = ImGui::IsItemHovered();
    held = ImGui::IsItemActive();
    ImGui::End();
    context.end_frame();
  }
  void settle() {
    for (int i = 0; i < 3; ++i) frame();
  }
  void SetUp() override { settle(); }

  Context context;
  int clicks = 0;
  bool hovered = false;
  bool held = false;
};

TEST_F(Feed, ATapIsOneClickOnRelease) {
  feed(PointerDown{{100, 100}});
  settle();
  EXPECT_TRUE(held);
  EXPECT_EQ(clicks, 0);
  feed(PointerUp{{100, 100}});
  settle();
  EXPECT_EQ(clicks, 1);
}

TEST_F(Feed, ATapThatArrivesAllAtOnceIsStillAClick) {
  feed(PointerDown{{100, 100}});
  feed(PointerUp{{100, 100}});
  settle();
  settle();
  EXPECT_EQ(clicks, 1);
}

TEST_F(Feed, SlidingOffCancels) {
  feed(PointerDown{{100, 100}});
  settle();
  feed(PointerMove{{10, 10}});
  settle();
  feed(PointerUp{{10, 10}});
  settle();
  EXPECT_EQ(clicks, 0);
}

TEST_F(Feed, NothingStaysHoveredUnderAFingerThatHasGone) {
  feed(PointerDown{{100, 100}});
  settle();
  EXPECT_TRUE(hovered);
  feed(PointerUp{{100, 100}});
  settle();
  EXPECT_FALSE(hovered);
}

TEST_F(Feed, TheFirstTapAfterAPauseHitsItsOwnPlace) {
  feed(PointerDown{{100, 100}});
  feed(PointerUp{{100, 100}});
  settle();
  settle();
  feed(PointerDown{{10, 10}});
  settle();
  EXPECT_FALSE(held) << "not the place of the tap before";
}

TEST_F(Feed, OtherEventsLeaveTheToolkitAlone) {
  feed(KeyPressed{Key::select});
  feed(TextTyped{"王"});
  feed(Quit{});
  settle();
  EXPECT_EQ(clicks, 0);
  EXPECT_TRUE(ImGui::GetIO().InputQueueCharacters.empty());
}

}  // namespace
}  // namespace yimen::draw
