// What offices, terminals and citizens see of a request, through the API.
#include <nlohmann/json.hpp>

#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class OfficeApiTest : public BackendFixture {
 protected:
  std::string administrator() const { return by_staff("").headers.at("authorization"); }

  Response say(const std::string& method, const std::string& path, const std::string& authorization,
               const json& body = nullptr) {
    Request request{method, path, {}, {}, body.is_null() ? std::string() : body.dump()};
    if (!authorization.empty()) request.headers["authorization"] = authorization;
    return answer(request);
  }

  // The person's Authorization header.
  std::string person(const std::string& level, const std::string& office = "city") {
    const Response added =
        say("POST", "/v1/staff", administrator(), {{"name", "王芳"}, {"office", office}, {"level", level}});
    EXPECT_EQ(added.status, 201) << added.body;
    return "Bearer " + json::parse(added.body).at("token").get<std::string>();
  }

  std::string hand_in(const std::string& person_tag = "", const std::string& terminal = "t-1") {
    json inside = json::parse(content("{}"));
    if (!person_tag.empty()) inside["person"] = {{"tag", person_tag}, {"area", "330106"}};
    Request request = submission(inside.dump());
    request.terminal = terminal;
    EXPECT_EQ(answer(request).status, 201);
    return request.headers.at("idempotency-key");
  }

  Response step(const std::string& who, const json& order) {
    return say("POST", "/v1/requests/" + receipt_ + "/steps", who, order);
  }

  void expect_problem(const Response& response, int status, const std::string& name,
                      const std::string& detail = "") {
    EXPECT_EQ(response.status, status) << response.body;
    const json body = json::parse(response.body);
    EXPECT_EQ(body.at("type"), "urn:yimen:problem:" + name);
    if (!detail.empty()) {
      EXPECT_EQ(body.at("detail"), detail);
    }
  }
};
INSTANTIATE_TEST_SUITE_P(On, OfficeApiTest, kDialects, name_of_dialect);

TEST_P(OfficeApiTest, ARequestGoesItsWayAndItsHistoryIsShown) {
  hand_in();
  const auto window = person("accept");
  ASSERT_EQ(step(window, {{"action", "accept"}}).status, 200);
  ASSERT_EQ(step(window, {{"action", "pass"}}).status, 200);
  ASSERT_EQ(step(person("first_review"), {{"action", "pass"}}).status, 200);
  ASSERT_EQ(step(person("review"), {{"action", "pass"}}).status, 200);
  const Response last = step(person("approve"), {{"action", "pass"}, {"note", {{"zh", "到3号窗口领证"}}}});
  ASSERT_EQ(last.status, 200);
  EXPECT_EQ(json::parse(last.body).at("stage"), "completed");
  const json shown = json::parse(answer(by_staff("/v1/requests/" + receipt_)).body).at("requests").at(0);
  EXPECT_EQ(shown.at("state"), "completed");
  EXPECT_EQ(shown.at("history").size(), 5U);
  EXPECT_EQ(shown.at("history").at(4).at("note").at("zh"), "到3号窗口领证");
  EXPECT_EQ(shown.at("standing").at("next_step").at("zh"), "办好了。到3号窗口领证。");
}

TEST_P(OfficeApiTest, WhoMayNotIsToldWhy) {
  hand_in();
  const auto window = person("accept");
  expect_problem(step("", {{"action", "accept"}}), 401, "not-staff");
  expect_problem(step("Bearer x", {{"action", "accept"}}), 401, "not-staff");
  expect_problem(step(administrator(), {{"action", "accept"}}), 403, "not-allowed", "administrator");
  expect_problem(step(person("accept", "xihu"), {{"action", "accept"}}), 403, "not-allowed", "office");
  expect_problem(step(window, {{"action", "pass"}}), 409, "wrong-stage", "stage");
  step(window, {{"action", "accept"}});
  expect_problem(step(window, {{"action", "accept"}, {"stage", "received"}}), 409, "wrong-stage",
                 "overtaken");
  step(window, {{"action", "pass"}});
  expect_problem(step(window, {{"action", "pass"}}), 403, "not-allowed", "level");
}

TEST_P(OfficeApiTest, NobodyPassesTheirOwnWork) {
  hand_in();
  const auto approver = person("approve");
  EXPECT_EQ(step(approver, {{"action", "accept"}}).status, 200) << "standing in for the window";
  EXPECT_EQ(step(approver, {{"action", "pass"}}).status, 200);
  expect_problem(step(approver, {{"action", "pass"}}), 403, "not-allowed", "own work");
}

TEST_P(OfficeApiTest, MalformedOrdersAreTurnedDown) {
  hand_in();
  const auto window = person("accept");
  const std::vector<json> wrong{json::object(),
                                json::array(),
                                {{"action", "approve"}},
                                {{"action", "resubmit"}},
                                {{"action", 1}},
                                {{"action", "return"}},
                                {{"action", "decline"}, {"note", "没有理由"}},
                                {{"action", "return"}, {"note", {{"zh", ""}}}},
                                {{"action", "return"}, {"note", {{"zh", std::string("a\0b", 3)}}}},
                                {{"action", "return"}, {"note", {{"zh", std::string(700, 'a')}}}},
                                {{"action", "return"}, {"note", {{"zh", "缺页"}, {"en", 1}}}},
                                {{"action", "accept"}, {"stage", "nowhere"}},
                                {{"action", "accept"}, {"key", 7}}};
  for (const json& order : wrong) expect_problem(step(window, order), 400, "malformed");
  Request deep{"POST", "/v1/requests/" + receipt_ + "/steps", {{"authorization", window}}, {}, {}};
  deep.body = std::string(10'000, '[');
  expect_problem(answer(deep), 400, "malformed");
  expect_problem(step(window, {{"action", "accept"}, {"key", std::string(32, '0')}}), 404, "not-found");
}

TEST_P(OfficeApiTest, TwoUnderOneNumberNeedTheKey) {
  hand_in();
  const std::string second = hand_in();
  const auto window = person("accept");
  expect_problem(step(window, {{"action", "accept"}}), 409, "ambiguous");
  EXPECT_EQ(step(window, {{"action", "accept"}, {"key", second}}).status, 200);
}

TEST_P(OfficeApiTest, AnOfficeSeesItsOwn) {
  hand_in(std::string(32, 'a'));  // of xihu
  hand_in();                      // of nobody's area: city
  const auto list = [&](const std::string& who, std::map<std::string, std::string> query = {}) {
    Request request{"GET", "/v1/requests", {{"authorization", who}}, std::move(query), {}};
    const Response response = answer(request);
    return response.status == 200 ? json::parse(response.body).at("requests").size() : 1000U;
  };
  const auto xihu = person("review", "xihu");
  EXPECT_EQ(list(administrator()), 2U);
  EXPECT_EQ(list(administrator(), {{"office", "city"}}), 1U);
  EXPECT_EQ(list(xihu), 1U);
  EXPECT_EQ(list(xihu, {{"office", "xihu"}}), 1U);
  EXPECT_EQ(list(xihu, {{"office", "city"}}), 1000U);
  EXPECT_EQ(list(person("accept", "gongshu")), 0U);
  const Response shown = say("GET", "/v1/requests/" + receipt_, xihu);
  EXPECT_EQ(json::parse(shown.body).at("requests").size(), 1U);
  EXPECT_EQ(say("GET", "/v1/requests/" + receipt_, person("accept", "gongshu")).status, 404);
}

TEST_P(OfficeApiTest, TheInboxIsFilteredByStageAndDueDate) {
  hand_in();
  const auto count = [&](const std::string& name, const std::string& value) {
    Request request = by_staff("/v1/requests");
    request.query[name] = value;
    const Response response = answer(request);
    return response.status == 200 ? json::parse(response.body).at("requests").size() : 1000U;
  };
  EXPECT_EQ(count("stage", "received"), 1U);
  EXPECT_EQ(count("stage", "accepted"), 0U);
  EXPECT_EQ(count("overdue", "true"), 0U);
  EXPECT_EQ(count("overdue", "false"), 1U);
  clock_.advance(std::chrono::hours(24 * 7));
  EXPECT_EQ(count("overdue", "true"), 1U);
  for (const auto& [name, wrong] :
       {std::pair("stage", "nowhere"), std::pair("overdue", "1"), std::pair("office", "none")})
    EXPECT_EQ(count(name, wrong), 1000U) << name;
}

TEST_P(OfficeApiTest, TheTerminalHearsOfItsRequests) {
  hand_in();
  Request ask{"GET", "/v1/progress", {}, {{"after", ""}}, {}};
  ask.terminal = "t-1";
  const Response first = answer(ask);
  const json told = json::parse(first.body);
  ASSERT_EQ(told.at("progress").size(), 1U);
  EXPECT_EQ(told.at("progress").at(0).at("stage"), "received");
  EXPECT_EQ(told.at("progress").at(0).at("office").at("zh"), "市政务服务中心");
  EXPECT_EQ(told.at("progress").at(0).at("due_on"), "2026-11-27");
  ask.query["after"] = told.at("cursor");
  const Response nothing = answer(ask);
  EXPECT_EQ(json::parse(nothing.body).at("cursor"), told.at("cursor"));
  ask.headers["if-none-match"] = nothing.headers.at("ETag");
  EXPECT_EQ(answer(ask).status, 304);
  step(person("accept"), {{"action", "accept"}});
  const Response news = answer(ask);
  ASSERT_EQ(news.status, 200);
  EXPECT_EQ(json::parse(news.body).at("progress").at(0).at("stage"), "accepted");
  for (const char* wrong : {"x", "-1", "1x", "99999999999999999999"}) {
    ask.query["after"] = wrong;
    EXPECT_EQ(answer(ask).status, 400) << wrong;
  }
}

TEST_P(OfficeApiTest, TheReceiptAndItsCheckTellWhereItStands) {
  const std::string key = hand_in();
  const auto ask = [&](const json& question) {
    return json::parse(say("POST", "/v1/status", "", question).body).at("requests");
  };
  const json found = ask({{"receipt", receipt_}, {"check", receipt_check(key)}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.at(0).at("stage"), "received");
  EXPECT_EQ(found.at(0).at("service").at("id"), "old-age-allowance");
  EXPECT_FALSE(found.at(0).contains("key")) << "nobody learns it from a receipt";
  EXPECT_EQ(ask({{"receipt", receipt_}, {"check", "000000000000"}}).size(), 0U);
  EXPECT_EQ(ask({{"receipt", receipt_}, {"check", "0"}}).size(), 0U);
  EXPECT_EQ(ask({{"receipt", receipt_number(random_, clock_.wall())}, {"check", receipt_check(key)}}).size(),
            0U);
}

TEST_P(OfficeApiTest, APersonSeesTheirRequestsAtAnyTerminal) {
  hand_in(std::string(32, 'a'));
  hand_in(std::string(32, 'b'), "t-2");
  Request ask{"POST", "/v1/status", {}, {}, json{{"person", std::string(32, 'b')}}.dump()};
  ask.terminal = "t-3";
  EXPECT_EQ(json::parse(answer(ask).body).at("requests").size(), 1U);
  ask.body = json{{"person", std::string(32, 'c')}}.dump();
  EXPECT_EQ(json::parse(answer(ask).body).at("requests").size(), 0U);
}

TEST_P(OfficeApiTest, MalformedQuestionsAreTurnedDown) {
  for (const json& wrong : {json(nullptr), json::object(), json{{"receipt", receipt_}}, json{{"person", ""}},
                            json{{"person", "zz"}}, json{{"receipt", "YM-1"}, {"check", "0"}},
                            json{{"person", std::string(32, 'G')}}})
    expect_problem(say("POST", "/v1/status", "", wrong), 400, "malformed");
}

TEST_P(OfficeApiTest, NobodyGuessesForLong) {
  const json guess{{"receipt", receipt_}, {"check", "000000000000"}};
  int answered = 0;
  Response response;
  while ((response = say("POST", "/v1/status", "", guess)).status == 200 && answered < 1000) ++answered;
  expect_problem(response, 429, "too-many");
  EXPECT_EQ(response.headers.at("Retry-After"), "60");
  EXPECT_EQ(answered, 120);
  clock_.advance(std::chrono::minutes(1));
  EXPECT_EQ(say("POST", "/v1/status", "", guess).status, 200);
}

TEST_P(OfficeApiTest, TheAdministratorAppointsAndDismisses) {
  const json someone{{"name", "王芳"}, {"office", "city"}, {"level", "accept"}};
  const Response added = say("POST", "/v1/staff", administrator(), someone);
  ASSERT_EQ(added.status, 201);
  const std::string id = json::parse(added.body).at("id");
  const std::string token = "Bearer " + json::parse(added.body).at("token").get<std::string>();
  expect_problem(say("POST", "/v1/staff", token, someone), 403, "not-allowed", "administrator");
  EXPECT_EQ(say("GET", "/v1/requests", token).status, 200);
  EXPECT_EQ(json::parse(say("GET", "/v1/staff", administrator()).body).at("staff").size(), 1U);
  EXPECT_EQ(say("DELETE", "/v1/staff/" + id, administrator()).status, 204);
  EXPECT_EQ(say("GET", "/v1/requests", token).status, 401);
  EXPECT_EQ(say("DELETE", "/v1/staff/" + id, administrator()).status, 404);
  for (const auto& [name, wrong] :
       {std::pair("office", "none"), std::pair("level", "chief"), std::pair("name", "")}) {
    json changed = someone;
    changed[name] = wrong;
    expect_problem(say("POST", "/v1/staff", administrator(), changed), 400, "malformed", name);
  }
}

}  // namespace
}  // namespace yimen::backend
