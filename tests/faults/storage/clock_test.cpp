// A clock that is set back and forth by years, again and again: nothing waits for ever, nothing is lost.
#include <gtest/gtest.h>

#include <map>

#include "tests/faults/storage/sweep.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::faults {
namespace {

using outbox::Outbox;
using outbox::Settlement;
using outbox::State;
using std::chrono::hours;
using What = Settlement::What;

const Fault kNoAnswer{"TEST-01", "没有回答。"};

class ClockTest : public outbox::OutboxFixture {
 protected:
  ClockTest() : OutboxFixture(fast_folder()) {}

  void jump(Random& random) {
    const hours years(24 * 365 * static_cast<int>(random.below(20)));
    clock_.advance(random.below(2) == 0 ? years : -years);
  }

  void submit() {
    const auto receipt = outbox_->submit(submission());
    ASSERT_TRUE(receipt);
    expected_[receipt->number] = false;
  }

  void send(Random& random) {
    const auto claimed = outbox_->claim(1 + static_cast<int>(random.below(5)), seconds(60));
    ASSERT_TRUE(claimed);
    std::vector<Settlement> ends;
    for (const auto& one : *claimed) {
      const std::array outcomes{What::delivered, What::put_off, What::released};
      const What what = outcomes[random.below(3)];
      if (random.below(4) == 0) continue;  // no answer ever: its lease runs out
      ends.push_back({one.row.id, what, &kNoAnswer, seconds(random.below(10'000))});
      if (what == What::delivered) expected_[one.row.receipt_number] = true;
    }
    ASSERT_TRUE(outbox_->settle(ends));
  }

  void do_something(Random& random) {
    switch (random.below(7)) {
      case 0: return jump(random);
      case 1: clock_.advance(seconds(random.below(300))); return;
      case 2:
      case 3: return submit();
      case 4: outbox_ = std::move(*Outbox::open(options())); return;
      case 5: ASSERT_TRUE(outbox_->tidy({})); return;
      default: return send(random);
    }
  }

  // However wrong the clock was: an hour by that same clock later, all that waits is due.
  void expect_nothing_waits_for_ever() {
    clock_.advance(hours(1) + seconds(1));
    const auto claimed = outbox_->claim(1'000'000, seconds(60));
    ASSERT_TRUE(claimed);
    std::size_t waiting = 0;
    for (const auto& [number, delivered] : expected_) waiting += delivered ? 0U : 1U;
    EXPECT_EQ(claimed->size(), waiting);
  }

  std::map<std::string, bool> expected_;  // receipts: whether they were acknowledged
  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(ClockTest, SetBackAndForthLosesNothing) {
  const int rounds = is_long() ? 200 : 20;
  SeededRandom random(20261121);
  for (int round = 1; round <= rounds && !HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    for (int step = 0; step < 30; ++step) do_something(random);
    expect_nothing_waits_for_ever();
  }
  for (const auto& [number, delivered] : expected_)
    EXPECT_EQ(outbox_->state_of(number) == State::delivered, delivered) << number;
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

}  // namespace
}  // namespace yimen::faults
