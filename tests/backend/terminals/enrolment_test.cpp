// A terminal's life, through the API.
#include <nlohmann/json.hpp>

#include "tests/backend/fixture.h"
#include "tests/backend/terminals/csr.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class EnrolmentTest : public BackendFixture {
 protected:
  Response say(const std::string& method, const std::string& path, const json& body = nullptr) {
    Request request = by_staff(path);
    request.method = method;
    if (!body.is_null()) request.body = body.dump();
    return answer(request);
  }

  json add(const json& what = {{"name", "和里社区1号机"}}) {
    const Response response = say("POST", "/v1/terminals", what);
    EXPECT_EQ(response.status, 201) << response.body;
    return json::parse(response.body);
  }

  Response enrol(const std::string& code, const std::string& csr) {
    Request request{"POST", "/v1/enrolment", {}, {}, json{{"code", code}, {"csr", csr}}.dump()};
    request.terminal = "";
    return answer(request);
  }
  Response enrol(const std::string& code) { return enrol(code, csr_); }

  Response progress_of(const std::string& terminal) {
    Request request{"GET", "/v1/progress", {}, {}, {}};
    request.terminal = terminal;
    return answer(request);
  }

  static std::string problem_in(const Response& response) {
    return json::parse(response.body).value("type", "").substr(std::string_view("urn:yimen:problem:").size());
  }

  const openssl::Key key_{EVP_EC_gen("P-256")};
  const std::string csr_ = testing_support::make_csr(key_.get(), key_.get());
  Gate strict_{*database_, Trust::enrolled, clock_};
};
INSTANTIATE_TEST_SUITE_P(On, EnrolmentTest, kDialects, name_of_dialect);

TEST_P(EnrolmentTest, ACodeBecomesACertificate) {
  const json added = add();
  const Response response = enrol(added.at("code"));
  ASSERT_EQ(response.status, 201) << response.body;
  const json body = json::parse(response.body);
  EXPECT_EQ(body.at("terminal"), added.at("terminal"));
  EXPECT_EQ(body.at("seal").at("public_key"), keys_.public_key());
  EXPECT_EQ(body.at("manifest_key").at("key_id"), keys_.manifest_key().id);
  const std::string pem = body.at("certificate");
  const openssl::Certificate certificate(
      PEM_read_bio_X509(openssl::reader(pem).get(), nullptr, nullptr, nullptr));
  ASSERT_TRUE(certificate);
  EXPECT_EQ(EVP_PKEY_eq(X509_get0_pubkey(certificate.get()), key_.get()), 1);
  const json listed = json::parse(say("GET", "/v1/terminals").body).at("terminals").at(0);
  EXPECT_EQ(listed.at("name"), "和里社区1号机");
  EXPECT_TRUE(listed.contains("enrolled_at"));
  EXPECT_EQ(problem_in(enrol(added.at("code"))), "wrong-code") << "used up";
}

TEST_P(EnrolmentTest, ABadCsrLeavesTheCodeGood) {
  const std::string code = add().at("code");
  const openssl::Key other(EVP_EC_gen("P-256"));
  EXPECT_EQ(enrol(code, testing_support::make_csr(key_.get(), other.get())).status, 400);
  EXPECT_EQ(enrol(code, "nonsense").status, 400);
  EXPECT_EQ(enrol(code).status, 201);
}

TEST_P(EnrolmentTest, OnlyEnrolledTerminalsAreLetInAndRevokedOnesNoMore) {
  House house = house_over(*database_, store_);
  const House strict{house.database,  house.store, house.keys,    house.offices, house.timetable,
                     house.authority, strict_,     house.bundles, house.random,  house.clock};
  const Api api(strict);
  const auto ask = [&](const std::string& terminal) {
    Request request{"GET", "/v1/progress", {}, {}, {}};
    request.terminal = terminal;
    return api.answer(request);
  };
  const json added = add();
  EXPECT_EQ(problem_in(ask("terminal-1")), "revoked");
  EXPECT_EQ(problem_in(ask("direct")), "revoked");
  EXPECT_EQ(problem_in(ask("")), "not-terminal");
  EXPECT_EQ(problem_in(ask(added.at("terminal"))), "revoked") << "not before it is enrolled";
  ASSERT_EQ(enrol(added.at("code")).status, 201);
  EXPECT_EQ(ask(added.at("terminal")).status, 200);
  EXPECT_EQ(say("DELETE", "/v1/terminals/" + added.at("terminal").get<std::string>()).status, 204);
  clock_.advance(Gate::kRemembered);
  EXPECT_EQ(problem_in(ask(added.at("terminal"))), "revoked");
}

TEST_P(EnrolmentTest, InDevelopmentCertificatesAreBelievedUntilTheyAreRevoked) {
  EXPECT_EQ(progress_of("terminal-1").status, 200);
  const json added = add();
  ASSERT_EQ(enrol(added.at("code")).status, 201);
  const std::string terminal = added.at("terminal");
  EXPECT_EQ(progress_of(terminal).status, 200);
  EXPECT_EQ(say("DELETE", "/v1/terminals/" + terminal).status, 204);
  EXPECT_EQ(progress_of(terminal).status, 403) << "at once, where it was revoked";
}

TEST_P(EnrolmentTest, NothingIsTakenFromARevokedTerminal) {
  const json added = add();
  ASSERT_EQ(enrol(added.at("code")).status, 201);
  say("DELETE", "/v1/terminals/" + added.at("terminal").get<std::string>());
  Request request = submission(content("{}"));
  request.terminal = added.at("terminal");
  const Response response = answer(request);
  EXPECT_EQ(problem_in(response), "revoked");
  EXPECT_FALSE(json::parse(response.body).contains("key")) << "the record itself is not refused";
  EXPECT_TRUE(json::parse(answer(by_staff("/v1/requests")).body).at("requests").empty());
}

TEST_P(EnrolmentTest, NobodyGuessesForLong) {
  const std::string good = add().at("code");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(problem_in(enrol("0000-0000-0000")), "wrong-code");
  const Response locked = enrol(good);
  EXPECT_EQ(problem_in(locked), "too-many") << "the right one, too, until the minute is over";
  EXPECT_EQ(locked.headers.at("Retry-After"), "60");
  clock_.advance(std::chrono::minutes(1));
  EXPECT_EQ(enrol(good).status, 201);
}

TEST_P(EnrolmentTest, AFurtherCodeIsForTheSameTerminal) {
  const json added = add();
  const json again = add({{"terminal", added.at("terminal")}});
  EXPECT_EQ(again.at("terminal"), added.at("terminal"));
  EXPECT_EQ(json::parse(enrol(again.at("code")).body).at("terminal"), added.at("terminal"));
}

TEST_P(EnrolmentTest, WhatIsMalformedIsTurnedDown) {
  for (const json& wrong : {json::object(), json{{"name", ""}}, json{{"name", 1}}, json{{"name", "a\nb"}},
                            json{{"name", "a"}, {"terminal", "b"}}})
    EXPECT_EQ(say("POST", "/v1/terminals", wrong).status, 400) << wrong;
  EXPECT_EQ(say("POST", "/v1/terminals", {{"terminal", "t-none"}}).status, 404);
  EXPECT_EQ(say("DELETE", "/v1/terminals/t-none").status, 404);
  for (const char* wrong : {"", "{}", "[]", R"({"code":"x"})", R"({"code":1,"csr":"x"})", R"({"csr":"x"})"})
    EXPECT_EQ(answer({"POST", "/v1/enrolment", {}, {}, wrong}).status, 400) << wrong;
}

}  // namespace
}  // namespace yimen::backend
