#include "backend/terminals/terminals.h"

#include "backend/limits/attempts.h"
#include "tests/backend/database_fixture.h"

namespace yimen::backend {
namespace {

class TerminalsTest : public DatabaseFixture {
 protected:
  Terminals terminals_{*database_, clock_};
};
INSTANTIATE_TEST_SUITE_P(On, TerminalsTest, kDialects, name_of_dialect);

TEST_P(TerminalsTest, ACodeEnrolsOnce) {
  const auto added = terminals_.add(random_, "和里社区1号机").value();
  EXPECT_EQ(*terminals_.standing(added.id), Standing::unknown) << "not before it has its certificate";
  EXPECT_EQ(terminals_.with_code(added.code)->value(), added.id);
  const auto until = clock_.wall() + std::chrono::days(365);
  EXPECT_TRUE(*terminals_.enrol(added.id, added.code, until));
  EXPECT_EQ(*terminals_.standing(added.id), Standing::enrolled);
  EXPECT_FALSE(*terminals_.with_code(added.code));
  EXPECT_FALSE(*terminals_.enrol(added.id, added.code, until)) << "of two at once, one";
  ASSERT_EQ(terminals_.all()->size(), 1U);
  EXPECT_EQ(terminals_.all()->front().valid_until, until);
}

TEST_P(TerminalsTest, ACodeIsGoodForADay) {
  const auto added = terminals_.add(random_, "1").value();
  clock_.advance(kCodeLife - seconds(1));
  EXPECT_TRUE(*terminals_.with_code(added.code));
  clock_.advance(seconds(1));
  EXPECT_FALSE(*terminals_.with_code(added.code));
  EXPECT_FALSE(*terminals_.enrol(added.id, added.code, clock_.wall()));
}

TEST_P(TerminalsTest, AFurtherCodeIsForTheSameTerminalAndReplacesTheFirst) {
  const auto added = terminals_.add(random_, "1").value();
  const auto again = terminals_.add_code(random_, added.id)->value();
  EXPECT_EQ(again.id, added.id);
  EXPECT_FALSE(*terminals_.with_code(added.code));
  EXPECT_TRUE(*terminals_.with_code(again.code));
  EXPECT_FALSE(*terminals_.add_code(random_, "t-none"));
}

TEST_P(TerminalsTest, WhatIsRevokedStaysRevoked) {
  const auto added = terminals_.add(random_, "1").value();
  terminals_.enrol(added.id, added.code, clock_.wall() + std::chrono::days(365)).value();
  EXPECT_TRUE(*terminals_.revoke(added.id));
  const auto when = terminals_.all()->front().revoked_at;
  EXPECT_EQ(*terminals_.standing(added.id), Standing::revoked);
  EXPECT_FALSE(*terminals_.add_code(random_, added.id));
  clock_.advance(seconds(5));
  EXPECT_TRUE(*terminals_.revoke(added.id)) << "again is as good as once";
  EXPECT_EQ(terminals_.all()->front().revoked_at, when);
  EXPECT_FALSE(*terminals_.revoke("t-none"));
}

TEST(CodeTest, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(tidy_code("7K3Q-9F2X-0A1B"), "7K3Q-9F2X-0A1B");
  EXPECT_EQ(tidy_code(" 7k3q 9f2x oaLb "), "7K3Q-9F2X-0A1B");
  EXPECT_EQ(tidy_code("7k3q9f2x0aib"), "7K3Q-9F2X-0A1B");
  for (const char* wrong :
       {"", "7K3Q-9F2X", "7K3Q-9F2X-0A1B-0", "7K3Q-9F2X-0A1U", "7K3Q-9F2X-0A1\xe4", "'; --"})
    EXPECT_EQ(tidy_code(wrong), "") << wrong;
  EXPECT_EQ(tidy_code(std::string(100'000, '0')), "");
}

class AttemptsTest : public DatabaseFixture {};
INSTANTIATE_TEST_SUITE_P(On, AttemptsTest, kDialects, name_of_dialect);

TEST_P(AttemptsTest, AllBackendsCountTogetherByTheMinute) {
  constexpr Limit kThree{"try", 3};
  const Attempts here(*database_, clock_);
  const auto second_database = open_database();
  const Attempts there(*second_database, clock_);
  EXPECT_TRUE(*here.allow(kThree, "t-1"));
  EXPECT_TRUE(*there.allow(kThree, "t-1"));
  EXPECT_TRUE(*here.would_allow(kThree, "t-1"));
  EXPECT_TRUE(*here.allow(kThree, "t-1"));
  EXPECT_FALSE(*there.would_allow(kThree, "t-1"));
  EXPECT_FALSE(*there.allow(kThree, "t-1"));
  EXPECT_TRUE(*there.allow(kThree, "t-2")) << "each for themselves";
  clock_.advance(std::chrono::minutes(1));
  EXPECT_TRUE(*here.allow(kThree, "t-1"));
}

}  // namespace
}  // namespace yimen::backend
