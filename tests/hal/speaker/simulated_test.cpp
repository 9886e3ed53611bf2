#include "hal/speaker/simulated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::hal {
namespace {

using testing::ElementsAre;

TEST(SimulatedSpeaker, RemembersWhatItSaid) {
  SimulatedSpeaker speaker;
  const Utterance zh{"请出示长者码", Language::zh, false};
  const Utterance en{"Your ID number", Language::en, true};
  speaker.say(zh);
  speaker.say(en);
  speaker.chime(Chime::attention);
  EXPECT_THAT(speaker.said(), ElementsAre(zh, en));
  EXPECT_THAT(speaker.chimed(), ElementsAre(Chime::attention));
}

TEST(SimulatedSpeaker, IsSilentWhenHushed) {
  SimulatedSpeaker speaker;
  EXPECT_FALSE(speaker.speaking());
  speaker.say({"您好", Language::zh, false});
  EXPECT_TRUE(speaker.speaking());
  speaker.hush();
  EXPECT_FALSE(speaker.speaking());
}

TEST(SimulatedSpeaker, SaysNothingWhileAbsentAndForgetsOnDemand) {
  SimulatedSpeaker speaker;
  speaker.say({"您好", Language::zh, false});
  speaker.forget();
  speaker.set_status(Status::absent);
  speaker.say({"您好", Language::zh, false});
  speaker.chime(Chime::done);
  EXPECT_THAT(speaker.said(), ElementsAre());
  EXPECT_THAT(speaker.chimed(), ElementsAre());
}

TEST(SimulatedSpeaker, DoesNotGrowForEver) {
  SimulatedSpeaker speaker;
  for (int i = 0; i < 200; ++i) speaker.say({std::to_string(i), Language::zh, false});
  ASSERT_EQ(speaker.said().size(), 64U);
  EXPECT_EQ(speaker.said().back().text, "199");
}

}  // namespace
}  // namespace yimen::hal
