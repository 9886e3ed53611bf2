// A database of its own for each test, of both kinds in turn.
#pragma once

#include <gtest/gtest.h>

#include "backend/schema.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "tests/backend/databases.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {

class DatabaseFixture : public testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    if (const auto why = test_database_.missing(); !why.empty()) GTEST_SKIP() << why;
  }

  std::unique_ptr<sql::Database> open_database() const {
    auto opened = sql::Database::open(test_database_.url(), migrations(), clock_);
    EXPECT_TRUE(opened) << opened.error().fault->code << ' ' << opened.error().detail;
    return std::move(*opened);
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)};  // a Friday
  SeededRandom random_{7};
  TestDatabase test_database_{GetParam(), folder_.path()};
  std::unique_ptr<sql::Database> database_ = open_database();
};

}  // namespace yimen::backend
