#include "hal/scanner/framer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hal/scanner/faults.h"

namespace yimen::hal {
namespace {

using testing::ElementsAre;

class FramerTest : public testing::Test {
 protected:
  std::vector<ScannerEvent> events_;
  Framer framer_{[this](ScannerEvent event) { events_.push_back(std::move(event)); }};
};

TEST_F(FramerTest, CutsAtEachKindOfLineEnd) {
  framer_.bytes("EC1:A\rEC1:B\nEC1:C\r\nEC1:D\r\n");
  EXPECT_THAT(events_, ElementsAre(CodeScanned{"EC1:A"}, CodeScanned{"EC1:B"}, CodeScanned{"EC1:C"},
                                   CodeScanned{"EC1:D"}));
}

TEST_F(FramerTest, JoinsReadsSplitAnywhereEvenWithinACharacter) {
  framer_.bytes("EC1:\xE7");
  EXPECT_TRUE(framer_.in_code());
  framer_.bytes("\x8E\x8B");
  framer_.bytes("\r");
  EXPECT_THAT(events_, ElementsAre(CodeScanned{"EC1:王"}));
  EXPECT_FALSE(framer_.in_code());
}

TEST_F(FramerTest, EndsACodeWithoutLineEndAtAPause) {
  framer_.bytes("EC1:A");
  framer_.pause();
  framer_.pause();
  EXPECT_THAT(events_, ElementsAre(CodeScanned{"EC1:A"}));
}

TEST_F(FramerTest, TakesTheLongestCodeAndRefusesALongerOneOnce) {
  framer_.bytes(std::string(kLongestCode, 'x') + "\r");
  framer_.bytes(std::string(kLongestCode, 'x'));
  framer_.bytes(std::string(3 * kLongestCode, 'x'));
  framer_.bytes("\rEC1:A\r");
  EXPECT_THAT(events_, ElementsAre(CodeScanned{std::string(kLongestCode, 'x')}, CodeRefused{&kCodeTooLong},
                                   CodeScanned{"EC1:A"}));
}

TEST_F(FramerTest, RefusesBytesThatAreNoText) {
  framer_.bytes("\xCD\xF5\r");  // 王 in GBK
  EXPECT_THAT(events_, ElementsAre(CodeRefused{&kCodeNotText}));
}

TEST_F(FramerTest, ForgetsHalfACodeWhenThePortGoesAway) {
  framer_.bytes("EC1:half");
  framer_.forget();
  framer_.bytes("EC1:A\r");
  EXPECT_THAT(events_, ElementsAre(CodeScanned{"EC1:A"}));
}

}  // namespace
}  // namespace yimen::hal
