#include "kiosk/sync/curl_failure.h"

#include <gtest/gtest.h>
#include <openssl/x509_vfy.h>

#include "kiosk/sync/faults.h"
#include "kiosk/sync/server_date.h"

namespace yimen::sync {
namespace {

constexpr WallTime kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};

TEST(CurlFailureTest, ABadCertificateMayBeAMatterOfTheClock) {
  CurlFailure failure{CURLE_PEER_FAILED_VERIFICATION,       "",   false,
                      X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, kNow, false};
  EXPECT_EQ(&fault_of(failure), &kCertificateBad);
  failure.clock_differs = true;
  EXPECT_EQ(&fault_of(failure), &kClockDoubtful);
  failure.clock_differs = false;
  failure.now = WallTime();
  EXPECT_EQ(&fault_of(failure), &kClockDoubtful);
  failure.now = kNow;
  failure.verified = X509_V_ERR_CERT_NOT_YET_VALID;
  EXPECT_EQ(&fault_of(failure), &kClockDoubtful);
}

TEST(CurlFailureTest, WhatTheOtherSideSaysOfOurCertificateIsNotOurDoubtOfItsOwn) {
  EXPECT_EQ(&fault_of({CURLE_RECV_ERROR, "tlsv13 alert certificate required", true, 0, kNow, false}),
            &kNotAdmitted);
}

TEST(CurlFailureTest, ATimeOutBeforeAnythingWasSentIsNoConnection) {
  EXPECT_EQ(&fault_of({CURLE_OPERATION_TIMEDOUT, "", false, 0, kNow, false}), &kUnreachable);
  EXPECT_EQ(&fault_of({CURLE_OPERATION_TIMEDOUT, "", true, 0, kNow, false}), &kBroken);
}

TEST(ServerDateTest, OnlyALargeDifferenceCounts) {
  ServerDate date;
  EXPECT_FALSE(date.differs());
  date.notice("Sat, 21 Nov 2026 00:05:00 GMT", kNow);
  EXPECT_FALSE(date.differs());
  date.notice("Sat, 21 Nov 2020 00:05:00 GMT", kNow);
  EXPECT_TRUE(date.differs());
  for (const char* nothing : {"", "yesterday", "\xff"}) date.notice(nothing, kNow);
  EXPECT_TRUE(date.differs());
  date.notice("Fri, 20 Nov 2026 23:55:00 GMT", kNow);
  EXPECT_FALSE(date.differs());
}

}  // namespace
}  // namespace yimen::sync
