// An Api over a store and keys in a folder of its own. Every answer is held against the OpenAPI document.
#pragma once

#include <gtest/gtest.h>
#include <sodium.h>

#include <string>

#include "backend/api.h"
#include "backend/matters/matters.h"
#include "backend/schema.h"
#include "backend/settings.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/random.h"
#include "tests/backend/contract.h"
#include "tests/backend/databases.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {

inline std::string seal_to(const std::string& public_key_hex, const std::string& plain) {
  const Bytes key = from_hex(public_key_hex).value();
  std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  EXPECT_EQ(crypto_box_seal(reinterpret_cast<std::uint8_t*>(sealed.data()),
                            reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), key.data()),
            0);
  return sealed;
}

// Once over each kind of database (databases.h).
class BackendFixture : public testing::TestWithParam<sql::Dialect> {
 protected:
  std::string seal(const std::string& plain) const { return seal_to(keys_.public_key(), plain); }

  std::string content(const std::string& answers, const std::string& kind = "request") const {
    return R"({"format":1,"kind":")" + kind +
           R"(","service":{"id":"old-age-allowance","version":2},"receipt":")" + receipt_ +
           R"(","submitted_at":"2026-11-21T00:00:00.000Z","answers":)" + answers + "}";
  }

  Request submission(const std::string& plain, const std::string& path = "/v1/requests") {
    Request request{"POST", path, {}, {}, seal(plain)};
    request.headers = {{"content-type", "application/octet-stream"},
                       {"idempotency-key", random_id(random_)},
                       {"yimen-receipt", receipt_},
                       {"yimen-service", "old-age-allowance"},
                       {"yimen-service-version", "2"},
                       {"yimen-key-id", keys_.key_id()}};
    return request;
  }

  Request by_staff(const std::string& path) const {
    std::string token = testing_support::content_of(folder_.path() / "keys" / "staff-token");
    token.pop_back();
    return {"GET", path, {{"authorization", "Bearer " + token}}, {}, {}};
  }

  Response answer(const Request& request) {
    Response response = api_.answer(request);
    EXPECT_EQ(contract_.objection(request, response), "") << request.method << ' ' << request.path;
    return response;
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};
  SeededRandom random_{5};
  Settings settings_ = load_settings({folder_.path(), {}, {}}, clock_).value();
  const Keys& keys_ = settings_.keys;
  void SetUp() override {
    if (const auto why = test_database_.missing(); !why.empty()) GTEST_SKIP() << why;
  }

  std::unique_ptr<sql::Database> open_database() const {
    auto opened = sql::Database::open(test_database_.url(), migrations(), clock_);
    EXPECT_TRUE(opened) << opened.error().fault->code << ' ' << opened.error().detail;
    return std::move(*opened);
  }

  TestDatabase test_database_{GetParam(), folder_.path()};
  std::unique_ptr<sql::Database> database_ = open_database();
  Matters matters_{*database_, settings_.offices, settings_.timetable, clock_};
  Store store_{*database_, [this](sql::Connection& connection, const Submission& complete) {
                 return matters_.enter(connection, complete);
               }};
  Gate gate_{*database_, Trust::certificates, clock_};
  std::vector<std::string> mistakes_;  // that the check of services finds
  Bundles bundles_{
      *database_,
      Sources(folder_.path() / "assets", folder_.path(), [this](const auto&) { return mistakes_; }), keys_,
      clock_};
  House house_over(sql::Database& database, Store& store) {
    return {database, store,   keys_, settings_.offices, settings_.timetable, settings_.authority, gate_,
            bundles_, random_, clock_};
  }
  Api api_{house_over(*database_, store_)};
  Contract contract_;
  const std::string receipt_ = receipt_number(random_, clock_.wall());
};

}  // namespace yimen::backend
