#include "kiosk/common/ids.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

class StandingTest : public OutboxFixture {
 protected:
  Receipt submit(const std::string& tag = "") {
    Submission one = submission();
    one.person_tag = tag;
    return *outbox_->submit(one);
  }
  static Progress told(const Receipt& receipt, const std::string& stage) {
    return {receipt.number, receipt.id, stage, {"民政科", "Civil Affairs"}, {"等电话", "Wait for a call"},
            "2026-12-01",   kStart};
  }
  void deliver(const Receipt& receipt) {
    ASSERT_TRUE(outbox_->claim(10, seconds(60)));
    ASSERT_TRUE(outbox_->settle(std::array{Settlement{receipt.id, Settlement::What::delivered}}));
  }
  std::vector<Standing> of(const Receipt& receipt) {
    return *outbox_->standing_of_receipt(receipt.number, receipt.check);
  }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(StandingTest, TheReceiptShowsWhereItStands) {
  const Receipt receipt = submit();
  ASSERT_EQ(of(receipt).size(), 1U);
  EXPECT_FALSE(of(receipt).front().progress);
  deliver(receipt);
  ASSERT_TRUE(outbox_->record(std::array{told(receipt, "review")}, "c1"));
  const auto now = of(receipt);
  ASSERT_TRUE(now.front().progress);
  EXPECT_EQ(now.front().row.state, State::delivered);
  EXPECT_EQ(now.front().progress->stage, "review");
  EXPECT_EQ(now.front().progress->office, (Text{"民政科", "Civil Affairs"}));
  EXPECT_EQ(now.front().progress->next_step, (Text{"等电话", "Wait for a call"}));
  EXPECT_EQ(now.front().progress->due_on, "2026-12-01");
  EXPECT_EQ(now.front().progress->told_at, kStart);
}

TEST_F(StandingTest, ANumberAloneShowsNothing) {
  const Receipt receipt = submit();
  const Receipt other = submit();
  EXPECT_TRUE(outbox_->standing_of_receipt(receipt.number, "")->empty());
  EXPECT_TRUE(outbox_->standing_of_receipt(receipt.number, other.check)->empty());
  EXPECT_TRUE(outbox_->standing_of_receipt("YM-261121-0000-0000", receipt.check)->empty());
}

TEST_F(StandingTest, APersonSeesTheirOwnTheNewestFirst) {
  const Receipt first = submit("tag1");
  submit("tag2");
  const Receipt second = submit("tag1");
  submit();
  const auto found = outbox_->standing_of_person("tag1");
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ(found->front().row.id, second.id);
  EXPECT_EQ(found->back().row.id, first.id);
  EXPECT_TRUE(outbox_->standing_of_person("")->empty()) << "whoever has no tag has no list";
}

TEST_F(StandingTest, TheEndIsAStateOfItsOwn) {
  const Receipt receipt = submit();
  deliver(receipt);
  ASSERT_TRUE(outbox_->record(std::array{told(receipt, "approval"), told(receipt, "completed")}, "c2"));
  EXPECT_EQ(of(receipt).front().row.state, State::decided);
  EXPECT_EQ(of(receipt).front().progress->stage, "completed");
  EXPECT_EQ(outbox_->counts()->delivered, 1);
}

TEST_F(StandingTest, AnEndToldBeforeTheAcknowledgementIsNotForgotten) {
  const Receipt receipt = submit();
  ASSERT_TRUE(outbox_->record(std::array{told(receipt, "declined")}, "c1"));
  EXPECT_EQ(of(receipt).front().row.state, State::queued) << "only an acknowledgement ends the sending";
  deliver(receipt);
  EXPECT_EQ(of(receipt).front().row.state, State::decided);
}

TEST_F(StandingTest, NewsAndCursorAreKeptTogetherAndUnknownOnesIgnored) {
  EXPECT_EQ(outbox_->cursor(), "");
  const Receipt receipt = submit();
  ASSERT_TRUE(outbox_->record(
      std::array{told({"YM-x", "nobody", kStart}, "review"), told(receipt, "accepted")}, "c7"));
  outbox_ = std::move(*Outbox::open(options()));
  EXPECT_EQ(outbox_->cursor(), "c7");
  EXPECT_EQ(of(receipt).front().progress->stage, "accepted");
}

}  // namespace
}  // namespace yimen::outbox
