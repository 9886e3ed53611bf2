#include "kiosk/sync/policy.h"

#include <gtest/gtest.h>

#include <set>

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using Settled = outbox::Settlement::What;

constexpr std::array<const Fault*, 16> kAll{
    &kBadConfiguration, &kUnreachable,   &kNameNotResolved, &kCertificateBad, &kNotAdmitted, &kBroken,
    &kOverloaded,       &kRateLimited,   &kCaptivePortal,   &kProtocol,       &kRefused,     &kConflict,
    &kTooLarge,         &kClockDoubtful, &kRevoked,         &kBackendFailed};

TEST(PolicyTest, EveryFailureHasACodeAndASentenceOfItsOwn) {
  std::set<std::string> codes;
  std::set<std::string> sentences;
  for (const Fault* fault : kAll) {
    codes.insert(fault->code);
    sentences.insert(fault->sentence);
  }
  EXPECT_EQ(codes.size(), kAll.size());
  EXPECT_EQ(sentences.size(), kAll.size());
}

TEST(PolicyTest, OnlyTheBackendsOwnWordEndsADelivery) {
  for (const Fault* fault : kAll) {
    const Settled what = policy_for(*fault).submission;
    const bool is_its_word = fault == &kRefused || fault == &kTooLarge || fault == &kConflict;
    EXPECT_EQ(what == Settled::refused || what == Settled::needs_staff, is_its_word) << fault->code;
    EXPECT_NE(what, Settled::delivered) << fault->code;
  }
}

TEST(PolicyTest, WhatTheLineDoesIsNotHeldAgainstTheSubmission) {
  for (const Fault* fault :
       {&kUnreachable, &kNameNotResolved, &kCertificateBad, &kClockDoubtful, &kBadConfiguration})
    EXPECT_EQ(policy_for(*fault).submission, Settled::released) << fault->code;
}

TEST(PolicyTest, OneSubmissionHardlyHoldsUpTheOthers) {
  const Config config;
  for (const Fault* fault : {&kBackendFailed, &kProtocol}) {
    const Concern concern = policy_for(*fault).concern;
    EXPECT_LE(longest_pause_of_all(concern, config), seconds(5)) << fault->code;
    EXPECT_GT(longest_pause_of_one(concern, config), config.longest_pause) << fault->code;
  }
}

TEST(PolicyTest, AnUnknownFaultIsTriedAgain) {
  constexpr Fault kUnknown{"X-01", ""};
  EXPECT_EQ(policy_for(kUnknown).submission, Settled::put_off);
}

}  // namespace
}  // namespace yimen::sync
