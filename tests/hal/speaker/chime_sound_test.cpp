#include "hal/speaker/chime_sound.h"

#include <gtest/gtest.h>

#include <cmath>

namespace yimen::hal {
namespace {

double seconds_of(Chime chime) { return static_cast<double>(chime_sound(chime).size()) / kSoundRate; }

TEST(ChimeSound, TouchIsShortAndNoneIsLong) {
  EXPECT_LT(seconds_of(Chime::touched), 0.1);
  for (const auto chime : {Chime::touched, Chime::done, Chime::attention}) EXPECT_LT(seconds_of(chime), 3.0);
}

TEST(ChimeSound, IsHeardAndDoesNotClick) {
  for (const auto chime : {Chime::touched, Chime::done, Chime::attention}) {
    const auto sound = chime_sound(chime);
    int loudest = 0;
    for (const auto sample : sound) loudest = std::max(loudest, std::abs(int{sample}));
    EXPECT_GT(loudest, 8000);
    EXPECT_LT(std::abs(int{sound.front()}), 200);
    EXPECT_LT(std::abs(int{sound.back()}), 200);
  }
}

TEST(ChimeSound, ChimesDiffer) {
  EXPECT_NE(chime_sound(Chime::touched), chime_sound(Chime::done));
  EXPECT_NE(chime_sound(Chime::done), chime_sound(Chime::attention));
}

}  // namespace
}  // namespace yimen::hal
