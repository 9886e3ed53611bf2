#include "kiosk/outbox/outbox.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/common/ids.h"
#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

class OutboxTest : public OutboxFixture {
 protected:
  std::string everything_on_disk() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
      if (entry.is_regular_file()) all += content_of(entry.path());
      all += entry.path().filename().string();
    }
    return all;
  }
};

TEST_F(OutboxTest, GivesAReceiptForWhatItKeeps) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox);
  const auto receipt = (*outbox)->submit(submission());
  ASSERT_TRUE(receipt);
  EXPECT_TRUE(is_receipt_number(receipt->number));
  EXPECT_EQ(receipt->at, kStart);
  EXPECT_EQ((*outbox)->state_of(receipt->number), State::queued);
  EXPECT_EQ((*outbox)->counts()->queued, 1);
}

TEST_F(OutboxTest, KeepsItWhenOpenedAgain) {
  std::string number;
  {
    auto outbox = Outbox::open(options());
    number = (*outbox)->submit(submission())->number;
  }
  auto again = Outbox::open(options());
  ASSERT_TRUE(again);
  EXPECT_FALSE((*again)->set_aside());
  EXPECT_EQ((*again)->state_of(number), State::queued);
}

TEST_F(OutboxTest, SealsTheBodyWithWhatTheBackendNeedsToKnow) {
  auto outbox = Outbox::open(options());
  const auto receipt = (*outbox)->submit(submission("王秀英"));
  const auto claimed = (*outbox)->claim(1, seconds(60));
  ASSERT_EQ(claimed->size(), 1U);
  const auto body = nlohmann::json::parse(keys_.open(claimed->front().sealed));
  EXPECT_EQ(body, nlohmann::json::parse(R"({"format":2,"kind":"request",
      "service":{"id":"old-age-allowance","version":1},"receipt":")" +
                                        receipt->number + R"(","submitted_at":"2026-11-21T00:00:00.000Z",
      "answers":{"name":"王秀英"}})"));
  EXPECT_EQ(claimed->front().sha256, to_hex(sha256(claimed->front().sealed)));
  EXPECT_EQ(claimed->front().key_id, key_id_of(keys_.open_key));
}

TEST_F(OutboxTest, LeavesNothingOfThePersonOnTheDisk) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE((*outbox)->submit(submission("标记人名甲乙丙")));
  const std::string all = everything_on_disk();
  EXPECT_NE(all.find("old-age-allowance"), std::string::npos) << "the search itself must be able to find";
  EXPECT_EQ(all.find("标记人名"), std::string::npos);
}

TEST_F(OutboxTest, AnEvaluationNamesItsRequest) {
  auto outbox = Outbox::open(options());
  const auto receipt = (*outbox)->submit(submission());
  ASSERT_TRUE((*outbox)->submit({.kind = Kind::evaluation,
                                 .service_id = "old-age-allowance",
                                 .body = R"({"level":5})",
                                 .refers_to = receipt->number}));
  const auto claimed = (*outbox)->claim(10, seconds(60));
  ASSERT_EQ(claimed->size(), 2U);
  EXPECT_EQ(claimed->back().row.kind, Kind::evaluation);
  EXPECT_EQ(claimed->back().row.refers_to, receipt->number);
  const auto body = nlohmann::json::parse(keys_.open(claimed->back().sealed));
  EXPECT_EQ(body.at("refers_to"), receipt->number);
  EXPECT_EQ(body.at("level"), 5);
}

TEST_F(OutboxTest, RefusesWhatIsNoSubmission) {
  auto outbox = Outbox::open(options());
  for (const char* body : {"", "{", "}", "[]", "null", "{\"a\":1", "text"}) {
    Submission bad = submission();
    bad.body = body;
    const auto receipt = (*outbox)->submit(bad);
    ASSERT_FALSE(receipt) << body;
    EXPECT_EQ(receipt.error().fault, &kInvalidSubmission) << body;
  }
  Submission too_large = submission();
  too_large.body = "{\"a\":\"" + std::string(512 * 1024, 'x') + "\"}";
  EXPECT_FALSE((*outbox)->submit(too_large));
  Submission quoting = submission();
  quoting.service_id = "a\",\"receipt\":\"x";
  EXPECT_FALSE((*outbox)->submit(quoting));
  EXPECT_EQ((*outbox)->counts()->queued, 0);
}

TEST_F(OutboxTest, AnEmptyObjectIsABody) {
  auto outbox = Outbox::open(options());
  Submission empty = submission();
  empty.body = " { } ";
  ASSERT_TRUE((*outbox)->submit(empty));
  const auto claimed = (*outbox)->claim(1, seconds(60));
  EXPECT_EQ(nlohmann::json::parse(keys_.open(claimed->front().sealed)).size(), 5U);
}

TEST_F(OutboxTest, AnotherProgramMayLookWhileThisOneWorks) {
  auto outbox = Outbox::open(options());
  const auto receipt = (*outbox)->submit(submission());
  auto viewer = Outbox::open_read_only(options().file);
  ASSERT_TRUE(viewer);
  const auto rows = (*viewer)->list();
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().receipt_number, receipt->number);
  EXPECT_EQ(rows->front().state, State::queued);
  EXPECT_FALSE(settle(**viewer, receipt->id, What::delivered));
}

TEST_F(OutboxTest, AnUnknownReceiptIsAFault) {
  auto outbox = Outbox::open(options());
  const auto state = (*outbox)->state_of("YM-261121-0000-0000");
  ASSERT_FALSE(state);
  EXPECT_EQ(state.error().fault, &kUnknownReceipt);
}

TEST_F(OutboxTest, TheSealingKeyComesFromTheBackendsFile) {
  const auto file = folder_.path() / "seal.pub";
  std::ofstream(file) << to_hex(keys_.open_key) << "\n";
  const auto sealer = Sealer::from_key_file(file);
  ASSERT_TRUE(sealer);
  EXPECT_EQ(keys_.open(sealer->seal(as_bytes("申请"))), "申请");
  std::ofstream(file) << "not a key";
  EXPECT_EQ(Sealer::from_key_file(file).error().fault, &kNoSealingKey);
  EXPECT_EQ(Sealer::from_key_file(folder_.path() / "none").error().fault, &kNoSealingKey);
}

TEST_F(OutboxTest, ABoxMadeReadyIsUsedOnce) {
  ReadyBox box(keys_.open_key);
  EXPECT_EQ(keys_.open(box.close(as_bytes("申请"))), "申请");
  EXPECT_TRUE(box.close(as_bytes("第二份")).empty());
}

TEST_F(OutboxTest, BeingReadyForOneKeyDoesNotSealToItAfterAnother) {
  auto outbox = Outbox::open(options());
  (*outbox)->get_ready();
  const KeyPair next;
  const Sealer sealer(next.open_key);
  (*outbox)->use_sealer(sealer);
  ASSERT_TRUE((*outbox)->submit(submission()));
  (*outbox)->use_sealer(sealer_);
  (*outbox)->get_ready();
  sealer_ = sealer;  // under its hands
  ASSERT_TRUE((*outbox)->submit(submission()));
  const auto claimed = (*outbox)->claim(2, seconds(60));
  ASSERT_EQ(claimed->size(), 2U);
  for (const auto& one : *claimed) EXPECT_NE(next.open(one.sealed), "");
}

TEST_F(OutboxTest, AKeyThatProtectsNothingIsRefused) {
  const Sealer weak{Sealer::PublicKey{}};
  Options with_weak = options();
  with_weak.sealer = &weak;
  auto outbox = Outbox::open(with_weak);
  EXPECT_EQ((*outbox)->submit(submission()).error().fault, &kNoSealingKey);
}

}  // namespace
}  // namespace yimen::outbox
