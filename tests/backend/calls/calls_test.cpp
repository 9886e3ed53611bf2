// Calls of staff: told by terminals in any order, seen and ended by staff.
#include <nlohmann/json.hpp>

#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr const char* kId = "00112233445566778899aabbccddeeff";

class CallsTest : public BackendFixture {
 protected:
  json begins() { return {{"call", kId}, {"at", utc_text(clock_.wall())}, {"screen", "question"}}; }
  json ends() {
    json body = begins();
    body["ended_at"] = utc_text(clock_.wall() + seconds(60));
    body["ended_by"] = "person";
    return body;
  }

  Request message(const json& body, const std::string& terminal = "terminal-1") {
    Request request{"POST", "/v1/calls", {{"idempotency-key", random_id(random_)}}, {}, body.dump()};
    request.terminal = terminal;
    return request;
  }

  Request of_staff(const char* method, const std::string& path) const {
    Request request = by_staff(path);
    request.method = method;
    return request;
  }

  json listed(bool all) {
    Request request = of_staff("GET", "/v1/calls");
    if (all) request.query.emplace("all", "1");
    const Response response = answer(request);
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body).at("calls");
  }
};
INSTANTIATE_TEST_SUITE_P(On, CallsTest, kDialects, name_of_dialect);

TEST_P(CallsTest, StaffSeeWhoWaitsWhereAndSinceWhen) {
  ASSERT_EQ(answer(message(begins())).status, 201);
  const auto calls = listed(false);
  ASSERT_EQ(calls.size(), 1U);
  EXPECT_EQ(calls[0].at("call"), kId);
  EXPECT_EQ(calls[0].at("terminal"), "terminal-1");
  EXPECT_EQ(calls[0].at("screen"), "question");
  EXPECT_FALSE(calls[0].contains("ended_by"));
}

TEST_P(CallsTest, ToldTwiceItIsOneCall) {
  const Request once = message(begins());
  ASSERT_EQ(answer(once).status, 201);
  EXPECT_EQ(answer(once).body, answer(once).body);
  EXPECT_EQ(listed(true).size(), 1U);
  Request other = once;
  other.body = ends().dump();
  EXPECT_EQ(answer(other).status, 409) << "another content under the same key";
}

TEST_P(CallsTest, EndsInWhateverOrderItIsTold) {
  ASSERT_EQ(answer(message(ends())).status, 201);
  ASSERT_EQ(answer(message(begins())).status, 201);
  EXPECT_TRUE(listed(false).empty());
  EXPECT_EQ(listed(true).at(0).at("ended_by"), "person");
}

TEST_P(CallsTest, AnotherTerminalCannotEndIt) {
  ASSERT_EQ(answer(message(begins())).status, 201);
  ASSERT_EQ(answer(message(ends(), "terminal-2")).status, 201);
  EXPECT_EQ(listed(false).size(), 1U);
}

TEST_P(CallsTest, StaffEndItOnce) {
  ASSERT_EQ(answer(message(begins())).status, 201);
  const std::string path = std::string("/v1/calls/") + kId;
  EXPECT_EQ(answer(of_staff("DELETE", path)).status, 204);
  EXPECT_EQ(answer(of_staff("DELETE", path)).status, 204);
  ASSERT_EQ(answer(message(ends())).status, 201);
  EXPECT_EQ(listed(true).at(0).at("ended_by"), "administrator") << "the first end stays";
  EXPECT_EQ(answer(of_staff("DELETE", "/v1/calls/0123456789abcdef0123456789abcdef")).status, 404);
}

TEST_P(CallsTest, ItsTerminalHearsThatSomebodyComes) {
  const auto asked_by = [this](const char* terminal) {
    Request request{"GET", std::string("/v1/calls/") + kId, {}, {}, {}};
    request.terminal = terminal;
    return answer(request);
  };
  EXPECT_EQ(asked_by("terminal-1").status, 404);
  ASSERT_EQ(answer(message(begins())).status, 201);
  EXPECT_FALSE(json::parse(asked_by("terminal-1").body).contains("ended_by"));
  EXPECT_EQ(asked_by("terminal-2").status, 404) << "not its own";
  EXPECT_EQ(answer(of_staff("DELETE", std::string("/v1/calls/") + kId)).status, 204);
  EXPECT_EQ(json::parse(asked_by("terminal-1").body).at("ended_by"), "administrator");
}

TEST_P(CallsTest, WhatIsNoCallIsTurnedDown) {
  for (const auto& [name, value] : std::vector<std::pair<const char*, json>>{{"call", "short"},
                                                                             {"at", "yesterday"},
                                                                             {"screen", "张建华"},
                                                                             {"ended_by", "nobody"},
                                                                             {"ended_at", nullptr}}) {
    json body = ends();
    body[name] = value;
    EXPECT_EQ(answer(message(body)).status, 400) << name;
  }
  EXPECT_TRUE(listed(true).empty());
}

}  // namespace
}  // namespace yimen::backend
