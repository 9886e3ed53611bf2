#include <set>
#include <thread>

#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

class OutboxSyncTest : public OutboxFixture {
 protected:
  void SetUp() override {
    outbox_ = std::move(*Outbox::open(options()));
    for (int i = 0; i < 3; ++i) {
      receipts_.push_back(*outbox_->submit(submission()));
      clock_.advance(seconds(1));
    }
  }

  std::vector<std::string> claim(int limit = 10) {
    std::vector<std::string> ids;
    const auto rows = outbox_->claim(limit, seconds(60));
    for (const auto& one : *rows) ids.push_back(one.row.id);
    return ids;
  }

  const std::string& id(std::size_t i) const { return receipts_[i].id; }

  std::unique_ptr<Outbox> outbox_;
  std::vector<Receipt> receipts_;
};

TEST_F(OutboxSyncTest, TheOldestIsClaimedFirst) {
  EXPECT_EQ(claim(2), (std::vector{id(0), id(1)}));
  EXPECT_EQ(outbox_->state_of(receipts_[0].number), State::sending);
  EXPECT_EQ(claim(), std::vector{id(2)}) << "what is being sent is not claimed twice";
}

TEST_F(OutboxSyncTest, ALeaseThatRanOutIsClaimedAgain) {
  claim();
  EXPECT_TRUE(claim().empty());
  clock_.advance(seconds(61));
  EXPECT_EQ(claim().size(), 3U);
}

TEST_F(OutboxSyncTest, WhatAKilledProgramWasSendingIsQueuedAgain) {
  claim();
  outbox_.reset();
  outbox_ = std::move(*Outbox::open(options()));
  EXPECT_EQ(outbox_->state_of(receipts_[0].number), State::queued);
  EXPECT_EQ(claim().size(), 3U);
}

TEST_F(OutboxSyncTest, AFailedOneWaitsAndLetsTheOthersPass) {
  claim(1);
  ASSERT_TRUE(settle(*outbox_, id(0), What::put_off, &kUnknownReceipt, seconds(30)));
  EXPECT_EQ(claim(), (std::vector{id(1), id(2)}));
  clock_.advance(seconds(30));
  EXPECT_EQ(claim(), std::vector{id(0)});
  const auto rows = outbox_->list();
  EXPECT_EQ(rows->front().tries, 2);
  EXPECT_EQ(rows->front().last_fault, kUnknownReceipt.code);
}

TEST_F(OutboxSyncTest, AReleasedOneKeepsItsPlace) {
  claim(1);
  ASSERT_TRUE(settle(*outbox_, id(0), What::released, &kUnknownReceipt));
  EXPECT_EQ(outbox_->list()->front().tries, 0);
  EXPECT_EQ(claim(1), std::vector{id(0)});
}

TEST_F(OutboxSyncTest, TellsWhenTheNextIsDue) {
  EXPECT_EQ(outbox_->next_due(), milliseconds(0));
  claim();
  EXPECT_EQ(outbox_->next_due(), milliseconds(60'000));
  for (const auto& receipt : receipts_) ASSERT_TRUE(settle(*outbox_, receipt.id, What::delivered));
  EXPECT_EQ(outbox_->next_due(), std::nullopt);
}

TEST_F(OutboxSyncTest, AClockSetBackByYearsDelaysNothing) {
  claim(1);
  ASSERT_TRUE(settle(*outbox_, id(0), What::put_off, &kUnknownReceipt, seconds(30)));
  clock_.advance(-std::chrono::hours(24 * 365 * 3));
  EXPECT_EQ(outbox_->next_due(), milliseconds(0));
  EXPECT_EQ(claim().size(), 3U);
}

TEST_F(OutboxSyncTest, AClockSetBackByMinutesDelaysNothingThatIsNew) {
  claim(1);
  ASSERT_TRUE(settle(*outbox_, id(0), What::released, &kUnknownReceipt));
  clock_.advance(-std::chrono::minutes(30));
  EXPECT_EQ(outbox_->next_due(), milliseconds(0));
  EXPECT_EQ(claim(), (std::vector{id(0), id(1), id(2)}));
}

TEST_F(OutboxSyncTest, DeliveredAndRefusedStayButAreNotSentAgain) {
  claim();
  ASSERT_TRUE(settle(*outbox_, id(0), What::delivered));
  ASSERT_TRUE(settle(*outbox_, id(1), What::refused, &kUnknownReceipt));
  clock_.advance(std::chrono::hours(2));
  EXPECT_EQ(claim(), std::vector{id(2)});
  const auto counts = outbox_->counts();
  EXPECT_EQ(counts->queued, 1);
  EXPECT_EQ(counts->delivered, 1);
  EXPECT_EQ(counts->refused, 1);
  ASSERT_TRUE(settle(*outbox_, id(1), What::delivered));
  EXPECT_EQ(outbox_->counts()->refused, 1) << "what was refused cannot become delivered";
}

TEST_F(OutboxSyncTest, OneThreadSubmitsWhileAnotherClaims) {
  constexpr int kMore = 40;
  auto other = outbox_->connect();
  ASSERT_TRUE(other);
  std::set<std::string> delivered;
  std::thread sync([&] {
    while (delivered.size() < kMore + 3) {
      const auto rows = (*other)->claim(4, seconds(60));
      ASSERT_TRUE(rows);
      for (const auto& one : *rows) {
        EXPECT_TRUE(settle(**other, one.row.id, What::delivered));
        EXPECT_TRUE(delivered.insert(one.row.id).second);
      }
    }
  });
  for (int i = 0; i < kMore; ++i) EXPECT_TRUE(outbox_->submit(submission()));
  sync.join();
  EXPECT_EQ(outbox_->counts()->delivered, kMore + 3);
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

}  // namespace
}  // namespace yimen::outbox
