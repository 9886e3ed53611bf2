#include "backend/people/staff.h"

#include "tests/backend/database_fixture.h"

namespace yimen::backend {
namespace {

class StaffTest : public DatabaseFixture {
 protected:
  Staff staff_{*database_, clock_};
};
INSTANTIATE_TEST_SUITE_P(On, StaffTest, kDialects, name_of_dialect);

TEST_P(StaffTest, ATokenIsItsOwners) {
  const auto added = staff_.add(random_, "王芳", "xihu", workflow::Level::review).value();
  const auto other = staff_.add(random_, "李强", "city", workflow::Level::accept).value();
  EXPECT_NE(added.id, other.id);
  const auto found = staff_.with_token(added.token).value();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->person.id, added.id);
  EXPECT_EQ(found->person.office, "xihu");
  EXPECT_EQ(found->person.level, workflow::Level::review);
  EXPECT_EQ(found->name, "王芳");
  EXPECT_FALSE(*staff_.with_token(""));
  EXPECT_FALSE(*staff_.with_token(added.token + "0"));
  EXPECT_EQ(staff_.all()->size(), 2U);
}

TEST_P(StaffTest, TheTokenItselfIsNotKept) {
  const auto added = staff_.add(random_, "王芳", "xihu", workflow::Level::review).value();
  const auto kept = database_->look([](sql::Connection& connection) -> Result<std::string> {
    return connection.exec("SELECT token_hash FROM staff")[0].text(0);
  });
  EXPECT_EQ(kept, to_hex(sha256(as_bytes(added.token))));
}

TEST_P(StaffTest, WhoHasLeftMayNoLonger) {
  const auto added = staff_.add(random_, "王芳", "xihu", workflow::Level::review).value();
  EXPECT_TRUE(*staff_.dismiss(added.id));
  EXPECT_FALSE(*staff_.with_token(added.token));
  EXPECT_FALSE(*staff_.dismiss(added.id));
  EXPECT_TRUE(staff_.all()->empty());
}

}  // namespace
}  // namespace yimen::backend
