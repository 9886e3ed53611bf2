#include "kiosk/common/text.h"

#include <gtest/gtest.h>

namespace yimen {
namespace {

TEST(Text, ShowsTheLanguageAsked) {
  const Text text{"高龄津贴", "Old-age allowance"};
  EXPECT_EQ(text.in(Language::zh), "高龄津贴");
  EXPECT_EQ(text.in(Language::en), "Old-age allowance");
}

TEST(Text, ShowsChineseWhereThereIsNoTranslation) {
  EXPECT_EQ((Text{"高龄津贴", ""}.in(Language::en)), "高龄津贴");
}

}  // namespace
}  // namespace yimen
