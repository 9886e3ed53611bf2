#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

const std::string kFaceLi(32, 'a');
const std::string kFaceHan(32, 'b');

class FacesTest : public OutboxFixture {
 protected:
  KeptFace face(const std::string& sealed = "sealed-template-of-somebody") {
    return {Bytes(sealed.begin(), sealed.end()), clock_.wall(), clock_.wall() + std::chrono::hours(24)};
  }
  bool kept(const std::string& tag) { return (*outbox_->face(tag)).has_value(); }
  std::string on_the_disk() {
    return content_of(options().file) + content_of(options().file.string() + "-wal");
  }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(FacesTest, OneIsKeptForEachTag) {
  ASSERT_TRUE(outbox_->save_face(kFaceLi, face("first")));
  ASSERT_TRUE(outbox_->save_face(kFaceLi, face("second")));
  outbox_ = std::move(*Outbox::open(options()));
  const auto found = *outbox_->face(kFaceLi);
  ASSERT_TRUE(found);
  EXPECT_EQ(as_text(found->sealed), "second");
  EXPECT_EQ(found->at, kStart);
  EXPECT_FALSE(kept(kFaceHan));
  EXPECT_EQ(*outbox_->faces_count(), 1);
}

TEST_F(FacesTest, WhatIsNoTagIsNotTaken) {
  for (const char* tag : {"", "aa", "not hexadecimal at all, not at al"}) {
    EXPECT_FALSE(outbox_->save_face(tag, face()));
    EXPECT_FALSE(outbox_->drop_face(tag));
  }
}

TEST_F(FacesTest, DroppingDeletesAtOnceAndQueuesTheWithdrawal) {
  ASSERT_TRUE(outbox_->save_face(kFaceLi, face("sealed-marker")));
  ASSERT_NE(on_the_disk().find("sealed-marker"), std::string::npos) << "the search must be able to find";
  ASSERT_TRUE(outbox_->drop_face(kFaceLi));
  EXPECT_FALSE(kept(kFaceLi));
  EXPECT_EQ(on_the_disk().find("sealed-marker"), std::string::npos);
  const auto claimed = *outbox_->claim(10, seconds(60));
  ASSERT_EQ(claimed.size(), 1U);
  EXPECT_EQ(claimed[0].row.kind, Kind::withdrawal);
  EXPECT_EQ(claimed[0].row.refers_to, kFaceLi);
  EXPECT_EQ(as_text(claimed[0].sealed), R"({"tag":")" + kFaceLi + R"("})");
  ASSERT_TRUE(settle(*outbox_, claimed[0].row.id, What::delivered));
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

TEST_F(FacesTest, AWithdrawalIsQueuedAlsoWhereNothingIsKept) {
  ASSERT_TRUE(outbox_->drop_face(kFaceHan));
  EXPECT_EQ(outbox_->claim(10, seconds(60))->size(), 1U);
}

TEST_F(FacesTest, AWithdrawalNeedsNoSealingKeyAndIsNotCarriedByHand) {
  auto options = this->options();
  options.sealer = nullptr;
  outbox_ = std::move(*Outbox::open(options));
  ASSERT_TRUE(outbox_->drop_face(kFaceLi));
  EXPECT_TRUE(outbox_->undelivered()->empty());
}

TEST_F(FacesTest, WhatWasWithdrawnElsewhereIsForgotten) {
  ASSERT_TRUE(outbox_->save_face(kFaceLi, face()));
  ASSERT_TRUE(outbox_->save_face(kFaceHan, face()));
  EXPECT_EQ(*outbox_->withdrawal_cursor(), "");
  ASSERT_TRUE(outbox_->record_withdrawals(std::array{kFaceLi, std::string(32, 'c')}, "17"));
  EXPECT_FALSE(kept(kFaceLi));
  EXPECT_TRUE(kept(kFaceHan));
  EXPECT_EQ(*outbox_->withdrawal_cursor(), "17");
  EXPECT_TRUE(outbox_->claim(10, seconds(60))->empty()) << "and is not told back";
}

TEST_F(FacesTest, AnExpiredOneIsGoneAndTidiedAway) {
  ASSERT_TRUE(outbox_->save_face(kFaceLi, face()));
  clock_.advance(std::chrono::hours(25));
  EXPECT_FALSE(kept(kFaceLi));
  EXPECT_EQ(*outbox_->faces_count(), 1);
  EXPECT_EQ(*outbox_->tidy({}), 1);
  EXPECT_EQ(*outbox_->faces_count(), 0);
}

}  // namespace
}  // namespace yimen::outbox
