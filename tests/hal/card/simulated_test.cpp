#include "hal/card/simulated.h"

#include <gtest/gtest.h>

#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

const CardData kCard{"6217000010012345678", "11010519491231002X", "王桂兰"};

class SimulatedCardTest : public testing::Test {
 protected:
  SimulatedCardTest() { reader_.start(events_.sink()); }
  Recorder<CardEvent> events_;
  SimulatedCardReader reader_;
};

TEST_F(SimulatedCardTest, ReadsACardPutIn) {
  reader_.insert(kCard);
  EXPECT_EQ(events_.next(), CardEvent(CardInserted{kCard}));
  EXPECT_TRUE(reader_.card_in());
  reader_.remove();
  EXPECT_EQ(events_.next(), CardEvent(CardRemoved{}));
  EXPECT_FALSE(reader_.card_in());
}

TEST_F(SimulatedCardTest, HasOneSlot) {
  reader_.insert(kCard);
  reader_.insert(kCard);
  EXPECT_EQ(events_.next(), CardEvent(CardInserted{kCard}));
  EXPECT_EQ(events_.next(), CardEvent(CardRemoved{}));
  EXPECT_EQ(events_.next(), CardEvent(CardInserted{kCard}));
}

TEST_F(SimulatedCardTest, ChecksAPinAsACardDoes) {
  using enum PinChecked::Outcome;
  reader_.insert(SimulatedCard{.data = kCard});
  EXPECT_EQ(events_.next(), CardEvent(CardInserted{kCard}));
  const auto told = [&](const char* pin) {
    reader_.verify_pin(pin);
    return events_.next();
  };
  EXPECT_EQ(told("000000"), CardEvent(PinChecked{wrong, 2}));
  EXPECT_EQ(told("123456"), CardEvent(PinChecked{right, 3}));
  for (const int left : {2, 1}) EXPECT_EQ(told("000000"), CardEvent(PinChecked{wrong, left}));
  EXPECT_EQ(told("000000"), CardEvent(PinChecked{locked}));
  EXPECT_EQ(told("123456"), CardEvent(PinChecked{locked})) << "also for the right one";
}

TEST_F(SimulatedCardTest, WithoutACardThereIsNoPin) {
  reader_.verify_pin("123456");
  EXPECT_EQ(events_.next(), CardEvent(PinChecked{PinChecked::Outcome::failed}));
}

TEST_F(SimulatedCardTest, SaysThatACardCannotBeRead) {
  reader_.insert(SimulatedCard{.data = kCard, .readable = false});
  EXPECT_EQ(events_.next(), CardEvent(CardUnreadable{}));
}

TEST_F(SimulatedCardTest, NothingToTakeOutIsNoEvent) {
  reader_.remove();
  EXPECT_TRUE(events_.empty());
}

TEST_F(SimulatedCardTest, ReadsNothingWhileOutOfOrder) {
  reader_.set_status(Status::fault);
  EXPECT_EQ(events_.next(), CardEvent(StatusChanged{Status::fault}));
  reader_.insert(kCard);
  EXPECT_TRUE(events_.empty());
  EXPECT_FALSE(reader_.card_in());
}

}  // namespace
}  // namespace yimen::hal
