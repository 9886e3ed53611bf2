#include "hal/presence/simulated.h"

#include <gtest/gtest.h>

#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

TEST(SimulatedPresence, TellsComingAndGoingOnce) {
  Recorder<PresenceEvent> events;
  SimulatedPresence presence;
  presence.start(events.sink());
  presence.set_near(true);
  presence.set_near(true);
  presence.set_near(false);
  EXPECT_EQ(events.next(), PresenceEvent(PersonNear{}));
  EXPECT_EQ(events.next(), PresenceEvent(PersonLeft{}));
  EXPECT_TRUE(events.empty());
}

TEST(SimulatedPresence, SeesNobodyWhileOutOfOrder) {
  Recorder<PresenceEvent> events;
  SimulatedPresence presence;
  presence.start(events.sink());
  presence.set_status(Status::absent);
  EXPECT_EQ(events.next(), PresenceEvent(StatusChanged{Status::absent}));
  presence.set_near(true);
  EXPECT_TRUE(events.empty());
  EXPECT_FALSE(presence.near());
}

}  // namespace
}  // namespace yimen::hal
