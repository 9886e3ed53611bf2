// What terminals tell each other by way of the backend: codes that were used, consents that were taken back.
#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>

#include "backend/codes/used_codes.h"
#include "backend/withdrawals/withdrawals.h"
#include "tests/backend/codes/codes_fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr const char* kId = "00112233445566778899aabbccddeeff";
constexpr const char* kTag = "0123456789abcdef0123456789abcdef";

class SharedTest : public CodesFixture {
 protected:
  Response claim(const json& body, const std::string& terminal = "terminal-1") {
    Request request{"POST", "/v1/used-codes", {}, {}, body.dump()};
    request.terminal = terminal;
    return answer(request);
  }
  Response claim(const std::string& id, seconds life, const std::string& terminal = "terminal-1") {
    return claim(json{{"id", id}, {"expires", utc_text(clock_.wall() + life)}}, terminal);
  }

  Request withdrawal(const std::string& tag, const std::string& terminal) {
    Request request{
        "POST", "/v1/withdrawals", {{"idempotency-key", random_id(random_)}}, {}, json{{"tag", tag}}.dump()};
    request.terminal = terminal;
    return request;
  }

  json told(const std::string& terminal, const std::string& after = "") {
    Request request{"GET", "/v1/withdrawals", {}, {{"after", after}}, {}};
    request.terminal = terminal;
    const Response response = answer(request);
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body);
  }
};
INSTANTIATE_TEST_SUITE_P(On, SharedTest, kDialects, name_of_dialect);

TEST_P(SharedTest, ACodeIsTakenOnceAmongAllTerminals) {
  const Response first = claim(kId, seconds(90));
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(json::parse(first.body).at("id"), kId);
  EXPECT_EQ(problem_in(claim(kId, seconds(90), "terminal-2")), "used-before");
  EXPECT_EQ(problem_in(claim(kId, seconds(90))), "used-before");
  EXPECT_EQ(claim(std::string(16, 'a'), seconds(90)).status, 201);
}

TEST_P(SharedTest, OfManyAtOnceOneIsFirst) {
  constexpr int kAtOnce = 8;
  std::atomic<int> firsts = 0;
  std::vector<std::thread> terminals;
  for (int i = 0; i < kAtOnce; ++i)
    terminals.emplace_back([&] {
      const auto first = UsedCodes(*database_, clock_).claim(kId, clock_.wall() + seconds(90));
      firsts += first && *first ? 1 : 0;
    });
  for (auto& terminal : terminals) terminal.join();
  EXPECT_EQ(firsts, 1);
}

TEST_P(SharedTest, AUsedCodeIsRememberedUntilItExpiresWhateverATerminalsClockSays) {
  const UsedCodes used(*database_, clock_);
  EXPECT_TRUE(*used.claim("aa", clock_.wall() - std::chrono::hours(1)));
  EXPECT_TRUE(*used.claim("bb", clock_.wall() + std::chrono::hours(24 * 365)));
  EXPECT_EQ(*used.forget_expired(), 0);
  EXPECT_FALSE(*used.claim("aa", clock_.wall()));
  clock_.advance(std::chrono::minutes(6));
  EXPECT_EQ(*used.forget_expired(), 1);
  clock_.advance(std::chrono::hours(24));
  EXPECT_EQ(*used.forget_expired(), 1);
}

TEST_P(SharedTest, WhatIsNoClaimIsTurnedDown) {
  const std::string expires = utc_text(clock_.wall());
  for (const json& wrong : {json::object(), json{{"id", kId}}, json{{"id", "abc"}, {"expires", expires}},
                            json{{"id", std::string(65, 'a')}, {"expires", expires}},
                            json{{"id", "XX" + std::string(30, 'a')}, {"expires", expires}},
                            json{{"id", kId}, {"expires", "soon"}}, json{{"id", kId}, {"expires", 7}},
                            json{{"id", 7}, {"expires", expires}}})
    EXPECT_EQ(claim(wrong).status, 400) << wrong;
  EXPECT_EQ(claim(kId, seconds(90), "").status, 403) << "not without a certificate";
}

TEST_P(SharedTest, ATerminalThatClaimsWithoutEndIsHeldUp) {
  for (int i = 0; i < 120; ++i) claim(kId, seconds(90));
  EXPECT_EQ(claim(kId, seconds(90)).status, 429);
  EXPECT_EQ(claim(std::string(16, 'b'), seconds(90), "terminal-2").status, 201);
}

TEST_P(SharedTest, AWithdrawalReachesEveryOtherTerminalOnce) {
  const Request request = withdrawal(kTag, "terminal-1");
  const Response kept = answer(request);
  ASSERT_EQ(kept.status, 201) << kept.body;
  EXPECT_EQ(json::parse(kept.body).at("sha256"), to_hex(sha256(as_bytes(request.body))));
  EXPECT_EQ(answer(request).status, 201) << "the acknowledgement was lost";
  const json news = told("terminal-2");
  EXPECT_EQ(news.at("withdrawals"), json::array({kTag}));
  EXPECT_TRUE(told("terminal-2", news.at("cursor")).at("withdrawals").empty());
  EXPECT_TRUE(told("terminal-1").at("withdrawals").empty()) << "who handed it in has done it already";
  EXPECT_EQ(told("terminal-2", "1000000").at("withdrawals").size(), 1U) << "another database's cursor";
}

TEST_P(SharedTest, AnotherWithdrawalUnderTheSameKeyIsAConflict) {
  Request request = withdrawal(kTag, "terminal-1");
  answer(request);
  const std::string key = request.headers["idempotency-key"];
  request = withdrawal(std::string(32, 'f'), "terminal-1");
  request.headers["idempotency-key"] = key;
  EXPECT_EQ(problem_in(answer(request)), "conflict");
}

TEST_P(SharedTest, PagesFollowEachOther) {
  for (int i = 0; i < 5; ++i) answer(withdrawal(std::string(31, 'a') + std::to_string(i), "terminal-1"));
  Request request{"GET", "/v1/withdrawals", {}, {{"limit", "2"}}, {}};
  request.terminal = "terminal-2";
  std::vector<std::string> tags;
  for (int i = 0; i < 4; ++i) {
    const json page = json::parse(answer(request).body);
    for (const auto& tag : page.at("withdrawals")) tags.push_back(tag);
    request.query["after"] = page.at("cursor");
  }
  ASSERT_EQ(tags.size(), 5U);
  EXPECT_EQ(tags[4].back(), '4');
}

TEST_P(SharedTest, WhatIsNoWithdrawalIsTurnedDownForGood) {
  for (const char* tag :
       {"", "abc", "0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcdef0"}) {
    const Response response = answer(withdrawal(tag, "terminal-1"));
    EXPECT_EQ(problem_in(response), "malformed") << tag;
    EXPECT_TRUE(json::parse(response.body).contains("key")) << "only then does the terminal give up";
  }
  Request keyless = withdrawal(kTag, "terminal-1");
  keyless.headers.clear();
  EXPECT_EQ(answer(keyless).status, 400);
  EXPECT_TRUE(told("terminal-2").at("withdrawals").empty());
}

}  // namespace
}  // namespace yimen::backend
