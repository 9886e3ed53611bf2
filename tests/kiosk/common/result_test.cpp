#include "kiosk/common/result.h"

#include <gtest/gtest.h>

namespace yimen {
namespace {

constexpr Fault kNoPaper{"TEST-01", "没有纸了,请找工作人员。"};

Result<int> count_sheets(bool loaded) {
  if (!loaded) return fail(kNoPaper, "tray 2");
  return 100;
}

Result<std::string> describe(bool loaded) {
  const auto sheets = count_sheets(loaded);
  if (!sheets) return fail(sheets);
  return std::to_string(*sheets);
}

TEST(Result, CarriesTheValue) { EXPECT_EQ(describe(true).value(), "100"); }

TEST(Result, PassesOnTheSameFaultAndDetail) {
  const auto result = describe(false);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().fault, &kNoPaper);
  EXPECT_EQ(result.error().detail, "tray 2");
}

}  // namespace
}  // namespace yimen
