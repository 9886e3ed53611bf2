// Drawing with a finger, with the real event layer.
#include <gmock/gmock.h>

#include "tests/ui/kit/stage.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

using draw::PointerDown;
using draw::PointerMove;
using draw::PointerUp;
using testing::ElementsAre;
using testing::IsEmpty;

const Rect kPadBox{100, 100, 800, 400};

class PadTest : public testing::Test {
 protected:
  PadTest() {
    stage.show([this](Ui& ui) {
      for (const PenStep& step :
           pad(ui, kPadBox, {.id = "name", .label = "签名", .hint = "请签名", .drawing = drawing})) {
        if (step.begins) drawing.emplace_back();
        drawing.back().push_back(step.at);
      }
      if (covered) ui.cover();
    });
    stage.frame();
  }
  PenDrawing drawing;
  bool covered = false;
  Stage stage;
};

TEST_F(PadTest, AStrokeIsWhereTheFingerWent) {
  stage.frame({PointerDown{{100, 100}}, PointerMove{{500, 300}}});
  stage.frame({PointerMove{{900, 500}}, PointerUp{{900, 500}}});
  EXPECT_THAT(drawing, ElementsAre(ElementsAre(PenPoint{0, 0}, PenPoint{0.5F, 0.5F}, PenPoint{1, 1})));
}

TEST_F(PadTest, EachTouchIsAStroke) {
  for (const float x : {200.0F, 400.0F}) stage.frame({PointerDown{{x, 200}}, PointerUp{{x, 200}}});
  EXPECT_EQ(drawing.size(), 2U);
}

TEST_F(PadTest, BeyondTheEdgeTheStrokeStaysAtTheEdge) {
  stage.frame({PointerDown{{500, 300}}, PointerMove{{2000, 300}}, PointerUp{{2000, 300}}});
  EXPECT_THAT(drawing, ElementsAre(ElementsAre(PenPoint{0.5F, 0.5F}, PenPoint{1, 0.5F})));
}

TEST_F(PadTest, AFingerThatComesFromOutsideDrawsNothing) {
  stage.frame({PointerDown{{10, 10}}, PointerMove{{500, 300}}, PointerUp{{500, 300}}});
  EXPECT_THAT(drawing, IsEmpty());
}

TEST_F(PadTest, NothingIsDrawnUnderADialog) {
  covered = true;
  stage.frame();
  stage.frame({PointerDown{{500, 300}}, PointerMove{{600, 300}}, PointerUp{{600, 300}}});
  EXPECT_THAT(drawing, IsEmpty());
}

TEST_F(PadTest, TheHintGoesWithTheFirstStroke) {
  EXPECT_TRUE(stage.tree().shows("请签名"));
  stage.frame({PointerDown{{500, 300}}, PointerUp{{500, 300}}});
  stage.frame();
  EXPECT_FALSE(stage.tree().shows("请签名"));
  EXPECT_EQ(stage.pixel({500, 300}), stage.ui().theme().ink);
}

TEST_F(PadTest, ATurnedPageEndsTheStroke) {
  stage.frame({PointerDown{{500, 300}}});
  stage.turn_to("another");
  stage.frame({PointerMove{{600, 300}}, PointerUp{{600, 300}}});
  ASSERT_EQ(drawing.size(), 1U);
  EXPECT_EQ(drawing[0].size(), 1U);
}

}  // namespace
}  // namespace yimen::ui
