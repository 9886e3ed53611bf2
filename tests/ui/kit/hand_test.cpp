// What a hand may do that trembles, slides or rests on the glass.
#include <gmock/gmock.h>

#include "tests/ui/kit/stage.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

using draw::PointerDown;
using draw::PointerMove;
using draw::PointerUp;

const Rect kButton{40, 40, 400, 100};

// What a hand does that trembles, as the window tells it.
class Hand : public testing::Test {
 protected:
  Stage stage{[this](Ui& ui) {
    presses += button(ui, kButton, {.id = "one", .label = "下一步"});
    others += button(ui, kButton.moved(0, 400), {.id = "two", .label = "上一步"});
  }};
  void tap(Point at) { stage.frame({PointerDown{at}, PointerUp{at}}); }
  int presses = 0;
  int others = 0;
  const Point on = kButton.centre();
  const Point other = kButton.moved(0, 400).centre();
};

TEST_F(Hand, TwoTapsWithinHalfASecondAreOneAndLaterTwo) {
  tap(on);
  stage.pass(milliseconds{450});
  tap(on);
  EXPECT_EQ(presses, 1);
  stage.pass(milliseconds{600});
  tap(on);
  EXPECT_EQ(presses, 2);
}

TEST_F(Hand, WhoAskedForASteadierHandMayTapForLonger) {
  stage.settings.steady = 1'500;
  for (int i = 0; i < 5; ++i) {
    tap(on);
    stage.pass(milliseconds{250});
  }
  EXPECT_EQ(presses, 1);
}

TEST_F(Hand, ItActsWhereItIsLiftedOnlyIfItCameDownThere) {
  stage.frame({PointerDown{on}, PointerMove{other}, PointerUp{other}});
  EXPECT_EQ(presses + others, 0);
}

TEST_F(Hand, HeldDownItDoesNotRepeat) {
  stage.frame({PointerDown{on}});
  for (int i = 0; i < 20; ++i) {
    stage.pass(milliseconds{200});
    stage.frame();
  }
  EXPECT_EQ(presses, 0);
  stage.frame({PointerUp{on}});
  EXPECT_EQ(presses, 1);
}

TEST_F(Hand, ASecondFingerAndAPalmDoNothing) {
  stage.frame({PointerDown{on, 0}});
  stage.pass(milliseconds{300});
  stage.frame({PointerDown{other, 1}, PointerUp{other, 1}});
  EXPECT_EQ(others, 0);
  stage.frame({PointerUp{on, 0}});
  EXPECT_EQ(presses, 1);
  stage.pass(milliseconds{1'000});
  stage.frame({PointerDown{on, 0}, PointerDown{other, 1}, PointerDown{{900, 900}, 2}});
  stage.frame({PointerUp{on, 0}, PointerUp{other, 1}, PointerUp{{900, 900}, 2}});
  EXPECT_EQ(presses + others, 1);
}

}  // namespace
}  // namespace yimen::ui
