#include "hal/speaker/simulated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

using testing::ElementsAre;

TEST(SimulatedSpeaker, RemembersWhatItSaid) {
  SimulatedSpeaker speaker;
  speaker.plug(true);
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
  speaker.take_time(true);
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

TEST(SimulatedSpeaker, EndsEachSayingOnce) {
  SimulatedSpeaker speaker;
  Recorder<SpeakerEvent> events;
  speaker.start(events.sink());
  EXPECT_EQ(speaker.say({"一", Language::zh, false}), 1U);
  EXPECT_EQ(events.next(), SpeakerEvent(SayingEnded{1})) << "it takes no time";
  speaker.take_time(true);
  speaker.say({"二", Language::zh, false});
  speaker.say({"三", Language::zh, false});
  EXPECT_EQ(events.next(), SpeakerEvent(SayingEnded{2})) << "the next one ended it";
  speaker.chime(Chime::attention);
  EXPECT_EQ(events.next(), SpeakerEvent(SayingEnded{3}));
  speaker.hush();
  speaker.finish();
  EXPECT_TRUE(events.empty());
}

TEST(SimulatedSpeaker, SaysWhatIsPrivateByHeadsetOnly) {
  SimulatedSpeaker speaker;
  Recorder<SpeakerEvent> events;
  const Utterance secret{"您的卡号", Language::zh, true};
  speaker.start(events.sink());
  speaker.take_time(true);
  speaker.say(secret);
  EXPECT_EQ(events.next(), SpeakerEvent(SayingEnded{1}));
  EXPECT_THAT(speaker.said(), ElementsAre());
  speaker.plug(true);
  EXPECT_EQ(events.next(), SpeakerEvent(HeadsetChanged{true}));
  speaker.say(secret);
  EXPECT_THAT(speaker.said(), ElementsAre(secret));
  speaker.plug(false);
  EXPECT_EQ(events.next(), SpeakerEvent(SayingEnded{2})) << "the loudspeaker does not go on with it";
  EXPECT_EQ(events.next(), SpeakerEvent(HeadsetChanged{false}));
}

TEST(SimulatedSpeaker, ReportsAHeadsetThatIsInAtTheStart) {
  SimulatedSpeaker speaker;
  Recorder<SpeakerEvent> events;
  speaker.plug(true);
  speaker.start(events.sink());
  EXPECT_EQ(events.next(), SpeakerEvent(HeadsetChanged{true}));
}

TEST(SimulatedSpeaker, DoesNotGrowForEver) {
  SimulatedSpeaker speaker;
  for (int i = 0; i < 600; ++i) speaker.say({std::to_string(i), Language::zh, false});
  ASSERT_EQ(speaker.said().size(), 500U);
  EXPECT_EQ(speaker.said().back().text, "599");
}

}  // namespace
}  // namespace yimen::hal
