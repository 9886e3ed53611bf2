#include "kiosk/process/sandbox.h"

#include <gmock/gmock.h>

#include "tests/kiosk/vision/program.h"

namespace yimen::vision {
namespace {

TEST(Sandbox, RefusesWhatReadingPicturesDoesNotNeed) {
  const auto checked = run(YIMEN_VISION " --check-sandbox");
  EXPECT_EQ(checked.exit_code, 0) << checked.out;
  for (const auto* what :
       {"open for writing\trefused", "make a file\trefused", "internet socket\trefused",
        "local socket\trefused", "make a process\trefused", "start a program\trefused",
        "look into the parent\trefused", "read a file\tpossible", "make a thread\tpossible"}) {
    EXPECT_THAT(checked.out, testing::HasSubstr(what));
  }
}

// Outside of it, the same attempts succeed: the check can fail.
TEST(Sandbox, TheCheckNoticesThatThereIsNone) {
  testing::internal::CaptureStdout();
  EXPECT_FALSE(process::sandbox_holds());
  EXPECT_THAT(testing::internal::GetCapturedStdout(), testing::HasSubstr("internet socket\tpossible\tWRONG"));
}

}  // namespace
}  // namespace yimen::vision
