#include "hal/status.h"

#include <gtest/gtest.h>

namespace yimen::hal {
namespace {

TEST(Status, PeopleAreSentOnlyToDevicesThatWork) {
  EXPECT_TRUE(usable(Status::ok));
  EXPECT_TRUE(usable(Status::warning));
  EXPECT_TRUE(usable(Status::busy));
  EXPECT_FALSE(usable(Status::fault));
  EXPECT_FALSE(usable(Status::absent));
  EXPECT_FALSE(usable(Status::unknown));
}

TEST(Status, HasANameForStaff) {
  EXPECT_STREQ(to_string(Status::warning), "warning");
  EXPECT_STREQ(to_string(Status::absent), "absent");
}

}  // namespace
}  // namespace yimen::hal
