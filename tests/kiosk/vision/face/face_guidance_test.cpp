#include "kiosk/vision/face/face_guidance.h"

#include <gtest/gtest.h>

#include "tests/kiosk/vision/face/faces.h"

namespace yimen::vision::face {
namespace {

FaceHint hint(const Box& box, const Appearance& look, bool several = false, bool moved = false) {
  return hint_for({box, several, moved}, look, kWidth, kHeight);
}

TEST(FaceGuidance, SaysNothingWhereAllIsWell) {
  EXPECT_EQ(hint(kMiddle, looking_here(kMiddle)), FaceHint::none);
}

TEST(FaceGuidance, MeasuresTheDistance) {
  const Box far{{640, 360}, 90}, near{{640, 360}, 640};
  EXPECT_EQ(hint(far, looking_here(far)), FaceHint::closer);
  EXPECT_EQ(hint(near, looking_here(near)), FaceHint::farther);
}

TEST(FaceGuidance, MeasuresThePlace) {
  const Box aside{{1150, 360}, 200};
  EXPECT_EQ(hint(aside, looking_here(aside)), FaceHint::centre);
}

TEST(FaceGuidance, MeasuresTheLight) {
  auto look = looking_here(kMiddle);
  look.brightness = look.around = 30;
  EXPECT_EQ(hint(kMiddle, look), FaceHint::too_dark);
  look.brightness = 60;
  look.around = 180;
  EXPECT_EQ(hint(kMiddle, look), FaceHint::backlight);
}

TEST(FaceGuidance, AsksForTheFrontAndForRest) {
  EXPECT_EQ(hint(kMiddle, looking_here(kMiddle, 0.4F)), FaceHint::face_front);
  EXPECT_EQ(hint(kMiddle, looking_here(kMiddle, -0.4F)), FaceHint::face_front);
  EXPECT_EQ(hint(kMiddle, looking_here(kMiddle), false, true), FaceHint::hold_still);
  auto blurred = looking_here(kMiddle);
  blurred.sharpness = 5;
  EXPECT_EQ(hint(kMiddle, blurred), FaceHint::hold_still);
}

TEST(FaceGuidance, WhoIsCoveredIsAskedToUncoverAndComparedAllTheSame) {
  auto look = looking_here(kMiddle);
  EXPECT_FLOAT_EQ(quality_of(kMiddle, look), 1);
  look.covered = true;
  EXPECT_EQ(hint(kMiddle, look), FaceHint::uncover);
  EXPECT_TRUE(good_enough(FaceHint::uncover));
  EXPECT_FLOAT_EQ(quality_of(kMiddle, look), 0.5F);
}

TEST(FaceGuidance, ACompanionIsNoObstacle) {
  EXPECT_EQ(hint(kMiddle, looking_here(kMiddle), true), FaceHint::nearest);
  EXPECT_TRUE(good_enough(FaceHint::nearest));
  EXPECT_FALSE(good_enough(FaceHint::closer));
}

TEST(FaceGuidance, NobodyMayBeTheDark) {
  EXPECT_EQ(hint_for_nobody(120), FaceHint::look_here);
  EXPECT_EQ(hint_for_nobody(10), FaceHint::too_dark);
}

}  // namespace
}  // namespace yimen::vision::face
