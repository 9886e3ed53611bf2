#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

using OutboxAuditTest = OutboxFixture;

TEST_F(OutboxAuditTest, EveryStepOfASubmissionIsAnEntry) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE((*outbox)->note("started", ""));
  const auto first = (*outbox)->submit(submission());
  const auto second = (*outbox)->submit(submission());
  ASSERT_TRUE((*outbox)->claim(2, seconds(60)));
  ASSERT_TRUE(settle(**outbox, first->id, What::delivered));
  ASSERT_TRUE(settle(**outbox, second->id, What::refused, &kUnknownReceipt));
  const auto verdict = (*outbox)->verify_audit();
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->entries, 7) << "started, submitted, claimed and settled";
  EXPECT_FALSE(verdict->broken_at);
}

TEST_F(OutboxAuditTest, ASubmissionThatFailsLeavesNoEntry) {
  auto outbox = Outbox::open(options());
  Submission bad = submission();
  bad.body = "nothing";
  ASSERT_FALSE((*outbox)->submit(bad));
  EXPECT_EQ((*outbox)->verify_audit()->entries, 0);
}

}  // namespace
}  // namespace yimen::outbox
