// How tries end: together, by name, and never for what has left the queue.
#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

class SettleTest : public OutboxFixture {
 protected:
  Receipt submit(Kind kind = Kind::request) {
    Submission one = submission();
    one.kind = kind;
    return *outbox_->submit(one);
  }
  std::vector<std::string> claim(int limit = 10) {
    std::vector<std::string> ids;
    const auto claimed = outbox_->claim(limit, seconds(60));
    for (const auto& one : *claimed) ids.push_back(one.row.id);
    return ids;
  }
  std::vector<std::string> events() {
    SQLite::Database database(options().file.string());
    SQLite::Statement query(database, "SELECT event FROM audit ORDER BY seq");
    std::vector<std::string> events;
    while (query.executeStep()) events.push_back(query.getColumn(0).getString());
    return events;
  }
  State state_of(const Receipt& receipt) { return *outbox_->state_of(receipt.number); }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(SettleTest, EveryEndInOneCall) {
  std::vector<Receipt> receipts;
  for (int i = 0; i < 5; ++i) receipts.push_back(submit());
  claim();
  const std::array ends{Settlement{receipts[0].id, What::delivered},
                        Settlement{receipts[1].id, What::refused, &kInvalidSubmission},
                        Settlement{receipts[2].id, What::needs_staff, &kInvalidSubmission},
                        Settlement{receipts[3].id, What::put_off, &kUnknownReceipt, seconds(30)},
                        Settlement{receipts[4].id, What::released, &kUnknownReceipt}};
  ASSERT_TRUE(outbox_->settle(ends));
  EXPECT_EQ(state_of(receipts[0]), State::delivered);
  EXPECT_EQ(state_of(receipts[1]), State::refused);
  EXPECT_EQ(state_of(receipts[2]), State::needs_staff);
  EXPECT_EQ(claim(), std::vector{receipts[4].id});
  clock_.advance(seconds(30));
  EXPECT_EQ(claim(), std::vector{receipts[3].id});
  const auto counts = outbox_->counts();
  EXPECT_EQ(counts->queued, 2);
  EXPECT_EQ(counts->delivered, 1);
  EXPECT_EQ(counts->refused, 1);
  EXPECT_EQ(counts->needs_staff, 1);
  const auto seen = events();
  const std::vector<std::string> last(seen.begin() + 10, seen.end());
  EXPECT_EQ(last, (std::vector<std::string>{"delivered", "refused", "needs-staff", "put-off", "released",
                                            "claimed", "claimed"}));
}

TEST_F(SettleTest, WhatIsNotInTheQueueIsSkippedAndTheOthersAreSettled) {
  const Receipt settled = submit();
  const Receipt other = submit();
  claim();
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{settled.id, What::delivered}}));
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{settled.id, What::put_off, &kUnknownReceipt, seconds(1)},
                                         Settlement{"nobody", What::delivered},
                                         Settlement{other.id, What::delivered}}));
  EXPECT_EQ(state_of(settled), State::delivered) << "an acknowledged one is never sent again";
  EXPECT_EQ(state_of(other), State::delivered);
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

TEST_F(SettleTest, AnAcknowledgementAfterTheLeaseRanOutStillCounts) {
  const Receipt receipt = submit();
  claim();
  outbox_ = std::move(*Outbox::open(options()));  // taken back
  ASSERT_EQ(state_of(receipt), State::queued);
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{receipt.id, What::delivered}}));
  EXPECT_EQ(state_of(receipt), State::delivered);
}

TEST_F(SettleTest, RequestsGoBeforeEvaluations) {
  const Receipt first = submit(Kind::evaluation);
  const Receipt second = submit();
  const Receipt third = submit();
  EXPECT_EQ(claim(2), (std::vector{second.id, third.id}));
  EXPECT_EQ(claim(2), std::vector{first.id});
}

TEST_F(SettleTest, AClerkMaySendAgainWhatStopped) {
  const Receipt refused = submit();
  const Receipt waiting = submit();
  claim(1);
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{refused.id, What::refused, &kInvalidSubmission}}));
  ASSERT_TRUE(outbox_->retry(refused.number));
  EXPECT_EQ(state_of(refused), State::queued);
  EXPECT_EQ(claim().size(), 2U);
  EXPECT_EQ(outbox_->retry(waiting.number).error().fault, &kNotStopped);
  EXPECT_EQ(outbox_->retry("YM-261121-0000-0000").error().fault, &kUnknownReceipt);
}

TEST_F(SettleTest, AnotherProcessMayRetryWhileThisOneSends) {
  const Receipt refused = submit();
  const Receipt sending = submit();
  claim(2);
  ASSERT_TRUE(outbox_->settle(std::array{Settlement{refused.id, What::refused, &kInvalidSubmission}}));
  auto beside = Outbox::open_beside(options().file);
  ASSERT_TRUE(beside);
  ASSERT_TRUE((*beside)->retry(refused.number));
  EXPECT_EQ((*beside)->submit(submission()).error().fault, &kNoSealingKey)
      << "it only looks after what is there";
  EXPECT_EQ(state_of(sending), State::sending) << "what the terminal is sending is not taken back";
  EXPECT_EQ(claim(), std::vector{refused.id});
}

// The disk gave back something else than was written: it goes to the staff, the others go on.
TEST_F(SettleTest, ABodyThatDoesNotFitItsHashIsNotSent) {
  const Receipt damaged = submit();
  const Receipt good = submit();
  SQLite::Database(options().file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE body SET sealed = zeroblob(length(sealed)) WHERE submission = 1");
  EXPECT_EQ(claim(), std::vector{good.id});
  EXPECT_EQ(state_of(damaged), State::needs_staff);
  EXPECT_EQ(outbox_->row_of_receipt(damaged.number)->last_fault, kDamagedContent.code);
}

TEST_F(SettleTest, AnAttachmentThatDoesNotFitItsHashIsNoticedAfterSomeTries) {
  Submission with_scan = submission();
  with_scan.attachments = {{"scan", "image/png", Bytes(100'000, 1)}};
  const auto damaged = outbox_->submit(with_scan);
  SQLite::Database(options().file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE attachment SET sealed = zeroblob(length(sealed))");
  int tries = 0;
  for (; tries < 10; ++tries) {
    if (claim().empty()) break;
    ASSERT_TRUE(outbox_->settle(std::array{Settlement{damaged->id, What::put_off, &kUnknownReceipt}}));
  }
  EXPECT_EQ(tries, 3);
  EXPECT_EQ(state_of(*damaged), State::needs_staff);
}

TEST_F(SettleTest, AnotherKeySealsWhatComesNext) {
  submit();
  const KeyPair next;
  const Sealer sealer(next.open_key);
  outbox_->use_sealer(sealer);
  submit();
  const auto claimed = outbox_->claim(2, seconds(60));
  EXPECT_EQ(claimed->front().key_id, key_id_of(keys_.open_key));
  EXPECT_EQ(claimed->back().key_id, key_id_of(next.open_key));
  EXPECT_NE(next.open(claimed->back().sealed), "");
}

}  // namespace
}  // namespace yimen::outbox
