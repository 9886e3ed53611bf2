#include <nlohmann/json.hpp>

#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

using nlohmann::json;

class AttachmentsTest : public OutboxFixture {
 protected:
  static Attachment scan(std::size_t size, std::uint8_t fill = 7) {
    return {"household-book", "image/jpeg", Bytes(size, fill)};
  }
  static Submission with(std::vector<Attachment> attachments) {
    Submission one = submission();
    one.attachments = std::move(attachments);
    return one;
  }

  Bytes read_all(const Claimed& claimed, const Part& part, std::int64_t step) {
    Bytes all;
    for (std::int64_t offset = 0; offset < part.size; offset += step) {
      const auto piece = outbox_->read_part(claimed.row.id, part.sha256, offset, step);
      if (!piece) return {};
      all.insert(all.end(), piece->begin(), piece->end());
    }
    return all;
  }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(AttachmentsTest, AreSealedNamedByTheBodyAndReadPieceByPiece) {
  ASSERT_TRUE(outbox_->submit(with({scan(700'001, 1), {"signature", "image/png", Bytes(5, 2)}})));
  const auto claimed = outbox_->claim(1, seconds(60));
  ASSERT_EQ(claimed->size(), 1U);
  const Claimed& one = claimed->front();
  const json body = json::parse(keys_.open(one.sealed));
  ASSERT_EQ(one.parts.size(), 2U);
  ASSERT_EQ(body.at("attachments").size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    const json& named = body.at("attachments").at(i);
    EXPECT_EQ(named.at("sha256"), one.parts[i].sha256);
    EXPECT_EQ(named.at("size"), one.parts[i].size);
    const Bytes sealed = read_all(one, one.parts[i], i == 0 ? 100'000 : 1);
    EXPECT_EQ(to_hex(sha256(sealed)), one.parts[i].sha256);
    EXPECT_EQ(keys_.open(sealed), std::string(i == 0 ? 700'001 : 5, i == 0 ? '\1' : '\2'));
  }
  EXPECT_EQ(body.at("attachments").at(0).at("name"), "household-book");
  EXPECT_EQ(body.at("attachments").at(1).at("media_type"), "image/png");
}

TEST_F(AttachmentsTest, ReadingBesideThemGivesNothing) {
  ASSERT_TRUE(outbox_->submit(with({scan(100)})));
  const auto claimed = outbox_->claim(1, seconds(60));
  const std::string& id = claimed->front().row.id;
  const Part& part = claimed->front().parts.front();
  EXPECT_TRUE(outbox_->read_part(id, part.sha256, part.size, 10)->empty());
  EXPECT_TRUE(outbox_->read_part(id, part.sha256, -1, 10)->empty());
  EXPECT_TRUE(outbox_->read_part(id, part.sha256, 0, 0)->empty());
  EXPECT_EQ(outbox_->read_part(id, part.sha256, part.size - 3, 10)->size(), 3U);
  EXPECT_EQ(outbox_->read_part(id, "other", 0, 10).error().fault, &kUnknownReceipt);
  EXPECT_EQ(outbox_->read_part("other", part.sha256, 0, 10).error().fault, &kUnknownReceipt);
}

TEST_F(AttachmentsTest, TooManyTooLargeOrBadlyNamedAreRefusedWhole) {
  const std::vector<std::vector<Attachment>> bad{
      std::vector<Attachment>(21, scan(1)), {scan(0)},
      {scan(32 * 1024 * 1024 + 1)},         {scan(5), {"a\",\"sha256\":\"", "image/png", Bytes(1)}},
      {{"", "image/png", Bytes(1)}},        {{"a", "image/png\"", Bytes(1)}}};
  for (const auto& attachments : bad)
    EXPECT_EQ(outbox_->submit(with(attachments)).error().fault, &kInvalidSubmission);
  EXPECT_EQ(outbox_->counts()->queued, 0);
  EXPECT_TRUE(outbox_->submit(with(std::vector<Attachment>(20, scan(1)))));
}

TEST_F(AttachmentsTest, TheSameScanTwiceIsTwoParts) {
  ASSERT_TRUE(outbox_->submit(with({scan(10), scan(10)})));
  const auto claimed = outbox_->claim(1, seconds(60));
  EXPECT_NE(claimed->front().parts[0].sha256, claimed->front().parts[1].sha256);
}

TEST_F(AttachmentsTest, LeaveNothingOfThePersonOnTheDisk) {
  Attachment one = scan(0);
  const std::string content = "signature of the person";
  one.content.assign(content.begin(), content.end());
  ASSERT_TRUE(outbox_->submit(with({one})));
  std::string all = content_of(options().file) + content_of(options().file.string() + "-wal");
  EXPECT_NE(all.find("old-age-allowance"), std::string::npos) << "the search itself must be able to find";
  EXPECT_EQ(all.find("of the person"), std::string::npos);
  EXPECT_EQ(all.find("household-book"), std::string::npos);
}

}  // namespace
}  // namespace yimen::outbox
