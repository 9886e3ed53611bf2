#include "backend/api.h"

#include <nlohmann/json.hpp>

#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class ApiTest : public BackendFixture {
 protected:
  void execute(const char* statement) {
    const auto done = database_->look([&](sql::Connection& connection) -> Result<void> {
      connection.exec(statement);
      return {};
    });
    ASSERT_TRUE(done) << done.error().detail;
  }

  json requests() { return json::parse(answer(by_staff("/v1/requests")).body).at("requests"); }

  void expect_refused(const Request& request, int status, const std::string& name) {
    const Response response = answer(request);
    EXPECT_EQ(response.status, status) << response.body;
    EXPECT_EQ(json::parse(response.body).at("type"), "urn:yimen:problem:" + name);
    EXPECT_TRUE(requests().empty()) << "what is refused is not kept";
  }
};

TEST_P(ApiTest, AcknowledgesWithTheKeyAndTheHash) {
  const Request request = submission(content(R"({"name":"李雷"})"));
  const Response response = answer(request);
  ASSERT_EQ(response.status, 201) << response.body;
  EXPECT_EQ(json::parse(response.body), (json{{"key", request.headers.at("idempotency-key")},
                                              {"sha256", to_hex(sha256(as_bytes(request.body)))},
                                              {"receipt", receipt_},
                                              {"state", "received"}}));
}

TEST_P(ApiTest, StaffReadTheAnswers) {
  answer(submission(content(R"({"name":"李雷"})")));
  const json all = requests();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at("content").at("answers").at("name"), "李雷");
  EXPECT_EQ(all[0].at("received_at"), "2026-11-21T00:00:00.000Z");
  EXPECT_EQ(all[0].at("service"), (json{{"id", "old-age-allowance"}, {"version", 2}}));
  json one = json::parse(answer(by_staff("/v1/requests/" + receipt_)).body).at("requests").at(0);
  EXPECT_EQ(one.at("history"), json::array());
  EXPECT_EQ(one.at("attachments"), json::array());
  one.erase("history");
  one.erase("attachments");
  EXPECT_EQ(one, all[0]);
}

TEST_P(ApiTest, TheSameAgainIsAnsweredTheSameAndKeptOnce) {
  const Request request = submission(content("{}"));
  const Response first = answer(request);
  const Response second = answer(request);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(first.body, second.body);
  EXPECT_EQ(requests().size(), 1U);
}

TEST_P(ApiTest, AnotherContentUnderTheSameKeyIsAConflict) {
  Request request = submission(content(R"({"name":"李雷"})"));
  answer(request);
  request.body = seal(content(R"({"name":"韩梅梅"})"));
  const Response response = answer(request);
  EXPECT_EQ(response.status, 409);
  EXPECT_EQ(json::parse(response.body).at("key"), request.headers.at("idempotency-key"));
  ASSERT_EQ(requests().size(), 1U);
  EXPECT_EQ(requests()[0].at("content").at("answers").at("name"), "李雷")
      << "what was held is never overwritten";
}

TEST_P(ApiTest, EvaluationsAreKeptApart) {
  Request request = submission(content(R"({"level":5})", "evaluation"), "/v1/evaluations");
  request.headers["yimen-refers-to"] = receipt_;
  EXPECT_EQ(answer(request).status, 201);
  EXPECT_TRUE(requests().empty());
  const json all = json::parse(answer(by_staff("/v1/evaluations")).body).at("evaluations");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at("refers_to"), receipt_);
}

TEST_P(ApiTest, EveryHeaderMustBeWellFormed) {
  const std::map<std::string, std::vector<std::string>> wrong{
      {"idempotency-key", {"", "short", std::string(32, 'G'), std::string(33, 'a')}},
      {"yimen-receipt", {"", "YM-261121-0000-0000'", "../../etc/passwd", receipt_ + "0"}},
      {"yimen-service", {"", "Old", "a b", std::string(65, 'a')}},
      {"yimen-service-version", {"", "0", "-1", "1x", "99999999999999999999"}},
      {"yimen-refers-to", {"YM"}}};
  for (const auto& [name, values] : wrong) {
    for (const auto& value : values) {
      Request request = submission(content("{}"));
      request.headers[name] = value;
      SCOPED_TRACE(name + " " + value);
      expect_refused(request, 400, "malformed");
    }
  }
}

TEST_P(ApiTest, WhatCannotBeOpenedIsUnreadable) {
  Request tampered = submission(content("{}"));
  tampered.body.back() = static_cast<char>(tampered.body.back() ^ 1);
  expect_refused(tampered, 422, "unreadable");
  for (const auto& body : {std::string(), std::string("x"), std::string(100, 'x')}) {
    Request request = submission(content("{}"));
    request.body = body;
    expect_refused(request, 422, "unreadable");
  }
  Request another_key = submission(content("{}"));
  another_key.headers["yimen-key-id"] = "0000000000000000";
  expect_refused(another_key, 422, "unreadable");
}

TEST_P(ApiTest, WhatIsInsideMustAgreeWithTheHeaders) {
  const std::string deep(50'000, '[');
  for (const std::string& plain :
       {std::string("not json"), std::string("[]"), std::string("{}"), std::string(R"({"format":"1"})"),
        content("{}", "evaluation"), R"({"format":3,)" + content("{}").substr(12),
        R"({"format":1,"kind":"request","service":"x","receipt":")" + receipt_ + "\"}",
        R"({"format":1,"kind":"request","service":{"id":"other"},"receipt":")" + receipt_ + "\"}",
        content(deep), content(deep + std::string(50'000, ']')), content("\"\xff\"")}) {
    SCOPED_TRACE(plain.substr(0, 80));
    expect_refused(submission(plain), 422, "unreadable");
  }
}

TEST_P(ApiTest, OnlySealedBytesOfReasonableSizeAreTaken) {
  Request text = submission(content("{}"));
  text.headers["content-type"] = "application/json";
  expect_refused(text, 415, "not-sealed");
  expect_refused(submission(content('"' + std::string(kLargestBody, 'x') + '"')), 413, "too-large");
}

TEST_P(ApiTest, OnlyStaffRead) {
  answer(submission(content("{}")));
  for (const char* path : {"/v1/requests", "/v1/evaluations", "/v1/requests/YM-261121-0000-0000"}) {
    Request request = by_staff(path);
    request.headers["authorization"].back() = 'x';
    EXPECT_EQ(answer(request).status, 401) << path;
    request.headers.clear();
    EXPECT_EQ(answer(request).status, 401) << path;
  }
}

TEST_P(ApiTest, PagesFollowOneAnother) {
  for (int i = 0; i < 5; ++i) answer(submission(content(std::to_string(i))));
  std::vector<int> seen;
  Request request = by_staff("/v1/requests");
  request.query["limit"] = "2";
  for (json page = json::parse(answer(request).body);; page = json::parse(answer(request).body)) {
    for (const json& one : page.at("requests")) seen.push_back(one.at("content").at("answers"));
    if (!page.contains("next")) break;
    request.query["after"] = page.at("next").dump();
  }
  EXPECT_EQ(seen, (std::vector{0, 1, 2, 3, 4}));
  for (const char* wrong : {"0", "501", "-1", "x", ""}) {
    request.query["limit"] = wrong;
    EXPECT_EQ(answer(request).status, 400) << wrong;
  }
}

TEST_P(ApiTest, WhatIsNotThereIsAProblem) {
  EXPECT_EQ(answer(by_staff("/v1/requests/YM-261121-0000-0000")).status, 404);
  for (const char* path : {"/", "", "/v1", "/v2/requests", "/v1/requests/a/b", "//", "/v1/requests/../health",
                           "/v1/requests/\xff", "/v1/requests/'"})
    EXPECT_EQ(answer(by_staff(path)).status, 404) << path;
  Request remove = by_staff("/v1/requests");
  remove.method = "DELETE";
  const Response response = answer(remove);
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.at("Allow"), "POST, GET");
}

TEST_P(ApiTest, TellsItsKeyAndItsHealth) {
  EXPECT_EQ(json::parse(answer({"GET", "/v1/key", {}, {}, {}}).body).at("public_key"), keys_.public_key());
  EXPECT_EQ(answer({"GET", "/v1/health", {}, {}, {}}).status, 200);
}

TEST_P(ApiTest, WithoutAStoreItSaysSoAndWhenToTryAgain) {
  execute("DROP TABLE submission");
  const Response response = answer(submission(content("{}")));
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.headers.count("Retry-After"), 1U);
  EXPECT_EQ(answer({"GET", "/v1/health", {}, {}, {}}).status, 503);
  EXPECT_EQ(answer(by_staff("/v1/requests")).status, 503);
}

TEST_P(ApiTest, WhatWasReceivedIsThereAfterARestart) {
  answer(submission(content("{}")));
  database_.reset();
  database_ = open_database();
  Store store(*database_);
  const Api again(house_over(*database_, store));
  EXPECT_EQ(json::parse(again.answer(by_staff("/v1/requests")).body).at("requests").size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(On, ApiTest, kDialects, name_of_dialect);

}  // namespace
}  // namespace yimen::backend
