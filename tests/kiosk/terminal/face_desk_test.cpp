// The desk and its box: who is kept, opened, refused, deleted.
#include "kiosk/terminal/face_desk.h"

#include <gtest/gtest.h>

#include "kiosk/terminal/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::terminal {
namespace {

const visit::FaceOwner kLi{"aa01", std::string(64, 'a')};
const visit::FaceOwner kCard{"card-00112233445566778899aabbccddeeff", ""};

vision::FaceSample sample(std::size_t of, std::uint32_t track = 1) {
  vision::FaceSample made;
  made.track = track;
  made.quality = made.live = 0.9F;
  made.embedding[of] = 1;
  return made;
}

class FaceDeskTest : public outbox::OutboxFixture {
 protected:
  FaceDeskTest() { desk_.open(folder_.path()); }

  template <class Wanted>
  int told() const {
    return static_cast<int>(std::ranges::count_if(
        told_, [](const auto& event) { return std::holds_alternative<Wanted>(event); }));
  }
  void enrol(const visit::FaceOwner& owner, std::size_t face) {
    ASSERT_TRUE(desk_.begin(visit::FaceUse::enrol, owner));
    for (int i = 0; i < 40; ++i) desk_.add(sample(face));
    ASSERT_EQ(told<visit::FaceEnrolled>(), 1);
    told_.clear();
  }
  void looks(std::size_t face) {
    for (int i = 0; i < 40; ++i) {
      desk_.add(sample(face));
      for (const auto gesture :
           {vision::Gesture::blink, vision::Gesture::turn_left, vision::Gesture::turn_right})
        desk_.saw(gesture, 1);
    }
  }
  bool enrolled(const visit::FaceOwner& owner) {
    told_.clear();
    desk_.find(owner);
    return std::get<visit::FaceKnown>(told_.at(0)).enrolled;
  }

  std::unique_ptr<outbox::Outbox> outbox_ = std::move(*outbox::Outbox::open(options()));
  std::vector<visit::Event> told_;
  FaceDesk desk_{{},
                 clock_,
                 random_,
                 [this] { return outbox_.get(); },
                 [this](visit::Event event) { told_.push_back(std::move(event)); }};
};

TEST_F(FaceDeskTest, WhoRegisteredIsMatched) {
  for (const auto& owner : {kLi, kCard}) {
    ASSERT_NO_FATAL_FAILURE(enrol(owner, 7));
    ASSERT_TRUE(desk_.begin(visit::FaceUse::verify, owner));
    EXPECT_EQ(told<visit::GestureAsked>(), 1);
    looks(7);
    EXPECT_EQ(told<visit::FaceMatched>(), 1);
    EXPECT_EQ(told<visit::FaceNotMatched>(), 0);
    told_.clear();
  }
}

TEST_F(FaceDeskTest, SomebodyElseIsNot) {
  ASSERT_NO_FATAL_FAILURE(enrol(kLi, 7));
  ASSERT_TRUE(desk_.begin(visit::FaceUse::verify, kLi));
  looks(8);
  EXPECT_EQ(told<visit::FaceMatched>(), 0);
  EXPECT_EQ(told<visit::FaceNotMatched>(), 1);
}

TEST_F(FaceDeskTest, ATemplateOpensOnlyForItsOwnerAndOnlyHere) {
  ASSERT_NO_FATAL_FAILURE(enrol(kLi, 7));
  EXPECT_TRUE(enrolled(kLi));
  EXPECT_FALSE(enrolled(kCard));
  EXPECT_FALSE(enrolled({kLi.subject, std::string(64, 'b')}));
  const auto sealed = (*outbox_->face(face_tag(kLi)))->sealed;
  EXPECT_TRUE(FaceBox::open(folder_.path() / "terminal.secret", random_)->unseal(sealed, kLi));
  EXPECT_FALSE(FaceBox::open(folder_.path() / "another.secret", random_)->unseal(sealed, kLi));
  EXPECT_FALSE(FaceBox::open(folder_.path() / "terminal.secret", random_)->unseal(sealed, kCard));
}

TEST_F(FaceDeskTest, TheSecretIsItsOwnersAlone) {
  const auto secret = folder_.path() / "terminal.secret";
  EXPECT_EQ(std::filesystem::status(secret).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::filesystem::resize_file(secret, 5);
  EXPECT_FALSE(FaceBox::open(secret, random_)) << "no other one is made in its place";
}

TEST_F(FaceDeskTest, DeletedIsGoneAndToldToTheOthers) {
  ASSERT_NO_FATAL_FAILURE(enrol(kLi, 7));
  desk_.drop(kLi);
  EXPECT_EQ(told<visit::FaceKnown>(), 1);
  EXPECT_FALSE(enrolled(kLi));
  EXPECT_EQ(outbox_->claim(5, seconds(10))->at(0).row.refers_to, face_tag(kLi));
}

TEST_F(FaceDeskTest, IsRenewedInTime) {
  ASSERT_NO_FATAL_FAILURE(enrol(kLi, 7));
  clock_.advance(std::chrono::hours(24) * 366 * 3);
  EXPECT_FALSE(enrolled(kLi));
  EXPECT_FALSE(desk_.begin(visit::FaceUse::verify, kLi));
  EXPECT_EQ(told<visit::FaceFailed>(), 1);
}

TEST_F(FaceDeskTest, WithoutStorageItFailsAndSaysSo) {
  outbox_.reset();
  EXPECT_FALSE(desk_.begin(visit::FaceUse::enrol, kLi));
  desk_.drop(kLi);
  EXPECT_EQ(told<visit::FaceFailed>(), 2);
  EXPECT_EQ(std::get<visit::FaceFailed>(told_.back()).error.fault, &kFaceNotDropped);
}

TEST_F(FaceDeskTest, AfterItsEndNothingIsLookedAt) {
  ASSERT_NO_FATAL_FAILURE(enrol(kLi, 7));
  ASSERT_TRUE(desk_.begin(visit::FaceUse::verify, kLi));
  desk_.end();
  told_.clear();
  looks(7);
  EXPECT_TRUE(told_.empty());
}

}  // namespace
}  // namespace yimen::terminal
