#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

using std::chrono::hours;

class TidyTest : public OutboxFixture {
 protected:
  Receipt submit_with_scan() {
    Submission one = submission();
    one.attachments = {{"scan", "image/png", Bytes(10'000, 1)}};
    return *outbox_->submit(one);
  }
  void deliver_all() {
    const auto claimed = outbox_->claim(1000, seconds(60));
    for (const auto& one : *claimed)
      ASSERT_TRUE(outbox_->settle(std::array{Settlement{one.row.id, Settlement::What::delivered}}));
  }
  int tidy() { return *outbox_->tidy(retention_); }

  const Retention retention_{.delivered_days = 30, .draft_hours = 72};
  const std::string person_ = std::string(64, 'c');
  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(TidyTest, WhatWasDeliveredLongAgoIsEmptiedAndItsNumberStays) {
  const Receipt old = submit_with_scan();
  deliver_all();
  clock_.advance(hours(24 * 20));
  const Receipt recent = submit_with_scan();
  deliver_all();
  const Receipt waiting = submit_with_scan();
  EXPECT_EQ(tidy(), 0);
  clock_.advance(hours(24 * 10) + seconds(1));
  EXPECT_EQ(tidy(), 1);
  EXPECT_EQ(tidy(), 0) << "once";
  EXPECT_TRUE(outbox_->parts_of(old.id)->empty());
  EXPECT_EQ(outbox_->parts_of(recent.id)->size(), 1U);
  EXPECT_EQ(outbox_->state_of(old.number), State::delivered);
  EXPECT_EQ(outbox_->standing_of_receipt(old.number, old.check)->size(), 1U);
  clock_.advance(hours(24 * 365));
  EXPECT_EQ(tidy(), 1);
  EXPECT_EQ(outbox_->claim(1, seconds(60))->front().row.id, waiting.id) << "what waits is kept for ever";
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

TEST_F(TidyTest, ManyAreEmptiedInSeveralSteps) {
  for (int i = 0; i < 150; ++i) ASSERT_TRUE(outbox_->submit(submission()));
  deliver_all();
  clock_.advance(hours(24 * 31));
  EXPECT_EQ(tidy(), 150);
  EXPECT_EQ(outbox_->list()->size(), 150U);
}

TEST_F(TidyTest, WhatIsEmptiedIsOverwritten) {
  submit_with_scan();
  const auto claimed = outbox_->claim(1, seconds(60));
  const std::string body(as_text(claimed->front().sealed));
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{claimed->front().row.id, Settlement::What::delivered}}));
  outbox_.reset();  // closed: the log is in the file
  ASSERT_NE(content_of(options().file).find(body), std::string::npos);
  outbox_ = std::move(*Outbox::open(options()));
  clock_.advance(hours(24 * 31));
  ASSERT_EQ(tidy(), 1);
  outbox_.reset();
  EXPECT_EQ(content_of(options().file).find(body), std::string::npos);
}

TEST_F(TidyTest, DraftsEnd) {
  ASSERT_TRUE(outbox_->save_draft(person_, {"service", 1, "{}", {}}));
  clock_.advance(hours(71));
  EXPECT_EQ(tidy(), 0);
  EXPECT_TRUE(*outbox_->draft_of(person_));
  clock_.advance(hours(2));
  EXPECT_EQ(tidy(), 1);
  EXPECT_FALSE(*outbox_->draft_of(person_));
}

// What was dated by a clock years ahead would otherwise be kept for those years.
TEST_F(TidyTest, AClockSetBackDoesNotKeepThemForYears) {
  clock_.advance(hours(24 * 365 * 5));
  submit_with_scan();
  deliver_all();
  ASSERT_TRUE(outbox_->save_draft(person_, {"service", 1, "{}", {}}));
  clock_.advance(-hours(24 * 365 * 5));
  EXPECT_EQ(tidy(), 0);
  clock_.advance(hours(24 * 31));
  EXPECT_EQ(tidy(), 2);
}

}  // namespace
}  // namespace yimen::outbox
